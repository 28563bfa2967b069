import { addDays, addHours } from 'date-fns';
import { refused, settled, type Outcome } from './outcome.ts';
import { permits, whoMay, type Action } from './roles.ts';
import type { CompanyId, PartnershipId, PersonId } from './ids.ts';
import type { Actor, Kind } from './people.ts';
import type { Decided, Refusal } from './refusals.ts';

type Asked = { readonly by: PersonId; readonly user: string; readonly at: Date };
/** How we know a thing that happens at Microsoft (product.md, first paragraph). */
type AtMicrosoft =
  | { readonly known: 'declared' }
  | { readonly known: 'ticked'; readonly by: PersonId; readonly at: Date };
type AdminAccess =
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
  /** How often its mailed link was made; the newest alone is good. 0: nobody has finished a mail yet. */
  readonly issue: number;
  readonly version: number;
} & (
  | { readonly status: 'issued'; readonly until: Date }
  /** Accepted on the page by somebody outside Slack: waits for the provider's "yes, this is them". */
  | { readonly status: 'to-confirm'; readonly answeredAt: Date; readonly until: Date }
  | ({ readonly status: 'active' } & Agreed)
  | {
      readonly status: 'declined';
      /** Null: somebody outside Slack, on the page. */
      readonly by: PersonId | null;
      readonly at: Date;
      readonly reason: string | null;
    }
  | { readonly status: 'withdrawn'; readonly by: PersonId; readonly at: Date }
  | { readonly status: 'expired'; readonly at: Date }
  | {
      readonly status: 'removed';
      readonly by: PersonId;
      readonly at: Date;
      readonly agreed: Agreed;
      readonly told: boolean;
    }
  /** The same reseller came to Samen and authorized a request there, which holds from then on. */
  | {
      readonly status: 'replaced';
      readonly at: Date;
      /** Null: it had not been agreed yet. */
      readonly agreed: Agreed | null;
    }
);

/** Whether whoever asks sends the mail, or we do. */
export type MailWay = 'self' | 'here';
export type PartnershipFact =
  | {
      readonly kind: 'partnership.mail-finished' | 'partnership.link-renewed';
      readonly partnership: PartnershipId;
      readonly how: MailWay;
    }
  | { readonly kind: QuietKind; readonly partnership: PartnershipId };
type QuietKind =
  | 'partnership.requested'
  | 'partnership.authorized'
  | 'partnership.declined'
  | 'partnership.withdrawn'
  | 'partnership.expired'
  | 'partnership.removed'
  | 'partnership.admin-access-cut'
  | 'partnership.done-at-microsoft'
  | 'partnership.draft-asked'
  | 'partnership.mailed'
  | 'partnership.not-mailed'
  | 'partnership.acceptor-waits'
  | 'partnership.acceptor-confirmed'
  | 'partnership.acceptor-refused'
  | 'partnership.replaced';
export type Decision = Outcome<Partnership, PartnershipFact>;

/** What both sides of a request are at this moment. */
export type Party = {
  readonly id: CompanyId;
  readonly name: string;
  readonly country: string;
  readonly kinds: readonly Kind[];
  readonly confirmed: boolean;
  /** One provider's record of a reseller that is not on Samen. */
  readonly outside: boolean;
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

export const refuseRole = (action: Action, by: Actor): Refusal => ({
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
export function request(
  seen: Between,
  ask: Ask,
  by: Actor,
  regionOf: RegionOf,
  now: Date,
): Decision {
  const { provider, reseller } = seen;
  const { about } = ask;
  const no = mayRequest({ ...by, confirmed: provider.confirmed });
  if (no) return refused(no);
  if (provider.id === reseller.id) return refused({ code: 'own-company', about });
  // A claimed company meets nobody: it is answered as if it were not there.
  if (!reseller.confirmed) return refused({ code: 'reseller-not-found', about });
  if (!reseller.kinds.includes('reseller'))
    return refused({ code: 'reseller-not-enrolled', about, name: reseller.name });
  return issueTo(seen, { ...ask, country: about }, by, regionOf, now);
}

/** What every request demands, whoever is asked; `country` is the field that a wrong region is about. */
export function issueTo(
  seen: Between,
  { id, about, country }: { id: PartnershipId; about: string; country: string },
  by: Actor,
  regionOf: RegionOf,
  now: Date,
): Decision {
  const { provider, reseller, latest } = seen;
  const ours = regionOf(provider.country);
  const theirs = regionOf(reseller.country);
  if (!ours) return refused({ code: 'region-unknown', about: country, country: provider.country });
  if (!theirs)
    return refused({ code: 'region-unknown', about: country, country: reseller.country });
  if (ours !== theirs) return refused({ code: 'region-mismatch', about: country, ours, theirs });
  if (latest?.status === 'active')
    return refused({ code: 'already-partners', about, since: latest.since });
  if ((latest?.status === 'issued' || latest?.status === 'to-confirm') && now < latest.until)
    return refused({ code: 'already-asked', about, until: latest.until });
  if (latest?.status === 'declined') {
    const until = addHours(latest.at, requestLimits.hoursAfterDecline);
    if (now < until) return refused({ code: 'declined-lately', about, until });
  }
  if (seen.muted) return refused({ code: 'muted', about });
  if (seen.openRequests >= requestLimits.open)
    return refused({ code: 'too-many-open', limit: requestLimits.open });
  const next: Partnership = {
    id,
    provider: provider.id,
    reseller: reseller.id,
    asked: { by: by.person, user: by.user, at: now },
    issue: 0,
    version: 1,
    status: 'issued',
    until: addDays(now, provider.deadlineDays),
  };
  return settled(next, { kind: 'partnership.requested', partnership: next.id });
}

/** Who came first, for whoever comes too late. */
export function tooLate(seen: Exclude<Partnership, { status: 'issued' }>): Refusal {
  switch (seen.status) {
    case 'to-confirm':
      return { code: 'answer-waits' };
    case 'replaced':
      return { code: 'already-decided', status: 'replaced', by: null, at: seen.at };
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

/** What no decision changes. */
export const parties = ({ id, provider, reseller, asked, issue, version }: Partnership) => ({
  id,
  provider,
  reseller,
  asked,
  issue,
  version,
});
