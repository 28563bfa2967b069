import { createHmac } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { expect } from 'vitest';
import type { Role } from '../../../src/domain/people.ts';
import type { Block, SeatMessage, Value } from '../../../src/sandbox/contract.ts';
import type { Driver, Submitted } from '../../../src/sandbox/driver/driver.ts';
import { channelOf, team } from '../../../src/sandbox/seed.ts';
import type { Samen } from '../../support/samen.ts';
import { withoutWhy } from '../../support/why.ts';

// What the stories of a partnership have in common: the steps that lead to where each of them begins.
export const statements = ['good-faith', 'business-purpose', 'agreements', 'indemnity'];
export const sales = (samen: Samen) => samen.person('noordwind', 'sales-agent');
export const admin = (samen: Samen) => samen.person('zuidplas', 'global-admin');

/** The texts of a channel, or of the DM with the bot (`samen`), oldest first. */
export const texts = (who: Driver, where: string): string[] =>
  who.reads(where).map((message) => withoutWhy(who.messageText(message)));
/** The newest card with a headline of ours, whatever became of it. */
export function card(who: Driver, where: string): SeatMessage {
  const found = who.reads(where).findLast(({ blocks }) => blocks[0]?.type === 'header');
  if (!found) throw new Error(`no card in ${where}\n${who.visible()}`);
  return found;
}
export const cardText = (who: Driver, where: string): string => who.messageText(card(who, where));
/** The buttons of a card or modal, by what stands on them. */
export const labels = (seen: { blocks: readonly Block[] } | undefined): string[] =>
  (seen?.blocks ?? []).flatMap((block) =>
    block.type === 'actions'
      ? (block['elements'] as { text: { text: string } }[]).map((one) => one.text.text)
      : [],
  );

/** Fills in the request form and sends it; the answer stays on the screen. */
export async function asks(
  samen: Samen,
  values: Record<string, Value> = { reseller: 'Zuidplas' },
  by = sales(samen),
): Promise<Submitted> {
  await by.types('/partner request');
  return by.submits(values);
}

/** A request that went through, with its cards and lines delivered and no form left open. */
export async function requested(
  samen: Samen,
  values?: Record<string, Value>,
  by = sales(samen),
): Promise<void> {
  expect(await asks(samen, values, by)).toBe('updated');
  await by.closesAll();
  await samen.settle();
}

export async function authorizes(samen: Samen, by = admin(samen)): Promise<void> {
  await by.clicks('Authorize');
  expect(await by.submits({ tick: ['yes'] })).toBe('closed');
  await samen.settle();
}
export async function declines(
  samen: Samen,
  values: Record<string, Value> = {},
  by = admin(samen),
): Promise<void> {
  await by.clicks('Decline');
  expect(await by.submits(values)).toBe('closed');
  await samen.settle();
}
export async function partnered(samen: Samen): Promise<void> {
  await requested(samen);
  await authorizes(samen);
}

/** Opens the sheet of the only partner, or of the one that the hint names. */
export async function sheet(who: Driver, hint = ''): Promise<string> {
  await who.types(`/partner show ${hint}`.trim());
  return who.modalText();
}

export async function removes(
  samen: Samen,
  values: Record<string, Value> = { attestation: statements, yes: ['yes'] },
  by = samen.person('noordwind', 'admin-agent'),
): Promise<Submitted> {
  await by.types('/partner remove');
  const done = await by.submits(values);
  await samen.settle();
  return done;
}

export async function statuses(samen: Samen): Promise<string[]> {
  const rows = await samen.sql<{ status: string }>(
    'select status from "Partnership" order by "askedAt", id',
  );
  return rows.map((row) => row.status);
}

/** Gives exactly these roles; an empty list takes all. */
export async function holds(
  samen: Samen,
  user: string,
  where: string,
  roles: readonly Role[],
): Promise<void> {
  await samen.sql(
    `insert into "Membership"("personId", "companyId", roles, since)
     select id, $2, $3, now() from "Person" where "slackUserId" = $1
     on conflict ("personId", "companyId") do update set roles = excluded.roles`,
    [user, where, roles],
  );
}

/** Somebody new in the workspace who holds roles in a company, and stands in its channel or not. */
export async function joins(
  samen: Samen,
  who: { user: string; name: string; company: string; roles: readonly Role[]; channel: boolean },
): Promise<Driver> {
  const { user, name, roles } = who;
  samen.sandbox.addUser({ id: user, name });
  await samen.sandbox.invite('CGENERAL', user);
  if (who.channel) await samen.sandbox.invite(channelOf(who.company), user);
  await samen.sql(
    `with person as (insert into "Person"(id, home, "slackUserId", team) values ($1, $2, $3, $2) returning id)
     insert into "PersonProfile"("personId", name, "timeZone") select id, $4, 'Europe/Amsterdam' from person`,
    [user.toLowerCase(), team.id, user, name],
  );
  await holds(samen, user, who.company, roles);
  return samen.person(user);
}

/** A confirmed company that nobody of the seed works for. */
export async function company(
  samen: Samen,
  id: string,
  what: { name: string; kinds: string[]; mpnId: string; country?: string; findable?: boolean },
): Promise<void> {
  const { name, kinds, mpnId, country = 'NL', findable = false } = what;
  await samen.sql(
    `insert into "Company"(id, name, "nameFolded", "tenantId", domain, country, cloud, kinds, "mpnId", language, "timeZone",
       status, home, team, findable, "claimedAt", "decidedAt", "decidedVia")
     values ($1, $2, lower($2), $1, $1 || '.example', $3, 'public', $4, $5, 'en', 'Europe/Amsterdam',
       'confirmed', $6, $6, $7, now(), now(), 'operator')`,
    [id, name, country, kinds, mpnId, team.id, findable],
  );
}

/** What Slack last sent of one kind, to be sent again or changed. */
export function lastSent(samen: Samen, name: string): Record<string, unknown> {
  const found = samen.sandbox
    .traffic()
    .findLast((one) => one.direction === 'to-bot' && one.name === name);
  if (!found) throw new Error(`Slack sent no ${name}.`);
  return found.request as Record<string, unknown>;
}

/** The one of `openSamen`. */
const signingSecret = 'test-signing-secret';
/** An interaction as Slack signs and sends it, past what its client would have let through. */
export async function delivers(
  samen: Samen,
  payload: object,
): Promise<{ status: number; answer: string }> {
  const { port } = samen.bot.server.address() as AddressInfo;
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  const time = String(Math.floor(Date.now() / 1000));
  const signed = createHmac('sha256', signingSecret).update(`v0:${time}:${body}`).digest('hex');
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': time,
      'x-slack-signature': `v0=${signed}`,
    },
  });
  const answer = await response.text();
  await samen.bot.quiet();
  await samen.sandbox.idle();
  return { status: response.status, answer };
}
