import { z } from 'zod';
import { checkBlocks, completed, textLength } from '../blocks/check.ts';
import { limits } from '../blocks/limits.ts';
import type { Block } from '../contract.ts';
import type { Workspace } from '../workspace.ts';
import type { Args } from './args.ts';
import { SlackError } from './errors.ts';

export interface Content {
  /** Undefined when the call said nothing about it. */
  text: string | undefined;
  blocks: Block[] | undefined;
  metadata: Record<string, unknown> | undefined;
}

const metadata = z.object({
  event_type: z
    .string()
    .regex(/^[A-Za-z][\w.-]*$/)
    .max(255),
  event_payload: z.record(z.string(), z.unknown()),
});

/** What a bot may say in a message, measured as Slack measures it. */
export function contentOf(args: Args, workspace: Workspace): Content {
  for (const name of ['attachments', 'thread_ts', 'file_ids', 'markdown_text'])
    if (args.has(name)) throw SlackError.argument(`the sandbox can't do this: ${name}`);
  const text = args.text('text');
  if (text !== undefined && text.length > limits.messageText) throw new SlackError('msg_too_long');
  const given = args.json('blocks', 'invalid_blocks_format');
  let blocks: Block[] | undefined;
  if (given !== undefined) {
    if (!Array.isArray(given)) throw new SlackError('invalid_blocks_format');
    const checked = checkBlocks(given);
    if (!checked.ok) throw SlackError.invalid('invalid_blocks', checked.messages);
    if (textLength(given) > limits.textInBlocks) throw new SlackError('msg_blocks_too_long');
    blocks = completed(checked.value, () => workspace.id('b'));
  }
  const meta = args.json('metadata', 'invalid_metadata_format');
  if (meta === undefined) return { text, blocks, metadata: undefined };
  const parsed = metadata.safeParse(meta);
  if (!parsed.success) throw new SlackError('invalid_metadata_schema');
  if (JSON.stringify(meta).length > limits.metadata) throw new SlackError('metadata_too_large');
  return { text, blocks, metadata: parsed.data };
}

export const saysSomething = ({ text, blocks }: Content): boolean =>
  (text !== undefined && text !== '') || (blocks !== undefined && blocks.length > 0);
