import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { code, sources, under, type Source } from './architecture/sources.ts';

type Import = { readonly of: string; readonly types: boolean };
function importsOf({ path, text }: Source): Import[] {
  const statements = text.matchAll(
    /^(?:import|export)\s+(type\s)?(?:[^;'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm,
  );
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [
    ...[...statements].map(([, type, of = '']) => ({ of, types: type !== undefined })),
    ...[...dynamic].map(([, of = '']) => ({ of, types: false })),
  ].map(({ of, types }) => ({
    of: of.startsWith('.') ? normalize(join(dirname(path), of)) : of,
    types,
  }));
}

type Row = { readonly place: string; readonly may: readonly Import[] | 'anything' };

/** The README's table of folders is the allow-list: `name` is allowed, `name` (types) its types only. */
function tableOf(readme: string): Row[] {
  const rows = readme.matchAll(/^\| (`[^|]+) \| [^|]+ \| ([^|]+) \|$/gm);
  return [...rows].flatMap(([, places = '', may = '']) =>
    [...places.matchAll(/`([^`]+)`/g)].map(([, place = '']) => ({
      place,
      may:
        may.trim() === 'anything'
          ? ('anything' as const)
          : [...may.matchAll(/`([^`]+)`( \(types\))?/g)].map(([, of = '', types]) => ({
              of,
              types: types !== undefined,
            })),
    })),
  );
}

/** Imports of our own files that the table does not name, and files that no row of it knows. */
function strays(files: readonly Source[], table: readonly Row[]): string[] {
  const rowOf = (path: string) =>
    table
      .filter(({ place }) => under(path, place))
      .toSorted((a, b) => b.place.length - a.place.length)[0];
  return files.flatMap((file) => {
    const row = rowOf(file.path);
    if (!row) return [`${file.path} stands nowhere in the table`];
    const { place, may } = row;
    if (may === 'anything') return [];
    return importsOf(file)
      .filter(({ of }) => /^(src|commands|views|prisma|test)\//.test(of))
      .filter(({ of }) => !under(of, place))
      .filter(({ of, types }) => !may.some((one) => under(of, one.of) && (types || !one.types)))
      .map(({ of, types }) => `${file.path} imports ${types ? 'types of ' : ''}${of}`);
  });
}

/** Packages that belong to one place, and places that have few packages. */
const homes: Record<string, readonly string[]> = {
  '@prisma/': ['src/store'],
  '@slack/bolt': ['src/slack', 'src/compose.ts'],
  '@slack/web-api': ['src/slack'],
  'graphile-worker': ['src/notify', 'src/run.ts'],
  nodemailer: ['src/mail'],
  preact: ['src/sandbox/page'],
  '@resvg/': ['src/picture'],
};
const few: Record<string, readonly string[]> = {
  'src/domain': ['date-fns', '@date-fns/tz', 'node:crypto'],
  'src/i18n': ['date-fns', 'date-fns/locale', '@date-fns/tz'],
  'src/data': ['libphonenumber-js', 'node:module', 'node:url', 'tldts'],
  'src/jobs': [],
  'src/partner-center': ['node:crypto'],
  'src/sandbox/page': ['preact', 'preact/hooks', '@slack/types'],
  views: ['@slack/types', 'zod', 'date-fns'],
  commands: ['@slack/types', 'zod'],
};
function strangers(files: readonly Source[]): string[] {
  return files.flatMap((file) =>
    importsOf(file)
      .filter(({ of }) => !/^(src|commands|views|prisma|test)\//.test(of))
      .filter(({ of }) => {
        const away = Object.entries(homes).some(
          ([name, places]) => of.startsWith(name) && !places.some((one) => under(file.path, one)),
        );
        const known = Object.entries(few).find(([place]) => under(file.path, place))?.[1];
        return away || (known !== undefined && !known.includes(of));
      })
      .map(({ of }) => `${file.path} imports ${of}`),
  );
}

describe('who imports whom', () => {
  const table = tableOf(readFileSync('README.md', 'utf8'));

  test('an offence against the table is found', () => {
    const planted = [
      code('src/domain/company.ts', "import { text } from '../i18n/text.ts';"),
      code('commands/csp.ts', "import type { Bot } from '../src/bot.ts';"),
      code('commands/csp.ts', "import {\n  createBot,\n} from '../src/compose.ts';"),
      code('commands/csp.ts', "import { bot } from '../src/bot.ts';"),
      code('src/notify/plan.ts', "const open = () => import('../store/prisma/index.ts');"),
      code('src/sandbox/core.ts', "export { say } from '../log.ts';"),
      code('src/elsewhere/new.ts', ''),
      code('src/main.ts', "import { views } from '../views/home.ts';"),
    ];
    expect(strays(planted, table)).toEqual([
      'src/domain/company.ts imports src/i18n/text.ts',
      'commands/csp.ts imports src/compose.ts',
      'commands/csp.ts imports src/bot.ts',
      'src/notify/plan.ts imports src/store/prisma/index.ts',
      'src/sandbox/core.ts imports src/log.ts',
      'src/elsewhere/new.ts stands nowhere in the table',
    ]);
  });

  test('nobody imports what the README’s table does not allow', () => {
    expect(strays(sources, table)).toEqual([]);
  });

  test('every row of the table is about something that exists', () => {
    const empty = table.filter(({ place }) => !sources.some(({ path }) => under(path, place)));
    expect(empty.map(({ place }) => place)).toEqual([]);
  });

  test('a package away from its place is found', () => {
    const planted = [
      code('views/home.ts', "import { App } from '@slack/bolt';"),
      code('src/domain/company.ts', "import { readFileSync } from 'node:fs';"),
      code('src/notify/plan.ts', "import { Prisma } from '@prisma/client';"),
      code('src/store/migrate.ts', "import { Pool } from 'pg';"),
    ];
    expect(strangers(planted)).toHaveLength(3);
  });

  test('packages stay where they belong', () => {
    expect(strangers(sources)).toEqual([]);
  });
});
