import type { Bot } from '../src/bot.ts';
import type { PersonId } from '../src/domain/ids.ts';
import { Refused } from '../src/domain/outcome.ts';
import type { SlackPerson } from '../src/slack/answers.ts';
import type { Turn } from '../src/slack/turn.ts';
import { introduce } from './introduce.ts';

/** Matrix row 44: who owns the workspace, and whom the operator named; null: nobody we know yet. */
export const isReviewer = async (
  { store }: Bot,
  me: SlackPerson,
  known: PersonId | null,
): Promise<boolean> =>
  !me.deleted && (me.isOwner || (known !== null && (await store.people.reviews(known))));

/** The reviewer who stands there, asked fresh from Slack; anybody else is refused. */
export async function reviewerOf(bot: Bot, turn: Turn): Promise<PersonId> {
  const me = await bot.slack.person(turn.team, turn.person.user);
  const person = await introduce(bot, turn);
  if (!(await isReviewer(bot, me, person))) throw new Refused({ code: 'reviewers-only' });
  return person;
}
