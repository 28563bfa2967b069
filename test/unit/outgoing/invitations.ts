import type { CompanyId, InvitationId, PersonId } from '../../../src/domain/ids.ts';
import type { Invitation, InvitationFact } from '../../../src/domain/invitation/invitation.ts';
import { invitationLine } from '../../../src/notify/invitations.ts';
import type { Reader } from '../../../views/frame.ts';
import { invitationCard } from '../../../views/invitation/card.ts';
import { confirmForm } from '../../../views/invitation/confirm.ts';
import { draftForm } from '../../../views/invitation/draft.ts';
import { inviteForm, type Prefilled } from '../../../views/invitation/form.ts';
import { invitationSheet } from '../../../views/invitation/sheet.ts';
import { draftMessage, noDraft } from '../../../views/mail/copy.ts';
import type { InvitationSheet } from '../../../src/store/store.ts';
import type { Drawn, Typed } from './every-view.ts';

const at = new Date('2026-06-01T08:00:00Z');
const [us, them] = ['r' as CompanyId, 'p' as CompanyId];
const [asker, decider] = ['asker' as PersonId, 'decider' as PersonId];
const email = 'it@customer.example';
const terms = {
  id: 'i' as InvitationId,
  kind: 'joint',
  inviter: us,
  capacity: 'reseller',
  provider: them,
  partnership: null,
  known: null,
  country: 'NL',
  cloud: 'public',
  admin: true,
  language: 'en',
  created: { by: asker, at },
  issue: 1,
  version: 1,
} as const;
const customer = 'c' as Extract<Invitation, { status: 'accepted' }>['customer'];
const states = (name: string): Record<string, Invitation> => {
  const all = { ...terms, name };
  const solo = { ...all, kind: 'solo', provider: null, admin: false } as const;
  const accepted = { status: 'accepted', answeredAt: at, customer } as const;
  const voided = { status: 'voided', at, why: 'partnership-ended' } as const;
  return {
    draft: { ...all, status: 'draft', until: at },
    issued: { ...all, status: 'issued', at, until: at },
    'issued alone': { ...solo, status: 'issued', at, until: at },
    'to-confirm': { ...all, status: 'to-confirm', answeredAt: at, until: at, done: false },
    accepted: { ...all, ...accepted, confirmed: null, done: false },
    'accepted alone': { ...solo, ...accepted, confirmed: { by: decider, at }, done: true },
    declined: { ...all, status: 'declined', answeredAt: at },
    revoked: { ...all, status: 'revoked', by: decider, at, answeredAt: null },
    refused: { ...all, status: 'revoked', by: decider, at, answeredAt: at },
    expired: { ...all, status: 'expired', at },
    voided: { ...all, ...voided, replacedBy: null },
    replaced: { ...all, ...voided, why: 'not-reseller', replacedBy: terms.id },
  };
};
const facts: readonly InvitationFact[] = [
  { kind: 'invitation.issued', invitation: terms.id, how: 'self' },
  ...(
    [
      'invitation.accepted',
      'invitation.acceptor-unknown',
      'invitation.acceptor-confirmed',
      'invitation.acceptor-refused',
      'invitation.declined',
      'invitation.revoked',
      'invitation.expired',
      'invitation.voided',
      'invitation.not-mailed',
    ] as const
  ).map((kind) => ({ kind, invitation: terms.id })),
];
const mails: readonly InvitationSheet['mail'][] = [
  null,
  { state: 'waiting', at, error: null },
  { state: 'sent', at, error: null },
  { state: 'failed', at, error: '550' },
];

/** Everything about invitations that leaves for Slack. */
export function drawInvitations(all: Drawn, typed: Typed, reader: Reader): void {
  const acting = { id: us, name: typed.ours, others: [{ id: them, name: typed.theirs }] };
  for (const [state, invitation] of Object.entries(states(typed.words)))
    drawOne(all, state, invitation, typed, reader);
  const given: Prefilled = {
    known: null,
    name: null,
    email: null,
    country: 'NL',
    cloud: 'public',
    language: 'en',
    provider: null,
  };
  const forms: Record<string, [Prefilled, number | null]> = {
    plain: [given, 3],
    nobody: [given, 0],
    'no reseller': [given, null],
    many: [{ ...given, provider: { id: them, name: typed.theirs } }, 1234],
    known: [{ ...given, known: typed.words, email, cloud: 'germany' }, 3],
  };
  for (const [of, [prefilled, partners]] of Object.entries(forms))
    for (const alone of ['resold', 'direct', 'restricted'] as const)
      all.modals.set(
        `inviteForm ${of} ${alone}`,
        inviteForm(reader, acting, prefilled, partners, alone, {}),
      );
  for (const again of [true, false]) {
    // Its author's own words come back into their own field as they are.
    const what = { id: 'i', of: 'invitation', email, subject: 'x', text: 'x', again } as const;
    all.modals.set(
      `draftForm invitation ${again}`,
      draftForm(reader, acting, { ...what, mails: again }),
    );
  }
  const draft = { for: typed.words, email, url: 'https://samen.example/i/x' };
  // What is to be copied stands there as it was typed, line by line; it is the author's own.
  const texts = { short: 'x', long: 'x'.repeat(3000) };
  for (const [of, text] of Object.entries(texts))
    all.messages.set(`draftMessage ${of}`, draftMessage(reader, { ...draft, subject: 'x', text }));
  for (const of of ['invitation', 'partnership'] as const)
    all.messages.set(`noDraft ${of}`, noDraft(reader, of));
}

function drawOne(
  { messages, modals }: Drawn,
  state: string,
  invitation: Invitation,
  typed: Typed,
  reader: Reader,
): void {
  const acting = { id: us, name: typed.ours, others: [] };
  const company = { timeZone: 'Europe/Amsterdam', mpnId: '1', country: 'NL' };
  const sheet: InvitationSheet = {
    invitation,
    inviter: { id: us, name: typed.ours, ...company },
    provider: invitation.provider && { id: them, name: typed.theirs, ...company },
    names: new Map([
      [asker, typed.person],
      [decider, typed.person],
    ]),
    draft: { email, subject: typed.words, text: typed.words },
    answer: { language: 'en', name: typed.person, email, reason: typed.words, agreed: null },
    mail: null,
  };
  for (const [n, mail] of mails.entries())
    messages.set(
      `invitationCard ${state} ${n}`,
      invitationCard(
        { ...sheet, mail },
        { id: 'copy', elsewhere: n === 0 ? null : 'https://samen.slack.com/archives/C1/p1' },
        reader,
      ),
    );
  for (const fact of facts)
    for (const side of [us, them]) {
      const line = invitationLine({ id: 'f', at, by: decider, fact }, sheet, side, reader);
      if (line) messages.set(`invitationLine ${fact.kind} ${state} ${side}`, line);
    }
  for (const [n, may] of [true, false].entries()) {
    const offers = { write: may, resend: may, revoke: may, confirm: may, inviteAlone: may };
    const from = { from: may ? 'closed' : undefined, done: may ? 'x' : undefined };
    modals.set(
      `invitationSheet ${state} ${n}`,
      invitationSheet(reader, acting, sheet, offers, from),
    );
  }
  modals.set(`confirmForm ${state}`, confirmForm(reader, acting, sheet, { subject: 'i' }));
}
