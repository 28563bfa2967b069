import { z } from 'zod';
import type { Bot } from '../src/bot.ts';

const inChannel = z.object({ channel: z.string() });
const joined = z.object({ channel: z.string(), user: z.string() });
const renamed = z.object({ old_channel_id: z.string(), new_channel_id: z.string() });
const changed = z.object({
  user: z.object({
    id: z.string(),
    team_id: z.string().nullish(),
    deleted: z.boolean().nullish(),
    enterprise_user: z.object({ enterprise_id: z.string().nullish() }).nullish(),
  }),
});

/** After each of these Slack is asked what the channel is now: an event may come late, or twice. */
const channelEvents = [
  'channel_archive',
  'group_archive',
  'channel_unarchive',
  'group_unarchive',
  'channel_deleted',
  'group_deleted',
  'channel_left',
  'group_left',
  'channel_shared',
  'channel_unshared',
] as const;

/** What Slack tells without being asked: channels that come and go, people who leave. */
export function told({ desk, slack, watch }: Bot): void {
  for (const type of channelEvents)
    desk.told(type, ({ team }, event) => watch.channel(team, inChannel.parse(event).channel));

  desk.told('member_joined_channel', async ({ team }, event) => {
    const { channel, user } = joined.parse(event);
    // Invited again, the bot is at home again.
    if (user === slack.me()) await watch.channel(team, channel);
  });

  desk.told('channel_id_changed', ({ team }, event) => {
    const { old_channel_id: from, new_channel_id: to } = renamed.parse(event);
    return watch.renamed(team, from, to);
  });

  desk.told('user_change', ({ team, home }, event) => {
    const { id, team_id: own, deleted, enterprise_user: org } = changed.parse(event).user;
    // Slack also tells of people of other organisations whom a shared channel brought here.
    const from = org?.enterprise_id ?? (own === team ? home : (own ?? home));
    return watch.person({ home: from, user: id }, deleted === true);
  });
}
