import { addDays, addHours } from 'date-fns';
import { refused, settled, type Outcome } from './outcome.ts';
import { permits, whoMay, type Action } from './roles.ts';
import type { CompanyId, PartnershipId, PersonId } from './ids.ts';
import type { Actor, Kind } from './people.ts';
import type { Decided, Refusal } from './refusals.ts';

type Asked = { readonly by: PersonId; readonly user: string; readonly at: Date };
/** How we know a thing that happens at Microsoft (product.md, first paragraph). */
export type AtMicrosoft =
  { readonly known: 'declared' } | { readonly known: 'ticked'; readonly by: PersonId; readonly at: Date };
export type AdminAccess =
  { readonly given: true } | { readonly given: false; readonly by: PersonId; readonly at: Date };
type Agreed = {
  readonly since: Date;
  readonly by: PersonId;
  readonly fourEyesRelaxed: boolean;
  /** The provider's administrator access to the reseller's own tenant (R-PART-11, R-PART-12). */
  readonly adminAccess: AdminAccess;
  readonly atMicrosoft: AtMicrosoft;
};

export type Partnership = {
  readonly id: PartnershipId;
  readonly provider: CompanyId;
  readonly reseller: CompanyId;
  readonly asked: Asked;
  readonly version: number;
} & (
  | { readonly status: 'issued'; readonly until: Date }
  | ({ readonly status: 'active' } & Agreed)
  | { readonly status: 'declined'; readonly by: PersonId; readonly at: Date; readonly reason: string | null }
  | { readonly status: 'withdrawn'; readonly by: PersonId; readonly at: Date }
  | { readonly status: 'expired'; readonly at: Date }
  | { readonly status: 'removed'; readonly by: PersonId; readonly at: Date; readonly agreed: Agreed; readonly told: boolean }
);

export type PartnershipFact = {
  readonly kind:
    | 'partnership.requested'
    | 'partnership.authorized'
    | 'partnership.declined'
    | 'partnership.withdrawn'
    | 'partnership.expired'
    | 'partnership.removed'
    | 'partnership.admin-access-cut'
    | 'partnership.done-at-microsoft';
  readonly partnership: PartnershipId;
};
type Decision = Outcome<Partnership, PartnershipFact>;

/** What both sides of a request are at this moment. */
export type Party = {
  readonly id: CompanyId;
  readonly name: string;
  readonly country: string;
  readonly kinds: readonly Kind[];
  readonly confirmed: boolean;
  readonly deadlineDays: number;
  readonly fourEyesRelaxed: boolean;
};
export type Between = {
  readonly provider: Party;
  readonly reseller: Party;
  /** The newest request or partnership of the two. */
  readonly latest: Partnership | null;
  readonly openRequests: number;
  readonly muted: boolean;
};
export type Ask = { readonly id: PartnershipId; readonly about: 'reseller' | 'mpn' | 'email' };
/** CSP region of a country, null where our table does not know it. */
export type RegionOf = (country: string) => string | null;

/** product.md 3: so that no reseller's channel is flooded by one provider. */
export const requestLimits = { open: 20, hoursAfterDecline: 24 } as const;

const refuseRole = (action: Action, by: Actor): Refusal => ({
  code: 'role-needed',
  roles: whoMay(action),
  company: by.company,
});

/** Whether this company may start partnerships at all (R-PART-03), and this person for it (matrix row 6). */
export function mayRequest(by: Actor & { confirmed: boolean }): Refusal | null {
  if (!by.kinds.includes('provider')) return { code: 'provider-starts' };
  if (!permits('partnership.request', by)) return refuseRole('partnership.request', by);
  if (!by.confirmed) return { code: 'not-confirmed' };
  return null;
}

/** Only a provider asks (R-PART-03), an enrolled reseller (R-PART-02) of the same CSP region (R-PART-07), once at a time (R-PART-15). */
export function request(seen: Between, ask: Ask, by: Actor, regionOf: RegionOf, now: Date): Decision {
  const { provider, reseller, latest } = seen;
  const { about } = ask;
  const no = mayRequest({ ...by, confirmed: provider.confirmed });
  if (no) return refused(no);
  if (provider.id === reseller.id) return refused({ code: 'own-company', about });
  // A claimed company meets nobody: it is answered as if it were not there.
  if (!reseller.confirmed) return refused({ code: 'reseller-not-found', about });
  if (!reseller.kinds.includes('reseller'))
    return refused({ code: 'reseller-not-enrolled', about, name: reseller.name });
  const ours = regionOf(provider.country);
  const theirs = regionOf(reseller.country);
  if (!ours) return refused({ code: 'region-unknown', about, country: provider.country });
  if (!theirs) return refused({ code: 'region-unknown', about, country: reseller.country });
  if (ours !== theirs) return refused({ code: 'region-mismatch', about, ours, theirs });
  if (latest?.status === 'active')
    return refused({ code: 'already-partners', about, since: latest.since });
  if (latest?.status === 'issued' && now < latest.until)
    return refused({ code: 'already-asked', about, until: latest.until });
  if (latest?.status === 'declined') {
    const until = addHours(latest.at, requestLimits.hoursAfterDecline);
    if (now < until) return refused({ code: 'declined-lately', about, until });
  }
  if (seen.muted) return refused({ code: 'muted', about });
  if (seen.openRequests >= requestLimits.open)
    return refused({ code: 'too-many-open', limit: requestLimits.open });
  const next: Partnership = {
    id: ask.id,
    provider: provider.id,
    reseller: reseller.id,
    asked: { by: by.person, user: by.user, at: now },
    version: 1,
    status: 'issued',
    until: addDays(now, provider.deadlineDays),
  };
  return settled(next, { kind: 'partnership.requested', partnership: next.id });
}

