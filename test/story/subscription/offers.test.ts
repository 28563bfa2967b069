import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importOffers, offersIn } from '../../../src/admin/offers.ts';
import { offers as builtIn } from '../../../src/data/offers.ts';
import { openSamen, type Samen } from '../../support/samen.ts';

const head =
  'id,name,kind,billing,minimum,maximum,countries,prerequisites,upgrades_to,record_fixed';
const base = 'e3,Office 365 E3,licence,licence,1,300,,,e5,no';
const better = 'e5,"Office 365 E5, with calls",licence,licence,1,300,NL;DE,,,no';
const addOn = 'storage,Extra storage,licence,licence,1,500,,e3;e5,,yes';

let samen: Samen;
let folder: string;
beforeEach(async () => {
  samen = await openSamen();
  folder = mkdtempSync(join(tmpdir(), 'samen-offers-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true });
  await samen.close();
});
async function imports(...lines: string[]) {
  const file = join(folder, 'offers.csv');
  writeFileSync(file, lines.join('\r\n'));
  return importOffers(samen.bot, [file]);
}
const kept = () => samen.bot.store.subscriptions.offers();

test('the catalogue that comes with the release gives way to an imported one, whole, and the record says so', async () => {
  expect([...(await kept()).keys()]).toEqual(builtIn.map(({ id }) => id));
  const said = await imports(`\uFEFF${head}`, base, better, '', addOn);
  expect(said).toMatchObject({
    ok: true,
    lines: [expect.stringContaining('3 offers'), expect.anything()],
  });
  const offers = await kept();
  expect([...offers.keys()].toSorted()).toEqual(['e3', 'e5', 'storage']);
  expect(offers.get('e5')).toMatchObject({
    name: 'Office 365 E5, with calls',
    countries: ['NL', 'DE'],
  });
  expect(offers.get('storage')).toMatchObject({ prerequisites: ['e3', 'e5'], recordFixed: true });
  await imports(head, base.replace('e5,no', ',no'));
  expect([...(await kept()).keys()]).toEqual(['e3']);
  const entries = await samen.sql(
    `select roles, via, before, after, "companyId" from "AuditEntry" where action = 'offers.imported' order by ord`,
  );
  expect(entries).toEqual([
    {
      roles: ['operator'],
      via: 'operator',
      before: { offers: 0 },
      after: { offers: 3 },
      companyId: null,
    },
    {
      roles: ['operator'],
      via: 'operator',
      before: { offers: 3 },
      after: { offers: 1 },
      companyId: null,
    },
  ]);
});

test('one wrong line keeps everything out, and every fault is told by its line', async () => {
  const { ok, lines } = await imports(
    head,
    base,
    'e5,,licence,licence,0,300,,,,no',
    'x,X,seat,licence,10,3,XX,,,maybe',
    'azure,Azure,azure-plan,usage,1,5,,,,no',
    'e3,Twice,licence,licence,1,3,,,,no',
    'loose,Loose,licence,licence,1,3,,nothing,loose,no',
    'short,Short',
  );
  expect(ok).toBe(false);
  expect(lines.slice(1).map((line) => line.trim())).toEqual([
    'line 3: name is missing',
    'line 3: minimum is at least 1',
    expect.stringContaining('line 4: kind is one of licence'),
    'line 4: countries are two-letter country codes, or empty for everywhere',
    'line 4: record_fixed is yes or no',
    'line 5: maximum is 1 where usage is billed',
    'line 6: id stands on line 2 already',
    'line 8: has 2 values instead of 10',
    'line 7: prerequisites names "nothing", which is no other offer of this file',
    'line 7: upgrades_to names "loose", which is no other offer of this file',
  ]);
  expect((await kept()).size).toBe(builtIn.length);
  expect(await samen.sql('select id from "Offer"')).toEqual([]);
});

test('a file that is none, an empty one and a strange first line each have their answer', async () => {
  expect(await importOffers(samen.bot, [])).toMatchObject({
    ok: false,
    lines: ['Name one file: npm run admin -- import offers <csv>', `Its first line: ${head}`],
  });
  expect(await importOffers(samen.bot, [join(folder, 'none.csv')])).toMatchObject({ ok: false });
  expect(offersIn(head).faults).toEqual(['line 2: there is no offer in the file']);
  expect(offersIn('id,price').faults).toEqual([
    expect.stringContaining('line 1: name, kind, billing'),
    'line 1: nobody knows the column "price"',
  ]);
  expect(offersIn(`${head}\n"e3`).faults).toEqual([expect.stringContaining('the file is no CSV')]);
  writeFileSync(join(folder, 'latin.csv'), Buffer.from([0x63, 0x61, 0x66, 0xe9]));
  expect(await importOffers(samen.bot, [join(folder, 'latin.csv')])).toMatchObject({
    lines: ['The file is no UTF-8 text. Save it as CSV in UTF-8.'],
  });
});
