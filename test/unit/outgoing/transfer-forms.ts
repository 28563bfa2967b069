import type {
  CompanyId,
  CustomerId,
  OrderId,
  PersonId,
  SubscriptionId,
  TransferId,
} from '../../../src/domain/ids.ts';
import type { Offer } from '../../../src/domain/subscription/offer.ts';
import type { Subscription } from '../../../src/domain/subscription/subscription.ts';
import { eligibility, type Fleet } from '../../../src/domain/transfer/eligibility.ts';
import { choices } from '../../../views/choices.ts';
import type { Reader } from '../../../views/frame.ts';
import { quantityForm, upgradeForm } from '../../../views/subscription/forms.ts';
import type { SubscriptionRecord } from '../../../views/subscription/record.ts';
import { subscriptionSheet } from '../../../views/subscription/sheet.ts';
import { cancelForm, suspendForm } from '../../../views/subscription/stop.ts';
import { pickTransferCustomer } from '../../../views/transfer/customer.ts';
import {
  acceptTransferForm,
  rejectTransferForm,
  verifyTransferForm,
  withdrawTransferForm,
} from '../../../views/transfer/decide.ts';
import { transferList } from '../../../views/transfer/list.ts';
import { orderAnew } from '../../../views/transfer/order-anew.ts';
import { pickTransfer, transferPurposes } from '../../../views/transfer/pick.ts';
import { groupLabel, requestForm } from '../../../views/transfer/request.ts';
import { requestReview } from '../../../views/transfer/review.ts';
import { transferSheet } from '../../../views/transfer/sheet.ts';
import type { Drawn, Typed } from './every-view.ts';
import { lines, states } from './transfers.ts';

const at = new Date('2026-06-01T08:00:00Z');
const [source, target] = ['r' as CompanyId, 'p' as CompanyId];
const other = '8f14e45f-ceea-467f-9575-1d6f0c7f0f3a' as TransferId;

const owned = (id: string, name: string): Subscription => ({
  id: id as SubscriptionId,
  customer: 'c' as CustomerId,
  owner: source,
  reseller: null,
  order: 'o' as OrderId,
  offer: 'base',
  name,
  quantity: 1234,
  parent: null,
  record: 'none',
  renews: true,
  support: null,
  since: at,
  azureId: null,
  movedTo: null,
  listed: true,
  atMicrosoft: { known: 'declared' },
  version: 1,
  status: 'active',
});
const offer: Offer = {
  id: 'base',
  name: 'Base',
  kind: 'licence',
  billing: 'licence',
  minimum: 1,
  maximum: 300,
  countries: [],
  prerequisites: [],
  upgradesTo: ['base'],
  recordFixed: false,
};

/** As many bases with an add-on each as one request takes, and of everything that stays one. */
function fleetOf(name: string, bases: number): Fleet {
  const licence = { kind: 'licence' } as const;
  const movable = Array.from({ length: bases }, (_, n) => [
    { subscription: owned(`b${n}`, name), offer: licence, inTransfer: null },
    {
      subscription: { ...owned(`a${n}`, name), parent: `b${n}` as SubscriptionId },
      offer: licence,
      inTransfer: null,
    },
  ]).flat();
  const held = { ...owned('held', name), status: 'suspended', by: null, at } as const;
  return [
    ...movable,
    { subscription: held, offer: licence, inTransfer: null },
    {
      subscription: { ...owned('under', name), parent: held.id },
      offer: licence,
      inTransfer: null,
    },
    { subscription: owned('asked', name), offer: licence, inTransfer: other },
    ...(['azure-plan', 'reserved-instance', 'term', 'marketplace'] as const).map((kind) => ({
      subscription: owned(kind, name),
      offer: { kind },
      inTransfer: null,
    })),
    ...Array.from({ length: 5 }, (_, n) => ({
      subscription: owned(`lost${n}`, name),
      offer: null,
      inTransfer: null,
    })),
  ];
}

/** Every form of a transfer request, from nothing to choose to a hundred lines. */
export function drawTransferForms(all: Drawn, typed: Typed, reader: Reader): void {
  drawRequest(all, typed, reader);
  drawSheets(all, typed, reader);
  drawHeld(all, typed, reader);
  const { modals } = all;
  const acting = { id: source, name: typed.ours, others: [{ id: target, name: typed.theirs }] };
  for (const some of [true, false]) {
    modals.set(`pickTransferCustomer ${some}`, pickTransferCustomer(reader, acting, some));
    for (const what of transferPurposes)
      modals.set(`pickTransfer ${what} ${some}`, pickTransfer(reader, acting, what, some));
  }
}

function drawRequest({ modals, choices: found }: Drawn, typed: Typed, reader: Reader): void {
  const acting = { id: source, name: typed.ours, others: [] };
  const offers = new Map([[offer.id, offer]]);
  const one = { id: target, name: typed.theirs };
  const two = [one, { id: 'q' as CompanyId, name: typed.ours }];
  for (const [bases, providers, provider] of [
    [0, [one], one],
    [1, [one], one],
    [50, two, one],
    [50, two, null],
  ] as const) {
    const sorted = eligibility(fleetOf(typed.words, bases));
    const customer = { name: typed.words };
    for (const chosen of [[], sorted.groups]) {
      const book = { customer, providers, provider, eligibility: sorted, chosen, offers };
      const called = `requestForm ${bases} ${provider?.id ?? 'none'} ${chosen.length}`;
      const meta = { subject: 'draft', filter: 'draft', after: '10' };
      modals.set(called, requestForm(reader, acting, book, meta, 'No.'));
    }
    const offered = sorted.groups.map((group) => ({
      value: group.base.id,
      label: groupLabel(group, reader),
    }));
    if (offered.length > 0)
      found.set(`groupLabel ${bases}`, choices(offered.slice(0, 20), bases, reader.words));
  }
  for (const [size, of] of Object.entries(lines)) {
    const transfer = states(of, typed)['active'];
    if (transfer?.status !== 'active') continue;
    const review = {
      transfer,
      target: { name: typed.theirs },
      customer: { name: typed.words },
      mpnId: '4300003',
    };
    modals.set(
      `requestReview ${size}`,
      requestReview(reader, acting, review, { subject: 'draft' }),
    );
  }
}

