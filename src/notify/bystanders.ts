import type { PersonId } from '../domain/ids.ts';
import type { Reader, Store } from '../store/store.ts';
import type { Bystanders } from './around.ts';

/** What of Slack is asked here; each may fail without the news being lost. */
type Ask = {
  membersOf(team: string, channel: string): Promise<string[]>;
  owners(team: string): Promise<string[]>;
  person(team: string, user: string): Promise<{ home: string; name: string; tz: string }>;
};
type Log = { warn(fields: object, sentence: string): void };

export function bystandersOf({
  out,
  store,
  named,
  mails,
  log,
}: {
  out: Ask;
  store: Pick<Store, 'people'>;
  named: () => Promise<readonly Reader[]>;
  mails: boolean;
  log: Log;
}): Bystanders {
  return {
    mails,
    async inChannel(team, channel) {
      try {
        return new Set(await out.membersOf(team, channel));
      } catch (error) {
        // Then nobody is called in the channel, and everybody who may decide gets a DM.
        log.warn({ err: error }, 'Slack does not say who is in a channel.');
        return new Set();
      }
    },
    async reviewers(team) {
      const owners = await out.owners(team);
      const readers = owners.map(async (user): Promise<Reader> => {
        const { home, name, tz } = await out.person(team, user);
        const person: PersonId = await store.people.meet({ home, user, team, name, timeZone: tz });
        return { person, user, team, roles: [] };
      });
      const [byOwning, byName] = await Promise.all([Promise.all(readers), named()]);
      const owning = new Set(byOwning.map((one) => one.person));
      return [...byOwning, ...byName.filter((one) => !owning.has(one.person))];
    },
  };
}
