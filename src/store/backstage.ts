import type { Head, Seal, Sealable } from '../domain/chain.ts';
import type { Company, CompanyFact, Language } from '../domain/company.ts';
import type { Agreement, Customer, Relationship } from '../domain/customer/customer.ts';
import type { Copy, KeptFact, Planned, Subject } from '../domain/facts.ts';
import type {
  CompanyId,
  DeliveryId,
  InvitationId,
  OrderId,
  PartnershipId,
  PersonId,
} from '../domain/ids.ts';
import type { Invitation, InvitationFact } from '../domain/invitation/invitation.ts';
import type { AsksBackstage } from './asks.ts';
import type { CustomersBackstage } from './customers.ts';
import type { EnrolmentsBackstage } from './enrolments.ts';
import type { InvitationSheet } from './invitations.ts';
import type { Mails, PlannedMail } from './mails.ts';
import type { Partnership, PartnershipFact } from '../domain/partnership.ts';
import type { Role } from '../domain/people.ts';
import type { Subscription } from '../domain/subscription/subscription.ts';
import type { SlackPerson } from '../domain/who.ts';
import type { HomeBackstage, RequestsBackstage } from './requests.ts';
import type { Away } from '../domain/requests/delegation.ts';
import type { OffersBackstage, SubscriptionsBackstage } from './subscriptions.ts';
import type { SupportBackstage } from './support.ts';
import type { WhoBackstage } from './who.ts';
import type { TransfersBackstage } from './transfers.ts';
import type { Act, Changed, Decide, NewCompany, Sheet } from './store.ts';

/** What jobs and the operator hold: not scoped to a company. */
export interface Backstage {
  readonly partnerships: {
    expire(
      id: PartnershipId,
      decide: Decide<Partnership, Partnership, PartnershipFact>,
    ): Promise<void>;
    /** Open requests whose deadline has passed: what a lost job left behind. */
    overdue(limit: number): Promise<readonly PartnershipId[]>;
    sheet(id: PartnershipId): Promise<(Sheet & { linkKey: string | null }) | null>;
  };
  readonly customers: CustomersBackstage;
  readonly subscriptions: SubscriptionsBackstage;
  readonly support: SupportBackstage;
  readonly asks: AsksBackstage;
  readonly offers: OffersBackstage;
  readonly invitations: {
    expire(id: InvitationId, decide: Decide<Invitation, Invitation, InvitationFact>): Promise<void>;
    /** Open ones whose deadline has passed: what a lost job left behind. */
    overdue(limit: number): Promise<readonly InvitationId[]>;
    sheet(id: InvitationId): Promise<(InvitationSheet & { linkKey: string }) | null>;
  };
  readonly enrolments: EnrolmentsBackstage;
  readonly transfers: TransfersBackstage;
  readonly mails: Mails;
  readonly requests: RequestsBackstage;
  readonly home: HomeBackstage;
  readonly who: WhoBackstage;
  readonly companies: {
    byId(id: CompanyId): Promise<Company | null>;
    find(hint: string): Promise<readonly Company[]>;
    contact(id: CompanyId): Promise<string | null>;
    /** Whose operations channel it is; null where it is nobody's. */
    ofChannel(team: string, channel: string): Promise<CompanyId | null>;
    /** Every company with an operations channel. */
    channels(): Promise<readonly { id: CompanyId; team: string; channel: string }[]>;
    /** Slack gave a channel another id. */
    renameChannel(team: string, from: string, to: string): Promise<void>;
    /** What no person did: the system changes it. */
    observe(id: CompanyId, decide: Decide<Company, Company, CompanyFact>): Promise<void>;
    /** Confirmed companies that a claim names by tenant id or MPN id. */
    namedBy(claim: Company): Promise<readonly CompanyId[]>;
    review(
      id: CompanyId,
      act: Act,
      decide: Decide<{ company: Company; enrols: boolean }, Company, CompanyFact>,
    ): Promise<Changed<Company>>;
    /** The operator changes what a company is: its restriction, its MPN id, whether it may enrol as both. */
    change(
      id: CompanyId,
      act: Act,
      decide: Decide<Company, Company, CompanyFact>,
    ): Promise<Changed<Company>>;
  };
  readonly people: {
    /** Somebody left the workspace, or came back: their roles count from now on no more, or again. Said twice it is one fact. */
    left(person: SlackPerson, gone: boolean): Promise<void>;
    /** Somebody the bot has met, by their Slack user id. */
    bySlackId(
      user: string,
    ): Promise<{ id: PersonId; home: string; active: boolean; name: string } | null>;
    /** Whom the operator named to review, besides a workspace's owners. */
    reviewers(): Promise<readonly Reader[]>;
    /** Whoever is named is asked about the companies that wait already. */
    nameReviewer(id: PersonId, reviews: boolean): Promise<void>;
    /** Everybody with a role, and every reviewer, for the daily look at who is still there. */
    withRoles(): Promise<readonly (SlackPerson & { team: string })[]>;
  };
  readonly audit: {
    /** Seals every entry that is not sealed yet; answers with their number. */
    seal(): Promise<number>;
    /** Has it done within seconds, however many ask. */
    sealSoon(): Promise<void>;
    heads(): Promise<readonly Head[]>;
    /** A whole chain with the entries its seals name. */
    chain(chain: string): Promise<{ seals: Seal[]; entries: Map<string, Sealable> }>;
    /** Entries older than `before` without a seal: added past us, or the job does not run. */
    unsealed(before: Date): Promise<readonly string[]>;
  };
  readonly outbox: Outbox;
  /** Puts an event of Slack's into the queue, once for each event id; it holds ids alone. */
  readonly keepEvent: (id: string, event: Record<string, unknown>) => Promise<void>;
  /** The sandbox's and an import's way to put companies, people and what lies between them there at once; an id that exists stays as it is. */
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
  /** In force, here and at Microsoft. */
  readonly partnerships?: readonly {
    readonly id: PartnershipId;
    readonly provider: CompanyId;
    readonly reseller: CompanyId;
    readonly asked: PersonId;
    readonly authorized: PersonId;
  }[];
  readonly customers?: readonly CustomerSeed[];
};
/** A customer with everything of it, all of it done at Microsoft too; it comes whole or, where its id is taken, not at all. */
export type CustomerSeed = Omit<Customer, 'recordedAt' | 'version'> & {
  readonly profile: Readonly<
    Record<
      | 'firstName'
      | 'lastName'
      | 'email'
      | 'phone'
      | 'culture'
      | 'language'
      | 'addressLine'
      | 'postalCode'
      | 'city',
      string
    >
  >;
  readonly relationships: readonly (Pick<
    Relationship,
    'partner' | 'capacity' | 'with' | 'origin'
  > & { readonly admin: boolean; readonly ticked: PersonId })[];
  /** Null: it accepted none yet. */
  readonly agreement:
    | (Pick<Agreement, 'method' | 'via' | 'partners' | 'version' | 'link' | 'by'> & {
        readonly signer: {
          readonly firstName: string;
          readonly lastName: string;
          readonly email: string;
        } | null;
      })
    | null;
  /** Who ordered them, and what. */
  readonly orders: readonly {
    readonly id: OrderId;
    readonly owner: CompanyId;
    readonly reseller: CompanyId | null;
    readonly by: PersonId;
    readonly subscriptions: readonly Pick<
      Subscription,
      'id' | 'offer' | 'name' | 'quantity' | 'parent' | 'record' | 'azureId' | 'status'
    >[];
  }[];
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
  /** Who of them is away now. */
  readonly away?: readonly Away[];
};

