import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import {
  admin,
  authorizes,
  company,
  labels,
  partnered,
  requested,
  sales,
  sheet,
  statuses,
} from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

/** So many requests of Noordwind, the newest with the highest number, of every state in turn. */
async function many(count: number): Promise<void> {
  for (let i = 0; i < count; i++)
    await company(samen, `r${i}`, {
      name: `Reseller ${i}`,
      kinds: ['reseller'],
      mpnId: `47000${10 + i}`,
    });
  await samen.sql(
    `insert into "Partnership"(id, "providerId", "resellerId", status, "askedById", "askedAt", "expiresAt", "decidedById", "decidedAt")
     select 'p' || n, 'noordwind', 'r' || n, s.status, 'unoordwindsa', $1::timestamptz + n * interval '1 minute',
       $1::timestamptz + interval '30 days', case when s.status <> 'issued' then 'unoordwindga' end,
       case when s.status <> 'issued' then $1::timestamptz end
     from generate_series(0, $2) as n,
       lateral (select (array['issued', 'active', 'declined'])[n % 3 + 1] as status) as s`,
    [new Date(), count - 1],
  );
}

test('R-PART-09: each has the other in its list at once', async () => {
  await requested(samen);
  await admin(samen).clicks('Authorize');
  await admin(samen).submits({ tick: ['yes'] });
  for (const [who, other, what] of [
    [sales(samen), 'Zuidplas ICT', 'your reseller · MPN id 4200002'],
    [admin(samen), 'Noordwind Distribution', 'your provider · MPN id 4100001'],
  ] as const) {
    await who.types('/partner list');
    expect(who.modalText()).toContain(`${other} · ${what}`);
    expect(who.modalText()).toMatch(
      /Agreed here since 1 Jun 2026, 10:\d\d, not yet marked as done at Microsoft/,
    );
    expect(who.modalText()).toContain('1 in all');
    await who.closesAll();
  }
});

test('an empty list says what comes first, for each side', async () => {
  await sales(samen).types('/partner list');
  expect(sales(samen).modalText()).toContain(
    'No partnership yet. Ask a reseller with /csp partner request.',
  );
  await admin(samen).types('/partner list');
  expect(admin(samen).modalText()).toContain(
    'No partnership yet. Your provider starts it; its request appears here.',
  );
  await admin(samen).chooses('filter', 'open');
  expect(admin(samen).modalText()).toContain('Nothing here.');
});

test('nobody sees what is between others', async () => {
  await partnered(samen);
  for (const who of [
    samen.person('oostzee', 'global-admin'),
    samen.person('westerly', 'admin-agent'),
  ]) {
    await who.types('/partner list');
    expect(who.modalText()).toContain('0 in all');
    await who.closesAll();
    await who.types('/partner show Zuidplas');
    expect(who.modalText()).toContain('No partnership or request yet.');
    await who.closesAll();
  }
});

test('matrix row 46: every role of both sides reads list and sheet', async () => {
  await partnered(samen);
  for (const key of ['noordwind', 'zuidplas'])
    for (const role of [
      'global-admin',
      'user-admin',
      'admin-agent',
      'sales-agent',
      'helpdesk-agent',
    ] as const) {
      const who = samen.person(key, role);
      await who.types('/partner list');
      expect(who.modalText()).toContain('1 in all');
      await who.clicks('Open');
      expect(who.modalText()).toContain('Zuidplas Global admin of Zuidplas ICT authorized');
      await who.closesAll();
    }
});

test('pages, newest first, and filters that count', async () => {
  await many(18);
  const who = sales(samen);
  const rows = () => who.modalText().match(/^Reseller \d+/gm) ?? [];
  await who.types('/partner list');
  expect(who.modalText()).toContain('18 in all');
  const first = rows();
  expect(first).toEqual([17, 16, 15, 14, 13, 12, 11, 10].map((n) => `Reseller ${n}`));
  expect(labels(who.modal())).toEqual(['Next page']);
  await who.clicks('Next page');
  const next = rows();
  expect(labels(who.modal())).toEqual(['First page', 'Next page']);
  await who.clicks('Next page');
  expect([...first, ...next, ...rows()]).toHaveLength(18);
  expect(new Set([...first, ...next, ...rows()]).size).toBe(18);
  expect(labels(who.modal())).toEqual(['First page']);
  await who.clicks('First page');
  expect(rows()).toEqual(first);
  for (const [filter, state] of [
    ['open', 'Request open until'],
    ['active', 'Agreed here since'],
    ['ended', 'Declined on'],
  ] as const) {
    await who.chooses('filter', filter);
    expect(who.modalText()).toContain('6 in all');
    expect(who.modalText().split(state)).toHaveLength(7);
    expect(rows()).toHaveLength(6);
  }
});

