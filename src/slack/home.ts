import type { HomeView } from '@slack/types';
import type { CompanyId, PersonId } from '../domain/ids.ts';
import type { Outbound } from './outbound.ts';
import type { Visitor } from './seat.ts';
import type { Turn } from './turn.ts';

/** Who has App Home open, and what was published there last. */
export type Homes = {
  hash(person: PersonId): Promise<string | null>;
  visited(
    person: PersonId,
    visit: { team: string; company: CompanyId | null; hash: string | null },
  ): Promise<void>;
  published(person: PersonId, hash: string | null): Promise<void>;
};
/** Somebody who has it open. */
export type Looker = {
  readonly person: PersonId;
  readonly home: string;
  readonly user: string;
  readonly team: string;
};
type Needs = {
  readonly out: Pick<Outbound, 'publishHome'>;
  readonly homes: Homes;
  readonly visitor: (turn: Turn) => Promise<Visitor>;
  readonly draw: (visitor: Visitor) => Promise<HomeView>;
};

/** Publishes App Home: `refresh` for whoever acts there, `redraw` for somebody who only looks. */
export function homes({ out, homes: kept, visitor: meet, draw }: Needs) {
  /** With the hash of the last publication: what was drawn earlier never covers another's drawing, but is drawn anew once. */
  async function publish(turn: Turn) {
    const visitor = await meet(turn);
    const { who } = visitor;
    const { user } = turn.person;
    const known = who ? await kept.hash(who.id) : null;
    const first = await out.publishHome(turn.team, user, await draw(visitor), known ?? undefined);
    const sent =
      first === 'gone'
        ? await out.publishHome(turn.team, user, await draw(await meet(turn)))
        : first;
    return { who, hash: sent === 'gone' ? null : sent.hash };
  }
  return {
    refresh: async (turn: Turn): Promise<void> => {
      const { who, hash } = await publish(turn);
      const company = who?.acting?.company.id ?? null;
      if (who) await kept.visited(who.id, { team: turn.team, company, hash });
    },
    redraw: async ({ person, home, user, team }: Looker): Promise<void> => {
      const { hash } = await publish({
        person: { home, user },
        team,
        doubtful: false,
        surface: { on: 'event' },
        trigger: null,
        acks: { count: 0, sent: false },
        opened: null,
      });
      await kept.published(person, hash);
    },
  };
}
