import { username } from '../bot/payloads.ts';
import type { Core } from '../core.ts';
import type { StoredUser } from '../stored.ts';
import { page } from './args.ts';
import { SlackError } from './errors.ts';
import { tier, type Method } from './method.ts';

/** To make one takes longer than to read it. */
const clocks = new Map<string, Intl.DateTimeFormat>();
/** Seconds east of Greenwich at this moment, as Slack tells it. */
function offset(tz: string, now: Date): number {
  const at = Math.floor(now.getTime() / 1000) * 1000;
  const clock =
    clocks.get(tz) ??
    new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' });
  clocks.set(tz, clock);
  const parts = clock.formatToParts(at);
  const found = /GMT([+-])(\d\d):(\d\d)/.exec(
    parts.find((p) => p.type === 'timeZoneName')?.value ?? '',
  );
  if (!found) return 0;
  const seconds = Number(found[2]) * 3600 + Number(found[3]) * 60;
  return found[1] === '-' ? -seconds : seconds;
}

/** A person as `users.info` and `user_change` tell them. */
export function userPayload(core: Core, user: StoredUser, withLocale: boolean) {
  const { team, app } = core.options;
  const first = core.workspace.users.find((u) => u.isOwner);
  const home = user.team ?? team.id;
  const shared = core.workspace.conversations.some(({ members }) => members.includes(user.id));
  const base = {
    id: user.id,
    team_id: home,
    name: username(user.name),
    deleted: user.deleted,
    is_bot: user.isBot,
    is_app_user: false,
    updated: Math.floor(core.now().getTime() / 1000),
    // Slack's word for people of elsewhere who share no channel with the app; of those who do it says nothing.
    ...(home === team.id || shared ? {} : { is_stranger: true }),
    profile: {
      real_name: user.name,
      real_name_normalized: user.name,
      display_name: user.isBot ? '' : user.name,
      display_name_normalized: user.isBot ? '' : user.name,
      title: user.title,
      team: home,
      ...(user.isBot ? { bot_id: app.botId, api_app_id: app.id } : {}),
    },
  };
  // Slack leaves these out for people who are gone.
  if (user.deleted) return base;
  return {
    ...base,
    real_name: user.name,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: offset(user.tz, core.now()),
    is_admin: user.isAdmin || user.isOwner,
    is_owner: user.isOwner,
    is_primary_owner: user.id === first?.id,
    is_restricted: user.isGuest,
    is_ultra_restricted: false,
    ...(withLocale ? { locale: user.locale } : {}),
  };
}

export const users: Record<string, Method> = {
  'users.info': {
    perMinute: tier.four,
    scope: 'users:read',
    run: ({ core, args }) => {
      const user = core.workspace.user(args.needed('user'));
      if (!user) throw new SlackError('user_not_found');
      return { user: userPayload(core, user, args.flag('include_locale')) };
    },
  },
  'users.list': {
    perMinute: tier.two,
    scope: 'users:read',
    run: ({ core, args }) => {
      const { items, response_metadata } = page(core.workspace.users, args, 1000);
      return {
        members: items.map((user) => userPayload(core, user, args.flag('include_locale'))),
        cache_ts: Math.floor(core.now().getTime() / 1000),
        response_metadata,
      };
    },
  },
};
