import type { Bot } from '../../src/bot.ts';
import { review as reviewRule } from '../../src/domain/company.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { actions } from '../../views/ids.ts';
import { copyBehind } from '../copies.ts';
import { reviewerOf } from '../reviewer.ts';

/** A reviewer says whether a company is who it says; with one workspace's token its owners are the reviewers. */
export function review(bot: Bot): void {
  const { desk, store } = bot;
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
        const person = await reviewerOf(bot, turn);
        await store.companies.review(
          person,
          { key, via: 'slack' },
          id,
          ({ company, worksThere, enrols }, now) =>
            reviewRule(company, { person, via: 'reviewer', worksThere }, verdict, now, enrols),
        );
        return { redraw: copy.id };
      },
      'decides',
    );
}
