import { z } from 'zod';
import type { Act } from '../contract.ts';

const value = z.union([
  z.string(),
  z.array(z.string()),
  z.null(),
  z.object({ option: z.string(), text: z.string().exactOptional() }),
]);
const inputs = z.record(z.string(), value);
const on = z.discriminatedUnion('surface', [
  z.object({ surface: z.literal('message'), conversation: z.string(), ts: z.string() }),
  z.object({ surface: z.literal('modal'), view: z.string() }),
  z.object({ surface: z.literal('home') }),
]);
const place = { on, blockId: z.string(), actionId: z.string() };

/** What the page posts: who acts, and the contract's `Act`. */
export const posted = z.object({
  as: z.string(),
  act: z.discriminatedUnion('do', [
    z.object({ do: z.literal('say'), conversation: z.string(), text: z.string() }),
    z.object({ do: z.literal('home') }),
    z.object({ do: z.literal('shortcut'), callbackId: z.string() }),
    z.object({ do: z.literal('read'), conversation: z.string() }),
    z.object({
      do: z.literal('click'),
      ...place,
      value: value.exactOptional(),
      inputs: inputs.exactOptional(),
    }),
    z.object({ do: z.literal('suggest'), ...place, typed: z.string() }),
    z.object({ do: z.literal('submit'), view: z.string(), inputs }),
    z.object({ do: z.literal('close'), view: z.string(), all: z.boolean().exactOptional() }),
    z.object({
      do: z.literal('mail'),
      to: z.array(z.string()),
      subject: z.string(),
      text: z.string(),
    }),
    z.object({ do: z.literal('openMail'), mail: z.string() }),
  ]) satisfies z.ZodType<Act>,
});

/** What the page posts when somebody chooses how the world outside behaves. */
export const turned = z.object({ way: z.string() });
