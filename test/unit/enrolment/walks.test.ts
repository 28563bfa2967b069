import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { review, type Company } from '../../../src/domain/company.ts';
import {
  checks,
  isOpen,
  type Check,
  type Enrolment,
} from '../../../src/domain/enrolment/enrolment.ts';
import {
  acceptAgreement,
  deny,
  reviewEnrolment,
  verify,
  type Reviewing,
} from '../../../src/domain/enrolment/review.ts';
import {
  correct,
  enrol,
  renewContactLink,
  withdrawEnrolment,
} from '../../../src/domain/enrolment/start.ts';
import type { EnrolmentId, PersonId } from '../../../src/domain/ids.ts';
import { roles } from '../../../src/domain/people.ts';
import { restrict } from '../../../src/domain/restriction.ts';
import { by, claimer, company, details, later, rules, ticks } from './parties.ts';

// Whatever anybody does in whatever order, nobody comes through by one door alone.

const person = fc.constantFrom(...(['ann', 'ben', 'rik', claimer] as PersonId[]));
// So that a walk gets somewhere.
const mostly = fc.constantFrom(true, true, true, true, false);
const seldom = mostly.map((one) => !one);
const { contact } = details;
/** What an applicant changes, and the checks that this is about. */
const changes = [
  { typed: details, about: [] },
  {
    typed: { ...details, contact: { ...contact, email: 'new@middelveld.example' } },
    about: ['email', 'employment'],
  },
  { typed: { ...details, contact: { ...contact, lastName: 'New' } }, about: ['employment'] },
  { typed: { ...details, legalName: 'New BV' }, about: ['business'] },
  { typed: { ...details, mpn: { ...details.mpn, id: '4999999' } }, about: ['mpn'] },
] as const;

/** The company and its newest enrolment, and beside them what truly happened, apart from what the rules say of it. */
type World = {
  company: Company;
  newest: Enrolment | null;
  applicant: PersonId | null;
  /** The contact said yes since the address it was asked at is in force. */
  yes: boolean;
  /** Somebody said no, or an earlier enrolment was taken back. */
  doubted: boolean;
  good: Record<Check, boolean>;
  /** By a card or the operator, without an enrolment. */
  confirmed: boolean;
};
type Move = (world: World, now: Date) => void;
function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
const none = () => ({ email: false, employment: false, business: false, mpn: false });
const actorIn = ({ company: of }: World, who: PersonId, role: (typeof roles)[number]) =>
  by(role, of.kinds, { person: who });
const put = (world: World, next: Reviewing) =>
  Object.assign(world, { company: next.company, newest: next.enrolment });
const reviewed = ({ company: of, newest }: World): Reviewing | null =>
  newest && { company: of, enrolment: newest };

const enrols = fc.record({ who: person }).map(({ who }): Move => (world, now) => {
  const ask = { ...ticks, details, id: `e${now.getTime()}` as EnrolmentId };
  const outcome = enrol(world, ask, actorIn(world, who, 'global-admin'), rules, now);
  if (!outcome.ok) return;
  const doubted = world.newest !== null;
  Object.assign(world, { newest: outcome.next, applicant: who, yes: false, doubted, good: none() });
});

const corrects = fc.constantFrom(...changes).map(({ typed, about }): Move => (world, now) => {
  const before = world.newest;
  const ask = { contactWorks: true, details: typed };
  const actor = actorIn(world, 'ben' as PersonId, 'global-admin');
  const outcome = correct(world, ask, actor, rules, now);
  if (!outcome.ok || !before) return;
  // Going back to what was typed first is a change as well.
  const was = changes.find((one) => one.typed === before.details)?.about ?? [];
  const failed = checks.filter((check) => before.checks[check].state === 'rejected');
  const changed = typed === before.details ? [] : [...about, ...was];
  for (const check of [...changed, ...failed]) world.good[check] = false;
  world.newest = outcome.next;
  if (outcome.next.status === 'verifying') world.yes = false;
});

const renews = fc.constant<Move>((world, now) => {
  const outcome = renewContactLink(world, actorIn(world, 'ann' as PersonId, 'global-admin'), now);
  if (outcome.ok) world.newest = outcome.next;
});
const withdraws = fc.constant<Move>((world, now) => {
  const outcome = withdrawEnrolment(world, actorIn(world, 'ann' as PersonId, 'global-admin'), now);
  if (outcome.ok) world.newest = outcome.next;
});

const answers = fc
  .record({
    signedUp: mostly,
    addressIsOurs: mostly,
    mailed: mostly,
    sameAddress: mostly,
    automatic: fc.boolean(),
    twoPeople: mostly,
  })
  .map((said): Move => (world, now) => {
    const seen = reviewed(world);
    const outcome = seen && verify(seen, said, now);
    if (!outcome?.ok) return;
    must(said.signedUp && said.addressIsOurs, 'both statements');
    world.yes = true;
    const proven = said.mailed && said.sameAddress;
    world.good.email ||= proven;
    if (proven && said.automatic && said.twoPeople && !world.doubted)
      for (const check of checks) world.good[check] = true;
    put(world, outcome.next);
  });
