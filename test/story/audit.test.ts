import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verify } from '../../src/admin/audit.ts';
import { openStore } from '../../src/store/prisma/index.ts';
import { minute, openSamen, type Samen } from '../support/samen.ts';
import { authorizes, declines, partnered, requested } from './partnership/steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const audit = (heads: string[] = []) => verify(samen.bot, heads, new Date());
const heads = async () =>
  (await audit()).lines.flatMap((line) => /--head (.*)$/.exec(line)?.slice(1) ?? []);
/** Past the triggers that keep the record from being changed, as only the database's owner can. */
const forges = (sql: string) =>
  samen.sql(
    `begin; set local session_replication_role = replica; ${sql}; set local session_replication_role = origin; commit`,
  );
type Sealed = { chain: string; seq: number; entryId: string };
const seals = () =>
  samen.sql<Sealed>('select chain, seq, "entryId" from "AuditSeal" order by chain, seq');
const finds = (...wrong: string[]) => ({
  ok: false,
  lines: ['The record is not what it was:', ...wrong.map((one) => `  ${one}`)],
});
/** Three entries of the one and two of the other, as if recorded and sealed. */
async function five(): Promise<Sealed[]> {
  await samen.sql(
    `insert into "AuditEntry"(id, at, "companyId", "counterpartId", "personId", roles, action, subject, "subjectId", via, known, after)
     select 'entry-' || n, $1::timestamptz + n * interval '1 s', case when n < 4 then 'noordwind' else 'zuidplas' end, 'oostzee',
       'unoordwindsa', '{sales-agent}', 'partnership.requested', 'partnership', 'p' || n, 'slack', 'declared',
       json_build_object('status', 'issued') from generate_series(1, 5) as n`,
    [new Date()],
  );
  expect(await samen.bot.backstage.audit.seal()).toBe(5);
  return seals();
}
const [second, third] = [1, 2];
const id = (all: Sealed[], place: number): string => all[place]?.entryId ?? '';

test('R-AUD-01: an entry is sealed within seconds; the check says so and prints heads that hold', async () => {
  await requested(samen);
  await authorizes(samen);
  const { ok, lines } = await audit();
  expect(ok).toBe(true);
  expect(lines[0]).toBe('2 entries in 2 chains: nothing was changed, removed or swapped.');
  expect((await audit(await heads())).ok).toBe(true);
  const [late] = await samen.sql<{ ms: number }>(
    `select max(extract(epoch from s.at - e.at) * 1000)::int as ms from "AuditSeal" s join "AuditEntry" e on e.id = s."entryId"`,
  );
  expect(late?.ms).toBeLessThanOrEqual(5_000);
});

test('R-AUD-01: entries that nobody is told of are sealed too', async () => {
  await requested(samen);
  await declines(samen, { mute: ['mute'] });
  const [nina] = await samen.sql<{ id: string }>(
    `insert into "Person"(id, home, "slackUserId", team) values ('nina', 'T0SAMEN', 'UNEW', 'T0SAMEN') returning id`,
  );
  await samen.bot.backstage.people.nameReviewer(nina?.id as never, true);
  await samen.settle();
  await samen.later(2 * minute);
  expect((await audit()).lines[0]).toBe(
    '4 entries in 3 chains: nothing was changed, removed or swapped.',
  );
});

test('an entry without a seal, added past us, is named', async () => {
  await requested(samen);
  await samen.sql(
    `insert into "AuditEntry"(id, at, roles, action, subject, "subjectId", via, known)
     values ('planted', $1, '{}', 'x', 'company', 'x', 'slack', 'declared')`,
    [new Date(Date.now() - 2 * minute)],
  );
  expect(await audit()).toEqual(finds('entry planted has no seal'));
});

