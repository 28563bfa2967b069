import type { KnownBlock, RichTextBlock, RichTextElement } from '@slack/types';
import type { PersonId } from '../../src/domain/ids.ts';
import { whoMay } from '../../src/domain/roles.ts';
import { staleLines } from '../../src/domain/transfer/stale.ts';
import {
  groupsOf,
  isOpen,
  numberOf,
  type Tick,
  type Transfer,
  type TransferLine,
} from '../../src/domain/transfer/transfer.ts';
import { moment } from '../../src/i18n/time.ts';
import { plain } from '../../src/i18n/text.ts';
import {
  bold,
  bullets,
  button,
  buttons,
  context,
  header,
  line,
  link,
  mention,
  name,
  quote,
  rich,
  spoken,
  type Message,
} from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { actions } from '../ids.ts';
import type { CopyOf } from '../partnership/card.ts';
import { alsoFor } from '../request/also-for.ts';
import { faultText, type TransferRecord } from './lines.ts';

/** The same card draws the first post and every later edit; what it shows is the record now, and nothing that only one side may read. */
export function transferCard(record: TransferRecord, copy: CopyOf, reader: Reader): Message {
  const { transfer: t } = record;
  const [outcome = '', ...more] = outcomeOf(record, reader);
  if (t.status === 'active') return openCard(record, t.until, copy, reader);
  return {
    text: spoken(`${asksOf(record, reader)}. ${outcome}`),
    blocks: [
      header(reader.words.transferNews.card.title),
      headOf(record, reader),
      rich(line(bold(outcome)), ...(more.length > 0 ? [bullets(more)] : [])),
      ...reasonOf(t, reader),
      linesOf(record, reader),
      ...leftOf(record, reader),
    ],
  };
}

function openCard(record: TransferRecord, deadline: Date, copy: CopyOf, reader: Reader): Message {
  const w = reader.words.transferNews.card;
  const { transfer: t } = record;
  const [source, target] = [name(record.source.name), name(record.target.name)];
  const until = w.until(when(reader)(deadline));
  const blocks: KnownBlock[] = [
    header(w.title),
    headOf(record, reader),
    ...(record.message === null ? [] : [rich(line(w.message), quote(record.message))]),
    linesOf(record, reader),
    ...(staleLines(t).length > 0 ? [context(w.staleNext(source))] : []),
    rich(
      line(bold(copy.buttons ? w.changes : w.changesIf(target))),
      bullets([
        w.changesNew(target),
        ...(t.lines.some(({ kind }) => kind === 'licence') ? [w.changesLicence(source)] : []),
        ...(t.lines.some(({ kind }) => kind === 'azure-payg') ? [w.changesAzure(source)] : []),
        w.changesRecord(source),
      ]),
    ),
    rich(
      line(bold(w.stays)),
      bullets([w.staysRest, w.staysCounts, w.staysMicrosoft(source, target)]),
    ),
    rich(line(bold(until)), line(...whoDecides(record, copy, reader))),
    ...(copy.elsewhere === null ? [] : [rich(line(link(copy.elsewhere, w.elsewhere)))]),
    context(copy.buttons ? w.opens : `${w.tell(target)} ${w.takeBack}`),
    ...(copy.buttons
      ? [
          buttons(
            'decide',
            button(actions.card.acceptTransfer, w.accept, copy.id, { style: 'primary' }),
            button(actions.card.rejectTransfer, w.reject, copy.id),
          ),
        ]
      : []),
  ];
  return { text: spoken(`${asksOf(record, reader)}. ${until}.`), blocks };
}

const when = (reader: Reader) => (at: Date) => moment(at, reader.zone, reader.words.language);
const asksOf = ({ source, target, customer }: TransferRecord, { words }: Reader): string =>
  words.transferNews.card.asks(name(source.name), name(target.name), name(customer.name));

function headOf(record: TransferRecord, reader: Reader): RichTextBlock {
  const { transfer: t, names } = record;
  const asker = name(names.get(t.asked.by) ?? '');
  const asked = reader.words.transferNews.card.askedBy(
    numberOf(t.id),
    asker,
    when(reader)(t.asked.at),
  );
  return rich(line(bold(asksOf(record, reader))), line(asked));
}

function whoDecides(
  { target }: TransferRecord,
  copy: CopyOf,
  { words }: Reader,
): (string | RichTextElement)[] {
  const w = words.transferNews.card;
  const roles = whoMay('transfer.accept', ['provider']).map((role) => words.common.roles[role]);
  const who = w.who(roles, name(target.name));
  if (!copy.buttons) return [`${w.waiting(name(target.name))} ${who}`];
  const called = copy.mention.flatMap((user, i): (string | RichTextElement)[] =>
    i === 0 ? [': ', mention(user)] : [', ', mention(user)],
  );
  return [who, ...called];
}

// What a message holds is limited, so names get shorter where they are many, and the last ones are counted. Neither depends on what somebody typed: the same request looks the same in both channels.
const [few, longName, shortName] = [20, 80, 40];
const room = 7_500;
const roomOf = (one: TransferLine, cap: number): number =>
  cap +
  25 +
  (one.stale ? 15 : 0) +
  (one.status === 'failed' && one.subscription === one.group ? 75 : 0);

