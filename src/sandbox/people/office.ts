import { userPayload } from '../api/users.ts';
import type { Core } from '../core.ts';
import type { ChannelSeed, UserSeed } from '../options.ts';
import type { StoredConversation } from '../stored.ts';
import { seededUser } from '../workspace.ts';

/** What an administrator of the workspace does to people and channels, and the events Slack sends of it. */
export class Office {
  private readonly core: Core;

  constructor(core: Core) {
    this.core = core;
  }

  addUser(seed: UserSeed): void {
    const { workspace } = this.core;
    if (workspace.user(seed.id)) throw new Error(`${seed.id} is taken`);
    workspace.users.push(seededUser(seed));
    workspace.changed();
  }

  addChannel(seed: ChannelSeed): void {
    const { workspace, now } = this.core;
    if (workspace.conversation(seed.id)) throw new Error(`${seed.id} is taken`);
    workspace.conversations.push({
      id: seed.id,
      kind: seed.private ? 'private' : 'public',
      name: seed.name,
      members: [...seed.members],
      archived: false,
      shared: false,
      created: Math.floor(now().getTime() / 1000),
      messages: [],
    });
    workspace.changed();
  }

  async deactivate(userId: string): Promise<void> {
    const { workspace, events } = this.core;
    const user = workspace.user(userId);
    if (!user) throw new Error(`there is nobody with the id ${userId}`);
    user.deleted = true;
    for (const conversation of workspace.conversations)
      if (conversation.kind !== 'dm')
        conversation.members = conversation.members.filter((m) => m !== userId);
    workspace.changed();
    await events.emit({ type: 'user_change', user: userPayload(this.core, user, true) });
  }

  async change(userId: string, what: Partial<Omit<UserSeed, 'id'>>): Promise<void> {
    const { workspace, events } = this.core;
    const user = workspace.user(userId);
    if (!user) throw new Error(`there is nobody with the id ${userId}`);
    Object.assign(user, seededUser({ ...user, ...what }));
    workspace.changed();
    await events.emit({ type: 'user_change', user: userPayload(this.core, user, true) });
  }

  async archive(channel: string): Promise<void> {
    const found = this.channel(channel);
    found.archived = true;
    this.core.workspace.changed();
    await this.core.events.emit({
      type: found.kind === 'private' ? 'group_archive' : 'channel_archive',
      channel,
      user: '',
    });
  }

  async unarchive(channel: string): Promise<void> {
    const found = this.channel(channel);
    found.archived = false;
    this.core.workspace.changed();
    await this.core.events.emit({
      type: found.kind === 'private' ? 'group_unarchive' : 'channel_unarchive',
      channel,
      user: '',
    });
  }

  async setShared(channel: string, shared: boolean): Promise<void> {
    this.channel(channel).shared = shared;
    this.core.workspace.changed();
    await this.core.events.emit({
      type: shared ? 'channel_shared' : 'channel_unshared',
      channel,
      connected_team_id: 'T0ELSEWHERE',
    });
  }

  /** As when a private channel becomes a public one, or another organisation's joins it: everything stays, under another id. */
  async renumber(channel: string, to: string): Promise<void> {
    this.channel(channel).id = to;
    this.core.workspace.changed();
    await this.core.events.emit({
      type: 'channel_id_changed',
      old_channel_id: channel,
      new_channel_id: to,
    });
  }

  /** Gone for good, with everything in it. */
  async delete(channel: string): Promise<void> {
    const { workspace, events } = this.core;
    const found = this.channel(channel);
    workspace.conversations.splice(workspace.conversations.indexOf(found), 1);
    workspace.changed();
    const type = found.kind === 'private' ? 'group_deleted' : 'channel_deleted';
    await events.emit({ type, channel });
  }

  async invite(channel: string, user: string): Promise<void> {
    const found = this.channel(channel);
    if (found.members.includes(user)) return;
    found.members.push(user);
    this.core.workspace.changed();
    await this.core.events.emit({
      type: 'member_joined_channel',
      channel,
      user,
      channel_type: found.kind === 'private' ? 'G' : 'C',
      team: this.core.options.team.id,
    });
  }

  async kick(channel: string, user: string): Promise<void> {
    const found = this.channel(channel);
    found.members = found.members.filter((m) => m !== user);
    this.core.workspace.changed();
    if (user !== this.core.workspace.bot) return;
    await this.core.events.emit({
      type: found.kind === 'private' ? 'group_left' : 'channel_left',
      channel,
      actor_id: '',
    });
  }

  private channel(id: string): StoredConversation {
    const found = this.core.workspace.conversation(id);
    if (!found || found.kind === 'dm') throw new Error(`there is no channel ${id}`);
    return found;
  }
}
