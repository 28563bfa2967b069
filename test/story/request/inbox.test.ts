import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sections, sectionsOf, type InboxItem } from '../../../src/domain/requests/inbox.ts';
import { day, openSamen, type Samen } from '../../support/samen.ts';
import { asked } from '../ask/steps.ts';
import { crowd as crowdIn, seatAs as seatIn } from '../home/steps.ts';
import { declines, requested, sales, texts } from '../partnership/steps.ts';
import { subscribed, tasman } from '../subscription/steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const seatAs = (user: string) => seatIn(samen, user);
const inboxOf = async (user: string, few = 5) =>
  samen.bot.store.home.inbox(await seatAs(user), few);
const crowd = (count: number) => crowdIn(samen, count, 'declined');

describe('one inbox per acting company (product.md 5)', () => {
  test('what waits for us and for others, what is about to expire, what was decided this week', async () => {
    await requested(samen);
    const ours = (await inboxOf('UZUIDPLASGA')).ours;
    expect(ours).toMatchObject({
      total: 1,
      rows: [
        {
          kind: 'partnership',
          form: 'issued',
          waitsFor: 'zuidplas',
          from: { name: 'Noordwind Distribution' },
          to: { name: 'Zuidplas ICT' },
          customer: null,
        },
      ],
    });
    expect(await inboxOf('UNOORDWINDSA')).toMatchObject({
      ours: { total: 0 },
      others: { total: 1 },
      soon: { total: 0 },
    });
    await samen.later(28 * day);
    expect((await inboxOf('UZUIDPLASGA')).soon).toMatchObject({ total: 1 });
    await declines(samen);
    for (const user of ['UZUIDPLASGA', 'UNOORDWINDSA'])
      expect(await inboxOf(user)).toMatchObject({
        ours: { total: 0 },
        others: { total: 0 },
        soon: { total: 0 },
        decided: { total: 1, rows: [{ status: 'declined' }] },
      });
    await samen.later(8 * day);
    expect((await inboxOf('UZUIDPLASGA')).decided.total).toBe(0);
    expect((await inboxOf('UOOSTZEEGA')).ours.total).toBe(0);
  });

  test('whoever may not see customers sees no request about one (matrix rows 31, 46)', async () => {
    await tasman(samen);
    await subscribed(samen, 'e3');
    await asked(samen);
    const seen = await inboxOf('UNOORDWINDGA');
    const hidden = await inboxOf('UNOORDWINDUA');
    expect(seen.ours.rows.map(({ kind }) => kind)).toEqual(['ask']);
    expect(hidden.ours.total).toBe(0);
  });

  test('500 at once: numbers, the first few, and every one behind “show all”, each where the rules say', async () => {
    await crowd(500);
    const now = new Date();
    const actor = await seatAs('UZUIDPLASGA');
    const inbox = await inboxOf('UZUIDPLASGA');
    const all: Record<string, InboxItem[]> = {};
    for (const section of sections) {
      const rows: InboxItem[] = [];
      let after: string | null = null;
      do {
        const page = await samen.bot.store.home.section(actor, section, after);
        expect(page.total).toBe(inbox[section].total);
        rows.push(...page.rows);
        after = page.next;
      } while (after !== null);
      all[section] = rows;
      expect(rows).toHaveLength(inbox[section].total);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
      expect(inbox[section].rows).toEqual(rows.slice(0, 5));
      for (const row of rows) expect(sectionsOf(row, actor.company, now)).toContain(section);
    }
    expect(inbox.ours.total).toBe(334);
    expect(inbox.soon.total).toBeGreaterThan(10);
    expect(inbox.decided.total).toBe(56);
    const ends = all['ours']?.map(({ until }) => until?.getTime() ?? 0) ?? [];
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
  });

  test('another company’s cursor opens nothing', async () => {
    await crowd(40);
    const zuidplas = await seatAs('UZUIDPLASGA');
    const { next } = await samen.bot.store.home.section(zuidplas, 'ours', null);
    const theirs = await samen.bot.store.home.section(await seatAs('UOOSTZEEGA'), 'ours', next);
    expect(theirs).toEqual({ rows: [], total: 0, next: null });
  });
});

const digests = async () => {
  await samen.sql(`select graphile_worker.add_job('digest', run_at => $1)`, [new Date()]);
  await samen.settle();
};
const week = () =>
  texts(samen.person('zuidplas', 'user-admin'), 'zuidplas-csp').filter((text) =>
    text.startsWith('The week of'),
  );

describe('what can be switched off', () => {
  test('the week of a company: on Monday morning in its zone, once, where there is something to say', async () => {
    await digests();
    expect(week()).toEqual([]);
    await requested(samen);
    await samen.later(7 * day);
    await digests();
    await digests();
    expect(week()).toHaveLength(1);
    expect(week()[0]).toContain('1 request waiting for us');
    await samen.later(day);
    await digests();
    expect(week()).toHaveLength(1);
    // And by the company's choice not at all.
    const actor = await seatAs('UZUIDPLASUA');
    await samen.bot.store.notices.switchOff(actor, { key: 'off', via: 'slack' }, 'company', [
      'digest',
    ]);
    await samen.later(6 * day);
    await digests();
    expect(week()).toHaveLength(1);
  });

  test('lines of one kind, in a channel and for oneself; never the cards', async () => {
    const admin = await seatAs('UNOORDWINDGA');
    const { notices } = samen.bot.store;
    await notices.switchOff(admin, { key: 'a', via: 'slack' }, 'company', ['partnership']);
    const seller = await seatAs('UNOORDWINDSA');
    await notices.switchOff(seller, { key: 'b', via: 'slack' }, 'person', [
      'partnership',
      'digest',
    ]);
    expect(await notices.off(seller)).toEqual({
      person: ['partnership'],
      company: ['partnership'],
    });
    await expect(
      notices.switchOff(seller, { key: 'c', via: 'slack' }, 'company', []),
    ).rejects.toMatchObject({ refusal: { code: 'role-needed' } });
    await requested(samen);
    await declines(samen);
    const said = texts(sales(samen), 'noordwind-csp');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('declined');
    expect(texts(sales(samen), 'samen')).toEqual([]);
  });
});