/** Every group with its base first and its add-ons below it; those that stay before the others. */
function linesOf({ transfer: t }: TransferRecord, reader: Reader): RichTextBlock {
  const { card, outcome } = reader.words.transferNews;
  const cap = t.lines.length > few ? shortName : longName;
  const groups = groupsOf(t.lines).toSorted((a, b) => stays(b.lines) - stays(a.lines));
  // What a count was changed to meanwhile matters until it is carried out.
  const open = isOpen(t);
  let left = room;
  let shown = 0;
  const lists = groups.flatMap(({ group, lines }) => {
    const fitting = lines.filter((one) => {
      left -= roomOf(one, cap);
      return left >= 0;
    });
    shown += fitting.length;
    const said = (addOns: boolean) =>
      fitting
        .filter(({ subscription }) => (subscription === group) !== addOns)
        .map((one) => lineText(open ? one : { ...one, stale: null }, cap, reader));
    const [bases, addOns] = [said(false), said(true)];
    return [
      ...(bases.length > 0 ? [bullets(bases)] : []),
      ...(addOns.length > 0 ? [bullets(addOns, 1)] : []),
    ];
  });
  const over = t.lines.length - shown;
  const results = t.status === 'complete' || t.status === 'partially-complete';
  return rich(
    line(bold(results || t.status === 'failed' ? outcome.results : card.about(t.lines.length))),
    ...lists,
    ...(over > 0 ? [line(card.more(over))] : []),
  );
}
const stays = (lines: readonly TransferLine[]): number =>
  Number(lines.some(({ status }) => status === 'failed'));

function lineText(one: TransferLine, cap: number, reader: Reader): string {
  const { card, outcome } = reader.words.transferNews;
  const seats = one.kind === 'licence' ? one.quantity : null;
  const called = plain(one.name, cap);
  const as = one.subscription === one.group ? card.base(called, seats) : card.addOn(called, seats);
  const text = one.stale ? card.stale(as, one.stale.quantity) : as;
  switch (one.status) {
    case 'open':
      return text;
    case 'complete':
      return outcome.moved(text);
    case 'failed':
      // An add-on stays because its base does.
      return one.subscription === one.group
        ? outcome.stayedBecause(text, faultText(one.fault, reader))
        : outcome.stayed(text);
  }
}

/** What became of it, sentence by sentence; the first stands for all in a notification. */
export function outcomeOf(record: TransferRecord, reader: Reader): string[] {
  const w = reader.words.transferNews.outcome;
  const { transfer: t, names } = record;
  const at = when(reader);
  const who = (id: PersonId) => name(names.get(id) ?? '');
  const [source, target] = [name(record.source.name), name(record.target.name)];
  const relaxed = (yes: boolean) => (yes ? [w.fourEyesRelaxed] : []);
  const accepted = (by: { by: PersonId; at: Date; fourEyesRelaxed: boolean }) => [
    w.accepted(target, who(by.by), at(by.at)),
    ...relaxed(by.fourEyesRelaxed),
    ...alsoFor(record.decidedFor, reader),
  ];
  switch (t.status) {
    case 'active':
      return [];
    case 'in-progress':
      return [...accepted(t.accepted), w.running];
    case 'complete':
      return [w.complete(t.lines.length, target, at(t.at)), ...accepted(t.accepted)];
    case 'partially-complete': {
      const done = t.lines.filter(({ status }) => status === 'complete').length;
      return [w.partly(done, t.lines.length, target, at(t.at)), ...accepted(t.accepted)];
    }
    case 'failed':
      return [w.failed(source, at(t.at)), ...accepted(t.accepted)];
    case 'rejected':
      return [
        w.rejected(target, who(t.by), at(t.at)),
        ...relaxed(t.fourEyesRelaxed),
        ...alsoFor(record.decidedFor, reader),
        w.free(source),
      ];
    case 'withdrawn':
      return [
        t.by === null ? w.partnershipEnded(at(t.at)) : w.withdrawn(source, who(t.by), at(t.at)),
        w.free(source),
      ];
    case 'expired':
      return [w.expired(at(t.at)), w.free(source)];
  }
}

export function reasonOf(t: Transfer, { words }: Reader): KnownBlock[] {
  if (t.status !== 'rejected') return [];
  const w = words.transferNews.outcome;
  return t.reason === null ? [rich(line(w.noReason))] : [rich(line(w.reason), quote(t.reason))];
}

/** What people still do: at Microsoft, and with what stayed (R-XFR-09, -20, -21, -30). */
export function leftOf(record: TransferRecord, reader: Reader): KnownBlock[] {
  const w = reader.words.transferNews.outcome;
  const { transfer: t, names } = record;
  const [source, target] = [name(record.source.name), name(record.target.name)];
  const stayed = t.lines.some(({ status }) => status === 'failed')
    ? [w.stayedNext(source, target)]
    : [];
  if (t.status === 'failed') return [rich(line(bold(w.left)), bullets(stayed))];
  if (t.status !== 'complete' && t.status !== 'partially-complete') return [];
  const { verification: v } = t;
  const ticked = ({ by, at }: Tick, company: string) =>
    [name(names.get(by) ?? ''), company, when(reader)(at)] as const;
  if (v.waits === 'target') {
    const steps = [w.leftMicrosoft(source, target), w.targetLooks(target, source)];
    return [rich(line(bold(w.left)), bullets([w.declared, ...steps, ...stayed]))];
  }
  const first = w.targetLooked(...ticked(v.target, target));
  if (v.waits === 'source')
    return [rich(line(bold(w.left)), bullets([first, w.sourceLooks(source), ...stayed]))];
  const both = [first, w.sourceLooked(...ticked(v.source, source))];
  return [
    rich(line(bold(w.verified)), bullets(both)),
    ...(stayed.length > 0 ? [rich(line(bold(w.left)), bullets(stayed))] : []),
  ];
}