test('a filter stays over pages, and over a look at a sheet', async () => {
  await many(30);
  const who = sales(samen);
  await who.types('/partner list');
  await who.chooses('filter', 'active');
  await who.clicks('Next page');
  expect(who.modalText()).toContain('10 in all');
  expect(who.modalText().match(/Agreed here since/g)).toHaveLength(2);
  await who.clicks('Open');
  expect(who.modalText()).toContain('What you can do now in Partner Center:');
  await who.clicks('Back to the list');
  expect(who.modalText()).toContain('10 in all');
  expect(who.modalText()).not.toContain('Declined on');
});

/** What the sheet says to somebody, and what it offers them. */
const offered = async (who: ReturnType<typeof sales>) => {
  const text = await sheet(who);
  const seen = labels(who.modal());
  await who.closesAll();
  return { text, seen };
};

test('the sheet tells everything and offers what this person may do now', async () => {
  await requested(samen, { reseller: 'Zuidplas', message: 'Shall we?' });
  expect((await offered(sales(samen))).seen).toEqual(['E-mail draft', 'Withdraw request']);
  expect((await offered(samen.person('noordwind', 'helpdesk-agent'))).seen).toEqual([]);
  const open = await offered(admin(samen));
  expect(open.seen).toEqual(['Authorize', 'Decline', 'Take no requests']);
  expect(open.text).toContain('Their message:\nShall we?');
  expect((await offered(samen.person('zuidplas', 'admin-agent'))).seen).toEqual([]);
  await authorizes(samen);
  expect((await offered(sales(samen))).seen).toEqual(['Add a customer']);
  expect((await offered(samen.person('noordwind', 'admin-agent'))).seen).toEqual([
    'Add a customer',
    'Done at Microsoft',
    'End partnership',
  ]);
  expect((await offered(samen.person('zuidplas', 'admin-agent'))).seen).toEqual([
    'Invite a customer together',
    'Done at Microsoft',
  ]);
  expect((await offered(admin(samen))).seen).toEqual([
    'Invite a customer together',
    'Done at Microsoft',
    'Record access taken away',
    'Take no requests',
  ]);
  // R-PART-14 in part: what the provider may do from now on, as steps at Microsoft.
  expect((await offered(sales(samen))).text).toContain('Place orders for its customers');
});

test('show asks which one where the words fit several, or none', async () => {
  await requested(samen);
  await requested(samen, { reseller: 'Oostzee' });
  const who = sales(samen);
  expect(await sheet(who)).toContain('Which partnership?');
  expect(await who.submits({ partner: 'Oostzee' })).toBe('updated');
  expect(who.modalText()).toContain('Oostzee Cloud · MPN id 4300003');
  await who.closesAll();
  expect(await sheet(who, 'zuid')).toContain('Zuidplas ICT · MPN id 4200002');
  await who.closesAll();
  expect(await sheet(who, 'nobody of that name')).toContain('Which partnership?');
  const { groups } = await who.suggests('partner', 'oost');
  expect(groups.flatMap((group) => group.options.map((one) => one.text))).toEqual([
    'Oostzee Cloud',
  ]);
  await who.closesAll();
  // Only agreed ones can be ended.
  await authorizes(samen);
  const agent = samen.person('noordwind', 'admin-agent');
  await agent.types('/partner remove oostzee');
  expect(agent.modalText()).toContain('With which reseller?');
  const active = await agent.suggests('partner', '');
  expect(active.groups.flatMap((group) => group.options.map((one) => one.text))).toEqual([
    'Zuidplas ICT',
  ]);
  expect(await agent.submits({ partner: 'Zuidplas' })).toBe('updated');
  expect(agent.modalText()).toContain('You are about to end the partnership with Zuidplas ICT.');
  expect(
    await agent.submits({
      attestation: ['good-faith', 'business-purpose', 'agreements', 'indemnity'],
      yes: ['yes'],
    }),
  ).toBe('updated');
  expect(await statuses(samen)).toEqual(['removed', 'issued']);
});

test('a picker with more than it shows says so, as a heading', async () => {
  await many(30);
  const who = sales(samen);
  await who.types('/partner show');
  const { groups } = await who.suggests('partner', 'reseller');
  expect(groups).toHaveLength(1);
  expect(groups[0]?.label).toBe('20 of 30, keep typing');
  expect(groups[0]?.options).toHaveLength(20);
});
