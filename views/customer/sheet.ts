import type { Button, KnownBlock, ModalView } from '@slack/types';
import { clouds } from '../../src/data/clouds.ts';
import { agreementFor, type Agreement } from '../../src/domain/customer/customer.ts';
import type { AdminTurn } from '../../src/domain/customer/life.ts';
import type { CompanyId } from '../../src/domain/ids.ts';
import { dayText, moment } from '../../src/i18n/time.ts';
import {
  bold,
  bullets,
  button,
  buttons,
  context,
  line,
  link,
  name,
  rich,
  section,
  sure,
} from '../blocks.ts';
import {
  agreementToDo,
  extendedTo,
  extensionBlocks,
  extensionButtons,
  verifyBlocks,
  type ExtensionOffers,
} from '../extension/sheet.ts';
import type { ExtensionRecord } from '../extension/record.ts';
import { modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import { ownOf, partnerName, personName, rightsOf, type CustomerRecord } from './record.ts';

/** What this person may do with it now; the server asks again at the act. */
export type CustomerOffers = {
  readonly agreement: boolean;
  readonly admin: AdminTurn | null;
  readonly tick: boolean;
  readonly invite: 'again' | 'admin' | null;
  readonly remove: boolean;
  readonly order: boolean;
  /** Of a reseller: to ask the provider. */
  readonly wish: boolean;
  readonly extension: ExtensionOffers;
};

/** Everything that the record says of a customer, and the buttons for what may be done now. */
export function customerSheet(
  reader: Reader,
  acting: Acting,
  record: CustomerRecord,
  offers: CustomerOffers,
  from: {
    readonly countryName: string;
    readonly list: string | undefined;
    /** How many there are, with whatever state. */
    readonly subscriptions: number;
    /** R-TRN-11: of a company that is both, which of its two kinds of customer this is. */
    readonly side: 'direct' | 'resold' | null;
    /** R-TRN-14: its direct billing is. */
    readonly restricted: boolean;
    readonly extension: ExtensionRecord;
  },
): ModalView {
  const w = reader.words.customer.sheet;
  const { customer } = record;
  const us = acting.id as CompanyId;
  const facts = [
    ...(customer.domain === null ? [] : [name(customer.domain)]),
    from.countryName,
    reader.words.common.clouds[customer.cloud],
  ];
  const offered = offeredButtons(reader, record, offers);
  const called = (id: CompanyId) => partnerName(record, id);
  const left = leftBlocks(record, us, reader);
  const toVerify = verifyBlocks(reader, us, record, called);
  const blocks: KnownBlock[] = [
    rich(line(bold(name(customer.name))), line(facts.join(' · '))),
    ...sideBlocks(record, us, from, reader),
    rich(line(bold(w.relationships)), bullets(relationshipsOf(record, reader))),
    rich(
      line(bold(w.admin)),
      bullets(
        partnersOf(record).map((one) =>
          w.grant(partnerName(record, one), rightsOf(record, one, reader)),
        ),
      ),
    ),
    ...adminTaken(record, us, reader),
    ...agreementBlocks(record, us, reader),
    ...agreementToDo(reader, us, record, called),
    // A provider that came by an extension has the copy, which is as it was then (I row 20).
    ...(extendedTo(record, us) ? [] : contactBlocks(record, reader)),
    ...extensionBlocks(reader, us, from.extension, called),
    ...left,
    ...(left.length === 0 && toVerify.length > 0 ? [rich(line(bold(w.left)))] : []),
    ...toVerify,
    ...subscriptionBlocks(reader, customer.id, from.subscriptions),
    ...(offered.length > 0 ? [buttons('acts', ...offered)] : []),
    ...(from.list === undefined
      ? []
      : [buttons('back', button(actions.customer.back, w.back, from.list))]),
  ];
  return modal({
    id: screens.customer.sheet,
    title: w.title,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: customer.id, ...(from.list === undefined ? {} : { filter: from.list }) },
    blocks,
  });
}

export const partnersOf = ({ relationships, grants }: CustomerRecord): readonly CompanyId[] => [
  ...new Set([...relationships, ...grants].map(({ partner }) => partner)),
];

/** Who orders here, and what the restriction leaves. */
function sideBlocks(
  record: CustomerRecord,
  us: CompanyId,
  { side, restricted }: { side: 'direct' | 'resold' | null; restricted: boolean },
  { words }: Reader,
): KnownBlock[] {
  const w = words.customer.sheet;
  const providers = record.relationships.flatMap((one) =>
    one.capacity === 'provider' && one.status === 'active'
      ? [partnerName(record, one.partner)]
      : [],
  );
  const direct = ownOf(record, us)?.capacity === 'direct-bill';
  return [
    ...(side === null ? [] : [section(w.sides[side](providers))]),
    ...(direct && restricted ? [section(w.restricted)] : []),
  ];
}

