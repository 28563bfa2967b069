import type { KnownBlock } from '@slack/types';
import { moment } from '../../src/i18n/time.ts';
import { bold, button, line, name, rich, section } from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { actions, numbered } from '../ids.ts';
import type { InvitationRecord } from './card.ts';

/** Two blocks for each: whom it invites and with whom, and where it stands. */
export const invitationRows = (
  rows: readonly InvitationRecord[],
  reader: Reader,
): readonly KnownBlock[] =>
  rows.flatMap((row, i): KnownBlock[] => {
    const w = reader.words.invitation;
    const { invitation, provider } = row;
    return [
      rich(line(bold(w.list.row(name(invitation.name), provider && name(provider.name))))),
      {
        ...section(
          stateOf(row, reader),
          button(numbered(actions.invitation.open, i), w.card.details, invitation.id),
        ),
        block_id: `row-${i}`,
      },
    ];
  });

function stateOf({ invitation: i }: InvitationRecord, { words, zone }: Reader): string {
  const w = words.invitation.list.state;
  const when = (at: Date) => moment(at, zone, words.language);
  switch (i.status) {
    case 'draft':
      return w.draft;
    case 'issued':
      return w.issued(when(i.until));
    case 'to-confirm':
      return w['to-confirm'];
    case 'accepted':
      return w.accepted(when(i.answeredAt));
    case 'declined':
      return w.declined(when(i.answeredAt));
    case 'revoked':
      return w.revoked(when(i.at));
    case 'expired':
      return w.expired(when(i.at));
    case 'voided':
      return w.voided(when(i.at));
  }
}
