import type { Bot } from '../../src/bot.ts';
import { canReview, reviewEnrolment } from '../../src/domain/enrolment/review.ts';
import { elsewhere } from '../../src/domain/enrolment/start.ts';
import type { EnrolmentId } from '../../src/domain/ids.ts';
import { Refused, refused } from '../../src/domain/outcome.ts';
import { name } from '../../views/blocks.ts';
import { reviewForm, reviewValues } from '../../views/enrolment/review.ts';
import { note } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { copyBehind } from '../copies.ts';
import { reviewerOf } from '../reviewer.ts';

/** A reviewer gives each open check its verdict; neither the applicant nor anybody of that company is one (R-ROLE-07). */
export function enrolmentReview(bot: Bot): void {
  const { desk, store } = bot;

  desk.opener(actions.card.reviewEnrolment, async (turn, { value }) => {
    const { subject, id: copy } = await copyBehind(bot, turn, value);
    if (subject.kind !== 'enrolment') throw new Refused({ code: 'old-button', card: false });
    return { screen: screens.enrolment.review, at: { subject: subject.id, copy } };
  });

  desk.screen(screens.enrolment.review, async ({ turn, reader }, { subject = '', copy }) => {
    const person = await reviewerOf(bot, turn);
    const { sheet, worksThere } = await store.enrolments.toReview(subject as EnrolmentId, person);
    const no = canReview(sheet, { person, worksThere });
    if (no) throw new Refused(no);
    return reviewForm(reader, sheet, {
      subject,
      ...(copy === undefined ? {} : { copy }),
      seen: String(sheet.enrolment.version),
    });
  });

  desk.submitAsVisitor(
    screens.enrolment.review,
    reviewValues,
    async ({ turn, reader }, { verdicts, notes }, { meta, key }) => {
      const person = await reviewerOf(bot, turn);
      const id = meta.subject as EnrolmentId;
      const { row } = await store.enrolments.review(
        person,
        { key, via: 'slack' },
        id,
        notes,
        (seen, now) =>
          // What was corrected since is not what this reviewer looked at.
          String(seen.enrolment.version) === meta.seen
            ? reviewEnrolment(seen, { person, worksThere: seen.worksThere }, verdicts, now)
            : refused(
                canReview(seen, { person, worksThere: seen.worksThere }) ??
                  elsewhere(seen.enrolment),
              ),
      );
      const { company } = (await store.enrolments.toReview(id, person)).sheet;
      const w = reader.words.enrolment.review;
      const done = row.status === 'rejected' ? w.doneRejected : w.doneApproved;
      return { after: 'show', view: note(reader, w.title, done(name(company.name))) };
    },
  );
}
