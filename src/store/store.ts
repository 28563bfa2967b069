import type { Company, CompanyFact, Language } from '../domain/company.ts';
import type { Copy } from '../domain/facts.ts';
import type { CompanyId, DeliveryId, PartnershipId, PersonId, TransferId } from '../domain/ids.ts';
import type { Membership, MembershipFact } from '../domain/membership.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Between, Partnership, PartnershipFact, Party } from '../domain/partnership.ts';
import type { AttestationPart } from '../domain/partnership-life.ts';
import type { Actor, Role } from '../domain/people.ts';
import type { SlackPerson, Who } from '../domain/who.ts';
import type { Asks } from './asks.ts';
import type { Customers } from './customers.ts';
import type { Delegations } from './delegations.ts';
import type { Home, Notices } from './home.ts';
import type { Enrolments } from './enrolments.ts';
import type { Invitations } from './invitations.ts';
import type { Links } from './links.ts';
import type { Whos } from './who.ts';
import type { Subscriptions } from './subscriptions.ts';
import type { SupportContacts } from './support.ts';
import type { Extensions } from './extensions.ts';
import type { Transfers } from './transfers.ts';
import type { MailedRequests, MailedSheet, RequestMail } from './partnerships.ts';

export type * from './asks.ts';
export type * from './backstage.ts';
export type * from './customers.ts';
export type * from './delegations.ts';
export type * from './home.ts';
export type * from './requests.ts';
export type * from './who.ts';
export type * from './extensions.ts';
export type * from './enrolments.ts';
export type * from './invitations.ts';
export type * from './links.ts';
export type * from './mails.ts';
export type * from './subscriptions.ts';
export type * from './support.ts';
export type * from './transfers.ts';
export type * from './partnerships.ts';

/** One act, one effect: the same key again is answered with the first outcome (architecture.md). */
export type Act = { readonly key: string; readonly via: 'slack' | 'operator' | 'web' };

export type Face = {
  readonly id: CompanyId;
  readonly name: string;
  readonly mpnId: string;
  readonly country: string;
  readonly timeZone: string;
};
/** A partnership with everything that a sheet or a card says of it. */
export type Sheet = {
  readonly partnership: Partnership;
  readonly provider: Face;
  readonly reseller: Face;
  readonly names: ReadonlyMap<PersonId, string>;
  /** Colleagues who were away, for whom whoever decided did so too. */
  readonly decidedFor?: readonly string[];
  readonly message: string | null;
  readonly muted: boolean;
} & MailedSheet;
export type Page<Row> = {
  readonly rows: readonly Row[];
  readonly total: number;
  /** Opaque; asks for the rows behind the last one, null where there are none. */
  readonly next: string | null;
};
export type PartnershipFilter = 'all' | 'open' | 'active' | 'ended';
export type Member = {
  readonly person: PersonId;
  readonly user: string;
  readonly name: string;
  readonly roles: readonly Role[];
};
/** What a decider sees of both sides while the row is locked. */
export type Deciding = {
  readonly partnership: Partnership;
  readonly provider: Party;
  readonly reseller: Party;
  /** The acting person holds a role in the provider. */
  readonly worksForProvider: boolean;
  /** A transfer of the two that was accepted and has no result yet. */
  readonly runningTransfer: TransferId | null;
};
export type Changed<Row> = { readonly row: Row; readonly repeated: boolean };
/** The database's clock at the lock, passed to the rule. */
export type Decide<Seen, Next, F> = (seen: Seen, now: Date) => Outcome<Next, F>;

/**
 * The domain's words for what is kept. Every method that a person can reach takes the actor first and looks only at what its company is a party to:
 * anything else is refused as `unknown`. Changes lock what is there, let the domain decide, and keep row, facts, audit entry and jobs in one commit, or throw `Refused`.
 */