const names = (typed: Typed): ReadonlyMap<PersonId, string> =>
  new Map([
    ['asker' as PersonId, typed.person],
    ['decider' as PersonId, typed.person],
  ]);

function drawSheets({ modals }: Drawn, typed: Typed, reader: Reader): void {
  const everything = {
    accept: true,
    reject: true,
    withdraw: true,
    verify: true,
    makeAnew: true,
    again: true,
    orderAnew: true,
  };
  for (const [size, of] of Object.entries(lines))
    for (const [state, transfer] of Object.entries(states(of, typed))) {
      // A sheet shows ten lines at most; the long ones are told in full where somebody confirms them.
      if (size !== 'few' && !(size === 'alone' && ['active', 'complete'].includes(state))) continue;
      const record = {
        transfer,
        source: { id: source, name: typed.theirs },
        target: { id: target, name: typed.ours },
        customer: { name: typed.words },
        message: typed.words,
        consent: typed.words,
        names: names(typed),
      };
      const called = `${size} ${state}`;
      for (const id of [source, target]) {
        const acting = { id, name: typed.ours, others: [] };
        modals.set(
          `transferSheet ${called} ${id}`,
          transferSheet(reader, acting, record, everything, { filter: 'all|', after: '10' }),
        );
        const meta = { subject: transfer.id, copy: 'copy' };
        modals.set(
          `verifyTransferForm ${called} ${id}`,
          verifyTransferForm(reader, acting, record, meta),
        );
        if (state !== 'active' && state !== 'stale') continue;
        for (const [form, draw] of [
          ['acceptTransferForm', acceptTransferForm],
          ['rejectTransferForm', rejectTransferForm],
          ['withdrawTransferForm', withdrawTransferForm],
        ] as const)
          modals.set(`${form} ${called} ${id}`, draw(reader, acting, record, meta));
      }
      if (size !== 'few') continue;
      const acting = { id: source, name: typed.ours, others: [] };
      const page = { rows: [record, record], total: 1234, next: 'next' };
      const narrowed = { state: 'all', customer: 'c' as CustomerId, after: 'a' } as const;
      modals.set(
        `transferList ${state}`,
        transferList(reader, acting, page, narrowed, typed.words),
      );
    }
  const nothing = { rows: [], total: 0, next: null };
  for (const state of ['all', 'open'] as const)
    modals.set(
      `transferList empty ${state}`,
      transferList(
        reader,
        { id: source, name: typed.ours, others: [] },
        nothing,
        { state, customer: null, after: null },
        null,
      ),
    );
}

/** R-XFR-15 above the forms that would change it, and what a moved one says of itself. */
function drawHeld({ modals }: Drawn, typed: Typed, reader: Reader): void {
  const acting = { id: source, name: typed.ours, others: [] };
  const offers = new Map([[offer.id, offer]]);
  const subscription = owned('s', typed.words);
  const addOn = owned('a', typed.words);
  const face = { id: source, name: typed.ours, mpnId: '4300003' };
  for (const which of [subscription, addOn]) {
    const record: SubscriptionRecord = {
      subscription,
      base: null,
      addOns: [addOn],
      inTransfers: [{ subscription: which.id, transfer: other, quantity: 1234, running: false }],
      capacity: 'direct-bill',
      restricted: false,
      customer: { id: 'c', name: typed.theirs, country: 'NL' },
      owner: face,
      reseller: null,
      links: new Map(),
      names: names(typed),
    };
    const start = { initial: null };
    const called = `held ${which.id}`;
    modals.set(`quantityForm ${called}`, quantityForm(reader, acting, record, offers, start));
    modals.set(
      `upgradeForm ${called}`,
      upgradeForm(reader, acting, record, offers, [offer], start),
    );
    modals.set(`suspendForm ${called}`, suspendForm(reader, acting, record, offers));
    modals.set(`cancelForm ${called}`, cancelForm(reader, acting, record, offers));
    const moved: Subscription = {
      ...subscription,
      movedTo: addOn.id,
      status: 'suspended',
      by: null,
      at,
    };
    const nothing = {
      tick: false,
      quantity: false,
      upgrade: false,
      renewal: false,
      reseller: false,
      support: false,
      suspend: false,
      reactivate: false,
      cancel: false,
      wish: false,
    };
    modals.set(
      `subscriptionSheet moved ${which.id}`,
      subscriptionSheet(reader, acting, { ...record, subscription: moved }, offers, nothing, {
        list: undefined,
      }),
    );
    for (const may of [true, false])
      modals.set(
        `orderAnew ${which.id} ${may}`,
        orderAnew(
          reader,
          acting,
          { ...record, subscription: may ? moved : subscription },
          { ask: may, cancel: may },
        ),
      );
  }
}
