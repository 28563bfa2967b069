import type { ModalView } from '../blocks/check.ts';
import { completed } from '../blocks/check.ts';
import { limits } from '../blocks/limits.ts';
import { fieldsOf } from '../blocks/values.ts';
import type { Core } from '../core.ts';
import type { OpenModal } from '../stored.ts';
import type { Workspace } from '../workspace.ts';

export const surfaceKey = {
  modal: (view: string) => `modal ${view}`,
  home: (user: string) => `home ${user}`,
  message: (user: string, conversation: string, ts: string) =>
    `message ${user} ${conversation} ${ts}`,
};

const completeText = (text: { type: 'plain_text'; text: string; emoji?: boolean | undefined }) => ({
  type: text.type,
  text: text.text,
  emoji: text.emoji ?? true,
});

/** A hash no other state of any view has. */
export const newHash = (workspace: Workspace): string =>
  `${Math.floor(workspace.now().getTime() / 1000)}.${workspace.id('h')}`;

function content(workspace: Workspace, view: ModalView) {
  return {
    callback_id: view.callback_id ?? '',
    external_id: view.external_id ?? '',
    private_metadata: view.private_metadata ?? '',
    blocks: completed(view.blocks, () => workspace.id('b')),
    title: completeText(view.title),
    submit: view.submit ? completeText(view.submit) : null,
    close: view.close ? completeText(view.close) : null,
    clear_on_close: view.clear_on_close ?? false,
    notify_on_close: view.notify_on_close ?? false,
    hash: newHash(workspace),
    errors: {},
    trouble: null,
  };
}

export function externalIdTaken(
  workspace: Workspace,
  externalId: string | undefined,
  except?: string,
): boolean {
  if (externalId === undefined || externalId === '') return false;
  return [...Object.values(workspace.modals).flat(), ...Object.values(workspace.homes)].some(
    (view) => view.external_id === externalId && view.id !== except,
  );
}

/** Puts a view on top; null when three are there already. */
export function push(workspace: Workspace, user: string, view: ModalView): OpenModal | null {
  const stack = workspace.stack(user);
  if (stack.length >= limits.modalStack) return null;
  const id = workspace.id('V');
  const opened: OpenModal = {
    type: 'modal',
    id,
    owner: user,
    ...content(workspace, view),
    previous: stack.at(-1)?.id ?? null,
    root: stack[0]?.id ?? id,
  };
  stack.push(opened);
  workspace.changed();
  return opened;
}

/** Redraws a view under the same id; what was entered stays where block_id and action_id stay. */
export function redraw(core: Core, view: OpenModal, next: ModalView): void {
  Object.assign(view, content(core.workspace, next));
  const touched = core.desks.values(surfaceKey.modal(view.id));
  const there = new Set(fieldsOf(view.blocks).map((f) => `${f.blockId} ${f.actionId}`));
  for (const [blockId, actions] of Object.entries(touched))
    for (const actionId of Object.keys(actions))
      if (!there.has(`${blockId} ${actionId}`)) delete actions[actionId];
  core.workspace.changed();
}

export function remove(workspace: Workspace, user: string, viewId: string): void {
  const stack = workspace.stack(user);
  const kept = stack.filter((view) => view.id !== viewId);
  stack.splice(0, stack.length, ...kept);
  workspace.changed();
}

export function clear(workspace: Workspace, user: string): void {
  workspace.stack(user).length = 0;
  workspace.changed();
}
