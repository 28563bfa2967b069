import type { Bot } from '../../src/bot.ts';
import type { EnrolmentDecision } from '../../src/domain/enrolment/enrolment.ts';
import { canAgree, incentivesCame } from '../../src/domain/enrolment/review.ts';
import {
  canCorrect,
  nothingToEnrol,
  renewContactLink,
  withdrawEnrolment,
  type Enrolling,
} from '../../src/domain/enrolment/start.ts';
import { granted, Refused, refused } from '../../src/domain/outcome.ts';
import type { Actor } from '../../src/domain/people.ts';
import { permits } from '../../src/domain/roles.ts';
import { seatOf, type Visitor } from '../../src/slack/seat.ts';
import { name } from '../../views/blocks.ts';
import { correcting } from '../../views/enrolment/start.ts';
import { statusSheet, type EnrolmentOffers } from '../../views/enrolment/status.ts';
import { withdrawForm, withdrawValues } from '../../views/enrolment/withdraw.ts';
import { note, type Meta } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';

const here = ({ company }: Meta) => (company === undefined ? {} : { company });

/** Where the enrolment stands, who must act, since when; and what may be done with it. */
export function enrolmentStatus(bot: Bot): void {
  const { desk, store, now, links } = bot;

  const statusFor = async (visitor: Visitor, at: Meta, done?: string) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const { sheet, ...seen } = await store.enrolments.own(actor);
    if (!sheet) {
      const no = nothingToEnrol(seen.company) ?? { code: 'no-enrolment' };
      if (no.code !== 'enrolled-already') throw new Refused(no);
      const w = reader.words.enrolment.sheet;
      return note(reader, w.title, w.notHere(name(seen.company.name)));
    }
    const time = now();
    return statusSheet(reader, acting, sheet, offersFor(seen, actor, time), { now: time, done });
  };
  desk.screen(screens.enrolment.status, (visitor, at) => statusFor(visitor, at));

  desk.opener(actions.enrolment.agreement, async (_turn, { meta }) => ({
    screen: screens.enrolment.agreement,
    at: here(meta),
  }));
  // In the sheet's place: afterwards it would say what is over.
  desk.click(
    actions.enrolment.correct,
    async (turn, { meta }) => {
      await desk.redraw(turn, screens.enrolment.start, { ...here(meta), filter: correcting });
      return undefined;
    },
    'opens',
  );

  /** About the one that was on the screen: a newer one is another matter. */
  const changed = (
    actor: Actor,
    key: string,
    id: string,
    rule: (seen: Enrolling, by: Actor, time: Date) => EnrolmentDecision,
  ) =>
    store.enrolments.change(
      actor,
      { key, via: 'slack' },
      { makeLink: (of, issue) => links.make(of, issue), draft: null },
      (seen, time) =>
        seen.newest?.id === id ? rule(seen, actor, time) : refused({ code: 'no-enrolment' }),
    );
  for (const [action, rule, said] of [
    [actions.enrolment.newLink, renewContactLink, 'newLinkDone'],
    [actions.enrolment.incentives, incentivesCame, null],
  ] as const)
    desk.click(
      action,
      async (turn, { value, key, meta, view }) => {
        const visitor = await desk.visitor(turn);
        const { actor, reader } = seatOf(visitor, meta.company);
        // What was drawn anew since is a new act; pressed twice on the same drawing it is one.
        await changed(actor, `${key}:${view?.hash ?? ''}`, value, rule);
        const done = said === null ? undefined : reader.words.enrolment.sheet[said];
        await desk.replace(turn, await statusFor(visitor, meta, done));
        return undefined;
      },
      'decides',
    );

  desk.screen(screens.enrolment.withdraw, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const { sheet: _, ...seen } = await store.enrolments.own(actor);
    if (seen.newest?.id !== at.subject) throw new Refused({ code: 'no-enrolment' });
    return withdrawForm(reader, acting, granted(withdrawEnrolment(seen, actor, now())).next);
  });
  desk.opener(actions.enrolment.withdraw, async (_turn, { value, meta }) => ({
    screen: screens.enrolment.withdraw,
    at: { subject: value, ...here(meta) },
  }));
  desk.submit(screens.enrolment.withdraw, withdrawValues, async (seat, _nothing, { meta, key }) => {
    await changed(seat.actor, key, meta.subject ?? '', withdrawEnrolment);
    const { done } = seat.reader.words.enrolment.withdraw;
    return { after: 'back', below: await statusFor(seat, { company: seat.acting.id }, done) };
  });
}

function offersFor(seen: Enrolling, actor: Actor, now: Date): EnrolmentOffers {
  return {
    correct: canCorrect(seen, actor) === null,
    newLink: renewContactLink(seen, actor, now).ok,
    withdraw: withdrawEnrolment(seen, actor, now).ok,
    agreement: canAgree(seen, actor) === null,
    incentives: incentivesCame(seen, actor, now).ok,
    contact: permits('profile.edit', actor),
  };
}
