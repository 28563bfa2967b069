import { seeChannel, type ChannelTrouble } from '../domain/company.ts';
import type { Backstage, Queued } from '../store/store.ts';

/** Slack's words for a channel that takes nothing more from us, and ours for one that must get nothing more. */
const troubles: Readonly<Record<string, ChannelTrouble>> = {
  channel_not_found: 'lost',
  not_in_channel: 'lost',
  is_archived: 'archived',
  channel_is_shared: 'shared',
  restricted_action: 'lost',
  restricted_action_read_only_channel: 'lost',
};

/** What only makes sense where it was to stand. */
const ofTheChannel: readonly string[] = ['company.channel-chosen', 'company.channel-repaired'];

/** A post to an operations channel failed for good: its Global admins are told, and get by DM what the channel can't take. */
export const channelLost =
  ({ companies, outbox }: Pick<Backstage, 'companies' | 'outbox'>) =>
  async (item: Queued, error: string): Promise<boolean> => {
    const trouble = troubles[error];
    if (trouble === undefined || item.company === null || !('channel' in item.to)) return false;
    const { channel } = item.to;
    await companies.observe(item.company, (seen) =>
      // It may have waited for a channel that is no longer theirs.
      seeChannel(seen, seen.settings.channel === channel ? trouble : seen.channelTrouble),
    );
    if (ofTheChannel.includes(item.fact?.fact.kind ?? '')) return false;
    const audience = await outbox.audience(item.company);
    const admins = audience?.members.filter((one) => one.roles.includes('global-admin')) ?? [];
    await outbox.reroute(item.id, admins);
    return admins.length > 0;
  };

type Look = (
  team: string,
  channel: string,
) => Promise<'unknown' | { isArchived: boolean; isShared: boolean; isMember: boolean }>;

/** Asks Slack what became of a company's channel; nobody's channel is nobody's business. */
export const lookAtChannel =
  ({ companies }: Pick<Backstage, 'companies'>, look: Look) =>
  async (team: string, channel: string): Promise<void> => {
    const company = await companies.ofChannel(team, channel);
    if (company === null) return;
    const seen = await look(team, channel);
    await companies.observe(company, (now) => seeChannel(now, troubleOf(seen)));
  };

function troubleOf(seen: Awaited<ReturnType<Look>>): ChannelTrouble | null {
  if (seen === 'unknown') return 'lost';
  if (seen.isArchived) return 'archived';
  if (seen.isShared) return 'shared';
  return seen.isMember ? null : 'lost';
}
