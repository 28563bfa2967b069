import { z } from 'zod';

const kept = z.object({
  type: z.literal('event_callback'),
  event_id: z.string(),
  team_id: z.string().nullish(),
  api_app_id: z.string().nullish(),
  authorizations: z
    .array(
      z.object({
        team_id: z.string().nullish(),
        enterprise_id: z.string().nullish(),
        is_enterprise_install: z.boolean().nullish(),
      }),
    )
    .nullish(),
  event: z.object({
    type: z.string(),
    // user_change carries the whole profile; who it is, of where, and whether they are gone is all we keep.
    user: z
      .union([
        z.string(),
        z.object({
          id: z.string(),
          team_id: z.string().nullish(),
          deleted: z.boolean().nullish(),
          enterprise_user: z.object({ enterprise_id: z.string().nullish() }).nullish(),
        }),
      ])
      .nullish(),
    channel: z.string().nullish(),
    tab: z.string().nullish(),
    old_channel_id: z.string().nullish(),
    new_channel_id: z.string().nullish(),
  }),
});

/** What is kept of an event: ids and words of Slack's, since a job holds nothing about a person but ids. */
export const idsOf = (body: unknown): Record<string, unknown> => kept.parse(body);