/** What the decider is to the requesting company, and what the deciding company allows. */
export type Deciding = {
  readonly reseller: Party;
  readonly worksForProvider: boolean;
};

function mayDecide(seen: Partnership, by: Actor, deciding: Deciding, now: Date): Refusal | null {
  if (by.company !== seen.reseller) return { code: 'unknown' };
  // Matrix row 7 counts for resellers only; what the company is today is asked first (R-PART-02).
  if (!by.roles.includes('global-admin')) return refuseRole('partnership.decide', by);
  if (!deciding.reseller.fourEyesRelaxed) {
    // By user id, not by our person: the same human may be known to two homes of one organisation.
    if (seen.asked.by === by.person || seen.asked.user === by.user)
      return { code: 'self-approval', why: 'asked', admins: by.company };
    if (deciding.worksForProvider)
      return { code: 'self-approval', why: 'works-there', admins: by.company };
  }
  return stillOpen(seen, now);
}

function stillOpen(seen: Partnership, now: Date): Refusal | null {
  if (seen.status !== 'issued') return tooLate(seen);
  if (now >= seen.until) return { code: 'expired', at: seen.until };
  return null;
}

function tooLate(seen: Exclude<Partnership, { status: 'issued' }>): Refusal {
  switch (seen.status) {
    case 'active':
      return { code: 'already-decided', status: 'active', by: seen.by, at: seen.since };
    case 'expired':
      return { code: 'expired', at: seen.at };
    case 'declined':
    case 'withdrawn':
    case 'removed': {
      const status: Decided = seen.status;
      return { code: 'already-decided', status, by: seen.by, at: seen.at };
    }
  }
}

/** Whether this person could decide now; asked before a confirmation is shown, and again at its submission. */
export function canDecide(seen: Partnership, by: Actor, deciding: Deciding, now: Date): Refusal | null {
  return mayDecide(seen, by, deciding, now);
}

/** R-PART-10: a Global admin of the reseller; R-PART-08: only with the box ticked; R-ROLE-07: not whoever asked. */
export function authorize(
  seen: Partnership,
  by: Actor,
  deciding: Deciding,
  ticked: boolean,
  now: Date,
): Decision {
  const no = mayDecide(seen, by, deciding, now);
  if (no) return refused(no);
  if (!deciding.reseller.kinds.includes('reseller') || !deciding.reseller.confirmed)
    return refused({ code: 'reseller-not-enrolled', about: 'tick', name: deciding.reseller.name });
  if (!ticked) return refused({ code: 'tick-missing', about: 'tick' });
  const relaxed =
    deciding.reseller.fourEyesRelaxed &&
    (seen.asked.by === by.person || seen.asked.user === by.user || deciding.worksForProvider);
  const next: Partnership = {
    ...parties(seen),
    status: 'active',
    since: now,
    by: by.person,
    fourEyesRelaxed: relaxed,
    adminAccess: { given: true },
    atMicrosoft: { known: 'declared' },
  };
  return settled(next, { kind: 'partnership.authorized', partnership: seen.id });
}

/** Declining is the same right as authorizing (matrix row 7); the reason is the requester's to read. */
export function decline(
  seen: Partnership,
  by: Actor,
  deciding: Deciding,
  reason: string | null,
  now: Date,
): Decision {
  const no = mayDecide(seen, by, deciding, now);
  if (no) return refused(no);
  const next: Partnership = { ...parties(seen), status: 'declined', by: by.person, at: now, reason };
  return settled(next, { kind: 'partnership.declined', partnership: seen.id });
}

