import type { AskId, InvitationId, PartnershipId, TransferId } from '../domain/ids.ts';
import { expireInvitation } from '../domain/invitation/life.ts';
import { expire as expirePartnership } from '../domain/partnership-decisions.ts';
import { expireAsk } from '../domain/subscription/ask-decisions.ts';
import { expireTransfer } from '../domain/transfer/decisions.ts';
import type { Backstage } from '../store/store.ts';

type Needs = Pick<Backstage, 'partnerships' | 'invitations' | 'asks' | 'transfers'>;
export type Overdue =
  | { readonly partnership: PartnershipId }
  | { readonly invitation: InvitationId }
  | { readonly ask: AskId }
  | { readonly transfer: TransferId };

/** Time's own act on one request: tells that its deadline has passed. */
export const expire =
  ({ partnerships, invitations, asks, transfers }: Needs) =>
  (what: Overdue): Promise<void> => {
    if ('partnership' in what) return partnerships.expire(what.partnership, expirePartnership);
    if ('invitation' in what) return invitations.expire(what.invitation, expireInvitation);
    if ('ask' in what) return asks.expire(what.ask, expireAsk);
    return transfers.expire(what.transfer, expireTransfer);
  };

/** What a lost job left behind, a hundred at a time. */
export const expireOverdue = (backstage: Needs) => async () => {
  const one = expire(backstage);
  for (const partnership of await backstage.partnerships.overdue(100)) await one({ partnership });
  for (const invitation of await backstage.invitations.overdue(100)) await one({ invitation });
  for (const ask of await backstage.asks.overdue(100)) await one({ ask });
  for (const transfer of await backstage.transfers.overdue(100)) await one({ transfer });
};
