import type { KeptFact, Planned, Subject } from '../domain/facts.ts';
import type { CompanyId } from '../domain/ids.ts';
import { whoMay } from '../domain/roles.ts';
import type { Transfer, TransferFact } from '../domain/transfer/transfer.ts';
import type { Audience, Backstage, Reader as Told } from '../store/store.ts';
import type { Message } from '../../views/blocks.ts';
import type { Reader } from '../../views/frame.ts';
import { transferLine } from '../../views/transfer/lines.ts';
import { dm, lineFor } from './audience.ts';
import { cardsToDeciders, cardToAsker } from './cards.ts';

export type AroundTransfer = {
  readonly about: 'transfer';
  readonly transfer: Pick<Transfer, 'id'>;
  readonly source: Audience;
  readonly target: Audience;
  readonly asker: Told | null;
  /** Slack user ids in the provider's channel; empty where Slack did not say. */
  readonly inChannel: ReadonlySet<string>;
};

export async function aroundTransfer(
  { kind, transfer }: TransferFact,
  { transfers, outbox }: Backstage,
  inChannel: (team: string, channel: string) => Promise<ReadonlySet<string>>,
): Promise<AroundTransfer | null> {
  const sides = await transfers.sides(transfer);
  if (!sides) return null;
  const [source, target, asker] = await Promise.all([
    outbox.audience(sides.source),
    outbox.audience(sides.target),
    outbox.reader(sides.asked.by),
  ]);
  if (!source || !target) return null;
  const there =
    kind === 'transfer.requested' && target.channel !== null
      ? await inChannel(target.team, target.channel)
      : new Set<string>();
  return { about: 'transfer', transfer: sides, source, target, asker, inChannel: there };
}

/** The card to those who can decide (R-XFR-17), watched by those who asked; what becomes of it to both channels and to the asker. */
export function transferPlan(
  { by, fact }: Pick<KeptFact, 'by'> & { readonly fact: TransferFact },
  { transfer, source, target, asker, inChannel }: AroundTransfer,
): { planned: readonly Planned[]; redraw: Subject | null } {
  const subject: Subject = { kind: 'transfer', id: transfer.id };
  if (fact.kind === 'transfer.requested') {
    const needed = whoMay('transfer.accept', ['provider']);
    const may = target.members.filter(({ roles }) => roles.some((role) => needed.includes(role)));
    return {
      planned: [
        ...cardsToDeciders(target, may, inChannel, subject),
        ...cardToAsker(source, asker, subject),
      ],
      redraw: null,
    };
  }
  // R-XFR-15: only who asked can carry the new count; the provider's cards show it.
  const heardBy = fact.kind === 'transfer.count-changed' ? [source] : [target, source];
  const lines = heardBy.flatMap((audience) => lineFor(audience, subject));
  const heard = new Set(lines.map(({ person }) => person));
  const toAsker =
    asker && by !== asker.person && !heard.has(asker.person) ? [dm(asker, source, subject)] : [];
  return { planned: [...lines, ...toAsker], redraw: subject };
}

export async function drawTransferLine(
  { fact, by }: Pick<KeptFact, 'by'> & { readonly fact: TransferFact },
  company: CompanyId,
  { transfers }: Backstage,
  reader: Reader,
): Promise<Message | null> {
  const sheet = await transfers.sheet(fact.transfer, company);
  return sheet && transferLine(fact, sheet, by, company, reader);
}
