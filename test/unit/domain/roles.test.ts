import { describe, expect, test } from 'vitest';
import { type Kind, type Role, roles } from '../../../src/domain/people.ts';
import {
  accompanying,
  type Action,
  actions,
  elsewhere,
  permits,
  standingsOf,
  whoMay,
} from '../../../src/domain/roles.ts';

// Matrix E as the rule book prints it: row, action, companies, then Global, User, Admin, Sales, Helpdesk. "all": every
// company, also one without a kind yet.
const matrix = `
 1 | enrolment.start                  | none yet       | Y - - - -
 2 | enrolment.start-from-direct-bill | DB             | Y - - - -
 3 | agreement.accept                 | IR, DB, IP     | Y - - - -
 4 | profile.edit                     | all            | Y - - - -
 5 | members.manage                   | all            | Y Y - - -
 6 | partnership.request              | IP             | Y Y Y Y -
 7 | partnership.decide               | IR, TP         | Y - - - -
 8 | partnership.remove               | IP             | Y - Y - -
 9 | invitation.solo                  | IR, TP         | Y - Y - -
 9 | invitation.solo                  | IP, DB         | Y - Y Y -
10 | invitation.solo-with-admin       | IR, TP, IP, DB | Y - Y - -
11 | invitation.joint                 | IR, TP         | Y - Y - -
12 | customer.create-for-reseller     | IP             | Y Y Y Y -
13 | customer.create                  | DB, TP         | Y Y Y Y -
15 | order.for-reseller               | IP             | Y Y Y Y -
16 | order.direct                     | DB, TP         | Y - Y Y -
17 | subscription.change              | IP, DB, TP     | Y Y Y Y Y
18 | licence.assign                   | IR, TP, IP     | Y - Y Y Y
19 | subscription.set-reseller        | IP             | Y Y Y Y -
20 | support.assign                   | IP             | Y Y Y Y -
21 | relationship.extend              | TP             | - - Y - -
22 | customer-agreement.attest        | IP, DB, TP     | - - Y Y -
23 | transfer.check                   | TP             | - - Y - -
24 | transfer.create                  | TP             | - - Y - -
25 | transfer.withdraw                | TP             | - - Y - -
26 | transfer.accept                  | IP             | - - Y Y -
27 | transfer.reject                  | IP             | - - Y Y -
28 | transfer.read                    | TP, IP         | Y - Y Y Y
29 | customer.remove-as-reseller      | IR, TP         | Y - Y - -
30 | customer.remove                  | IP, DB         | Y - - - -
31 | customer.read                    | all            | Y - Y Y Y
32 | customer.edit                    | IP, DB         | Y - Y Y Y
33 | audit.read                       | all            | Y Y Y Y Y
35 | settings.manage                  | all            | Y Y - - -
36 | import.run                       | all            | Y - - - -
37 | export.run                       | all            | Y - Y - -
40 | partnership.admin-access         | IR, TP         | Y - - - -
41 | portal-step.tick                 | all            | Y - Y - -
42 | subscription.upgrade             | IP, DB, TP     | Y Y Y Y -
43 | subscription.renew               | IP, DB, TP, IR | Y - Y Y -
46 | company.read                     | all            | Y Y Y Y Y
47 | settings.trust                   | all            | Y - - - -
48 | provider.ask                     | IR, TP         | Y - Y Y Y
49 | order.retry                      | IP             | Y Y Y Y -
`;

const companies: Record<string, readonly Kind[]> = {
  'none yet': [],
  IP: ['provider'],
  IR: ['reseller'],
  DB: ['direct-bill'],
  TP: ['direct-bill', 'reseller'],
};
const columns: readonly Role[] = [
  'global-admin',
  'user-admin',
  'admin-agent',
  'sales-agent',
  'helpdesk-agent',
];

const table = matrix
  .trim()
  .split('\n')
  .map((line) => {
    const [row = '', action = '', of = '', marks = ''] = line.split('|').map((cell) => cell.trim());
    const held = marks.split(' ');
    return {
      row: Number(row),
      action: action as Action,
      companies: of === 'all' ? Object.keys(companies) : of.split(', '),
      roles: columns.filter((_, at) => held[at] === 'Y'),
    };
  });

const expected = (action: string, company: string, role: Role) =>
  table.some(
    (line) =>
      line.action === action && line.companies.includes(company) && line.roles.includes(role),
  );

describe('matrix E', () => {
  test('the table of this test is whole: every role has its column, every company is known', () => {
    expect(columns).toEqual(roles);
    expect(table.filter(({ roles: some }) => some.length === 0)).toEqual([]);
    expect(table.flatMap((line) => line.companies.filter((one) => !(one in companies)))).toEqual(
      [],
    );
  });

  test('R-ROLE-03: every action, role and kind of company answers as the table says', () => {
    const wrong = Object.keys(actions).flatMap((action) =>
      Object.entries(companies).flatMap(([company, kinds]) =>
        columns
          .filter(
            (role) =>
              permits(action as Action, { kinds, roles: [role] }) !==
              expected(action, company, role),
          )
          .map((role) => `${action} ${company} ${role}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test('each action bears the number of its row, and no row from 1 to 50 is forgotten', () => {
    expect(table.filter(({ action, row }) => actions[action].row !== row)).toEqual([]);
    const all = [actions, accompanying, elsewhere].flatMap((part) => Object.values(part));
    expect(all.map(({ row }) => row).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, at) => at + 1),
    );
  });

  test('what is not in the table is denied: no action beside it, no role, no company', () => {
    const known = new Set(table.map(({ action }) => action));
    expect(Object.keys(actions).filter((action) => !known.has(action as Action))).toEqual([]);
    const open = [...known].filter((action) =>
      Object.values(companies).some((kinds) => permits(action, { kinds, roles: [] })),
    );
    expect(open).toEqual([]);
  });

  test('rows that no role opens are in no grant', () => {
    expect(Object.values(elsewhere).map(({ row }) => row)).toEqual([14, 34, 44, 45, 50]);
    expect(Object.values(accompanying).map(({ row }) => row)).toEqual([38, 39]);
    expect(Object.keys(elsewhere).filter((key) => key in actions)).toEqual([]);
  });

  test('rows 38 and 39 go with rows 6 and 9 to 11', () => {
    for (const { with: acts } of Object.values(accompanying))
      expect(acts.map((act) => actions[act].row)).toEqual([6, 9, 10, 11]);
  });
});

test('a company with direct bill and reseller is transitioning and neither of the two alone', () => {
  expect(standingsOf(['reseller', 'direct-bill'])).toEqual(['transitioning']);
  expect(standingsOf(['provider', 'reseller'])).toEqual(['provider', 'reseller']);
  expect(standingsOf([])).toEqual(['none-yet']);
});

test('R-ROLE-02: who may do something is named in the order of the matrix', () => {
  expect(whoMay('partnership.decide')).toEqual(['global-admin']);
  expect(whoMay('partnership.remove')).toEqual(['global-admin', 'admin-agent']);
  expect(whoMay('invitation.solo')).toEqual(['global-admin', 'admin-agent', 'sales-agent']);
  expect(whoMay('invitation.solo', ['reseller'])).toEqual(['global-admin', 'admin-agent']);
  expect(whoMay('partnership.decide', ['provider'])).toEqual([]);
});
