import { messagePayload } from '../bot/payloads.ts';
import type { Core } from '../core.ts';
import type { StoredConversation } from '../stored.ts';
import { page, type Args } from './args.ts';
import { SlackError } from './errors.ts';
import { tier, type Method } from './method.ts';

const historyScope = {
  public: 'channels:history',
  private: 'groups:history',
  dm: 'im:history',
} as const;
const scopeFor = { public: 'channels:read', private: 'groups:read', dm: 'im:read' } as const;

function mayRead(
  core: Core,
  kind: StoredConversation['kind'],
  scopes: Record<StoredConversation['kind'], string> = scopeFor,
): void {
  const needed = scopes[kind];
  const provided = core.options.scopes;
  if (!provided.includes(needed))
    throw new SlackError('missing_scope', { needed, provided: provided.join(',') });
}

/** A private channel without the bot does not exist for the bot. */
function readable(core: Core, args: Args): StoredConversation {
  const id = args.needed('channel');
  const found = core.workspace.conversation(id);
  if (!found || (found.kind === 'private' && !found.members.includes(core.workspace.bot)))
    throw new SlackError('channel_not_found');
  mayRead(core, found.kind);
  return found;
}

function shown(core: Core, conversation: StoredConversation) {
  const { id, kind, created, archived, members, name, shared } = conversation;
  const { team, app } = core.options;
  const base = {
    id,
    created,
    is_archived: archived,
    is_im: kind === 'dm',
    is_org_shared: false,
    context_team_id: team.id,
  };
  if (kind === 'dm')
    return { ...base, user: members.find((m) => m !== app.botUser), is_user_deleted: false };
  return {
    ...base,
    name,
    name_normalized: name,
    is_channel: kind === 'public',
    is_group: kind === 'private',
    is_mpim: false,
    is_private: kind === 'private',
    is_general: false,
    is_shared: shared,
    is_ext_shared: shared,
    is_pending_ext_shared: false,
    is_member: members.includes(app.botUser),
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    previous_names: [],
  };
}

const kindOf = { public_channel: 'public', private_channel: 'private', im: 'dm' } as const;

export const conversations: Record<string, Method> = {
  'conversations.info': {
    perMinute: tier.three,
    run: ({ core, args }) => {
      const found = readable(core, args);
      return {
        channel: {
          ...shown(core, found),
          ...(args.flag('include_num_members') ? { num_members: found.members.length } : {}),
        },
      };
    },
  },
  'conversations.members': {
    perMinute: tier.four,
    run: ({ core, args }) => {
      const { items, response_metadata } = page(readable(core, args).members, args, 100);
      return { members: items, response_metadata };
    },
  },
  'conversations.history': {
    perMinute: tier.three,
    run: ({ core, args }) => {
      const found = core.workspace.conversation(args.needed('channel'));
      if (!found) throw new SlackError('channel_not_found');
      mayRead(core, found.kind, historyScope);
      if (!found.members.includes(core.workspace.bot)) throw new SlackError('not_in_channel');
      const oldest = Number(args.text('oldest') ?? 0);
      const limit = Number(args.text('limit') ?? 100);
      const newest = found.messages.filter((m) => Number(m.ts) > oldest).toReversed();
      const shownMetadata = args.flag('include_all_metadata');
      return {
        messages: newest.slice(0, limit).map((message) => ({
          ...messagePayload(core, message),
          ...(shownMetadata && message.metadata ? { metadata: message.metadata } : {}),
        })),
        has_more: newest.length > limit,
      };
    },
  },
  'conversations.list': {
    perMinute: tier.two,
    run: ({ core, args }) => {
      const kinds = (args.text('types') ?? 'public_channel').split(',').map((type) => {
        const kind = kindOf[type.trim() as keyof typeof kindOf];
        if (!kind) throw new SlackError('invalid_types');
        mayRead(core, kind);
        return kind;
      });
      const seen = core.workspace.conversations.filter(
        (c) =>
          kinds.includes(c.kind) &&
          (c.kind === 'public' || c.members.includes(core.workspace.bot)) &&
          !(args.flag('exclude_archived') && c.archived),
      );
      const { items, response_metadata } = page(seen, args, 100);
      return { channels: items.map((c) => shown(core, c)), response_metadata };
    },
  },
  'conversations.open': {
    perMinute: tier.three,
    scope: 'im:write',
    run: ({ core, args }) => {
      const { workspace } = core;
      if (args.has('channel')) {
        const found = workspace.conversation(args.needed('channel'));
        if (found?.kind !== 'dm') throw new SlackError('channel_not_found');
        return { no_op: true, already_open: true, channel: { id: found.id } };
      }
      const ids = args.needed('users').split(',');
      if (ids.length > 1) throw SlackError.argument("the sandbox can't open group DMs");
      const user = workspace.user(ids[0] ?? '');
      if (!user) throw new SlackError('user_not_found');
      if (user.deleted) throw new SlackError('user_disabled');
      if (user.isBot) throw new SlackError('cannot_dm_bot');
      const dm = workspace.dm(user.id);
      return { channel: args.flag('return_im') ? shown(core, dm) : { id: dm.id } };
    },
  },
};