describe('what was done to the record is found and named', () => {
  test('nobody changes or removes an entry or a seal in passing', async () => {
    await requested(samen);
    for (const table of ['AuditEntry', 'AuditSeal'])
      for (const act of [`update "${table}" set at = at`, `delete from "${table}"`])
        await expect(samen.sql(act)).rejects.toThrow('append-only');
  });

  test('one changed byte', async () => {
    const all = await five();
    await forges(
      `update "AuditEntry" set "personId" = 'unoordwindsb' where id = '${id(all, second)}'`,
    );
    expect(await audit()).toEqual(
      finds(`chain noordwind, place 2: entry ${id(all, second)} was changed`),
    );
  });

  test('one changed value inside what was recorded before and after', async () => {
    const all = await five();
    await forges(
      `update "AuditEntry" set after = jsonb_set(after, '{status}', '"active"') where id = '${id(all, third)}'`,
    );
    expect(await audit()).toEqual(
      finds(`chain noordwind, place 3: entry ${id(all, third)} was changed`),
    );
  });

  test('one removed, alone and with its seal', async () => {
    const all = await five();
    await forges(`delete from "AuditEntry" where id = '${id(all, second)}'`);
    expect(await audit()).toEqual(
      finds(`chain noordwind, place 2: entry ${id(all, second)} was removed`),
    );
    await forges(`delete from "AuditSeal" where "entryId" = '${id(all, second)}'`);
    const { ok, lines } = await audit();
    expect(ok).toBe(false);
    expect(lines).toContain('  chain noordwind, place 2: the seal is missing');
  });

  test('two swapped', async () => {
    const all = await five();
    const [a, b] = [id(all, second), id(all, third)];
    await forges(
      `update "AuditSeal" set "entryId" = '-' where "entryId" = '${a}';
       update "AuditSeal" set "entryId" = '${a}' where "entryId" = '${b}';
       update "AuditSeal" set "entryId" = '${b}' where "entryId" = '-'`,
    );
    expect(await audit()).toEqual(
      finds(
        `chain noordwind, place 2: entry ${b} stands in another's place`,
        `chain noordwind, place 3: entry ${a} stands in another's place`,
      ),
    );
  });

  test('a cut tail, against an earlier head', async () => {
    const all = await five();
    const earlier = await heads();
    await forges(
      `delete from "AuditEntry" where id = '${id(all, third)}'; delete from "AuditSeal" where "entryId" = '${id(all, third)}'`,
    );
    expect((await audit()).ok).toBe(true);
    expect(await audit(earlier)).toEqual(
      finds('chain noordwind, place 3: the chain ends before this place, which it had reached'),
    );
  });

  test('a whole chain that is gone, against an earlier head', async () => {
    await five();
    const earlier = await heads();
    await forges(
      `delete from "AuditEntry" where "companyId" = 'zuidplas'; delete from "AuditSeal" where chain = 'zuidplas'`,
    );
    expect(await audit(earlier)).toEqual(
      finds('chain zuidplas, place 2: the chain ends before this place, which it had reached'),
    );
  });

  test('a chain computed anew, against an earlier head', async () => {
    const all = await five();
    const earlier = await heads();
    await forges(
      `update "AuditEntry" set known = 'ticked' where id = '${id(all, second)}'; delete from "AuditSeal"`,
    );
    await samen.bot.backstage.audit.seal();
    expect((await audit()).ok).toBe(true);
    expect(await audit(earlier)).toEqual(
      finds('chain noordwind, place 3: another seal stands here than when the head was taken'),
    );
  });

  test('a head that nobody can read is said, not passed over', async () => {
    expect(await audit(['noordwind:12'])).toEqual({
      ok: false,
      lines: ['A head looks like chain:12:3f…, as this command prints it: noordwind:12'],
    });
  });
});

test('erasing what a person is called breaks no seal', async () => {
  await partnered(samen);
  const earlier = await heads();
  await samen.sql(`delete from "PersonProfile" where "personId" = 'uzuidplasga'`);
  await samen.sql(`update "Person" set active = false where id = 'uzuidplasga'`);
  expect((await audit(earlier)).ok).toBe(true);
  const rows = await samen.sql('select * from "AuditEntry"');
  expect(JSON.stringify(rows)).not.toContain('Zuidplas Global admin');
});

test('a thousand entries; two processes that seal at once give no place twice and leave none out', async () => {
  await samen.sql(
    `insert into "AuditEntry"(id, at, "companyId", roles, action, subject, "subjectId", via, known, after)
     select 'entry-' || n, $1::timestamptz + n * interval '1 ms', 'company-' || n % 7, '{sales-agent}', 'x', 'company', 'x', 'slack', 'declared',
       json_build_object('n', n) from generate_series(1, 1000) as n`,
    [new Date()],
  );
  const stores = [1, 2, 3].map(() => openStore(samen.database.where, { newId: randomUUID }));
  const sealed = await Promise.allSettled(stores.map((one) => one.backstage.audit.seal()));
  for (const one of stores) await one.close();
  // Whoever waits too long for its turn tries again later; together they seal everything.
  expect(sealed.some(({ status }) => status === 'fulfilled')).toBe(true);
  await samen.bot.backstage.audit.seal();
  const places = await seals();
  expect(places).toHaveLength(1000);
  expect(new Set(places.map((one) => one.entryId)).size).toBe(1000);
  for (let n = 0; n < 7; n++) {
    const own = places.filter((one) => one.chain === `company-${n}`);
    expect(own.map((one) => one.seq)).toEqual(own.map((_, i) => i + 1));
  }
  await samen.later(2 * minute);
  expect((await audit()).lines[0]).toBe(
    '1000 entries in 7 chains: nothing was changed, removed or swapped.',
  );
});
