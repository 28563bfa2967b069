import type { Bot } from '../src/bot.ts';
import type { Turn } from '../src/slack/turn.ts';

/** Makes somebody known whom only Slack knows yet. */
export async function introduce({ slack, store }: Bot, turn: Turn, user = turn.person.user) {
  const known = await slack.person(turn.team, user);
  return store.people.meet({
    home: known.home,
    user,
    team: turn.team,
    name: known.name,
    timeZone: known.tz,
  });
}
