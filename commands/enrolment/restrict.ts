import type { Bot } from '../../src/bot.ts';
import { restrict } from '../../src/domain/restriction.ts';
import { name } from '../../views/blocks.ts';
import { choices } from '../../views/choices.ts';
import { restrictForm, restrictValues } from '../../views/enrolment/restrict.ts';
import { note } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { reviewerOf } from '../reviewer.ts';

/** R-TRN-13: a reviewer records that Microsoft restricted a direct-bill partner, or lifted it. */
export function restrictions(bot: Bot): void {
  const { desk, store } = bot;

  desk.screen(screens.enrolment.restrict, async ({ turn, reader }) => {
    await reviewerOf(bot, turn);
    const { total } = await store.companies.directBill('');
    return restrictForm(reader, total);
  });

  desk.options(actions.enrolment.restrict, async ({ turn, reader }, typed) => {
    await reviewerOf(bot, turn);
    const { rows, total } = await store.companies.directBill(typed);
    const w = reader.words.enrolment.restrict;
    const found = rows.map((one) => ({
      value: one.id,
      label: one.restricted ? w.restricted(name(one.name)) : one.name,
    }));
    return choices(found, total, reader.words);
  });

  desk.submitAsVisitor(
    screens.enrolment.restrict,
    restrictValues,
    async ({ turn, reader }, { company, restricted }, { key }) => {
      const person = await reviewerOf(bot, turn);
      const act = { key, via: 'slack' as const };
      const { row } = await store.companies.restrict(person, act, company, (seen) =>
        restrict(seen.company, seen, restricted),
      );
      const w = reader.words.enrolment.restrict;
      const done = restricted ? w.doneRestricted : w.doneLifted;
      return { after: 'show', view: note(reader, w.title, done(name(row.name))) };
    },
  );
}
