import { assert, boolean, constantFrom, property, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CompanyId, PersonId } from '../../../src/domain/ids.ts';
import {
  giveByOperator,
  giveRoles,
  nameGlobalAdmin,
  type Membership,
} from '../../../src/domain/membership.ts';
import { roles, type Actor, type Role } from '../../../src/domain/people.ts';

const company = 'zuidplas' as CompanyId;
const [nina, adam, olga] = ['nina', 'adam', 'olga'] as PersonId[] as [PersonId, PersonId, PersonId];
const member = (...held: Role[]): Membership => ({ person: nina, company, roles: held });
const as = (...held: Role[]): Actor => ({
  person: adam,
  user: 'UADMIN',
  home: 'T1',
  company,
  kinds: ['reseller'],
  roles: held,
});
const reaching: Role[] = ['global-admin', 'admin-agent', 'helpdesk-agent'];

describe('matrix row 5: who gives roles', () => {
  test.each(roles)('%s', (role) => {
    const outcome = giveRoles(member(), as(role), ['sales-agent'], [olga]);
    const no = { code: 'role-needed', roles: ['global-admin', 'user-admin'], company };
    expect(outcome).toMatchObject(
      role === 'global-admin' || role === 'user-admin' ? { ok: true } : { ok: false, refusal: no },
    );
  });

  test('R-ROLE-01: roles of another company give nothing here, and tell nothing', () => {
    const elsewhere = { ...as('global-admin'), company: 'noordwind' as CompanyId };
    expect(giveRoles(member(), elsewhere, ['sales-agent'], [olga])).toEqual({
      ok: false,
      refusal: { code: 'unknown' },
    });
  });

  test.each(reaching)('only a Global admin gives or takes %s', (role) => {
    const no = { code: 'global-admin-gives', about: 'roles', company };
    const give = giveRoles(member(), as('user-admin'), [role], [olga]);
    const take = giveRoles(member(role), as('user-admin'), [], [olga, nina]);
    expect(give).toEqual({ ok: false, refusal: no });
    expect(take).toEqual({ ok: false, refusal: no });
    expect(giveRoles(member(), as('global-admin'), [role], [olga]).ok).toBe(true);
    expect(giveRoles(member(role), as('global-admin'), [], [olga, nina]).ok).toBe(true);
  });

  test('a User admin changes the rest of somebody who holds such a role', () => {
    const seen = member('admin-agent', 'sales-agent');
    expect(giveRoles(seen, as('user-admin'), ['admin-agent', 'user-admin'], [olga]).ok).toBe(true);
  });

  test('nobody changes their own roles, not even to the same', () => {
    const own = { ...member('global-admin'), person: adam };
    for (const ask of [[], ['global-admin'], [...roles]] as Role[][])
      expect(giveRoles(own, as('global-admin'), ask, [adam, olga])).toEqual({
        ok: false,
        refusal: { code: 'own-roles', about: 'person' },
      });
  });

  test('the last Global admin stays', () => {
    const last = giveRoles(member('global-admin'), as('global-admin'), ['user-admin'], [nina]);
    expect(last).toEqual({ ok: false, refusal: { code: 'last-global-admin', about: 'roles' } });
    expect(
      giveRoles(member('global-admin'), as('global-admin'), ['user-admin'], [nina, olga]).ok,
    ).toBe(true);
    // With the role kept, everything else may change.
    expect(
      giveRoles(member('global-admin'), as('global-admin'), ['global-admin', 'user-admin'], [nina])
        .ok,
    ).toBe(true);
  });

  test('the fact says what was and what is; without a change there is none', () => {
    expect(giveRoles(member('sales-agent'), as('global-admin'), ['user-admin'], [olga])).toEqual({
      ok: true,
      next: { person: nina, company, roles: ['user-admin'] },
      facts: [
        {
          kind: 'member.roles-given',
          company,
          person: nina,
          before: ['sales-agent'],
          after: ['user-admin'],
        },
      ],
    });
    expect(
      giveRoles(member('sales-agent'), as('global-admin'), ['sales-agent'], [olga]),
    ).toMatchObject({ ok: true, facts: [] });
  });
});

test('whatever is asked by whomever: a company never loses its last Global admin, a User admin never reaches customers', () => {
  const held = uniqueArray(constantFrom(...roles));
  assert(
    property(held, held, held, boolean(), (mine, theirs, asked, another) => {
      const admins = [
        ...(mine.includes('global-admin') ? [adam] : []),
        ...(theirs.includes('global-admin') ? [nina] : []),
        ...(another ? [olga] : []),
      ];
      const outcome = giveRoles(member(...theirs), as(...mine), asked, admins);
      if (!outcome.ok) return true;
      const left = new Set(admins);
      left.delete(nina);
      if (outcome.next.roles.includes('global-admin')) left.add(nina);
      const somebodyStays = admins.length === 0 || left.size > 0;
      const within =
        mine.includes('user-admin') &&
        reaching.every((role) => outcome.next.roles.includes(role) === theirs.includes(role));
      return somebodyStays && (mine.includes('global-admin') || within);
    }),
  );
});

describe('where nobody is left who could give', () => {
  test('a Global admin is named, whatever else they were', () => {
    expect(nameGlobalAdmin(member('sales-agent'), [])).toMatchObject({
      next: { roles: ['global-admin', 'sales-agent'] },
      facts: [{ kind: 'member.roles-given' }, { kind: 'member.global-admin-named' }],
    });
  });

  test('but not while there is one', () => {
    expect(nameGlobalAdmin(member(), [olga])).toEqual({
      ok: false,
      refusal: { code: 'has-global-admin', company },
    });
  });

  test('the operator gives one role more, once', () => {
    expect(giveByOperator(member('sales-agent'), 'global-admin')).toMatchObject({
      next: { roles: ['sales-agent', 'global-admin'] },
      facts: [{ before: ['sales-agent'], after: ['sales-agent', 'global-admin'] }],
    });
    expect(giveByOperator(member('global-admin'), 'global-admin')).toMatchObject({ facts: [] });
  });
});
