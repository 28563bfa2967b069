import { describe, expect, test } from 'vitest';
import type { Check, Details } from '../../../src/domain/enrolment/enrolment.ts';
import {
  canEnrol,
  correct,
  enrol,
  renewContactLink,
  touched,
  withdrawEnrolment,
} from '../../../src/domain/enrolment/start.ts';
import type { CompanyId } from '../../../src/domain/ids.ts';
import { roles, type Kind } from '../../../src/domain/people.ts';
import {
  admin,
  applicant,
  ask,
  by,
  claimed,
  code,
  company,
  details,
  direct,
  done,
  enrolling,
  every,
  later,
  now,
  rules,
  verifying,
} from './parties.ts';

const starts = (change: Partial<typeof ask> = {}, seen = enrolling(null), actor = admin) =>
  enrol(seen, { ...ask, ...change }, actor, rules, now);
const filled = (change: Partial<Details>): Details => ({ ...details, ...change });

describe('who enrols', () => {
  test.each(roles)('R-ENR-03, R-TRN-03: matrix rows 1 and 2 as %s', (role) => {
    const expected = role === 'global-admin' ? 'done' : 'role-needed';
    expect(code(starts({}, enrolling(null), by(role)))).toBe(expected);
    const both = starts({}, enrolling(null, direct), by(role, ['direct-bill']));
    expect(code(both)).toBe(expected);
  });

  test.each([
    ['R-ENR-01: a newcomer, whatever it claims to be', company(['reseller']), 'new'],
    ['a confirmed one that has no kind yet', company([], 'confirmed'), 'new'],
    ['R-TRN-01: direct bill, on its own tenant', direct, 'direct-bill'],
    ['direct bill that is only claimed', company(['direct-bill']), 'direct-bill'],
    ['both, only claimed', company(['reseller', 'direct-bill']), 'direct-bill'],
    [
      'R-TRN-13: restricted or not',
      company(['direct-bill'], 'confirmed', { restricted: true }),
      'direct-bill',
    ],
  ])('%s', (_, of, path) => {
    const next = done(starts({}, enrolling(null, of), by('global-admin', of.kinds)));
    expect(next).toMatchObject({
      path,
      status: 'verifying',
      applied: { by: applicant },
      until: later(30),
    });
  });

  const no: [string, ReturnType<typeof company>, string][] = [
    ['a provider', company(['provider'], 'confirmed'), 'enrol-not-for-providers'],
    ['a reseller', company(['reseller'], 'confirmed'), 'enrolled-already'],
    [
      'R-TRN-07: who is both',
      company(['reseller', 'direct-bill'], 'confirmed'),
      'enrolled-already',
    ],
    ['a rejected company', company(['reseller'], 'rejected'), 'company-rejected'],
    [
      'R-TRN-04: direct bill that the operator closed it for',
      company(['direct-bill'], 'confirmed', { transitionClosed: true }),
      'transition-closed',
    ],
  ];
  test.each(no)('not %s', (_, of, refusal) => {
    const actor = by('global-admin', of.kinds);
    expect(code(starts({}, enrolling(null, of), actor))).toBe(refusal);
    expect(canEnrol(enrolling(null, of), actor)?.code).toBe(refusal);
  });

  test('R-TRN-04: what is closed for direct bill is open for a newcomer', () => {
    const of = company(['reseller'], 'claimed', { transitionClosed: true });
    expect(code(starts({}, enrolling(null, of)))).toBe('done');
  });

  const { active, ...before } = every;
  test.each(Object.values(before))('one at a time: $status', (newest) => {
    const expected = newest.status === 'withdrawn' ? 'done' : 'enrolment-open';
    expect(code(starts({}, enrolling(newest)))).toBe(expected);
  });
  test('and none after it', () => {
    const reseller = company(['reseller'], 'confirmed');
    expect(code(starts({}, enrolling(active, reseller)))).toBe('enrolled-already');
  });

  test('another company’s is not there', () => {
    const stranger = { ...admin, company: 'other' as CompanyId };
    expect(code(starts({}, enrolling(null), stranger))).toBe('unknown');
    for (const newest of Object.values(every)) {
      const seen = enrolling(newest);
      expect(code(correct(seen, ask, stranger, rules, now))).toBe('no-enrolment');
      expect(code(renewContactLink(seen, stranger, now))).toBe('no-enrolment');
      expect(code(withdrawEnrolment(seen, stranger, now))).toBe('no-enrolment');
    }
  });
});

