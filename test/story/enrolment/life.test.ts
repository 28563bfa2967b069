import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role } from '../../../src/domain/people.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { again } from '../edge/wire.ts';
import { opens } from '../invitation/steps.ts';
import { answer as heard, homeOf, menusOf } from '../people/steps.ts';
import {
  admin,
  answer,
  answers,
  companyOf,
  enrolmentOf,
  inEnglish,
  mailedLink,
  profile,
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

describe('status', () => {
  test('before anything began, and for who has nothing to enrol', async () => {
    expect(await status(me())).toContain('/csp enroll start begins one.');
    await me().closesAll();
    for (const [company, said] of [
      ['noordwind', 'An indirect provider does not enrol as a reseller.'],
      ['zuidplas', 'Zuidplas ICT is on record as an indirect reseller, and did not enrol here.'],
    ] as const) {
      const who = admin(samen, company);
      expect(await status(who)).toContain(said);
      await who.closesAll();
    }
  });

  test('where it stands, who must act, since when; everybody with a role reads it, one reads the contact', async () => {
    await submits(samen);
    await me().closesAll();
    const text = await status(me());
    expect(text).toContain('Waits for the primary contact. Since 1 Jun 2026, 10:00.');
    expect(text).toContain(
      'Next: the primary contact opens the link and confirms both statements, until 1 Jul 2026, 10:00.',
    );
    expect(text).toContain('Primary contact: Cas Contact, cas@middelveld.example');
    expect(text).toContain('Withdraw');
    await me().closesAll();
    const who = samen.person('middelveld', 'helpdesk-agent');
    await inEnglish(samen, who);
    const less = await status(who);
    expect(less).toContain('Waits for the primary contact. Since 1 Jun 2026, 10:00.');
    for (const hidden of ['cas@', 'Withdraw', 'Correct', 'New link'])
      expect(less).not.toContain(hidden);
    await who.closesAll();
  });
});

describe('while it waits for the contact', () => {
  beforeEach(async () => {
    await submits(samen);
    await me().closesAll();
  });

  test('a new link kills the old one; pressed twice it is one', async () => {
    const old = mailedLink(samen);
    await me().types('/enroll status');
    await me().clicks('New link');
    await again(samen, 'block_actions');
    expect(me().modalText()).toContain('A new link is made, and the old one is dead.');
    await me().closesAll();
    await samen.settle();
    expect(await enrolmentOf(samen)).toMatchObject({ issue: 2 });
    const link = mailedLink(samen);
    expect(link).not.toBe(old);
    expect((await opens(samen, old)).status).toBe(404);
    await answers(samen, link);
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'in-review' });
  });

  test('C.2: another address is verified anew; what is only looked at goes on', async () => {
    const old = mailedLink(samen);
    await me().types('/enroll status');
    await me().clicks('Correct');
    expect(await me().submits({})).toBe('pushed');
    expect(await me().submits({ contactWorks: ['yes'] })).toEqual({
      errors: { contactFirst: expect.stringContaining('Nothing is different') },
    });
    const email = 'carla@middelveld.example';
    expect(await me().submits({ contactEmail: email })).toBe('closed');
    expect(me().modalText()).toContain(`A mail with a link goes to ${email}.`);
    await me().closesAll();
    await samen.settle();
    expect((await opens(samen, old)).status).toBe(404);
    await answers(samen, mailedLink(samen, email), { ...answer, email });
    expect(await enrolmentOf(samen)).toMatchObject({
      status: 'in-review',
      checks: { email: { state: 'approved', via: 'link' } },
    });
  });

  test('withdrawn: asked first, the link is dead, and a new one may begin', async () => {
    const link = mailedLink(samen);
    await me().types('/enroll status');
    await me().clicks('Withdraw');
    expect(me().modalText()).toContain('A link that is still out stops working.');
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'verifying' });
    expect(await me().submits({})).toBe('closed');
    expect(me().modalText()).toContain('The enrolment is withdrawn.');
    await me().closesAll();
    await samen.settle();
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'withdrawn' });
    expect((await opens(samen, link)).status).toBe(404);
    await submits(samen);
    await me().closesAll();
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'verifying' });
    expect(await companyOf(samen)).toMatchObject({ status: 'claimed' });
  });

  test('a sheet of one that is over does nothing to the next one', async () => {
    const second = samen.person('middelveld', 'user-admin');
    await samen.sql(
      `update "Membership" set roles = array['global-admin'] where "companyId" = 'middelveld' and "personId" = $1`,
      [second.user.toLowerCase()],
    );
    await inEnglish(samen, second);
    await second.types('/enroll status');
    await me().types('/enroll status');
    await me().clicks('Withdraw');
    await me().submits({});
    await me().closesAll();
    await submits(samen);
    await me().closesAll();
    await second.clicks('New link');
    expect(second.modalText()).toContain('No enrolment of your company is under way.');
    await second.clicks('Withdraw');
    expect(second.modalText()).toContain('No enrolment of your company is under way.');
    await second.closesAll();
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'verifying', issue: 1 });
  });

  test('in review nothing is corrected any more, and a stale form says where it stands', async () => {
    await me().types('/enroll status');
    await me().clicks('Correct');
    await answers(samen, mailedLink(samen));
    expect(JSON.stringify(await me().submits(profile))).toContain('it waits for a reviewer');
    await me().closesAll();
    expect(await status(me())).not.toContain('Correct');
    await me().closesAll();
  });
});

describe('menus', () => {
  const verbs = ['Enrol as a reseller', 'Enrolment', 'Partner agreement'];
  const offered = (text: string) =>
    verbs.filter((label) => text.split('\n').some((line) => line === label));
  test.each<[string, Role, string[]]>([
    ['middelveld', 'global-admin', ['Enrol as a reseller', 'Enrolment']],
    ['middelveld', 'sales-agent', ['Enrolment']],
    ['zuidplas', 'global-admin', ['Enrolment']],
    ['noordwind', 'global-admin', []],
  ])('%s %s', async (company, role, expected) => {
    const who = samen.person(company, role);
    await inEnglish(samen, who);
    await who.types('/enroll');
    expect(offered(heard(who))).toEqual(expected);
    expect(offered(await menusOf(samen, who))).toEqual(expected);
  });

  test('product.md 1: a claimed company reads in App Home that it may enrol', async () => {
    expect(await homeOf(samen, me())).toContain(
      'It can also enrol as a reseller with /csp enroll start; that review confirms it too.',
    );
    await me().types('/partner');
    expect(heard(me())).toContain('Your company is not confirmed yet');
  });

  test('long, short and mistyped lead to the same', async () => {
    for (const text of ['/enroll start', '/csp enroll start', '/csp ENROLL  Start']) {
      await me().types(text);
      expect(me().modal()?.title).toBe('Enrol as a reseller');
      await me().closesAll();
    }
    await me().types('/enroll strat');
    expect(heard(me())).toContain('Did you mean /csp enroll start?');
  });
});

test('who acts for two companies enrols the one that stands above the form', async () => {
  await samen.sql(
    `insert into "Membership" ("personId", "companyId", roles, since) values ($1, 'zuidplas', array['global-admin'], now())`,
    [me().user.toLowerCase()],
  );
  await me().types('/enroll status');
  await me().closesAll();
  await homeOf(samen, me());
  await me().chooses('acting', 'Middelveld BV');
  await me().types('/enroll start');
  await me().chooses('acting', 'Zuidplas ICT');
  expect(me().modalText()).toContain('on record as an indirect reseller already');
  await me().closesAll();
});
