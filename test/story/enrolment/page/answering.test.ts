import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { day, hour, minute, openSamen, type Samen } from '../../../support/samen.ts';
import { count, everything, opens, posts, tokenIn } from '../../invitation/steps.ts';
import { admin, enrolmentOf, inEnglish, owner, passedOn, reviews } from '../steps.ts';
import {
  cas,
  confirms,
  corrects,
  denial,
  denies,
  linked,
  renews,
  statements,
  withdraws,
} from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen({ pace: 'off', trustedProxies: ['127.0.0.1'] });
  await inEnglish(samen);
});
afterEach(() => samen.close());
const passes = (ms: number) => void vi.setSystemTime(Date.now() + ms);
const statusNow = async () => (await enrolmentOf(samen))?.status;
const emailCheck = async () => (await enrolmentOf(samen))?.checks['email'];
/** Without a channel everything comes to the Global admin. */
const theirs = () => admin(samen).visible();
const dora = { contactFirst: 'Dora', contactEmail: 'dora@middelveld.example' };
const deadText = 'This link does not work';

describe('R-ENR-12: the contact confirms', () => {
  test('both statements, name and address: it goes to review, and the company’s channel says so', async () => {
    const link = await linked(samen);
    expect(await statusNow()).toBe('verifying');
    const receipt = await confirms(samen, link);
    expect(receipt).toMatchObject({ status: 200 });
    expect(receipt.text).toContain('Thank you, both statements are on record');
    expect(receipt.text).toContain('Cas Contact, 1 Jun 2026');
    expect(await statusNow()).toBe('in-review');
    expect(theirs()).toContain('confirmed the enrolment. A reviewer looks at it now');
    expect(theirs()).toContain('In review since');
    expect(owner(samen).visible()).toContain('Review');
  });

  test('opening the page, by a person or a mail scanner, changes nothing', async () => {
    const link = await linked(samen);
    const before = await everything(samen);
    for (const language of ['en', 'nl'])
      expect((await opens(samen, link, language)).status).toBe(200);
    expect(await everything(samen)).toEqual(before);
  });

  test.each([
    ['signedUp', { signedUp: '' }, 'Tick this if your company signed up.'],
    ['addressIsOurs', { addressIsOurs: '' }, 'Tick this if the address is your company’s.'],
    ['name', { name: ' ' }, 'Fill in your name.'],
    ['email', { email: 'cas' }, 'Fill in your e-mail address'],
    ['a webmail address', { email: 'cas@gmail.com' }, 'public mail service'],
  ])('without %s it stays where it is, and what was typed stays', async (_, wrong, says) => {
    const link = await linked(samen);
    const answered = await confirms(samen, link, wrong);
    expect(answered.status).toBe(422);
    expect(answered.text).toContain(says);
    expect(answered.html).toContain(`value="${{ ...cas, ...wrong }.email}"`);
    expect(await statusNow()).toBe('verifying');
    expect(await count(samen, 'EnrolmentAnswer')).toBe(0);
  });

  test('everything that is wrong is said at once', async () => {
    const link = await linked(samen);
    const page = await opens(samen, link);
    const answered = await posts(samen, link, { form: tokenIn(page), decision: 'accept' });
    expect(answered.html.match(/href="#/g)).toHaveLength(4);
  });

  test('a link that somebody passed on proves no address: its check waits for the reviewer', async () => {
    const link = await linked(samen);
    await confirms(samen, link);
    expect(await emailCheck()).toMatchObject({ state: 'open' });
  });

  test('somebody else who got the link says so by their address; the reviewer decides', async () => {
    const link = await linked(samen);
    await confirms(samen, link, { name: 'Eve Else', email: 'eve@elsewhere.example' });
    expect(await statusNow()).toBe('in-review');
    expect(await emailCheck()).toMatchObject({ state: 'open' });
    await owner(samen).clicks('Review');
    expect(owner(samen).modalText()).toContain('Eve Else');
    expect(owner(samen).modalText()).toContain('eve@elsewhere.example');
    // The applicant and their channel read neither.
    expect(theirs()).not.toMatch(/Eve|elsewhere/);
  });
});

describe('the contact says no', () => {
  test('the enrolment stops, the company is told what to do, and the link is dead', async () => {
    const link = await linked(samen);
    const receipt = await denies(samen, link);
    expect(receipt.text).toContain('The enrolment is stopped');
    expect(await statusNow()).toBe('rejected');
    expect(await emailCheck()).toMatchObject({ state: 'rejected', by: null });
    expect(theirs()).toContain('Talk to them.');
    expect((await opens(samen, link)).status).toBe(404);
    // No reviewer is asked about it.
    expect(owner(samen).visible()).not.toContain('In review since');
  });

  test('only with its tick', async () => {
    const link = await linked(samen);
    const page = await opens(samen, link);
    const answered = await posts(samen, link, { form: tokenIn(page), decision: 'decline' });
    expect(answered.status).toBe(422);
    expect(answered.text).toContain('Tick the box if your company did not sign up.');
    expect(await statusNow()).toBe('verifying');
  });
});

describe('a link that was used', () => {
  test('the same form once more shows its receipt for 15 minutes, then it is dead; nothing happens twice', async () => {
    const link = await linked(samen);
    const page = await opens(samen, link);
    const form = { form: tokenIn(page), decision: 'accept', ...cas, ...statements };
    expect((await posts(samen, link, form)).text).toContain('both statements are on record');
    await samen.settle();
    const before = await everything(samen);
    passes(14 * minute);
    expect((await posts(samen, link, form)).text).toContain('both statements are on record');
    passes(2 * minute);
    const late = await posts(samen, link, form);
    expect([late.status, late.text.includes(deadText)]).toEqual([404, true]);
    expect(await everything(samen)).toEqual(before);
  });

  test('a denial shows its own receipt, also when it is posted once more', async () => {
    const link = await linked(samen);
    const page = await opens(samen, link);
    const form = { form: tokenIn(page), ...denial };
    await posts(samen, link, form);
    await samen.settle();
    expect((await posts(samen, link, form)).text).toContain('The enrolment is stopped');
  });

  test('by somebody else, on a page that was open before: dead, and the first answer stands', async () => {
    const link = await linked(samen);
    const second = await opens(samen, link);
    await confirms(samen, link);
    const before = await everything(samen);
    for (const decision of ['accept', 'decline']) {
      const form = { form: tokenIn(second), decision, ...cas, name: 'Eve Else', ...statements };
      const answered = await posts(samen, link, { ...form, sure: 'yes' });
      expect([answered.status, answered.text.includes(deadText)]).toEqual([404, true]);
    }
    expect(await everything(samen)).toEqual(before);
    expect(await samen.sql('select name from "EnrolmentAnswer"')).toEqual([{ name: cas.name }]);
  });

  test('two answer at once: one is on record, the other finds the link dead', async () => {
    const link = await linked(samen);
    const pages = [await opens(samen, link), await opens(samen, link)];
    const answers = await Promise.all(
      pages.map((page, at) => {
        const who = at === 0 ? cas : { name: 'Eve Else', email: 'eve@elsewhere.example' };
        return posts(samen, link, {
          form: tokenIn(page),
          decision: 'accept',
          ...who,
          ...statements,
        });
      }),
    );
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404]);
    expect(await count(samen, 'EnrolmentAnswer')).toBe(1);
    expect(await count(samen, 'Fact', `kind = 'enrolment.verified'`)).toBe(1);
  });
});

