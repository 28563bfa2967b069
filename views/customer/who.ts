import type { KnownBlock, ModalView } from '@slack/types';
import type { Happening } from '../../src/domain/customer/timeline.ts';
import type { CompanyId } from '../../src/domain/ids.ts';
import type { Kind } from '../../src/domain/people.ts';
import type { InboxItem } from '../../src/domain/requests/inbox.ts';
import { moment } from '../../src/i18n/time.ts';
import { bold, bullets, button, buttons, context, line, name, rich, section } from '../blocks.ts';
import { modal, type Acting, type Reader } from '../frame.ts';
import { actions, screens } from '../ids.ts';
import { waiting } from '../request/lines.ts';
import { partnerName, rightsOf, type CustomerRecord } from './record.ts';
import { agreementBlocks, partnersOf, relationshipsOf } from './sheet.ts';

/** A customer's chain as one of its partners may see it. */
export type WhoRecord = {
  readonly sheet: CustomerRecord;
  readonly supports: readonly { readonly name: string; readonly subscriptions: number }[];
  readonly open: { readonly total: number; readonly rows: readonly InboxItem[] };
  readonly timeline: {
    readonly more: boolean;
    readonly rows: readonly {
      readonly at: Date;
      readonly what: Happening;
      readonly company: string;
      readonly person: string | null;
    }[];
  };
};

/** From the provider to the customer. */
const places: readonly Kind[] = ['provider', 'direct-bill', 'reseller'];
const placeOf = (kind: Kind): number => places.indexOf(kind);
/** Who serves the customer now, from left to right. */
export const chainOf = ({ relationships }: CustomerRecord) =>
  relationships
    .filter(({ status }) => status === 'active')
    .toSorted((a, b) => placeOf(a.capacity) - placeOf(b.capacity));

/** Provider → reseller → customer, with rights and how they are known, agreement, support, what is open and what happened. */
export function whoView(reader: Reader, acting: Acting, record: WhoRecord): ModalView {
  const { words } = reader;
  const w = words.who;
  const { sheet } = record;
  const partners = chainOf(sheet).map(({ partner }) => partnerName(sheet, partner));
  const us = acting.id as CompanyId;
  const blocks: KnownBlock[] = [
    rich(
      line(bold([...new Set(partners), name(sheet.customer.name)].join(' → '))),
      bullets(relationshipsOf(sheet, reader)),
    ),
    rich(
      line(bold(w.rights)),
      bullets(
        partnersOf(sheet).map((one) =>
          words.customer.sheet.grant(partnerName(sheet, one), rightsOf(sheet, one, reader)),
        ),
      ),
    ),
    ...agreementBlocks(sheet, us, reader),
    ...listed(
      w.support,
      record.supports.map((one) => w.supports(name(one.name), one.subscriptions)),
      w.noSupport,
    ),
    ...openBlocks(record, reader),
    ...timelineBlocks(record, reader),
    buttons('picture', button(actions.customer.picture, w.picture.button, sheet.customer.id)),
  ];
  return modal({
    id: screens.customer.who,
    title: w.title,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: sheet.customer.id },
    blocks,
  });
}

const listed = (title: string, items: readonly string[], none: string): KnownBlock[] =>
  items.length === 0
    ? [rich(line(bold(title))), section(none)]
    : [rich(line(bold(title)), bullets(items))];

function openBlocks({ open }: WhoRecord, reader: Reader): KnownBlock[] {
  const { words, zone } = reader;
  const said = open.rows.map((item) => {
    const what = waiting(item, reader);
    return item.until === null
      ? what
      : words.who.openUntil(what, moment(item.until, zone, words.language));
  });
  return listed(words.who.open(open.total), said, words.who.noOpen);
}

function timelineBlocks({ timeline }: WhoRecord, { words, zone }: Reader): KnownBlock[] {
  const w = words.who;
  const said = timeline.rows.map(({ at, what, company, person }) =>
    w.happened(
      moment(at, zone, words.language),
      w.what[what],
      name(company),
      person === null ? null : name(person),
    ),
  );
  return [...listed(w.timeline, said, w.noTimeline), ...(timeline.more ? [context(w.before)] : [])];
}
