import { z } from 'zod';
import type { AskId, CompanyId, SubscriptionId } from '../../../domain/ids.ts';
import { Refused } from '../../../domain/outcome.ts';
import type { Actor } from '../../../domain/people.ts';
import type { AskFact, ProviderAsk } from '../../../domain/subscription/ask.ts';
import {
  acceptAsk,
  canAcceptAsk,
  voidAsk,
  type AskDone,
} from '../../../domain/subscription/ask-decisions.ts';
import type { SubscriptionFact } from '../../../domain/subscription/subscription.ts';
import type { Act } from '../../store.ts';
import { decided, record, type By, type Entry, type Rooms, type Tx } from '../commit.ts';
import { imageOfAsk, writeAsk } from './rows.ts';
import { askColumns, askTables, decidingColumns, readDecidingAsk } from './sheets.ts';

export const unknownAsk = () => new Refused({ code: 'unknown' });

export async function lockAsk(tx: Tx, { clock }: Rooms, actor: Actor, id: string) {
  const [row] = await tx.$queryRaw<unknown[]>`
    select ${askColumns}, ${decidingColumns(actor.person)} from ${askTables}
    where k.id = ${id} and ${actor.company} in (k."providerId", k."resellerId") for update of k`;
  if (row === undefined) throw unknownAsk();
  const { now, ...seen } = readDecidingAsk(row);
  return { ...seen, now: clock?.() ?? now };
}

/** Both sides may read the entry; who acted is its company. */
export const askEntry = (
  by: By,
  via: Entry['via'],
  before: ProviderAsk | null,
  after: ProviderAsk,
): Entry => ({
  by,
  via,
  counterpart: by.company === after.provider ? after.reseller : after.provider,
  subject: { kind: 'ask', id: after.id },
  known: 'declared',
  before: before && imageOfAsk(before),
  after: imageOfAsk(after),
});

export async function keepAsk(
  tx: Tx,
  rooms: Rooms,
  now: Date,
  before: ProviderAsk,
  next: ProviderAsk,
  facts: readonly AskFact[],
  about: { by: By; via: Entry['via'] },
): Promise<void> {
  // Compare-and-set besides the lock: a state that moved meanwhile is a fault, never overwritten.
  const { count } = await tx.providerAsk.updateMany({
    where: { id: next.id, version: before.version },
    data: { ...writeAsk(next), version: { increment: 1 } },
  });
  if (count !== 1) throw new Error(`Wish ${next.id} moved under its own lock.`);
  if (next.status === 'declined' && next.reason !== null) {
    const { id: askId, reason } = next;
    await tx.providerAskNote.upsert({
      where: { askId },
      create: { askId, reason },
      update: { reason },
    });
  }
  await record(tx, rooms, now, facts, askEntry(about.by, about.via, before, next));
}

/** Who comes too late hears so before anything is done for it. It takes no lock: `answerAsk` does, last of all. */
export async function stillAsked(
  tx: Tx,
  { clock }: Rooms,
  actor: Actor,
  id: string,
): Promise<void> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select ${askColumns}, ${decidingColumns(actor.person)} from ${askTables}
    where k.id = ${id} and k."providerId" = ${actor.company}`;
  if (row === undefined) throw unknownAsk();
  const { now, ...seen } = readDecidingAsk(row);
  const no = canAcceptAsk(seen, actor, clock?.() ?? now);
  if (no) throw new Refused(no);
}

/** Accepts a wish in the commit of what is done for it; the caller holds its own locks already and takes none after this. */
export async function answerAsk(
  tx: Tx,
  rooms: Rooms,
  { actor, act }: { actor: Actor; act: Act },
  id: AskId,
  done: AskDone | null,
): Promise<void> {
  if (!done) throw unknownAsk();
  const { now, ...seen } = await lockAsk(tx, rooms, actor, id);
  const { next, facts } = decided(acceptAsk(seen, actor, done, now));
  await keepAsk(tx, rooms, now, seen.ask, next, facts, { by: actor, via: act.via });
}

export const askId = z.string().transform((id) => id as AskId);
/** What a change of a subscription was, as a wish would have called it; null: none can ask for it. */
export function doneBy(
  subscription: SubscriptionId,
  facts: readonly SubscriptionFact[],
): AskDone | null {
  const kinds = facts.map(({ kind }) => kind);
  const is = (kind: SubscriptionFact['kind']) => kinds.includes(kind);
  if (is('subscription.quantity-changed')) return { what: 'quantity', subscription };
  if (is('subscription.upgraded')) return { what: 'upgrade', subscription };
  return is('subscription.renewal-changed') ? { what: 'renewal', subscription } : null;
}

/** Time is nobody; its entry stands in the asking company's record, so that both sides find it. */
export const byTime = ({ reseller }: ProviderAsk): By => ({
  company: reseller,
  person: null,
  roles: ['system'],
});

/** The wishes of a partnership that ends are void from then on; the caller holds the partnership's lock. */
export async function voidAsks(
  tx: Tx,
  rooms: Rooms,
  { provider, reseller }: { provider: CompanyId; reseller: CompanyId },
  now: Date,
): Promise<void> {
  const open = await tx.$queryRaw<unknown[]>`
    select ${askColumns}, ${decidingColumns(null)} from ${askTables}
    where k."providerId" = ${provider} and k."resellerId" = ${reseller} and k.status = 'issued'
    order by k.id for update of k`;
  for (const row of open) {
    const { ask } = readDecidingAsk(row);
    const { next, facts } = decided(voidAsk(ask, now));
    await keepAsk(tx, rooms, now, ask, next, facts, { by: byTime(ask), via: 'job' });
  }
}
