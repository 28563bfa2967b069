import type { Bot } from '../../src/bot.ts';
import {
  canCorrect,
  canEnrol,
  correct,
  enrol,
  pathOf,
  profileMisfit,
  type Enrolling,
} from '../../src/domain/enrolment/start.ts';
import type { EnrolmentId } from '../../src/domain/ids.ts';
import { Refused, refused } from '../../src/domain/outcome.ts';
import type { Actor } from '../../src/domain/people.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { contactForm, contactValues, submittedNote } from '../../views/enrolment/contact.ts';
import { correcting, enrolForm, enrolValues } from '../../views/enrolment/start.ts';
import type { Meta } from '../../views/frame.ts';
import { screens } from '../../views/ids.ts';

const corrects = ({ filter }: Meta): boolean => filter === correcting;

function refuseEarly(seen: Enrolling, actor: Actor, at: Meta): void {
  const no = corrects(at) ? canCorrect(seen, actor) : canEnrol(seen, actor);
  if (no) throw new Refused(no);
}
const pathHere = ({ company, newest }: Enrolling, at: Meta) =>
  (corrects(at) ? newest?.path : pathOf(company)) ?? 'new';

/** A company enrols as a reseller, or mends what it submitted: two steps, kept between for an hour. */
export function enrolmentStart(bot: Bot): void {
  const { desk, store, newId, links, mails, isWebmail } = bot;
  const rules = { isWebmail };

  desk.screen(screens.enrolment.start, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const seen = await store.enrolments.own(actor);
    refuseEarly(seen, actor, at);
    const { company, newest } = seen;
    return enrolForm(reader, acting, {
      company,
      path: pathHere(seen, at),
      profile: newest?.details ?? {
        legalName: company.name,
        address: null,
        mpn: { id: company.mpnId, country: company.country },
      },
      corrects: corrects(at),
      draft: at.subject ?? newId(),
    });
  });

  desk.submit(screens.enrolment.start, enrolValues, async (seat, profile, { meta }) => {
    const { actor, acting, reader } = seat;
    const seen = await store.enrolments.own(actor);
    refuseEarly(seen, actor, meta);
    const no = profileMisfit(seen.company, profile);
    if (no) throw new Refused(no);
    const draft = meta.subject ?? newId();
    await store.enrolments.drafts.keep(actor, draft, profile);
    const { contact: email } = await store.companies.own(actor);
    const view = contactForm(reader, acting, {
      path: pathHere(seen, meta),
      corrects: corrects(meta),
      draft,
      given: seen.newest?.details ?? null,
      email,
    });
    return { after: 'push', view };
  });

  desk.submit(screens.enrolment.contact, contactValues, async (seat, values, { meta, key }) => {
    const { actor, reader } = seat;
    const draft = meta.subject ?? '';
    const profile = await store.enrolments.drafts.read(actor, draft);
    const id = newId() as EnrolmentId;
    const { row } = await store.enrolments.change(
      actor,
      { key, via: 'slack' },
      { makeLink: (of, issue) => links.make(of, issue), draft },
      (seen, now) => {
        // Inside, so that the same submission again is answered with what came of the first one.
        if (!profile) return refused({ code: 'draft-gone' });
        const details = { ...profile, contact: values.contact, support: values.support };
        return corrects(meta)
          ? correct(seen, { ...values.ticks, details }, actor, rules, now)
          : enrol(seen, { ...values.ticks, id, details }, actor, rules, now);
      },
    );
    return { after: 'back', below: submittedNote(reader, row, mails) };
  });
}
