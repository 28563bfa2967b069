import { z } from 'zod';
import { contentOf, saysSomething } from '../api/message.ts';
import { Args } from '../api/args.ts';
import { SlackError } from '../api/errors.ts';
import { reply } from '../api/respond.ts';
import { commandForm, escaped } from '../bot/payloads.ts';
import type { ActResult } from '../contract.ts';
import type { Core } from '../core.ts';
import type { StoredConversation } from '../stored.ts';

/** A person writes in a conversation: a message, or a slash command. */
export async function say(
  core: Core,
  user: string,
  conversationId: string,
  text: string,
): Promise<ActResult> {
  const { workspace } = core;
  const conversation = workspace.conversation(conversationId);
  if (!conversation?.members.includes(user)) return { ok: false, why: 'You are not in there.' };
  if (conversation.archived) return { ok: false, why: 'This channel is archived.' };
  if (conversation.kind === 'dm')
    return { ok: false, why: 'Sending messages to this app has been turned off.' };
  if (text.trim() === '') return { ok: false, why: 'There is nothing to send.' };
  const command = /^(\/\S+)\s*([\s\S]*)$/.exec(text.trim());
  if (command) return slash(core, user, conversation, command[1] ?? '', command[2] ?? '');
  workspace.say(conversation, { user, text: escaped(text), blocks: [] });
  workspace.markRead(user, conversation.id);
  return { ok: true };
}

async function slash(
  core: Core,
  user: string,
  conversation: StoredConversation,
  command: string,
  text: string,
): Promise<ActResult> {
  const tell = (line: string): ActResult => {
    core.desks.notice(user, core.now(), line);
    core.workspace.changed();
    return { ok: true };
  };
  if (!core.options.commands.some((c) => c.command === command))
    return tell(`${command} is not a valid command.`);
  const answer = await core.bot.send(command, {
    kind: 'form',
    fields: commandForm(core, { user, conversation, command, text }),
  });
  if (answer.kind === 'late') return tell(`${command} failed with the error "operation_timeout"`);
  const failed = `${command} failed with the error "dispatch_failed"`;
  if (answer.kind === 'unreachable' || answer.status !== 200) return tell(failed);
  if (answer.body.trim() === '') return { ok: true };
  try {
    answerCommand(core, { user, conversation: conversation.id }, answer.body, answer.json);
    return { ok: true };
  } catch (error) {
    if (error instanceof SlackError) return tell(`${failed} (${error.error})`);
    throw error;
  }
}

function answerCommand(
  core: Core,
  at: { user: string; conversation: string },
  body: string,
  isJson: boolean,
): void {
  let given: Record<string, unknown> = { text: body };
  if (isJson) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(body);
    } catch {
      throw new SlackError('invalid_payload');
    }
    // Bolt sends a bare string as JSON text.
    const record = z.record(z.string(), z.unknown()).safeParse(parsed);
    if (record.success) given = record.data;
    else if (typeof parsed === 'string') given = { text: parsed };
    else throw new SlackError('invalid_payload');
  }
  const args = new Args(given);
  const content = contentOf(args, core.workspace);
  if (!saysSomething(content)) return;
  reply(core, at, content, args.text('response_type') === 'in_channel');
}
