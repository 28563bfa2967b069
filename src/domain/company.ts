import { permits, whoMay } from './roles.ts';
import { refused, settled, type Outcome } from './outcome.ts';
import type { CompanyId, PersonId } from './ids.ts';
import type { Actor, Kind } from './people.ts';

export const clouds = ['public', 'us-government', 'germany', 'china'] as const;
export type Cloud = (typeof clouds)[number];
export const languages = ['en', 'nl'] as const;
export type Language = (typeof languages)[number];

/** product.md 3: 30 days unless a company says otherwise; shorter than 3 leaves nobody time to answer. */
export const deadline = { shortest: 3, usual: 30, longest: 90 } as const;

export type Company = {
  readonly id: CompanyId;
  readonly name: string;
  readonly tenantId: string;
  readonly domain: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly cloud: Cloud;
  readonly kinds: readonly Kind[];
  readonly mpnId: string;
  readonly language: Language;
  /** IANA name; times in the company's channel are told in it. */
  readonly timeZone: string;
  /** Why its operations channel can't be used now; null: it can, or there is none. */
  readonly channelTrouble: ChannelTrouble | null;
  /** The Slack home it works in, and the workspace whose installation serves its channel. */
  readonly home: string;
  readonly team: string;
  readonly settings: Settings;
  /** Direct bill that Microsoft restricted: nothing new, what exists goes on (R-TRN-14). */
  readonly restricted: boolean;
  /** R-TRN-04: the operator keeps it from becoming a reseller as well, for now. */
  readonly transitionClosed: boolean;
  readonly version: number;
} & (
  | { readonly status: 'claimed'; readonly claimed: Claim }
  | { readonly status: 'confirmed'; readonly claimed: Claim; readonly confirmed: Verdict }
  | { readonly status: 'rejected'; readonly claimed: Claim; readonly rejected: Verdict }
  /** A reseller that is not on Samen: one provider's record, in nobody else's picker (product.md 4). */
  | { readonly status: 'outside'; readonly claimed: Claim; readonly of: CompanyId }
);
/** Nobody claimed a company that the operator imported. */
type Claim = { readonly by: PersonId | null; readonly at: Date };
type Verdict = {
  readonly by: PersonId | null;
  readonly via: 'reviewer' | 'operator';
  readonly at: Date;
};

export type ChannelTrouble = 'archived' | 'lost' | 'shared';

export type Settings = {
  readonly channel: string | null;
  readonly language: Language;
  readonly deadlineDays: number;
  /** "Providers may find us". */
  readonly findable: boolean;
  readonly fourEyesRelaxed: boolean;
};

export type CompanyFact = {
  readonly kind:
    | 'company.claimed'
    | 'company.confirmed'
    | 'company.rejected'
    | 'company.channel-chosen'
    | 'company.channel-lost'
    | 'company.channel-repaired'
    | 'company.settings-changed'
    | 'company.restricted'
    | 'company.unrestricted'
    | 'company.corrected';
  readonly company: CompanyId;
};

/** product.md 1: a reviewer, or the operator, confirms name, tenant id, MPN id and kinds; until then the company meets nobody. */
export function review(
  seen: Company,
  by: { person: PersonId | null; via: 'reviewer' | 'operator'; worksThere: boolean },
  verdict: 'confirmed' | 'rejected',
  now: Date,
  /** Its enrolment is under way: that decides (product.md 1). */
  enrols: boolean,
): Outcome<Company, CompanyFact> {
  if (by.via === 'reviewer') {
    if (seen.claimed.by !== null && seen.claimed.by === by.person)
      return refused({ code: 'self-approval', why: 'asked', admins: null });
    if (by.worksThere) return refused({ code: 'self-approval', why: 'works-there', admins: null });
  }
  if (seen.status === 'outside') return refused({ code: 'unknown' });
  if (seen.status !== 'claimed') {
    const { by: decider, at } = seen.status === 'confirmed' ? seen.confirmed : seen.rejected;
    return refused({
      code: 'already-decided',
      status: seen.status,
      by: decider,
      at,
    });
  }
  if (enrols) return refused({ code: 'company-enrols' });
  const made: Verdict = { by: by.person, via: by.via, at: now };
  const next: Company =
    verdict === 'confirmed'
      ? { ...seen, status: 'confirmed', confirmed: made }
      : { ...seen, status: 'rejected', rejected: made };
  return settled(next, { kind: `company.${verdict}`, company: seen.id });
}

/** Matrix rows 35 (channel, language, deadline) and 47 (who may find us, four eyes). */
export function changeSettings(
  seen: Company,
  by: Actor,
  ask: Settings,
): Outcome<Company, CompanyFact> {
  if (by.company !== seen.id) return refused({ code: 'unknown' });
  if (!permits('settings.manage', by))
    return refused({ code: 'role-needed', roles: whoMay('settings.manage'), company: seen.id });
  const trust =
    ask.findable !== seen.settings.findable ||
    ask.fourEyesRelaxed !== seen.settings.fourEyesRelaxed;
  if (trust && !permits('settings.trust', by))
    return refused({ code: 'role-needed', roles: whoMay('settings.trust'), company: seen.id });
  if (
    !Number.isInteger(ask.deadlineDays) ||
    ask.deadlineDays < deadline.shortest ||
    ask.deadlineDays > deadline.longest
  )
    return refused({ code: 'misfit', about: 'deadline', why: 'deadline' });
  const next: Company = { ...seen, language: ask.language, settings: ask, channelTrouble: null };
  // Whoever saves has just had the channel looked at: one that was lost is found again.
  const moved =
    ask.channel !== null && (ask.channel !== seen.settings.channel || seen.channelTrouble !== null);
  return settled(
    next,
    { kind: 'company.settings-changed', company: seen.id },
    ...(moved ? [{ kind: 'company.channel-chosen' as const, company: seen.id }] : []),
  );
}

/** What Slack says of the operations channel now: in trouble, its people are told and everything goes by DM; repaired, the channel hears it. */
export function seeChannel(
  seen: Company,
  trouble: ChannelTrouble | null,
): Outcome<Company, CompanyFact> {
  if (seen.settings.channel === null || seen.channelTrouble === trouble) return settled(seen);
  const kind = trouble === null ? 'company.channel-repaired' : 'company.channel-lost';
  return settled({ ...seen, channelTrouble: trouble }, { kind, company: seen.id });
}
