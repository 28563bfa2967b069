import type { Job } from '../src/domain/who.ts';
import { canEnrol, nothingToEnrol, pathOf } from '../src/domain/enrolment/start.ts';
import { permits, type Action } from '../src/domain/roles.ts';
import { verifiers as transferVerifiers } from '../src/domain/transfer/verify.ts';
import type { Visitor } from '../src/slack/seat.ts';
import { screens } from '../views/ids.ts';

/** What a person is besides every company; Slack or the operator says so. */
type Standing = 'workspace-admin' | 'reviewer';
type Verb = {
  readonly screen: string | null;
  /** What its form has to know besides who opens it. */
  readonly what?: string;
  readonly may: (job: Job) => boolean;
  /** Whom it is for besides: people without a role, whoever runs the Slack workspace, or reviewers. */
  readonly alsoFor?: 'no-role' | Standing;
};
const as = (job: Job) => ({ kinds: job.company.kinds, roles: job.roles });
/** product.md 1: until it is confirmed a company meets nobody. */
const meets = (action: Action) => (job: Job) =>
  job.company.status === 'confirmed' && permits(action, as(job));

/** R-TRN-14: restricted, and nothing besides direct bill. */
const directAlone = ({ company: { restricted, kinds } }: Job): boolean =>
  restricted && kinds.every((kind) => kind === 'direct-bill');

/** Matrix row 30 counts for what the company is to a customer: a transitioning partner is a direct-bill one too. */
const removesAsItself = ({ company, roles }: Job): boolean =>
  company.status === 'confirmed' &&
  (['provider', 'direct-bill'] as const).some(
    (kind) => company.kinds.includes(kind) && permits('customer.remove', { kinds: [kind], roles }),
  );

/** As far as the company itself shows; its newest enrolment is looked at when the form opens. */
const enrols = ({ company, roles }: Job): boolean =>
  canEnrol({ company, newest: null }, { company: company.id, roles }) === null;
const agrees = ({ company, roles }: Job): boolean =>
  company.status === 'confirmed' &&
  nothingToEnrol(company) === null &&
  permits('agreement.accept', { kinds: ['reseller'], roles });

/** Matrix row 28: on either side the roles that decide; the others read. */
const verifiesTransfers = (job: Job): boolean =>
  meets('transfer.read')(job) && transferVerifiers.some((role) => job.roles.includes(role));

/** Every verb, the form it opens, and for whom it stands in menus; the form asks again. */
export const verbs: Readonly<Record<string, Verb>> = {
  'partner request': {
    screen: screens.partnership.request,
    may: meets('partnership.request'),
  },
  'partner list': {
    screen: screens.partnership.list,
    may: meets('company.read'),
  },
  'partner show': {
    screen: screens.partnership.pick,
    what: 'show',
    may: meets('company.read'),
  },
  'partner remove': {
    screen: screens.partnership.pick,
    what: 'remove',
    may: meets('partnership.remove'),
  },
  'partner admin-access': {
    screen: screens.partnership.pick,
    what: 'access',
    may: meets('partnership.admin-access'),
  },
  'customer invite': {
    screen: screens.invitation.invite,
    may: (job) =>
      meets('invitation.joint')(job) ||
      ((meets('invitation.solo')(job) || meets('invitation.solo-with-admin')(job)) &&
        !directAlone(job)),
  },
  'customer list': { screen: screens.customer.list, may: meets('customer.read') },
  'customer show': { screen: screens.customer.pick, what: 'show', may: meets('customer.read') },
  'customer add': {
    screen: screens.customer.add,
    may: (job) =>
      meets('customer.create-for-reseller')(job) ||
      (meets('customer.create')(job) && !job.company.restricted),
  },
  'customer agreement': {
    screen: screens.customer.pick,
    what: 'agreement',
    may: (job) => meets('customer-agreement.attest')(job) || meets('portal-step.tick')(job),
  },
  'customer consent': {
    screen: screens.extension.pick,
    what: 'consent',
    may: meets('relationship.extend'),
  },
  'customer extend': {
    screen: screens.extension.pick,
    what: 'extend',
    may: meets('relationship.extend'),
  },
  'customer remove': {
    screen: screens.customer.pick,
    what: 'remove',
    may: (job) => meets('customer.remove-as-reseller')(job) || removesAsItself(job),
  },
  'subscription order': {
    screen: screens.order.pick,
    may: (job) =>
      meets('order.for-reseller')(job) || (meets('order.direct')(job) && !job.company.restricted),
  },
  'subscription list': { screen: screens.subscription.list, may: meets('company.read') },
  'subscription reseller': {
    screen: screens.subscription.pick,
    what: 'reseller',
    may: meets('subscription.set-reseller'),
  },
  'subscription quantity': {
    screen: screens.subscription.pick,
    what: 'quantity',
    may: meets('subscription.change'),
  },
  'subscription upgrade': {
    screen: screens.subscription.pick,
    what: 'upgrade',
    may: meets('subscription.upgrade'),
  },
  'subscription renewal': {
    screen: screens.subscription.pick,
    what: 'renewal',
    may: meets('subscription.renew'),
  },
  'subscription suspend': {
    screen: screens.subscription.pick,
    what: 'suspend',
    may: meets('subscription.change'),
  },
  'subscription reactivate': {
    screen: screens.subscription.pick,
    what: 'reactivate',
    may: meets('subscription.change'),
  },
  'subscription cancel': {
    screen: screens.subscription.pick,
    what: 'cancel',
    may: meets('subscription.upgrade'),
  },
  'support assign': { screen: screens.support.pick, may: meets('support.assign') },
  'support list': { screen: screens.support.list, may: meets('customer.read') },
  'transfer request': { screen: screens.transfer.customer, may: meets('transfer.create') },
  'transfer list': { screen: screens.transfer.list, may: meets('transfer.read') },
  'transfer show': { screen: screens.transfer.pick, what: 'show', may: meets('transfer.read') },
  'transfer withdraw': {
    screen: screens.transfer.pick,
    what: 'withdraw',
    may: meets('transfer.withdraw'),
  },
  'transfer verify': { screen: screens.transfer.pick, what: 'verify', may: verifiesTransfers },
  'enroll start': { screen: screens.enrolment.start, may: enrols },
  'enroll status': {
    screen: screens.enrolment.status,
    may: ({ company }) => pathOf(company) !== null && company.status !== 'rejected',
  },
  'enroll agreement': { screen: screens.enrolment.agreement, may: agrees },
  'csp setup': { screen: screens.company.setup, may: () => false, alsoFor: 'workspace-admin' },
  'csp members': {
    screen: screens.company.members,
    may: (job) => permits('members.manage', as(job)),
  },
  'csp settings': {
    screen: screens.company.settings,
    may: () => true,
  },
  'csp who': { screen: screens.customer.pick, what: 'who', may: meets('customer.read') },
  'csp restrict': { screen: screens.enrolment.restrict, may: () => false, alsoFor: 'reviewer' },
  'csp help': { screen: null, may: () => true, alsoFor: 'no-role' },
};
const nouns = ['partner', 'customer', 'subscription', 'support', 'transfer', 'enroll'] as const;
export type Noun = (typeof nouns)[number] | 'csp';

