import type { KeptFact, Planned, Subject } from '../domain/facts.ts';
import type { CompanyId } from '../domain/ids.ts';
import type { SubscriptionFact } from '../domain/subscription/subscription.ts';
import type { Audience, Backstage, Concerned, Reader as Told } from '../store/store.ts';
import type { Message } from '../../views/blocks.ts';
import type { Reader } from '../../views/frame.ts';
import { orderLine, subscriptionLine } from '../../views/subscription/lines.ts';
import { channelOf, lineFor } from './audience.ts';

export type AroundSubscription = {
  readonly about: 'subscription';
  /** The owner first. */
  readonly audiences: readonly Audience[];
  /** Whoever did it now. */
  readonly actor: Told | null;
};
type Kept = Pick<KeptFact, 'by'> & { readonly fact: SubscriptionFact };

const of = (fact: SubscriptionFact) =>
  'order' in fact ? { order: fact.order } : { subscription: fact.subscription };

export async function aroundSubscription(
  { fact, by }: Kept,
  { support, outbox }: Backstage,
): Promise<AroundSubscription | null> {
  const concerned = await support.concerned(of(fact));
  if (!concerned) return null;
  const [audiences, actor] = await Promise.all([
    Promise.all(toldOf(fact, concerned).map((one) => outbox.audience(one))),
    by === null ? null : outbox.reader(by),
  ]);
  return {
    about: 'subscription',
    audiences: audiences.filter((one) => one !== null),
    actor,
  };
}

/** The owner and the reseller it was ordered for; of support also who has it now and who had it. An order that waits is its owner's alone. */
function toldOf(fact: SubscriptionFact, { owner, reseller, support }: Concerned): CompanyId[] {
  const quiet = fact.kind === 'order.waiting' || fact.kind === 'order.dropped';
  const assigned = fact.kind === 'subscription.support-assigned' ? [support, fact.before] : [];
  const all = [owner, ...(quiet ? [] : [reseller, ...assigned])];
  return [...new Set(all.filter((one) => one !== null))];
}

export function subscriptionPlan(
  { fact }: Kept,
  { audiences, actor }: AroundSubscription,
): { planned: readonly Planned[]; redraw: Subject | null } {
  const [owner] = audiences;
  const subject: Subject =
    'order' in fact
      ? { kind: 'order', id: fact.order }
      : { kind: 'subscription', id: fact.subscription };
  if (fact.kind === 'order.waiting')
    return { planned: owner ? waitingCard(owner, actor, subject) : [], redraw: null };
  return {
    planned: audiences.flatMap((one) => lineFor(one, subject)),
    redraw: 'order' in fact ? subject : null,
  };
}

/** The card hangs in the owner's channel; without one whoever ordered has it. */
function waitingCard(owner: Audience, actor: Told | null, subject: Subject): readonly Planned[] {
  const { company } = owner;
  const card = { company, subject, kind: 'card' as const, buttons: true, mention: [] };
  const to = channelOf(owner);
  if (to) return [{ ...card, to, person: null }];
  return actor
    ? [{ ...card, to: { team: actor.team, user: actor.user }, person: actor.person }]
    : [];
}

/** The owner's record, told to whomever it concerns: what each may read is the sentence's business. */
export async function drawSubscriptionLine(
  { fact, by }: Kept,
  company: CompanyId,
  { subscriptions, support, companies, outbox }: Backstage,
  reader: Reader,
): Promise<Message | null> {
  const concerned = await support.concerned(of(fact));
  if (!concerned || !toldOf(fact, concerned).includes(company)) return null;
  const { owner } = concerned;
  const person = by === null || company !== owner ? null : await outbox.reader(by);
  const seller = await companies.byId(owner);
  const who = person?.name ?? seller?.name ?? '';
  if ('order' in fact) {
    const sheet = await subscriptions.order(fact.order, owner);
    return sheet && orderLine(fact.kind, sheet, who, reader);
  }
  const sheet = await subscriptions.sheet(fact.subscription, owner);
  return sheet && subscriptionLine(fact, sheet, who, company, reader);
}
