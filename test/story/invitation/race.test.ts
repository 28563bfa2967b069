import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { linksFor } from '../../../src/keys.ts';
import {
  acceptance,
  formOf,
  lineUp,
  nothingHalf,
  runs,
  visits,
  type Ground,
} from '../../support/invitation-race.ts';
import { keys, minute, openSamen, type Samen } from '../../support/samen.ts';
import { partnered, statements } from '../partnership/steps.ts';
import {
  accepts,
  bea,
  invitation,
  invites,
  opens,
  posts,
  reseller,
  ticks,
  tokenIn,
} from './steps.ts';

let samen: Samen;
let ground: Ground;
beforeAll(async () => {
  samen = await openSamen({ pace: 'off', patienceMs: minute, trustedProxies: ['127.0.0.1'] });
  const { port } = samen.bot.server.address() as AddressInfo;
  ground = {
    store: samen.bot.store,
    links: linksFor(keys, 'http://localhost'),
    sql: (query, values) => samen.sql(query, values),
    door: () => `http://127.0.0.1:${port}`,
    provider: { company: 'noordwind', person: 'unoordwindga' },
    reseller: { company: 'zuidplas', person: 'uzuidplasga' },
    now: () => new Date(),
  };
});
// What a race leaves to be told takes none of the next test's time.
afterEach(() => samen.settle());
afterAll(() => samen.close());

/** The same at full size, and through several processes: test/long. */
const rounds = 10;

test('R-INV-03: accepted, declined, taken back and its partnership ended at once: one outcome, both relationships or none', async () => {
  for (let round = 0; round < rounds; round++) await runs(ground, round, round % 2 ? 0 : 20);
  await nothingHalf(ground);
  expect(samen.logged()).not.toMatch(/A page failed|"level":(?:50|60)/);
});

test('R-OPS-01: the same form 20 times at once has one effect, and every answer is its receipt', async () => {
  const { invitation: id, path, partnership } = await lineUp(ground, 100);
  const form = { form: await formOf(ground, path, '10.9.0.1'), ...acceptance(100) };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => visits(ground.door(), path, `10.9.1.${n}`, form)),
  );
  expect(answers.filter(({ status }) => status !== 200 && status !== 503)).toEqual([]);
  for (const { html, status } of answers)
    expect(html).toContain(status === 200 ? 'You accepted' : 'Nothing was changed');
  expect(answers.some(({ status }) => status === 200)).toBe(true);
  const entries = await samen.sql(
    `select action from "AuditEntry" where "subjectId" = $1 and action = 'invitation.accepted'`,
    [id],
  );
  expect(entries).toHaveLength(1);
  await nothingHalf(ground);
  await samen.sql(
    `update "Partnership" set status = 'removed', "endedAt" = now(), "endedById" = 'unoordwindga' where id = $1`,
    [partnership],
  );
});

test('R-INV-22: two people accept at once: one has a receipt, for the other the link is dead', async () => {
  const { invitation: id, path, partnership } = await lineUp(ground, 101);
  const names = ['Bea', 'Cor'];
  const forms = await Promise.all(names.map((_, n) => formOf(ground, path, `10.9.2.${n}`)));
  const answers = await Promise.all(
    names.map((name, n) =>
      visits(ground.door(), path, `10.9.2.${n}`, {
        form: forms[n] ?? '',
        ...acceptance(101, name),
      }),
    ),
  );
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 404]);
  const winner = names[answers.findIndex(({ status }) => status === 200)];
  const kept = await samen.sql<{ name: string }>(
    `select "firstName" as name from "InvitationAnswer" where "invitationId" = $1`,
    [id],
  );
  expect(kept).toEqual([{ name: winner }]);
  await nothingHalf(ground);
  await samen.sql(
    `update "Partnership" set status = 'removed', "endedAt" = now(), "endedById" = 'unoordwindga' where id = $1`,
    [partnership],
  );
});

test('pressed by two at once, “this is them” and “it is not”: one decides, the other reads what was faster', async () => {
  const [one, other] = [reseller(samen), samen.person('zuidplas', 'global-admin')];
  const link = await invites(samen, invitation, one);
  await accepts(samen, link, { email: 'bea@elsewhere.example' });
  for (const who of [one, other]) await who.clicks('See who accepted');
  const said = await Promise.all([one.submits({ theirs: 'yes' }), other.submits({ theirs: 'no' })]);
  await samen.settle();
  const [row] = await samen.sql<{ status: string }>(
    `select status from "CustomerInvitation" where "customerName" = 'Duinroos Bakkerij'`,
  );
  const isThem = row?.status === 'accepted';
  expect(said[isThem ? 0 : 1]).toBe('closed');
  const loser = isThem ? other : one;
  expect(loser.modalText()).toMatch(isThem ? /accepted on|already accepted/ : /took .* back/);
  await loser.closesAll();
  const made = await samen.sql(
    `select r.id from "ResellerRelationship" r join "Customer" c on c.id = r."customerId" where c.name = 'Duinroos Bakkerij'`,
  );
  expect(made).toHaveLength(isThem ? 1 : 0);
  const entries = await samen.sql(
    `select 1 from "AuditEntry" where action in ('invitation.acceptor-confirmed', 'invitation.acceptor-refused')`,
  );
  expect(entries).toHaveLength(1);
});

test('the same race by hand: whoever comes too late is told what happened, wherever they stand', async () => {
  await samen.later(minute);
  await partnered(samen);
  const by = reseller(samen);
  const provider = samen.person('noordwind', 'admin-agent');
  const link = await invites(
    samen,
    { ...invitation, name: 'Kade Werf', email: 'it@kade.example', provider: 'Noordwind' },
    by,
  );
  const page = await opens(samen, link);
  await by.clicks('Details');
  await provider.types('/partner remove');
  const answer = { form: tokenIn(page), decision: 'accept', ...bea, email: 'bea@kade.example' };
  const [answered] = await Promise.all([
    posts(samen, link, { ...answer, ...ticks }),
    by.clicks('Take it back'),
    provider.submits({ attestation: statements, yes: ['yes'] }),
  ]);
  await samen.settle();
  const [row] = await samen.sql<{ status: string }>(
    `select status from "CustomerInvitation" where "customerName" = 'Kade Werf'`,
  );
  const status = row?.status ?? '';
  const told: Record<string, RegExp> = {
    accepted: /Kade Werf accepted on/,
    revoked: /took the invitation back on/,
    voided: /Void since .*: the partnership with the provider ended/,
  };
  expect(answered.text).toContain(
    status === 'accepted' ? 'You accepted' : 'This link does not work',
  );
  // In the sheet, and on the card.
  const late = /Too late: this invitation/;
  expect(by.modalText()).toMatch(status === 'revoked' ? (told[status] ?? late) : late);
  await by.closesAll();
  expect(by.visible()).toMatch(told[status] ?? /-/);
  expect(provider.modalText()).toContain('ended the partnership on');
  await provider.closesAll();
  const made = await samen.sql(
    `select r.id from "ResellerRelationship" r join "Customer" c on c.id = r."customerId" where c.name = 'Kade Werf'`,
  );
  expect(made).toHaveLength(status === 'accepted' ? 2 : 0);
});
