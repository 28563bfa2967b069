import type { Bot } from '../../src/bot.ts';
import type { Language } from '../../src/domain/company.ts';
import type { PartnershipId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { finishMail, mayHandle, renewLink } from '../../src/domain/partnership-outside.ts';
import { words } from '../../src/i18n/index.ts';
import { moment } from '../../src/i18n/time.ts';
import { seatOf, type Seat } from '../../src/slack/seat.ts';
import { name } from '../../views/blocks.ts';
import { note } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import {
  draftForm,
  subjectWithoutLink,
  withLink,
  withoutLink,
} from '../../views/invitation/draft.ts';
import { requestMailValues } from '../../views/partnership/outside.ts';

type Sheet = Awaited<ReturnType<Bot['store']['partnerships']['look']>>['sheet'];
type RequestMail = NonNullable<Sheet['draft']>;

const again = 'again';

/** R-PART-05, -06: the e-mail draft of a request, for a reseller on Slack or not. */
export function mail(bot: Bot): void {
  const { desk, store, links, mails } = bot;

  desk.screen(screens.partnership.mail, async (visitor, at) => {
    const seat = seatOf(visitor, at.company);
    const { partnership, sheet } = await store.partnerships.look(
      seat.actor,
      at.subject as PartnershipId,
    );
    const no = mayHandle(partnership, seat.actor);
    if (no) throw new Refused(no);
    return draftOf(bot, seat, sheet, at.filter === again);
  });
  for (const [action, filter] of [
    [actions.partnership.mail, undefined],
    [actions.partnership.newLink, again],
  ] as const)
    desk.opener(action, async (_turn, { value, meta }) => ({
      screen: screens.partnership.mail,
      at: {
        subject: value,
        ...(meta.company === undefined ? {} : { company: meta.company }),
        ...(filter === undefined ? {} : { filter }),
      },
    }));

  desk.submit(screens.partnership.mail, requestMailValues, async (seat, values, { meta, key }) => {
    const { actor, reader } = seat;
    const id = meta.subject as PartnershipId;
    const isAgain = meta.filter === again;
    const { sheet } = await store.partnerships.look(actor, id);
    // The link that stood in the form; what its author left of it is looked at before anything is changed.
    const text = withoutLink(values.text, linkOf(bot, sheet, isAgain));
    if (text === null) throw new Refused({ code: 'link-missing', about: 'text' });
    const subject = subjectWithoutLink(values.subject, linkOf(bot, sheet, isAgain));
    if (subject === '') throw new Refused({ code: 'misfit', about: 'subject', why: 'missing' });
    const email = sheet.draft?.email ?? values.email?.toLowerCase();
    if (email === undefined) throw new Refused({ code: 'misfit', about: 'email', why: 'email' });
    const how = mails ? values.how : 'self';
    const language = sheet.draft?.language ?? seat.job.company.language;
    const { row } = await store.partnerships.mail(
      actor,
      { key, via: 'slack' },
      id,
      {
        makeLink: (of, number) => links.make(of, number),
        words: { email, subject, text, language },
        sends: how === 'here',
      },
      ({ partnership, provider, reseller }, time) =>
        isAgain
          ? renewLink(
              partnership,
              actor,
              { outside: reseller.outside, deadlineDays: provider.deadlineDays },
              how,
              time,
            )
          : finishMail(partnership, actor, how, time),
    );
    const w = reader.words.invitation.draft;
    const until =
      row.status === 'issued' ? moment(row.until, reader.zone, reader.words.language) : '';
    const done = how === 'here' ? w.doneHere(until) : w.doneSelf(until);
    return { after: 'show', view: note(reader, isAgain ? w.again : w.title, done, w.doneNext) };
  });
}

/** Of the next issue: the one that finishing the form makes. */
const linkOf = ({ links }: Bot, { partnership: p }: Sheet, isAgain: boolean): string =>
  links.make(p.id, isAgain ? p.issue + 1 : Math.max(p.issue, 1)).url;

/** What a request says by mail, with {{link}} where its link goes. */
export function mailDraft(
  { job, who }: Pick<Seat, 'job' | 'who'>,
  reseller: string,
  email: string,
  language: Language,
): RequestMail {
  const spoken = words[language].mail.partnership;
  const { name: provider, mpnId, settings } = job.company;
  return {
    email: email.toLowerCase(),
    language,
    subject: spoken.subject(provider, reseller),
    text: spoken.text({
      provider,
      reseller,
      mpnId,
      by: who.name,
      link: '{{link}}',
      days: settings.deadlineDays,
    }),
  };
}

/** The message with its link in it; where nobody typed an address yet, with a field for it. */
export function draftOf(bot: Bot, seat: Seat, sheet: Sheet, isAgain: boolean) {
  const { reader, acting, job } = seat;
  const { partnership, draft, reseller, outside } = sheet;
  const kept = draft ?? mailDraft(seat, reseller.name, '', job.company.language);
  return draftForm(reader, acting, {
    id: partnership.id,
    of: 'partnership',
    email: draft?.email ?? null,
    subject: kept.subject,
    text: withLink(kept.text, linkOf(bot, sheet, isAgain)),
    again: isAgain,
    mails: bot.mails,
    ...(outside ? {} : { aside: reader.words.outside.mail.onSlack(name(reseller.name)) }),
  });
}