const denies = fc.constant<Move>((world, now) => {
  const seen = reviewed(world);
  const outcome = seen && deny(seen, true, now);
  if (!outcome?.ok) return;
  world.doubted = true;
  put(world, outcome.next);
});

const reviews = fc
  .record({
    who: person,
    worksThere: seldom,
    no: fc.constantFrom(null, null, null, null, ...checks),
  })
  .map(({ who, worksThere, no }): Move => (world, now) => {
    const seen = reviewed(world);
    const verdicts = Object.fromEntries(
      checks.map((check) => [check, check === no ? 'rejected' : 'approved'] as const),
    );
    const outcome = seen && reviewEnrolment(seen, { person: who, worksThere }, verdicts, now);
    if (!outcome?.ok) return;
    must(!worksThere && who !== world.applicant, 'an independent reviewer');
    must(world.company.status !== 'claimed' || who !== claimer, 'not who claimed it');
    for (const check of checks)
      if (seen?.enrolment.checks[check].state === 'open') world.good[check] = check !== no;
    world.doubted ||= outcome.next.enrolment.status === 'rejected';
    put(world, outcome.next);
  });

const agrees = fc
  .record({ who: person, role: fc.constantFrom('global-admin', ...roles), ticked: mostly })
  .map(({ who, role, ticked }): Move => (world, now) => {
    const ask = { ticked, edition: '1' };
    const outcome = acceptAgreement(world, ask, actorIn(world, who, role), now);
    if (!outcome.ok) return;
    must(role === 'global-admin' && ticked, 'a Global admin’s tick');
    put(world, outcome.next);
  });
const confirms = fc
  .record({ who: person, worksThere: fc.boolean(), operator: fc.boolean() })
  .map(({ who, worksThere, operator }): Move => (world, now) => {
    const decider = operator
      ? ({ person: null, via: 'operator', worksThere: false } as const)
      : ({ person: who, via: 'reviewer', worksThere } as const);
    const enrolling = world.newest !== null && isOpen(world.newest);
    const outcome = review(world.company, decider, 'confirmed', now, enrolling);
    if (outcome.ok) Object.assign(world, { company: outcome.next, confirmed: true });
  });
const restricts = fc.boolean().map((on): Move => (world) => {
  const outcome = restrict(world.company, { worksThere: false }, on);
  if (outcome.ok) world.company = outcome.next;
});

const move = fc.oneof(
  { arbitrary: enrols, weight: 3 },
  { arbitrary: corrects, weight: 2 },
  renews,
  withdraws,
  { arbitrary: answers, weight: 4 },
  denies,
  { arbitrary: reviews, weight: 4 },
  { arbitrary: agrees, weight: 5 },
  confirms,
  restricts,
);
const begin = fc.constantFrom(
  company(['reseller']),
  company(['direct-bill']),
  company(['reseller', 'direct-bill']),
  company([], 'confirmed'),
  company(['direct-bill'], 'confirmed'),
);

const isBoth = ({ status, kinds: held }: Company): boolean =>
  status === 'confirmed' && held.includes('reseller') && held.includes('direct-bill');

test('R-ENR-12, -16, R-ROLE-07: nobody is enrolled without the contact, independent eyes on every check, and a Global admin’s yes', () => {
  const reached = new Set<string>();
  fc.assert(
    fc.property(
      begin,
      fc.array(move, { minLength: 20, maxLength: 60, size: 'max' }),
      (start, moves) => {
        const world: World = {
          company: start,
          newest: null,
          applicant: null,
          yes: false,
          doubted: false,
          good: none(),
          confirmed: false,
        };
        moves.forEach((one, i) => {
          const both = isBoth(world.company);
          one(world, later(i / 10));
          const { newest, company: of } = world;
          // R-TRN-07: whatever else happens, there is no way back.
          must(!both || isBoth(of), 'no way back');
          if (newest) reached.add(newest.status);
          if (newest?.status === 'qualified' || newest?.status === 'active') {
            must(world.yes, 'the contact’s yes');
            must(Object.values(world.good).every(Boolean), 'a verdict on every check');
            must(of.status === 'confirmed', 'a confirmed company');
          }
          if (of.status === 'confirmed' && of.kinds.includes('reseller') && !world.confirmed)
            must(newest?.status === 'active', 'the agreement before the kind');
        });
      },
    ),
    { numRuns: 1000 },
  );
  // Whatever was not walked is not proven.
  expect([...reached].toSorted()).toEqual([
    'active',
    'in-review',
    'qualified',
    'rejected',
    'verifying',
    'withdrawn',
  ]);
});
