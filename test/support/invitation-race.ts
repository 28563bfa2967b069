import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { clouds } from '../../src/data/clouds.ts';
import { regionOf } from '../../src/data/regions.ts';
import type { CompanyId, InvitationId, PartnershipId, PersonId } from '../../src/domain/ids.ts';
import { invite } from '../../src/domain/invitation/invitation.ts';
import { issue, revoke } from '../../src/domain/invitation/life.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { attestationParts, remove } from '../../src/domain/partnership-life.ts';
import type { Actor, Kind } from '../../src/domain/people.ts';
import type { Links } from '../../src/keys.ts';
import type { Store } from '../../src/store/store.ts';

/** Where the races of joint invitations are run: a store, and the doors of one process or of several. */
export type Ground = {
  readonly store: Store;
  readonly links: Links;
  readonly sql: <Row extends object>(query: string, values?: unknown[]) => Promise<Row[]>;
  /** Each call goes to the next process, which believes what a proxy says of the caller. */
  readonly door: () => string;
  readonly provider: Side;
  readonly reseller: Side;
  readonly now: () => Date;
};
export type Side = { readonly company: string; readonly person: string };

const actorOf = ({ company, person }: Side, kind: Kind): Actor => ({
  person: person as PersonId,
  user: person.toUpperCase(),
  home: 'T0SAMEN',
  company: company as CompanyId,
  kinds: [kind],
  roles: ['global-admin', 'admin-agent'],
});
const act = (): { key: string; via: 'slack' } => ({ key: randomUUID(), via: 'slack' });

export type Race = {
  readonly invitation: InvitationId;
  readonly partnership: PartnershipId;
  readonly path: string;
};

/** An active partnership, and a joint invitation of it whose link is good. */
export async function lineUp(ground: Ground, round: number): Promise<Race> {
  const { store, sql, links, provider, reseller, now } = ground;
  const partnership = randomUUID() as PartnershipId;
  await sql(
    `insert into "Partnership"(id, "providerId", "resellerId", status, "askedById", "askedAt", "expiresAt", "decidedById", "decidedAt")
     values ($1, $2, $3, 'active', $4, $6, $6, $5, $6)`,
    [
      partnership,
      provider.company,
      reseller.company,
      provider.person,
      reseller.person,
      new Date(now().getTime() + round),
    ],
  );
  const invitation = randomUUID() as InvitationId;
  const by = actorOf(reseller, 'reseller');
  const { row } = await store.invitations.draft(
    by,
    act(),
    {
      id: invitation,
      kind: 'joint',
      provider: provider.company as CompanyId,
      known: null,
      replaces: null,
      name: `Customer ${round}`,
      email: `info@customer${round}.example`,
      subject: 'Invitation',
      text: '{{link}}',
    },
    (id, number) => links.make(id, number),
    (seen, at) =>
      invite(
        seen,
        {
          id: invitation,
          kind: 'joint',
          name: `Customer ${round}`,
          country: 'NL',
          cloud: 'public',
          admin: true,
          language: 'en',
        },
        by,
        { regionOf, clouds },
        at,
      ),
  );
  await store.invitations.change(
    by,
    act(),
    invitation,
    { makeLink: (id, number) => links.make(id, number), sends: false },
    (seen, at) => issue(seen.invitation, by, seen.standing, 'self', at),
  );
  return { invitation, partnership, path: new URL(links.make(row.id, row.issue).url).pathname };
}

type Answer = { readonly status: number; readonly html: string };
/** As somebody of an address of their own, behind a proxy that is believed. */
export async function visits(
  door: string,
  path: string,
  from: string,
  form?: Record<string, string>,
): Promise<Answer> {
  const answer = await fetch(`${door}${path}`, {
    headers: { 'x-forwarded-for': from, 'accept-language': 'en' },
    ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
  });
  return { status: answer.status, html: await answer.text() };
}
/** A page's own form token. */
export async function formOf(ground: Ground, path: string, from: string): Promise<string> {
  const { html } = await visits(ground.door(), path, from);
  const [, token] = /name="form" value="([^"]+)"/.exec(html) ?? [];
  if (token === undefined) throw new Error(`No form: ${html}`);
  return token;
}
export const acceptance = (round: number, name = 'Bea') => ({
  decision: 'accept',
  firstName: name,
  lastName: 'Bakker',
  email: `${name.toLowerCase()}@customer${round}.example`,
  globalAdmin: 'yes',
  agreement: 'yes',
});

/** Whoever hears that it is busy presses again, as it says. */
async function presses(
  ground: Ground,
  path: string,
  from: string,
  form: Record<string, string>,
): Promise<Answer> {
  for (let tries = 0; tries < 20; tries++) {
    const answer = await visits(ground.door(), path, from, form);
    if (answer.status !== 503) return answer;
    await sleep(100);
  }
  throw new Error('It was busy for good.');
}
/** What a person in Slack is told; null: it was done. */
async function does(work: (key: { key: string; via: 'slack' }) => Promise<unknown>) {
  const key = act();
  for (let tries = 0; tries < 20; tries++)
    try {
      await work(key);
      return null;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (error.refusal.code !== 'busy') return error.refusal;
      await sleep(100);
    }
  throw new Error('It was busy for good.');
}

