import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Value } from '../../../src/sandbox/contract.ts';
import { day, openSamen, type Samen } from '../../support/samen.ts';
import { sales } from '../partnership/steps.ts';
import {
  admin,
  agrees,
  answer,
  answers,
  companyOf,
  directBillOnly,
  enrolmentOf,
  forges,
  mailedLink,
  noTick,
  owner,
  people,
  profile,
  reviews,
  status,
} from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen({ pace: 'off', mail: true });
  await directBillOnly(samen);
});
afterEach(() => samen.close());

const me = () => admin(samen, 'oostzee');
const email = 'cas@oostzee.example';
const theirs: Record<string, Value> = {
  ...people,
  contactEmail: email,
  supportEmail: 'help@oostzee.example',
  noWayBack: ['yes'],
};
const begins = async (values: Record<string, Value> = {}) => {
  await me().types('/enroll start');
  return me().submits({ ...profile, legalName: 'Oostzee Cloud GmbH', ...values });
};
const submits = async () => {
  expect(await begins()).toBe('pushed');
  expect(await me().submits(theirs)).toBe('closed');
  await me().closesAll();
  await samen.settle();
};
const becomesBoth = async () => {
  await submits();
  await answers(samen, mailedLink(samen, email), { ...answer, email });
  await reviews(samen);
  await owner(samen).closesAll();
  await agrees(samen, me());
};

test('R-TRN-01: direct bill becomes both on the same tenant; a reseller has nothing to become', async () => {
  const [before] = await samen.sql(`select "tenantId" from "Company" where id = 'oostzee'`);
  await me().types('/enroll start');
  expect(me().modalText()).toContain(
    'Oostzee Cloud stays a direct-bill partner and uses the same tenant as a reseller.',
  );
  await me().closesAll();
  await becomesBoth();
  await me().closesAll();
  expect(await enrolmentOf(samen, 'oostzee')).toMatchObject({ path: 'direct-bill' });
  expect(await companyOf(samen, 'oostzee')).toMatchObject({ kinds: ['direct-bill', 'reseller'] });
  expect(await samen.sql(`select "tenantId" from "Company" where id = 'oostzee'`)).toEqual([
    before,
  ]);
  for (const [company, said] of [
    ['noordwind', 'An indirect provider does not enrol as a reseller.'],
    ['zuidplas', 'Your company is on record as an indirect reseller already.'],
  ] as const) {
    const who = admin(samen, company);
    await who.types('/enroll start');
    expect(who.modalText()).toContain(said);
    await who.closesAll();
  }
});

test('R-TRN-02: a profile or MPN that is not current is put right first', async () => {
  expect(await begins({ mpnActive: 'no' })).toHaveProperty('errors.mpnActive');
  expect(await me().submits({ mpnActive: 'yes', mpnCountry: 'Netherlands' })).toHaveProperty(
    'errors.mpnCountry',
  );
  await me().closesAll();
  expect(await enrolmentOf(samen, 'oostzee')).toBeUndefined();
});

test('R-TRN-03: only a Global admin of that tenant', async () => {
  for (const role of ['user-admin', 'admin-agent', 'sales-agent', 'helpdesk-agent'] as const) {
    const who = samen.person('oostzee', role);
    await who.types('/enroll');
    expect(who.hears().at(-1)).not.toContain('Enrol as a reseller');
    await who.types('/enroll start');
    expect(who.modalText()).toContain('Only a Global admin of your company can do this.');
    await who.closesAll();
  }
});

test('R-TRN-04: closed for this company: not in the menu, and said why where it is typed', async () => {
  await me().types('/enroll');
  expect(me().hears().at(-1)).toContain('Enrol as a reseller');
  await samen.sql(`update "Company" set "transitionClosed" = true where id = 'oostzee'`);
  await me().types('/enroll');
  expect(me().hears().at(-1)).not.toContain('Enrol as a reseller');
  await me().types('/enroll start');
  expect(me().modalText()).toContain('by the anniversary of your direct-bill account');
  await me().closesAll();
});

test('R-TRN-05: approved, the primary contact hears it by mail, and the status shows it', async () => {
  await submits();
  await answers(samen, mailedLink(samen, email), { ...answer, email });
  expect(await status(me())).toContain('That usually takes 3 to 5 working days.');
  await me().closesAll();
  const before = samen.sandbox.mails().filter((one) => one.to.includes(email)).length;
  await reviews(samen);
  await owner(samen).closesAll();
  const after = samen.sandbox.mails().filter((one) => one.to.includes(email));
  expect(after).toHaveLength(before + 1);
  expect(after.at(-1)?.subject).toContain('Oostzee Cloud');
  expect(await status(me())).toContain('All checks are confirmed; the agreement is left');
  await me().closesAll();
});

