import type { Button } from '@slack/types';
import type { Actor } from '../../src/domain/people.ts';
import type { InboxItem } from '../../src/domain/requests/inbox.ts';
import { rolesNeeded, type RequestKind } from '../../src/domain/requests/kinds.ts';
import { button } from '../blocks.ts';
import type { Reader } from '../frame.ts';
import { actions, numbered } from '../ids.ts';

/** Who looks: for whom they act and what they may do there. */
export type Looker = Pick<Actor, 'company' | 'kinds' | 'roles'>;
type Act = { readonly action: string; readonly label: string; readonly first?: boolean };

/** What settles a request of each kind; a button opens the form that does, and the form asks again who may. */
const deciding: Readonly<Record<RequestKind, (item: InboxItem, reader: Reader) => readonly Act[]>> =
  {
    partnership: ({ status }, { words }) =>
      status === 'to-confirm'
        ? [{ action: actions.partnership.seeWho, label: words.outside.card.seeWho, first: true }]
        : [
            {
              action: actions.partnership.authorize,
              label: words.partnership.card.authorize,
              first: true,
            },
            { action: actions.partnership.decline, label: words.partnership.card.decline },
          ],
    invitation: ({ status }, { words }) =>
      status === 'to-confirm'
        ? [{ action: actions.invitation.seeWho, label: words.invitation.card.seeWho, first: true }]
        : [{ action: actions.invitation.write, label: words.invitation.sheet.write, first: true }],
    ask: (_item, { words }) => [
      { action: actions.ask.accept, label: words.ask.card.accept, first: true },
      { action: actions.ask.decline, label: words.ask.card.decline },
    ],
    order: (_item, { words }) => [
      { action: actions.order.open, label: words.home.toWaiting, first: true },
    ],
    transfer: ({ status }, { words: { transfer } }) =>
      status === 'to-verify'
        ? [{ action: actions.transfer.verify, label: transfer.sheet.verify, first: true }]
        : [
            { action: actions.transfer.accept, label: transfer.sheet.accept, first: true },
            { action: actions.transfer.reject, label: transfer.sheet.reject },
          ],
  };

/** For whoever may settle it, where it waits for their company; `n` tells its buttons from those of other rows. */
export function decisionsOn(item: InboxItem, looker: Looker, reader: Reader, n: string): Button[] {
  if (item.ended || item.waitsFor !== looker.company) return [];
  const needed = rolesNeeded(item, looker.kinds);
  if (!looker.roles.some((role) => needed.includes(role))) return [];
  return deciding[item.kind](item, reader).map(({ action, label, first }) =>
    button(numbered(action, n), label, item.id, first ? { style: 'primary' } : {}),
  );
}

/** The value of a button that opens something: what it is, and its id. */
export const openValue = (kind: RequestKind | 'customer', id: string): string => `${kind} ${id}`;
export const readOpenValue = (value: string): { readonly kind: string; readonly id: string } => {
  const [kind = '', id = ''] = value.split(' ');
  return { kind, id };
};

/** Null: there is nothing more to see. An order that waits no more stands in its customer's subscriptions. */
export const detailsOf = (item: InboxItem, reader: Reader, n: string): Button | null =>
  item.kind === 'order' && item.ended
    ? null
    : button(
        numbered(actions.home.open, n),
        reader.words.home.details,
        openValue(item.kind, item.id),
      );