const soon = (ms: number) => sleep(Math.random() * ms);

/** Accepts, declines, takes back and ends the partnership at once; answers with what became of the invitation. */
export async function runs(ground: Ground, round: number, spread: number): Promise<string> {
  const { store, links, sql, provider, reseller } = ground;
  const { invitation, partnership, path } = await lineUp(ground, round);
  const from = `10.${round >> 8}.${round & 255}.1`;
  const [yes, no] = [await formOf(ground, path, from), await formOf(ground, path, from)];
  const [inviter, remover] = [actorOf(reseller, 'reseller'), actorOf(provider, 'provider')];
  const [accepted, declined, revoked, removed] = await Promise.all([
    soon(spread).then(() => presses(ground, path, from, { form: yes, ...acceptance(round) })),
    soon(spread).then(() =>
      presses(ground, path, from, { form: no, decision: 'decline', sure: 'yes', reason: '' }),
    ),
    soon(spread).then(() =>
      does((key) =>
        store.invitations.change(
          inviter,
          key,
          invitation,
          { makeLink: (id, number) => links.make(id, number), sends: false },
          (seen, at) => revoke(seen.invitation, inviter, at),
        ),
      ),
    ),
    soon(spread).then(() =>
      does((key) =>
        store.partnerships.change(remover, key, partnership, (seen, at) =>
          remove(
            seen.partnership,
            remover,
            { attested: attestationParts, yes: true, tellReseller: false },
            at,
            seen.runningTransfer,
          ),
        ),
      ),
    ),
  ]);
  const [row] = await sql<{ status: string; partnership: string }>(
    `select i.status, p.status as partnership from "CustomerInvitation" i
     join "Partnership" p on p.id = i."partnershipId" where i.id = $1`,
    [invitation],
  );
  const status = row?.status ?? 'nothing';
  const said = {
    accepted: accepted.status === 200 && accepted.html.includes('You accepted'),
    declined: declined.status === 200 && declined.html.includes('You declined'),
    revoked: revoked === null,
  };
  // Whoever was told that it worked is the one whose act is recorded; the others read what was faster.
  expect({ round, status, said }).toEqual({
    round,
    status,
    said: {
      accepted: status === 'accepted',
      declined: status === 'declined',
      revoked: status === 'revoked',
    },
  });
  for (const page of [accepted, declined])
    if (page.status !== 200)
      expect(page).toMatchObject({
        status: 404,
        html: expect.stringContaining('This link does not work'),
      });
  if (revoked) expect(revoked).toMatchObject({ code: 'invitation-over', status });
  expect({ removed, partnership: row?.partnership }).toEqual({
    removed: null,
    partnership: 'removed',
  });
  await leftWhole(ground, invitation, status);
  return status;
}

/** Both relationships or none, and one entry of what became of it. */
async function leftWhole({ sql, provider, reseller }: Ground, invitation: string, status: string) {
  const both = await sql<{ partner: string; with: string; rights: string }>(
    `select r."partnerId" as partner, r."withId" as with, g."partnerId" as rights
     from "ResellerRelationship" r
     join "CustomerInvitation" i on i."customerId" = r."customerId" and i.id = $1
     left join "AdminGrant" g on g."customerId" = r."customerId" and g."partnerId" = r."partnerId"
     order by 1`,
    [invitation],
  );
  const [a, b] = [provider.company, reseller.company];
  const pair = [
    { partner: a, with: b, rights: a },
    { partner: b, with: a, rights: b },
  ].toSorted((one, other) => (one.partner < other.partner ? -1 : 1));
  expect(both).toEqual(status === 'accepted' ? pair : []);
  const outcomes = await sql<{ action: string }>(
    `select action from "AuditEntry" where subject = 'invitation' and "subjectId" = $1
       and action not in ('invitation.drafted', 'invitation.issued')`,
    [invitation],
  );
  expect(outcomes).toEqual([{ action: `invitation.${status}` }]);
  const facts = await sql(
    `select 1 from "Fact" where "subjectId" = $1 and kind not in ('invitation.drafted', 'invitation.issued')`,
    [invitation],
  );
  expect(facts).toHaveLength(1);
}

/** Nothing hangs in the air: no customer without its relationships, no answer without its outcome. */
export async function nothingHalf({ sql }: Ground): Promise<void> {
  expect(
    await sql(
      `select c.id from "Customer" c where (select count(*) from "ResellerRelationship" r where r."customerId" = c.id) <> 2`,
    ),
  ).toEqual([]);
  expect(
    await sql(
      `select a."invitationId" from "InvitationAnswer" a join "CustomerInvitation" i on i.id = a."invitationId"
       where i.status not in ('accepted', 'declined')`,
    ),
  ).toEqual([]);
  expect(
    await sql(
      `select i.id from "CustomerInvitation" i where i.status in ('accepted', 'declined')
       and (select count(*) from "InvitationAnswer" a where a."invitationId" = i.id) <> 1`,
    ),
  ).toEqual([]);
}
