import type { CompanyId, PersonId } from './ids.ts';

export const roles = [
  'global-admin',
  'user-admin',
  'admin-agent',
  'sales-agent',
  'helpdesk-agent',
] as const;
export type Role = (typeof roles)[number];

/** What a company is in the programme; reseller and direct bill together make a transitioning partner. */
export const kinds = ['provider', 'reseller', 'direct-bill'] as const;
export type Kind = (typeof kinds)[number];

/** A person acting for one company; kinds and roles are those of that company alone (R-ROLE-01). */
export type Actor = {
  readonly person: PersonId;
  /** The Slack user id, which means somebody only together with `home`. */
  readonly user: string;
  /** The Enterprise organisation's id where there is one, else the person's own workspace's. */
  readonly home: string;
  readonly company: CompanyId;
  readonly kinds: readonly Kind[];
  readonly roles: readonly Role[];
};
