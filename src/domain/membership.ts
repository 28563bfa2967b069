import { refused, settled, type Outcome } from './outcome.ts';
import { permits, whoMay } from './roles.ts';
import type { CompanyId, PersonId } from './ids.ts';
import type { Actor, Role } from './people.ts';

/** Roles count only in the company they were given in (R-ROLE-01). */
export type Membership = {
  readonly person: PersonId;
  readonly company: CompanyId;
  readonly roles: readonly Role[];
};
export type MembershipFact =
  | {
      readonly kind: 'member.roles-given';
      readonly company: CompanyId;
      readonly person: PersonId;
      readonly before: readonly Role[];
      readonly after: readonly Role[];
    }
  /** Slack says that they left the workspace, or that they are back; their roles count only while they are there. */
  | {
      readonly kind: 'member.left' | 'member.returned';
      readonly company: CompanyId;
      readonly person: PersonId;
    }
  /** Nobody was left who could: everybody in the company hears of it. */
  | {
      readonly kind: 'member.global-admin-named';
      readonly company: CompanyId;
      readonly person: PersonId;
    };

/** product.md 1: these roles reach customers' tenants or every other right, so only a Global admin hands them out. */
const givenByGlobalAdmin: readonly Role[] = ['global-admin', 'admin-agent', 'helpdesk-agent'];
/** Gives exactly `roles`; an empty list takes all. `globalAdmins` are the company's active ones now. */
export function giveRoles(
  seen: Membership,
  by: Actor,
  roles: readonly Role[],
  globalAdmins: readonly PersonId[],
): Outcome<Membership, MembershipFact> {
  if (by.company !== seen.company) return refused({ code: 'unknown' });
  if (!permits('members.manage', by))
    return refused({ code: 'role-needed', roles: whoMay('members.manage'), company: seen.company });
  if (by.person === seen.person) return refused({ code: 'own-roles', about: 'person' });
  const changed = [...roles, ...seen.roles].filter(
    (role) => roles.includes(role) !== seen.roles.includes(role),
  );
  if (
    changed.some((role) => givenByGlobalAdmin.includes(role)) &&
    !by.roles.includes('global-admin')
  )
    return refused({ code: 'global-admin-gives', about: 'roles', company: seen.company });
  const stays = roles.includes('global-admin');
  if (!stays && globalAdmins.length === 1 && globalAdmins[0] === seen.person)
    return refused({ code: 'last-global-admin', about: 'roles' });
  const next = { ...seen, roles };
  if (changed.length === 0) return settled(next);
  return settled(next, {
    kind: 'member.roles-given',
    company: seen.company,
    person: seen.person,
    before: seen.roles,
    after: roles,
  });
}

/** The way back from a lock-out: whoever may run setup names a Global admin, only while the company has no active one. */
export function nameGlobalAdmin(
  seen: Membership,
  globalAdmins: readonly PersonId[],
): Outcome<Membership, MembershipFact> {
  if (globalAdmins.length > 0) return refused({ code: 'has-global-admin', company: seen.company });
  const roles: readonly Role[] = [
    'global-admin',
    ...seen.roles.filter((one) => one !== 'global-admin'),
  ];
  const { company, person } = seen;
  return settled(
    { ...seen, roles },
    { kind: 'member.roles-given', company, person, before: seen.roles, after: roles },
    { kind: 'member.global-admin-named', company, person },
  );
}

/** The operator's grant (product.md 8): one role more, whoever is there. */
export function giveByOperator(seen: Membership, role: Role): Outcome<Membership, MembershipFact> {
  if (seen.roles.includes(role)) return settled(seen);
  const roles = [...seen.roles, role];
  const { company, person } = seen;
  return settled(
    { ...seen, roles },
    { kind: 'member.roles-given', company, person, before: seen.roles, after: roles },
  );
}
