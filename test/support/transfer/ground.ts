import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type {
  CompanyId,
  CustomerId,
  PartnershipId,
  PersonId,
  SubscriptionId,
  TransferId,
} from '../../../src/domain/ids.ts';
import { Refused } from '../../../src/domain/outcome.ts';
import { attestationParts, remove } from '../../../src/domain/partnership-life.ts';
import type { Actor, Kind } from '../../../src/domain/people.ts';
import {
  acceptTransfer,
  expireTransfer,
  withdrawTransfer,
} from '../../../src/domain/transfer/decisions.ts';
import { requestTransfer } from '../../../src/domain/transfer/request.ts';
import { waitedTooLong } from '../../../src/store/prisma/faults.ts';
import type { Backstage, Store } from '../../../src/store/store.ts';

// A customer with subscriptions on the way from one company to another, and what several people do to it at once.

export type Side = { readonly company: string; readonly person: string };
export type Opened = {
  readonly store: Store;
  readonly backstage: Pick<Backstage, 'transfers'>;
};
export type Sql = <Row extends object>(query: string, values?: unknown[]) => Promise<Row[]>;
export type Match = {
  readonly partnership: PartnershipId;
  readonly customer: CustomerId;
  readonly transfer: TransferId;
  /** A base, its add-on, and Azure. */
  readonly subscriptions: readonly [SubscriptionId, SubscriptionId, SubscriptionId];
  readonly source: Side;
  readonly target: Side;
};
export type Planted = Omit<Match, 'transfer'>;

const actorOf = ({ company, person }: Side, kinds: readonly Kind[]): Actor => ({
  person: person as PersonId,
  user: person.toUpperCase(),
  home: 'T0SAMEN',
  company: company as CompanyId,
  kinds,
  roles: ['global-admin', 'admin-agent'],
});
export const giver = ({ source }: Planted): Actor => actorOf(source, ['reseller', 'direct-bill']);
export const taker = ({ target }: Planted): Actor => actorOf(target, ['provider']);
export const act = (): { key: string; via: 'slack' } => ({ key: randomUUID(), via: 'slack' });

const frozen = [5, 7, 1] as const;

/** A partnership, a customer of both whose agreement is good, and three subscriptions of the source. */
export async function plant(
  sql: Sql,
  sides: Pick<Match, 'source' | 'target'>,
  round: number,
  now: Date,
): Promise<Planted> {
  const { source, target } = sides;
  const partnership = randomUUID() as PartnershipId;
  const customer = randomUUID() as CustomerId;
  const subscriptions = [randomUUID(), randomUUID(), randomUUID()] as SubscriptionId[] as [
    SubscriptionId,
    SubscriptionId,
    SubscriptionId,
  ];
  await sql(
    `insert into "Partnership"(id, "providerId", "resellerId", status, "askedById", "askedAt", "expiresAt", "decidedById", "decidedAt")
     values ($1, $2, $3, 'active', $4, $6, $6, $5, $6)`,
    [
      partnership,
      target.company,
      source.company,
      target.person,
      source.person,
      new Date(now.getTime() + round),
    ],
  );
  const name = `Customer ${round}`;
  await sql(
    `insert into "Customer"(id, "recordedById", name, "nameFolded", country, cloud, "recordedAt") values ($1, $2, $3, lower($3), 'NL', 'public', $4)`,
    [customer, source.company, name, now],
  );
  for (const [partner, capacity, named] of [
    [source.company, 'direct-bill', null],
    [target.company, 'provider', source.company],
  ] as const)
    await sql(
      `insert into "ResellerRelationship"(id, "customerId", "partnerId", capacity, "withId", origin, status, "nameFolded", since)
       values ($1, $2, $3, $4, $5, 'pre-existing', 'active', lower($6), $7)`,
      [randomUUID(), customer, partner, capacity, named, name, now],
    );
  await sql(
    `insert into "CustomerAgreement"(id, "customerId", type, method, "viaId", "partnerIds", version, link, "agreedOn", at)
     values ($1, $2, 'MicrosoftCustomerAgreement', 'direct', $3::text, array[$3::text], '1', 'https://agreement.example', $4::timestamptz, $4::timestamptz)`,
    [randomUUID(), customer, source.company, now],
  );
  const [base, addOn, azure] = subscriptions;
  const rows = [
    [base, 'o365-e3', null, null],
    [addOn, 'power-bi-pro', base, null],
    [azure, 'MS-AZR-0145P', null, randomUUID()],
  ] as const;
  for (const [n, [id, offer, parent, azureId]] of rows.entries())
    await sql(
      `insert into "Subscription"(id, "customerId", "ownerId", "orderId", "offerId", name, "nameFolded", quantity, "parentId", status, since, "azureId")
       values ($1, $2, $3, 'order', $4, $4, lower($5), $6, $7, 'active', $8, $9)`,
      [id, customer, source.company, offer, `${name} ${offer}`, frozen[n], parent, now, azureId],
    );
  return { ...sides, partnership, customer, subscriptions };
}

