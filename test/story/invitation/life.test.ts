import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { day, minute, openSamen, type Samen } from '../../support/samen.ts';
import { card, cardText, labels, removes, texts } from '../partnership/steps.ts';
import {
  accepts,
  bea,
  begins,
  count,
  declines,
  invites,
  linkIn,
  opens,
  partners,
  posts,
  reseller,
  ticks,
  tokenIn,
} from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen({ pace: 'off', trustedProxies: ['127.0.0.1'] });
  await partners(samen, 'noordwind', 'zuidplas');
});
afterAll(() => samen.close());

let number = 0;
const somebody = (): { name: string; email: string; admin: string } => {
  number += 1;
  return { name: `Customer ${number}`, email: `it@customer${number}.example`, admin: 'yes' };
};
const here = () => cardText(reseller(samen), 'zuidplas-csp');
const buttons = () => labels(card(reseller(samen), 'zuidplas-csp'));
const line = () => texts(reseller(samen), 'zuidplas-csp').at(-1);
const dm = () => texts(reseller(samen), 'samen').at(-1);
async function details(by = reseller(samen)) {
  await by.clicks('Details', { message: card(by, 'zuidplas-csp') });
  return by;
}
const status = async (name: string): Promise<string | undefined> =>
  (
    await samen.sql<{ status: string }>(
      'select status from "CustomerInvitation" where "customerName" = $1 order by "createdAt" desc',
      [name],
    )
  )[0]?.status;

test('C.3: issued, accepted; the card, a line and a message to its author say so', async () => {
  const who = somebody();
  const link = await invites(samen, who);
  expect(here()).toMatch(/Open until 1 Jul 2026, 10:00 \(Europe\/Amsterdam\)/);
  expect(buttons()).toEqual(['Details']);
  await accepts(samen, link, { email: who.email });
  expect(await status(who.name)).toBe('accepted');
  expect(here()).toMatch(new RegExp(`${who.name} accepted on 1 Jun 2026`));
  expect(here()).not.toMatch(/What the customer is asked|Open until/);
  expect(here()).not.toMatch(/granted|is active|Bea|bea@/i);
  expect(line()).toBe(
    `${who.name} accepted your invitation and is in your list now. A relationship is on record for you alone.`,
  );
  const by = await details();
  expect(labels(by.modal())).toEqual(['Open the customer']);
  await by.clicks('Open the customer');
  expect(by.modalText()).toContain('by an invitation of this partner alone');
  await by.closesAll();
});

test('C.3, I.3: declined, with its reason for the inviter', async () => {
  const who = somebody();
  const link = await invites(samen, who);
  const answered = await declines(samen, link, 'We have <a> "partner" *already*.');
  expect(answered.text).toContain('You declined');
  expect(await status(who.name)).toBe('declined');
  expect(here()).toContain(`${who.name} declined on 1 Jun 2026`);
  expect(here()).toContain('We have <a> "partner" *already*.');
  expect(line()).toContain('We have <a> "partner" ');
  expect(dm()).toBe(line());
  expect(await count(samen, 'Customer', `name = '${who.name}'`)).toBe(0);
});

test('C.3: taken back; its link is dead, and the customer is told nothing', async () => {
  const who = somebody();
  const link = await invites(samen, who);
  const by = await details();
  await by.clicks('Take it back');
  await samen.settle();
  expect(by.modalText()).toMatch(/Zuidplas Admin agent took the invitation back on 1 Jun 2026/);
  expect(labels(by.modal())).toEqual([]);
  await by.closesAll();
  expect(here()).toContain('took the invitation back');
  expect((await opens(samen, link)).status).toBe(404);
  expect(samen.sandbox.mails()).toEqual([]);
});

test('I.1: a new link makes the old one dead, with a new deadline', async () => {
  const who = somebody();
  const old = await invites(samen, who);
  const open = await opens(samen, old);
  await samen.later(day);
  const by = await details();
  await by.clicks('New link');
  expect(by.modalText()).toContain('When you finish here, the old link stops working.');
  const link = linkIn(by.modalText());
  expect(link).not.toBe(old);
  // Until it is finished the old one is good.
  expect((await opens(samen, old)).status).toBe(200);
  expect((await opens(samen, link)).status).toBe(404);
  expect(await by.submits()).toBe('updated');
  await by.closesAll();
  await samen.settle();
  expect((await opens(samen, old)).status).toBe(404);
  expect((await opens(samen, link)).status).toBe(200);
  expect(dm()).toContain(link);
  expect(here()).toMatch(/Open until 2 Jul 2026/);
  // A page of the old link that was open all the time decides nothing.
  const form = { form: tokenIn(open), decision: 'accept', ...bea, ...ticks, email: who.email };
  expect((await posts(samen, old, form)).status).toBe(404);
  expect(await status(who.name)).toBe('issued');
  expect((await accepts(samen, link, { email: who.email })).text).toContain('You accepted');
});

