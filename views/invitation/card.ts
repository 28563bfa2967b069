import type { KnownBlock } from '@slack/types';
import { clouds } from '../../src/data/clouds.ts';
import type { CompanyId, PersonId } from '../../src/domain/ids.ts';
import type { Invitation } from '../../src/domain/invitation/invitation.ts';
import { moment } from '../../src/i18n/time.ts';
import {
  bold,
  bullets,
  button,
  buttons,
  header,
  line,
  link,
  name,
  quote,
  rich,
  spoken,
  type Message,
} from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { actions } from '../ids.ts';

type Named = { readonly id: CompanyId; readonly name: string };
/** Everything that the record says of an invitation at this moment, to the company that sent it. */
export type InvitationRecord = {
  readonly invitation: Invitation;
  readonly inviter: Named;
  readonly provider: Named | null;
  readonly names: ReadonlyMap<PersonId, string>;
  readonly draft: { readonly email: string } | null;
  readonly answer: { readonly reason: string | null } | null;
  readonly mail: {
    readonly state: 'waiting' | 'sent' | 'failed';
    readonly at: Date;
    readonly error: string | null;
  } | null;
};

/** It names nobody at the customer: the channel has many readers. Who it was stands behind a button. */
export function invitationCard(
  record: InvitationRecord,
  copy: { readonly id: string; readonly elsewhere: string | null },
  reader: Reader,
): Message {
  const w = reader.words.invitation;
  const { invitation: i } = record;
  const headline = headlineOf(record, reader);
  const [first = '', ...more] = standing(record, reader);
  const customer = name(i.name);
  return {
    text: spoken(`${headline}. ${first}`),
    blocks: [
      header(w.card.title),
      rich(
        line(bold(headline)),
        line(
          w.card.askedBy(name(record.names.get(i.created.by) ?? ''), when(reader)(i.created.at)),
        ),
      ),
      ...(i.status === 'accepted'
        ? []
        : [rich(line(bold(w.card.asks)), bullets(asked(record, reader)))]),
      rich(line(bold(first)), ...(more.length > 0 ? [bullets(more)] : [])),
      ...reasonOf(record, reader),
      ...(i.status === 'issued' ? [rich(line(w.card.who(customer)))] : []),
      ...(copy.elsewhere === null
        ? []
        : [rich(line(link(copy.elsewhere, reader.words.partnership.card.elsewhere)))]),
      buttons('acts', ...cardButtons(i, copy.id, reader)),
    ],
  };
}

const when = (reader: Reader) => (at: Date) => moment(at, reader.zone, reader.words.language);

function cardButtons(i: Invitation, id: string, { words }: Reader) {
  const w = words.invitation.card;
  const details = button(actions.card.details, w.details, id);
  if (i.status === 'to-confirm')
    return [button(actions.card.seeWho, w.seeWho, id, { style: 'primary' }), details];
  if (i.status === 'voided' && i.replacedBy === null)
    return [button(actions.card.inviteAlone, w.inviteAlone, id, { style: 'primary' }), details];
  return [details];
}

export function headlineOf({ invitation, inviter, provider }: InvitationRecord, { words }: Reader) {
  const w = words.invitation.card;
  return provider === null
    ? w.alone(name(inviter.name), name(invitation.name))
    : w.joint(name(inviter.name), name(provider.name), name(invitation.name));
}

const partnersOf = ({ inviter, provider }: InvitationRecord): string =>
  [inviter, ...(provider ? [provider] : [])].map((one) => name(one.name)).join(' + ');

/** What acceptance would mean, per partner. */
export function asked(record: InvitationRecord, { words }: Reader): string[] {
  const w = words.invitation.card;
  const { invitation: i, inviter, provider } = record;
  return [
    w.asksRelationship(name(inviter.name)),
    ...(provider ? [w.asksRelationship(name(provider.name))] : []),
    i.admin ? w.asksAdmin(partnersOf(record)) : w.asksNoAdmin,
    // R-INV-02: who invites alone has done nothing for its provider.
    ...(provider === null && i.capacity === 'reseller' ? [w.soloOnly] : []),
  ];
}

/** Where it stands now, sentence by sentence; the first stands for all. */
export function standing(record: InvitationRecord, reader: Reader): string[] {
  const { words } = reader;
  const w = words.invitation;
  const { invitation: i, names } = record;
  const at = when(reader);
  const who = (id: PersonId) => name(names.get(id) ?? '');
  const customer = name(i.name);
  switch (i.status) {
    case 'draft':
      return [w.card.draft, w.card.until(at(i.until))];
    case 'issued':
      return [w.card.until(at(i.until)), mailOf(record, reader)];
    case 'to-confirm':
      return [w.card.toConfirm(at(i.answeredAt), at(i.until))];
    case 'accepted':
      return [
        w.outcome.accepted(customer, at(i.answeredAt)),
        ...(i.confirmed ? [w.outcome.confirmed(who(i.confirmed.by), at(i.confirmed.at))] : []),
        w.outcome.relationship(partnersOf(record)),
        i.admin ? w.outcome.admin(partnersOf(record)) : w.outcome.noAdmin,
        i.done ? w.outcome.done : w.outcome.left(words.common.portals[clouds[i.cloud].acceptIn]),
        w.outcome.listed,
      ];
    case 'declined':
      return [w.outcome.declined(customer, at(i.answeredAt))];
    case 'revoked':
      return [
        i.answeredAt === null
          ? w.outcome.revoked(who(i.by), at(i.at))
          : w.outcome.refusedAcceptor(who(i.by), at(i.at)),
        w.outcome.again,
      ];
    case 'expired':
      return [w.outcome.expired(at(i.at)), w.outcome.again];
    case 'voided':
      return [
        w.outcome.voided(i.why, at(i.at)),
        ...(i.replacedBy === null ? [] : [w.outcome.replaced]),
      ];
  }
}

function mailOf({ mail }: InvitationRecord, reader: Reader): string {
  const w = reader.words.invitation.card;
  if (mail === null) return w.self;
  const at = when(reader)(mail.at);
  if (mail.state === 'failed') return w.mailFailed(mail.error ?? '');
  return mail.state === 'sent' ? w.mailSent(at) : w.mailWaiting(at);
}

export function reasonOf(
  { invitation, answer }: InvitationRecord,
  { words }: Reader,
): KnownBlock[] {
  const reason = answer?.reason ?? null;
  if (invitation.status !== 'declined' || reason === null) return [];
  return [rich(line(words.invitation.outcome.reason), quote(reason))];
}
