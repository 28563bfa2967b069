import type { KnownBlock, RichTextElement } from '@slack/types';
import { moment } from '../../src/i18n/time.ts';
import type { CompanyId, PersonId } from '../../src/domain/ids.ts';
import type { Partnership } from '../../src/domain/partnership.ts';
import {
  bold,
  bullets,
  button,
  buttons,
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
import { alsoFor } from '../request/also-for.ts';
import { mailLine, outsideOutcome } from './standing.ts';

/** Everything that the record says of a partnership at this moment. */
export type PartnershipRecord = {
  readonly partnership: Partnership;
  readonly provider: { readonly id: CompanyId; readonly name: string; readonly mpnId: string };
  readonly reseller: { readonly id: CompanyId; readonly name: string; readonly mpnId: string };
  readonly names: ReadonlyMap<PersonId, string>;
  /** Colleagues who were away, for whom whoever decided did so too. */
  readonly decidedFor?: readonly string[];
  readonly message: string | null;
  /** The reseller is not on Samen: what its provider typed of it. */
  readonly outside: {
    readonly domain: string;
    readonly country: string;
    readonly here: boolean;
  } | null;
  /** To its provider alone: to whom the mail goes, who answered on the page, what became of the mail. */
  readonly draft: { readonly email: string } | null;
  readonly answer: { readonly name: string; readonly email: string; readonly at: Date } | null;
  readonly mail: {
    readonly state: 'waiting' | 'sent' | 'failed';
    readonly at: Date;
    readonly error: string | null;
  } | null;
};
/** One posted copy: what its buttons carry, who is called, where its siblings hang. */
export type CopyOf = {
  readonly id: string;
  readonly buttons: boolean;
  readonly mention: readonly string[];
  readonly elsewhere: string | null;
};

/** The same card draws the first post and every later edit; what it shows is the record now. */
export function partnershipCard(record: PartnershipRecord, copy: CopyOf, reader: Reader): Message {
  const w = reader.words.partnership;
  const { partnership } = record;
  const provider = name(record.provider.name);
  const reseller = name(record.reseller.name);
  const headline = w.card.asks(provider, reseller);
  if (partnership.status !== 'issued') {
    const [outcome = '', ...more] = outcomeOf(record, reader);
    return {
      text: spoken(outcome),
      blocks: [
        header(w.card.title),
        rich(line(bold(headline)), line(bold(outcome))),
        ...(more.length > 0 ? [rich(bullets(more))] : []),
        ...reasonOf(partnership, reader),
        ...(partnership.status === 'to-confirm'
          ? [
              buttons(
                'confirm',
                button(actions.card.seeWhoPartner, reader.words.outside.card.seeWho, copy.id, {
                  style: 'primary',
                }),
              ),
            ]
          : []),
      ],
    };
  }
  const when = (at: Date) => moment(at, reader.zone, reader.words.language);
  const asker = record.names.get(partnership.asked.by) ?? '';
  const until = w.card.until(when(partnership.until));
  const blocks: KnownBlock[] = [
    header(w.card.title),
    rich(
      line(bold(headline)),
      line(`${provider} · ${w.card.mpn(record.provider.mpnId)}`),
      line(w.card.askedBy(name(asker), when(partnership.asked.at))),
    ),
    ...(record.message === null ? [] : [rich(line(w.card.message), quote(record.message))]),
    changesOf(record, copy, reader),
    rich(line(bold(w.card.stays)), bullets([w.card.staysCustomers, w.card.staysMicrosoft])),
    rich(
      line(bold(until)),
      line(...whoDecides(record, copy, reader)),
      ...mailed(record, copy, reader),
    ),
  ];
  if (copy.elsewhere !== null) blocks.push(rich(line(link(copy.elsewhere, w.card.elsewhere))));
  if (copy.buttons)
    blocks.push(
      buttons(
        'decide',
        button(actions.card.authorize, w.card.authorize, copy.id, { style: 'primary' }),
        button(actions.card.decline, w.card.decline, copy.id),
      ),
    );
  return { text: spoken(`${w.card.summary(provider, reseller)} ${until}.`), blocks };
}

/** Only the provider's own copies say what became of its mail. */
function mailed(record: PartnershipRecord, copy: CopyOf, reader: Reader) {
  const said = copy.buttons ? null : mailLine(record, reader);
  return said === null ? [] : [line(said)];
}

/** "You" is the reseller, so the asker's own copy names it. */
function changesOf(record: PartnershipRecord, copy: CopyOf, { words }: Reader): KnownBlock {
  const w = words.partnership.card;
  const [provider, reseller] = [name(record.provider.name), name(record.reseller.name)];
  return copy.buttons
    ? rich(line(bold(w.changes)), bullets([w.changesOrder(provider), w.changesAdmin(provider)]))
    : rich(
        line(bold(w.asked.changes(reseller))),
        bullets([w.asked.order(provider, reseller), w.asked.admin(provider, reseller)]),
      );
}

function whoDecides(
  record: PartnershipRecord,
  copy: CopyOf,
  { words }: Reader,
): (string | RichTextElement)[] {
  const reseller = name(record.reseller.name);
  if (record.outside) return [words.outside.card.who(reseller)];
  if (!copy.buttons) return [words.partnership.card.waiting(reseller)];
  const called = copy.mention.flatMap((user, i): (string | RichTextElement)[] =>
    i === 0 ? [': ', mention(user)] : [', ', mention(user)],
  );
  return [words.partnership.card.who(reseller), ...called];
}

/** What became of it, sentence by sentence; the first stands for all in a notification. */
export function outcomeOf(record: PartnershipRecord, reader: Reader): string[] {
  const w = reader.words.partnership.outcome;
  const { partnership: p, names } = record;
  const outside = outsideOutcome(record, reader);
  if (outside) return outside;
  const when = (at: Date) => moment(at, reader.zone, reader.words.language);
  const who = (id: PersonId) => name(names.get(id) ?? '');
  const provider = name(record.provider.name);
  const reseller = name(record.reseller.name);
  switch (p.status) {
    case 'issued':
    case 'to-confirm':
    case 'replaced':
      return [];
    case 'active':
      return [
        w.authorized(reseller, provider, who(p.by), when(p.since)),
        ...(p.fourEyesRelaxed ? [w.fourEyesRelaxed] : []),
        ...alsoFor(record.decidedFor, reader),
        ...(p.atMicrosoft.known === 'ticked'
          ? [w.ticked(who(p.atMicrosoft.by), when(p.atMicrosoft.at))]
          : [w.declared, `${w.left} ${w.leftReseller(provider)}`]),
        p.adminAccess.given
          ? w.accessGiven(provider)
          : w.accessCut(provider, who(p.adminAccess.by), when(p.adminAccess.at)),
        w.listed,
      ];
    case 'declined':
      return p.by === null
        ? []
        : [w.declined(reseller, who(p.by), when(p.at)), ...alsoFor(record.decidedFor, reader)];
    case 'withdrawn':
      return [w.withdrawn(provider, who(p.by), when(p.at))];
    case 'expired':
      return [w.expired(when(p.at))];
    case 'removed':
      return [w.removed(provider, who(p.by), when(p.at))];
  }
}

export function reasonOf(p: Partnership, { words }: Reader): KnownBlock[] {
  if (p.status !== 'declined') return [];
  const w = words.partnership.outcome;
  return p.reason === null ? [rich(line(w.noReason))] : [rich(line(w.reason), quote(p.reason))];
}
