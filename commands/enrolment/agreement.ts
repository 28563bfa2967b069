import type { Bot } from '../../src/bot.ts';
import { acceptAgreement, canAgree } from '../../src/domain/enrolment/review.ts';
import { Refused, refused } from '../../src/domain/outcome.ts';
import type { Actor } from '../../src/domain/people.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { agreementForm, agreementValues, enrolledNote } from '../../views/enrolment/agreement.ts';
import { screens } from '../../views/ids.ts';

/** R-ENR-16: a Global admin accepts the agreement, and the company is a reseller. */
export function enrolmentAgreement(bot: Bot): void {
  const { desk, store, resellerAgreement } = bot;

  desk.screen(screens.enrolment.agreement, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const seen = await store.enrolments.own(actor);
    const no = canAgree(seen, actor);
    if (no) throw new Refused(no);
    if (!seen.newest) throw new Refused({ code: 'no-enrolment' });
    return agreementForm(reader, acting, seen.newest);
  });

  desk.submit(screens.enrolment.agreement, agreementValues, async (seat, values, { meta, key }) => {
    const { actor, acting, reader } = seat;
    const ask = { ...values, edition: resellerAgreement.version };
    const { row } = await store.enrolments.agree(actor, { key, via: 'slack' }, (seen, now) =>
      seen.newest?.id === meta.subject
        ? acceptAgreement(seen, ask, actor, now)
        : refused({ code: 'no-enrolment' }),
    );
    const agents = await adminAgents(bot, actor);
    return { after: 'back', below: enrolledNote(reader, acting.name, row.path, agents) };
  });
}

/** The first few who work for customers (R-ROLE-04). */
async function adminAgents({ store }: Bot, actor: Actor): Promise<readonly string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const page = await store.members.list(actor, after);
    found.push(
      ...page.rows.filter(({ roles }) => roles.includes('admin-agent')).map((one) => one.name),
    );
    after = page.next;
  } while (after !== null && found.length < 5);
  return found.slice(0, 5);
}
