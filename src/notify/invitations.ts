import type { KeptFact, Planned, Subject } from '../domain/facts.ts';
import type { Invitation, InvitationFact } from '../domain/invitation/invitation.ts';
import { plain } from '../i18n/text.ts';
import { moment } from '../i18n/time.ts';
import type { Audience, InvitationSheet, PlannedMail, Reader as Told } from '../store/store.ts';
import { name, type Message } from '../../views/blocks.ts';
import type { Reader } from '../../views/frame.ts';
import { sentence } from '../../views/lines.ts';
import type { CompanyId } from '../domain/ids.ts';
import { channelOf, dm, lineFor } from './audience.ts';

export type AroundInvitation = {
  readonly about: 'invitation';
  readonly sheet: InvitationSheet;
  readonly inviter: Audience;
  readonly provider: Audience | null;
  readonly creator: Told | null;
  /** Whoever did it now: their draft comes to them alone. */
  readonly actor: Told | null;
  /** Mail goes out from here; and which of the partners have an address for it. */
  readonly mails: boolean;
  readonly reachable: readonly CompanyId[];
};
type InvitationPlan = {
  readonly planned: readonly Planned[];
  readonly redraw: Subject | null;
  readonly mails: readonly PlannedMail[];
};

/** Who hears of an invitation. Its customer gets the mail it was sent, and receipts; everything else stays with the partners. */
export function invitationPlan(
  { fact, by }: KeptFact & { fact: InvitationFact },
  around: AroundInvitation,
): InvitationPlan {
  const { sheet, inviter, provider, creator, actor } = around;
  const { invitation } = sheet;
  const subject = { kind: 'invitation' as const, id: invitation.id };
  const ours = lineFor(inviter, subject);
  const heard = new Set(ours.map(({ person }) => person));
  const toCreator =
    creator && by !== creator.person && !heard.has(creator.person)
      ? [dm(creator, inviter, subject)]
      : [];
  const receipts = around.mails ? receiptsFor(invitation, around) : [];
  const nothing = { planned: [], redraw: null, mails: [] };
  switch (fact.kind) {
    case 'invitation.drafted':
      return nothing;
    case 'invitation.draft-asked':
      return { ...nothing, planned: draftFor(actor, inviter, subject) };
    case 'invitation.issued':
    case 'invitation.reissued':
      return {
        planned: [
          ...(fact.kind === 'invitation.issued' ? cardFor(inviter, creator, subject) : []),
          ...(fact.how === 'here' ? [] : draftFor(actor, inviter, subject)),
        ],
        redraw: fact.kind === 'invitation.issued' ? null : subject,
        mails: [],
      };
    case 'invitation.accepted':
    case 'invitation.acceptor-confirmed':
      return {
        planned: [...ours, ...(provider ? lineFor(provider, subject) : []), ...toCreator],
        redraw: subject,
        mails: receipts,
      };
    case 'invitation.acceptor-unknown':
    case 'invitation.acceptor-refused':
    case 'invitation.declined':
      return { planned: [...ours, ...toCreator], redraw: subject, mails: receipts };
    case 'invitation.revoked':
    case 'invitation.expired':
    case 'invitation.voided':
      return { planned: [...ours, ...toCreator], redraw: subject, mails: [] };
    case 'invitation.replaced':
    case 'invitation.mailed':
      return { planned: [], redraw: subject, mails: [] };
    case 'invitation.not-mailed':
      return {
        planned: creator ? [dm(creator, inviter, subject)] : ours,
        redraw: subject,
        mails: [],
      };
  }
}

/** The card hangs in the inviter's channel; without one its author has it. */
function cardFor(inviter: Audience, creator: Told | null, subject: Subject): Planned[] {
  const card = { subject, kind: 'card' as const, buttons: true, mention: [] };
  const { company } = inviter;
  const to = channelOf(inviter);
  if (to) return [{ ...card, to, company, person: null }];
  if (!creator) return [];
  const { team, user, person } = creator;
  return [{ ...card, to: { team, user }, company, person }];
}

const draftFor = (actor: Told | null, { company }: Audience, subject: Subject): Planned[] =>
  actor
    ? [
        {
          to: { team: actor.team, user: actor.user },
          company,
          person: actor.person,
          subject,
          kind: 'draft',
        },
      ]
    : [];

/** To whoever answered, to the inviter, and once it counts for both to the provider. */
function receiptsFor(
  invitation: Invitation,
  { sheet, reachable }: AroundInvitation,
): PlannedMail[] {
  const mail = {
    kind: 'receipt' as const,
    subject: { kind: 'invitation' as const, id: invitation.id },
    issue: invitation.version,
  };
  const { inviter, provider } = invitation;
  const both =
    invitation.status === 'accepted' && provider !== null ? [inviter, provider] : [inviter];
  return [
    ...(sheet.answer && sheet.answer.email !== ''
      ? [{ ...mail, company: inviter, toCompany: false }]
      : []),
    ...both
      .filter((company) => reachable.includes(company))
      .map((company) => ({ ...mail, company, toCompany: true })),
  ];
}

/** One sentence about what happened; null where that company has none to read. */
export function invitationLine(
  { fact, by }: KeptFact & { fact: InvitationFact },
  sheet: InvitationSheet,
  forCompany: CompanyId,
  reader: Reader,
): Message | null {
  const w = reader.words.invitation.lines;
  const { invitation: i } = sheet;
  const customer = name(i.name);
  const who = by === null ? '' : name(sheet.names.get(by) ?? '');
  const provider = sheet.provider && name(sheet.provider.name);
  switch (fact.kind) {
    case 'invitation.issued':
    case 'invitation.reissued':
      return 'until' in i
        ? sentence(
            w.issued(
              name(sheet.inviter.name),
              customer,
              who,
              moment(i.until, reader.zone, reader.words.language),
            ),
          )
        : null;
    case 'invitation.accepted':
    case 'invitation.acceptor-confirmed':
      return sentence(
        forCompany === i.provider
          ? w.acceptedForProvider(customer, name(sheet.inviter.name))
          : w.accepted(customer, provider),
      );
    case 'invitation.acceptor-unknown':
      return sentence(w.unknown(customer));
    case 'invitation.acceptor-refused':
      return sentence(w.refused(customer, who));
    case 'invitation.declined': {
      const reason = sheet.answer?.reason ? plain(sheet.answer.reason, 500) : null;
      return sentence(w.declined(customer, reason));
    }
    case 'invitation.revoked':
      return sentence(w.revoked(customer, who));
    case 'invitation.expired':
      return sentence(w.expired(customer));
    case 'invitation.voided':
      return sentence(w.voided(customer, provider ?? ''));
    case 'invitation.not-mailed':
      return sentence(w.notMailed(customer, sheet.mail?.error ?? ''));
    case 'invitation.drafted':
    case 'invitation.draft-asked':
    case 'invitation.replaced':
    case 'invitation.mailed':
      return null;
  }
}
