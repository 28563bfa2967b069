import type { AllMiddlewareArgs, AnyMiddlewareArgs } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import { z } from 'zod';
import type { SlackPerson } from '../domain/who.ts';
import type { Acks } from './receiver.ts';

export type BoltArgs = AnyMiddlewareArgs & AllMiddlewareArgs;

const team = z.object({ id: z.string(), enterprise_id: z.string().nullish() }).nullish();
const enterprise = z.object({ id: z.string() }).nullish();
const view = z.object({
  id: z.string(),
  type: z.string(),
  callback_id: z.string().default(''),
  hash: z.string().default(''),
  previous_view_id: z.string().nullish(),
  private_metadata: z.string().default(''),
  app_installed_team_id: z.string().nullish(),
  title: z.object({ text: z.string() }).nullish(),
  blocks: z.array(z.custom<KnownBlock>((block) => typeof block === 'object')).default([]),
  submit: z.object({ text: z.string() }).nullish(),
  close: z.object({ text: z.string() }).nullish(),
});
export type OpenView = z.infer<typeof view>;

// Slash commands are flat forms; interactions carry objects; events name the installation in `authorizations`.
const command = z.object({
  command: z.string(),
  text: z.string().default(''),
  team_id: z.string(),
  enterprise_id: z.string().optional(),
  user_id: z.string(),
  trigger_id: z.string(),
  response_url: z.string(),
});
const interaction = z.object({
  type: z.enum(['block_actions', 'view_submission', 'view_closed', 'block_suggestion', 'shortcut']),
  team,
  enterprise,
  user: z.object({ id: z.string(), team_id: z.string().nullish() }),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  view: view.nullish(),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ ts: z.string() }).nullish(),
  container: z.object({ message_ts: z.string().optional() }).nullish(),
});
const event = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  team_id: z.string().nullish(),
  authorizations: z
    .array(z.object({ team_id: z.string().nullish(), enterprise_id: z.string().nullish() }))
    .default([]),
  event: z.object({
    type: z.string(),
    user: z.union([z.string(), z.object({ id: z.string() })]).nullish(),
  }),
});
/** An organisation's id; a person whose `team_id` is one belongs to no single workspace of it. */
const isOrganisation = (id: string | null | undefined): id is string =>
  id?.startsWith('E') === true;

type Surface =
  | {
      readonly on: 'command';
      readonly text: string;
      readonly name: string;
      readonly respond: string;
    }
  | {
      readonly on: 'message';
      readonly respond: string;
      readonly channel: string | null;
      readonly ts: string | null;
    }
  | { readonly on: 'modal'; readonly view: OpenView }
  | { readonly on: 'submission'; readonly view: OpenView }
  | { readonly on: 'home'; readonly view: OpenView | null }
  | { readonly on: 'options' }
  | { readonly on: 'shortcut' }
  | { readonly on: 'event' }
  | { readonly on: 'closed' };

/** One request of one person: who acts, which installation serves, where they stand, and what was opened for them. */
export type Turn = {
  readonly person: SlackPerson;
  readonly team: string;
  /** In a channel shared with others the payload's organisation may be the channel's; then Slack is asked whose the person is. */
  readonly doubtful: boolean;
  readonly surface: Surface;
  readonly trigger: string | null;
  readonly acks: Acks;
  /** The modal that this request opened; a "no" is spoken in it. */
  opened: { id: string; hash: string } | null;
};

/** The first middleware put it there. */
export function turnIn(context: Record<string, unknown>): Turn {
  const turn = context['turn'];
  if (turn === undefined) throw new Error('A request came past the first middleware.');
  return turn as Turn;
}

/**
 * Which installation serves: the view's, else the payload's team, else the organisation. Who acts: the organisation
 * when the payload names one, else the person's own workspace; never the channel's or the installation's, so not
 * `body.team`, which is null for org-wide installations and changes inside shared channels. Null: a payload of no
 * kind that we know.
 */
export function readTurn(body: unknown, acks: Acks): Turn | null {
  const asked = command.safeParse(body).data;
  if (asked) {
    // A form has no null: what is not there may come as an empty field.
    const home = asked.enterprise_id || asked.team_id;
    return {
      person: { home, user: asked.user_id },
      team: asked.team_id,
      doubtful: false,
      surface: {
        on: 'command',
        name: asked.command,
        text: asked.text,
        respond: asked.response_url,
      },
      trigger: asked.trigger_id,
      acks,
      opened: null,
    };
  }
  const told = event.safeParse(body).data;
  if (told) {
    const [first] = told.authorizations;
    const served = first?.team_id ?? told.team_id ?? first?.enterprise_id ?? '';
    return {
      person: { home: first?.enterprise_id ?? served, user: idOf(told.event.user) },
      team: served,
      doubtful: false,
      surface: { on: 'event' },
      trigger: null,
      acks,
      opened: null,
    };
  }
  const done = interaction.safeParse(body).data;
  if (!done) return null;
  const served = done.view?.app_installed_team_id ?? done.team?.id ?? done.enterprise?.id ?? '';
  return {
    person: { home: homeOf(done), user: done.user.id },
    team: served,
    doubtful: isDoubtful(done),
    surface: surfaceOf(done),
    trigger: done.trigger_id ?? null,
    acks,
    opened: null,
  };
}

const idOf = (user: string | { id: string } | null | undefined): string =>
  typeof user === 'string' ? user : (user?.id ?? '');

type Interaction = z.infer<typeof interaction>;
const organisationIn = ({ enterprise: org, team: of }: Interaction) =>
  org?.id ?? of?.enterprise_id ?? null;

function homeOf(done: Interaction): string {
  const own = done.user.team_id;
  if (isOrganisation(own)) return own;
  return organisationIn(done) ?? own ?? done.team?.id ?? '';
}

/** Named are an organisation and a workspace of the person that is not the payload's: it may be one of another organisation. */
function isDoubtful(done: Interaction): boolean {
  const own = done.user.team_id ?? null;
  if (own === null || isOrganisation(own)) return false;
  return organisationIn(done) !== null && own !== done.team?.id;
}

function surfaceOf(done: Interaction): Surface {
  if (done.type === 'block_suggestion') return { on: 'options' };
  if (done.type === 'shortcut') return { on: 'shortcut' };
  if (done.type === 'view_closed') return { on: 'closed' };
  if (done.type === 'view_submission' && done.view) return { on: 'submission', view: done.view };
  if (done.view?.type === 'modal') return { on: 'modal', view: done.view };
  if (done.response_url === undefined) return { on: 'home', view: done.view ?? null };
  return {
    on: 'message',
    respond: done.response_url,
    channel: done.channel?.id ?? null,
    ts: done.message?.ts ?? done.container?.message_ts ?? null,
  };
}