describe('C.3: expired', () => {
  test('a link, by its deadline, before any job looked', async () => {
    const who = somebody();
    const link = await invites(samen, who);
    await samen.later(30 * day - 5 * minute);
    expect((await opens(samen, link)).status).toBe(200);
    vi.setSystemTime(Date.now() + 5 * minute);
    expect((await opens(samen, link)).status).toBe(404);
    expect(await status(who.name)).toBe('issued');
    await samen.settle();
    expect(await status(who.name)).toBe('expired');
    expect(here()).toContain('Nobody answered in time: the invitation expired on');
    expect(line()).toBe(`The invitation to ${who.name} expired: nobody answered in time.`);
  });

  test('a draft, without a word to anybody', async () => {
    const who = somebody();
    const before = texts(reseller(samen), 'zuidplas-csp').length;
    expect(await begins(who, reseller(samen))).toBe('updated');
    const by = reseller(samen);
    await samen.later(31 * day);
    expect(await status(who.name)).toBe('expired');
    expect(texts(by, 'zuidplas-csp')).toHaveLength(before);
    // The form was open all the time.
    const done = await by.submits();
    expect(JSON.stringify(done)).toMatch(/Too late: this invitation expired on/);
    await by.closesAll();
  });
});

describe('every click on an old button speaks', () => {
  const ends = {
    accepted: (link: string, email: string) => accepts(samen, link, { email }),
    declined: (link: string) => declines(samen, link),
    'taken back': async () => {
      const by = await details(samen.person('zuidplas', 'global-admin'));
      await by.clicks('Take it back');
      await by.closesAll();
    },
    expired: () => samen.later(30 * day),
  } as const;
  const said = {
    accepted: /Too late: this invitation was accepted on/,
    declined: /Too late: this invitation was declined on/,
    'taken back': /Too late: Zuidplas Global admin took this invitation back on/,
    expired: /Too late: this invitation expired on/,
  } as const;
  const presses = ['Draft once more', 'New link', 'Take it back'] as const;
  test.each(Object.keys(ends) as (keyof typeof ends)[])('decided meanwhile: %s', async (how) => {
    const who = somebody();
    const link = await invites(samen, who);
    const by = await details();
    expect(labels(by.modal())).toEqual([...presses]);
    await ends[how](link, who.email);
    await samen.settle();
    for (const press of presses) {
      await by.clicks(press);
      expect(by.modalText()).toMatch(said[how]);
      // In the sheet, or over it.
      if (by.modal()?.title !== 'Invitation') await by.closes();
    }
    await by.closesAll();
  });

  test('pressed twice: one effect, and the second press shows it', async () => {
    const who = somebody();
    await invites(samen, who);
    const by = await details();
    const other = await details(samen.person('zuidplas', 'global-admin'));
    await by.clicks('Take it back');
    await other.clicks('Take it back');
    expect(other.modalText()).toMatch(/Zuidplas Admin agent took this invitation back on/);
    await by.closesAll();
    await other.closesAll();
    await samen.settle();
    expect(
      await count(
        samen,
        'AuditEntry',
        `action = 'invitation.revoked' and "subjectId" = (select id from "CustomerInvitation" where "customerName" = '${who.name}')`,
      ),
    ).toBe(1);
  });

  test('who may not handle it sees it without buttons', async () => {
    await invites(samen, somebody());
    const sales = await details(samen.person('zuidplas', 'sales-agent'));
    expect(sales.modalText()).toContain('Open until');
    expect(labels(sales.modal())).toEqual([]);
    await sales.closesAll();
    const users = await details(samen.person('zuidplas', 'user-admin'));
    expect(users.modalText()).toMatch(/Only a .* of your company can do this/);
    expect(users.modalText()).not.toContain('@customer');
    await users.closesAll();
  });
});

test('R-INV-03, I.6: the partnership ends; its invitation is void, and “Invite alone” starts a new draft', async () => {
  const who = somebody();
  const link = await invites(samen, { ...who, provider: 'Noordwind' });
  expect(here()).toContain(`Zuidplas ICT and Noordwind Distribution invite ${who.name}`);
  expect(await removes(samen)).toBe('updated');
  await samen.person('noordwind', 'admin-agent').closesAll();
  expect(await status(who.name)).toBe('voided');
  expect((await opens(samen, link)).status).toBe(404);
  expect(here()).toContain('the partnership with the provider ended');
  expect(buttons()).toEqual(['Invite alone', 'Details']);
  expect(texts(reseller(samen), 'zuidplas-csp').join('\n')).toContain(
    `The joint invitation to ${who.name} with Noordwind Distribution is void, because the partnership ended.`,
  );
  const by = reseller(samen);
  await by.clicks('Invite alone');
  const filled = JSON.stringify(by.modal()?.blocks);
  expect(filled).toContain(who.name);
  expect(filled).toContain(who.email);
  expect(await by.submits({ admin: 'yes' })).toBe('updated');
  expect(await by.submits()).toBe('updated');
  await by.closesAll();
  await samen.settle();
  const voided = reseller(samen)
    .reads('zuidplas-csp')
    .filter((one) => by.messageText(one).includes(`Noordwind Distribution invite ${who.name}`));
  expect(voided.map((one) => labels(one))).toEqual([['Details']]);
  expect(voided.map((one) => by.messageText(one)).join()).toContain(
    'A new invitation was begun, by you alone.',
  );
  expect(here()).toContain(`Zuidplas ICT invites ${who.name}`);
});