describe('a link that is over', () => {
  test('late: past its time nothing opens and nothing is taken', async () => {
    const link = await linked(samen);
    const page = await opens(samen, link);
    // The form of a moment before, sent after it.
    passes(30 * day - minute);
    const fresh = await opens(samen, link);
    expect(fresh.status).toBe(200);
    passes(2 * minute);
    expect((await opens(samen, link)).status).toBe(404);
    for (const seen of [page, fresh]) {
      const form = { form: tokenIn(seen), decision: 'accept', ...cas, ...statements };
      expect((await posts(samen, link, form)).status).toBe(404);
    }
    expect(await statusNow()).toBe('verifying');
  });

  test('after a new one: the old link is dead, the new one opens', async () => {
    const link = await linked(samen);
    const page = await opens(samen, link);
    await renews(samen);
    const newer = passedOn(samen);
    expect(newer).not.toBe(link);
    expect((await opens(samen, link)).status).toBe(404);
    const form = { form: tokenIn(page), decision: 'accept', ...cas, ...statements };
    expect((await posts(samen, link, form)).status).toBe(404);
    expect(await statusNow()).toBe('verifying');
    expect((await confirms(samen, newer)).status).toBe(200);
  });

  test('after another contact was named: the first one’s link is dead', async () => {
    const link = await linked(samen);
    await corrects(samen, dora);
    expect((await opens(samen, link)).status).toBe(404);
    expect((await opens(samen, passedOn(samen))).status).toBe(200);
  });

  test('after it was withdrawn: dead, also for a page that was open', async () => {
    const link = await linked(samen);
    const page = await opens(samen, link);
    await withdraws(samen);
    expect((await opens(samen, link)).status).toBe(404);
    const form = { form: tokenIn(page), decision: 'accept', ...cas, ...statements };
    expect((await posts(samen, link, form)).status).toBe(404);
    expect(await statusNow()).toBe('withdrawn');
  });

  test('a new contact answers after a denial: what counts is the last answer', async () => {
    const link = await linked(samen);
    await denies(samen, link);
    await corrects(samen, dora);
    const newer = passedOn(samen);
    const receipt = await confirms(samen, newer, {
      name: 'Dora Contact',
      email: 'dora@middelveld.example',
    });
    expect(receipt.text).toContain('Dora Contact');
    expect(await statusNow()).toBe('in-review');
  });

  test('a contact answers twice, before and after a correction: the second answer stands', async () => {
    const link = await linked(samen);
    await confirms(samen, link);
    await reviews(samen, {
      email: 'rejected',
      emailNote: 'Not a mailbox that anybody reads.',
      employment: 'approved',
      business: 'approved',
      mpn: 'approved',
    });
    const email = 'cas.contact@middelveld.example';
    await corrects(samen, { contactEmail: email });
    expect((await confirms(samen, passedOn(samen), { email })).status).toBe(200);
    expect(await statusNow()).toBe('in-review');
    expect(await samen.sql('select email from "EnrolmentAnswer"')).toEqual([{ email }]);
  });
});

