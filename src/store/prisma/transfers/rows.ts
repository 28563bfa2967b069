import { z } from 'zod';
import type {
  CompanyId,
  CustomerId,
  OrderId,
  PersonId,
  SubscriptionId,
  TransferId,
} from '../../../domain/ids.ts';
import {
  isOpen,
  movable,
  transferStatuses,
  type Fault,
  type Tick,
  type Transfer,
  type TransferLine,
  type Verification,
} from '../../../domain/transfer/transfer.ts';

// What comes out of the database is read, not believed; from the query API a Date, from row_to_json a string.
const moment = z.coerce.date();
const company = z.string().transform((id) => id as CompanyId);
const person = z.string().transform((id) => id as PersonId);
const subscription = z.string().transform((id) => id as SubscriptionId);
export const transferId = z.string().transform((id) => id as TransferId);

const lineRow = z.object({
  transferId,
  subscriptionId: subscription,
  groupId: subscription,
  offerId: z.string(),
  name: z.string(),
  kind: z.enum(movable),
  quantity: z.number(),
  azureId: z.string().nullable(),
  mpnId: z.string(),
  status: z.enum(['open', 'complete', 'failed']),
  becameId: subscription.nullable(),
  orderId: z
    .string()
    .transform((id) => id as OrderId)
    .nullable(),
  errorCode: z.number().nullable(),
  errorText: z.string().nullable(),
  staleQuantity: z.number().nullable(),
  staleAt: moment.nullable(),
});
const ours = z.enum(['changed', 'no-answer']);

function readLine(row: unknown): TransferLine {
  const l = lineRow.parse(row);
  const frozen = {
    subscription: l.subscriptionId,
    group: l.groupId,
    offer: l.offerId,
    name: l.name,
    kind: l.kind,
    quantity: l.quantity,
    azureId: l.azureId,
    mpnId: l.mpnId,
    stale:
      l.staleQuantity === null || l.staleAt === null
        ? null
        : { quantity: l.staleQuantity, at: l.staleAt },
  };
  if (l.status === 'open') return { ...frozen, status: 'open' };
  if (l.status === 'complete') {
    const became = present(l.becameId, l.transferId);
    return { ...frozen, status: 'complete', became, order: present(l.orderId, l.transferId) };
  }
  const text = present(l.errorText, l.transferId);
  const fault: Fault =
    l.errorCode === null ? { code: null, text: ours.parse(text) } : { code: l.errorCode, text };
  return { ...frozen, status: 'failed', fault };
}

const transferRow = z.object({
  id: transferId,
  direction: z.literal('source'),
  customerId: z.string().transform((id) => id as CustomerId),
  sourceId: company,
  targetId: company,
  status: z.enum(transferStatuses),
  askedById: person,
  askedAt: moment,
  expiresAt: moment,
  acceptedById: person.nullable(),
  acceptedAt: moment.nullable(),
  decidedById: person.nullable(),
  decidedAt: moment.nullable(),
  fourEyesRelaxed: z.boolean(),
  endedAt: moment.nullable(),
  targetTickedById: person.nullable(),
  targetTickedAt: moment.nullable(),
  sourceTickedById: person.nullable(),
  sourceTickedAt: moment.nullable(),
  version: z.number(),
});

/** `askedUser` and `reason` stand in other rows: the first is the person's, the second somebody's words. */
export function readTransfer(
  row: unknown,
  lines: readonly unknown[],
  askedUser: string,
  reason: string | null,
): Transfer {
  const t = transferRow.parse(row);
  const common = {
    id: t.id,
    direction: t.direction,
    customer: t.customerId,
    source: t.sourceId,
    target: t.targetId,
    asked: { by: t.askedById, user: askedUser, at: t.askedAt },
    lines: lines.map(readLine),
    version: t.version,
  };
  const { fourEyesRelaxed } = t;
  switch (t.status) {
    case 'active':
      return { ...common, status: t.status, until: t.expiresAt };
    case 'expired':
      return { ...common, status: t.status, at: t.expiresAt };
    case 'withdrawn':
      return { ...common, status: t.status, by: t.decidedById, at: present(t.decidedAt, t.id) };
    case 'rejected': {
      const [by, at] = [present(t.decidedById, t.id), present(t.decidedAt, t.id)];
      return { ...common, status: t.status, by, at, reason, fourEyesRelaxed };
    }
    case 'in-progress':
      return { ...common, status: t.status, accepted: acceptedOf(t) };
    case 'failed':
      return {
        ...common,
        status: t.status,
        accepted: acceptedOf(t),
        at: present(t.endedAt, t.id),
      };
    case 'complete':
    case 'partially-complete':
      return {
        ...common,
        status: t.status,
        accepted: acceptedOf(t),
        at: present(t.endedAt, t.id),
        verification: verificationOf(t),
      };
  }
}
type TransferRow = z.infer<typeof transferRow>;

