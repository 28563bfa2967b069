import { z } from 'zod';

export type SlackPerson = {
  readonly id: string;
  /** The Enterprise organisation where there is one, else the person's own workspace. */
  readonly home: string;
  readonly name: string;
  readonly tz: string;
  readonly locale: string | null;
  /** Of the workspace or of the organisation. */
  readonly isAdmin: boolean;
  readonly isOwner: boolean;
  readonly isGuest: boolean;
  readonly isBot: boolean;
  /** From another organisation and in no channel with us; of those who share one Slack does not say it, only their home does. */
  readonly isStranger: boolean;
  readonly deleted: boolean;
};

export type SlackChannel = {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;
  readonly isArchived: boolean;
  /** With another organisation, or about to be; several workspaces of one organisation are not meant. */
  readonly isShared: boolean;
  readonly isMember: boolean;
};

// What Slack answers, as far as we read it.
const flag = z.boolean().default(false);
const name = z.string().default('');

export const posted = z.object({ channel: z.string(), ts: z.string() });
export const opened = z.object({ channel: z.object({ id: z.string() }) });
export const drawn = z.object({ view: z.object({ id: z.string(), hash: z.string() }) });
export const uploadPlace = z.object({ upload_url: z.string(), file_id: z.string() });
export const uploaded = z.object({ files: z.array(z.object({ id: z.string() })) });
export const identity = z.object({
  url: z.string().optional(),
  team_id: z.string(),
  enterprise_id: z.string().nullish(),
  user_id: z.string(),
  bot_id: z.string(),
  response_metadata: z.object({ scopes: z.array(z.string()).default([]) }),
});
export const user = z.object({
  id: z.string(),
  team_id: z.string(),
  name,
  real_name: name,
  tz: z.string().nullish(),
  locale: z.string().nullish(),
  deleted: flag,
  is_admin: flag,
  is_owner: flag,
  is_primary_owner: flag,
  is_bot: flag,
  is_restricted: flag,
  is_ultra_restricted: flag,
  is_stranger: flag,
  profile: z.object({ display_name: name, real_name: name }).prefault({}),
  enterprise_user: z
    .object({ enterprise_id: z.string(), is_admin: flag, is_owner: flag })
    .partial()
    .optional(),
});
export const history = z.object({
  messages: z.array(
    z.object({
      ts: z.string(),
      metadata: z
        .object({ event_payload: z.object({ id: z.string() }).partial().optional() })
        .optional(),
    }),
  ),
});
export const oneUser = z.object({ user });
export const users = z.object({ members: z.array(user) });
export const members = z.object({ members: z.array(z.string()) });
export const conversation = z.object({
  channel: z.object({
    id: z.string(),
    name,
    is_private: flag,
    is_archived: flag,
    is_member: flag,
    is_shared: flag,
    is_ext_shared: flag,
    is_org_shared: flag,
    is_pending_ext_shared: flag,
  }),
});
export const page = z.object({
  response_metadata: z.object({ next_cursor: z.string().default('') }).optional(),
});
export const complaint = z.object({ ok: z.literal(false), error: z.string() });

export function personOf(one: z.infer<typeof user>): SlackPerson {
  const { profile, enterprise_user: org } = one;
  return {
    id: one.id,
    home: org?.enterprise_id ?? one.team_id,
    name:
      [profile.display_name, one.real_name, profile.real_name, one.name].find(
        (written) => written.trim() !== '',
      ) ?? one.id,
    tz: one.tz ?? 'UTC',
    locale: one.locale ?? null,
    isAdmin: one.is_admin || org?.is_admin === true,
    isOwner: one.is_owner || one.is_primary_owner || org?.is_owner === true,
    isGuest: one.is_restricted || one.is_ultra_restricted,
    // Slackbot does not call itself a bot.
    isBot: one.is_bot || one.id === 'USLACKBOT',
    isStranger: one.is_stranger,
    deleted: one.deleted,
  };
}

/** Matrix row 50: who may set up a company. */
export const runsWorkspace = (one: SlackPerson): boolean =>
  !one.deleted && !one.isGuest && (one.isAdmin || one.isOwner);

export const channelOf = (one: z.infer<typeof conversation>['channel']): SlackChannel => ({
  id: one.id,
  name: one.name,
  isPrivate: one.is_private,
  isArchived: one.is_archived,
  isShared: one.is_ext_shared || one.is_pending_ext_shared || (one.is_shared && !one.is_org_shared),
  isMember: one.is_member,
});
