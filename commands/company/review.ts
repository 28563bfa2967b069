import type { Bot } from '../../src/bot.ts';
import { review as reviewRule } from '../../src/domain/company.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { actions } from '../../views/ids.ts';
import { introduce } from '../csp.ts';
import { copyBehind } from '../copies.ts';

/** A reviewer says whether a company is who it says; with one workspace's token its owners are the reviewers. */
export function review(bot: Bot): void {
  const { desk, store, slack } = bot;
  const verdicts = [
    [actions.card.confirm, 'confirmed'],
    [actions.card.reject, 'rejected'],
  ] as const;

  for (const [action, verdict] of verdicts)
    desk.click(
      action,
      async (turn, { value, key }) => {
        const copy = await copyBehind(bot, turn, value);
        if (copy.subject.kind !== 'company') throw new Refused({ code: 'old-button', card: false });
        const { id } = copy.subject;
        const me = await slack.person(turn.team, turn.person.user);
        const person = await introduce(bot, turn);
        const reviews = me.isOwner || (await store.people.reviews(person));
        if (!reviews || me.deleted) throw new Refused({ code: 'reviewers-only' });
        await store.companies.review(
          person,
          { key, via: 'slack' },
          id,
          ({ company, worksThere }, now) =>
            reviewRule(company, { person, via: 'reviewer', worksThere }, verdict, now),
        );
        return { redraw: copy.id };
      },
      'decides',
    );
}
