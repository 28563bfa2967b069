import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day, openSamen, type Samen } from '../../support/samen.ts';
import { admin, holds, requested, sales } from '../partnership/steps.ts';
import { homeOf } from '../people/steps.ts';
import { tasman } from '../subscription/steps.ts';
import { crowd } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const offered = async (who: ReturnType<typeof admin>, typed: string) =>
  (await who.suggests('find', typed)).groups.map(({ label, options }) => [
    label,
    ...options.map(({ text }) => text),
  ]);

const rows = (text: string) => text.split('\n').filter((line) => line.includes('asks Zuidplas'));

describe('show all', () => {
  test('every one, a page at a time, with what may be done about it', async () => {
    await crowd(samen, 25);
    const who = admin(samen);
    await homeOf(samen, who);
    await who.homeClicks({ action: 'home.all:ours' });
    expect(who.modal()?.title).toBe('Waiting for us');
    expect(who.modalText()).toContain('25 in all');
    const seen: string[] = [];
    for (const expected of [10, 10, 5]) {
      const here = rows(who.modalText());
      expect(here).toHaveLength(expected);
      seen.push(...here);
      if (expected === 10) await who.clicks('Next page');
    }
    expect(new Set(seen).size).toBe(25);
    expect(who.modalText()).not.toContain('Next page');
    await who.clicks('First page');
    expect(rows(who.modalText())).toEqual(seen.slice(0, 10));
  });

  test('details stand in the list’s place, with the way back to where one was', async () => {
    await crowd(samen, 25);
    const who = admin(samen);
    await homeOf(samen, who);
    await who.homeClicks({ action: 'home.all:ours' });
    await who.clicks('Next page');
    const page = who.modalText();
    await who.clicks('Details');
    expect(who.modal()?.title).toBe('Partnership');
    await who.clicks('Back');
    expect(who.modalText()).toBe(page);
  });

  test('a decision from the list: the form on top of it, closed with it', async () => {
    await crowd(samen, 6);
    const who = admin(samen);
    await homeOf(samen, who);
    await who.homeClicks('Show all');
    await who.clicks('Decline');
    expect(who.modal()?.title).toBe('Decline request');
    expect(await who.submits({})).toBe('closed');
    expect(who.modal()).toBeUndefined();
    await samen.settle();
    expect(who.homeText()).toContain('Waiting for us (5)');
  });

  test('what somebody pressed that is over by then is said, and the list stays', async () => {
    await requested(samen);
    const who = admin(samen);
    await who.uses('What waits for us');
    await samen.later(31 * day);
    await who.clicks('Authorize');
    expect(who.modalText()).toContain('expired');
  });
});

describe('the search', () => {
  test('finds customers and partners, and opens their sheets', async () => {
    await tasman(samen);
    const who = sales(samen);
    await homeOf(samen, who);
    expect(await offered(who, '')).toEqual([
      ['Customers', 'Tasman Bakery BV'],
      ['Partners', 'Zuidplas ICT'],
    ]);
    expect(await offered(who, 'tas')).toEqual([['Customers', 'Tasman Bakery BV']]);
    expect(await offered(who, 'nobody')).toEqual([]);
    await who.chooses('find', 'Tasman Bakery BV');
    expect(who.modalText()).toContain('Tasman Bakery BV');
    await who.closesAll();
    await who.chooses('find', 'Zuidplas ICT');
    expect(who.modal()?.title).toBe('Partnership');
  });

  test('matrix row 31: no customers for whoever may not see them; nothing of another company', async () => {
    await tasman(samen);
    const who = samen.person('noordwind', 'user-admin');
    await homeOf(samen, who);
    expect(await offered(who, '')).toEqual([['Partners', 'Zuidplas ICT']]);
    const stranger = samen.person('westerly', 'global-admin');
    await homeOf(samen, stranger);
    expect(await offered(stranger, '')).toEqual([]);
  });

  test('a group with more than it shows says so', async () => {
    await crowd(samen, 25);
    await homeOf(samen, admin(samen));
    const [group] = await offered(admin(samen), 'crowd');
    expect(group?.[0]).toBe('Partners: 20 of 25, keep typing');
  });
});

describe('the menus', () => {
  test('a noun’s verbs in a window, and the form in its place', async () => {
    const who = sales(samen);
    await homeOf(samen, who);
    await who.homeClicks('Partnerships');
    expect(who.modalText()).toContain('Ask a reseller to work with you.');
    await who.clicks('Request a partnership');
    expect(who.modal()?.title).toBe('Request a partnership');
    await who.closes();
    expect(who.modal()).toBeUndefined();
  });

  test('a role that was lost since is said in the menu', async () => {
    const who = samen.person('noordwind', 'user-admin');
    await homeOf(samen, who);
    await who.homeClicks('Company and help');
    await holds(samen, who.user, 'noordwind', []);
    await who.clicks('People and roles');
    expect(who.modalText()).toContain('You have no role in');
  });
});
