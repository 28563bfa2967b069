import { randomUUID } from 'node:crypto';
import { closeTransition } from '../domain/enrolment/operator.ts';
import { done, no, type Answer } from './answer.ts';
import { called, toOne, type Books } from './companies.ts';

/** product.md 8: whether an enrolment that was verified by mail, of two people, still needs a reviewer. */
export async function automatic(
  { backstage }: Books,
  [how, ...more]: readonly string[],
): Promise<Answer> {
  if ((how !== 'on' && how !== 'off') || more.length > 0)
    return no('Say on or off: npm run admin -- enrolment automatic on|off');
  const on = how === 'on';
  if ((await backstage.enrolments.automatic()) === on)
    return done(
      `Enrolments are ${on ? 'let through automatically' : 'reviewed by people'} already. Nothing changed.`,
    );
  await backstage.enrolments.setAutomatic(on);
  return on
    ? done(
        'From now on an enrolment needs no reviewer when its contact confirmed it through the mailed link and is somebody else than the applicant.',
        'Every other one still waits for a reviewer. An applicant who owns a second mailbox can pass for two people: nobody here can tell, so leave it off unless you know who signs up.',
      )
    : done('From now on every enrolment waits for a reviewer.');
}

/** R-TRN-04: a direct-bill partner may not, or may again, become a reseller as well. */
export const transition = (books: Books, hint: string, closed: boolean): Promise<Answer> =>
  toOne(books, hint, `enrolment ${closed ? 'close' : 'open'} <company>`, async ({ id }) => {
    let changed = false;
    const { row } = await books.backstage.companies.change(
      id,
      { key: `operator:${randomUUID()}`, via: 'operator' },
      (seen) => {
        const outcome = closeTransition(seen, closed);
        changed = outcome.ok && outcome.facts.length > 0;
        return outcome;
      },
    );
    const state = closed
      ? 'may not enrol as a reseller until you open it again'
      : 'may enrol as a reseller';
    return done(
      changed
        ? `${called(row)} ${state}. Its people hear it from the bot.`
        : `${called(row)} ${state} already. Nothing changed.`,
    );
  });