/** What this person may do now, of one noun; `csp` is the whole of it. */
export function allowed({ who }: Visitor, noun: Noun, standings: readonly Standing[]): string[] {
  const job = who?.acting;
  return Object.entries(verbs)
    .filter(([name]) => noun === 'csp' || name.startsWith(`${noun} `))
    .filter(
      ([, { may, alsoFor }]) =>
        (job ? may(job) : alsoFor === 'no-role') || standings.some((one) => one === alsoFor),
    )
    .map(([name]) => name);
}

export type Asked =
  | { readonly kind: 'verb'; readonly name: string; readonly hint: string }
  | { readonly kind: 'menu'; readonly noun: Noun }
  | {
      readonly kind: 'unknown';
      readonly typed: string;
      readonly nearest: string;
      readonly noun: Noun;
    };

/** `/csp <noun> <verb> <hint>`, or the short form with its noun in its name. */
export function readCommand(command: string, text: string): Asked {
  const words = text.trim().split(/\s+/u).filter(Boolean);
  const short = nouns.find((noun) => command.endsWith(noun));
  const [first = '', ...rest] = words;
  const spelled = nouns.find((noun) => noun === first.toLowerCase());
  const noun: Noun = short ?? spelled ?? 'csp';
  const [verb = '', ...hint] = short || !spelled ? words : rest;
  if (verb === '') return { kind: 'menu', noun };
  const name = `${noun} ${verb.toLowerCase()}`;
  if (name in verbs) return { kind: 'verb', name, hint: hint.join(' ') };
  if (verb.toLowerCase() === 'help') return { kind: 'verb', name: 'csp help', hint: '' };
  const candidates = Object.keys(verbs).filter((known) => noun === 'csp' || known.startsWith(noun));
  const nearest = candidates.toSorted((a, b) => distance(a, name) - distance(b, name))[0] ?? '';
  return { kind: 'unknown', typed: verb, nearest: nearest.replace(/^csp /, ''), noun };
}

/** How many letters have to change (Levenshtein); short words, so the plain way is fast enough. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (const [i, letter] of a.split('').entries())
    row = b
      .split('')
      .reduce(
        (next, other, j) => [
          ...next,
          Math.min(
            (row[j + 1] ?? 0) + 1,
            (next[j] ?? 0) + 1,
            (row[j] ?? 0) + (letter === other ? 0 : 1),
          ),
        ],
        [i + 1],
      );
  return row.at(-1) ?? 0;
}
