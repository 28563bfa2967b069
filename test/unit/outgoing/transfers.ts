import type {
  CompanyId,
  CustomerId,
  OrderId,
  PersonId,
  SubscriptionId,
  TransferId,
} from '../../../src/domain/ids.ts';
import type {
  Fault,
  Transfer,
  TransferFact,
  TransferLine,
} from '../../../src/domain/transfer/transfer.ts';
import type { Reader } from '../../../views/frame.ts';
import { transferCard } from '../../../views/transfer/card.ts';
import { faultText, transferLine, type TransferRecord } from '../../../views/transfer/lines.ts';
import { sentence } from '../../../views/lines.ts';
import type { Drawn, Typed } from './every-view.ts';

const at = new Date('2026-06-01T08:00:00Z');
const [target, source] = ['p' as CompanyId, 'r' as CompanyId];
const [asker, decider] = ['asker' as PersonId, 'decider' as PersonId];

type Become = 'open' | 'stale' | 'complete' | 'failed';
const line = (n: number, group: number, name: string, become: Become): TransferLine => {
  const base = {
    subscription: `s${n}` as SubscriptionId,
    group: `s${group}` as SubscriptionId,
    offer: 'o',
    name,
    kind: n % 3 === 2 ? ('azure-payg' as const) : ('licence' as const),
    quantity: 1_000 + n,
    azureId: null,
    mpnId: '4300003',
    stale: become === 'stale' ? { quantity: 1_234_567, at } : null,
  };
  if (become === 'complete')
    return {
      ...base,
      status: 'complete',
      became: `new${n}` as SubscriptionId,
      order: 'order' as OrderId,
    };
  if (become !== 'failed') return { ...base, status: 'open' };
  const faults: readonly Fault[] = [
    { code: 900103, text: name },
    { code: null, text: 'changed' },
    { code: null, text: 'no-answer' },
  ];
  return { ...base, status: 'failed', fault: faults[n % 3] ?? { code: null, text: 'changed' } };
};
/** Bases with one add-on each, or a hundred of either kind. */
export const lines = {
  one: (name: string, become: Become) => [line(1, 1, name, become)],
  few: (name: string, become: Become) =>
    [0, 1, 2, 3].map((n) => line(n, n - (n % 2), name, n < 2 ? become : 'open')),
  many: (name: string, become: Become) =>
    Array.from({ length: 100 }, (_, n) => line(n, n - (n % 2), name, become)),
  alone: (name: string, become: Become) =>
    Array.from({ length: 100 }, (_, n) => line(n, n, name, become)),
} as const;

export function states(
  of: (name: string, become: Become) => readonly TransferLine[],
  typed: Typed,
): Record<string, Transfer> {
  const base = {
    id: '8f14e45f-ceea-467f-9575-1d6f0c7f0f3a' as TransferId,
    direction: 'source' as const,
    customer: 'c' as CustomerId,
    source,
    target,
    asked: { by: asker, user: 'U1', at },
    version: 1,
  };
  const as = (become: Become) => ({ ...base, lines: of(typed.words, become) });
  const by = { by: decider, at };
  const accepted = { ...by, fourEyesRelaxed: true };
  const [done, partly] = [
    { ...as('complete'), status: 'complete' as const, accepted, at },
    {
      ...base,
      lines: of(typed.words, 'failed').map((one, n) => ({
        ...one,
        ...(n % 4 < 2 ? {} : line(n, n - (n % 2), typed.words, 'complete')),
      })),
      status: 'partially-complete' as const,
      accepted,
      at,
    },
  ];
  return {
    active: { ...as('open'), status: 'active', until: at },
    stale: { ...as('stale'), status: 'active', until: at },
    running: { ...as('stale'), status: 'in-progress', accepted },
    complete: { ...done, verification: { waits: 'target' } },
    half: { ...done, verification: { waits: 'source', target: by } },
    verified: { ...done, verification: { waits: null, target: by, source: by } },
    partly: { ...partly, verification: { waits: 'target' } },
    'partly verified': { ...partly, verification: { waits: null, target: by, source: by } },
    failed: { ...as('failed'), status: 'failed', accepted, at },
    rejected: {
      ...as('open'),
      ...by,
      status: 'rejected',
      reason: typed.words,
      fourEyesRelaxed: true,
    },
    silent: { ...as('open'), ...by, status: 'rejected', reason: null, fourEyesRelaxed: false },
    withdrawn: { ...as('open'), ...by, status: 'withdrawn' },
    ended: { ...as('open'), status: 'withdrawn', by: null, at },
    expired: { ...as('open'), status: 'expired', at },
  };
}
const kinds: readonly TransferFact['kind'][] = [
  'transfer.requested',
  'transfer.accepted',
  'transfer.rejected',
  'transfer.withdrawn',
  'transfer.partnership-ended',
  'transfer.expired',
  'transfer.count-changed',
  'transfer.completed',
  'transfer.partially-completed',
  'transfer.failed',
  'transfer.target-verified',
  'transfer.source-verified',
];

/** A hundred lines take their time: those states in which they are longest. */
const fullStates: readonly string[] = ['stale', 'partly', 'failed'];

/** A transfer request in every state, from one line to as many as there can be. */
export function drawTransfers({ messages }: Drawn, typed: Typed, reader: Reader): void {
  for (const [size, of] of Object.entries(lines))
    for (const [state, transfer] of Object.entries(states(of, typed))) {
      const full = size === 'many' || size === 'alone';
      if (full && !fullStates.includes(state)) continue;
      const record: TransferRecord = {
        transfer,
        source: { id: source, name: typed.theirs },
        target: { id: target, name: typed.ours },
        customer: { name: typed.words },
        message: typed.words,
        names: new Map([
          [asker, typed.person],
          [decider, typed.person],
        ]),
      };
      for (const buttons of full ? [true] : [true, false])
        messages.set(
          `transferCard ${size} ${state} ${buttons}`,
          transferCard(
            record,
            {
              id: 'copy',
              buttons,
              mention: buttons ? ['U1', 'U2'] : [],
              elsewhere: buttons ? null : 'https://x.example',
            },
            reader,
          ),
        );
      if (size !== 'few') continue;
      for (const kind of kinds)
        for (const side of [source, target]) {
          const said = transferLine({ kind, transfer: transfer.id }, record, decider, side, reader);
          if (said) messages.set(`transferLine ${kind} ${state} ${side}`, said);
        }
      for (const one of transfer.lines)
        if (one.status === 'failed')
          messages.set(`faultText ${one.subscription}`, sentence(faultText(one.fault, reader)));
    }
}
