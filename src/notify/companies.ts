import type { CompanyFact } from '../domain/company.ts';
import type { Copy } from '../domain/facts.ts';
import type { CompanyId, PersonId } from '../domain/ids.ts';
import type { MembershipFact } from '../domain/membership.ts';
import type { DelegationFact } from '../domain/requests/delegation.ts';
import type { Backstage } from '../store/store.ts';
import { name, type Message } from '../../views/blocks.ts';
import { companyCard } from '../../views/company/review.ts';
import { correctionLine, restrictionLine } from '../../views/enrolment/lines.ts';
import type { Reader } from '../../views/frame.ts';
import { sentence } from '../../views/lines.ts';
import { drawDelegationLine } from './requests.ts';

/** The card of a claimed company, for its reviewers. */
export async function drawCompanyCard(
  id: CompanyId,
  copy: Pick<Copy, 'id' | 'buttons'>,
  { companies, outbox }: Backstage,
  reader: Reader,
): Promise<{ readonly message: Message; readonly version: number } | null> {
  const company = await companies.byId(id);
  if (!company) return null;
  const decider =
    company.status === 'confirmed'
      ? company.confirmed.by
      : company.status === 'rejected'
        ? company.rejected.by
        : null;
  const called = async (who: PersonId | null) => (who === null ? null : outbox.reader(who));
  const [claimer, decided] = await Promise.all([called(company.claimed.by), called(decider)]);
  const record = { company, claimedBy: claimer?.name ?? null, decidedBy: decided?.name ?? null };
  return { message: companyCard(record, copy, reader), version: company.version };
}

/** A line about a company itself, or about its people. */
export async function drawCompanyLine(
  {
    by,
    fact,
  }: { readonly by: PersonId | null; fact: CompanyFact | MembershipFact | DelegationFact },
  backstage: Backstage,
  reader: Reader,
): Promise<Message | null> {
  const about = await backstage.companies.byId(fact.company);
  if (!about) return null;
  const w = reader.words;
  const called = name(about.name);
  switch (fact.kind) {
    case 'member.roles-given': {
      const giver = by === null ? null : ((await backstage.outbox.reader(by))?.name ?? null);
      const from = giver === null ? null : name(giver);
      return sentence(
        fact.after.length > 0
          ? w.people.members.told(called, fact.after, from)
          : w.people.members.toldNone(called, from),
      );
    }
    case 'member.global-admin-named': {
      const [named, namer] = await Promise.all([
        backstage.outbox.reader(fact.person),
        by === null ? null : backstage.outbox.reader(by),
      ]);
      const from = namer && name(namer.name);
      return sentence(w.company.rescue.told(name(named?.name ?? ''), called, from));
    }
    case 'company.channel-chosen':
      return sentence(w.company.settings.testLine(called));
    case 'company.confirmed':
      return sentence(w.company.review.toldConfirmed(called));
    case 'company.rejected':
      return sentence(w.company.review.toldRejected(called));
    case 'company.channel-lost':
      return sentence(w.company.channel.lost(called, about.channelTrouble ?? 'lost'));
    case 'company.channel-repaired':
      return sentence(w.company.channel.repaired(called));
    case 'company.claimed':
      // Told to those whose tenant id or MPN id somebody else has named.
      return sentence(w.company.channel.rival);
    case 'delegation.made':
    case 'delegation.ended':
      return drawDelegationLine(fact, about.name, backstage, reader);
    case 'company.restricted':
    case 'company.unrestricted': {
      const who = by === null ? null : await backstage.outbox.reader(by);
      return restrictionLine(fact.kind, about, who?.name ?? null, reader);
    }
    case 'company.corrected':
      return correctionLine(about, reader);
    case 'member.left':
    case 'member.returned':
    case 'company.settings-changed':
      return null;
  }
}
