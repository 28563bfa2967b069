import { offers } from '../../../src/data/offers.ts';
import type { Agreement, Relationship } from '../../../src/domain/customer/customer.ts';
import type { DecidingTransfer } from '../../../src/domain/transfer/decisions.ts';
import type { Fleet, FleetItem } from '../../../src/domain/transfer/eligibility.ts';
import type { GroupResult } from '../../../src/domain/transfer/execution.ts';
import type { Requesting } from '../../../src/domain/transfer/request.ts';
import { requestTransfer } from '../../../src/domain/transfer/request.ts';
import type {
  CompanyId,
  CustomerId,
  OrderId,
  PersonId,
  SubscriptionId,
  TransferId,
} from '../../../src/domain/ids.ts';
import type { Outcome } from '../../../src/domain/outcome.ts';
import type { Actor, Kind, Role } from '../../../src/domain/people.ts';
import type { Subscription } from '../../../src/domain/subscription/subscription.ts';
import type { Transfer } from '../../../src/domain/transfer/transfer.ts';
import { after, hour, now, party } from '../partnership/parties.ts';

// A transitioning partner with a fleet, a provider that has the customer from an extension, and their people.
export { after, hour, now };
export const oostzee = 'oostzee' as CompanyId;
export const noordwind = 'noordwind' as CompanyId;
export const customer = 'c' as CustomerId;
export const id = 'transfer-one' as TransferId;
export const other = 'transfer-two' as TransferId;
export const both: readonly Kind[] = ['reseller', 'direct-bill'];

export const actor = (
  company: CompanyId,
  kinds: readonly Kind[],
  roles: readonly Role[],
  person = `${company}-${roles.join()}`,
): Actor => ({ person: person as PersonId, user: `U-${person}`, home: 'T', company, kinds, roles });
export const agent = actor(oostzee, both, ['admin-agent']);
export const seller = actor(oostzee, both, ['sales-agent']);
export const decider = actor(noordwind, ['provider'], ['sales-agent']);
export const outsider = actor('westerly' as CompanyId, ['provider'], ['admin-agent']);

export const subscription = (
  name: string,
  offer: string,
  change: Partial<Subscription> = {},
): Subscription =>
  ({
    id: name as SubscriptionId,
    customer,
    owner: oostzee,
    reseller: null,
    order: 'old' as OrderId,
    offer,
    name,
    quantity: 5,
    parent: null,
    record: 'none',
    renews: true,
    support: null,
    since: now,
    azureId: null,
    movedTo: null,
    listed: true,
    atMicrosoft: { known: 'declared' },
    version: 1,
    status: 'active',
    ...change,
  }) as Subscription;
export const suspended = { status: 'suspended', by: agent.person, at: now } as const;
export const item = (one: Subscription, inTransfer: TransferId | null = null): FleetItem => ({
  subscription: one,
  offer: offers.find((offer) => offer.id === one.offer) ?? null,
  inTransfer,
});
export const ids = (...names: string[]) => names as SubscriptionId[];

export const e3 = subscription('e3', 'o365-e3');
export const storage = subscription('storage', 'extra-storage', { parent: e3.id, quantity: 7 });
export const azure = subscription('azure', 'MS-AZR-0145P', { azureId: 'az-1', quantity: 1 });
export const intune = subscription('intune', 'intune-1');
export const fleet: Fleet = [e3, storage, azure, intune].map((one) => item(one));

export const relation = (
  partner: CompanyId,
  capacity: Kind,
  named: CompanyId | null = null,
): Relationship => ({
  id: partner,
  partner,
  capacity,
  with: named,
  origin: named === null ? 'created' : 'extension',
  since: now,
  atMicrosoft: { known: 'declared' },
  status: 'active',
});
export const agreement = (method: Agreement['method'], ...partners: CompanyId[]): Agreement => ({
  id: 'a',
  method,
  via: partners[0] ?? oostzee,
  partners,
  version: '1',
  link: 'https://example.com',
  agreedOn: now,
  at: now,
  by: null,
});
export const record = {
  id: customer,
  recordedBy: oostzee,
  name: 'Kadehuis',
  tenantId: null,
  domain: null,
  country: 'DE',
  cloud: 'public',
  recordedAt: now,
  version: 1,
} as const;
export const seen: Requesting = {
  source: { ...party(oostzee, 'reseller', { kinds: both }), mpnId: '4300003' },
  target: party(noordwind, 'provider'),
  partnered: true,
  customer: record,
  relationships: [relation(oostzee, 'direct-bill'), relation(noordwind, 'provider', oostzee)],
  agreements: [agreement('direct', oostzee)],
  fleet,
};
export const nextOf = <N>(outcome: Outcome<N, unknown>): N => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.next;
};
export const code = (outcome: Outcome<{ status: string }, unknown>): string =>
  outcome.ok ? outcome.next.status : outcome.refusal.code;

const requested = (...names: string[]): Transfer =>
  nextOf(requestTransfer(seen, { id, subscriptions: ids(...names) }, agent, now));
export const active = requested('e3', 'azure', 'intune');
export const deciding = (
  transfer: Transfer = active,
  change: Partial<DecidingTransfer> = {},
): DecidingTransfer => ({
  ...seen,
  transfer,
  fleet: fleet.map((one) =>
    transfer.lines.some(({ subscription: s }) => s === one.subscription.id)
      ? { ...one, inTransfer: transfer.id }
      : one,
  ),
  worksForSource: false,
  ...change,
});
export const done = (group: string): GroupResult => ({ group, done: true });
export const broken = (group: string): GroupResult => ({
  group,
  done: false,
  code: 900103,
  text: 'TransferCreateOrderError',
});
/** Numbered ids, so that a test can say which is which. */
export const given = () => {
  let n = 0;
  return {
    newId: () => `new-${++n}` as SubscriptionId,
    newOrder: () => `order-${++n}` as OrderId,
  };
};
