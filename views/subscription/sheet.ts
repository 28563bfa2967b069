import type { Button, KnownBlock, ModalView } from '@slack/types';
import type { CompanyId } from '../../src/domain/ids.ts';
import type { Offer } from '../../src/domain/subscription/offer.ts';
import { bold, bullets, button, buttons, line, name, rich, section, sure } from '../blocks.ts';
import { modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import {
  countOf,
  knownOf,
  recordText,
  stateOf,
  type Offers,
  type SubscriptionRecord,
} from './record.ts';

/** What this person may do with it now; the server asks again at the act. */
export type SubscriptionMay = {
  readonly tick: boolean;
  readonly quantity: boolean;
  readonly upgrade: boolean;
  readonly renewal: boolean;
  readonly reseller: boolean;
  readonly support: boolean;
  readonly suspend: boolean;
  readonly reactivate: boolean;
  readonly cancel: boolean;
  /** Of a reseller: to ask the provider. */
  readonly wish: boolean;
};

/** Everything that the record says of a subscription, and the buttons for what may be done now. */
export function subscriptionSheet(
  reader: Reader,
  acting: Acting,
  record: SubscriptionRecord,
  offers: Offers,
  may: SubscriptionMay,
  from: { readonly list: string | undefined },
): ModalView {
  const w = reader.words.subscription.sheet;
  const { subscription: s, owner, reseller } = record;
  const offered = offeredButtons(reader, record, may);
  const blocks: KnownBlock[] = [
    rich(
      line(bold(name(record.customer.name))),
      line(bold(name(s.name)), `: ${countOf(s, offers, reader)}`),
      line(
        [
          w.through(name(owner.name)),
          ...(reseller === null ? [] : [w.forReseller(name(reseller.name))]),
        ].join(' · '),
      ),
    ),
    section(`${stateOf(record, reader)}; ${knownOf(record, reader)}`),
    ...statusBlocks(record, reader),
    ...hangingBlocks(record, reader, offers),
    section(s.renews ? w.renewal.on : w.renewal.off),
    ...linkBlocks(record, reader),
    ...azureBlocks(offers.get(s.offer), reader),
    ...(acting.id === owner.id ? leftBlocks(record, reader, offers, may.tick) : []),
    ...usersBlocks(record, acting.id as CompanyId, reader),
    ...(acting.id !== owner.id && acting.id === reseller?.id ? [section(w.askProvider)] : []),
    ...(offered.length > 0 ? [buttons('acts', ...offered)] : []),
    ...(from.list === undefined
      ? []
      : [buttons('back', button(actions.subscription.back, w.back, from.list))]),
  ];
  return modal({
    id: screens.subscription.sheet,
    title: w.title,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: s.id, ...(from.list === undefined ? {} : { filter: from.list }) },
    blocks,
  });
}

/** R-ORD-07: what happens to people and data meanwhile. */
function statusBlocks({ subscription: s }: SubscriptionRecord, { words }: Reader): KnownBlock[] {
  const w = words.subscription.sheet;
  if (s.status === 'active') return [];
  // Its data went along, so nothing is deleted, and nothing can be woken.
  if (s.movedTo !== null) return [section(words.transfer.held.moved)];
  return [section(s.status === 'suspended' ? w.suspendedText : w.cancelledText)];
}

/** C.6: what it hangs on, and what hangs on it. */
function hangingBlocks(
  { base, addOns }: SubscriptionRecord,
  reader: Reader,
  offers: Offers,
): KnownBlock[] {
  const w = reader.words.subscription.sheet;
  const hangs = base === null ? [] : [section(w.addOnUnder(name(base.name), w.short[base.status]))];
  if (addOns.length === 0) return hangs;
  const all = addOns.map((one) =>
    w.addOn(name(one.name), countOf(one, offers, reader), w.short[one.status]),
  );
  return [...hangs, rich(line(bold(w.addOns)), bullets(all))];
}

