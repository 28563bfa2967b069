import * as fc from 'fast-check';
import type { CompanyId, PartnershipId, PersonId } from '../../../src/domain/ids.ts';
import type { Decision, Partnership, Party } from '../../../src/domain/partnership.ts';
import { kinds, roles, type Actor, type Kind, type Role } from '../../../src/domain/people.ts';

// A provider and a reseller with their people, and a partnership in each of its states.
export const now = new Date('2026-06-01T08:00:00Z');
export const after = (ms: number) => new Date(now.getTime() + ms);
export const hour = 3_600_000;
export const [noordwind, zuidplas] = ['noordwind' as CompanyId, 'zuidplas' as CompanyId];

export const party = (id: CompanyId, kind: Kind, change: Partial<Party> = {}): Party => ({
  id,
  name: id,
  country: 'NL',
  kinds: [kind],
  confirmed: true,
  outside: false,
  deadlineDays: 30,
  fourEyesRelaxed: false,
  ...change,
});
const actor = (company: CompanyId, kind: Kind, role: Role, change: Partial<Actor> = {}): Actor => ({
  person: `${company}-${role}` as PersonId,
  user: `U-${company}-${role}`,
  home: 'T',
  company,
  kinds: [kind],
  roles: [role],
  ...change,
});
export const sales = actor(noordwind, 'provider', 'sales-agent');
export const agent = actor(noordwind, 'provider', 'admin-agent');
export const admin = actor(zuidplas, 'reseller', 'global-admin');
export const deciding = { reseller: party(zuidplas, 'reseller'), worksForProvider: false };

export const base = {
  id: 'it' as PartnershipId,
  provider: noordwind,
  reseller: zuidplas,
  asked: { by: sales.person, user: sales.user, at: now },
  issue: 0,
  version: 1,
};
export const issued: Partnership = { ...base, status: 'issued', until: after(hour) };
const agreed = {
  since: now,
  by: admin.person,
  fourEyesRelaxed: false,
  adminAccess: { given: true } as const,
  atMicrosoft: { known: 'declared' } as const,
};
export const active: Partnership = { ...base, status: 'active', ...agreed };
export const ended: Partnership[] = [
  { ...base, status: 'declined', by: admin.person, at: now, reason: null },
  { ...base, status: 'withdrawn', by: sales.person, at: now },
  { ...base, status: 'expired', at: now },
  { ...base, status: 'removed', by: agent.person, at: now, agreed, told: true },
];
export const every: Partnership[] = [issued, active, ...ended];

/** What came of it in one word. */
export const code = (outcome: Decision) =>
  outcome.ok ? outcome.next.status : outcome.refusal.code;
export const anyKinds = fc.subarray([...kinds]);
export const anyRoles = fc.subarray([...roles]);
