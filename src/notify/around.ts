import type { KeptFact } from '../domain/facts.ts';
import type { Around } from './plan.ts';
import type { Backstage, Reader } from '../store/store.ts';

/** What only Slack knows, asked when a fact is told. */
export interface Bystanders {
  /** Empty where Slack does not say: then everybody gets a DM. */
  inChannel(team: string, channel: string): Promise<ReadonlySet<string>>;
  reviewers(team: string): Promise<readonly Reader[]>;
}

/** Everybody a fact concerns; null where its subject is gone. */
export async function around(
  { fact }: KeptFact,
  backstage: Backstage,
  bystanders: Bystanders,
): Promise<Around | null> {
  const { outbox } = backstage;
  if ('partnership' in fact) {
    const sheet = await backstage.partnerships.sheet(fact.partnership);
    if (!sheet) return null;
    const { partnership } = sheet;
    const [provider, reseller, asker] = await Promise.all([
      outbox.audience(partnership.provider),
      outbox.audience(partnership.reseller),
      outbox.reader(partnership.asked.by),
    ]);
    if (!provider || !reseller) return null;
    const inChannel =
      fact.kind === 'partnership.requested' && reseller.channel !== null
        ? await bystanders.inChannel(reseller.team, reseller.channel)
        : new Set<string>();
    return { about: 'partnership', partnership, provider, reseller, inChannel, asker };
  }
  if ('person' in fact) {
    const [reader, audience] = await Promise.all([
      outbox.reader(fact.person),
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
