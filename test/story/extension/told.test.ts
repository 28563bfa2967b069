import { afterEach, beforeEach, expect, test } from 'vitest';
import { staff } from '../../../src/sandbox/seed.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { partners } from '../customer/steps.ts';
import { texts } from '../partnership/steps.ts';
import { consents, extended, extensionVerified, ground } from '../transfer/through-store.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
  await ground(samen);
});
afterEach(() => samen.close());

const ours = () => texts(samen.person('oostzee', 'admin-agent'), 'oostzee-csp');
const theirs = () => texts(samen.person('noordwind', 'admin-agent'), 'noordwind-csp');

test('R-EXT-04: a consent is told to the colleagues of whoever recorded it', async () => {
  await consents(samen);
  expect(ours()).toEqual([
    'Oostzee Admin agent recorded that Kadehuis GmbH agrees to Noordwind Distribution as its provider. The next step: /csp customer extend.',
  ]);
  expect(theirs()).toEqual([]);
});

test('R-EXT-05, -06, -09: an extension is told to both, its verification to whoever extended it', async () => {
  await extended(samen);
  expect(ours().at(-1)).toBe(
    'Oostzee Admin agent extended your relationship with Kadehuis GmbH to Noordwind Distribution, without delegated admin privileges. In Partner Center check that Noordwind Distribution stands under its providers, then tick that: /csp customer show.',
  );
  expect(theirs()).toEqual([
    'Oostzee Cloud extended its relationship with Kadehuis GmbH to you, without delegated admin privileges. Its bill-to data and what its agreement needs: /csp customer show.',
  ]);
  await extensionVerified(samen);
  expect(ours().at(-1)).toBe(
    'Oostzee Admin agent ticked that Noordwind Distribution stands under the providers of Kadehuis GmbH in Partner Center.',
  );
  expect(theirs()).toHaveLength(1);
});

test('R-OPS-02, I rows 20, 21: nobody else hears of it, and nobody who said yes or what is billed to whom', async () => {
  await partners(samen, 'westerly', 'oostzee');
  await extended(samen);
  await extensionVerified(samen);
  for (const { user, company } of staff) {
    const who = samen.person(user);
    const heard = JSON.stringify([who.reads('samen'), who.reads(`${company.key}-csp`)]);
    expect(heard).not.toMatch(/Cas Customer|kadehuis\.example|By phone|Casper/);
    const concerned = ['oostzee', 'noordwind'].includes(company.key);
    expect(heard.includes('Kadehuis') && !concerned).toBe(false);
  }
  const written = JSON.stringify([
    await samen.sql('select * from "AuditEntry"'),
    await samen.sql('select * from "Fact"'),
    samen.logged(),
  ]);
  expect(written).not.toMatch(/Cas Customer|kadehuis\.example|By phone|Casper/);
});

test('R-AUD-01: the record of a consent is its holder’s, that of an extension both sides’', async () => {
  await extended(samen);
  await extensionVerified(samen);
  const entries = await samen.sql(
    `select action, "companyId" as company, "counterpartId" as counterpart, known from "AuditEntry"
     where "subjectId" = 'kadehuis' order by ord`,
  );
  const both = { company: 'oostzee', counterpart: 'noordwind' };
  expect(entries).toEqual([
    {
      action: 'customer.consent-recorded',
      company: 'oostzee',
      counterpart: null,
      known: 'declared',
    },
    { action: 'customer.extended', ...both, known: 'declared' },
    { action: 'customer.extension-verified', ...both, known: 'ticked' },
  ]);
});

test('in Dutch', async () => {
  await samen.sql(`update "Company" set language = 'nl' where id in ('noordwind', 'oostzee')`);
  await extended(samen);
  expect(ours().at(0)).toBe(
    'Oostzee Admin agent heeft vastgelegd dat Kadehuis GmbH Noordwind Distribution als provider goedvindt. De volgende stap: /csp customer extend.',
  );
  expect(theirs().at(-1)).toBe(
    'Oostzee Cloud heeft zijn relatie met Kadehuis GmbH naar jullie uitgebreid, zonder gedelegeerd beheer. De factuurgegevens en wat de overeenkomst nog nodig heeft: /csp customer show.',
  );
});
