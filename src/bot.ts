import type { DeliveryId } from './domain/ids.ts';
import type { SlackPerson } from './domain/who.ts';
import type { Atlas } from './slack/speak.ts';
import type { Desk } from './slack/desk.ts';
import type { Outbound } from './slack/outbound.ts';
import type { Store } from './store/store.ts';

/** Everything a feature leans on; nothing here knows that PostgreSQL or a clock exists. */
export interface Bot {
  readonly desk: Desk;
  readonly store: Store;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly atlas: Atlas & { readonly regionAround: (country: string) => readonly string[] };
  /** What Slack is asked about people and channels; nothing here posts. */
  readonly slack: Pick<Outbound, 'person' | 'channel'> & {
    readonly mention: () => string;
    /** The bot's own user id; null until Slack has said. */
    readonly me: () => string | null;
  };
  /** What Slack's events and the daily round find out about channels and people. */
  readonly watch: {
    channel(team: string, channel: string): Promise<void>;
    renamed(team: string, from: string, to: string): Promise<void>;
    person(person: SlackPerson, gone: boolean): Promise<void>;
  };
  /** Draws one copy anew at once; a failure is logged, the queued redraw follows anyway. */
  readonly redraw: (copy: DeliveryId) => Promise<void>;
}
