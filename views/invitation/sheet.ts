import type { Button, ModalView } from '@slack/types';
import { moment } from '../../src/i18n/time.ts';
import { bold, bullets, button, buttons, line, name, rich, section, sure } from '../blocks.ts';
import { modal, type Acting, type Reader } from '../frame.ts';
import { actions, numbered, screens } from '../ids.ts';
import { asked, headlineOf, reasonOf, standing, type InvitationRecord } from './card.ts';

/** What this person may do with it now; the server asks again at the act. */
export type InvitationOffers = {
  readonly write: boolean;
  readonly resend: boolean;
  readonly revoke: boolean;
  readonly confirm: boolean;
  readonly inviteAlone: boolean;
};

/** Everything about one invitation, and the buttons for what may be done now. */
export function invitationSheet(
  reader: Reader,
  acting: Acting,
  record: InvitationRecord,
  offers: InvitationOffers,
  /** The list it was opened from, to go back to; or what has just been done. */
  at: { readonly from: string | undefined; readonly done: string | undefined },
): ModalView {
  const w = reader.words.invitation;
  const { invitation: i } = record;
  const [first = '', ...more] = standing(record, reader);
  const created = moment(i.created.at, reader.zone, reader.words.language);
  const offered = offeredButtons(reader, i.id, offers);
  return modal({
    id: screens.invitation.sheet,
    title: w.sheet.title,
    reader,
    acting: { ...acting, others: [] },
    meta: { subject: i.id, ...(at.from === undefined ? {} : { filter: at.from }) },
    blocks: [
      ...(at.done === undefined ? [] : [section(at.done)]),
      rich(
        line(bold(headlineOf(record, reader))),
        line(w.card.askedBy(name(record.names.get(i.created.by) ?? ''), created)),
        ...(record.draft ? [line(w.sheet.to(name(record.draft.email)))] : []),
      ),
      rich(line(bold(w.card.asks)), bullets(asked(record, reader))),
      rich(line(bold(first)), ...(more.length > 0 ? [bullets(more)] : [])),
      ...reasonOf(record, reader),
      ...(offered.length > 0 ? [buttons('acts', ...offered)] : []),
      ...(i.status === 'accepted'
        ? [
            buttons(
              'customer',
              button(numbered(actions.customer.open, 'invited'), w.sheet.customer, i.customer),
            ),
          ]
        : []),
      ...(at.from === undefined
        ? []
        : [buttons('back', button(actions.invitation.back, w.sheet.back, at.from))]),
    ],
  });
}

function offeredButtons({ words }: Reader, id: string, offers: InvitationOffers): Button[] {
  const w = words.invitation;
  const a = actions.invitation;
  const { yes, cancel } = words.common;
  return [
    ...(offers.write ? [button(a.write, w.sheet.write, id, { style: 'primary' })] : []),
    ...(offers.confirm ? [button(a.seeWho, w.card.seeWho, id, { style: 'primary' })] : []),
    ...(offers.inviteAlone
      ? [button(a.inviteAlone, w.sheet.invite, id, { style: 'primary' })]
      : []),
    ...(offers.resend
      ? [button(a.draftAgain, w.sheet.draftAgain, id), button(a.resend, w.sheet.resend, id)]
      : []),
    ...(offers.revoke
      ? [
          button(a.revoke, w.sheet.revoke, id, {
            style: 'danger',
            confirm: sure(w.sheet.revoke, w.sheet.revokeSure, yes, cancel),
          }),
        ]
      : []),
  ];
}