/** Asks for these, bases of the customer's, as a person does: chosen first, then sent. */
export async function asks(
  { store }: Pick<Opened, 'store'>,
  planted: Planted,
  chosen: readonly SubscriptionId[],
  id = randomUUID() as TransferId,
): Promise<TransferId> {
  const by = giver(planted);
  const draft = randomUUID();
  const provider = planted.target.company as CompanyId;
  const { customer } = planted;
  await store.transfers.drafts.keep(by, draft, { customer, provider, subscriptions: chosen });
  const notes = { message: null, consent: null };
  const key = act();
  await patiently(() =>
    store.transfers.create(by, key, draft, notes, (seen, now) =>
      requestTransfer(seen, { id, subscriptions: seen.subscriptions }, by, now),
    ),
  );
  return id;
}

/** Whoever hears that it is busy presses again, as it says; a job hears it in the database's own words. */
async function patiently(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 20; tries++)
    try {
      await work();
      return;
    } catch (error) {
      const busy = error instanceof Refused ? error.refusal.code === 'busy' : waitedTooLong(error);
      if (!busy) throw error;
      await sleep(100);
    }
  throw new Error('It was busy for good.');
}

/** With an active request of all three. */
export async function lineUp(
  opened: Pick<Opened, 'store'>,
  ...planting: Parameters<typeof plant>
): Promise<Match> {
  const planted = await plant(...planting);
  const [base, , azure] = planted.subscriptions;
  return { ...planted, transfer: await asks(opened, planted, [base, azure]) };
}

export const deeds = ['accept', 'withdraw', 'expire', 'remove'] as const;
export type Deed = (typeof deeds)[number];

/** One deed; the word with which it was refused; null: it was done. */
export async function does(opened: Opened, match: Match, deed: Deed): Promise<string | null> {
  const key = act();
  try {
    await patiently(() => once(opened, match, deed, key));
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { refusal } = error;
    return refusal.code === 'transfer-not-active'
      ? `${refusal.code} ${refusal.status}`
      : refusal.code;
  }
}

async function once(
  { store, backstage }: Opened,
  match: Match,
  deed: Deed,
  key: ReturnType<typeof act>,
): Promise<unknown> {
  const { transfer } = match;
  const [from, to] = [giver(match), taker(match)];
  switch (deed) {
    case 'accept':
      return store.transfers.change(to, key, transfer, (seen, now) =>
        acceptTransfer(seen, to, now),
      );
    case 'withdraw':
      return store.transfers.change(from, key, transfer, (seen, now) =>
        withdrawTransfer(seen.transfer, from, now),
      );
    case 'expire':
      return backstage.transfers.expire(transfer, expireTransfer);
    case 'remove': {
      const ask = { attested: attestationParts, yes: true, tellReseller: false };
      return store.partnerships.change(to, key, match.partnership, (seen, now) =>
        remove(seen.partnership, to, ask, now, seen.runningTransfer),
      );
    }
  }
}

type Found = {
  id: string;
  owner: string;
  reseller: string | null;
  status: string;
  quantity: number;
  parent: string | null;
  azureId: string | null;
  movedTo: string | null;
  listed: boolean;
  offer: string;
};
/** What the customer has now, wherever it is. */
const fleetOf = (sql: Sql, { customer }: Planted) =>
  sql<Found>(
    `select id, "ownerId" as owner, "resellerId" as reseller, status, quantity, "parentId" as parent, "azureId",
       "movedToId" as "movedTo", listed, "offerId" as offer from "Subscription" where "customerId" = $1`,
    [customer],
  );

/** Every line stayed free, or moved exactly once: its frozen count lives on in one place. */
export async function movedOnceOrFree(sql: Sql, match: Match, moved: boolean): Promise<void> {
  const { source, target } = match;
  const fleet = await fleetOf(sql, match);
  expect(fleet).toHaveLength(moved ? 6 : 3);
  const living = fleet.filter(({ status }) => status === 'active');
  expect(living.map(({ quantity }) => quantity).toSorted((a, b) => a - b)).toEqual([1, 5, 7]);
  expect(new Set(living.map(({ owner }) => owner))).toEqual(
    new Set([moved ? target.company : source.company]),
  );
  const held = await sql(`select 1 from "TransferLine" where "transferId" = $1 and held`, [
    match.transfer,
  ]);
  expect(held).toEqual([]);
  if (!moved) return;
  const byId = new Map(fleet.map((one) => [one.id, one]));
  for (const [n, id] of match.subscriptions.entries()) {
    const old = byId.get(id);
    const fresh = byId.get(old?.movedTo ?? '');
    const base = n === 1 ? byId.get(match.subscriptions[0])?.movedTo : null;
    const isAzure = n === 2;
    expect(old).toMatchObject({ status: 'suspended', owner: source.company, listed: !isAzure });
    expect(fresh).toMatchObject({
      status: 'active',
      owner: target.company,
      reseller: source.company,
      quantity: frozen[n],
      parent: base,
      azureId: old?.azureId ?? null,
      offer: old?.offer,
    });
    expect(isAzure).toBe(old?.azureId !== null);
  }
  const orders = await sql(
    `select distinct s."orderId" from "Subscription" s join "SubscriptionOrder" o on o.id = s."orderId"
       and o."ownerId" = s."ownerId" and o.status = 'placed' where s."customerId" = $1 and s."ownerId" = $2`,
    [match.customer, target.company],
  );
  // One for each group.
  expect(orders).toHaveLength(2);
}

export async function actionsOf(sql: Sql, { transfer }: Match): Promise<string[]> {
  const rows = await sql<{ action: string }>(
    `select action from "AuditEntry" where subject = 'transfer' and "subjectId" = $1 order by ord`,
    [transfer],
  );
  return rows.map(({ action }) => action);
}
