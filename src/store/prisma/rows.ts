import { z } from 'zod';
import { clouds, languages, type Company } from '../../domain/company.ts';
import type { CompanyId, PartnershipId, PersonId } from '../../domain/ids.ts';
import type { Partnership, Party } from '../../domain/partnership.ts';
import { kinds, roles } from '../../domain/people.ts';
import type { Face } from '../store.ts';

// What comes out of the database is read, not believed: a state without its facts is a fault that names the row.
const person = z.string().transform((id) => id as PersonId);
const company = z.string().transform((id) => id as CompanyId);
/** From the query API a Date, from row_to_json a string. */
const moment = z.coerce.date();
export const roleList = z.array(z.enum(roles));
export const language = z.enum(languages);

const companyRow = z.object({
  id: company,
  name: z.string(),
  tenantId: z.string(),
  domain: z.string(),
  country: z.string(),
  cloud: z.enum(clouds),
  kinds: z.array(z.enum(kinds)),
  mpnId: z.string(),
  language,
  timeZone: z.string(),
  status: z.enum(['claimed', 'confirmed', 'rejected', 'outside']),
  home: z.string(),
  team: z.string(),
  channel: z.string().nullable(),
  channelTrouble: z.enum(['archived', 'lost', 'shared']).nullable(),
  findable: z.boolean(),
  deadlineDays: z.number(),
  fourEyesRelaxed: z.boolean(),
  restricted: z.boolean(),
  transitionClosed: z.boolean(),
  outsideOfId: company.nullable(),
  claimedById: person.nullable(),
  claimedAt: moment,
  decidedById: person.nullable(),
  decidedVia: z.enum(['reviewer', 'operator']).nullable(),
  decidedAt: moment.nullable(),
  version: z.number(),
});

export function readCompany(row: unknown): Company {
  const c = companyRow.parse(row);
  const common = {
    id: c.id,
    name: c.name,
    tenantId: c.tenantId,
    domain: c.domain,
    country: c.country,
    cloud: c.cloud,
    kinds: c.kinds,
    mpnId: c.mpnId,
    language: c.language,
    timeZone: c.timeZone,
    home: c.home,
    team: c.team,
    version: c.version,
    channelTrouble: c.channelTrouble,
    restricted: c.restricted,
    transitionClosed: c.transitionClosed,
    claimed: { by: c.claimedById, at: c.claimedAt },
    settings: {
      channel: c.channel,
      language: c.language,
      deadlineDays: c.deadlineDays,
      findable: c.findable,
      fourEyesRelaxed: c.fourEyesRelaxed,
    },
  };
  if (c.status === 'claimed') return { ...common, status: 'claimed' };
  if (c.status === 'outside')
    return { ...common, status: 'outside', of: present(c.outsideOfId, c.id) };
  const verdict = {
    by: c.decidedById,
    via: present(c.decidedVia, c.id),
    at: present(c.decidedAt, c.id),
  };
  return c.status === 'confirmed'
    ? { ...common, status: 'confirmed', confirmed: verdict }
    : { ...common, status: 'rejected', rejected: verdict };
}

export function readParty(row: unknown): Party {
  const { id, name, country, kinds: is, settings, status } = readCompany(row);
  return {
    id,
    name,
    country,
    kinds: is,
    confirmed: status === 'confirmed',
    outside: status === 'outside',
    deadlineDays: settings.deadlineDays,
    fourEyesRelaxed: settings.fourEyesRelaxed,
  };
}

export function readFace(row: unknown): Face {
  const { id, name, mpnId, country, timeZone } = readCompany(row);
  return { id, name, mpnId, country, timeZone };
}

export const partnershipStatuses = [
  'issued',
  'to-confirm',
  'active',
  'declined',
  'withdrawn',
  'expired',
  'removed',
  'replaced',
] as const satisfies readonly Partnership['status'][];
const partnershipRow = z.object({
  id: z.string().transform((id) => id as PartnershipId),
  providerId: company,
  resellerId: company,
  status: z.enum(partnershipStatuses),
  issue: z.number(),
  version: z.number(),
  askedById: person,
  askedAt: moment,
  expiresAt: moment,
  decidedById: person.nullable(),
  decidedAt: moment.nullable(),
  fourEyesRelaxed: z.boolean(),
  accessCutById: person.nullable(),
  accessCutAt: moment.nullable(),
  tickedById: person.nullable(),
  tickedAt: moment.nullable(),
  endedById: person.nullable(),
  endedAt: moment.nullable(),
  tellReseller: z.boolean(),
});
type PartnershipRow = z.infer<typeof partnershipRow>;

