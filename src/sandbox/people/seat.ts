import { fieldsOf, type Field } from '../blocks/values.ts';
import type { Act, ActResult, Block, SeatConversation, SeatView, Snapshot } from '../contract.ts';
import type { Core } from '../core.ts';
import type { StoredConversation, OpenModal } from '../stored.ts';
import { click, openHome } from './click.ts';
import { sendMail } from './mail.ts';
import { say } from './say.ts';
import { useShortcut } from './shortcut.ts';
import { close, submit } from './submit.ts';
import { suggest } from './suggest.ts';

function filesOf({ workspace }: Core, ids: readonly string[]) {
  const files = ids.flatMap((id) => workspace.file(id) ?? []);
  return files.length === 0
    ? {}
    : { files: files.map(({ id, title, alt }) => ({ id, title, alt })) };
}

function seen(core: Core, user: string, conversation: StoredConversation): SeatConversation {
  const { workspace } = core;
  const other = conversation.members.find((m) => m !== user);
  const said = conversation.messages.map((m) => ({
    ts: m.ts,
    user: m.user,
    text: m.text,
    blocks: m.blocks,
    edited: m.edited !== null,
    ephemeral: false,
    ...filesOf(core, m.files),
  }));
  const whispered = workspace.ephemerals
    .filter((m) => m.to === user && m.conversation === conversation.id)
    .map((m) => ({
      ts: m.ts,
      user: m.user,
      text: m.text,
      blocks: m.blocks,
      edited: false,
      ephemeral: true,
    }));
  const read = workspace.lastRead(user, conversation.id);
  return {
    id: conversation.id,
    kind: conversation.kind,
    name:
      conversation.kind === 'dm' ? (workspace.user(other ?? '')?.name ?? '') : conversation.name,
    members: [...conversation.members],
    archived: conversation.archived,
    unread: conversation.messages.some((m) => m.user !== user && m.ts > read),
    messages: [...said, ...whispered].toSorted((a, b) => (a.ts < b.ts ? -1 : 1)),
  };
}

const seenView = (view: OpenModal): SeatView => ({
  id: view.id,
  callbackId: view.callback_id,
  title: view.title.text,
  submit: view.submit?.text ?? null,
  close: view.close?.text ?? null,
  blocks: view.blocks,
  errors: view.errors,
  trouble: view.trouble,
  hash: view.hash,
});

/** Everything one person sees at this moment, and nothing another person does. */
export function snapshot(core: Core, user: string): Snapshot {
  const { workspace, options, desks } = core;
  const me = workspace.user(user);
  if (!me) throw new Error(`there is nobody with the id ${user} in this workspace`);
  const home = workspace.homes[user];
  // A copy: what a person saw stays what it was when the workspace moves on.
  return structuredClone({
    version: workspace.version,
    workspace: options.team.name,
    me,
    people: workspace.users,
    conversations: workspace.conversations
      .filter((c) => c.members.includes(user))
      .map((c) => seen(core, user, c)),
    modals: workspace.stack(user).map(seenView),
    home: home ? { blocks: home.blocks } : null,
    commands: [...options.commands],
    shortcuts: [...(options.shortcuts ?? [])],
    app: { name: options.app.name, user: options.app.botUser },
    notices: desks.notices(user),
  });
}

export async function act(core: Core, user: string, what: Act): Promise<ActResult> {
  const person = core.workspace.user(user);
  if (!person) return { ok: false, why: 'There is nobody with this id.' };
  if (person.deleted) return { ok: false, why: 'This account is deactivated.' };
  switch (what.do) {
    case 'say':
      return say(core, user, what.conversation, what.text);
    case 'home':
      return openHome(core, user);
    case 'shortcut':
      return useShortcut(core, user, what.callbackId);
    case 'read':
      core.workspace.markRead(user, what.conversation);
      return { ok: true };
    case 'click':
      return click(core, user, what);
    case 'suggest':
      return suggest(core, user, what);
    case 'submit':
      return submit(core, user, what.view, what.inputs);
    case 'close':
      return close(core, user, what.view, what.all ?? false);
    case 'mail':
      return sendMail(core, person, what);
    case 'openMail':
      return core.workspace.openMail(what.mail)
        ? { ok: true }
        : { ok: false, why: 'This mail is not there any more.' };
  }
}

/** What can be pressed: buttons, and the choices of overflow menus, by the words on them. */
export const labelled = (
  blocks: readonly Block[],
): { field: Field; label: string; value?: string }[] =>
  fieldsOf(blocks).flatMap((field) => {
    if (field.element.type === 'button') return [{ field, label: field.element.text.text }];
    if (field.element.type === 'overflow')
      return field.element.options.map((o) => ({ field, label: o.text.text, value: o.value }));
    return [];
  });
