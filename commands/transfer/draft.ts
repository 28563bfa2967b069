import type { Bot } from '../../src/bot.ts';
import type { CompanyId, CustomerId, SubscriptionId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { eligibility } from '../../src/domain/transfer/eligibility.ts';
import { betweenMisfit, mayTransfer, mayTransferFor } from '../../src/domain/transfer/request.ts';
import type { Transfer } from '../../src/domain/transfer/transfer.ts';
import { namely } from '../../src/slack/speak.ts';
import type { Seat } from '../../src/slack/seat.ts';
import { note, type Meta } from '../../views/frame.ts';
import { requestForm, type TransferBook } from '../../views/transfer/request.ts';
import { silence } from '../silence.ts';

type Draft = {
  readonly customer: CustomerId;
  readonly provider: CompanyId | null;
  readonly subscriptions: readonly SubscriptionId[];
};

/** Asked before anything else: a transitioning partner's Admin agent (R-XFR-01, -06). */
export function mayRequest({ actor, job }: Seat): void {
  const no = mayTransfer(actor, job.company.status === 'confirmed', 'transfer.check');
  if (no) throw new Refused(no);
}

export async function draftOf({ store }: Bot, { actor }: Seat, id: string | undefined) {
  const draft = await store.transfers.drafts.read(actor, id ?? '');
  if (!draft) throw new Refused({ code: 'transfer-draft-gone' });
  return draft;
}

/** A new draft; where there is but one provider it is chosen. */
export async function begun(bot: Bot, seat: Seat, start: Draft): Promise<string> {
  const { store, newId } = bot;
  const id = newId();
  const [only, ...others] = await store.transfers.providers(seat.actor, start.customer);
  const provider = only && others.length === 0 ? only.id : start.provider;
  await store.transfers.drafts.keep(seat.actor, id, { ...start, provider });
  return id;
}
/** A new request with some of the lines of an old one: the base of each group stands for it. */
export const draftFrom = ({ customer, target }: Transfer, lines: Transfer['lines']): Draft => ({
  customer,
  provider: target,
  subscriptions: [...new Set(lines.map(({ group }) => group))],
});

/** A draft with everything that stands around it now; null: no provider has this customer. */
export async function bookOf(bot: Bot, seat: Seat, draft: Draft): Promise<Book | null> {
  const { store } = bot;
  const { actor } = seat;
  const providers = await store.transfers.providers(actor, draft.customer);
  const provider = providers.find(({ id }) => id === draft.provider) ?? null;
  const around = provider ?? providers[0];
  if (!around) return null;
  const [seen, offers] = await Promise.all([
    store.transfers.requesting(actor, draft.customer, around.id),
    store.subscriptions.offers(),
  ]);
  const no = mayTransferFor(seen, actor);
  if (no) throw new Refused(no);
  const misfit = provider ? betweenMisfit(seen) : null;
  // Nobody else can be chosen, so it is told before anything is filled in.
  if (misfit && providers.length === 1) throw new Refused(misfit);
  const sorted = eligibility(seen.fleet);
  const chosen = sorted.groups.filter(({ base }) => draft.subscriptions.includes(base.id));
  return { ...seen, providers, provider, eligibility: sorted, chosen, offers, misfit };
}
type Book = TransferBook & { readonly misfit: ReturnType<typeof betweenMisfit> };

/** The form of a draft; without a provider to choose the sentence that says what comes first (R-XFR-02). */
export async function formOf(bot: Bot, seat: Seat, id: string, { after }: Meta) {
  const { reader, acting, actor } = seat;
  const draft = await draftOf(bot, seat, id);
  const book = await bookOf(bot, seat, draft);
  if (!book) {
    const { customer } = await bot.store.customers.look(actor, draft.customer);
    const w = reader.words.transfer.form;
    return note(reader, w.title, w.noProvider(customer.name));
  }
  const said = book.misfit ? reader.words.no(namely(book.misfit), silence) : null;
  const meta = { subject: id, filter: 'draft', ...(after === undefined ? {} : { after }) };
  return requestForm(reader, acting, book, meta, said);
}
