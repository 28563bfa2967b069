import type { PersonId } from '../ids.ts';
import type { Kind, Role } from '../people.ts';
import { whoMay, type Action } from '../roles.ts';
import { verifiers } from '../transfer/verify.ts';

/** Of the matrix, or roles where it says nothing of what the company is. */
type Right = Action | readonly Role[];

/**
 * Every kind of request that waits for a company, in each form with the right that settling it takes (matrix E).
 * A new kind is a line here, in `settling` below, and its two statements in src/store/prisma/requests.
 */
const rights = {
  partnership: { issued: 'partnership.decide', 'to-confirm': 'partnership.request' },
  /** Its customer has no Slack: what waits for the inviter is a draft to send, or a "yes, this is them". */
  invitation: {
    solo: 'invitation.solo',
    'solo-with-admin': 'invitation.solo-with-admin',
    joint: 'invitation.joint',
  },
  ask: {
    new: 'order.for-reseller',
    quantity: 'subscription.change',
    upgrade: 'subscription.upgrade',
    renewal: 'subscription.renew',
  },
  /** As whoever owns the order may place one. */
  order: { provider: 'order.retry', direct: 'order.direct' },
  /** After its result it waits for a look at Microsoft, first of the target and then of the source (R-XFR-30). */
  transfer: { active: 'transfer.accept', 'in-progress': 'transfer.accept', 'to-verify': verifiers },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Right>>>>;

export type RequestKind = keyof typeof rights;
export const requestKinds = Object.keys(rights) as readonly RequestKind[];
export const isRequest = (kind: string): kind is RequestKind => kind in rights;

/** One request, by its kind and id: everything that looks after requests needs no more. */
export type RequestOf = { readonly kind: RequestKind; readonly id: string };

/** The right that settles a request of this form. */
export function rightOf(kind: RequestKind, form: string): Right {
  const forms: Readonly<Record<string, Right>> = rights[kind];
  const right = forms[form];
  if (right === undefined) throw new Error(`No right settles a request ${kind} of form ${form}.`);
  return right;
}

const holders = (right: Right, kinds?: readonly Kind[]): readonly Role[] =>
  typeof right === 'string' ? whoMay(right, kinds) : right;

/** The roles that settle a request of this form in a company of these kinds. */
export const rolesNeeded = (
  { kind, form }: { readonly kind: RequestKind; readonly form: string },
  kinds: readonly Kind[],
): readonly Role[] => holders(rightOf(kind, form), kinds);

/** The right to read it: whoever may not see customers sees no request about one (matrix rows 28, 31, 46). */
export const reading: Readonly<
  Record<RequestKind, 'company.read' | 'customer.read' | 'transfer.read'>
> = {
  partnership: 'company.read',
  invitation: 'customer.read',
  ask: 'customer.read',
  order: 'customer.read',
  transfer: 'transfer.read',
};

/** The facts by which a person of the company for which it waits has settled it. */
const settling: Readonly<Record<RequestKind, readonly string[]>> = {
  partnership: [
    'partnership.authorized',
    'partnership.declined',
    'partnership.acceptor-confirmed',
    'partnership.acceptor-refused',
  ],
  invitation: ['invitation.acceptor-confirmed', 'invitation.acceptor-refused'],
  ask: ['ask.accepted', 'ask.declined'],
  order: ['order.dropped'],
  // A look at Microsoft is nobody's decision.
  transfer: ['transfer.accepted', 'transfer.rejected'],
};
export const settles = (kind: RequestKind, fact: string): boolean => settling[kind].includes(fact);

/** Every role that settles some form of this kind in some company. */
export const rolesFor = (kind: RequestKind): readonly Role[] => [
  ...new Set(Object.values<Right>(rights[kind]).flatMap((right) => holders(right))),
];

/** Somebody of the company for which a request waits. */
export type Colleague = {
  readonly person: PersonId;
  readonly roles: readonly Role[];
  readonly timeZone: string;
};
/** Four eyes (R-ROLE-07): whoever asked decides nothing, unless the company relaxed that. */
export type Dependence = { readonly relaxed: boolean; readonly dependent: readonly PersonId[] };

/** Who may settle it at this moment, delegation aside. */
export const decidersAmong = <One extends Colleague>(
  colleagues: readonly One[],
  needed: readonly Role[],
  { relaxed, dependent }: Dependence,
): readonly One[] =>
  colleagues.filter(
    ({ person, roles }) =>
      roles.some((role) => needed.includes(role)) && (relaxed || !dependent.includes(person)),
  );

/** Of the company for which it waits. What was declared is looked at by anybody of it with the role: four eyes hold for decisions. */
export const decidersOf = <One extends Colleague>(
  item: { readonly kind: RequestKind; readonly form: string },
  waits: {
    readonly kinds: readonly Kind[];
    readonly colleagues: readonly One[];
    readonly relaxed: boolean;
  },
  dependent: readonly PersonId[],
): readonly One[] =>
  decidersAmong(waits.colleagues, rolesNeeded(item, waits.kinds), {
    relaxed: waits.relaxed || item.form === 'to-verify',
    dependent,
  });
