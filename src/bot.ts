import type { DeliveryId } from './domain/ids.ts';
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
  readonly slack: Pick<Outbound, 'person' | 'channel'> & { readonly mention: () => string };
  /** Draws one copy anew at once; a failure is logged, the queued redraw follows anyway. */
  readonly redraw: (copy: DeliveryId) => Promise<void>;
}