describe('what is filled in', () => {
  const { address, contact, support, mpn } = details;
  const empty: [string, Details][] = [
    ['legalName', filled({ legalName: '  ' })],
    ['addressLine', filled({ address: { ...address, line: '' } })],
    ['city', filled({ address: { ...address, city: '' } })],
    ['postalCode', filled({ address: { ...address, postalCode: '' } })],
    ['contactFirst', filled({ contact: { ...contact, firstName: '' } })],
    ['contactLast', filled({ contact: { ...contact, lastName: '' } })],
    ['contactEmail', filled({ contact: { ...contact, email: '' } })],
    ['supportEmail', filled({ support: { ...support, email: '' } })],
    ['supportPhone', filled({ support: { ...support, phone: '' } })],
    ['supportWebsite', filled({ support: { ...support, website: '' } })],
    ['mpn', filled({ mpn: { ...mpn, id: '' } })],
  ];
  test.each(empty)('R-ENR-04: not without %s', (about, typed) => {
    expect(starts({ details: typed })).toEqual({
      ok: false,
      refusal: { code: 'profile-incomplete', about },
    });
  });
  test('R-ENR-04: state and the contact’s phone may stay empty', () => {
    expect(details.address.state).toBe('');
    expect(details.contact.phone).toBeNull();
    expect(code(starts())).toBe('done');
  });

  const misfits: [string, Details, string, string][] = [
    [
      'R-ENR-06, R-TRN-02: an inactive MPN profile',
      filled({ mpn: { ...mpn, active: false } }),
      'mpn-inactive',
      'mpnActive',
    ],
    [
      'R-ENR-08: the global number',
      filled({ mpn: { ...mpn, kind: 'global' } }),
      'mpn-not-location',
      'mpnKind',
    ],
    [
      'R-ENR-07: of another country, also in the same region',
      filled({ mpn: { ...mpn, country: 'DE' } }),
      'mpn-country-mismatch',
      'mpnCountry',
    ],
    ...['gmail.com', 'yahoo.com', 'icloud.com', 'aol.com', 'outlook.com'].map(
      (domain): [string, Details, string, string] => [
        `R-ENR-10: ${domain}`,
        filled({ contact: { ...contact, email: `cora@${domain}` } }),
        'webmail-refused',
        'contactEmail',
      ],
    ),
    ...[
      'hotmail.com',
      'live.nl',
      'googlemail.com',
      'ymail.com',
      'me.com',
      'mac.com',
      'msn.com',
    ].map((domain): [string, Details, string, string] => [
      `R-ENR-11: ${domain}`,
      filled({ contact: { ...contact, email: `Cora@${domain.toUpperCase()}` } }),
      'webmail-refused',
      'contactEmail',
    ]),
  ];
  test.each(misfits)('%s', (_, typed, refusal, about) => {
    const no = { ok: false, refusal: expect.objectContaining({ code: refusal, about }) };
    expect(starts({ details: typed })).toEqual(no);
    expect(correct(enrolling(verifying), { ...ask, details: typed }, admin, rules, now)).toEqual(
      no,
    );
  });

  test('R-ENR-09: applicant or colleague, but of the company', () => {
    const self = filled({ contact: { ...contact, who: 'applicant' } });
    expect(code(starts({ details: self }))).toBe('done');
    expect(starts({ contactWorks: false })).toMatchObject({
      refusal: { code: 'contact-elsewhere', about: 'contactWorks' },
    });
  });

  test('R-TRN-07: direct bill is warned and ticks; a newcomer has no way to go back', () => {
    const actor = by('global-admin', ['direct-bill']);
    expect(starts({ noWayBack: false }, enrolling(null, direct), actor)).toMatchObject({
      refusal: { code: 'no-rollback-ack-required', about: 'noWayBack' },
    });
    expect(code(starts({ noWayBack: false }))).toBe('done');
  });
});

