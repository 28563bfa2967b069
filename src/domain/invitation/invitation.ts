import { addDays, addHours } from 'date-fns';
import type { CloudCapability } from '../clouds.ts';
import type { Cloud, Language } from '../company.ts';
import {
  activeOf,
  hasAdmin,
  type AdminGrant,
  type Customer,
  type Relationship,
} from '../customer/customer.ts';
import type { CompanyId, CustomerId, InvitationId, PartnershipId, PersonId } from '../ids.ts';
import { refused, settled, type Outcome } from '../outcome.ts';
import type { Party, RegionOf } from '../partnership.ts';
import type { Actor, Kind } from '../people.ts';
import type { Refusal } from '../refusals.ts';
import { permits, whoMay, type Action } from '../roles.ts';

type InvitationKind = 'solo' | 'joint';
export type VoidedWhy = 'partnership-ended' | 'not-reseller';

/** A reseller, provider or direct-bill partner asks a customer for a relationship (C.3). */
export type Invitation = {
  readonly id: InvitationId;
  readonly kind: InvitationKind;
  readonly inviter: CompanyId;
  /** What the inviter will be to this customer. */
  readonly capacity: Kind;
  readonly provider: CompanyId | null;
  readonly partnership: PartnershipId | null;
  /** The inviter's own record of this customer, where there was one. */
  readonly known: CustomerId | null;
  readonly name: string;
  readonly country: string;
  readonly cloud: Cloud;
  /** Whether delegated admin privileges are asked for; with a joint one for both partners (R-INV-05). */
  readonly admin: boolean;
  /** Of the draft; the page speaks its reader's. */
  readonly language: Language;
  readonly created: { readonly by: PersonId; readonly at: Date };
  /** How often its link was made; the newest alone is good. */
  readonly issue: number;
  readonly version: number;
} & (
  | { readonly status: 'draft'; readonly until: Date }
  | { readonly status: 'issued'; readonly at: Date; readonly until: Date }
  /** Accepted from another mail domain: waits for the inviter's "yes, this is them". */
  | {
      readonly status: 'to-confirm';
      readonly answeredAt: Date;
      readonly until: Date;
      readonly done: boolean;
    }
  | {
      readonly status: 'accepted';
      readonly answeredAt: Date;
      readonly customer: CustomerId;
      readonly confirmed: { readonly by: PersonId; readonly at: Date } | null;
      /** The customer ticked that it was done at Microsoft too. */
      readonly done: boolean;
    }
  | { readonly status: 'declined'; readonly answeredAt: Date }
  | {
      readonly status: 'revoked';
      readonly by: PersonId;
      readonly at: Date;
      /** Somebody had accepted, and the inviter did not know them. */
      readonly answeredAt: Date | null;
    }
  | { readonly status: 'expired'; readonly at: Date }
  | {
      readonly status: 'voided';
      readonly at: Date;
      readonly why: VoidedWhy;
      readonly replacedBy: InvitationId | null;
    }
);

/** Whether the inviter sends the mail, or we do. */
export const ways = ['self', 'here'] as const;
export type Way = (typeof ways)[number];

export type InvitationFact =
  | {
      readonly kind: 'invitation.issued' | 'invitation.reissued';
      readonly invitation: InvitationId;
      readonly how: Way;
    }
  | { readonly kind: QuietKind; readonly invitation: InvitationId };
type QuietKind =
  | 'invitation.drafted'
  | 'invitation.draft-asked'
  | 'invitation.revoked'
  | 'invitation.accepted'
  | 'invitation.acceptor-unknown'
  | 'invitation.acceptor-confirmed'
  | 'invitation.acceptor-refused'
  | 'invitation.declined'
  | 'invitation.expired'
  | 'invitation.voided'
  | 'invitation.replaced'
  | 'invitation.mailed'
  | 'invitation.not-mailed';
export type InvitationOutcome = Outcome<Invitation, InvitationFact>;

