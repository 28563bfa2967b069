import type { Planned } from '../domain/facts.ts';
import type { CompanyId, PersonId } from '../domain/ids.ts';
import type { Kind } from '../domain/people.ts';
import type { Away } from '../domain/requests/delegation.ts';
import type { InboxItem, Section } from '../domain/requests/inbox.ts';
import type { RequestOf } from '../domain/requests/kinds.ts';
import type { Reader } from './backstage.ts';

/** One of the company for which a request waits. */
type ColleagueRow = Reader & { readonly timeZone: string; readonly name: string };
/** What somebody was sent about a request besides its news; `day` only of what comes daily. */
type Nudge = {
  readonly what: 'card' | 'half' | 'last' | 'nobody' | 'ping';
  readonly to: PersonId | CompanyId;
  readonly day?: string;
};
/** An open request with everything that looking after it needs. */
export type OpenRequest = {
  readonly item: InboxItem;
  /** The company for which it waits; null: somebody outside Slack. */
  readonly waits: {
    readonly id: CompanyId;
    readonly name: string;
    readonly kinds: readonly Kind[];
    readonly team: string;
    readonly timeZone: string;
    /** Null: none that can be used. */
    readonly channel: string | null;
    readonly relaxed: boolean;
    /** Everybody of it with a role who is still there. */
    readonly colleagues: readonly ColleagueRow[];
    readonly away: readonly Away[];
  } | null;
  readonly asker: Reader | null;
  /** Who is not independent of those who asked (R-ROLE-07). */
  readonly dependent: readonly PersonId[];
  readonly nudges: readonly (Nudge & { readonly day: string; readonly at: Date })[];
  /** Its first cards are on their way; before, nobody needs to be looked for. */
  readonly watched: boolean;
};
/** Something to send at most once: whoever notes it first sends it. */
export type Once = { readonly nudge: Nudge; readonly planned: readonly Planned[] };

/** What jobs hold. */
export interface RequestsBackstage {
  /** Null: it is open no more. */
  open(request: RequestOf): Promise<OpenRequest | null>;
  /** Notes and sends what was not sent before, and when to look again; null: never. */
  looked(request: RequestOf, sends: readonly Once[], lookAt: Date | null): Promise<void>;
  /** Has every open request that waits for a company looked after now: its people changed. */
  wake(company: CompanyId): Promise<void>;
  /** Has those looked after whose time has long come: what a lost job left behind. */
  wakeOverdue(limit: number): Promise<void>;
  /** Companies whose channel had no digest on this or a later day. */
  withoutDigest(): Promise<readonly { id: CompanyId; timeZone: string; on: string | null }[]>;
  /** How many requests stand where, for a company as a whole. */
  counts(company: CompanyId): Promise<Readonly<Record<Section, number>>>;
  /** Notes the day, and sends the digest unless there is nothing to say. */
  digest(company: CompanyId, day: string): Promise<void>;
}

/** Somebody who opened App Home within the last hour. */
type HomeVisitor = {
  readonly person: PersonId;
  readonly home: string;
  readonly user: string;
  readonly team: string;
  /** Of the newest publication; null: none yet. */
  readonly hash: string | null;
};
export interface HomeBackstage {
  visitor(person: PersonId): Promise<HomeVisitor | null>;
  /** Who did it, and who looks at the App Home of a company that a fact concerns, sees it drawn anew; once for all that happens within 3 s. */
  wake(fact: string): Promise<void>;
}
export type Inbox = Readonly<
  Record<Section, { readonly total: number; readonly rows: readonly InboxItem[] }>
>;
