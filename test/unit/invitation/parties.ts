import { clouds } from '../../../src/data/clouds.ts';
import type {
  CompanyId,
  CustomerId,
  InvitationId,
  PartnershipId,
  PersonId,
} from '../../../src/domain/ids.ts';
import type { Answering } from '../../../src/domain/invitation/answer.ts';
import {
  invite,
  type Invitation,
  type InvitationAsk,
  type Inviting,
} from '../../../src/domain/invitation/invitation.ts';
import type { Standing } from '../../../src/domain/invitation/life.ts';
import type { Actor, Kind, Role } from '../../../src/domain/people.ts';
import { after, hour, noordwind, now, party, zuidplas } from '../partnership/parties.ts';

// A reseller that invites a customer with its provider, and that invitation in each of its states.
export const actor = (
  role: Role,
  kinds: readonly Kind[],
  company: CompanyId = zuidplas,
): Actor => ({
  person: 'me' as PersonId,
  user: 'U1',
  home: 'T',
  company,
  kinds,
  roles: [role],
});
export const agent = actor('admin-agent', ['reseller']);
export const given = {
  regionOf: (country: string) => (country === 'US' ? 'us' : 'europe'),
  clouds,
};
export const seen: Inviting = {
  inviter: { ...party(zuidplas, 'reseller'), restricted: false },
  provider: party(noordwind, 'provider'),
  partnership: 'p' as PartnershipId,
  known: null,
  open: null,
  declinedAt: null,
};
export const ask: InvitationAsk = {
  id: 'i' as InvitationId,
  kind: 'joint',
  name: 'Duinroos',
  country: 'NL',
  cloud: 'public',
  admin: true,
  language: 'en',
};
const made = (change: Partial<InvitationAsk> = {}, by = agent): Invitation => {
  const outcome = invite(seen, { ...ask, ...change }, by, given, now);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.next;
};
export const standing: Standing = {
  deadlineDays: 30,
  restricted: false,
  partnered: true,
  providerName: 'N',
};
export const draft = made();
export const until = after(30 * 24 * hour);
const terms = { ...draft, until };
export const issued: Invitation = { ...terms, status: 'issued', at: now };
export const customer = 'c' as CustomerId;
export const every: Record<Invitation['status'], Invitation> = {
  draft,
  issued,
  'to-confirm': { ...terms, status: 'to-confirm', answeredAt: now, done: false },
  accepted: {
    ...terms,
    status: 'accepted',
    answeredAt: now,
    customer,
    confirmed: null,
    done: false,
  },
  declined: { ...terms, status: 'declined', answeredAt: now },
  revoked: {
    ...terms,
    status: 'revoked',
    by: agent.person,
    at: now,
    answeredAt: null,
  },
  expired: { ...terms, status: 'expired', at: now },
  voided: {
    ...terms,
    status: 'voided',
    at: now,
    why: 'partnership-ended',
    replacedBy: null,
  },
};
export const answering = (invitation: Invitation, change: Partial<Answering> = {}): Answering => ({
  invitation,
  grounded: true,
  relationships: [],
  grants: [],
  agreed: false,
  ...change,
});
export const yes = {
  globalAdmin: true,
  agreement: true,
  done: false,
  sameOrganisation: true,
  customer,
};
export const code = (outcome: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  outcome.ok ? 'done' : outcome.refusal.code;
