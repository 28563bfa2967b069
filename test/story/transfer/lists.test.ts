import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { plant } from '../customer/steps.ts';
import { labels } from '../partnership/steps.ts';
import { subscribed } from '../subscription/steps.ts';
import { asks, giver, own, sheet, taker } from './steps.ts';
import {
  accepted,
  extended,
  ground,
  rejected,
  requested,
  verified,
  agent,
  decider,
} from './through-store.ts';

let samen: Samen;
let open: string;
let done: string;
beforeAll(async () => {
  samen = await openSamen({ pace: 'off' });
  await ground(samen);
  await extended(samen);
  await rejected(samen, await requested(samen, ['intune']), 'Not yet');
  await samen.later(60_000);
  done = await requested(samen, ['azure']);
  await accepted(samen, done as never);
  await samen.later(60_000);
  open = await requested(samen, ['e3']);
});
afterAll(() => samen.close());
const number = (id: string) => id.slice(0, 8).toUpperCase();
const rows = (text: string) => text.match(/Request [0-9A-F]{8}/g) ?? [];

test('matrix row 28: both sides see them; who has no right is told who has, and other companies see none', async () => {
  for (const [key, role] of [
    ['oostzee', 'global-admin'],
    ['oostzee', 'helpdesk-agent'],
    ['noordwind', 'sales-agent'],
  ] as const) {
    const who = samen.person(key, role);
    await who.types('/transfer list');
    expect(who.modalText()).toContain('3 in all');
    await who.closesAll();
  }
  for (const verb of ['list', 'show', 'withdraw', 'verify']) {
    const who = samen.person('oostzee', 'user-admin');
    await who.types(`/transfer ${verb}`);
    expect(who.modalText()).toContain('Helpdesk agent');
    await who.closesAll();
  }
  for (const key of ['zuidplas', 'westerly'] as const) {
    const who = samen.person(key, 'admin-agent');
    for (const verb of ['list', 'show']) {
      await who.types(`/transfer ${verb}`);
      expect(who.modalText()).not.toContain('Kadehuis');
      await who.closesAll();
    }
  }
});

describe('the list', () => {
  test('newest first, narrowed by state and customer', async () => {
    const who = giver(samen);
    await who.types('/transfer list');
    expect(rows(who.modalText())[0]).toBe(`Request ${number(open)}`);
    expect(who.modalText()).toContain(
      'Kadehuis GmbH: from Oostzee Cloud to Noordwind Distribution',
    );
    await who.chooses('filter', 'Open');
    expect(rows(who.modalText())).toEqual([`Request ${number(open)}`]);
    await who.chooses('filter', 'To verify');
    expect(rows(who.modalText())).toEqual([`Request ${number(done)}`]);
    await who.chooses('filter', 'Ended');
    expect(rows(who.modalText())).toHaveLength(2);
    await plant(samen, 'tegel', 'Tegelwerk BV', [
      { partner: 'oostzee', capacity: 'direct-bill', origin: 'created' },
    ]);
    await who.chooses('customer', 'Tegelwerk BV');
    expect(who.modalText()).toContain('Nothing here.');
    await who.chooses('customer', 'Kadehuis GmbH');
    expect(rows(who.modalText())).toHaveLength(2);
    await who.clicks('Open');
    expect(who.modalText()).toContain('From Oostzee Cloud to Noordwind Distribution');
    await who.clicks('Back to the list');
    expect(rows(who.modalText())).toHaveLength(2);
    await who.closesAll();
  });

  test('without any the next step is named', async () => {
    const who = samen.person('westerly', 'admin-agent');
    await who.types('/transfer list');
    expect(who.modalText()).toContain('No transfer request yet.');
    await who.closesAll();
    await who.types('/transfer show');
    expect(who.modalText()).toContain('There is no transfer request yet.');
    await who.closesAll();
  });
});

test('which one: by customer or company, called by its number; only what the act is for', async () => {
  const who = giver(samen);
  await who.types('/transfer show kade');
  expect(who.modalText()).toContain('Which request?');
  const { groups } = await who.suggests('transfer', 'noordwind');
  expect(groups.flatMap((one) => one.options.map((option) => option.text))).toContain(
    `${number(open)} · Kadehuis GmbH · Noordwind Distribution`,
  );
  expect(await who.submits({ transfer: { option: number(done), text: 'kade' } })).toBe('updated');
  expect(who.modalText()).toContain(`Request ${number(done)} · Kadehuis GmbH`);
  await who.closesAll();
  await who.types('/transfer withdraw');
  expect(who.modalText()).toContain('Withdraw request');
  expect(who.modalText()).toContain('Office 365 E3: 5 seats');
  await who.closesAll();
});

test('buttons for what this person may do now, and only for that', async () => {
  const offered = async (
    key: string,
    role: 'admin-agent' | 'sales-agent' | 'global-admin',
    id: string,
  ) => {
    const who = samen.person(key, role);
    await sheet(who);
    await who.submits({ transfer: { option: number(id), text: 'kade' } });
    const seen = labels(who.modal());
    await who.closesAll();
    return seen;
  };
  expect(await offered('oostzee', 'admin-agent', open)).toEqual(['Withdraw']);
  expect(await offered('oostzee', 'sales-agent', open)).toEqual([]);
  expect(await offered('noordwind', 'sales-agent', open)).toEqual(['Accept', 'Reject']);
  expect(await offered('noordwind', 'global-admin', open)).toEqual([]);
  expect(await offered('noordwind', 'admin-agent', done)).toEqual(['Verify']);
  expect(await offered('oostzee', 'admin-agent', done)).toEqual([]);
  await verified(samen, done as never, decider);
  expect(await offered('noordwind', 'admin-agent', done)).toEqual([]);
  expect(await offered('oostzee', 'sales-agent', done)).toEqual(['Verify']);
  await verified(samen, done as never, agent);
  expect(await offered('oostzee', 'sales-agent', done)).toEqual([]);
});

test('from the sheet: accepted there, and shown there', async () => {
  const who = taker(samen);
  await who.types('/transfer list');
  await who.chooses('filter', 'Open');
  await who.clicks('Open');
  await who.clicks('Accept');
  expect(await who.submits({ tick: ['yes'] })).toBe('closed');
  expect(who.modalText()).toContain('accepted on 1 Jun 2026');
  await who.closesAll();
  await samen.settle();
});

test('a hundred lines: ten to a page, and all of them in the confirmation', async () => {
  for (let n = 100; n < 200; n++)
    await subscribed(samen, `many-${n}`, { ...own, offer: 'visio-plan-2', name: `Visio ${n}` });
  const names = Array.from({ length: 100 }, (_, n) => `Visio ${n + 100}`);
  const shown = await asks(samen, names);
  expect(shown).toContain('100 subscriptions');
  expect(shown).toContain('1 to 10 of 100');
  await taker(samen).clicks('Accept');
  const text = taker(samen).modalText();
  expect(names.filter((name) => !text.includes(`${name}: 15 seats`))).toEqual([]);
  await taker(samen).closesAll();
});