/** `askedUser` and `reason` stand in other rows: the first is the person's, the second somebody's words. */
export function readPartnership(
  row: unknown,
  askedUser: string,
  reason: string | null,
): Partnership {
  const p = partnershipRow.parse(row);
  const common = {
    id: p.id,
    provider: p.providerId,
    reseller: p.resellerId,
    asked: { by: p.askedById, user: askedUser, at: p.askedAt },
    issue: p.issue,
    version: p.version,
  };
  switch (p.status) {
    case 'issued':
      return { ...common, status: 'issued', until: p.expiresAt };
    case 'to-confirm': {
      const answeredAt = present(p.decidedAt, p.id);
      return { ...common, status: 'to-confirm', answeredAt, until: p.expiresAt };
    }
    case 'active':
      return { ...common, status: 'active', ...agreed(p) };
    case 'declined': {
      const at = present(p.decidedAt, p.id);
      return { ...common, status: 'declined', by: p.decidedById, at, reason };
    }
    case 'withdrawn': {
      const decided = { by: present(p.decidedById, p.id), at: present(p.decidedAt, p.id) };
      return { ...common, status: 'withdrawn', ...decided };
    }
    case 'expired':
      return { ...common, status: 'expired', at: p.expiresAt };
    case 'removed':
      return {
        ...common,
        status: 'removed',
        by: present(p.endedById, p.id),
        at: present(p.endedAt, p.id),
        agreed: agreed(p),
        told: p.tellReseller,
      };
    case 'replaced':
      return {
        ...common,
        status: 'replaced',
        at: present(p.endedAt, p.id),
        // An answer that nobody confirmed has a time and no person.
        agreed: p.decidedById === null ? null : agreed(p),
      };
  }
}

function agreed(p: PartnershipRow) {
  return {
    since: present(p.decidedAt, p.id),
    by: present(p.decidedById, p.id),
    fourEyesRelaxed: p.fourEyesRelaxed,
    adminAccess:
      p.accessCutById && p.accessCutAt
        ? { given: false as const, by: p.accessCutById, at: p.accessCutAt }
        : { given: true as const },
    atMicrosoft:
      p.tickedById && p.tickedAt
        ? { known: 'ticked' as const, by: p.tickedById, at: p.tickedAt }
        : { known: 'declared' as const },
  };
}

const agreedColumns = (a: Extract<Partnership, { status: 'active' }>) => ({
  decidedById: a.by,
  decidedAt: a.since,
  fourEyesRelaxed: a.fourEyesRelaxed,
  accessCutById: a.adminAccess.given ? null : a.adminAccess.by,
  accessCutAt: a.adminAccess.given ? null : a.adminAccess.at,
  tickedById: a.atMicrosoft.known === 'ticked' ? a.atMicrosoft.by : null,
  tickedAt: a.atMicrosoft.known === 'ticked' ? a.atMicrosoft.at : null,
});

/** The columns that change with the state; parties and asker never do. */
export function writePartnership(p: Partnership) {
  switch (p.status) {
    case 'issued':
      return { status: p.status, issue: p.issue, expiresAt: p.until };
    case 'to-confirm':
      return { status: p.status, decidedAt: p.answeredAt, expiresAt: p.until };
    case 'expired':
      return { status: p.status };
    case 'replaced':
      return { status: p.status, endedAt: p.at };
    case 'active':
      return { status: p.status, ...agreedColumns(p) };
    case 'declined':
    case 'withdrawn':
      return { status: p.status, decidedById: p.by, decidedAt: p.at };
    case 'removed':
      return { status: p.status, endedById: p.by, endedAt: p.at, tellReseller: p.told };
  }
}

/** What the record keeps of a state: ids, times and words of ours, nothing that a person typed. */
export function imageOf(p: Partnership): Record<string, string | number | boolean | null> {
  const image = { status: p.status, provider: p.provider, reseller: p.reseller };
  switch (p.status) {
    case 'issued':
      return { ...image, until: p.until.toISOString(), issue: p.issue };
    case 'to-confirm':
      return { ...image, until: p.until.toISOString() };
    case 'active':
      return {
        ...image,
        fourEyesRelaxed: p.fourEyesRelaxed,
        adminAccess: p.adminAccess.given,
        atMicrosoft: p.atMicrosoft.known,
      };
    case 'declined':
      return { ...image, reasonGiven: p.reason !== null, onPage: p.by === null };
    case 'removed':
      return { ...image, resellerTold: p.told };
    case 'replaced':
      return { ...image, agreed: p.agreed !== null };
    case 'withdrawn':
    case 'expired':
      return image;
  }
}

function present<T>(value: T | null, id: string): T {
  if (value === null) throw new Error(`The row ${id} says a status without its facts.`);
  return value;
}
