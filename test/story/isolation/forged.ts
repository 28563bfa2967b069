import type { Core } from '../../../src/sandbox/core.ts';
import type { Block } from '../../../src/sandbox/contract.ts';
import { team } from '../../../src/sandbox/seed.ts';
import { fieldsOf, type Field } from '../../../src/sandbox/blocks/values.ts';
import { actions } from '../../../views/ids.ts';
import type { Samen } from '../../support/samen.ts';
import { typed } from '../people/steps.ts';
import type { Body } from '../edge/wire.ts';
import type { Ids } from './records.ts';

/** Somebody who sends what no hand of theirs could click together. */
export type Actor = {
  readonly user: string;
  readonly team: string;
  readonly company: string | null;
};
type Meta = Partial<
  Record<
    | 'company'
    | 'subject'
    | 'copy'
    | 'filter'
    | 'after'
    | 'line'
    | 'offer'
    | 'seen'
    | 'ask'
    | 'provider',
    string
  >
>;

/** What a form is filled in with. */
type Named = Pick<
  Ids,
  'company' | 'partnership' | 'customer' | 'user' | 'channel' | 'mpn' | 'contact'
> &
  Partial<Pick<Ids, 'subscription' | 'transfer'>>;

/** Menus that take several. */
const several: ReadonlySet<string> = new Set([actions.transfer.subscriptions]);

/** Slack's own parts, for triggers that open a window and addresses that take an answer. */
export const slackOf = (samen: Samen): Core => (samen.sandbox as unknown as { core: Core }).core;

/** Payloads as Slack would send them, with whatever ids they are told to carry. */
export function forger(samen: Samen, actor: Actor) {
  const core = slackOf(samen);
  const { user } = actor;
  const person = {
    id: user,
    name: user.toLowerCase(),
    username: user.toLowerCase(),
    team_id: actor.team,
  };
  const common = () => ({
    team: { id: team.id, domain: team.domain },
    user: person,
    api_app_id: 'A0SAMEN',
    enterprise: null,
    is_enterprise_install: false,
  });
  const trigger = (view: string | null) => core.triggers.give({ user, view });
  const respond = (conversation: string) =>
    core.responses.give({ user, conversation, source: null });
  const viewOf = (
    type: 'modal' | 'home',
    callback_id: string,
    meta: Meta,
    blocks: readonly Block[],
  ) => ({
    id: 'VFORGED',
    type,
    callback_id,
    hash: `${core.now().getTime()}.${core.workspace.id('h')}`,
    private_metadata: JSON.stringify(meta),
    app_installed_team_id: team.id,
    title: { type: 'plain_text', text: 'Forged' },
    submit: { type: 'plain_text', text: 'Send' },
    blocks,
    state: { values: {} },
  });
  const button = (action_id: string, value: string) => ({
    type: 'button',
    action_id,
    block_id: 'forged',
    value,
    ...(several.has(action_id) ? { selected_options: [{ value }] } : {}),
    action_ts: core.workspace.ts(),
  });

  return {
    command: (command: string, text: string): Body => ({
      form: {
        command,
        text,
        team_id: actor.team,
        user_id: user,
        channel_id: 'CGENERAL',
        trigger_id: trigger(null),
        response_url: respond('CGENERAL'),
      },
    }),
    inModal: (action: string, value: string, callback: string, meta: Meta): Body => ({
      payload: {
        ...common(),
        type: 'block_actions',
        trigger_id: trigger('VFORGED'),
        container: { type: 'view', view_id: 'VFORGED' },
        view: viewOf('modal', callback, meta, []),
        actions: [button(action, value)],
      },
    }),
    atHome: (action: string, value: string, meta: Meta): Body => ({
      payload: {
        ...common(),
        type: 'block_actions',
        trigger_id: trigger(null),
        container: { type: 'view', view_id: 'VFORGED' },
        view: viewOf('home', '', meta, []),
        actions: [button(action, value)],
      },
    }),
    inMessage: (action: string, value: string, at: { channel: string; ts: string }): Body => ({
      payload: {
        ...common(),
        type: 'block_actions',
        trigger_id: trigger(null),
        response_url: respond(at.channel),
        container: { type: 'message', message_ts: at.ts, channel_id: at.channel },
        channel: { id: at.channel, name: 'privategroup' },
        message: { ts: at.ts },
        actions: [button(action, value)],
      },
    }),
    options: (action_id: string, value: string, callback: string, meta: Meta): Body => ({
      payload: {
        ...common(),
        type: 'block_suggestion',
        action_id,
        block_id: 'forged',
        value,
        view: viewOf('modal', callback, meta, []),
      },
    }),
    submission: (
      callback: string,
      blocks: readonly Block[],
      meta: Meta,
      ids: Named,
      turn: number,
    ): Body => ({
      payload: {
        ...common(),
        type: 'view_submission',
        trigger_id: trigger('VFORGED'),
        response_urls: [],
        view: {
          ...viewOf('modal', callback, meta, blocks),
          state: { values: filledIn(blocks, ids, turn) },
        },
      },
    }),
  };
}

/** Every field with something that its reader takes, and wherever something can be named, somebody else's. */
function filledIn(blocks: readonly Block[], ids: Named, turn: number): Record<string, object> {
  const inputs = fieldsOf(blocks).filter(({ input }) => input !== null);
  const optional = inputs.filter(({ input }) => input?.optional === true);
  // Of several ways to name somebody one at a time, else they contradict each other.
  const named = optional[turn % Math.max(1, optional.length)];
  return Object.fromEntries(
    inputs.map((field) => [
      field.blockId,
      { [field.actionId]: entry(field, ids, field.input?.optional !== true || field === named) },
    ]),
  );
}

const words: Readonly<Record<string, unknown>> = {
  tenant: typed['tenant'],
  domain: typed['domain'],
};
const one = (value: string) => ({ value, text: { type: 'plain_text', text: value } });
function entry({ blockId, element }: Field, ids: Named, filled: boolean): object {
  const { type } = element;
  if (type === 'plain_text_input') {
    const written = words[blockId] ?? (blockId === 'mpn' ? ids.mpn : '7');
    return { type, value: filled ? written : null };
  }
  if (type === 'email_text_input') return { type, value: filled ? ids.contact : null };
  if (type === 'multi_external_select')
    return { type, selected_options: [one(ids.subscription ?? ids.company)] };
  if (type === 'external_select') {
    const named =
      {
        country: 'NL',
        partner: ids.partnership,
        customer: ids.customer,
        subscription: ids.subscription,
        transfer: ids.transfer,
        offer: 'o365-e3',
        // People of the seed have their user id in small letters.
        delegate: ids.user.toLowerCase(),
      }[blockId] ?? ids.company;
    return { type, selected_option: filled ? one(named) : null };
  }
  if (type === 'static_select' || type === 'radio_buttons')
    return { type, selected_option: one(firstOf(element) ?? ids.company) };
  if (type === 'checkboxes')
    return { type, selected_options: element.options.map((o) => one(o.value)) };
  if (type === 'datepicker') return { type, selected_date: '2026-01-01' };
  if (type === 'users_select') return { type, selected_user: ids.user };
  if (type === 'conversations_select') return { type, selected_conversation: ids.channel };
  throw new Error(`No forged value for ${type}.`);
}
const firstOf = (element: object): string | undefined =>
  'options' in element ? (element.options as { value: string }[])[0]?.value : undefined;
