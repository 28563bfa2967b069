import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { formsFor, linksFor } from '../../../../src/keys.ts';
import { hour, keys, minute, openSamen, type Samen } from '../../../support/samen.ts';
import { partnered, removes } from '../../partnership/steps.ts';
import {
  accepts,
  asksFor,
  bea,
  begins,
  declines,
  invites,
  linkIn,
  opens,
  reseller,
  ticks,
} from '../steps.ts';

let samen: Samen;
/** Links that open nothing any more, by why. */
const dead = new Map<string, string>();
const never = 'never issued';
let good: string;

let number = 0;
const somebody = (): Record<string, string> => {
  number += 1;
  return { name: `Customer ${number}`, email: `it@customer${number}.example`, admin: 'yes' };
};
const acceptsAs = (link: string, email = `it@customer${number}.example`) =>
  accepts(samen, link, { email });

beforeAll(async () => {
  samen = await openSamen({ pace: 'off', trustedProxies: ['127.0.0.1'] });
  await partnered(samen);
  const by = reseller(samen);
  good = await invites(samen, somebody());
  dead.set(
    'changed by its last character',
    good.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
  );
  dead.set(
    'changed by its first',
    good.replace(/\/i\/./, (sign) => (sign.endsWith('A') ? '/i/B' : '/i/A')),
  );
  dead.set('cut', good.slice(0, -1));
  dead.set(never, good.replace(/\/i\/.*/, `/i/${'x'.repeat(43)}`));

  await begins(somebody(), by);
  dead.set('a draft', linkIn(by.modalText()));
  await by.closesAll();

  dead.set('expired', await invites(samen, somebody()));
  await samen.sql(`update "CustomerInvitation" set "expiresAt" = $2 where "customerName" = $1`, [
    `Customer ${number}`,
    new Date(Date.now() - minute),
  ]);
  const revoked = await invites(samen, somebody());
  await by.clicks('Details');
  await by.clicks('Take it back');
  await by.closesAll();
  dead.set('taken back', revoked);

  const renewed = await invites(samen, somebody());
  await by.clicks('Details');
  await by.clicks('New link');
  await by.submits();
  await by.closesAll();
  await samen.settle();
  dead.set('of an older issue', renewed);

  const accepted = await invites(samen, somebody());
  await acceptsAs(accepted);
  dead.set('used: accepted', accepted);
  const waiting = await invites(samen, somebody());
  await acceptsAs(waiting, 'a@elsewhere.example');
  dead.set('used: waits for its inviter', waiting);
  const declined = await invites(samen, somebody());
  await declines(samen, declined);
  dead.set('used: declined', declined);

  dead.set('void', await invites(samen, { ...somebody(), provider: 'Noordwind' }));
  await removes(samen);
});
afterAll(() => samen.close());

/** What an answer is made of, but for the time of day. */
async function answered(link: string, init: Parameters<typeof asksFor>[2] = {}) {
  const answer = await asksFor(samen, link, init);
  const headers = Object.fromEntries(answer.headers);
  delete headers['date'];
  return { status: answer.status, headers, body: await answer.text() };
}

/** The statements that reach the database meanwhile, in their order. */
async function statementsOf(act: () => Promise<unknown>): Promise<string[]> {
  const heard = vi.spyOn(Client.prototype, 'query');
  try {
    await act();
    return heard.mock.calls.map(([first]: readonly unknown[]) =>
      typeof first === 'string' ? first : z.object({ text: z.string() }).parse(first).text,
    );
  } finally {
    heard.mockRestore();
  }
}
const links = linksFor(keys, 'http://localhost');
/** A form as only our own page could have made it for that link. */
const formFor = (link: string, now = new Date()) => ({
  form: formsFor(keys).make(links.hash(link.split('/i/').at(-1) ?? ''), now),
  decision: 'accept',
  ...bea,
  ...ticks,
});
const posted = (link: string, more: Record<string, string> = {}) =>
  answered(link, { method: 'POST', body: new URLSearchParams({ ...formFor(link), ...more }) });
const of = (why: string): string => {
  const link = dead.get(why);
  if (link === undefined) throw new Error(`No link is ${why}.`);
  return link;
};
const reasons = [
  'changed by its last character',
  'changed by its first',
  'cut',
  'a draft',
  'expired',
  'taken back',
  'of an older issue',
  'used: accepted',
  'used: waits for its inviter',
  'used: declined',
  'void',
];

test('every way for a link to be dead is here, and one is good', async () => {
  expect([...dead.keys()].filter((why) => why !== never).toSorted()).toEqual(reasons.toSorted());
  const kept = await samen.sql<{ status: string }>('select status from "CustomerInvitation"');
  const statuses = 'accepted declined draft issued issued issued revoked to-confirm voided';
  expect(
    kept
      .map(({ status }) => status)
      .toSorted()
      .join(' '),
  ).toBe(statuses);
  expect((await opens(samen, good)).status).toBe(200);
});

describe.each(reasons)('a link that is %s', (why) => {
  test('opens the one page that says nothing, to the byte', async () => {
    const page = await answered(of(why));
    expect(page).toEqual(await answered(of(never)));
    expect(page.status).toBe(404);
    expect(page.body).toContain('Ask the sender for a new one');
    expect(await answered(of(why), { headers: { 'accept-language': 'nl' } })).toEqual(
      await answered(of(never), { headers: { 'accept-language': 'nl' } }),
    );
    expect(await answered(of(why), { method: 'HEAD' })).toEqual(
      await answered(of(never), { method: 'HEAD' }),
    );
  });

  test('is looked for by the same statements', async () => {
    const first = await statementsOf(() => answered(of(never)));
    expect(first.length).toBeGreaterThan(0);
    expect(await statementsOf(() => answered(of(why)))).toEqual(first);
  });

  test('takes no form, even of our own page, with the same answer through the same statements', async () => {
    const first = await statementsOf(async () => {
      expect((await posted(of(never))).status).toBe(404);
    });
    expect(first.length).toBeGreaterThan(0);
    const answer = await posted(of(never));
    expect(await statementsOf(() => posted(of(why)))).toEqual(first);
    expect(await posted(of(why))).toEqual(answer);
    expect(await posted(of(why), { decision: 'decline', sure: 'yes' })).toEqual(answer);
    const old = formFor(of(why), new Date(Date.now() - 3 * hour));
    expect(await posted(of(why), old)).toEqual(answer);
    expect(await posted(of(why), { globalAdmin: '' })).toEqual(answer);
  });

  test('tells a form that is not its own no more than any other link does', async () => {
    const forged = { ...formFor(good) };
    const answer = await answered(of(never), { method: 'POST', body: new URLSearchParams(forged) });
    expect(answer.status).toBe(403);
    expect(await answered(of(why), { method: 'POST', body: new URLSearchParams(forged) })).toEqual(
      answer,
    );
    expect(
      await answered(good, { method: 'POST', body: new URLSearchParams({ ...forged, form: 'x' }) }),
    ).toEqual(answer);
  });
});

test('the comparison would see a link that is looked for in another way', async () => {
  const first = await statementsOf(() => answered(of(never)));
  const more = await statementsOf(async () => {
    await answered(of(never));
    await samen.bot.store.links.open('x', null);
  });
  expect(more).not.toEqual(first);
});
