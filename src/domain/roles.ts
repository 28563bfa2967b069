import { type Actor, type Kind, type Role, roles } from './people.ts';

/** The matrix's columns of companies; `none-yet` is a company without a kind, `direct-bill` one without reseller. */
const standings = ['none-yet', 'provider', 'reseller', 'direct-bill', 'transitioning'] as const;
export type Standing = (typeof standings)[number];

type Grant = { readonly to: readonly Standing[]; readonly roles: readonly Role[] };
type Row = {
  readonly row: number;
  readonly grants: readonly Grant[];
  /** What the role alone does not settle; the act's own rules check it. */
  readonly note?: string;
};
/** A right that no role gives: it hangs on who somebody is. */
type Elsewhere = { readonly row: number; readonly who: string };
/** A right that goes with another one: whoever may send the thing may do this to it. */
type With<Key extends string> = { readonly row: number; readonly with: readonly Key[] };

const GA = 'global-admin';
const UMA = 'user-admin';
const AA = 'admin-agent';
const SA = 'sales-agent';
const HA = 'helpdesk-agent';
const NONE = 'none-yet';
const IP = 'provider';
const IR = 'reseller';
const DB = 'direct-bill';
const TP = 'transitioning';

const row = (
  number: number,
  to: readonly Standing[],
  who: readonly Role[],
  note?: string,
): Row => ({
  row: number,
  grants: [{ to, roles: who }],
  ...(note === undefined ? {} : { note }),
});

/** Role matrix E, one entry per row whose right comes from roles. What is not here is denied to everyone. */
const rows = {
  'enrolment.start': row(1, [NONE], [GA]),
  'enrolment.start-from-direct-bill': row(2, [DB], [GA]),
  'agreement.accept': row(3, [IR, DB, IP], [GA]),
  'profile.edit': row(4, standings, [GA]),
  'members.manage': row(5, standings, [GA, UMA], 'limits of who gives what: product.md 1'),
  'partnership.request': row(6, [IP], [GA, UMA, AA, SA]),
  'partnership.decide': row(7, [IR, TP], [GA]),
  'partnership.remove': row(8, [IP], [GA, AA]),
  'invitation.solo': {
    row: 9,
    grants: [
      { to: [IR, TP, IP, DB], roles: [GA, AA] },
      { to: [IP, DB], roles: [SA] },
    ],
    note: 'without admin privileges',
  },
  'invitation.solo-with-admin': row(10, [IR, TP, IP, DB], [GA, AA]),
  'invitation.joint': row(11, [IR, TP], [GA, AA]),
  'customer.create-for-reseller': row(12, [IP], [GA, UMA, AA, SA]),
  'customer.create': row(13, [DB, TP], [GA, UMA, AA, SA], 'not while restricted'),
  'order.for-reseller': row(15, [IP], [GA, UMA, AA, SA]),
  'order.direct': row(16, [DB, TP], [GA, AA, SA], 'not while restricted'),
  'subscription.change': row(
    17,
    [IP, DB, TP],
    [GA, UMA, AA, SA, HA],
    'a transitioning partner: its own',
  ),
  'licence.assign': row(18, [IR, TP, IP], [GA, AA, SA, HA], 'needs admin privileges'),
  'subscription.set-reseller': row(19, [IP], [GA, UMA, AA, SA]),
  'support.assign': row(20, [IP], [GA, UMA, AA, SA]),
  'relationship.extend': row(21, [TP], [AA]),
  'customer-agreement.attest': row(22, [IP, DB, TP], [AA, SA], 'direct customers'),
  'transfer.check': row(23, [TP], [AA]),
  'transfer.create': row(24, [TP], [AA]),
  'transfer.withdraw': row(25, [TP], [AA]),
  'transfer.accept': row(26, [IP], [AA, SA]),
  'transfer.reject': row(27, [IP], [AA, SA]),
  'transfer.read': row(28, [TP, IP], [GA, AA, SA, HA]),
  'customer.remove-as-reseller': row(
    29,
    [IR, TP],
    [GA, AA],
    'a transitioning partner: as reseller',
  ),
  'customer.remove': row(30, [IP, DB], [GA]),
  'customer.read': row(31, standings, [GA, AA, SA, HA]),
  'customer.edit': row(32, [IP, DB], [GA, AA, SA, HA]),
  'audit.read': row(33, standings, [GA, UMA, AA, SA, HA]),
  'settings.manage': row(35, standings, [GA, UMA]),
  'import.run': row(36, standings, [GA]),
  'export.run': row(37, standings, [GA, AA]),
  'partnership.admin-access': row(40, [IR, TP], [GA]),
  'portal-step.tick': row(41, standings, [GA, AA], 'the partner concerned'),
  'subscription.upgrade': row(
    42,
    [IP, DB, TP],
    [GA, UMA, AA, SA],
    'a transitioning partner: its own',
  ),
  'subscription.renew': row(
    43,
    [IP, DB, TP, IR],
    [GA, AA, SA],
    'a transitioning partner: its own; a reseller: needs admin privileges',
  ),
  'company.read': row(
    46,
    standings,
    [GA, UMA, AA, SA, HA],
    'customers as customer.read, transfers as transfer.read',
  ),
  'settings.trust': row(47, standings, [GA]),
  'provider.ask': row(48, [IR, TP], [GA, AA, SA, HA]),
  'order.retry': row(49, [IP], [GA, UMA, AA, SA], 'as order.for-reseller'),
} satisfies Record<string, Row>;

