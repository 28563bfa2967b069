import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '../../../../src/domain/company.ts';
import type { CompanyId, PartnershipId, PersonId } from '../../../../src/domain/ids.ts';
import type { Partnership } from '../../../../src/domain/partnership.ts';
import { words } from '../../../../src/i18n/index.ts';
import { checkBlocks, checkModal } from '../../../../src/sandbox/blocks/check.ts';
import type { Block } from '../../../../src/sandbox/contract.ts';
import { fitMessage, fitView } from '../../../../src/slack/fit.ts';
import type { Reader } from '../../../../views/frame.ts';
import { partnershipLine } from '../../../../views/lines.ts';
import { partnershipCard } from '../../../../views/partnership/card.ts';
import { authorizeForm, declineForm } from '../../../../views/partnership/decide.ts';
import { accessForm, removeForm } from '../../../../views/partnership/end.ts';
import { confirmOutsideForm } from '../../../../views/partnership/outside.ts';
import { partnershipList } from '../../../../views/partnership/list.ts';
import { partnershipSheet } from '../../../../views/partnership/sheet.ts';
import { nasty, tame, text } from './nasty.ts';

const at = new Date('2026-06-01T08:00:00Z');
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
const agreed = {
  since: at,
  by: decider,
  fourEyesRelaxed: true,
  adminAccess: { given: false, by: decider, at } as const,
  atMicrosoft: { known: 'ticked', by: decider, at } as const,
};
const states = (reason: string): Partnership[] => [
  { ...base, status: 'issued', until: at },
  { ...base, status: 'active', ...agreed },
  { ...base, status: 'declined', by: decider, at, reason },
  { ...base, status: 'withdrawn', by: asker, at },
  { ...base, status: 'expired', at },
  { ...base, status: 'removed', by: asker, at, agreed, told: true },
  { ...base, status: 'to-confirm', answeredAt: at, until: at },
  { ...base, status: 'replaced', at, agreed },
];
/** States that only a reseller outside Slack comes to. */
const isOutside = (p: Partnership): boolean => p.status === 'to-confirm' || p.status === 'replaced';
const kinds = [
  'partnership.requested',
  'partnership.authorized',
  'partnership.declined',
  'partnership.withdrawn',
  'partnership.expired',
  'partnership.removed',
  'partnership.admin-access-cut',
  'partnership.done-at-microsoft',
] as const;
const outsideKinds = [
  'partnership.acceptor-waits',
  'partnership.acceptor-confirmed',
  'partnership.acceptor-refused',
  'partnership.replaced',
  'partnership.not-mailed',
] as const;
const offers = {
  decide: true,
  withdraw: true,
  remove: true,
  access: true,
  tick: true,
  mute: 'unmute' as const,
  invite: true,
  addCustomer: true,
  mail: 'written' as const,
  confirm: true,
  askHere: true,
  acceptor: true,
};

/** Setup takes no name in which nothing can be read. */
const called = (name: string) => `A ${name}`;

type Typed = { ours: string; theirs: string; who: string; words: string };
/** How many cards, lines and forms were drawn. */
function drawEverything(language: Language, typed: Typed): number {
  let drawn = 0;
  for (const partnership of states(typed.words)) {
    const reader: Reader = {
      words: words[language],
      zone: { name: 'Europe/Amsterdam', named: true },
    };
    const record = {
      partnership,
      provider: { id: provider, name: called(typed.ours), mpnId: '1' },
      reseller: { id: reseller, name: called(typed.theirs), mpnId: '2' },
      names: new Map([
        [asker, typed.who],
        [decider, typed.who],
      ]),
      message: typed.words,
      muted: true,
      outside: isOutside(partnership)
        ? { domain: 'zuidplas.onmicrosoft.com', country: 'NL', here: true }
        : null,
      draft: { email: 'somebody@zuidplas.example' },
      answer: { name: typed.who, email: 'somebody@zuidplas.example', at },
      mail: null,
    };
    const acting = {
      id: reseller,
      name: called(typed.theirs),
      others: [{ id: provider, name: called(typed.ours) }],
    };
    const copy = { id: 'copy', buttons: true, mention: [], elsewhere: null };
    const messages = [
      partnershipCard(record, copy, reader),
      ...(isOutside(partnership) ? outsideKinds : kinds).flatMap(
        (kind) => partnershipLine(kind, record, decider, reseller, reader) ?? [],
      ),
    ];
    for (const message of messages) {
      const { blocks, text: spoken } = fitMessage(message);
      expect(checkBlocks(blocks)).toMatchObject({ ok: true });
      expect(spoken.trim()).not.toBe('');
      tame(blocks as unknown as Block[], spoken);
      drawn += 1;
    }
    const meta = { subject: 'id' };
    const shared = { rows: [{ name: record.provider.name }], total: 2 };
    const page = { rows: [record, record], total: 2, next: null };
    for (const view of [
      partnershipSheet(reader, acting, record, offers, { from: 'all' }, shared),
      partnershipList(reader, acting, page, { filter: 'all', after: null }, 'reseller'),
      ...(isOutside(partnership) ? [confirmOutsideForm(reader, acting, record, meta)] : []),
      authorizeForm(reader, acting, record, meta),
      declineForm(reader, acting, record, meta),
      removeForm(reader, acting, record),
      accessForm(reader, acting, record),
    ]) {
      const fitted = fitView(view);
      expect(checkModal(fitted)).toMatchObject({ ok: true });
      tame(fitted.blocks as unknown as Block[], '');
      drawn += 1;
    }
  }
  return drawn;
}
/** Six states, each as a card, its lines and six forms; two more of resellers outside Slack. */
const everything = 106;

test('every card, line and form takes whatever people are called and typed', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Language>('en', 'nl'),
      ...([text(600), text(600), text(600), text(2_000)] as const),
      (language, ours, theirs, who, typed) => {
        const drawn = drawEverything(language, { ours, theirs, who, words: typed });
        expect(drawn).toBe(everything);
      },
    ),
    { numRuns: 45, examples: nasty.map((one) => ['en', one, one, one, one]) },
  );
}, 60_000);

test('10,000 characters of anything', () => {
  // Every third: what is long is cut alike, whatever it is.
  for (const [i, one] of nasty.filter((_, n) => n % 3 === 0).entries()) {
    const long = one.repeat(10_000).slice(0, 10_000);
    const typed = { ours: long, theirs: long, who: long, words: long };
    expect(drawEverything(i % 2 === 0 ? 'en' : 'nl', typed)).toBe(everything);
  }
});
