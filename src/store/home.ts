import type { CompanyId, PersonId } from '../domain/ids.ts';
import type { Actor } from '../domain/people.ts';
import type { InboxItem, Section } from '../domain/requests/inbox.ts';
import type { NoticeGroup } from '../domain/requests/notices.ts';
import type { Inbox } from './requests.ts';
import type { Act, Page } from './store.ts';

/** What has been switched off, by the person as one of this company and by the company for its channel. */
type NoticesOff = {
  readonly person: readonly NoticeGroup[];
  readonly company: readonly NoticeGroup[];
};

/** What is open for a company, and who looks at it. */
export interface Home {
  /** Every section with its number and its first `few`, in one statement; whoever may not see customers sees no request about one. */
  inbox(actor: Actor, few: number): Promise<Inbox>;
  /** "Show all": one section, a page at a time. */
  section(actor: Actor, section: Section, after: string | null): Promise<Page<InboxItem>>;
  /** App Home was opened, or drawn after an act of its reader: facts of that company draw it anew for an hour. */
  visited(
    person: PersonId,
    visit: {
      readonly team: string;
      readonly company: CompanyId | null;
      readonly hash: string | null;
    },
  ): Promise<void>;
  /** Drawn anew without being opened: its reader may have gone long ago. */
  published(person: PersonId, hash: string | null): Promise<void>;
  /** The hash of the newest publication; null: none that is known. */
  hash(person: PersonId): Promise<string | null>;
}

export interface Notices {
  off(actor: Actor): Promise<NoticesOff>;
  /** Exactly these are off from now on; for the channel it takes the right to the company's settings. */
  switchOff(
    actor: Actor,
    act: Act,
    owner: 'person' | 'company',
    groups: readonly NoticeGroup[],
  ): Promise<void>;
}
