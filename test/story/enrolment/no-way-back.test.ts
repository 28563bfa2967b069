import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirm, mpn, restriction } from '../../../src/admin/company.ts';
import { automatic, transition } from '../../../src/admin/enrolment.ts';
import { grant, reviewer } from '../../../src/admin/people.ts';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import { team, userOf } from '../../../src/sandbox/seed.ts';
import { verbs } from '../../../commands/verbs.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { post, type Body } from '../edge/wire.ts';
import { forger, slackOf } from '../isolation/forged.ts';
import { allActions, allScreens } from '../isolation/steps.ts';
import { companies, homeOf, setsUp } from '../people/steps.ts';
import { bothKinds } from '../transitioning/steps.ts';
import { buttonsIn, leaves, says } from './alone.ts';
import { companyOf, directBillOnly } from './steps.ts';
import { details, enrols } from './through-store.ts';

// R-TRN-07: whoever is both never is direct bill alone again, whatever anybody does about it.

let samen: Samen;
let enrolment: string;
beforeAll(async () => {
  samen = await openSamen({ pace: 'off' });
  await directBillOnly(samen);
  const german = { ...details, mpn: { ...details.mpn, id: '4300003', country: 'DE' } };
  enrolment = (await enrols(samen, 'oostzee', german)).id;
  await bothKinds(samen);
  await samen.settle();
});
afterAll(() => samen.close());

const now = async () => {
  const found = await companyOf(samen, 'oostzee');
  return [found?.status, ...(found?.kinds.toSorted() ?? [])];
};
const both = ['confirmed', 'direct-bill', 'reseller'];

const about = (id: string) => (id.includes('enrolment') ? enrolment : 'oostzee');

const meta = (id: string) => ({ company: 'oostzee', subject: about(id), filter: 'correct' });

/** Opens what the verb opens, sends it as it stands, and presses what then is there. */
async function tries(who: Driver, verb: string): Promise<void> {
  await who.types(`/csp ${verb.replace(/^csp /, '')}`);
  // What is about a customer or a subscription leads to no company's kinds.
  const shown = /^(csp|enroll)/.test(verb) ? buttonsIn(who.modal()?.blocks ?? []) : [];
  await says(who);
  await leaves(who);
  for (const action of shown) {
    await who.types(`/csp ${verb.replace(/^csp /, '')}`);
    if (buttonsIn(who.modal()?.blocks ?? []).includes(action)) {
      await who.clicks({ action });
      await says(who);
    }
    await leaves(who);
  }
}

test.each(['global-admin', 'admin-agent', 'user-admin'] as const)(
  'R-TRN-07: every verb, form and button that a %s has',
  { timeout: 60_000 },
  async (role) => {
    const who = samen.person('oostzee', role);
    for (const verb of Object.keys(verbs)) await tries(who, verb);
    await homeOf(samen, who);
    const home = buttonsIn(samen.sandbox.snapshot(who.user).home?.blocks ?? []);
    for (const action of new Set(home)) {
      await who.homeClicks({ action });
      await says(who);
      await leaves(who);
    }
    await samen.settle();
    expect(await now()).toEqual(both);
  },
);

test(
  'R-TRN-07: every button and form by id, about the company and its enrolment',
  { timeout: 60_000 },
  async () => {
    const nobody = { partnership: '', customer: '', user: '', channel: '', mpn: '', contact: '' };
    const kinds = { type: 'checkboxes', selected_options: [{ value: 'direct-bill' }] };
    const admin = userOf('oostzee', 'global-admin');
    for (const user of [admin, 'UOWNER']) {
      const forge = forger(samen, { user, team: team.id, company: 'oostzee' });
      // Who works for no company has the reviewers' and the setup's alone.
      const own = (id: string) => user === admin || /enrolment|company/.test(id);
      for (const action of allActions.filter(own))
        await post(samen, forge.inModal(action, about(action), 'note', meta(action)));
      for (const screen of allScreens.filter(own)) {
        const ids = { ...nobody, company: about(screen) };
        const sent = forge.submission(screen, [], meta(screen), ids, 0);
        const { payload } = sent as { payload: { view: object } };
        const view = { ...payload.view, state: { values: { kinds: { value: kinds } } } };
        await post(samen, { payload: { ...payload, view } } satisfies Body);
      }
      slackOf(samen).workspace.stack(user).length = 0;
    }
    await samen.settle();
    expect(await now()).toEqual(both);
  },
);

test('R-TRN-07: setting it up anew as direct bill makes another claim, which nobody confirms', async () => {
  const owner = samen.person('UOWNER');
  await setsUp(owner, {
    name: 'Oostzee neu',
    tenant: '33333333-cccc-4ccc-8ccc-000000000003',
    mpn: '4300003',
    kinds: ['direct-bill'],
  });
  await leaves(owner);
  await samen.settle();
  const [claim] = await companies(samen, 'Oostzee neu');
  expect(claim).toMatchObject({ status: 'claimed' });
  await expect(confirm(samen.bot, claim?.id ?? '')).resolves.toMatchObject({ ok: false });
  expect(await now()).toEqual(both);
});

/** What the operator can ask for about a company, with every word that it takes. */
const operators: Record<string, () => Promise<unknown>[]> = {
  'company confirm': () => [confirm(samen.bot, 'oostzee')],
  'company restrict': () => [restriction(samen.bot, 'oostzee', true)],
  'company unrestrict': () => [restriction(samen.bot, 'oostzee', false)],
  'company mpn': () => [mpn(samen.bot, ['oostzee', '4300009'])],
  'enrolment automatic': () => [automatic(samen.bot, ['on']), automatic(samen.bot, ['off'])],
  'enrolment open': () => [transition(samen.bot, 'oostzee', false)],
  'enrolment close': () => [transition(samen.bot, 'oostzee', true)],
  'member grant': () => [grant(samen.bot, ['UNEW', 'global-admin', 'oostzee'])],
  'reviewer add': () => [reviewer(samen.bot, ['UNEW'], true)],
  'reviewer remove': () => [reviewer(samen.bot, ['UNEW'], false)],
};
/** About no company. */
const elsewhere = ['audit verify', 'import offers', 'manifest'];

test('R-TRN-07: every verb of the operator is among those walked', () => {
  const source = readFileSync('src/admin.ts', 'utf8');
  const table = /verbs: Readonly<Record<string, Verb>> = \{([\s\S]*?)\n\};/.exec(source)?.[1] ?? '';
  const names = [...table.matchAll(/^ {2}'?([a-z ]+)'?: \{$/gm)].map(([, name = '']) => name);
  expect(names.toSorted()).toEqual([...Object.keys(operators), ...elsewhere].toSorted());
});
test.each(Object.keys(operators))('R-TRN-07: the operator, with admin -- %s', async (verb) => {
  for (const said of operators[verb]?.() ?? []) await said;
  await samen.settle();
  expect(await now()).toEqual(both);
});

test('R-TRN-07: no statement takes it away', async () => {
  for (const kinds of ['{direct-bill}', '{}', '{provider,direct-bill}'])
    await expect(
      samen.sql(`update "Company" set kinds = $1 where id = 'oostzee'`, [kinds]),
    ).rejects.toThrow('R-TRN-07');
});
