import { expect, test } from 'vitest';
import { restrict } from '../../../src/domain/restriction.ts';
import { code, company, direct, done } from './parties.ts';

const independent = { worksThere: false };

test('R-TRN-13: restricted and lifted, with what became of it; nothing else changes', () => {
  const outcome = restrict(direct, independent, true);
  expect(outcome).toMatchObject({
    next: { ...direct, restricted: true },
    facts: [{ kind: 'company.restricted', company: direct.id }],
  });
  expect(restrict(done(outcome), independent, false)).toMatchObject({
    next: direct,
    facts: [{ kind: 'company.unrestricted' }],
  });
});
test('R-TRN-13: also of a transitioning partner, which stays one', () => {
  const both = company(['direct-bill', 'reseller'], 'confirmed');
  expect(done(restrict(both, independent, true)).kinds).toEqual(both.kinds);
});
test('what stands so already is told, so that nobody believes to have done it', () => {
  expect(code(restrict(direct, independent, false))).toBe('not-restricted');
  const restricted = done(restrict(direct, independent, true));
  expect(code(restrict(restricted, independent, true))).toBe('restricted-already');
});
test.each([
  ['a claimed company', company(['direct-bill']), 'not-confirmed'],
  ['a reseller', company(['reseller'], 'confirmed'), 'not-direct-bill'],
  ['a provider', company(['provider'], 'confirmed'), 'not-direct-bill'],
])('not %s', (_, of, refusal) => {
  for (const on of [true, false]) expect(code(restrict(of, independent, on))).toBe(refusal);
});
test('R-ROLE-07: nobody restricts or frees a company in which they work', () => {
  for (const on of [true, false])
    expect(restrict(direct, { worksThere: true }, on)).toMatchObject({
      refusal: { code: 'self-approval', why: 'works-there', admins: null },
    });
});