const acceptedOf = (t: TransferRow) => ({
  by: present(t.acceptedById, t.id),
  at: present(t.acceptedAt, t.id),
  fourEyesRelaxed: t.fourEyesRelaxed,
});
function verificationOf(t: TransferRow): Verification {
  const target = tickOf(t.targetTickedById, t.targetTickedAt);
  const source = tickOf(t.sourceTickedById, t.sourceTickedAt);
  if (!target) return { waits: 'target' };
  return source ? { waits: null, target, source } : { waits: 'source', target };
}
const tickOf = (by: PersonId | null, at: Date | null): Tick | null =>
  by === null || at === null ? null : { by, at };

function present<T>(value: T | null, id: string): T {
  if (value === null) throw new Error(`The transfer ${id} says a status without its facts.`);
  return value;
}

/** The columns that change with the state. */
export function writeTransfer(t: Transfer) {
  const { status } = t;
  switch (t.status) {
    case 'active':
    case 'expired':
      return { status };
    case 'withdrawn':
      return { status, decidedById: t.by, decidedAt: t.at };
    case 'rejected':
      return {
        status,
        decidedById: t.by,
        decidedAt: t.at,
        fourEyesRelaxed: t.fourEyesRelaxed,
      };
    case 'in-progress':
      return { status, ...acceptedColumns(t.accepted) };
    case 'failed':
      return { status, ...acceptedColumns(t.accepted), endedAt: t.at };
    case 'complete':
    case 'partially-complete': {
      const { verification: v } = t;
      const target = v.waits === 'target' ? null : v.target;
      const source = v.waits === null ? v.source : null;
      return {
        status,
        ...acceptedColumns(t.accepted),
        endedAt: t.at,
        targetTickedById: target?.by ?? null,
        targetTickedAt: target?.at ?? null,
        sourceTickedById: source?.by ?? null,
        sourceTickedAt: source?.at ?? null,
      };
    }
  }
}
const acceptedColumns = ({
  by,
  at,
  fourEyesRelaxed,
}: Extract<Transfer, { status: 'in-progress' }>['accepted']) => ({
  acceptedById: by,
  acceptedAt: at,
  fourEyesRelaxed,
});

/** The columns of a line that change; `held` only while its request is open, so that another one may have it then. */
export const writeLine = (line: TransferLine, of: Pick<Transfer, 'status'>) => ({
  subscriptionId: line.subscription,
  status: line.status,
  held: isOpen(of),
  becameId: line.status === 'complete' ? line.became : null,
  orderId: line.status === 'complete' ? line.order : null,
  errorCode: line.status === 'failed' ? line.fault.code : null,
  errorText: line.status === 'failed' ? line.fault.text : null,
  staleQuantity: line.stale?.quantity ?? null,
  staleAt: line.stale?.at ?? null,
});

/** A line's own row; no transfer changes what it was asked with. */
export const newLine = (line: TransferLine, of: Transfer, position: number) => ({
  ...writeLine(line, of),
  transferId: of.id,
  position,
  groupId: line.group,
  offerId: line.offer,
  name: line.name,
  kind: line.kind,
  quantity: line.quantity,
  azureId: line.azureId,
  mpnId: line.mpnId,
});

/** What the record keeps: ids, counts and states, nothing that a person typed. */
export function imageOfTransfer(t: Transfer) {
  const { status, source, target, customer } = t;
  const lines = t.lines.map((line) => ({
    subscription: line.subscription,
    group: line.group,
    quantity: line.quantity,
    status: line.status,
    ...(line.stale ? { now: line.stale.quantity } : {}),
    ...(line.status === 'complete' ? { became: line.became } : {}),
    ...(line.status === 'failed' ? { code: line.fault.code } : {}),
  }));
  const image = { status, source, target, customer, lines };
  if (t.status === 'active') return { ...image, until: t.until.toISOString() };
  if (t.status === 'rejected')
    return { ...image, reasonGiven: t.reason !== null, fourEyesRelaxed: t.fourEyesRelaxed };
  if (t.status === 'complete' || t.status === 'partially-complete')
    return { ...image, waits: t.verification.waits };
  return t.status === 'in-progress'
    ? { ...image, fourEyesRelaxed: t.accepted.fourEyesRelaxed }
    : image;
}
