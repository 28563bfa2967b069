import { channelPayload, messagePayload, viewPayload } from '../bot/payloads.ts';
import { enter, fieldsOf, stateOf, type Choosable, type Field } from '../blocks/values.ts';
import type { Block, Value } from '../contract.ts';
import type { Core } from '../core.ts';
import { surfaceKey } from './modals.ts';

export type On =
  | { surface: 'message'; conversation: string; ts: string }
  | { surface: 'modal'; view: string }
  | { surface: 'home' };

/** Something with blocks that a person is looking at. */
export interface Surface {
  key: string;
  blocks: readonly Block[];
  /** The modal it is, for triggers. */
  view: string | null;
  /** What Slack tells about it: container, and view or message. */
  about(withState: boolean): Record<string, unknown>;
}

/** Undefined when this person can't see it (any more). */
export function surfaceOf(core: Core, user: string, on: On): Surface | undefined {
  const { workspace, desks } = core;
  if (on.surface === 'message') return messageSurface(core, user, on);
  const key = on.surface === 'home' ? surfaceKey.home(user) : surfaceKey.modal(on.view);
  const view =
    on.surface === 'home'
      ? workspace.homes[user]
      : workspace.stack(user).find((v) => v.id === on.view);
  if (!view) return undefined;
  return {
    key,
    blocks: view.blocks,
    view: on.surface === 'modal' ? view.id : null,
    about: () => ({
      container: { type: 'view', view_id: view.id },
      view: viewPayload(core, view, desks.values(key)),
    }),
  };
}

function messageSurface(
  core: Core,
  user: string,
  on: { conversation: string; ts: string },
): Surface | undefined {
  const { workspace, desks } = core;
  const conversation = workspace.conversation(on.conversation);
  if (!conversation?.members.includes(user)) return undefined;
  const said = conversation.messages.find((m) => m.ts === on.ts);
  const whisper = workspace.ephemerals.find(
    (m) => m.to === user && m.conversation === conversation.id && m.ts === on.ts,
  );
  const message = said ?? whisper;
  if (!message) return undefined;
  const key = surfaceKey.message(user, conversation.id, on.ts);
  return {
    key,
    blocks: message.blocks,
    view: null,
    about: (withState) => ({
      container: {
        type: 'message',
        message_ts: on.ts,
        channel_id: conversation.id,
        is_ephemeral: !said,
      },
      channel: channelPayload(conversation),
      ...(said ? { message: messagePayload(core, said) } : {}),
      ...(withState
        ? {
            state: { values: stateOf(message.blocks, desks.values(key)) },
            response_url: core.responses.give({
              user,
              conversation: conversation.id,
              source: { ts: on.ts, ephemeral: !said },
            }),
          }
        : {}),
    }),
  };
}

/** Whom and what a person can choose in Slack's own lists. */
function choosable(core: Core, user: string, key: string): Choosable {
  const { workspace, desks } = core;
  return {
    offered: (blockId, actionId) => desks.offered(key, blockId, actionId),
    isPerson: (id) => workspace.user(id)?.deleted === false,
    isConversation: (id, filter) => {
      const found = workspace.conversation(id);
      if (!found || found.archived) return false;
      if (found.kind !== 'public' && !found.members.includes(user)) return false;
      if (filter?.exclude_external_shared_channels && found.shared) return false;
      if (filter?.exclude_bot_users && found.kind === 'dm') return false;
      const kind = found.kind === 'dm' ? 'im' : found.kind;
      return filter?.include === undefined || filter.include.includes(kind);
    },
  };
}

/** Keeps what a person entered, block by block; answers what Slack's client would not have let them enter. */
export function enterAll(
  core: Core,
  user: string,
  surface: Surface,
  inputs: Record<string, Value>,
): Record<string, string> {
  const refused: Record<string, string> = {};
  const fields = fieldsOf(surface.blocks);
  for (const [blockId, value] of Object.entries(inputs)) {
    const field = fields.find((f) => f.blockId === blockId);
    if (!field) refused[blockId] = `there is no field "${blockId}" here`;
    else {
      const why = enterOne(core, user, surface, field, value);
      if (why !== null) refused[blockId] = why;
    }
  }
  return refused;
}

export function enterOne(
  core: Core,
  user: string,
  surface: Surface,
  field: Field,
  value: Value,
): string | null {
  const entered = enter(field, value, choosable(core, user, surface.key));
  if (!entered.ok) return entered.why;
  const values = core.desks.values(surface.key);
  (values[field.blockId] ??= {})[field.actionId] = entered.entry;
  return null;
}
