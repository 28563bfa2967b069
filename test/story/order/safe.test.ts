import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hour, openSamen, type Samen } from '../../support/samen.ts';
import { delivers, lastSent } from '../partnership/steps.ts';
import { tasman } from '../subscription/steps.ts';
import { adds, added, begins, count, line, ordered, own, sales } from './steps.ts';

let samen: Samen;
const longest = (n: number): string => `Offer ${n} ${'<!channel> *Wörterbuchverlag* '.repeat(20)}`;
beforeAll(async () => {
  samen = await openSamen();
  await tasman(samen);
  await samen.sql(`update "Customer" set name = $1 where id = 'tasman'`, [
    `Tasman ${'Vereinigte <@UOWNER> Bäckereien '.repeat(8)}`,
  ]);
  for (const [id, n, prerequisites] of [
    ['base', 1, []],
    ['addon', 2, ['base']],
    ['few', 3, []],
  ] as const)
    await samen.sql(
      `insert into "Offer"(id, name, kind, billing, minimum, maximum, countries, prerequisites, "upgradesTo")
       values ($1, $2, 'licence', 'licence', 1, 300, '{}', $3, '{}')`,
      [id, longest(n), prerequisites],
    );
});
afterAll(() => samen.close());

/** What somebody put in before, as many lines as it takes. */
const planted = (lines: readonly object[]) =>
  samen.sql(`update "FormDraft" set data = jsonb_set(data, '{lines}', $1::jsonb)`, [
    JSON.stringify(lines),
  ]);
const lines = (length: number) =>
  Array.from({ length }, (_, i) => ({
    number: i + 1,
    offer: i % 2 === 0 ? 'base' : 'addon',
    quantity: 300,
    under: i % 2 === 0 ? null : { line: i },
    record: { mpnId: '4200002' },
  }));

describe('a long order', () => {
  test('25 lines with the longest names fit; one more is refused, and line 17 opens where it can be mended', async () => {
    const who = sales(samen);
    await begins(who, '');
    await added(who, 'Offer 3');
    await planted(lines(24));
    await line(who, 'Edit', 1);
    expect(await who.submits({ quantity: '299' })).toBe('closed');
    expect(who.modalText()).toContain('24. Offer 2');
    await added(who, 'Offer 3', { quantity: '7', record: own });
    expect(who.modalText()).toContain('25. Offer 3');
    expect(who.modalText()).toContain('An order has at most 25 lines.');
    expect(who.modalText()).not.toContain('Add a line');

    const wrong = lines(25).map((one) => (one.number === 17 ? { ...one, quantity: 301 } : one));
    await planted(wrong);
    expect(await who.submits()).toBe('pushed');
    expect(who.modalText()).toContain('Line 17: 1 to 300 seats; you asked for 301.');
    expect(await who.submits({ quantity: '17' })).toBe('closed');
    expect(who.modalText()).toContain('25. Offer 1');
    expect(await who.submits()).toBe('updated');
    expect(who.modalText()).toContain('25 subscriptions: recorded here');
    // Changed again while it was reviewed: all of it or none.
    await planted(wrong);
    expect(await who.submits()).toBe('pushed');
    expect(await count(samen, 'Subscription')).toBe(0);
    expect(await who.submits({ quantity: '18' })).toBe('closed');
    expect(await who.submits()).toBe('updated');
    expect(await who.submits()).toBe('updated');
    expect(who.modalText()).toContain('25 subscriptions for Tasman');
    await who.closesAll();
    const all = await ordered(samen);
    expect(all).toHaveLength(25);
    expect(all.filter(({ parent }) => parent !== null)).toHaveLength(12);
    await samen.settle();
  });

  test('a 26th line that somebody forges is refused', async () => {
    const who = sales(samen);
    await begins(who, '');
    await planted(lines(25).slice(0, 24));
    await who.clicks('Add a line');
    await planted(lines(25));
    await who.chooses('offer', 'Offer 3');
    expect(await who.submits({ quantity: '1', record: own })).toEqual({
      errors: { offer: expect.stringContaining('An order has at most 25 lines.') },
    });
    await who.closesAll();
  });
});

describe('one order, once', () => {
  test('the same form sent twice at once is one order, and the line form one line', async () => {
    const before = await count(samen, 'SubscriptionOrder');
    const who = sales(samen);
    await begins(who, '');
    await added(who, 'Offer 3');
    const typed = lastSent(samen, 'view_submission');
    await delivers(samen, typed);
    expect(who.modalText()).not.toContain('2. Offer 3');
    expect(await who.submits()).toBe('updated');
    expect(await who.submits()).toBe('updated');
    const sent = lastSent(samen, 'view_submission');
    const answers = await Promise.all([delivers(samen, sent), delivers(samen, sent)]);
    for (const { answer } of answers) expect(answer).toContain('was recorded already');
    expect(await count(samen, 'SubscriptionOrder')).toBe(before + 1);
    await who.closesAll();
  });

  test('two presses of Submit at the same moment are one order', async () => {
    const before = await count(samen, 'SubscriptionOrder');
    const who = sales(samen);
    await begins(who, '');
    await added(who, 'Offer 3');
    expect(await who.submits()).toBe('updated');
    const listed = lastSent(samen, 'view_submission') as { view: Record<string, unknown> };
    const review = who.modal();
    const sent = {
      ...listed,
      view: { ...listed.view, callback_id: 'order.review', blocks: review?.blocks ?? [] },
    };
    const answers = await Promise.all([
      delivers(samen, sent),
      delivers(samen, { ...sent, view: { ...sent.view, hash: 'another' } }),
    ]);
    const all = answers.map(({ answer }) => answer).join();
    expect(all).toContain('ordered here, not yet marked');
    expect(all).toContain('or it is submitted already');
    expect(await count(samen, 'SubscriptionOrder')).toBe(before + 1);
    await who.closesAll();
  });

  test('the lines live an hour, and are nobody else’s', async () => {
    const who = sales(samen);
    await begins(who, '');
    await added(who, 'Offer 3');
    const sent = lastSent(samen, 'view_submission') as { user: { id: string } };
    const stranger = {
      ...sent,
      user: { ...sent.user, id: samen.person('noordwind', 'admin-agent').user },
    };
    expect((await delivers(samen, stranger)).answer).toContain('left open for more than an hour');
    await samen.sql(`update "FormDraft" set at = at - interval '61 minutes'`);
    expect(await who.submits()).toBe('updated');
    expect(who.modalText()).toContain('This order was left open for more than an hour');
    await who.clicks('Add a line');
    expect(who.modalText()).toContain('This order was left open for more than an hour');
    await who.closesAll();
    await samen.bot.backstage.customers.forgetDrafts();
    expect(await count(samen, 'FormDraft')).toBe(0);
    await samen.later(hour);
  });

  test('nothing that was chosen stands in a view’s memory but ids', async () => {
    const who = sales(samen);
    await begins(who, '');
    expect(await adds(who, 'Offer 3', { quantity: '7', record: own })).toBe('closed');
    const { view } = lastSent(samen, 'view_submission') as { view: { private_metadata: string } };
    expect(view.private_metadata).not.toContain('Offer 3');
    expect(view.private_metadata).not.toContain('4200002');
    await who.closesAll();
  });
});
