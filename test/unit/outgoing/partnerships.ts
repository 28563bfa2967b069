import type { CompanyId, PartnershipId, PersonId } from '../../../src/domain/ids.ts';
import type { Partnership } from '../../../src/domain/partnership.ts';
import { name } from '../../../views/blocks.ts';
import { note, type Reader } from '../../../views/frame.ts';
import { partnershipLine, repeated } from '../../../views/lines.ts';
import { outcomeOf, partnershipCard } from '../../../views/partnership/card.ts';
import { authorizeForm, declineForm } from '../../../views/partnership/decide.ts';
import { accessForm, removeForm } from '../../../views/partnership/end.ts';
import { partnershipList } from '../../../views/partnership/list.ts';
import { confirmOutsideForm } from '../../../views/partnership/outside.ts';
import { requestedNote } from '../../../views/partnership/request.ts';
import { partnershipSheet } from '../../../views/partnership/sheet.ts';
import type { Drawn, Typed } from './every-view.ts';

const at = new Date('2026-06-01T08:00:00Z');
const address = 'somebody@zuidplas.example';
const [provider, reseller] = ['p' as CompanyId, 'r' as CompanyId];
const [asker, decider] = ['asker' as PersonId, 'decider' as PersonId];
const base = {
  id: 'id' as PartnershipId,
  provider,
  reseller,
  asked: { by: asker, user: 'U1', at },
  issue: 0,
  version: 1,
};
const agreed = { since: at, by: decider, fourEyesRelaxed: true };
const done = {
  ...agreed,
  adminAccess: { given: false, by: decider, at } as const,
  atMicrosoft: { known: 'ticked', by: decider, at } as const,
};
const fresh = {
  ...agreed,
  adminAccess: { given: true } as const,
  atMicrosoft: { known: 'declared' } as const,
};
const states = (reason: string): Record<string, Partnership> => ({
  issued: { ...base, status: 'issued', until: at },
  active: { ...base, status: 'active', ...fresh },
  ticked: { ...base, status: 'active', ...done },
  declined: { ...base, status: 'declined', by: decider, at, reason },
  silent: { ...base, status: 'declined', by: decider, at, reason: null },
  withdrawn: { ...base, status: 'withdrawn', by: asker, at },
  expired: { ...base, status: 'expired', at },
  removed: { ...base, status: 'removed', by: asker, at, agreed: done, told: true },
  'outside issued': { ...base, status: 'issued', until: at },
  'outside mailed': { ...base, issue: 1, status: 'issued', until: at },
  'outside to-confirm': { ...base, issue: 1, status: 'to-confirm', answeredAt: at, until: at },
  'outside active': { ...base, issue: 1, status: 'active', ...fresh },
  'outside ticked': { ...base, issue: 1, status: 'active', ...done },
  'outside declined': { ...base, issue: 1, status: 'declined', by: null, at, reason },
  'outside withdrawn': { ...base, issue: 1, status: 'withdrawn', by: asker, at },
  'outside replaced': { ...base, issue: 1, status: 'replaced', at, agreed: done },
});
const kinds = [
  'partnership.requested',
  'partnership.authorized',
  'partnership.declined',
  'partnership.withdrawn',
  'partnership.expired',
  'partnership.removed',
  'partnership.admin-access-cut',
  'partnership.done-at-microsoft',
  'partnership.acceptor-waits',
  'partnership.acceptor-confirmed',
  'partnership.acceptor-refused',
  'partnership.replaced',
  'partnership.not-mailed',
] as const;
const offers = [
  {
    decide: true,
    withdraw: true,
    remove: true,
    access: true,
    tick: true,
    mute: 'unmute' as const,
    invite: true,
    addCustomer: true,
    mail: 'write' as const,
    confirm: true,
    askHere: true,
    acceptor: true,
  },
  {
    decide: false,
    withdraw: true,
    remove: false,
    access: false,
    tick: false,
    mute: 'mute' as const,
    invite: false,
    addCustomer: false,
    mail: 'written' as const,
    confirm: false,
    askHere: false,
    acceptor: false,
  },
];

/** Everything about a partnership, in each of its states. */
export function drawPartnerships(all: Drawn, typed: Typed, reader: Reader): void {
  for (const [state, partnership] of Object.entries(states(typed.words)))
    drawPartnership(all, state, partnership, typed, reader);
}

function drawPartnership(
  { messages, modals }: Drawn,
  state: string,
  partnership: Partnership,
  typed: Typed,
  reader: Reader,
): void {
  const record = {
    partnership,
    provider: { id: provider, name: typed.ours, mpnId: '1' },
    reseller: { id: reseller, name: typed.theirs, mpnId: '2' },
    names: new Map([
      [asker, typed.person],
      [decider, typed.person],
    ]),
    message: typed.words,
    muted: true,
    outside: state.startsWith('outside')
      ? { domain: 'zuidplas.onmicrosoft.com', country: 'NL', here: true }
      : null,
    draft: { email: address },
    answer: { name: typed.person, email: address, at },
    mail: { state: 'failed' as const, at, error: '550' },
  };
  const acting = { id: reseller, name: typed.theirs, others: [{ id: provider, name: typed.ours }] };
  const sides = [acting, { ...acting, id: provider, name: typed.ours, others: [] }];
  for (const [buttons, elsewhere] of [
    [true, null],
    [false, 'https://samen.slack.com/archives/C1/p1'],
  ] as const) {
    const copy = { id: 'copy', buttons, mention: buttons ? ['U1', 'U2'] : [], elsewhere };
    const card = partnershipCard(record, copy, reader);
    messages.set(`partnershipCard ${state} ${buttons}`, card);
    messages.set(`repeated ${state} ${buttons}`, repeated(card, reader));
  }
  for (const kind of kinds)
    for (const side of [provider, reseller]) {
      const line = partnershipLine(kind, record, decider, side, reader);
      if (line) messages.set(`partnershipLine ${kind} ${state} ${side}`, line);
    }
  const shared = { rows: [{ name: typed.theirs }], total: 12 };
  for (const [i, side] of sides.entries())
    for (const [j, offer] of offers.entries())
      modals.set(
        `partnershipSheet ${state} ${i} ${j}`,
        partnershipSheet(
          reader,
          side,
          record,
          offer,
          { from: 'all', done: 'x' },
          j === 0 ? shared : null,
        ),
      );
  const page = { rows: [record, record], total: 1234, next: 'next' };
  modals.set(
    `partnershipList ${state}`,
    partnershipList(reader, acting, page, { filter: 'all', after: 'a' }, 'reseller'),
  );
  modals.set(
    `confirmOutsideForm ${state}`,
    confirmOutsideForm(reader, acting, record, { subject: 'id' }),
  );
  const said = [reader.words.outside.form.wentHere(name(typed.theirs))];
  modals.set(`requestedNote ${state}`, requestedNote(reader, acting, 'id', said));
  modals.set(`authorizeForm ${state}`, authorizeForm(reader, acting, record, { subject: 'id' }));
  modals.set(`declineForm ${state}`, declineForm(reader, acting, record, { subject: 'id' }));
  modals.set(`removeForm ${state}`, removeForm(reader, acting, record));
  modals.set(`accessForm ${state}`, accessForm(reader, acting, record));
  modals.set(`note outcome ${state}`, note(reader, 'Outcome', ...outcomeOf(record, reader)));
}