/** What stands around a new invitation at this moment. */
export type Inviting = {
  readonly inviter: Party & { readonly restricted: boolean };
  readonly provider: Party | null;
  /** The active partnership with that provider. */
  readonly partnership: PartnershipId | null;
  readonly known: {
    readonly customer: Customer;
    readonly relationships: readonly Relationship[];
    readonly grants: readonly AdminGrant[];
  } | null;
  /** An invitation of the same kind to the same address that is open, or was declined last. */
  readonly open: { readonly until: Date } | null;
  readonly declinedAt: Date | null;
};
export type InvitationAsk = {
  readonly id: InvitationId;
  readonly kind: InvitationKind;
  readonly name: string;
  readonly country: string;
  readonly cloud: Cloud;
  /** Null: nobody chose (R-INV-06: no silent default). */
  readonly admin: boolean | null;
  readonly language: Language;
};

/** Somebody who said no is left alone for a day (I.3). */
const hoursAfterDecline = 24;

/** A joint invitation is a reseller's; alone, a transitioning partner invites as direct bill (R-TRN-08). */
function capacityOf(kinds: readonly Kind[], kind: InvitationKind): Kind | null {
  if (kind === 'joint') return kinds.includes('reseller') ? 'reseller' : null;
  return (
    (['provider', 'direct-bill', 'reseller'] as const).find((one) => kinds.includes(one)) ?? null
  );
}

/** What inviting alone makes, in a company that could also invite with a provider. */
export type Alone = 'resold' | 'direct' | 'restricted';
export const aloneAs = (kinds: readonly Kind[], restricted: boolean): Alone =>
  capacityOf(kinds, 'solo') !== 'direct-bill' ? 'resold' : restricted ? 'restricted' : 'direct';

const roleNeeded = (action: Action, by: Actor, about?: 'provider' | 'admin'): Refusal => ({
  code: 'role-needed',
  roles: whoMay(action, by.kinds),
  company: by.company,
  ...(about === undefined ? {} : { about }),
});

/** The right that an invitation takes, also to resend, revoke or confirm it (matrix rows 9 to 11, 38, 39). */
const rightFor = ({ kind, admin }: { kind: InvitationKind; admin: boolean }): Action =>
  kind === 'joint' ? 'invitation.joint' : admin ? 'invitation.solo-with-admin' : 'invitation.solo';

/** R-INV-24, R-TRN-15: restricted, a company invites alone no more as direct bill; jointly it still does as a reseller. */
export const restrictedAlone = (kinds: readonly Kind[]): Refusal => ({
  code: 'direct-bill-restricted',
  what: 'customers',
  joint: kinds.includes('reseller'),
});

/** Whether this person may invite in any way; which way is asked at the submission. */
export function mayInvite(
  by: Actor,
  inviter: { readonly confirmed: boolean; readonly restricted: boolean },
): Refusal | null {
  if (!inviter.confirmed) return { code: 'not-confirmed' };
  const kinds = ['solo', 'joint'] as const;
  const left = kinds.map((kind) => capacityOf(by.kinds, kind)).filter((one) => one !== null);
  if (inviter.restricted && left.every((one) => one === 'direct-bill'))
    return restrictedAlone(by.kinds);
  const any = (['invitation.solo', 'invitation.solo-with-admin', 'invitation.joint'] as const).some(
    (action) => permits(action, by),
  );
  return any ? null : roleNeeded('invitation.solo', by);
}