test('older than two hours: the page once more with what was typed, and nothing changed', async () => {
  const link = await linked(samen);
  const page = await opens(samen, link);
  passes(2 * hour + minute);
  const before = await everything(samen);
  const form = { form: tokenIn(page), decision: 'accept', ...cas, ...statements };
  const again = await posts(samen, link, form);
  expect(again.status).toBe(200);
  expect(again.text).toContain('You left this page open for a long time.');
  expect(again.html).toContain('value="Cas Contact"');
  expect(await everything(samen)).toEqual(before);
  const sent = await posts(samen, link, { ...form, form: tokenIn(again) });
  expect(sent.text).toContain('both statements are on record');
});

test('a form that its own page did not make is refused, and nothing changed', async () => {
  const link = await linked(samen);
  const before = await everything(samen);
  const form = { decision: 'accept', ...cas, ...statements };
  for (const token of ['', 'x'.repeat(72)])
    expect((await posts(samen, link, { ...form, form: token })).status).toBe(403);
  expect(await everything(samen)).toEqual(before);
});

test('R-ENR-14: the card says by when a review that lasts too long is a matter for support', async () => {
  const link = await linked(samen);
  await confirms(samen, link);
  // Monday 1 June and five working days.
  expect(theirs()).toContain('Nothing heard by 8 Jun 2026?');
  await samen.later(9 * day);
  expect(await statusNow()).toBe('in-review');
});

test('what the contact types is in no fact, job, entry or log', async () => {
  const link = await linked(samen);
  await confirms(samen, link, { name: 'Marker-name', email: 'marker@middelveld.example' });
  const token = link.split('/i/')[1] ?? '-';
  const kept = Object.entries(await everything(samen));
  expect(JSON.stringify(kept)).not.toContain(token);
  const elsewhere = kept.filter(([of]) => of !== 'public."EnrolmentAnswer"');
  expect(JSON.stringify(elsewhere)).not.toMatch(/marker/i);
  expect(samen.logged()).not.toMatch(new RegExp(`marker|cas@|${token}`, 'i'));
});
