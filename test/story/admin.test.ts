import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { confirm } from '../../src/admin/company.ts';
import { openSamen, type Samen } from '../support/samen.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const ask = (hint: string) => confirm(samen.bot, hint);
const statuses = (name: string) =>
  samen.sql<{ status: string }>('select status from "Company" where name = $1 order by status', [
    name,
  ]);

async function claims(claim: { name: string; tenant: string; mpn: string }): Promise<void> {
  const admin = samen.person('UADMIN');
  await admin.types('/csp setup');
  await admin.submits({
    domain: 'claimed.onmicrosoft.com',
    country: 'Netherlands',
    kinds: ['reseller'],
    admin: 'UNEW',
    ...claim,
  });
  await admin.closesAll();
  await samen.settle();
}
const another = { tenant: '99999999-9999-4999-8999-999999999999', mpn: '9900009' };

describe('the operator confirms a claimed company', () => {
  test('R-AUD-01: sees what was confirmed; the record says who; its Global admins and the reviewers hear it', async () => {
    await claims({ name: 'Waddenzee ICT', ...another });
    const owner = samen.person('UOWNER');
    expect(owner.reads('samen').map((message) => owner.messageText(message))).toEqual([
      expect.stringContaining('Waddenzee ICT wants to take part'),
    ]);
    expect(await ask('Waddenzee ICT')).toEqual({
      ok: true,
      lines: [
        'Waddenzee ICT is confirmed, as:',
        '  Kind: Indirect reseller',
        '  MPN id: 9900009',
        '  Tenant id: 99999999-9999-4999-8999-999999999999',
        '  Domain: claimed.onmicrosoft.com',
        '  Country: Netherlands',
        'Its Global admins hear it from the bot; it can now send and receive requests.',
      ],
    });
    const entries = await samen.sql(
      `select action, "companyId", "personId", roles, via, known, before->>'status' as before, after->>'status' as after
       from "AuditEntry" where action = 'company.confirmed'`,
    );
    expect(entries).toEqual([
      {
        action: 'company.confirmed',
        companyId: null,
        personId: null,
        roles: ['operator'],
        via: 'operator',
        known: 'declared',
        before: 'claimed',
        after: 'confirmed',
      },
    ]);
    await samen.settle();
    const admin = samen.person('UNEW');
    expect(admin.reads('samen').map((message) => admin.messageText(message))).toContainEqual(
      expect.stringContaining('Waddenzee ICT is confirmed.'),
    );
    const cards = owner.reads('samen').map((message) => owner.messageText(message));
    expect(cards).toEqual([
      expect.stringContaining('Waddenzee ICT was confirmed by the operator on'),
    ]);
    await expect(owner.clicks('Confirm')).rejects.toThrow('there is no button "Confirm"');
  });

  test('finds it by its id, name, part of its name, MPN id and tenant id, in capitals too', async () => {
    expect(await ask('middelveld')).toMatchObject({ ok: true });
    for (const hint of [
      '  Middelveld BV ',
      'MIDDELVELD bv',
      'veld b',
      '4500005',
      '55555555-EEEE-4EEE-8EEE-000000000005',
    ])
      expect(await ask(hint)).toMatchObject({
        ok: false,
        lines: [expect.stringMatching(/^Middelveld BV was confirmed already/), expect.anything()],
      });
    expect(await statuses('Middelveld BV')).toEqual([{ status: 'confirmed' }]);
  });

  test('a hint that fits several confirms none and lists them; the id of one decides', async () => {
    await claims({ name: 'Middelveld BV', ...another });
    const { ok, lines } = await ask('middelveld bv');
    expect(ok).toBe(false);
    expect(lines[0]).toBe('"middelveld bv" fits several companies. Name one by its id:');
    expect(lines.slice(1)).toHaveLength(2);
    expect(lines.join('\n')).toContain(
      '  middelveld  Middelveld BV (claimed; Indirect reseller; MPN id 4500005; tenant id 55555555-eeee-4eee-8eee-000000000005; NL)',
    );
    expect(lines.join('\n')).toContain('MPN id 9900009');
    expect(await statuses('Middelveld BV')).toEqual([{ status: 'claimed' }, { status: 'claimed' }]);

    expect(await ask('middelveld')).toMatchObject({ ok: true });
    expect(await statuses('Middelveld BV')).toEqual([
      { status: 'claimed' },
      { status: 'confirmed' },
    ]);
  });

  test('a whole name is meant before a part of another one', async () => {
    await claims({ name: 'Middelveld BV Holding', ...another });
    expect(await ask('Middelveld BV')).toMatchObject({ ok: true });
    expect(await statuses('Middelveld BV Holding')).toEqual([{ status: 'claimed' }]);
  });

  test('nobody fits, or nothing was asked: a sentence with the next step', async () => {
    expect(await ask('Nowhere %_\u001b[31m')).toEqual({
      ok: false,
      lines: [
        'No company has the name, id, tenant id or MPN id "Nowhere %_[31m".',
        'Its people set it up in Slack with /csp setup first.',
      ],
    });
    expect(await ask('  ')).toMatchObject({
      ok: false,
      lines: [expect.stringContaining('Name a company: npm run admin -- company confirm')],
    });
  });

  test.for([
    ['tenant id', { tenant: '11111111-aaaa-4aaa-8aaa-000000000001', mpn: '9900009' }],
    ['MPN id', { tenant: another.tenant, mpn: '4100001' }],
  ] as const)('a %s that a confirmed company has is not confirmed twice', async ([what, ids]) => {
    await claims({ name: 'Copy of Noordwind', ...ids });
    const { ok, lines } = await ask('Copy of Noordwind');
    expect(ok).toBe(false);
    expect(lines[0]).toContain(`Another confirmed company has this ${what}.`);
    expect(await statuses('Copy of Noordwind')).toEqual([{ status: 'claimed' }]);
  });

  test('asked by five operators at once it is confirmed once, and four are told', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask('middelveld')));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const { lines } of answers.filter(({ ok }) => !ok))
      expect(lines[0]).toMatch(
        /^Middelveld BV was confirmed already, by the operator on 1 Jun 2026, 10:0\d \(Europe\/Amsterdam\)\. Nothing changed\.$/,
      );
    const entries = await samen.sql(
      `select 1 from "AuditEntry" where action = 'company.confirmed'`,
    );
    expect(entries).toHaveLength(1);
  });
});