/** R-RSL-01: customer, reseller of record and support contact side by side; none implies another. */
function linkBlocks(record: SubscriptionRecord, reader: Reader): KnownBlock[] {
  const w = reader.words.subscription.sheet;
  const { owner, reseller, links } = record;
  const companies = [owner, ...(reseller === null ? [] : [reseller])];
  const access = companies.map(({ id, name: called }) => {
    const link = links.get(id);
    return w.related(name(called), link?.related ?? false, link?.admin ?? false);
  });
  const { record: of, support } = record.subscription;
  return [
    rich(
      line(bold(w.links)),
      line(bold(w.linkCustomer)),
      bullets(access),
      line(bold(w.linkRecord)),
      // R-RSL-06: it is never promised.
      bullets([recordText(record, reader), ...(of === 'none' ? [] : [w.incentive])]),
      line(bold(w.linkSupport)),
      bullets([
        support === null ? w.supportOwner(name(owner.name)) : w.support(name(support.name)),
      ]),
    ),
  ];
}

/** R-RSL-07; the only thing for which anybody is sent to the Azure portal (R-ORD-03). */
const azureBlocks = (offer: Offer | undefined, { words }: Reader): KnownBlock[] =>
  offer?.kind === 'azure-payg' || offer?.kind === 'azure-plan'
    ? [section(words.subscription.sheet.azure)]
    : [];

function leftBlocks(
  record: SubscriptionRecord,
  reader: Reader,
  offers: Offers,
  ticks: boolean,
): KnownBlock[] {
  const { subscription: s, reseller } = record;
  if (s.atMicrosoft.known === 'ticked') return [];
  const w = reader.words.subscription.sheet;
  const what = w.leftWhat(
    countOf(s, offers, reader),
    w.short[s.status],
    s.renews ? w.leftRenewal.on : w.leftRenewal.off,
    reseller === null ? null : recordText(record, reader),
  );
  return [
    rich(
      line(bold(w.left)),
      line(w.leftText(what)),
      line(`${w.leftWhere} ${ticks ? w.leftTick : w.leftTickOthers}`),
    ),
  ];
}

/** Matrix row 18: a portal step of whoever has admin rights with the customer. */
function usersBlocks(
  { subscription: s, links }: SubscriptionRecord,
  us: CompanyId,
  { words }: Reader,
): KnownBlock[] {
  const w = words.subscription.sheet;
  if (s.status !== 'active') return [];
  const text = links.get(us)?.admin === true ? w.usersText : w.usersNoRights;
  return [rich(line(bold(w.users)), line(text))];
}

function offeredButtons(
  { words }: Reader,
  { subscription: { id, renews } }: SubscriptionRecord,
  may: SubscriptionMay,
): Button[] {
  const w = words.subscription.sheet;
  const a = actions.subscription;
  const { common } = words;
  return [
    ...(may.tick
      ? [
          button(a.tick, w.tick, id, {
            confirm: sure(w.tick, w.tickSure, common.yes, common.cancel),
          }),
        ]
      : []),
    ...(may.wish ? [button(actions.ask.wish, w.wish, id)] : []),
    ...(may.quantity ? [button(a.quantity, w.quantity, id)] : []),
    ...(may.upgrade ? [button(a.upgrade, w.upgrade, id)] : []),
    ...(may.renewal ? [button(a.renewal, renews ? w.renewalTurn.off : w.renewalTurn.on, id)] : []),
    ...(may.reseller ? [button(a.reseller, w.reseller, id)] : []),
    ...(may.support ? [button(actions.support.assign, w.assignSupport, id)] : []),
    ...(may.suspend ? [button(a.suspend, w.suspend, id)] : []),
    ...(may.reactivate ? [button(a.reactivate, w.reactivate, id)] : []),
    ...(may.cancel ? [button(a.cancel, w.cancel, id, { style: 'danger' })] : []),
  ];
}
