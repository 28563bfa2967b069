import type { Backstage } from '../store/store.ts';
import { lookAtChannel } from './channel.ts';

type Ask = {
  person(team: string, user: string): Promise<{ deleted: boolean }>;
  channel(
    team: string,
    id: string,
  ): Promise<'unknown' | { isArchived: boolean; isShared: boolean; isMember: boolean }>;
};
type Log = {
  info(fields: object, sentence: string): void;
  warn(fields: object, sentence: string): void;
};

/** Once a day: what no event told of people and channels, and the heads of the record into the log, where nobody can reach them. */
export const round =
  (backstage: Pick<Backstage, 'people' | 'companies' | 'audit'>, slack: Ask, log: Log) =>
  async (): Promise<void> => {
    const look = lookAtChannel(backstage, (team, id) => slack.channel(team, id));
    for (const { team, channel } of await backstage.companies.channels())
      await unlessSlackFails(() => look(team, channel), log);
    for (const { home, user, team } of await backstage.people.withRoles())
      await unlessSlackFails(async () => {
        const { deleted } = await slack.person(team, user);
        await backstage.people.left({ home, user }, deleted);
      }, log);
    await backstage.audit.seal();
    for (const head of await backstage.audit.heads()) log.info({ head }, 'Head of an audit chain.');
  };

/** One person or channel that Slack does not answer for must not end the round for all others. */
async function unlessSlackFails(look: () => Promise<void>, log: Log): Promise<void> {
  try {
    await look();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'SlackFailed') throw error;
    log.warn({ err: error }, 'Slack did not answer during the daily round.');
  }
}
