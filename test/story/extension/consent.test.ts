import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { partners, plant, sheet } from '../customer/steps.ts';
import {
  agent,
  agreed,
  agrees,
  begins,
  extended,
  kadehuis,
  left,
  provider,
  tick,
} from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
  await kadehuis(samen);
});
afterEach(() => samen.close());

test('R-EXT-04: who agreed, when and how, after the customer was told what it agrees to', async () => {
  await agent(samen).types('/customer consent');
  const shown = agent(samen).modalText();
  expect(shown).toContain('Kadehuis BV agrees before you share it with a provider');
  expect(shown).toContain('can order for it');
  expect(shown).toContain('The bill-to data that you keep of it are copied to the provider.');
  expect(shown).toContain('no delegated admin privileges, and no subscription moves by this alone');
  await agent(samen).closesAll();
  expect(await agrees(samen)).toBe('updated');
  expect(agent(samen).modalText()).toContain(
    'The consent of Kadehuis BV to Noordwind Distribution is recorded here.',
  );
  const [row] = await samen.sql('select * from "CustomerConsent"');
  expect(row).toMatchObject({
    customerId: 'kadehuis',
    holderId: 'oostzee',
    providerId: 'noordwind',
    way: 'meeting',
    usedAt: null,
  });
  expect(await samen.sql('select name, email, note from "CustomerConsentSigner"')).toEqual([
    {
      name: 'Willem de Wit',
      email: 'willem@kadehuis.example',
      note: 'Minutes of 28 May, point 4',
    },
  ]);
  await agent(samen).closesAll();
  await samen.settle();
  const kept = await samen.sql(
    'select before::text, after::text from "AuditEntry" union all select data::text, null from "Fact"',
  );
  expect(JSON.stringify(kept)).not.toMatch(/willem|kadehuis\.example|minutes/i);
  expect(samen.logged()).not.toMatch(/willem|minutes/i);
});

test('R-EXT-04: everything that is missing or can’t be is said at once, and nothing is kept', async () => {
  expect(
    await agrees(samen, { name: '\u2800.', email: 'x@kadehuis..example', note: null }),
  ).toEqual({
    errors: {
      name: 'There is nothing readable in this. Please type it again.',
      email: 'This is not a complete e-mail address, like name@company.com.',
    },
  });
  await agent(samen).closesAll();
  expect(await agrees(samen, { day: '2026-06-02' })).toEqual({
    errors: { day: 'This day is still to come. Choose today or an earlier day.' },
  });
  expect(await samen.sql('select id from "CustomerConsent"')).toEqual([]);
});

test('R-EXT-04: without a consent there is no extension; it is recorded on the way, and the form goes on', async () => {
  const shown = await begins(samen);
  expect(shown).toContain('No consent of this customer to Noordwind Distribution is on record.');
  expect(shown).not.toContain('Bill-to data');
  expect(agent(samen).modal()?.submit).toBeNull();
  await agent(samen).clicks('Record consent');
  expect(
    await agent(samen).submits({
      name: 'Willem de Wit',
      email: 'willem@kadehuis.example',
      way: 'By e-mail',
    }),
  ).toBe('closed');
  const ready = agent(samen).modalText();
  expect(ready).toContain('Consent: Willem de Wit agreed on 1 Jun 2026, by e-mail.');
  expect(await agent(samen).submits({ billTo: tick })).toBe('updated');
});

test('from the recorded consent one goes on to the extension in the same window', async () => {
  await agrees(samen);
  await agent(samen).clicks('Extend now');
  expect(agent(samen).modalText()).toContain('Consent: Willem de Wit agreed on 28 May 2026');
  expect(await agent(samen).submits({ billTo: tick })).toBe('updated');
});

describe('each consent counts once', () => {
  test('a second one waits until the first is used', async () => {
    await agreed(samen);
    expect(await agrees(samen)).toHaveProperty('errors.provider');
    expect(agent(samen).modalText()).toContain(
      'A consent to Noordwind Distribution was recorded on 1 Jun 2026',
    );
  });

  test('I rows 9, 19, 20: a relationship that ended comes back by a fresh consent alone, with a new copy', async () => {
    await extended(samen);
    await samen.sql(
      `update "ResellerRelationship" set status = 'removed', "endedAt" = now(), "endedById" = 'unoordwindga', "tellPartners" = false
       where "partnerId" = 'noordwind'`,
    );
    expect(await begins(samen)).toContain('No consent of this customer to Noordwind Distribution');
    await agent(samen).closesAll();
    await agreed(samen, { name: 'Wilma Wit' });
    await begins(samen);
    expect(await agent(samen).submits({ billTo: tick })).toBe('updated');
    await agent(samen).closesAll();
    expect(await sheet(provider(samen))).toContain('Earlier copies:');
  });
});

test('I row 21: who recorded it reads all of it, the provider its day alone', async () => {
  await extended(samen);
  const own = await sheet(agent(samen));
  expect(own).toContain(
    'Noordwind Distribution: Willem de Wit (willem@kadehuis.example) agreed on 28 May 2026; in a meeting, as Oostzee Admin agent recorded on 1 Jun 2026',
  );
  expect(own).toContain('Minutes of 28 May, point 4');
  expect(own).toContain('extended with it on 1 Jun 2026');
  const theirs = await sheet(provider(samen));
  expect(theirs).toContain('The customer agreed on 28 May 2026, as Oostzee Cloud recorded.');
  expect(theirs).not.toMatch(/willem|minutes|in a meeting/i);
  const shared = await samen.sql(
    `select after::text from "AuditEntry" where "counterpartId" = 'noordwind'`,
  );
  expect(shared).toHaveLength(1);
  expect(JSON.stringify(shared)).not.toContain('meeting');
});

test('a consent is for one provider: another one is not reached by it', async () => {
  await partners(samen, 'westerly', 'oostzee');
  await agreed(samen, { provider: 'Noordwind' });
  expect(await begins(samen, 'Westerly')).toContain(
    'No consent of this customer to Westerly Supply is on record.',
  );
  await agent(samen).chooses('provider', 'Noordwind');
  expect(agent(samen).modalText()).toContain('Consent: Willem de Wit');
});

test('the same form sent twice records one consent', async () => {
  await plant(samen, 'other', 'Otherhouse BV', [{ partner: 'oostzee', capacity: 'direct-bill' }]);
  await agreed(samen);
  const before = await left(samen);
  expect(await agrees(samen)).toHaveProperty('errors');
  expect(await left(samen)).toEqual(before);
});
