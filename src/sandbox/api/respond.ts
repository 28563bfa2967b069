import type { Core } from '../core.ts';
import type { Block } from '../contract.ts';
import type { ResponseTarget } from '../bot/response-urls.ts';
import type { Args } from './args.ts';
import { SlackError } from './errors.ts';
import { contentOf, saysSomething } from './message.ts';

function remove(core: Core, { conversation, source }: ResponseTarget): void {
  if (!source) throw new SlackError('message_not_found');
  const list = source.ephemeral
    ? core.workspace.ephemerals
    : (core.workspace.conversation(conversation)?.messages ?? []);
  const at = list.findIndex((m) => m.ts === source.ts);
  if (at < 0) throw new SlackError('message_not_found');
  list.splice(at, 1);
  core.workspace.changed();
}

function replace(core: Core, target: ResponseTarget, text: string, blocks: Block[]): void {
  const { source } = target;
  if (!source) throw new SlackError('message_not_found');
  const { workspace } = core;
  const whisper = workspace.ephemerals.find((m) => m.ts === source.ts);
  const said = workspace
    .conversation(target.conversation)
    ?.messages.find((m) => m.ts === source.ts);
  if (source.ephemeral && whisper) Object.assign(whisper, { text, blocks });
  else if (!source.ephemeral && said) Object.assign(said, { text, blocks, edited: workspace.ts() });
  else throw new SlackError('message_not_found');
  workspace.changed();
}

/** What a person sees after a command's answer or a post to its response_url. */
export function reply(
  core: Core,
  at: { user: string; conversation: string },
  content: { text: string | undefined; blocks: Block[] | undefined },
  inChannel: boolean,
): void {
  const { workspace } = core;
  const message = { text: content.text ?? '', blocks: content.blocks ?? [] };
  const conversation = workspace.conversation(at.conversation);
  if (!conversation) throw new SlackError('channel_not_found');
  if (inChannel) workspace.say(conversation, { ...message, user: workspace.bot });
  else workspace.whisper(at.user, at.conversation, message);
}

/** A post to a response_url: a private answer unless it says otherwise. */
export function respond(core: Core, id: string, args: Args): void {
  const found = core.responses.find(id);
  if (!found.ok) throw new SlackError(found.error);
  const { target } = found;
  if (args.flag('delete_original')) {
    remove(core, target);
  } else {
    const content = contentOf(args, core.workspace);
    if (!saysSomething(content)) throw new SlackError('no_text');
    const type = args.text('response_type') ?? 'ephemeral';
    if (type !== 'ephemeral' && type !== 'in_channel')
      throw SlackError.argument('response_type must be ephemeral or in_channel');
    if (args.flag('replace_original'))
      replace(core, target, content.text ?? '', content.blocks ?? []);
    else reply(core, target, content, type === 'in_channel');
  }
  core.responses.used(id);
}
