import { z } from 'zod';
import { common } from '../bot/payloads.ts';
import { limits } from '../blocks/limits.ts';
import { option, optionGroup } from '../blocks/texts.ts';
import { fieldsOf } from '../blocks/values.ts';
import type { Act, ActResult, Suggestions } from '../contract.ts';
import type { Core } from '../core.ts';
import { surfaceOf } from './surface.ts';

const answer = z.union([
  z.strictObject({ options: z.array(option).max(limits.options) }),
  z.strictObject({ option_groups: z.array(optionGroup).max(limits.optionGroups) }),
]);
const nothing: ActResult = { ok: true, suggestions: { groups: [] } };

type Offered = z.infer<typeof option>;
const completed = (one: Offered): Offered => ({
  ...one,
  text: { ...one.text, emoji: one.text.emoji ?? true },
});

function readAnswer(body: string): z.infer<typeof answer> | null {
  try {
    return answer.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    // Slack shows "No result" for an answer it can't read, and tells nobody why.
    return null;
  }
}

/** What the app offers for what was typed; everything that goes wrong looks like "No result". */
export async function suggest(
  core: Core,
  user: string,
  act: Extract<Act, { do: 'suggest' }>,
): Promise<ActResult> {
  const surface = surfaceOf(core, user, act.on);
  const element = fieldsOf(surface?.blocks ?? []).find(
    (f) => f.blockId === act.blockId && f.actionId === act.actionId,
  )?.element;
  if (!surface || !element) return { ok: false, why: 'This is not there any more.' };
  if (element.type !== 'external_select' && element.type !== 'multi_external_select')
    return { ok: false, why: 'This menu has its own list.' };
  if (act.typed.length < (element.min_query_length ?? limits.minQueryLength)) return nothing;
  const { container, view, message, channel } = surface.about(false);
  const got = await core.bot.send('block_suggestion', {
    kind: 'payload',
    payload: {
      type: 'block_suggestion',
      ...common(core, user),
      container,
      ...(view ? { view } : {}),
      ...(message ? { message } : {}),
      ...(channel ? { channel } : {}),
      action_id: act.actionId,
      block_id: act.blockId,
      value: act.typed,
    },
  });
  if (got.kind !== 'answered' || got.status !== 200) return nothing;
  const read = readAnswer(got.body);
  if (!read) return nothing;
  const groups =
    'options' in read
      ? [{ label: null, options: read.options.map(completed) }]
      : read.option_groups.map((g) => ({
          label: g.label.text,
          options: g.options.map(completed),
        }));
  core.desks.offer(
    surface.key,
    act.blockId,
    act.actionId,
    groups.flatMap((g) => g.options),
  );
  const suggestions: Suggestions = {
    groups: groups
      .filter((g) => g.options.length > 0)
      .map((g) => ({
        label: g.label,
        options: g.options.map((o) => ({
          value: o.value,
          text: o.text.text,
          ...(o.description ? { description: o.description.text } : {}),
        })),
      })),
  };
  return { ok: true, suggestions };
}
