import type { Bot } from '../../src/bot.ts';
import type { CustomerId, DeliveryId, InvitationId } from '../../src/domain/ids.ts';
import { confirmAcceptor } from '../../src/domain/invitation/answer.ts';
import { mayHandle, type Invitation } from '../../src/domain/invitation/invitation.ts';
import { askDraft, over, revoke } from '../../src/domain/invitation/life.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { permits, whoMay } from '../../src/domain/roles.ts';
import { seatOf, type Seat, type Visitor } from '../../src/slack/seat.ts';
import type { Meta } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { confirmForm, confirmValues } from '../../views/invitation/confirm.ts';
import { invitationSheet, type InvitationOffers } from '../../views/invitation/sheet.ts';
import { copyBehind } from '../copies.ts';

/** One invitation: where it stands, and what may be done with it now. */
export function invitationSheets(bot: Bot): void {
  const { desk, store, now, links } = bot;

  const sheetFor = async (visitor: Visitor, at: Meta, done?: string) => {
    const seat = seatOf(visitor, at.company);
    mayRead(seat);
    const record = await store.invitations.look(seat.actor, at.subject as InvitationId);
    const offers = offersFor(seat, record.invitation, now());
    return invitationSheet(seat.reader, seat.acting, record, offers, { from: at.filter, done });
  };
  desk.screen(screens.invitation.sheet, (visitor, at) => sheetFor(visitor, at));

  desk.screen(screens.invitation.confirm, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const record = await store.invitations.look(actor, at.subject as InvitationId);
    const { invitation } = record;
    const no = mayHandle(invitation, actor) ?? over(invitation, now());
    if (no) throw new Refused(no);
    if (invitation.status !== 'to-confirm') throw new Refused({ code: 'nobody-to-confirm' });
    return confirmForm(reader, acting, record, {
      subject: invitation.id,
      ...(at.copy === undefined ? {} : { copy: at.copy }),
    });
  });

  for (const [action, screen] of [
    [actions.card.details, screens.invitation.sheet],
    [actions.card.seeWho, screens.invitation.confirm],
  ] as const)
    desk.opener(action, async (turn, { value }) => {
      const copy = await copyBehind(bot, turn, value);
      // A click on a card acts for the company to which that copy was sent.
      return {
        screen,
        at: {
          copy: copy.id,
          subject: copy.subject.id,
          ...(copy.company ? { company: copy.company } : {}),
        },
      };
    });
  desk.opener(actions.invitation.seeWho, async (_turn, { value, meta }) => ({
    screen: screens.invitation.confirm,
    at: { subject: value, ...(meta.company === undefined ? {} : { company: meta.company }) },
  }));
  desk.click(
    actions.invitation.open,
    async (turn, { value, meta }) => {
      await desk.redraw(turn, screens.invitation.sheet, { ...meta, subject: value });
      return undefined;
    },
    'opens',
  );

  desk.submit(
    screens.invitation.confirm,
    confirmValues,
    async (seat, { isThem }, { meta, key }) => {
      const { actor } = seat;
      const id = meta.subject as InvitationId;
      const act = { key, via: 'slack' as const };
      if (isThem) {
        const customer = bot.newId() as CustomerId;
        await store.invitations.confirm(actor, act, id, bot.agreement, (seen, time) =>
          confirmAcceptor(seen, actor, { customer }, time),
        );
      } else
        await store.invitations.change(
          actor,
          act,
          id,
          { makeLink: (subject, issue) => links.make(subject, issue), sends: false },
          ({ invitation }, time) => revoke(invitation, actor, time),
        );
      return { after: 'clear', redraw: meta.copy as DeliveryId | undefined };
    },
  );

  /** A button of the sheet that decides at once; afterwards the sheet shows what came of it. */
  for (const [action, rule] of [
    [actions.invitation.revoke, revoke],
    [actions.invitation.draftAgain, askDraft],
  ] as const)
    desk.click(
      action,
      async (turn, { value, key, meta, view }) => {
        const visitor = await desk.visitor(turn);
        const { actor, reader } = seatOf(visitor, meta.company);
        await store.invitations.change(
          actor,
          // What was drawn anew since is a new act; pressed twice on the same drawing it is one.
          { key: `${key}:${view?.hash ?? ''}`, via: 'slack' },
          value as InvitationId,
          { makeLink: (subject, issue) => links.make(subject, issue), sends: false },
          ({ invitation }, time) => rule(invitation, actor, time),
        );
        const asked = action === actions.invitation.draftAgain;
        const done = asked ? reader.words.invitation.sheet.draftAsked : undefined;
        await desk.replace(turn, await sheetFor(visitor, { ...meta, subject: value }, done));
        return undefined;
      },
      'decides',
    );
}

/** Matrix row 31: an invitation names a customer, and who it is at the customer. */
function mayRead({ actor }: Seat): void {
  if (!permits('customer.read', actor))
    throw new Refused({
      code: 'role-needed',
      roles: whoMay('customer.read', actor.kinds),
      company: actor.company,
    });
}

function offersFor({ actor }: Seat, i: Invitation, now: Date): InvitationOffers {
  const may = mayHandle(i, actor) === null && over(i, now) === null;
  return {
    write: may && i.status === 'draft',
    resend: may && i.status === 'issued',
    revoke: may && i.status !== 'to-confirm',
    confirm: may && i.status === 'to-confirm',
    inviteAlone:
      i.status === 'voided' && i.replacedBy === null && permits('invitation.solo', actor),
  };
}
