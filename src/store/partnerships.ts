import type { Cloud, Language } from '../domain/company.ts';
import type { PartnershipId } from '../domain/ids.ts';
import type { Between, Partnership, PartnershipFact } from '../domain/partnership.ts';
import type { Actor } from '../domain/people.ts';
import type { MailState } from './invitations.ts';
import type { Act, Changed, Decide, Deciding, Sheet } from './store.ts';

/** The mail of a request, with {{link}} where its link stands. */
export type RequestMail = {
  readonly email: string;
  readonly subject: string;
  readonly text: string;
  readonly language: Language;
};
/** What somebody of a reseller outside Slack entered on the page. */
type RequestAnswer = {
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly at: Date;
};
/** What of a partnership its provider alone may see, and what was typed about a reseller that is not on Samen. */
export type MailedSheet = {
  /** Null: the reseller is on Samen. `here`: a confirmed company has its MPN id by now. */
  readonly outside: {
    readonly domain: string;
    readonly country: string;
    readonly here: boolean;
  } | null;
  readonly draft: RequestMail | null;
  readonly answer: RequestAnswer | null;
  readonly mail: MailState | null;
};

/** A reseller as its provider typed it. */
export type NewOutside = {
  readonly name: string;
  readonly country: string;
  readonly domain: string;
  readonly mpnId: string;
  readonly language: Language;
  readonly cloud: Cloud;
  readonly timeZone: string;
};

/** Makes the link of an issue; what the database keeps of it is no way in. */
type MakeLink = (id: PartnershipId, issue: number) => { hash: string; keyId: string };

/** The mailed half of a request; each of these is the provider's alone. */
export interface MailedRequests {
  /** To a reseller that is not on Samen: a record of this provider's own, the same one for the same MPN id. */
  requestOutside(
    actor: Actor,
    act: Act,
    reseller: NewOutside,
    mail: RequestMail,
    decide: Decide<Between, Partnership, PartnershipFact>,
  ): Promise<Changed<Partnership>>;
  /** Finishes its mail, makes a new link, or asks for the draft once more; `words` replace the draft's. `sends`: a mail goes out from here, which is counted. */
  mail(
    actor: Actor,
    act: Act,
    id: PartnershipId,
    how: {
      readonly makeLink: MakeLink;
      readonly words?: RequestMail;
      readonly sends: boolean;
    },
    decide: Decide<Deciding, Partnership, PartnershipFact>,
  ): Promise<Changed<Partnership>>;
}

/** What was entered on the page of a request. */
export type RequestForm = {
  /** Null where it was declined. */
  readonly acceptor: { readonly name: string; readonly email: string } | null;
  readonly language: Language;
};
export type OpenedRequest = {
  readonly kind: 'partnership';
  readonly sheet: Sheet;
  /** The link is the newest one. */
  readonly current: boolean;
  /** The same form came before: its key is on record. */
  readonly repeated: boolean;
  readonly now: Date;
};
