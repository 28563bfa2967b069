import { randomBytes } from 'node:crypto';
import { guided } from './guided.ts';
import { adminUserOf, type PartnerCenter } from './port.ts';

/** The sandbox's: practise "domain taken" with one of these. */
export const takenForPractice: readonly string[] = ['contoso.onmicrosoft.com'];

/** What goes wrong with a transfer, switched on for practice and in tests. */
export type TransferFaults = {
  /** Bases whose group fails, and whether the last group of every request with several does. */
  readonly groups: Set<string>;
  lastGroup: boolean;
  /** What each answer waits for; null: nothing. */
  slow: (() => Promise<void>) | null;
  unreachable: boolean;
};
export const noFaults = (): TransferFaults => ({
  groups: new Set(),
  lastGroup: false,
  slow: null,
  unreachable: false,
});

/** The sandbox's: as if Microsoft had answered. */
export const practice = (faults: TransferFaults = noFaults()): PartnerCenter => ({
  setUp: ({ domain }) =>
    Promise.resolve({
      kind: 'practice',
      userName: adminUserOf(domain),
      password: `practice-${randomBytes(12).toString('base64url')}`,
    }),
  domainTaken: (domain) => Promise.resolve(takenForPractice.includes(domain.trim().toLowerCase())),
  async transfer(request) {
    if (faults.slow) await faults.slow();
    if (faults.unreachable) return { kind: 'unreachable', retryAfter: null };
    const answer = await guided.transfer(request);
    if (answer.kind !== 'answered') return answer;
    const last = answer.groups.length > 1 ? answer.groups.at(-1)?.group : undefined;
    return {
      ...answer,
      groups: answer.groups.map((one) =>
        faults.groups.has(one.group) || (faults.lastGroup && one.group === last)
          ? // R-XFR-24, F.4: how Microsoft says it inside a 200.
            { group: one.group, done: false, code: 900103, text: 'TransferCreateOrderError' }
          : one,
      ),
    };
  },
});
