import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { countryCodes } from '../data/countries.ts';
import { offerKinds, type Offer } from '../domain/subscription/offer.ts';
import { plain } from '../i18n/text.ts';
import type { OpenStore } from '../store/prisma/index.ts';
import { done, no, type Answer } from './answer.ts';

/** The first line of the file, in any order. Lists are separated by spaces or semicolons. */
export const offerColumns = [
  'id',
  'name',
  'kind',
  'billing',
  'minimum',
  'maximum',
  'countries',
  'prerequisites',
  'upgrades_to',
  'record_fixed',
] as const;
type Column = (typeof offerColumns)[number];
const most = { offers: 20_000, faults: 20, bytes: 10_000_000, name: 150, id: 60 } as const;

const list = z.string().transform((it) => it.split(/[\s;]+/).filter((one) => one !== ''));
const whole = z
  .string()
  .regex(/^\d{1,9}$/, 'is a whole number of at most nine digits')
  .transform(Number);
const offerLine = z
  .object({
    id: z.string().min(1, 'is missing').max(most.id, `is longer than ${most.id} characters`),
    name: z.string().min(1, 'is missing').max(most.name, `is longer than ${most.name} characters`),
    kind: z.enum(offerKinds, `is one of ${offerKinds.join(', ')}`),
    billing: z.enum(['licence', 'usage'], 'is licence or usage'),
    minimum: whole.refine((it) => it > 0, 'is at least 1'),
    maximum: whole,
    countries: list.refine(
      (all) => all.every((one) => countryCodes.includes(one)),
      'are two-letter country codes, or empty for everywhere',
    ),
    prerequisites: list,
    upgrades_to: list,
    record_fixed: z.enum(['yes', 'no', ''], 'is yes or no'),
  })
  .refine(({ minimum, maximum }) => maximum >= minimum, {
    path: ['maximum'],
    message: 'is less than the minimum',
  })
  .refine(({ billing, maximum }) => billing === 'licence' || maximum === 1, {
    path: ['maximum'],
    message: 'is 1 where usage is billed',
  })
  .transform(({ upgrades_to: upgradesTo, record_fixed: fixed, ...rest }): Offer => ({
    ...rest,
    upgradesTo,
    recordFixed: fixed === 'yes',
  }));

/** Replaces the whole catalogue by a file; nothing is written while one line of it is wrong. */
export async function importOffers(
  { backstage }: Pick<OpenStore, 'backstage'>,
  [path, ...more]: readonly string[],
): Promise<Answer> {
  if (path === undefined || more.length > 0)
    return no(
      'Name one file: npm run admin -- import offers <csv>',
      `Its first line: ${offerColumns.join(',')}`,
    );
  const read = await readText(path);
  if (read.text === null) return no(read.why);
  const { offers, faults } = offersIn(read.text);
  if (faults.length > 0)
    return no(
      'Nothing was imported. Mend these lines first:',
      ...faults.slice(0, most.faults).map((fault) => `  ${fault}`),
      ...(faults.length > most.faults ? [`  and ${faults.length - most.faults} more`] : []),
    );
  await backstage.offers.replace(offers);
  return done(
    `${offers.length} offers are the catalogue now; what was there before is replaced.`,
    'A bot that runs offers them within a minute. Subscriptions on record stay as they are.',
  );
}

async function readText(
  path: string,
): Promise<{ readonly text: string } | { readonly text: null; readonly why: string }> {
  try {
    const bytes = await readFile(path);
    if (bytes.length > most.bytes) return { text: null, why: 'The file is larger than 10 MB.' };
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError)
      return { text: null, why: 'The file is no UTF-8 text. Save it as CSV in UTF-8.' };
    const why = error instanceof Error ? error.message : String(error);
    return { text: null, why: `The file can't be read: ${plain(why, 300)}` };
  }
}

const lines = z.array(
  z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) }),
);

/** Every offer of the text, or everything that is wrong with it, by line. */
export function offersIn(text: string): {
  readonly offers: readonly Offer[];
  readonly faults: readonly string[];
} {
  const parsed = linesOf(text);
  if (parsed.rows === null) return { offers: [], faults: [parsed.why] };
  const [first, ...rest] = parsed.rows;
  const header = (first?.record ?? []).map((one) => one.toLowerCase());
  const wrong = headerFaults(header);
  if (wrong.length > 0) return { offers: [], faults: wrong };
  if (rest.length === 0) return { offers: [], faults: ['line 2: there is no offer in the file'] };
  if (rest.length > most.offers)
    return { offers: [], faults: [`the file has more than ${most.offers} offers`] };
  const read = rest.map(({ info, record }) => ({ at: info.lines, ...offerIn(header, record) }));
  const known = new Map<string, number>();
  const faults = read.flatMap(({ at, id, wrong: own }) => {
    const before = known.get(id);
    known.set(id, before ?? at);
    const again = before === undefined || id === '' ? [] : [`id stands on line ${before} already`];
    return [...own, ...again].map((one) => `line ${at}: ${one}`);
  });
  const offers = read.flatMap(({ offer }) => offer ?? []);
  const strays = read.flatMap(({ at, offer }) =>
    offer ? straysOf(offer, known).map((one) => `line ${at}: ${one}`) : [],
  );
  return { offers, faults: [...faults, ...strays] };
}

function linesOf(text: string) {
  try {
    const rows = lines.parse(
      parse(text, {
        bom: true,
        info: true,
        trim: true,
        relax_column_count: true,
        skip_empty_lines: true,
      }),
    );
    return { rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows: null, why: `the file is no CSV: ${plain(error.message, 200)}` };
  }
}

function headerFaults(header: readonly string[]): string[] {
  const missing = offerColumns.filter((one) => !header.includes(one));
  const strange = header.filter((one) => !offerColumns.some((known) => known === one));
  const twice = header.filter((one, i) => header.indexOf(one) !== i);
  return [
    ...(missing.length > 0 ? [`line 1: ${missing.join(', ')} is missing`] : []),
    ...strange.map((one) => `line 1: nobody knows the column "${plain(one, 40)}"`),
    ...twice.map((one) => `line 1: ${plain(one, 40)} stands there twice`),
  ];
}

function offerIn(
  header: readonly string[],
  record: readonly string[],
): { readonly id: string; readonly offer: Offer | null; readonly wrong: readonly string[] } {
  const id = record[header.indexOf('id')] ?? '';
  if (record.length !== header.length)
    return { id, offer: null, wrong: [`has ${record.length} values instead of ${header.length}`] };
  const values = Object.fromEntries(header.map((column, i) => [column as Column, record[i] ?? '']));
  const read = offerLine.safeParse(values);
  if (read.success) return { id, offer: read.data, wrong: [] };
  return {
    id,
    offer: null,
    wrong: read.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`),
  };
}

/** What an offer names and the file has not. */
function straysOf(offer: Offer, known: ReadonlyMap<string, number>): string[] {
  const strange = (column: Column, ids: readonly string[]) =>
    ids
      .filter((id) => !known.has(id) || id === offer.id)
      .map((id) => `${column} names "${plain(id, most.id)}", which is no other offer of this file`);
  return [
    ...strange('prerequisites', offer.prerequisites),
    ...strange('upgrades_to', offer.upgradesTo),
  ];
}
