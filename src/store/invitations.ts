import type { Language } from '../domain/company.ts';
import type { CompanyId, CustomerId, InvitationId, PersonId } from '../domain/ids.ts';
import type { Answered, Answering } from '../domain/invitation/answer.ts';
import type { Invitation, InvitationFact, Inviting } from '../domain/invitation/invitation.ts';
import type { Standing } from '../domain/invitation/life.ts';
import type { Actor } from '../domain/people.ts';
import type { Act, Changed, Decide, Face, Page } from './store.ts';

/** What became of the newest mail that went out from here. */
export type MailState = {
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly at: Date;
  /** A short code of ours or the mail server's; never its text. */
  readonly error: string | null;
};
/** What somebody entered on the page. */
type Entered = {
  readonly language: Language;
  readonly name: string;
  readonly email: string;
  readonly reason: string | null;
  /** The edition of the agreement that was accepted in the same step. */
  readonly agreed: string | null;
};
/** An invitation with everything that its own company may see of it. */
export type InvitationSheet = {
  readonly invitation: Invitation;
  readonly inviter: Face;
  readonly provider: Face | null;
  readonly names: ReadonlyMap<PersonId, string>;
  /** Erased with the contact of an invitation that led to nothing. */
  readonly draft: {
    readonly email: string;
    readonly subject: string;
    readonly text: string;
  } | null;
  readonly answer: Entered | null;
  readonly mail: MailState | null;
};

/** Makes the link of an issue; what the database keeps of it is no way in. */
type MakeLink = (id: InvitationId, issue: number) => { hash: string; keyId: string };

export type NewInvitation = {
  readonly id: InvitationId;
  readonly kind: 'solo' | 'joint';
  readonly provider: CompanyId | null;
  readonly known: CustomerId | null;
  /** A void one in whose place it comes. */
  readonly replaces: InvitationId | null;
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  /** With {{link}} where the link stands. */
  readonly text: string;
};
type InvitationFilter = 'open' | 'closed';

export interface Invitations {
  /** A provider by name, while there is a partnership with it. */
  provider(actor: Actor, id: CompanyId): Promise<{ id: CompanyId; name: string } | null>;
  draft(
    actor: Actor,
    act: Act,
    ask: NewInvitation,
    makeLink: MakeLink,
    decide: Decide<Inviting, Invitation, InvitationFact>,
  ): Promise<Changed<Invitation>>;
  /** Sends, sends anew, asks for the draft once more, or takes it back; `words` replace the draft's. `sends`: a mail goes out from here, which is counted. */
  change(
    actor: Actor,
    act: Act,
    id: InvitationId,
    how: {
      readonly makeLink: MakeLink;
      readonly words?: { readonly subject: string; readonly text: string };
      readonly sends: boolean;
    },
    decide: Decide<{ invitation: Invitation; standing: Standing }, Invitation, InvitationFact>,
  ): Promise<Changed<Invitation>>;
  /** "Yes, this is them": what was accepted takes effect. */
  confirm(
    actor: Actor,
    act: Act,
    id: InvitationId,
    agreement: AgreementEdition,
    decide: Decide<Answering, Answered, InvitationFact>,
  ): Promise<Changed<Invitation>>;
  look(actor: Actor, id: InvitationId): Promise<InvitationSheet>;
  list(
    actor: Actor,
    filter: InvitationFilter,
    after: string | null,
  ): Promise<Page<InvitationSheet>>;
}

/** The agreement as the page shows it. */
export type AgreementEdition = { readonly version: string; readonly link: string };

/** What the customer typed, beside what it ticked. */
export type AnswerForm = {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly reason: string | null;
  readonly language: Language;
  /** Accepted in this step. */
  readonly agreement: AgreementEdition | null;
};
export type OpenedInvitation = {
  readonly kind: 'invitation';
  readonly sheet: InvitationSheet;
  readonly seen: Answering;
  /** The link is the newest one. */
  readonly current: boolean;
  /** The same form came before: its key is on record. */
  readonly repeated: boolean;
  readonly now: Date;
};