describe('C.2: a correction opens what it touched', () => {
  const { address, contact, support, mpn } = details;
  const cases: [string, Details, Check[]][] = [
    ['nothing', details, []],
    [
      'another address of the contact',
      filled({ contact: { ...contact, email: 'x@middelveld.example' } }),
      ['email', 'employment'],
    ],
    ['another name of it', filled({ contact: { ...contact, lastName: 'X' } }), ['employment']],
    ['who it is', filled({ contact: { ...contact, who: 'applicant' } }), ['employment']],
    ['the legal name', filled({ legalName: 'X' }), ['business']],
    ['the address', filled({ address: { ...address, city: 'X' } }), ['business']],
    ['support', filled({ support: { ...support, phone: 'X' } }), ['business']],
    ['the MPN profile', filled({ mpn: { ...mpn, id: '1' } }), ['mpn']],
  ];
  test.each(cases)('%s', (_, after, opened) => {
    expect(touched(details, after)).toEqual(opened);
    const seen = enrolling(every.rejected);
    const next = done(correct(seen, { ...ask, details: after }, admin, rules, now));
    const open = Object.entries(next.checks).filter(([, { state }]) => state === 'open');
    // What failed is looked at again, with whatever else changed.
    expect(open.map(([check]) => check).toSorted()).toEqual(
      [...new Set([...opened, 'business'])].toSorted(),
    );
    expect(next.checks.business).toEqual({ state: 'open', again: true });
    expect(next.status).toBe(opened.includes('email') ? 'verifying' : 'in-review');
  });

  test('R-ENR-12: whose address failed, or who did not answer yet, verifies with a new link', () => {
    const denied = {
      ...every.rejected,
      checks: { ...verifying.checks, email: every.rejected.checks.business },
    };
    expect(done(correct(enrolling(denied), ask, admin, rules, now))).toMatchObject({
      status: 'verifying',
      issue: 2,
    });
    const typed = filled({ legalName: 'X' });
    const next = done(correct(enrolling(verifying), { ...ask, details: typed }, admin, rules, now));
    expect(next).toMatchObject({ status: 'verifying', issue: 2 });
  });

  test('without a change there is nothing to send', () => {
    expect(code(correct(enrolling(verifying), ask, admin, rules, now))).toBe('nothing-corrected');
  });

  test.each(Object.values(every))('only while it can change: $status', (newest) => {
    const typed = filled({ legalName: 'X' });
    const seen = enrolling(newest);
    const may = newest.status === 'verifying' || newest.status === 'rejected';
    expect(code(correct(seen, { ...ask, details: typed }, admin, rules, now))).toBe(
      may ? 'done' : 'enrolment-elsewhere',
    );
    expect(code(renewContactLink(seen, admin, now))).toBe(
      newest.status === 'verifying' ? 'done' : 'enrolment-elsewhere',
    );
    const over = newest.status === 'active' || newest.status === 'withdrawn';
    expect(code(withdrawEnrolment(seen, admin, now))).toBe(over ? 'enrolment-elsewhere' : 'done');
  });

  test.each(roles.filter((role) => role !== 'global-admin'))('R-ENR-03: never by a %s', (role) => {
    for (const kinds of [claimed.kinds, ['direct-bill']] as Kind[][]) {
      const seen = { ...enrolling(verifying), company: company(kinds) };
      const actor = by(role, kinds);
      const typed = { ...ask, details: filled({ legalName: 'X' }) };
      expect(code(correct(seen, typed, actor, rules, now))).toBe('role-needed');
      expect(code(renewContactLink(seen, actor, now))).toBe('role-needed');
      expect(code(withdrawEnrolment(seen, actor, now))).toBe('role-needed');
    }
  });

  test('a new link kills the old one and begins its time anew', () => {
    expect(done(renewContactLink(enrolling(verifying), admin, later(3)))).toMatchObject({
      issue: 2,
      since: now,
      until: later(33),
    });
  });

  test('whoever takes one back and starts over is looked at by a person', () => {
    const next = done(starts({}, enrolling(every.withdrawn)));
    expect(Object.values(next.checks)).toEqual(
      Array.from({ length: 4 }, () => ({ state: 'open', again: true })),
    );
  });
});
