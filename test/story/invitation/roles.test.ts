import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Kind, Role } from '../../../src/domain/people.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { partners } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen({ pace: 'off' });
  await partners(samen, 'noordwind', 'zuidplas');
  await partners(samen, 'noordwind', 'oostzee');
});
afterAll(() => samen.close());

const all = ['global-admin', 'user-admin', 'admin-agent', 'sales-agent', 'helpdesk-agent'] as const;
const [two, three]: [Role[], Role[]] = [
  ['global-admin', 'admin-agent'],
  ['global-admin', 'admin-agent', 'sales-agent'],
];
/** Domain E, rows 9 (alone), 10 (alone, with admin rights) and 11 (jointly). */
const matrix: readonly (readonly [
  company: string,
  kinds: readonly Kind[],
  rows: { alone: Role[]; admin: Role[]; jointly: Role[] },
])[] = [
  ['noordwind', ['provider'], { alone: three, admin: two, jointly: [] }],
  ['westerly', ['provider'], { alone: three, admin: two, jointly: [] }],
  ['zuidplas', ['reseller'], { alone: two, admin: two, jointly: two }],
  ['oostzee', ['reseller', 'direct-bill'], { alone: two, admin: two, jointly: two }],
  ['oostzee', ['direct-bill'], { alone: three, admin: two, jointly: [] }],
];
const ways = ['alone', 'admin', 'jointly'] as const;
type Way = (typeof ways)[number];

let number = 0;
async function tries(company: string, role: Role, way: Way): Promise<string> {
  const who = samen.person(company, role);
  await who.types('/customer invite');
  try {
    const blocks = who.modal()?.blocks ?? [];
    if (!blocks.some((block) => block['block_id'] === 'email')) return who.modalText();
    if (way === 'jointly' && !blocks.some((block) => block['block_id'] === 'provider'))
      return 'nobody to invite with';
    number += 1;
    const done = await who.submits({
      name: `Customer ${number}`,
      email: `c${number}@customer.example`,
      admin: way === 'admin' ? 'yes' : 'no',
      ...(way === 'jointly' ? { provider: 'Noordwind' } : {}),
    });
    return done === 'updated' ? 'done' : who.modalText();
  } finally {
    await who.closesAll();
  }
}

describe.each(matrix)('matrix rows 9 to 11, R-ROLE-03: %s as %j', (company, kinds, rows) => {
  beforeAll(async () => {
    // By itself the database lets no transitioning partner back.
    await samen.sql(`update "Company" set status = 'claimed', "decidedAt" = null where id = $1`, [
      company,
    ]);
    await samen.sql(
      `update "Company" set kinds = $2, status = 'confirmed', "decidedAt" = "claimedAt" where id = $1`,
      [company, kinds],
    );
  });

  test.each(all)('a %s', async (role) => {
    for (const way of ways) {
      const told = /Only a .* of your company can do this\. Ask|nobody to invite with/;
      const expected = rows[way].includes(role) ? /^done$/ : told;
      expect(await tries(company, role, way)).toMatch(expected);
    }
  });
});