test('R-TRN-06: the agreement switches it on: both kinds, and providers can ask', async () => {
  await submits();
  await answers(samen, mailedLink(samen, email), { ...answer, email });
  await reviews(samen);
  await owner(samen).closesAll();
  await me().types('/csp');
  expect(me().hears().at(-1)).not.toContain('Administrator access');
  await sales(samen).types('/partner request');
  expect(await sales(samen).submits({ mpn: '4300003' })).toHaveProperty('errors.mpn');
  await agrees(samen, me());
  expect(me().modalText()).toContain(
    'Oostzee Cloud is now both here: direct-bill partner and indirect reseller.',
  );
  await me().closesAll();
  expect(await sales(samen).submits({ mpn: '4300003' })).toBe('updated');
  await sales(samen).closesAll();
  await me().types('/csp');
  expect(me().hears().at(-1)).toContain('Administrator access');
});

test('R-TRN-07: no way back: warned of, ticked before it is sent, demanded by the server', async () => {
  expect(await begins()).toBe('pushed');
  expect(me().modalText()).toContain('this tenant can’t be direct bill alone again');
  const { noWayBack: _, ...without } = theirs;
  expect(await me().submits(without)).toHaveProperty('refusedByClient.noWayBack');
  expect(await forges(samen, me(), theirs, { noWayBack: noTick })).toEqual({
    errors: { noWayBack: expect.stringContaining('There is no way back to direct bill only') },
  });
  expect(await enrolmentOf(samen, 'oostzee')).toBeUndefined();
  expect(await me().submits(theirs)).toBe('closed');
  await me().closesAll();
  // Before the agreement it can be taken back; what was direct bill is direct bill.
  await me().types('/enroll status');
  await me().clicks('Withdraw');
  expect(await me().submits({})).toBe('closed');
  expect(me().modalText()).toContain('The enrolment is withdrawn.');
  await me().closesAll();
  expect(await companyOf(samen, 'oostzee')).toMatchObject({ kinds: ['direct-bill'] });
});

test('R-TRN-12, R-TRN-13: what Microsoft asks of direct bill stands there as advice, and stops nobody', async () => {
  await me().types('/enroll start');
  const text = me().modalText();
  expect(text).toContain(
    'As of January 2021 Microsoft asks direct-bill partners for at least USD 300,000 CSP revenue over the previous 12 months',
  );
  expect(text).toContain('cloud only, no perpetual software');
  expect(text).toContain('Microsoft tells the partner when it restricts direct bill');
  await me().closesAll();
  await samen.sql(`update "Company" set restricted = true where id = 'oostzee'`);
  expect(await begins()).toBe('pushed');
  await me().closesAll();
});

describe('the incentives', () => {
  test('R-INC-01, R-INC-02, R-INC-03: the right address, the two programmes, and who may enrol', async () => {
    await becomesBoth();
    const text = me().modalText();
    expect(text).toContain(
      'Within 30 days Microsoft mails an invitation to the incentives, to the e-mail address of the MPN account that belongs to this tenant: not to the primary contact, and not to the Admin agents.',
    );
    expect(text).toContain('The incentives for direct bill stay on this tenant');
    expect(text).toContain('Only an Incentives admin of this location’s MPN id can enrol');
    await me().closesAll();
  });

  test('R-INC-01: reminded until somebody says that it came', async () => {
    await becomesBoth();
    await me().closesAll();
    const reminders = async () =>
      (await samen.sql(`select 1 from "AuditEntry" where action = 'enrolment.incentives-due'`))
        .length;
    await samen.later(8 * day);
    const once = await reminders();
    const agent = samen.person('oostzee', 'admin-agent');
    const salesAgent = samen.person('oostzee', 'sales-agent');
    expect(await status(salesAgent)).not.toContain('Incentives invitation came');
    await salesAgent.closesAll();
    expect(await status(agent)).toContain('comes within 30 days');
    await agent.clicks('Incentives invitation came');
    expect(agent.modalText()).toContain('The invitation to the incentives came: ticked on');
    expect(agent.modalText()).not.toContain('Incentives invitation came');
    await agent.closesAll();
    await samen.later(30 * day);
    expect(await reminders()).toBe(once);
  });
});
