import { z } from 'zod';
import type { Block } from '../../../src/sandbox/contract.ts';
import type { Samen } from '../../support/samen.ts';
import type { World } from './records.ts';

const views = z.object({ view: z.string() });
const answers = z.object({ response_action: z.enum(['update', 'push']), view: z.unknown() });
const view = z.object({ callback_id: z.string().default('home'), blocks: z.array(z.unknown()) });
const element = z.object({
  type: z.string(),
  action_id: z.string(),
  value: z.string().optional(),
  options: z.array(z.object({ value: z.string() })).optional(),
});

const answerOf = (answer: unknown): unknown =>
  typeof answer === 'string' && answer.startsWith('{') ? JSON.parse(answer) : answer;

/** What was drawn so far: every window's blocks, and what stands behind every button and choice. */
export function harvest(samen: Samen): Pick<World, 'drawn' | 'values' | 'pickers' | 'pressed'> {
  const drawn = new Map<string, Block[]>();
  const values = new Map<string, string[]>();
  const [pickers, pressed] = [new Set<string>(), new Set<string>()];
  const keep = (at: unknown): void => {
    if (Array.isArray(at)) return at.forEach(keep);
    if (typeof at !== 'object' || at === null) return;
    const { data } = element.safeParse(at);
    if (data) {
      const id = data.action_id.split(':')[0] ?? '';
      const all = [data.value ?? [], data.options?.map((one) => one.value) ?? []].flat();
      (data.type.endsWith('external_select') ? pickers : pressed).add(id);
      values.set(id, [...new Set([...(values.get(id) ?? []), ...all])]);
    }
    Object.values(at).forEach(keep);
  };
  for (const { name, request, answer, direction } of samen.sandbox.traffic()) {
    // Some windows are never drawn but in the answer to the form before them.
    const shown =
      direction === 'to-slack' && name.startsWith('views.')
        ? JSON.parse(views.parse(request).view)
        : answers.safeParse(answerOf(answer)).data?.view;
    if (shown === undefined) continue;
    const { callback_id, blocks } = view.parse(shown);
    drawn.set(callback_id, blocks as Block[]);
    keep(blocks);
  }
  return { drawn, values, pickers, pressed };
}
