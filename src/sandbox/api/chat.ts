import { messagePayload } from '../bot/payloads.ts';
import type { Core } from '../core.ts';
import type { StoredConversation, StoredMessage } from '../stored.ts';
import type { Args } from './args.ts';
import { SlackError } from './errors.ts';
import { contentOf, saysSomething } from './message.ts';
import { tier, type Method } from './method.ts';

/** Where the bot may write: channels it is in, and DMs with people who are still there. */
export function writable(core: Core, id: string, byPerson: boolean): StoredConversation {
  const { workspace } = core;
  const person = byPerson ? workspace.user(id) : undefined;
  const found =
    person && !person.deleted && !person.isBot ? workspace.dm(id) : workspace.conversation(id);
  if (!found) throw new SlackError('channel_not_found');
  const member = found.members.includes(workspace.bot);
  if (found.kind === 'private' && !member) throw new SlackError('channel_not_found');
  if (found.archived) throw new SlackError('is_archived');
  if (!member) throw new SlackError('not_in_channel');
  const other = found.kind === 'dm' && found.members.find((m) => m !== workspace.bot);
  if (other && workspace.user(other)?.deleted) throw new SlackError('channel_not_found');
  return found;
}

function own(core: Core, args: Args, no: string): [StoredConversation, StoredMessage] {
  const conversation = writable(core, args.needed('channel'), false);
  const ts = args.needed('ts');
  const message = conversation.messages.find((m) => m.ts === ts);
  if (!message) throw new SlackError('message_not_found');
  if (message.user !== core.workspace.bot) throw new SlackError(no);
  return [conversation, message];
}

export const chat: Record<string, Method> = {
  'chat.postMessage': {
    // Its own limit is per channel; the workspace's is in `pace.post`.
    perMinute: Infinity,
    scope: 'chat:write',
    run: ({ core, args, pace }) => {
      const conversation = writable(core, args.needed('channel'), true);
      const content = contentOf(args, core.workspace);
      if (!saysSomething(content)) throw new SlackError('no_text');
      pace.post(conversation.id);
      const said = core.workspace.say(conversation, {
        user: core.workspace.bot,
        text: content.text ?? '',
        blocks: content.blocks ?? [],
      });
      said.metadata = content.metadata ?? null;
      return {
        channel: conversation.id,
        ts: said.ts,
        message: {
          ...messagePayload(core, said),
          ...(said.metadata ? { metadata: said.metadata } : {}),
        },
      };
    },
  },
  'chat.update': {
    perMinute: tier.three,
    scope: 'chat:write',
    run: ({ core, args }) => {
      const [conversation, message] = own(core, args, 'cant_update_message');
      const content = contentOf(args, core.workspace);
      if (content.text === undefined && !content.blocks && !content.metadata)
        throw new SlackError('no_text');
      if (content.text !== undefined || content.blocks) {
        if (!saysSomething(content)) throw new SlackError('no_text');
        // Text without blocks takes the blocks away.
        message.text = content.text ?? '';
        message.blocks = content.blocks ?? [];
      }
      if (content.metadata) message.metadata = content.metadata;
      message.edited = core.workspace.ts();
      core.workspace.changed();
      return {
        channel: conversation.id,
        ts: message.ts,
        text: message.text,
        message: {
          ...messagePayload(core, message),
          edited: { user: core.workspace.bot, ts: message.edited },
        },
      };
    },
  },
  'chat.delete': {
    perMinute: tier.three,
    scope: 'chat:write',
    run: ({ core, args }) => {
      const [conversation, message] = own(core, args, 'cant_delete_message');
      conversation.messages.splice(conversation.messages.indexOf(message), 1);
      core.workspace.changed();
      return { channel: conversation.id, ts: message.ts };
    },
  },
  'chat.postEphemeral': {
    perMinute: tier.four,
    scope: 'chat:write',
    run: ({ core, args }) => {
      const conversation = writable(core, args.needed('channel'), false);
      const user = args.needed('user');
      if (!conversation.members.includes(user)) throw new SlackError('user_not_in_channel');
      const content = contentOf(args, core.workspace);
      if (!saysSomething(content)) throw new SlackError('no_text');
      const said = core.workspace.whisper(user, conversation.id, {
        text: content.text ?? '',
        blocks: content.blocks ?? [],
      });
      return { message_ts: said.ts };
    },
  },
};
