import type {
  AskId,
  CompanyId,
  CustomerId,
  OrderId,
  PersonId,
  SubscriptionId,
} from '../../../src/domain/ids.ts';
import type { AskFact, ProviderAsk, Wish } from '../../../src/domain/subscription/ask.ts';
import type { Offer } from '../../../src/domain/subscription/offer.ts';
import type { Subscription } from '../../../src/domain/subscription/subscription.ts';
import { askCard } from '../../../views/ask/card.ts';
import { askSheet } from '../../../views/ask/sheet.ts';
import { declineAskForm } from '../../../views/ask/decline.ts';
import { askLine } from '../../../views/ask/lines.ts';
import { wishForm, wishKinds } from '../../../views/ask/wish.ts';
import type { Reader } from '../../../views/frame.ts';
import { orderLine, subscriptionLine } from '../../../views/subscription/lines.ts';
import { assignForm, pickSupported } from '../../../views/support/assign.ts';
import { supportList } from '../../../views/support/list.ts';
import type { Drawn, Typed } from './every-view.ts';

const at = new Date('2026-06-01T08:00:00Z');
const [provider, reseller] = ['p' as CompanyId, 'r' as CompanyId];
const [asker, decider] = ['asker' as PersonId, 'decider' as PersonId];
const subscription = 's' as SubscriptionId;
const offer = (name: string, maximum = 300): Offer => ({
  id: 'offer',
  name,
  kind: 'licence',
  billing: 'licence',
  minimum: 1,
  maximum,
  countries: [],
  prerequisites: [],
  upgradesTo: [],
  recordFixed: false,
});

const wishes = (named: string): Record<string, Wish> => ({
  new: { what: 'new', offer: 'o', name: named, quantity: 3 },
  one: { what: 'new', offer: 'o', name: named, quantity: 1 },
  quantity: { what: 'quantity', subscription, quantity: 20 },
  upgrade: { what: 'upgrade', subscription, offer: 'o', name: named },
  on: { what: 'renewal', subscription, renews: true },
  off: { what: 'renewal', subscription, renews: false },
});
function states(wish: Wish, reason: string): Record<string, ProviderAsk> {
  const base = {
    id: 'id' as AskId,
    customer: 'c' as CustomerId,
    provider,
    reseller,
    wish,
    asked: { by: asker, user: 'U1', at },
    version: 1,
  };
  const by = { by: decider, at };
  return {
    issued: { ...base, status: 'issued', until: at },
    accepted: { ...base, status: 'accepted', ...by, order: null, fourEyesRelaxed: true },
    declined: { ...base, status: 'declined', ...by, reason, fourEyesRelaxed: false },
    silent: { ...base, status: 'declined', ...by, reason: null, fourEyesRelaxed: true },
    withdrawn: { ...base, status: 'withdrawn', ...by },
    expired: { ...base, status: 'expired', at },
    voided: { ...base, status: 'voided', at },
  };
}
const kinds: readonly AskFact['kind'][] = [
  'ask.issued',
  'ask.accepted',
  'ask.declined',
  'ask.withdrawn',
  'ask.expired',
  'ask.voided',
];

/** What a reseller asks and what becomes of it; support contacts; the lines about subscriptions. */
export function drawAsks(all: Drawn, typed: Typed, reader: Reader): void {
  for (const [what, wish] of Object.entries(wishes(typed.words)))
    drawWish(all, what, wish, typed, reader);
  drawForms(all, typed, reader);
  drawSupport(all, typed, reader);
  drawLines(all, typed, reader);
}

const recordOf = (ask: ProviderAsk, typed: Typed) => ({
  ask,
  provider: { id: provider, name: typed.ours },
  reseller: { id: reseller, name: typed.theirs },
  customer: { name: typed.theirs },
  subscription: { name: typed.words, quantity: 10 },
  message: typed.words,
  names: new Map([
    [asker, typed.person],
    [decider, typed.person],
  ]),
});

function drawWish(
  { messages, modals }: Drawn,
  what: string,
  wish: Wish,
  typed: Typed,
  reader: Reader,
): void {
  const acting = { id: provider, name: typed.ours, others: [] };
  for (const [state, ask] of Object.entries(states(wish, typed.words))) {
    const record = recordOf(ask, typed);
    for (const buttons of [true, false])
      messages.set(
        `askCard ${what} ${state} ${buttons}`,
        askCard(
          record,
          {
            id: 'copy',
            buttons,
            mention: buttons ? ['U1', 'U2'] : [],
            elsewhere: buttons ? null : 'https://x.example',
          },
          reader,
        ),
      );
    modals.set(`askSheet ${what} ${state}`, askSheet(reader, acting, record, true));
    for (const kind of kinds) {
      const line = askLine(kind, record, reader);
      if (line) messages.set(`askLine ${what} ${state} ${kind}`, line);
    }
  }
  const issued = states(wish, typed.words)['issued'];
  if (issued)
    modals.set(
      `declineAskForm ${what}`,
      declineAskForm(reader, acting, recordOf(issued, typed), { copy: 'copy', subject: 'id' }),
    );
}