/** The provider takes its open request back (C.1 "Issued -> Revoked"; matrix row 38). */
export function withdraw(seen: Partnership, by: Actor, now: Date): Decision {
  if (by.company !== seen.provider) return refused({ code: 'unknown' });
  if (!permits('partnership.request', by)) return refused(refuseRole('partnership.request', by));
  const no = stillOpen(seen, now);
  if (no) return refused(no);
  const next: Partnership = { ...parties(seen), status: 'withdrawn', by: by.person, at: now };
  return settled(next, { kind: 'partnership.withdrawn', partnership: seen.id });
}

/** Time's own act: it only tells, since every decision looks at the deadline itself. Too early, or decided meanwhile: nothing happens. */
export function expire(seen: Partnership, now: Date): Decision {
  if (seen.status !== 'issued' || now < seen.until) return settled(seen);
  const next: Partnership = { ...parties(seen), status: 'expired', at: seen.until };
  return settled(next, { kind: 'partnership.expired', partnership: seen.id });
}

/** R-PART-20: all four, or no removal. */
export const attestationParts = ['good-faith', 'business-purpose', 'agreements', 'indemnity'] as const;
export type AttestationPart = (typeof attestationParts)[number];

/** Whether this person may end it: the provider alone (R-PART-23), matrix row 8. */
export function canRemove(seen: Partnership, by: Actor): Refusal | null {
  if (by.company === seen.reseller) return { code: 'provider-ends' };
  if (by.company !== seen.provider) return { code: 'unknown' };
  if (!permits('partnership.remove', by)) return refuseRole('partnership.remove', by);
  if (seen.status === 'active') return null;
  return seen.status === 'removed' ? tooLate(seen) : { code: 'not-partners' };
}

/** R-PART-17 to -22: explicit, attested; customers and rights given earlier stay as they are. */
export function remove(
  seen: Partnership,
  by: Actor,
  ask: { attested: readonly AttestationPart[]; yes: boolean; tellReseller: boolean },
  now: Date,
): Decision {
  const no = canRemove(seen, by);
  if (no) return refused(no);
  if (seen.status !== 'active') return refused({ code: 'not-partners' });
  if (!attestationParts.every((part) => ask.attested.includes(part)))
    return refused({ code: 'attestation-incomplete', about: 'attestation' });
  if (!ask.yes) return refused({ code: 'tick-missing', about: 'yes' });
  const { since, by: agreedBy, fourEyesRelaxed, adminAccess, atMicrosoft } = seen;
  const next: Partnership = {
    ...parties(seen),
    status: 'removed',
    by: by.person,
    at: now,
    agreed: { since, by: agreedBy, fourEyesRelaxed, adminAccess, atMicrosoft },
    told: ask.tellReseller,
  };
  return settled(next, { kind: 'partnership.removed', partnership: seen.id });
}

/** R-PART-12: the reseller cut the provider's access in Microsoft's portal and says so here; the partnership stays. */
export function recordAccessCut(seen: Partnership, by: Actor, ticked: boolean, now: Date): Decision {
  if (by.company !== seen.reseller) return refused({ code: 'unknown' });
  if (!permits('partnership.admin-access', by))
    return refused(refuseRole('partnership.admin-access', by));
  if (seen.status !== 'active') return refused({ code: 'not-partners' });
  if (!seen.adminAccess.given)
    return refused({ code: 'access-cut-already', at: seen.adminAccess.at });
  if (!ticked) return refused({ code: 'tick-missing', about: 'tick' });
  const next: Partnership = { ...seen, adminAccess: { given: false, by: by.person, at: now } };
  return settled(next, { kind: 'partnership.admin-access-cut', partnership: seen.id });
}

/** Either side ticks that the portal step was done (matrix row 41); it changes how we know, not what was agreed. */
export function tickAtMicrosoft(seen: Partnership, by: Actor, now: Date): Decision {
  if (by.company !== seen.provider && by.company !== seen.reseller)
    return refused({ code: 'unknown' });
  if (!permits('portal-step.tick', by)) return refused(refuseRole('portal-step.tick', by));
  if (seen.status !== 'active') return refused({ code: 'not-partners' });
  if (seen.atMicrosoft.known === 'ticked')
    return refused({ code: 'ticked-already', by: seen.atMicrosoft.by, at: seen.atMicrosoft.at });
  const next: Partnership = { ...seen, atMicrosoft: { known: 'ticked', by: by.person, at: now } };
  return settled(next, { kind: 'partnership.done-at-microsoft', partnership: seen.id });
}

/** R-PART-09 and the mute of product.md 3: a Global admin of the reseller shuts one provider's requests out. */
export function mayMute(by: Actor): Refusal | null {
  if (!by.kinds.includes('reseller')) return { code: 'kind-needed', kind: 'reseller' };
  return permits('settings.trust', by) ? null : refuseRole('settings.trust', by);
}

const parties = ({ id, provider, reseller, asked, version }: Partnership) => ({
  id,
  provider,
  reseller,
  asked,
  version,
});
