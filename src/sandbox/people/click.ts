import { common } from '../bot/payloads.ts';
import { isStateful, stateOf, fieldsOf, type Entry, type Field } from '../blocks/values.ts';
import type { Act, ActResult, Json, Value } from '../contract.ts';
import type { Core } from '../core.ts';
import { surfaceKey } from './modals.ts';
import { enterAll, enterOne, surfaceOf } from './surface.ts';

type Click = Extract<Act, { do: 'click' }>;
const gone = { ok: false, why: 'This is not there any more.' } as const;
export const notAnswering = 'This app is not responding. Please try again, or contact its owner.';

function overflowEntry(field: Field, value: Value | undefined): Entry | null {
  const { element } = field;
  if (element.type !== 'overflow') return null;
  const wanted = typeof value === 'object' && value && 'option' in value ? value.option : value;
  const found = element.options.find((o) => o.value === wanted);
  return found ? { type: 'overflow', selected_option: found as unknown as Json } : null;
}

/** The action as Slack tells it: the element's own facts and what was chosen. */
function actionOf(core: Core, field: Field, entry: Entry | null) {
  const { element, blockId, actionId } = field;
  const base = {
    action_id: actionId,
    block_id: blockId,
    action_ts: (core.now().getTime() / 1000).toFixed(6),
  };
  if (element.type !== 'button')
    return {
      ...base,
      ...entry,
      ...('placeholder' in element && element.placeholder
        ? { placeholder: element.placeholder }
        : {}),
    };
  return {
    ...base,
    type: 'button',
    text: element.text,
    ...(element.value === undefined ? {} : { value: element.value }),
    ...(element.url === undefined ? {} : { url: element.url }),
    ...(element.style === undefined ? {} : { style: element.style }),
  };
}

/** A press, or a choice in an element that tells at once. The page asked its `confirm` before. */
export async function click(core: Core, user: string, act: Click): Promise<ActResult> {
  const surface = surfaceOf(core, user, act.on);
  if (!surface) return gone;
  if (act.on.surface === 'modal' && core.workspace.stack(user).at(-1)?.id !== act.on.view)
    return { ok: false, why: 'Another view is in front of this one.' };
  const field = fieldsOf(surface.blocks).find(
    (f) => f.blockId === act.blockId && f.actionId === act.actionId,
  );
  if (!field) return gone;
  const refused = enterAll(core, user, surface, act.inputs ?? {});
  if (Object.keys(refused).length > 0)
    return { ok: false, why: Object.values(refused)[0] ?? '', fields: refused };
  let entry: Entry | null = null;
  if (field.element.type === 'overflow') {
    entry = overflowEntry(field, act.value);
    if (!entry) return { ok: false, why: 'This is not one of the choices.' };
  } else if (isStateful(field.element)) {
    const why = act.value === undefined ? null : enterOne(core, user, surface, field, act.value);
    if (why !== null) return { ok: false, why, fields: { [act.blockId]: why } };
    // Without `dispatch_action` an input keeps its value to itself until the submission.
    if (field.input && !field.input.dispatch_action) return { ok: true };
    const values = stateOf(surface.blocks, core.desks.values(surface.key));
    entry = values[act.blockId]?.[act.actionId] ?? null;
  }
  const { view } = surface;
  const answer = await core.bot.send('block_actions', {
    kind: 'payload',
    payload: {
      type: 'block_actions',
      ...common(core, user),
      trigger_id: core.triggers.give({ user, view }),
      ...surface.about(true),
      actions: [actionOf(core, field, entry)],
    },
  });
  const answered = answer.kind === 'answered' && answer.status === 200;
  const modal = core.workspace.stack(user).find((v) => v.id === view);
  if (answered && !modal?.trouble) return { ok: true };
  if (modal) modal.trouble = answered ? null : notAnswering;
  else core.desks.notice(user, core.now(), notAnswering);
  core.workspace.changed();
  return { ok: true };
}

/** Opening the Home tab tells the app, which draws it. */
export async function openHome(core: Core, user: string): Promise<ActResult> {
  const home = core.workspace.homes[user];
  const view = home && surfaceOf(core, user, { surface: 'home' })?.about(false)['view'];
  core.desks.values(surfaceKey.home(user));
  await core.events.emit({
    type: 'app_home_opened',
    user,
    channel: core.workspace.dm(user).id,
    tab: 'home',
    ...(view ? { view } : {}),
  });
  return { ok: true };
}
