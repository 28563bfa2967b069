import { describe, expect, test } from 'vitest';
import { checks, type Enrolment } from '../../../src/domain/enrolment/enrolment.ts';
import {
  acceptAgreement,
  answerable,
  canReview,
  deny,
  incentivesCame,
  remindOfIncentives,
  reviewEnrolment,
  verify,
  type ContactAnswer,
} from '../../../src/domain/enrolment/review.ts';
import { correct } from '../../../src/domain/enrolment/start.ts';
import type { CompanyId } from '../../../src/domain/ids.ts';
import { roles } from '../../../src/domain/people.ts';
import {
  admin,
  answer,
  applicant,
  approves,
  ask,
  by,
  claimed,
  claimer,
  code,
  company,
  direct,
  done,
  enrolling,
  every,
  inReview,
  later,
  now,
  passed,
  reviewer,
  reviewing,
  rules,
  verifying,
} from './parties.ts';

const agrees = { ticked: true, edition: '2022-10' };

describe('R-ENR-12: the primary contact', () => {
  test.each(['signedUp', 'addressIsOurs'] as const)('confirms both: not without %s', (about) => {
    expect(verify(reviewing(verifying), { ...answer, [about]: false }, now)).toEqual({
      ok: false,
      refusal: { code: 'tick-missing', about },
    });
  });
  test('or says that it did not sign up, with a tick', () => {
    expect(deny(reviewing(verifying), false, now)).toMatchObject({
      refusal: { code: 'tick-missing', about: 'sure' },
    });
    expect(done(deny(reviewing(verifying), true, now)).enrolment).toMatchObject({
      status: 'rejected',
      by: null,
      checks: { email: { state: 'rejected', by: null } },
    });
  });
  test.each(Object.values(every))('answers while it is asked, and in time: $status', (seen) => {
    const open = seen.status === 'verifying';
    expect(answerable(seen, now)).toBe(open);
    expect(code(verify(reviewing(seen), answer, now))).toBe(open ? 'done' : 'link-dead');
    expect(code(deny(reviewing(seen), true, now))).toBe(open ? 'done' : 'link-dead');
    expect(code(verify(reviewing(seen), answer, later(30)))).toBe('link-dead');
    expect(code(deny(reviewing(seen), true, later(30)))).toBe('link-dead');
  });

  const flags = ['mailed', 'sameAddress', 'automatic', 'twoPeople'] as const;
  const every16 = Array.from({ length: 16 }, (_, n): ContactAnswer => ({
    ...answer,
    ...Object.fromEntries(flags.map((flag, i) => [flag, (n & (1 << i)) !== 0])),
  }));
  test.each(every16)(
    'mailed $mailed, same address $sameAddress, automatic $automatic, two people $twoPeople',
    (said) => {
      const { enrolment, company: of } = done(verify(reviewing(verifying), said, now));
      const proven = said.mailed && said.sameAddress;
      const through = proven && said.automatic && said.twoPeople;
      expect(enrolment.status).toBe(through ? 'qualified' : 'in-review');
      expect(enrolment.checks.email).toEqual(
        proven
          ? { state: 'approved', via: 'link', by: null, at: now }
          : { state: 'open', again: false },
      );
      expect(of.status).toBe(through ? 'confirmed' : 'claimed');
    },
  );

  test('a no of a reviewer or of the contact is never passed by automatically', () => {
    const before: Enrolment[] = [
      done(reviewEnrolment(reviewing(inReview), reviewer, { ...approves(), mpn: 'rejected' }, now))
        .enrolment,
      done(deny(reviewing(verifying), true, now)).enrolment,
    ];
    const { contact } = ask.details;
    const moved = { ...ask.details, contact: { ...contact, email: 'x@middelveld.example' } };
    for (const seen of before) {
      const again = done(correct(enrolling(seen), { ...ask, details: moved }, admin, rules, now));
      expect(again.status).toBe('verifying');
      expect(done(verify(reviewing(again), answer, now)).enrolment.status).toBe('in-review');
    }
  });

  test('C.2: only what changed is looked at again; nothing left, the reviewer’s word counts', () => {
    const seen: Enrolment = {
      ...verifying,
      issue: 2,
      checks: {
        email: { state: 'open', again: true },
        employment: passed,
        business: passed,
        mpn: passed,
      },
    };
    const proven = done(verify(reviewing(seen), { ...answer, automatic: false }, now));
    expect(proven.enrolment).toMatchObject({
      status: 'qualified',
      via: 'reviewer',
      by: reviewer.person,
    });
    expect(done(verify(reviewing(seen), { ...answer, mailed: false }, now)).enrolment.status).toBe(
      'in-review',
    );
  });
});

