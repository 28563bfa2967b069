import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { again } from '../edge/wire.ts';
import { requested, sales, texts } from '../partnership/steps.ts';
import {
  admin,
  agrees,
  companyOf,
  enrolmentOf,
  forges,
  inEnglish,
  noTick,
  qualifies,
  status,
  submits,
} from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen({ pace: 'off', mail: true });
  await inEnglish(samen);
});
afterEach(() => samen.close());
const me = () => admin(samen);
const asksMiddelveld = async () => {
  const who = sales(samen);
  await who.types('/partner request');
  const done = await who.submits({ mpn: '4500005' });
  await who.closesAll();
  return done;
};

test('R-ENR-16: a reseller only with the agreement; then a provider asks it and it authorizes', async () => {
  await qualifies(samen);
  expect(await companyOf(samen)).toMatchObject({ status: 'confirmed', kinds: [] });
  expect(await asksMiddelveld()).toHaveProperty('errors.mpn');
  await me().types('/customer invite');
  expect(me().modalText()).not.toContain('Invite\n');
  await me().closesAll();

  await me().types('/enroll agreement');
  expect(me().modalText()).toContain('Microsoft Partner Agreement, edition 2019-09');
  expect(me().modalText()).toContain('does not have to be repeated every year');
  expect(
    me()
      .links()
      .map((one) => one.to),
  ).toEqual(['https://learn.microsoft.com/en-us/partner-center/microsoft-partner-agreement']);
  expect(await me().submits({})).toHaveProperty('refusedByClient.agreement');
  expect(await forges(samen, me(), { agreement: ['yes'] }, { agreement: noTick })).toEqual({
    errors: { agreement: expect.stringContaining('Please read it and tick the box.') },
  });
  expect(await companyOf(samen)).toMatchObject({ kinds: [] });
  expect(await me().submits({ agreement: ['yes'] })).toBe('updated');
  await samen.settle();
  await me().closesAll();
  expect(await companyOf(samen)).toMatchObject({ kinds: ['reseller'] });
  expect(await enrolmentOf(samen)).toMatchObject({ status: 'active' });

  await requested(samen, { mpn: '4500005' });
  await me().clicks('Authorize');
  expect(await me().submits({ tick: ['yes'] })).toBe('closed');
  await samen.settle();
  const [row] = await samen.sql(
    `select status from "Partnership" where "resellerId" = 'middelveld'`,
  );
  expect(row).toEqual({ status: 'active' });
});

test('R-ENR-16: only a Global admin accepts it, once, and only when all checks hold', async () => {
  await submits(samen);
  await me().closesAll();
  await me().types('/enroll agreement');
  expect(me().modalText()).toContain('it waits for the primary contact');
  await me().closesAll();
  await me().types('/enroll status');
  await me().clicks('Withdraw');
  await me().submits({});
  await me().closesAll();
  await qualifies(samen);
  for (const role of ['user-admin', 'admin-agent', 'sales-agent', 'helpdesk-agent'] as const) {
    const who = samen.person('middelveld', role);
    await inEnglish(samen, who);
    await who.types('/enroll agreement');
    expect(who.modalText()).toContain('Only a Global admin of your company can do this.');
    await who.closesAll();
    expect(await status(who)).toContain('All checks are confirmed; the agreement is left');
    expect(who.modalText()).not.toContain('cas@middelveld.example');
    await who.closesAll();
  }
  await agrees(samen);
  const { status: answered } = await again(samen, 'view_submission');
  expect(answered).toBe(200);
  await me().closesAll();
  const facts = await samen.sql(
    `select action from "AuditEntry" where action = 'enrolment.activated'`,
  );
  expect(facts).toHaveLength(1);
  await me().types('/enroll agreement');
  expect(me().modalText()).toContain('it is finished');
  await me().closesAll();
  await me().types('/enroll start');
  expect(me().modalText()).toContain('on record as an indirect reseller already');
  await me().closesAll();
  expect(await status(me())).toContain(
    'Microsoft Partner Agreement 2019-09: accepted by Middelveld Global admin on',
  );
  await me().closesAll();
});

test('R-ROLE-04: who is Admin agent, or that nobody is; the note goes on from there', async () => {
  await qualifies(samen);
  await samen.sql(
    `update "Membership" set roles = array['helpdesk-agent'] where "companyId" = 'middelveld' and 'admin-agent' = any(roles)`,
  );
  await agrees(samen);
  expect(me().modalText()).toContain('Middelveld BV is now an indirect reseller here.');
  expect(me().modalText()).toContain(
    'Nobody is Admin agent here yet: name somebody with /csp members.',
  );
  expect(me().modalText()).toContain('Invite them with /csp customer invite');
  expect(me().modalText()).not.toContain('incentives');
  await me().closesAll();
});

test('R-ROLE-04: with an Admin agent it is named', async () => {
  await qualifies(samen);
  await agrees(samen);
  expect(me().modalText()).toContain('Admin agent here now: Middelveld Admin agent.');
  await me().closesAll();
});

test('R-ENR-18: a provider is found on Microsoft’s list, and terms are agreed outside first', async () => {
  await qualifies(samen);
  await agrees(samen);
  expect(me().modalText()).toContain('Agree on the terms with one outside Samen first.');
  expect(me().links()).toMatchObject([
    {
      to: 'https://partner.microsoft.com/membership/cloud-solution-provider/find-a-provider',
    },
  ]);
  await me().closesAll();
});

test('R-PART-24: a provider’s own people read where its public listing is changed', async () => {
  const listing =
    'Your public listing as a provider is changed by your Microsoft representative alone.';
  await requested(samen);
  await samen.person('zuidplas', 'global-admin').clicks('Authorize');
  await samen.person('zuidplas', 'global-admin').submits({ tick: ['yes'] });
  await samen.settle();
  for (const [company, told] of [
    ['noordwind', true],
    ['zuidplas', false],
  ] as const) {
    const who = samen.person(company, 'global-admin');
    await who.types('/partner show');
    expect(who.modalText().includes(listing)).toBe(told);
    await who.closesAll();
  }
});

test('the company hears that the agreement is left, and that it was accepted', async () => {
  await qualifies(samen);
  const heard = () => [...texts(me(), 'middelveld-csp'), ...texts(me(), 'samen')].join('\n');
  expect(heard()).toContain('/csp enroll agreement');
  expect(heard()).not.toContain('/csp partner');
  await agrees(samen);
  await me().closesAll();
  expect(heard()).toContain('Middelveld Global admin accepted the agreement.');
});
