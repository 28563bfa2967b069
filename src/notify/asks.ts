import type { KeptFact, Planned, Subject } from '../domain/facts.ts';
import type { AskId } from '../domain/ids.ts';
import { whoMay } from '../domain/roles.ts';
import { doingOf, type AskFact } from '../domain/subscription/ask.ts';
import type { AskSheet, Audience, Backstage, Reader as Told } from '../store/store.ts';
import type { Message } from '../../views/blocks.ts';
import { askLine } from '../../views/ask/lines.ts';
import type { Reader } from '../../views/frame.ts';
import { dm, lineFor } from './audience.ts';
import { cardsToDeciders, cardToAsker } from './cards.ts';

export type AroundAsk = {
  readonly about: 'ask';
  readonly sheet: AskSheet;
  readonly provider: Audience;
  readonly reseller: Audience;
  readonly asker: Told | null;
  /** Slack user ids in the provider's channel; empty where Slack did not say. */
  readonly inChannel: ReadonlySet<string>;
};

export async function aroundAsk(
  { kind, ask }: AskFact,
  { asks, outbox }: Backstage,
  inChannel: (team: string, channel: string) => Promise<ReadonlySet<string>>,
): Promise<AroundAsk | null> {
  const sheet = await asks.sheet(ask);
  if (!sheet) return null;
  const [provider, reseller, asker] = await Promise.all([
    outbox.audience(sheet.provider.id),
    outbox.audience(sheet.reseller.id),
    outbox.reader(sheet.ask.asked.by),
  ]);
  if (!provider || !reseller) return null;
  const there =
    kind === 'ask.issued' && provider.channel !== null
      ? await inChannel(provider.team, provider.channel)
      : new Set<string>();
  return { about: 'ask', sheet, provider, reseller, asker, inChannel: there };
}

/** The card to those who can do it, watched by those who asked; every outcome to both channels and to the asker. */
export function askPlan(
  { by, fact }: Pick<KeptFact, 'by'> & { readonly fact: AskFact },
  around: AroundAsk,
): { planned: readonly Planned[]; redraw: Subject | null } {
  const { sheet, provider, reseller, asker } = around;
  const subject: Subject = { kind: 'ask', id: sheet.ask.id };
  if (fact.kind === 'ask.issued')
    return {
      planned: [...cardsForProvider(around, subject), ...cardToAsker(reseller, asker, subject)],
      redraw: null,
    };
  const lines = [...lineFor(provider, subject), ...lineFor(reseller, subject)];
  const heard = new Set(lines.map(({ person }) => person));
  const toAsker =
    asker && by !== asker.person && !heard.has(asker.person) ? [dm(asker, reseller, subject)] : [];
  return { planned: [...lines, ...toAsker], redraw: subject };
}

/** To those of the provider who may do what is asked (matrix row 48). */
function cardsForProvider({ provider, inChannel, sheet }: AroundAsk, subject: Subject) {
  const needed = whoMay(doingOf(sheet.ask.wish), ['provider']);
  const may = provider.members.filter(({ roles }) => roles.some((role) => needed.includes(role)));
  return cardsToDeciders(provider, may, inChannel, subject);
}

export async function drawAskLine(
  kind: AskFact['kind'],
  id: AskId,
  { asks }: Backstage,
  reader: Reader,
): Promise<Message | null> {
  const sheet = await asks.sheet(id);
  return sheet && askLine(kind, sheet, reader);
}