/** Everything that refuses an invitation before anybody is asked (R-INV-03, -06, -07, -10, -23 to -25). */
export function invite(
  seen: Inviting,
  ask: InvitationAsk,
  by: Actor,
  given: { regionOf: RegionOf; clouds: Readonly<Record<Cloud, CloudCapability>> },
  now: Date,
): InvitationOutcome {
  const { inviter, provider, partnership, known } = seen;
  const unfit = mayInvite(by, inviter);
  if (unfit) return refused(unfit);
  const capacity = capacityOf(inviter.kinds, ask.kind);
  if (!capacity) return refused({ code: 'kind-needed', kind: 'reseller' });
  if (ask.kind === 'joint') {
    if (!provider) return refused({ code: 'misfit', about: 'provider', why: 'missing' });
    if (!partnership)
      return refused({ code: 'not-partnered', about: 'provider', name: provider.name });
  }
  if (inviter.restricted && capacity === 'direct-bill')
    return refused(restrictedAlone(inviter.kinds));
  const region = sameRegion(inviter.country, ask.country, given.regionOf);
  if (region) return refused(region);
  const cloud = given.clouds[ask.cloud];
  if (cloud.closed === 'no-new-customers' || (cloud.closed && capacity !== 'direct-bill'))
    return refused({ code: 'cloud-closed', about: 'cloud', cloud: ask.cloud, why: cloud.closed });
  const mandatory = cloud.adminPrivileges === 'mandatory';
  if (mandatory && ask.admin === false)
    return refused({ code: 'admin-mandatory', about: 'admin', cloud: ask.cloud });
  if (!mandatory && ask.admin === null)
    return refused({ code: 'misfit', about: 'admin', why: 'choice' });
  const admin = mandatory || ask.admin === true;
  const right = rightFor({ kind: ask.kind, admin });
  if (!permits(right, by))
    return refused(roleNeeded(right, by, ask.kind === 'joint' ? 'provider' : 'admin'));
  const partners = [inviter.id, ...(ask.kind === 'joint' && provider ? [provider.id] : [])];
  if (known && nothingToAsk(known, partners, admin))
    return refused({ code: 'nothing-to-ask', about: 'name', name: known.customer.name });
  if (seen.open && now < seen.open.until)
    return refused({ code: 'already-invited', about: 'email', until: seen.open.until });
  const again = seen.declinedAt && addHours(seen.declinedAt, hoursAfterDecline);
  if (again && now < again)
    return refused({ code: 'customer-declined-lately', about: 'email', until: again });
  const next: Invitation = {
    id: ask.id,
    kind: ask.kind,
    inviter: inviter.id,
    capacity,
    provider: ask.kind === 'joint' && provider ? provider.id : null,
    partnership: ask.kind === 'joint' ? partnership : null,
    known: known?.customer.id ?? null,
    name: ask.name,
    country: ask.country,
    cloud: ask.cloud,
    admin,
    language: ask.language,
    created: { by: by.person, at: now },
    issue: 1,
    version: 1,
    status: 'draft',
    until: addDays(now, inviter.deadlineDays),
  };
  return settled(next, { kind: 'invitation.drafted', invitation: next.id });
}

/** R-INV-10, R-REG-01: a partner and its customer are in one CSP region. */
export function sameRegion(ours: string, theirs: string, regionOf: RegionOf): Refusal | null {
  const [mine, other] = [regionOf(ours), regionOf(theirs)];
  if (!mine) return { code: 'region-unknown', about: 'country', country: ours };
  if (!other) return { code: 'region-unknown', about: 'country', country: theirs };
  return mine === other
    ? null
    : { code: 'customer-region', about: 'country', ours: mine, theirs: other };
}

/** R-INV-25: asked again only for what is missing; another partner's relationship never counts. */
const nothingToAsk = (
  { relationships, grants }: NonNullable<Inviting['known']>,
  partners: readonly CompanyId[],
  admin: boolean,
): boolean =>
  partners.every(
    (partner) => activeOf(relationships, partner) !== null && (!admin || hasAdmin(grants, partner)),
  );

/** What no decision changes. */
export const terms = (i: Invitation) => ({
  id: i.id,
  kind: i.kind,
  inviter: i.inviter,
  capacity: i.capacity,
  provider: i.provider,
  partnership: i.partnership,
  known: i.known,
  name: i.name,
  country: i.country,
  cloud: i.cloud,
  admin: i.admin,
  language: i.language,
  created: i.created,
  issue: i.issue,
  version: i.version,
});
export const mayHandle = (seen: Invitation, by: Actor): Refusal | null => {
  if (by.company !== seen.inviter) return { code: 'unknown' };
  const right = rightFor(seen);
  return permits(right, by) ? null : roleNeeded(right, by);
};