function drawForms({ modals }: Drawn, typed: Typed, reader: Reader): void {
  const acting = { id: reseller, name: typed.ours, others: [] };
  const open = Object.values(wishes(typed.words)).flatMap((wish) => {
    const { issued } = states(wish, '');
    return issued ? [recordOf(issued, typed)] : [];
  });
  const about = { id: subscription, name: typed.words, offer: 'offer', quantity: 10, renews: true };
  const providers = [
    { id: 'p', name: typed.theirs },
    { id: 'q', name: typed.theirs },
  ];
  for (const several of [true, false])
    for (const status of ['active', 'suspended'] as const)
      for (const kind of [...wishKinds, 'new'] as const)
        modals.set(
          `wishForm ${kind} ${status} ${several}`,
          wishForm(
            reader,
            acting,
            {
              customer: { name: typed.theirs },
              providers: providers.slice(several ? 0 : 1),
              subscription: kind === 'new' ? null : { ...about, status },
              open: several ? open : [],
              offer: several ? offer(typed.words) : offer(typed.words, 1),
              upgrades: several ? [offer(typed.words)] : [],
            },
            { subject: 's', kind },
          ),
        );
}

const subscribed = (typed: Typed, supported: boolean): Subscription => ({
  id: subscription,
  customer: 'c' as CustomerId,
  owner: provider,
  reseller,
  order: 'o' as OrderId,
  offer: 'offer',
  name: typed.words,
  quantity: 10,
  parent: null,
  record: supported ? { mpnId: '4200002' } : 'none',
  renews: supported,
  support: supported
    ? { company: reseller, tenantId: 't', mpnId: '4200002', name: typed.theirs, by: decider, at }
    : null,
  since: at,
  azureId: null,
  movedTo: null,
  listed: true,
  atMicrosoft: { known: 'declared' },
  version: 1,
  status: 'active',
});

function drawSupport({ modals }: Drawn, typed: Typed, reader: Reader): void {
  const acting = { id: provider, name: typed.ours, others: [] };
  modals.set('pickSupported', pickSupported(reader, acting, null));
  modals.set('pickSupported none', pickSupported(reader, acting, 'None.'));
  for (const supported of [true, false])
    modals.set(
      `assignForm ${supported}`,
      assignForm(
        reader,
        acting,
        { subscription: subscribed(typed, supported), customer: { name: typed.theirs } },
        {
          anybody: supported,
          unfit: supported ? Array.from({ length: 7 }, () => ({ name: typed.theirs })) : [],
        },
      ),
    );
  const row = (owner: CompanyId, supported: boolean) => ({
    id: 's',
    name: typed.words,
    status: supported ? ('active' as const) : ('suspended' as const),
    customer: typed.theirs,
    owner: { id: owner, name: typed.theirs },
    support: supported ? { company: reseller, name: typed.theirs, at } : null,
  });
  const rows = [
    row(reseller, true),
    row(provider, true),
    row(provider, true),
    row(provider, false),
  ];
  modals.set(
    'supportList',
    supportList(reader, acting, { rows, total: 12, next: 'n' }, { after: 'a', change: true }),
  );
  modals.set(
    'supportList empty',
    supportList(reader, acting, { rows: [], total: 0, next: null }, { after: null, change: false }),
  );
}

function drawLines({ messages }: Drawn, typed: Typed, reader: Reader): void {
  for (const supported of [true, false]) {
    const one = subscribed(typed, supported);
    const record = {
      subscription: one,
      customer: { name: typed.theirs },
      owner: { id: provider, name: typed.ours },
    };
    for (const kind of [
      'subscription.quantity-changed',
      'subscription.suspended',
      'subscription.reactivated',
      'subscription.cancelled',
      'subscription.upgraded',
      'subscription.renewal-changed',
      'subscription.reseller-set',
      'subscription.done-at-microsoft',
    ] as const) {
      const line = subscriptionLine({ kind, subscription }, record, typed.person, provider, reader);
      if (line) messages.set(`subscriptionLine ${kind} ${supported}`, line);
    }
    for (const [forCompany, before] of [
      [provider, null],
      [reseller, null],
      [reseller, reseller],
    ] as const) {
      const fact = { kind: 'subscription.support-assigned', subscription, before } as const;
      const line = subscriptionLine(fact, record, typed.person, forCompany, reader);
      if (line) messages.set(`subscriptionLine ${forCompany} ${before} ${supported}`, line);
    }
    const many = Array.from({ length: supported ? 25 : 2 }, () => one);
    for (const kind of ['order.placed', 'order.dropped', 'order.waiting'] as const) {
      const order = { customer: { name: typed.theirs }, subscriptions: many };
      const line = orderLine(kind, order, typed.person, reader);
      if (line) messages.set(`orderLine ${kind} ${supported}`, line);
    }
  }
}