export interface Store {
  readonly people: {
    who(person: SlackPerson): Promise<Who | null>;
    /** Remembers what Slack says of a person now; the id stays. */
    meet(person: SlackPerson & { team: string; name: string; timeZone: string }): Promise<PersonId>;
    choose(id: PersonId, what: { language: Language } | { company: CompanyId }): Promise<void>;
    names(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>>;
    /** `butFor`: nobody is told to ask themselves. */
    globalAdmins(company: CompanyId, butFor?: string): Promise<readonly string[]>;
    /** Whether the operator named this person to review. */
    reviews(id: PersonId): Promise<boolean>;
    /** Who can give a role to somebody of this home who has none, company by company (R-ROLE-02). */
    whoGivesRoles(home: string): Promise<readonly { company: string; admins: readonly string[] }[]>;
  };
  readonly members: {
    list(actor: Actor, after: string | null): Promise<Page<Member>>;
    of(actor: Actor, person: PersonId): Promise<Membership>;
    give(
      actor: Actor,
      act: Act,
      person: PersonId,
      decide: (
        seen: Membership,
        globalAdmins: readonly PersonId[],
      ) => Outcome<Membership, MembershipFact>,
    ): Promise<Changed<Membership>>;
    /** By somebody without a role there: a workspace's admin, or the operator. */
    name(
      by: { person: PersonId | null; as: 'workspace-admin' | 'operator' },
      act: Act,
      company: CompanyId,
      person: PersonId,
      decide: (
        seen: Membership,
        globalAdmins: readonly PersonId[],
      ) => Outcome<Membership, MembershipFact>,
    ): Promise<Changed<Membership>>;
  };
  readonly companies: {
    own(actor: Actor): Promise<Company & { contact: string | null }>;
    claim(
      by: PersonId,
      act: Act,
      claim: NewCompany,
      firstGlobalAdmin: PersonId,
    ): Promise<Changed<Company>>;
    change(
      actor: Actor,
      act: Act,
      decide: Decide<Company, Company, CompanyFact>,
    ): Promise<Changed<Company>>;
    /** Companies of this home without an active Global admin. */
    headless(home: string): Promise<readonly { id: CompanyId; name: string }[]>;
    /** For reviewers, who act for no company; the caller has asked Slack who they are. */
    toReview(id: CompanyId, reviewer: PersonId): Promise<Claimed>;
    review(
      reviewer: PersonId,
      act: Act,
      id: CompanyId,
      decide: Decide<Claimed, Company, CompanyFact>,
    ): Promise<Changed<Company>>;
    /** For reviewers: confirmed direct-bill partners by name (matrix row 44). */
    directBill(typed: string): Promise<Page<{ id: CompanyId; name: string; restricted: boolean }>>;
    /** By a reviewer, who works for no company here (R-TRN-13). */
    restrict(
      reviewer: PersonId,
      act: Act,
      id: CompanyId,
      decide: Decide<Claimed, Company, CompanyFact>,
    ): Promise<Changed<Company>>;
  };
  readonly partnerships: {
    /** Confirmed resellers that a provider may ask: who let themselves be found, or were partners before; `within` are the region's countries. */
    candidates(actor: Actor, typed: string, within: readonly string[]): Promise<Page<Face>>;
    /** Whether the picker would offer it now: a submission may name nothing else. */
    offers(actor: Actor, reseller: CompanyId, within: readonly string[]): Promise<boolean>;
    /** Companies that a typed MPN id or contact address names; empty where nobody confirmed has it. */
    addressed(
      actor: Actor,
      by: { mpn: string } | { email: string } | { domain: string },
    ): Promise<readonly CompanyId[]>;
    between(
      actor: Actor,
      act: Act,
      reseller: CompanyId,
      message: string | null,
      decide: Decide<Between, Partnership, PartnershipFact>,
      /** Where whoever asks typed the address; the reseller's name is known by then. */
      mail?: (reseller: string) => RequestMail,
    ): Promise<Changed<Partnership>>;
    change(
      actor: Actor,
      act: Act,
      id: PartnershipId,
      decide: Decide<Deciding, Partnership, PartnershipFact>,
      attested?: { parts: readonly AttestationPart[]; version: string; language: Language },
    ): Promise<Changed<Partnership>>;
    /** The record with both sides as the decider would find it, without a lock. */
    look(actor: Actor, id: PartnershipId): Promise<Deciding & { sheet: Sheet }>;
    list(actor: Actor, filter: PartnershipFilter, after: string | null): Promise<Page<Sheet>>;
    /** For pickers: the other side's name; `status` narrows to what the act is for. */
    pick(
      actor: Actor,
      typed: string,
      status: 'any' | 'active',
    ): Promise<Page<{ id: PartnershipId; name: string; status: Partnership['status'] }>>;
    mute(actor: Actor, act: Act, id: PartnershipId, muted: boolean): Promise<void>;
  } & MailedRequests;
  readonly customers: Customers;
  readonly subscriptions: Subscriptions;
  readonly support: SupportContacts;
  readonly asks: Asks;
  readonly invitations: Invitations;
  readonly enrolments: Enrolments;
  readonly extensions: Extensions;
  readonly transfers: Transfers;
  readonly links: Links;
  readonly home: Home;
  readonly notices: Notices;
  readonly delegations: Delegations;
  readonly who: Whos;
  readonly copies: {
    /** What stands behind a button; null where we never sent it. */
    find(id: DeliveryId): Promise<Copy | null>;
    /** What hangs at a place in Slack. */
    at(team: string, channel: string, ts: string): Promise<Copy | null>;
    /** A copy whose post Slack never confirmed makes itself known by a click. */
    adopt(id: DeliveryId, at: { channel: string; ts: string; user: string }): Promise<Copy | null>;
  };
}

/** A company as a reviewer finds it. */
export type Claimed = {
  readonly company: Company;
  /** The reviewer holds a role in it. */
  readonly worksThere: boolean;
  /** Its enrolment is under way: that one decides. */
  readonly enrols: boolean;
};

export type NewCompany = Pick<
  Company,
  | 'id'
  | 'name'
  | 'tenantId'
  | 'domain'
  | 'country'
  | 'cloud'
  | 'kinds'
  | 'mpnId'
  | 'language'
  | 'timeZone'
  | 'home'
  | 'team'
> & { readonly contact: string | null };
