import { Client } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { decline } from '../../../src/domain/partnership-decisions.ts';
import type { PartnershipId } from '../../../src/domain/ids.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { admin } from '../partnership/steps.ts';
import { homeOf } from '../people/steps.ts';
import { crowd, homeBlocks, seatAs } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen({ pace: 'off' });
});
afterEach(() => samen.close());

/** What the database is asked while somebody's App Home is drawn. */
async function asked(): Promise<string[]> {
  const heard = vi.spyOn(Client.prototype, 'query');
  try {
    await homeOf(samen, admin(samen));
    return (
      heard.mock.calls
        .map(([first]: readonly unknown[]) =>
          typeof first === 'string' ? first : z.object({ text: z.string() }).parse(first).text,
        )
        // Not what the queue asks, which brings the event.
        .filter((one) => /"[A-Z]\w+"/.test(one) && !one.includes('graphile_worker'))
    );
  } finally {
    heard.mockRestore();
  }
}
const aboutRequests = (statements: readonly string[]) =>
  statements.filter((one) => /"(?:Partnership|CustomerInvitation|ProviderAsk)"/.test(one));

test('500 open requests: within Slack’s blocks, and read in one statement, as with none', async () => {
  await asked();
  const none = await asked();
  await crowd(samen, 500);
  const all = await asked();
  expect(all).toHaveLength(none.length);
  expect(aboutRequests(all)).toHaveLength(1);
  expect(homeBlocks(samen, 'UZUIDPLASGA').length).toBeLessThanOrEqual(60);
  const home = admin(samen).homeText();
  expect(home).toContain('Waiting for us (500)');
  expect(home).toContain('The first 5 of 500.');
  expect(home).toContain('About to expire (72)');
  expect(home).toContain('The first 5 of 72.');
});

test('500 open requests, right after each of 100 changes', async () => {
  await crowd(samen, 500);
  const who = admin(samen);
  await homeOf(samen, who);
  const actor = await seatAs(samen, who.user);
  for (let n = 1; n <= 100; n += 1) {
    const request = `request${n * 5}` as PartnershipId;
    await samen.bot.store.partnerships.change(
      actor,
      { key: request, via: 'slack' },
      request,
      (seen, now) => decline(seen.partnership, actor, seen, null, now),
    );
    await samen.settle();
    const home = who.homeText();
    expect(home).toContain(`Waiting for us (${500 - n})`);
    expect(home).toContain(`Decided this week (${n})`);
    expect(home).toContain(`Crowd ${n * 5} asks Zuidplas ICT for a partnership.\nDeclined on`);
    expect(homeBlocks(samen, who.user).length).toBeLessThanOrEqual(100);
  }
}, 300_000);
