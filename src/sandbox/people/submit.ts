import { z } from 'zod';
import { common, viewPayload } from '../bot/payloads.ts';
import type { BotAnswer } from '../bot/line.ts';
import { checkModal } from '../blocks/check.ts';
import { clientRefusal, fieldsOf, stateOf } from '../blocks/values.ts';
import type { ActResult, Value } from '../contract.ts';
import type { Core } from '../core.ts';
import type { OpenModal } from '../stored.ts';
import * as modals from './modals.ts';
import { surfaceKey } from './modals.ts';
import { enterAll, surfaceOf } from './surface.ts';

const trouble = 'We had some trouble connecting. Try again?';

const answers = z.discriminatedUnion('response_action', [
  z.strictObject({
    response_action: z.literal('errors'),
    errors: z
      .record(z.string(), z.string().min(1))
      .refine((errors) => Object.keys(errors).length > 0),
  }),
  z.strictObject({ response_action: z.literal('update'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('push'), view: z.unknown() }),
  z.strictObject({ response_action: z.literal('clear') }),
]);

type Outcome = 'closed' | 'updated' | 'pushed' | 'errors' | 'trouble';

/** A person presses the submit button of the view in front. */
export async function submit(
  core: Core,
  user: string,
  viewId: string,
  inputs: Record<string, Value>,
): Promise<ActResult> {
  const view = core.workspace.stack(user).at(-1);
  const surface = surfaceOf(core, user, { surface: 'modal', view: viewId });
  if (!view || !surface || view.id !== viewId)
    return { ok: false, why: 'This is not the view in front.' };
  if (!view.submit) return { ok: false, why: 'This view has nothing to submit.' };
  const refused = enterAll(core, user, surface, inputs);
  const touched = core.desks.values(surface.key);
  const values = stateOf(view.blocks, touched);
  for (const field of fieldsOf(view.blocks)) {
    const entry = values[field.blockId]?.[field.actionId];
    const why = entry && clientRefusal(field, entry);
    if (why && !(field.blockId in refused)) refused[field.blockId] = why;
  }
  if (Object.keys(refused).length > 0)
    return { ok: false, why: 'Please look at the fields again.', fields: refused };

  const answer = await core.bot.send('view_submission', {
    kind: 'payload',
    payload: {
      type: 'view_submission',
      ...common(core, user),
      trigger_id: core.triggers.give({ user, view: view.id }),
      view: viewPayload(core, view, touched),
      response_urls: responseUrls(core, user, view),
    },
  });
  view.errors = {};
  view.trouble = null;
  const submission = apply(core, user, view, answer);
  if (submission === 'trouble') view.trouble = trouble;
  core.workspace.changed();
  return { ok: true, submission };
}

function responseUrls(core: Core, user: string, view: OpenModal) {
  const values = stateOf(view.blocks, core.desks.values(surfaceKey.modal(view.id)));
  return fieldsOf(view.blocks).flatMap(({ blockId, actionId, element }) => {
    if (!('response_url_enabled' in element) || !element.response_url_enabled) return [];
    const entry = values[blockId]?.[actionId];
    const channel = entry?.['selected_conversation'] ?? entry?.['selected_channel'];
    if (typeof channel !== 'string') return [];
    const response_url = core.responses.give({ user, conversation: channel, source: null });
    return [{ block_id: blockId, action_id: actionId, channel_id: channel, response_url }];
  });
}

function readAnswer(body: string): z.infer<typeof answers> | null {
  try {
    return answers.safeParse(JSON.parse(body)).data ?? null;
  } catch {
    // Not JSON: the person sees the same as for any other bad answer, "trouble connecting".
    return null;
  }
}

function apply(core: Core, user: string, view: OpenModal, answer: BotAnswer): Outcome {
  if (answer.kind !== 'answered' || answer.status !== 200) return 'trouble';
  if (answer.body.trim() === '' || answer.body.trim() === '{}') {
    modals.remove(core.workspace, user, view.id);
    return 'closed';
  }
  const read = readAnswer(answer.body);
  switch (read?.response_action) {
    case undefined:
      return 'trouble';
    case 'clear':
      modals.clear(core.workspace, user);
      return 'closed';
    case 'errors': {
      const inputs = fieldsOf(view.blocks).filter((f) => f.input);
      if (Object.keys(read.errors).some((id) => !inputs.some((f) => f.blockId === id)))
        return 'trouble';
      view.errors = read.errors;
      return 'errors';
    }
    case 'update':
    case 'push': {
      const checked = checkModal(read.view);
      const except = read.response_action === 'update' ? view.id : undefined;
      if (!checked.ok || modals.externalIdTaken(core.workspace, checked.value.external_id, except))
        return 'trouble';
      if (read.response_action === 'push')
        return modals.push(core.workspace, user, checked.value) ? 'pushed' : 'trouble';
      modals.redraw(core, view, checked.value);
      return 'updated';
    }
  }
}

/** Closes the view in front, or the whole stack; tells the app only where it asked for it. */
export async function close(
  core: Core,
  user: string,
  viewId: string,
  all: boolean,
): Promise<ActResult> {
  const stack = core.workspace.stack(user);
  const top = stack.at(-1);
  if (!top || (top.id !== viewId && !all))
    return { ok: false, why: 'This is not the view in front.' };
  const cleared = all || top.clear_on_close;
  const going = cleared ? stack.toReversed() : [top];
  const told = going
    .filter((view) => view.notify_on_close)
    .map((view) => ({
      type: 'view_closed',
      ...common(core, user),
      view: viewPayload(core, view, core.desks.values(surfaceKey.modal(view.id))),
      is_cleared: cleared,
    }));
  if (cleared) modals.clear(core.workspace, user);
  else modals.remove(core.workspace, user, top.id);
  for (const payload of told) await core.bot.send('view_closed', { kind: 'payload', payload });
  return { ok: true };
}