const no = (why: string) => ({ code: 'self-approval', why, admins: null });
describe('R-ROLE-07, matrix row 44: who reviews', () => {
  const all = reviewing(inReview);
  test('not the applicant, nobody who works there, not who set a claimed company up', () => {
    expect(canReview(all, { person: applicant, worksThere: false })).toEqual(no('asked'));
    expect(canReview(all, { ...reviewer, worksThere: true })).toEqual(no('works-there'));
    expect(canReview(all, { person: claimer, worksThere: false })).toEqual(no('asked'));
    const known = reviewing(inReview, direct);
    expect(canReview(known, { person: claimer, worksThere: false })).toBeNull();
    expect(canReview(all, reviewer)).toBeNull();
  });
  test('R-ENR-12: nothing before the contact answered, nothing after a verdict', () => {
    for (const seen of Object.values(every)) {
      const verdict = reviewEnrolment(reviewing(seen), reviewer, approves(), now);
      expect(code(verdict)).toBe(seen.status === 'in-review' ? 'done' : 'enrolment-elsewhere');
    }
  });
  test.each(checks)('every open check gets a verdict: %s', (missing) => {
    const given = approves(checks.filter((check) => check !== missing));
    expect(reviewEnrolment(all, reviewer, given, now)).toEqual({
      ok: false,
      refusal: { code: 'verdict-missing', about: missing },
    });
  });
  test.each(checks)('R-ENR-15: %s that fails sends it back, and nothing is confirmed', (check) => {
    const given = { ...approves(), [check]: 'rejected' as const };
    const next = done(reviewEnrolment(all, reviewer, given, now));
    expect(next.company).toEqual(claimed);
    expect(next.enrolment).toMatchObject({
      status: 'rejected',
      by: reviewer.person,
      checks: { [check]: { state: 'rejected', by: reviewer.person } },
    });
  });
  test('what was approved before keeps its verdict, whatever is sent', () => {
    const seen = { ...inReview, checks: { ...inReview.checks, email: passed } } as Enrolment;
    const given = { ...approves(), email: 'rejected' as const };
    const next = done(reviewEnrolment(reviewing(seen), reviewer, given, later(1)));
    expect(next.enrolment).toMatchObject({ status: 'qualified', checks: { email: passed } });
  });
  test('R-ENR-16: approved, a claimed company is confirmed, and no reseller before the agreement', () => {
    const next = done(reviewEnrolment(all, reviewer, approves(), now));
    expect(next.company).toMatchObject({
      status: 'confirmed',
      kinds: [],
      mpnId: ask.details.mpn.id,
      confirmed: { by: reviewer.person, via: 'reviewer', at: now },
    });
    const both = reviewing(inReview, company(['reseller', 'direct-bill']));
    expect(done(reviewEnrolment(both, reviewer, approves(), now)).company.kinds).toEqual([
      'direct-bill',
    ]);
  });
  test('R-ENR-05: the MPN id is claimed until then', () => {
    const details = { ...ask.details, mpn: { ...ask.details.mpn, id: '99' } };
    const seen = reviewing({ ...inReview, path: 'direct-bill', details }, direct);
    const sent = { ...approves(), mpn: 'rejected' as const };
    expect(done(reviewEnrolment(seen, reviewer, sent, now)).company.mpnId).toBe(direct.mpnId);
    expect(done(reviewEnrolment(seen, reviewer, approves(), now)).company.mpnId).toBe('99');
  });
});

describe('the agreement', () => {
  const confirmed = company([], 'confirmed');
  test.each(roles)('R-ENR-16, matrix row 3 as %s', (role) => {
    const seen = enrolling(every.qualified, confirmed);
    expect(code(acceptAgreement(seen, agrees, by(role, []), now))).toBe(
      role === 'global-admin' ? 'done' : 'role-needed',
    );
  });
  test.each(Object.values(every))('R-ENR-15: not before it is qualified: $status', (newest) => {
    const outcome = acceptAgreement(enrolling(newest, confirmed), agrees, admin, now);
    expect(code(outcome)).toBe(newest.status === 'qualified' ? 'done' : 'enrolment-elsewhere');
  });
  test('R-ENR-16: ticked, and the edition is kept', () => {
    const seen = enrolling(every.qualified, confirmed);
    expect(acceptAgreement(seen, { ...agrees, ticked: false }, admin, now)).toMatchObject({
      refusal: { code: 'agreement-tick', about: 'agreement' },
    });
    const next = done(acceptAgreement(seen, agrees, admin, now));
    expect(next.enrolment).toMatchObject({ status: 'active', agreement: '2022-10' });
    expect(next.company.kinds).toEqual(['reseller']);
  });
  test('R-TRN-06: direct bill is both from then on', () => {
    const seen = enrolling({ ...every.qualified, path: 'direct-bill' }, direct);
    const actor = by('global-admin', ['direct-bill']);
    expect(done(acceptAgreement(seen, agrees, actor, now)).company.kinds.toSorted()).toEqual([
      'direct-bill',
      'reseller',
    ]);
  });
  test('another company’s is not there', () => {
    const stranger = { ...admin, company: 'other' as CompanyId };
    const seen = enrolling(every.qualified, confirmed);
    expect(code(acceptAgreement(seen, agrees, stranger, now))).toBe('no-enrolment');
  });
});

describe('R-INC-01: the incentives invitation', () => {
  const active: Enrolment = { ...every.active, path: 'direct-bill' };
  const both = company(['direct-bill', 'reseller'], 'confirmed');
  test('is asked about while nobody said that it came', () => {
    const due = remindOfIncentives(active);
    expect(due).toMatchObject({ ok: true, facts: [{ kind: 'enrolment.incentives-due' }] });
    const came = done(incentivesCame(enrolling(active, both), by('admin-agent', both.kinds), now));
    for (const seen of [came, every.active, ...Object.values(every)])
      expect(remindOfIncentives(seen)).toMatchObject({ ok: true, facts: [] });
  });
  test.each(roles)('matrix row 41: ticked by a %s', (role) => {
    const may = role === 'global-admin' || role === 'admin-agent';
    const outcome = incentivesCame(enrolling(active, both), by(role, both.kinds), now);
    expect(code(outcome)).toBe(may ? 'done' : 'role-needed');
  });
  test('once, and only of a transition that is over', () => {
    const again = { ...active, incentivesAt: now } as Enrolment;
    expect(code(incentivesCame(enrolling(again, both), admin, later(1)))).toBe('incentives-known');
    expect(code(incentivesCame(enrolling(every.active), admin, now))).toBe('no-enrolment');
    const early: Enrolment = { ...every.qualified, path: 'direct-bill' };
    expect(code(incentivesCame(enrolling(early, direct), admin, now))).toBe('enrolment-elsewhere');
  });
});