export type Queued = Planned & {
  readonly id: DeliveryId;
  readonly queue: string;
  readonly attempts: number;
  /** How often a process died while it was sent. */
  readonly deaths: number;
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
  readonly deaths: number;
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
  | { readonly how: 'failed'; readonly error: string }
  /** Tried too often, or the process died of it: somebody has to look. */
  | { readonly how: 'parked'; readonly error: string };

/** What is to be sent and what became of it. */
export interface Outbox {
  /** This fact and those of its subject before it whose deliveries are not planned yet, oldest first. */
  untold(id: string): Promise<readonly KeptFact[]>;
  audience(company: CompanyId): Promise<Audience | null>;
  /** The DM of one person. */
  reader(
    person: PersonId,
  ): Promise<(Reader & { language: Language | null; timeZone: string; name: string }) | null>;
  /** Every posted card about it. */
  copies(subject: Subject): Promise<readonly Copy[]>;
  /** A copy was drawn past its queue: should the record have moved on meanwhile, it is drawn once more. */
  drewDirectly(copy: DeliveryId, version: number): Promise<void>;
  /** Adds what a fact's plan says, once however often it is called, and wakes the queues. */
  add(
    fact: string,
    planned: readonly Planned[],
    redraw: Subject | null,
    mails: readonly PlannedMail[],
  ): Promise<void>;
  /** Whose workspace answers for a queue's oldest open delivery, and whether a process died while it was sent; null where nothing waits. */
  waiting(queue: string): Promise<{ team: string; suspect: boolean } | null>;
  /** The oldest open delivery of a queue, marked as started; `wait`: an earlier call for it may still be under way until then. */
  start(
    queue: string,
    callMs: number,
  ): Promise<Queued | Redraw | { kind: 'wait'; until: Date } | null>;
  end(id: DeliveryId, ended: Ended): Promise<void>;
  /** What a lost channel can't take goes to these people instead. */
  reroute(id: DeliveryId, readers: readonly Reader[]): Promise<void>;
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
