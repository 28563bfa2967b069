import { describe, expect, test } from 'vitest';
import { changeSettings, review, type Company } from '../../../src/domain/company.ts';
import type { CompanyId, PersonId } from '../../../src/domain/ids.ts';
import { roles, type Actor, type Role } from '../../../src/domain/people.ts';

const now = new Date('2026-06-01T08:00:00Z');
const id = 'zuidplas' as CompanyId;
const claimer = 'adam' as PersonId;
const reviewer = 'olga' as PersonId;
const settings = {
  channel: 'C1',
  language: 'en',
  deadlineDays: 30,
  findable: true,
  fourEyesRelaxed: false,
} as const;
const claimed: Company = {
  id,
  name: 'Zuidplas ICT',
  tenantId: '22222222-bbbb-4bbb-8bbb-000000000002',
  domain: 'zuidplas.onmicrosoft.com',
  country: 'NL',
  cloud: 'public',
  kinds: ['reseller'],
  mpnId: '4200002',
  language: 'en',
  timeZone: 'Europe/Amsterdam',
  home: 'T1',
  team: 'T1',
  settings,
  restricted: false,
  transitionClosed: false,
  channelTrouble: null,
  version: 1,
  status: 'claimed',
  claimed: { by: claimer, at: now },
};
const as = (...held: Role[]): Actor => ({
  person: 'nina' as PersonId,
  user: 'UNEW',
  home: 'T1',
  company: id,
  kinds: ['reseller'],
  roles: held,
});
const byReviewer = { person: reviewer, via: 'reviewer', worksThere: false } as const;
const byOperator = { person: null, via: 'operator', worksThere: false } as const;

describe('review', () => {
  test.each(['confirmed', 'rejected'] as const)(
    'a claimed company is %s, with who and when',
    (to) => {
      for (const by of [byReviewer, byOperator]) {
        const outcome = review(claimed, by, to, now, false);
        expect(outcome).toMatchObject({
          ok: true,
          next: { status: to, [to]: { by: by.person, via: by.via, at: now } },
          facts: [{ kind: `company.${to}`, company: id }],
        });
        // Nothing of what was claimed changes by being looked at.
        expect(outcome).toMatchObject({ next: { ...claimed, status: to } });
      }
    },
  );

  test('R-ROLE-07: not by whoever set it up, nor by somebody who works there', () => {
    expect(
      review(claimed, { ...byReviewer, person: claimer }, 'confirmed', now, false),
    ).toMatchObject({
      refusal: { code: 'self-approval', why: 'asked', admins: null },
    });
    expect(
      review(claimed, { ...byReviewer, worksThere: true }, 'rejected', now, false),
    ).toMatchObject({
      refusal: { code: 'self-approval', why: 'works-there', admins: null },
    });
  });

  test('the operator, who imported it, may confirm it', () => {
    const imported: Company = { ...claimed, claimed: { by: null, at: now } };
    expect(review(imported, byOperator, 'confirmed', now, false).ok).toBe(true);
    expect(review(imported, byReviewer, 'confirmed', now, false).ok).toBe(true);
  });

  test.each(['confirmed', 'rejected'] as const)(
    '%s already: who and when, whatever is asked',
    (was) => {
      const verdict = { by: reviewer, via: 'reviewer', at: now } as const;
      const seen = { ...claimed, status: was, [was]: verdict } as Company;
      for (const to of ['confirmed', 'rejected'] as const)
        expect(review(seen, byOperator, to, new Date('2026-07-01'), false)).toEqual({
          ok: false,
          refusal: { code: 'already-decided', status: was, by: reviewer, at: now },
        });
    },
  );

  test('product.md 1: while it enrols, that review decides; who may not decide is told so first', () => {
    for (const by of [byReviewer, byOperator])
      for (const to of ['confirmed', 'rejected'] as const)
        expect(review(claimed, by, to, now, true)).toEqual({
          ok: false,
          refusal: { code: 'company-enrols' },
        });
    expect(
      review(claimed, { ...byReviewer, worksThere: true }, 'confirmed', now, true),
    ).toMatchObject({ refusal: { code: 'self-approval' } });
  });

  test('who may not decide is told that first, not what was decided', () => {
    const verdict = { by: reviewer, via: 'reviewer', at: now } as const;
    const seen: Company = { ...claimed, status: 'confirmed', confirmed: verdict };
    expect(review(seen, { ...byReviewer, worksThere: true }, 'rejected', now, false)).toMatchObject(
      {
        refusal: { code: 'self-approval' },
      },
    );
  });
});

const change = (by: Actor, ask: Partial<Company['settings']>) =>
  changeSettings(claimed, by, { ...settings, ...ask });

/** What is told of a change. */
const kinds = (ask: Partial<Company['settings']>) => {
  const outcome = change(as('global-admin'), ask);
  return outcome.ok ? outcome.facts.map(({ kind }) => kind) : [];
};

describe('settings', () => {
  test.each(roles)('matrix row 35 as %s', (role) => {
    const may = role === 'global-admin' || role === 'user-admin';
    expect(change(as(role), { deadlineDays: 10 }).ok).toBe(may);
    expect(change(as(role), { language: 'nl', channel: 'C2' }).ok).toBe(may);
  });

  test.each(roles)('matrix row 47 as %s', (role) => {
    for (const trust of [{ findable: false }, { fourEyesRelaxed: true }]) {
      const outcome = change(as(role), trust);
      const no = { ok: false, refusal: { code: 'role-needed', company: id } };
      expect(outcome).toMatchObject(role === 'global-admin' ? { ok: true } : no);
    }
  });

  test('somebody of another company is told nothing of this one', () => {
    const stranger = { ...as('global-admin'), company: 'other' as CompanyId };
    expect(change(stranger, {})).toEqual({ ok: false, refusal: { code: 'unknown' } });
  });

  test.each([2, 91, 0, -3, 3.5, Number.NaN, Number.POSITIVE_INFINITY])(
    '%s days are refused',
    (deadlineDays) => {
      expect(change(as('user-admin'), { deadlineDays })).toMatchObject({
        refusal: { code: 'misfit', about: 'deadline', why: 'deadline' },
      });
    },
  );
  test.each([3, 90])('%s days are taken', (deadlineDays) => {
    expect(change(as('user-admin'), { deadlineDays })).toMatchObject({
      next: { settings: { deadlineDays } },
    });
  });

  test('a channel newly chosen is a fact of its own, for the test line', () => {
    expect(kinds({ channel: 'C2' })).toEqual([
      'company.settings-changed',
      'company.channel-chosen',
    ]);
    expect(kinds({ channel: 'C1' })).toEqual(['company.settings-changed']);
    expect(kinds({ channel: null })).toEqual(['company.settings-changed']);
  });

  test('the company speaks the language that was chosen', () => {
    expect(change(as('global-admin'), { language: 'nl' })).toMatchObject({
      next: { language: 'nl', settings: { language: 'nl' } },
    });
  });
});
