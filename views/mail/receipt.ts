import { clouds } from '../../src/data/clouds.ts';
import type { Words } from '../../src/i18n/index.ts';
import { moment, type Zone } from '../../src/i18n/time.ts';
import { name } from '../blocks.ts';
import type { InvitationRecord } from '../invitation/card.ts';
import { letter, lists, says, withoutLinks, type Letter } from './frame.ts';

type Edition = { readonly name: string; readonly version: string };
/** Whoever answered, or one of the partners by mail to the company. */
export type ReceiptFor = 'acceptor' | 'inviter' | 'provider';
/** Typed by somebody: in a mail of ours it opens nothing. */
const called = (typed: string): string => withoutLinks(name(typed));

/** To whoever answered, and to the partners; null where there is nothing to confirm. The provider is not told who it was. */
export function invitationReceipt(
  reader: { readonly words: Words; readonly zone: Zone },
  record: InvitationRecord & {
    readonly answer: { readonly name: string; readonly reason: string | null } | null;
  },
  agreement: Edition | null,
  to: ReceiptFor,
): Letter | null {
  const { words, zone } = reader;
  const w = words.mail.receipt;
  const { invitation: i, inviter, provider, answer } = record;
  const customer = called(i.name);
  const company = called(inviter.name);
  const who = called(answer?.name ?? '');
  const subject = (what: Parameters<typeof w.subject>[1]) => w.subject(name(i.name), what);
  const at = (time: Date) => moment(time, zone, words.language);
  switch (i.status) {
    case 'accepted': {
      const partners = [inviter, ...(provider ? [provider] : [])].map((one) => called(one.name));
      const portal = clouds[i.cloud];
      return letter(words, subject('accepted'), [
        says(
          to === 'provider'
            ? words.invitation.outcome.accepted(customer, at(i.answeredAt))
            : w.accepted(who, customer, at(i.answeredAt)),
        ),
        says(w.declared),
        lists([
          ...partners.map((partner) => w.relationship(partner)),
          ...(i.admin ? partners.map((partner) => w.admin(partner)) : [w.noAdmin]),
          ...(agreement ? [w.agreement(agreement.name, agreement.version)] : []),
        ]),
        says(i.done ? w.done : w.left(words.common.portals[portal.acceptIn], portal.portalUrl)),
        ...(to === 'acceptor' ? [says(w.undo(company))] : []),
        says(w.nothing),
      ]);
    }
    case 'to-confirm':
      return letter(words, subject('waiting'), [
        says(w.waiting(who, customer, at(i.answeredAt), company)),
        says(w.nothing),
      ]);
    case 'declined':
      return letter(words, subject('declined'), [
        says(w.declined(customer, at(i.answeredAt))),
        says(w.nothing),
      ]);
    case 'revoked':
      return i.answeredAt === null
        ? null
        : letter(words, subject('refused'), [says(w.refused(customer, company))]);
    case 'draft':
    case 'issued':
    case 'expired':
    case 'voided':
      return null;
  }
}
