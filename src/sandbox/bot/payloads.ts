import { stateOf, type Values } from '../blocks/values.ts';
import type { Json } from '../contract.ts';
import type { Core } from '../core.ts';
import type { StoredConversation, StoredMessage, AnyView } from '../stored.ts';

/** Slack still sends its old verification token; nobody should read it. */
const verificationToken = 'verification-token-not-for-use';

export const username = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '.')
    .replace(/^\.|\.$/g, '');

/** The parts of every interaction payload. */
export function common(core: Core, user: string) {
  const { team, app } = core.options;
  const person = core.workspace.user(user);
  const handle = username(person?.name ?? user);
  return {
    team: { id: team.id, domain: team.domain },
    user: { id: user, username: handle, name: handle, team_id: person?.team ?? team.id },
    api_app_id: app.id,
    token: verificationToken,
    enterprise: null,
    is_enterprise_install: false,
  };
}

export function commandForm(
  core: Core,
  at: { user: string; conversation: StoredConversation; command: string; text: string },
): Record<string, string> {
  const { team, app } = core.options;
  const person = core.workspace.user(at.user);
  const names = { public: at.conversation.name, private: 'privategroup', dm: 'directmessage' };
  return {
    token: verificationToken,
    team_id: person?.team ?? team.id,
    team_domain: team.domain,
    channel_id: at.conversation.id,
    channel_name: names[at.conversation.kind],
    user_id: at.user,
    user_name: username(person?.name ?? at.user),
    command: at.command,
    text: at.text,
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: core.responses.give({
      user: at.user,
      conversation: at.conversation.id,
      source: null,
    }),
    trigger_id: core.triggers.give({ user: at.user, view: null }),
  };
}

/** A view as Slack hands it to the app, in payloads and in the answers of `views.*`. */
export function viewPayload(core: Core, view: AnyView, touched: Values) {
  const { team, app } = core.options;
  const shared = {
    id: view.id,
    team_id: team.id,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.private_metadata,
    callback_id: view.callback_id,
    external_id: view.external_id,
    hash: view.hash,
    state: { values: stateOf(view.blocks, touched) },
    app_id: app.id,
    app_installed_team_id: team.id,
    bot_id: app.botId,
  };
  if (view.type === 'home')
    return {
      ...shared,
      title: { type: 'plain_text', text: 'View Title', emoji: true },
      close: null,
      submit: null,
      clear_on_close: false,
      notify_on_close: false,
      previous_view_id: null,
      root_view_id: view.id,
    };
  return {
    ...shared,
    title: view.title,
    close: view.close,
    submit: view.submit,
    clear_on_close: view.clear_on_close,
    notify_on_close: view.notify_on_close,
    previous_view_id: view.previous,
    root_view_id: view.root,
  };
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Slack hands plain text back escaped, whatever it was sent as (slackapi/bolt-python #513). */
function handedBack(value: Json): Json {
  if (Array.isArray(value)) return value.map(handedBack);
  if (typeof value !== 'object' || value === null) return value;
  const isPlain = value['type'] === 'plain_text';
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      isPlain && key === 'text' && typeof one === 'string' ? escaped(one) : handedBack(one),
    ]),
  );
}

export function messagePayload(core: Core, message: Omit<StoredMessage, 'metadata' | 'edited'>) {
  const { team, app } = core.options;
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    text: message.text,
    team: team.id,
    blocks: message.blocks.map(handedBack),
    ...(message.user === app.botUser ? { bot_id: app.botId, app_id: app.id } : {}),
  };
}

export const channelPayload = (conversation: StoredConversation) => ({
  id: conversation.id,
  name: { public: conversation.name, private: 'privategroup', dm: 'directmessage' }[
    conversation.kind
  ],
});
