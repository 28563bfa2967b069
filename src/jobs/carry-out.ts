import type { OrderId, SubscriptionId, TransferId } from '../domain/ids.ts';
import { finishTransfer } from '../domain/transfer/execution.ts';
import { groupsOf } from '../domain/transfer/transfer.ts';
import type { PartnerCenter, TransferRequest } from '../partner-center/port.ts';
import type { Backstage, RunningTransfer } from '../store/store.ts';

type Needs = {
  readonly transfers: Backstage['transfers'];
  readonly partnerCenter: Pick<PartnerCenter, 'transfer'>;
  readonly newId: () => string;
  readonly now: () => Date;
};

/** Nobody knows whether it arrived; its job is tried again, a little later each time. */
class Unreachable extends Error {
  override readonly name = 'PartnerCenterUnreachable';
}

/**
 * Carries an accepted request out. The asking stands outside every transaction and the result is kept at once, so whoever dies in between
 * leaves it running, and whoever comes next asks the same once more.
 */
export const carryOut =
  ({ transfers, partnerCenter, newId, now }: Needs) =>
  async ({ transfer }: { readonly transfer: TransferId }): Promise<void> => {
    const running = await transfers.running(transfer);
    if (!running) return;
    const answer = await partnerCenter.transfer(requestOf(running));
    if (answer.kind === 'unreachable') {
      if (answer.retryAfter === null) throw new Unreachable(transfer);
      await transfers.carryOut(transfer, new Date(now().getTime() + answer.retryAfter * 1_000));
      return;
    }
    const given = {
      newId: () => newId() as SubscriptionId,
      newOrder: () => newId() as OrderId,
    };
    await transfers.finish(transfer, answer.known, (seen, at) =>
      finishTransfer(seen, answer.groups, given, at),
    );
  };

/** The request's own id names the act, so that asking once more is no second act. */
const requestOf = ({ transfer, sourceTenant, targetTenant }: RunningTransfer): TransferRequest => ({
  requestId: transfer.id,
  transfer: transfer.id,
  customer: transfer.customer,
  source: sourceTenant,
  target: targetTenant,
  groups: groupsOf(transfer.lines).map(({ group, lines }) => ({
    group,
    lines: lines.map((line) => ({
      subscription: line.subscription,
      offer: line.offer,
      quantity: line.quantity,
      partnerIdOnRecord: line.mpnId,
    })),
  })),
});

/** Accepted ones without a result whose job was lost, a hundred at a time. */
export const resumeTransfers =
  ({ transfers }: Pick<Backstage, 'transfers'>) =>
  async (): Promise<void> => {
    for (const id of await transfers.unfinished(100)) await transfers.carryOut(id, null);
  };