/** Since when, by which way, and how it is known that it was done at Microsoft. */
export function relationshipsOf(record: CustomerRecord, reader: Reader): string[] {
  const w = reader.words.customer.sheet;
  const when = (at: Date) => moment(at, reader.zone, reader.words.language);
  return record.relationships.map((one) => {
    const partner = partnerName(record, one.partner);
    if (one.status === 'removed') return w.ended(partner, when(one.at), personName(record, one.by));
    const known = one.atMicrosoft;
    const how =
      known.known === 'declared'
        ? w.declared
        : known.via === 'customer'
          ? w.tickedByCustomer(when(known.at))
          : w.ticked(personName(record, known.by) ?? partner, when(known.at));
    return `${w.relationship(partner, when(one.since), w.origins[one.origin])}; ${how}`;
  });
}

/** R-INV-20, -21: what stays a duty, and how one still helps. */
function adminTaken({ grants }: CustomerRecord, us: CompanyId, { words }: Reader): KnownBlock[] {
  const own = grants.find((one) => one.partner === us);
  if (own?.granted !== false || own.by !== 'customer') return [];
  const w = words.customer.sheet;
  return [section(w.adminTaken), section(w.adminTakenHelp)];
}

export function agreementBlocks(
  record: CustomerRecord,
  us: CompanyId,
  reader: Reader,
): KnownBlock[] {
  const w = reader.words.customer.sheet;
  const portal = reader.words.common.portals[clouds[record.customer.cloud].acceptIn];
  const all = record.agreements.map((one) => agreementText(one, record, reader));
  const none = agreementFor(record.agreements, [us]) === null;
  return [
    rich(
      line(bold(w.agreement)),
      ...(all.length > 0 ? [bullets(all)] : []),
      ...(none ? [line(w.noAgreement)] : []),
    ),
    ...(none ? [section(w.noAgreementNext(portal)), context(w.noAgreementHint)] : []),
  ];
}

function agreementText(one: Agreement, record: CustomerRecord, reader: Reader): string {
  const w = reader.words.customer.sheet;
  const by = personName(record, one.by);
  return [
    w.agreed(one.version, dayText(one.agreedOn, reader.words.language)),
    w.how[one.method](partnerName(record, one.via)),
    one.method === 'direct'
      ? w.countsForAll
      : w.countsFor(one.partners.map((partner) => partnerName(record, partner))),
    ...(by === null ? [] : [w.recordedBy(by, moment(one.at, reader.zone, reader.words.language))]),
  ].join('; ');
}

function contactBlocks({ contact: c }: CustomerRecord, { words }: Reader): KnownBlock[] {
  const called = [c.firstName, c.lastName].filter((one) => one !== null);
  const person = called.length === 0 ? null : called.join(' ');
  const lines = [person, c.email, c.phone].filter((one) => one !== null).map(name);
  if (lines.length === 0) return [];
  return [rich(line(bold(words.customer.sheet.contact)), bullets(lines))];
}

/** R-INV-15, R-CLD-01: the portal depends on the cloud, and the step on how the relationship came about. */
function leftBlocks(record: CustomerRecord, us: CompanyId, reader: Reader): KnownBlock[] {
  const own = ownOf(record, us);
  if (own?.status !== 'active' || own.atMicrosoft.known === 'ticked') return [];
  const w = reader.words.customer.sheet;
  const { acceptIn, portalUrl } = clouds[record.customer.cloud];
  if (own.origin === 'created') {
    const step =
      own.capacity === 'reseller' && own.with !== null
        ? w.leftCreatedByOther(partnerName(record, own.with))
        : w.leftCreated(name(record.customer.domain ?? ''));
    return [rich(line(bold(w.left)), line(step))];
  }
  if (own.origin === 'extension' && own.with !== null)
    return [
      rich(
        line(bold(w.left)),
        line(reader.words.extension.sheet.left(partnerName(record, own.with))),
      ),
    ];
  const portal = reader.words.common.portals[acceptIn];
  return [
    rich(line(bold(w.left)), line(w.leftInvited(portal), ' '), line(link(portalUrl, portal))),
  ];
}

const subscriptionBlocks = ({ words }: Reader, id: string, count: number): KnownBlock[] =>
  count === 0
    ? []
    : [
        buttons(
          'subscriptions',
          button(actions.subscription.ofCustomer, words.subscription.sheet.ofCustomer(count), id),
        ),
      ];

function offeredButtons(
  reader: Reader,
  { customer: { id } }: CustomerRecord,
  offers: CustomerOffers,
): Button[] {
  const { words } = reader;
  const w = words.customer.sheet;
  const a = actions.customer;
  return [
    ...(offers.tick
      ? [
          button(a.tick, w.tick, id, {
            confirm: sure(w.tick, w.tickSure, words.common.yes, words.common.cancel),
          }),
        ]
      : []),
    ...(offers.order
      ? [button(actions.order.start, words.order.pick.title, id, { style: 'primary' })]
      : []),
    ...(offers.wish ? [button(actions.ask.wishNew, words.ask.form.title, id)] : []),
    ...(offers.agreement ? [button(a.agreement, w.recordAgreement, id)] : []),
    ...(offers.admin === null ? [] : [button(a.admin, w.adminTurn[offers.admin], id)]),
    ...(offers.invite === null
      ? []
      : [button(a.invite, offers.invite === 'again' ? w.inviteAgain : w.askAdmin, id)]),
    ...extensionButtons(reader, id, offers.extension),
    ...(offers.remove ? [button(a.remove, w.remove, id, { style: 'danger' })] : []),
  ];
}
