import type { Bot } from '../../src/bot.ts';
import type { InvitationId } from '../../src/domain/ids.ts';
import { issue, mayWrite, reissue } from '../../src/domain/invitation/life.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { moment } from '../../src/i18n/time.ts';
import type { Seat } from '../../src/slack/seat.ts';
import { seatOf } from '../../src/slack/seat.ts';
import { note } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import {
  draftForm,
  draftValues,
  subjectWithoutLink,
  withLink,
  withoutLink,
} from '../../views/invitation/draft.ts';

const again = 'again';

/** The message with its link: written, finished, and with a new link written once more. */
export function draft(bot: Bot): void {
  const { desk, store, links, mails, now } = bot;

  desk.screen(screens.invitation.draft, async (visitor, at) => {
    const seat = seatOf(visitor, at.company);
    const sheet = await store.invitations.look(seat.actor, at.subject as InvitationId);
    const no = mayWrite(sheet.invitation, seat.actor, at.filter === again, now());
    if (no) throw new Refused(no);
    return draftFor(bot, seat, sheet, at.filter === again);
  });
  for (const [action, filter] of [
    [actions.invitation.write, undefined],
    [actions.invitation.resend, again],
  ] as const)
    desk.opener(action, async (_turn, { value, meta }) => ({
      screen: screens.invitation.draft,
      at: {
        subject: value,
        ...(meta.company === undefined ? {} : { company: meta.company }),
        ...(filter === undefined ? {} : { filter }),
      },
    }));

  desk.submit(screens.invitation.draft, draftValues, async (seat, values, { meta, key }) => {
    const { actor, reader } = seat;
    const id = meta.subject as InvitationId;
    const isAgain = meta.filter === again;
    const { invitation } = await store.invitations.look(actor, id);
    // The link that stood in the form; what its author left of it is looked at before anything is changed.
    const { url } = links.make(id, isAgain ? invitation.issue + 1 : invitation.issue);
    const text = withoutLink(values.text, url);
    if (text === null) throw new Refused({ code: 'link-missing', about: 'text' });
    const subject = subjectWithoutLink(values.subject, url);
    if (subject === '') throw new Refused({ code: 'misfit', about: 'subject', why: 'missing' });
    const how = mails ? values.how : 'self';
    const { row } = await store.invitations.change(
      actor,
      { key, via: 'slack' },
      id,
      {
        makeLink: (of, number) => links.make(of, number),
        words: { subject, text },
        sends: how === 'here',
      },
      (seen, time) => (isAgain ? reissue : issue)(seen.invitation, actor, seen.standing, how, time),
    );
    const w = reader.words.invitation.draft;
    const until =
      row.status === 'issued' ? moment(row.until, reader.zone, reader.words.language) : '';
    const done = how === 'here' ? w.doneHere(until) : w.doneSelf(until);
    return { after: 'show', view: note(reader, isAgain ? w.again : w.title, done, w.doneNext) };
  });
}

/** What is kept has a place where the link goes; here it stands in it. */
export function draftFor(
  { links, mails }: Bot,
  { reader, acting }: Seat,
  sheet: Awaited<ReturnType<Bot['store']['invitations']['look']>>,
  isAgain: boolean,
) {
  const { invitation, draft: kept } = sheet;
  const { id } = invitation;
  if (!kept) throw new Refused({ code: 'unknown' });
  const { url } = links.make(id, isAgain ? invitation.issue + 1 : invitation.issue);
  return draftForm(reader, acting, {
    id,
    of: 'invitation',
    email: kept.email,
    subject: kept.subject,
    text: withLink(kept.text, url),
    again: isAgain,
    mails,
  });
}