/** An act whose right comes from roles in the acting company. */
export type Action = keyof typeof rows;
export const actions: Readonly<Record<Action, Row>> = rows;

const invitations = [
  'partnership.request',
  'invitation.solo',
  'invitation.solo-with-admin',
  'invitation.joint',
] as const;

/** The rows that go with what was sent: ask `permits` for the act that sent it. */
export const accompanying = {
  'invitation.reissue': { row: 38, with: invitations },
  'invitation.confirm-acceptor': { row: 39, with: invitations },
} satisfies Record<string, With<Action>>;

/** The rows that no role opens; `permits` can't be asked about them. */
export const elsewhere = {
  'password.read': { row: 14, who: 'the submitter, once' },
  'incentives.enrol': { row: 34, who: 'an Incentives admin, in Partner Center' },
  'company.review': { row: 44, who: 'reviewers named by the operator' },
  'decision.delegate': { row: 45, who: 'each their own' },
  'company.set-up': { row: 50, who: 'an admin or owner of the workspace, or the installer' },
} satisfies Record<string, Elsewhere>;

/** What a company is in the matrix; a provider that also resells is both. */
export function standingsOf(kinds: readonly Kind[]): readonly Standing[] {
  if (kinds.length === 0) return ['none-yet'];
  const resells = kinds.includes('reseller');
  const direct = kinds.includes('direct-bill');
  return [
    ...(kinds.includes('provider') ? (['provider'] as const) : []),
    ...(resells && direct ? (['transitioning'] as const) : []),
    ...(resells && !direct ? (['reseller'] as const) : []),
    ...(direct && !resells ? (['direct-bill'] as const) : []),
  ];
}

export function permits(action: Action, actor: Pick<Actor, 'kinds' | 'roles'>): boolean {
  const held = standingsOf(actor.kinds);
  return actions[action].grants.some(
    (grant) =>
      held.some((standing) => grant.to.includes(standing)) &&
      actor.roles.some((role) => grant.roles.includes(role)),
  );
}

/** The roles that open an act in some company; with `kinds`, in a company of those kinds. */
export function whoMay(action: Action, kinds?: readonly Kind[]): readonly Role[] {
  const held = kinds === undefined ? standings : standingsOf(kinds);
  const grants = actions[action].grants.filter(({ to }) => held.some((one) => to.includes(one)));
  return roles.filter((role) => grants.some((grant) => grant.roles.includes(role)));
}
