import type { KeptFact } from '../domain/facts.ts';
import type { InvitationId } from '../domain/ids.ts';
import { aroundAsk } from './asks.ts';
import { aroundCustomer } from './customers.ts';
import { aroundEnrolment } from './enrolments.ts';
import type { AroundInvitation } from './invitations.ts';
import type { Around } from './plan.ts';
import { aroundSubscription } from './subscriptions.ts';
import { aroundTransfer } from './transfers.ts';
import type { Backstage, Reader } from '../store/store.ts';

/** What only Slack knows, asked when a fact is told. */
export interface Bystanders {
  /** Empty where Slack does not say: then everybody gets a DM. */
  inChannel(team: string, channel: string): Promise<ReadonlySet<string>>;
  reviewers(team: string): Promise<readonly Reader[]>;
  /** Whether mail goes out from here. */
  readonly mails: boolean;
}

/** Everybody a fact concerns; null where its subject is gone. */
export async function around(
  kept: KeptFact,
  backstage: Backstage,
  bystanders: Bystanders,
): Promise<Around | null> {
  const { fact } = kept;
  const { outbox } = backstage;
  if ('invitation' in fact) return aroundInvitation(kept, fact.invitation, backstage, bystanders);
  if ('customer' in fact) return aroundCustomer(fact, backstage);
  if ('ask' in fact)
    return aroundAsk(fact, backstage, (team, channel) => bystanders.inChannel(team, channel));
  if ('transfer' in fact)
    return aroundTransfer(fact, backstage, (team, channel) => bystanders.inChannel(team, channel));
  if ('enrolment' in fact) return aroundEnrolment(fact, backstage, bystanders);
  if ('subscription' in fact || 'order' in fact)
    return aroundSubscription({ ...kept, fact }, backstage);
  if ('partnership' in fact) {
    const sheet = await backstage.partnerships.sheet(fact.partnership);
    if (!sheet) return null;
    const { partnership } = sheet;
    const [provider, reseller, asker, actor, contact] = await Promise.all([
      outbox.audience(partnership.provider),
      outbox.audience(partnership.reseller),
      outbox.reader(partnership.asked.by),
      kept.by === null ? null : outbox.reader(kept.by),
      bystanders.mails ? backstage.companies.contact(partnership.provider) : null,
    ]);
    if (!provider || !reseller) return null;
    const inChannel =
      fact.kind === 'partnership.requested' && reseller.channel !== null
        ? await bystanders.inChannel(reseller.team, reseller.channel)
        : new Set<string>();
    return {
      about: 'partnership',
      partnership,
      provider,
      reseller,
      inChannel,
      asker,
      actor,
      outside: sheet.outside !== null,
      answered: sheet.answer !== null,
      mails: bystanders.mails,
      reachable: contact !== null,
    };
  }
  if ('person' in fact) {
    const [reader, audience] = await Promise.all([
      // Of a delegation it is the colleague who hears of it.
      outbox.reader('delegate' in fact ? fact.delegate : fact.person),
      outbox.audience(fact.company),
    ]);
    return { about: 'membership', reader, audience };
  }
  const [company, audience] = await Promise.all([
    backstage.companies.byId(fact.company),
    outbox.audience(fact.company),
  ]);
  if (!company || !audience) return null;
  if (fact.kind !== 'company.claimed')
    return { about: 'company', company, audience, reviewers: [], rivals: [] };
  const reviewers = await bystanders.reviewers(company.team);
  const named = await backstage.companies.namedBy(company);
  const rivals = await Promise.all(named.map((id) => outbox.audience(id)));
  return {
    about: 'company',
    company,
    audience,
    reviewers,
    rivals: rivals.filter((rival) => rival !== null),
  };
}

async function aroundInvitation(
  { by }: KeptFact,
  id: InvitationId,
  { outbox, invitations, companies }: Backstage,
  { mails }: Bystanders,
): Promise<AroundInvitation | null> {
  const sheet = await invitations.sheet(id);
  if (!sheet) return null;
  const { invitation } = sheet;
  const partners = [invitation.inviter, ...(invitation.provider ? [invitation.provider] : [])];
  const [inviter, provider, creator, actor, contacts] = await Promise.all([
    outbox.audience(invitation.inviter),
    invitation.provider === null ? null : outbox.audience(invitation.provider),
    outbox.reader(invitation.created.by),
    by === null ? null : outbox.reader(by),
    mails ? Promise.all(partners.map((one) => companies.contact(one))) : [],
  ]);
  if (!inviter) return null;
  const reachable = partners.filter((_one, at) => contacts[at] != null);
  return { about: 'invitation', sheet, inviter, provider, creator, actor, mails, reachable };
}
