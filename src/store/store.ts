import type { Company, CompanyFact, Language } from '../domain/company.ts';
import type { Copy, KeptFact, Planned, Subject } from '../domain/facts.ts';
import type { CompanyId, DeliveryId, PartnershipId, PersonId } from '../domain/ids.ts';
import type { Membership, MembershipFact } from '../domain/membership.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Between, Partnership, PartnershipFact, Party } from '../domain/partnership.ts';
import type { AttestationPart } from '../domain/partnership-life.ts';
import type { Actor, Role } from '../domain/people.ts';
import type { SlackPerson, Who } from '../domain/who.ts';

/** One act, one effect: the same key again is answered with the first outcome (architecture.md). */
export type Act = { readonly key: string; readonly via: 'slack' | 'operator' };

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
  readonly message: string | null;
  readonly muted: boolean;
};
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
};
export type Changed<Row> = { readonly row: Row; readonly repeated: boolean };
/** The database's clock at the lock, passed to the rule. */
type Decide<Seen, Next, F> = (seen: Seen, now: Date) => Outcome<Next, F>;

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
    globalAdmins(company: CompanyId): Promise<readonly string[]>;
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
    /** For reviewers, who act for no company; the caller has asked Slack who they are. */
    toReview(id: CompanyId, reviewer: PersonId): Promise<{ company: Company; worksThere: boolean }>;
    review(
      reviewer: PersonId,
      act: Act,
      id: CompanyId,
      decide: Decide<{ company: Company; worksThere: boolean }, Company, CompanyFact>,
    ): Promise<Changed<Company>>;
  };
  readonly partnerships: {
    /** Confirmed resellers that a provider may ask: who let themselves be found, or were partners before; `within` are the region's countries. */
    candidates(actor: Actor, typed: string, within: readonly string[]): Promise<Page<Face>>;
    /** Whether the picker would offer it now: a submission may name nothing else. */
    offers(actor: Actor, reseller: CompanyId, within: readonly string[]): Promise<boolean>;
    /** Companies that a typed MPN id or contact address names; empty where nobody confirmed has it. */
    addressed(actor: Actor, by: { mpn: string } | { email: string }): Promise<readonly CompanyId[]>;
    between(
      actor: Actor,
      act: Act,
      reseller: CompanyId,
      message: string | null,
      decide: Decide<Between, Partnership, PartnershipFact>,
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
  };
  readonly copies: {
    /** What stands behind a button; null where we never sent it. */
    find(id: DeliveryId): Promise<Copy | null>;
    /** What hangs at a place in Slack. */
    at(team: string, channel: string, ts: string): Promise<Copy | null>;
    /** A copy whose post Slack never confirmed makes itself known by a click. */
    adopt(id: DeliveryId, at: { channel: string; ts: string }): Promise<Copy | null>;
  };
}

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

/** What jobs and the operator hold: not scoped to a company. */
export interface Backstage {
  readonly partnerships: {
    expire(
      id: PartnershipId,
      decide: Decide<Partnership, Partnership, PartnershipFact>,
    ): Promise<void>;
    /** Open requests whose deadline has passed: what a lost job left behind. */
    overdue(limit: number): Promise<readonly PartnershipId[]>;
    sheet(id: PartnershipId): Promise<Sheet | null>;
  };
  readonly companies: {
    byId(id: CompanyId): Promise<Company | null>;
    find(hint: string): Promise<readonly Company[]>;
    contact(id: CompanyId): Promise<string | null>;
    review(
      id: CompanyId,
      act: Act,
      decide: Decide<Company, Company, CompanyFact>,
    ): Promise<Changed<Company>>;
  };
  readonly outbox: Outbox;
  /** Puts an event of Slack's into the queue, once for each event id; it holds ids alone. */
  readonly keepEvent: (id: string, event: Record<string, unknown>) => Promise<void>;
  /** The sandbox's and an import's way to put companies and people there at once; an id that exists stays as it is. */
  readonly plant: (seed: Seed) => Promise<void>;
}

export type Seed = {
  readonly companies: readonly (NewCompany & {
    confirmed: boolean;
    findable: boolean;
    channel: string | null;
  })[];
  readonly people: readonly (SlackPerson & {
    id: PersonId;
    team: string;
    name: string;
    timeZone: string;
    company: CompanyId | null;
    roles: readonly Role[];
  })[];
};

/** Somebody who may be told: by DM, or by a mention where they are in the channel. */
export type Reader = {
  readonly person: PersonId;
  readonly user: string;
  readonly team: string;
  readonly roles: readonly Role[];
};
export type Audience = {
  readonly company: CompanyId;
  readonly team: string;
  readonly channel: string | null;
  readonly members: readonly Reader[];
};

export type Queued = Planned & {
  readonly id: DeliveryId;
  readonly queue: string;
  readonly attempts: number;
  /** When an earlier attempt began whose answer we never saw. */
  readonly unanswered: Date | null;
  readonly fact: KeptFact | null;
};
/** A copy to be drawn anew. */
export type Redraw = {
  readonly kind: 'redraw';
  readonly id: DeliveryId;
  readonly queue: string;
  readonly attempts: number;
  readonly copy: Copy;
};
export type Ended =
  | {
      readonly how: 'posted';
      readonly channel: string;
      readonly ts: string;
      readonly drawn: number;
    }
  | { readonly how: 'redrawn'; readonly drawn: number }
  | { readonly how: 'said' }
  /** Final: Slack will never take it. */
  | { readonly how: 'failed'; readonly error: string };

/** What is to be sent and what became of it. */
export interface Outbox {
  fact(id: string): Promise<KeptFact | null>;
  audience(company: CompanyId): Promise<Audience | null>;
  /** The DM of one person. */
  reader(
    person: PersonId,
  ): Promise<(Reader & { language: Language | null; timeZone: string; name: string }) | null>;
  /** Every posted card about it. */
  copies(subject: Subject): Promise<readonly Copy[]>;
  /** Adds what a fact's plan says, once however often it is called, and wakes the queues. */
  add(fact: string, planned: readonly Planned[], redraw: Subject | null): Promise<void>;
  /** The oldest open delivery of a queue, marked as started. */
  start(queue: string): Promise<Queued | Redraw | null>;
  end(id: DeliveryId, ended: Ended): Promise<void>;
  /** Not sent yet: tried again at `at`. `counts`: it uses up an attempt; `mayHaveArrived`: the next try has to say that it is one. */
  later(
    id: DeliveryId,
    how: { at: Date; error: string; counts?: boolean; mayHaveArrived?: boolean },
  ): Promise<void>;
  /** Brings the queue's job back at `at`. */
  wake(queue: string, at: Date): Promise<void>;
  /** Queues with something open, and copies that show an older version than the record: what a crash left behind. */
  sweep(): Promise<{ queues: number; redraws: number }>;
}
