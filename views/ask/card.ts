import type { KnownBlock, RichTextElement } from '@slack/types';
import type { PersonId } from '../../src/domain/ids.ts';
import { whoMay } from '../../src/domain/roles.ts';
import { doingOf } from '../../src/domain/subscription/ask.ts';
import { moment } from '../../src/i18n/time.ts';
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
import { wishOf, type AskRecord } from './lines.ts';

/** The same card draws the first post and every later edit; what it shows is the record now. */
export function askCard(record: AskRecord, copy: CopyOf, reader: Reader): Message {
  const w = reader.words.ask.card;
  const { ask } = record;
  const [provider, reseller] = [name(record.provider.name), name(record.reseller.name)];
  const asks = `${w.asks(reseller, provider, name(record.customer.name))}: ${wishOf(record, reader)}`;
  if (ask.status !== 'issued') {
    const [outcome = '', ...more] = outcomeOf(record, reader);
    return {
      text: spoken(outcome),
      blocks: [
        header(w.title),
        rich(line(bold(asks)), line(bold(outcome))),
        ...(more.length > 0 ? [rich(bullets(more))] : []),
        ...reasonOf(record, reader),
      ],
    };
  }
  const when = (at: Date) => moment(at, reader.zone, reader.words.language);
  const asker = name(record.names.get(ask.asked.by) ?? '');
  const until = w.until(when(ask.until));
  const blocks: KnownBlock[] = [
    header(w.title),
    rich(line(bold(asks)), line(w.askedBy(asker, when(ask.asked.at)))),
    ...(record.message === null ? [] : [rich(line(w.message), quote(record.message))]),
    rich(
      line(bold(copy.buttons ? w.changes : w.changesIf(provider))),
      bullets([changeOf(record, reader), ...(bills(record) ? [w.bills] : [])]),
    ),
    rich(line(bold(w.stays)), bullets([w.staysRest, w.staysMicrosoft])),
    rich(line(bold(until)), line(...whoDecides(record, copy, reader))),
    ...(copy.elsewhere === null ? [] : [rich(line(link(copy.elsewhere, w.elsewhere)))]),
    context(copy.buttons ? w.opens : w.takeBack),
    ...(copy.buttons
      ? [
          buttons(
            'decide',
            button(actions.card.acceptAsk, w.accept, copy.id, { style: 'primary' }),
            button(actions.card.declineAsk, w.decline, copy.id),
          ),
        ]
      : []),
  ];
  return { text: spoken(`${asks}. ${until}.`), blocks };
}

function changeOf({ ask, subscription, customer }: AskRecord, { words }: Reader): string {
  const w = words.ask.card.change;
  const of = name(subscription?.name ?? '');
  const { wish } = ask;
  switch (wish.what) {
    case 'new':
      return w.new(wish.quantity, name(wish.name), name(customer.name));
    case 'quantity':
      return w.quantity(of, subscription?.quantity ?? 0, wish.quantity);
    case 'upgrade':
      return w.upgrade(of, name(wish.name));
    case 'renewal':
      return wish.renews ? w.renewal.on(of) : w.renewal.off(of);
  }
}
const bills = ({ ask: { wish } }: AskRecord): boolean => wish.what !== 'renewal' || wish.renews;

function whoDecides(
  { ask, provider }: AskRecord,
  copy: CopyOf,
  { words }: Reader,
): (string | RichTextElement)[] {
  const w = words.ask.card;
  const roles = whoMay(doingOf(ask.wish), ['provider']).map((role) => words.common.roles[role]);
  const who = w.who(roles, name(provider.name));
  if (!copy.buttons) return [`${w.waiting(name(provider.name))} ${who}`];
  const called = copy.mention.flatMap((user, i): (string | RichTextElement)[] =>
    i === 0 ? [': ', mention(user)] : [', ', mention(user)],
  );
  return [who, ...called];
}

/** What became of it, sentence by sentence; the first stands for all in a notification. */
function outcomeOf(record: AskRecord, reader: Reader): string[] {
  const w = reader.words.ask.outcome;
  const { ask, names } = record;
  const when = (at: Date) => moment(at, reader.zone, reader.words.language);
  const who = (id: PersonId) => name(names.get(id) ?? '');
  const [provider, reseller] = [name(record.provider.name), name(record.reseller.name)];
  switch (ask.status) {
    case 'issued':
      return [];
    case 'accepted':
      return [
        w.accepted(provider, who(ask.by), when(ask.at)),
        ...(ask.fourEyesRelaxed ? [w.fourEyesRelaxed] : []),
        ...alsoFor(record.decidedFor, reader),
        w.acceptedNext,
      ];
    case 'declined':
      return [
        w.declined(provider, who(ask.by), when(ask.at)),
        ...(ask.fourEyesRelaxed ? [w.fourEyesRelaxed] : []),
        ...alsoFor(record.decidedFor, reader),
      ];
    case 'withdrawn':
      return [w.withdrawn(reseller, who(ask.by), when(ask.at))];
    case 'expired':
      return [w.expired(when(ask.at))];
    case 'voided':
      return [w.voided(when(ask.at))];
  }
}

function reasonOf({ ask }: AskRecord, { words }: Reader): KnownBlock[] {
  if (ask.status !== 'declined') return [];
  const w = words.ask.outcome;
  return ask.reason === null ? [rich(line(w.noReason))] : [rich(line(w.reason), quote(ask.reason))];
}
