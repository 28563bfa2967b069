import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Exchange } from '../../../src/sandbox/traffic.ts';
import { hour, minute, openSamen, type Samen } from '../../support/samen.ts';
import { admin, authorizes, declines, requested, sales } from '../partnership/steps.ts';
import { homeOf } from '../people/steps.ts';
import { published } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const ga = 'UZUIDPLASGA';
const hashIn = (one: Exchange | undefined) =>
  z.object({ view: z.object({ hash: z.string() }) }).parse(one?.answer).view.hash;
const count = () => published(samen, ga).length;
const conflict = (times: number) =>
  samen.sandbox.fail({
    method: 'views.publish',
    times,
    how: 'error',
    error: 'hash_conflict',
  });

describe('App Home is drawn anew', () => {
  test('after the person’s own acts, and what others do, without being opened', async () => {
    const [who, seller] = [admin(samen), sales(samen)];
    await homeOf(samen, who);
    await homeOf(samen, seller);
    await requested(samen);
    expect(who.homeText()).toContain('Waiting for us (1)');
    expect(seller.homeText()).toContain('Waiting for others (1)');
    await authorizes(samen);
    expect(who.homeText()).toContain('Decided this week (1)');
    expect(seller.homeText()).toContain('Decided this week (1)');
  });

  test('once for everything that happens within three seconds', async () => {
    await homeOf(samen, admin(samen));
    const before = count();
    for (const reseller of ['Zuidplas', 'Oostzee']) {
      await sales(samen).types('/partner request');
      expect(await sales(samen).submits({ reseller })).toBe('updated');
      await sales(samen).closesAll();
    }
    await sales(samen).types('/partner show Zuidplas');
    await sales(samen).clicks('Withdraw request');
    await sales(samen).closesAll();
    await samen.settle();
    expect(count()).toBe(before + 1);
    expect(admin(samen).homeText()).toContain('Withdrawn on');
  });

  test('not for somebody who opened it more than an hour ago, nor for a stranger to what happened', async () => {
    const westerly = samen.person('westerly', 'global-admin');
    await homeOf(samen, westerly);
    await homeOf(samen, admin(samen));
    const [ours, theirs] = [count(), published(samen, westerly.user).length];
    await samen.later(hour + minute);
    await requested(samen);
    expect(count()).toBe(ours);
    expect(published(samen, westerly.user)).toHaveLength(theirs);
    expect(await homeOf(samen, admin(samen))).toContain('Waiting for us (1)');
  });

  test('with the hash of the last publication, so that an older drawing covers no newer one', async () => {
    await homeOf(samen, admin(samen));
    await requested(samen);
    const [first, second] = published(samen, ga).slice(-2);
    expect(second?.request).toMatchObject({ hash: hashIn(first) });
  });

  test('once more on hash_conflict, with what is true by then', async () => {
    await homeOf(samen, admin(samen));
    const before = count();
    conflict(1);
    await requested(samen);
    expect(count()).toBe(before + 2);
    expect(admin(samen).homeText()).toContain('Waiting for us (1)');
    await declines(samen);
    expect(admin(samen).homeText()).toContain('Waiting for us (0)');
  });

  test('and not a third time', async () => {
    await homeOf(samen, admin(samen));
    const before = count();
    conflict(2);
    await requested(samen);
    expect(count()).toBe(before + 2);
    expect(admin(samen).homeText()).toContain('Waiting for us (0)');
    await declines(samen);
    expect(admin(samen).homeText()).toContain('Decided this week (1)');
  });
});
