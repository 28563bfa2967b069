import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actions, screens } from '../../views/ids.ts';

type Source = { readonly path: string; readonly text: string };

/** Comments may name what code may not. */
const withoutComments = (text: string) =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
const sources: Source[] = ['src', 'commands', 'views']
  .flatMap((top) =>
    readdirSync(top, { recursive: true, encoding: 'utf8' }).map((at) => join(top, at)),
  )
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, text: withoutComments(readFileSync(path, 'utf8')) }));
const code = (path: string, text: string): Source => ({ path, text });
const under = (path: string, place: string) => path === place || path.startsWith(`${place}/`);

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
  const rows = readme.matchAll(/^\| (`[^|]+`) \| [^|]+ \| ([^|]+) \|$/gm);
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
  preact: ['src/sandbox/page'],
};
const few: Record<string, readonly string[]> = {
  'src/domain': ['date-fns'],
  'src/i18n': ['date-fns', 'date-fns/locale', '@date-fns/tz'],
  'src/data': [],
  'src/jobs': [],
  'src/sandbox/page': ['preact', 'preact/hooks', '@slack/types'],
  views: ['@slack/types', 'zod', 'date-fns'],
  commands: ['@slack/types'],
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
      code('src/domain/company.ts', "import { randomUUID } from 'node:crypto';"),
      code('src/notify/plan.ts', "import { Prisma } from '@prisma/client';"),
      code('src/store/migrate.ts', "import { Pool } from 'pg';"),
    ];
    expect(strangers(planted)).toHaveLength(3);
  });

  test('packages stay where they belong', () => {
    expect(strangers(sources)).toEqual([]);
  });
});

/** Lines that match, in files that `there` picks. */
const found = (files: readonly Source[], what: RegExp, there: (path: string) => boolean) =>
  files
    .filter(({ path }) => there(path))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line) => (what.test(line) ? [`${path}: ${line.trim()}`] : [])),
    );

describe('what leaves for Slack leaves through one file', () => {
  const posts =
    /\bclient\.(?:chat|views|files|conversations|users|auth|apiCall)\b|[{,]\s*(?:client|respond|say)\s*[,}]|(?<![.\w])(?:respond|say)\(\{/;
  const elsewhere = (path: string) =>
    path !== 'src/slack/outbound.ts' && !under(path, 'src/sandbox');

  test('an offence is found', () => {
    const planted = [
      code('commands/csp.ts', "await client.chat.postMessage({ channel, text: 'hi' });"),
      code('commands/csp.ts', 'app.command(name, async ({ ack, client }) => {'),
      code('commands/csp.ts', "await respond({ text: 'hi' });"),
      code('commands/csp.ts', 'await out.respond(url, message);'),
    ];
    expect(found(planted, posts, elsewhere)).toHaveLength(3);
  });

  test('nobody else holds Bolt’s client, respond or say', () => {
    expect(found(sources, posts, elsewhere)).toEqual([]);
  });
});

describe('the environment is read once', () => {
  const env = /process\s*(?:\.\s*env|\[\s*['"]env)|node:process/;
  const elsewhere = (path: string) =>
    !['src/main.ts', 'src/admin.ts', 'src/config.ts'].includes(path);

  test('an offence is found', () => {
    const planted = [
      code('src/log.ts', "const { NODE_ENV } = process['env'];"),
      code('src/log.ts', 'const level = process.env.LOG_LEVEL;'),
      code('src/main.ts', 'readConfig(process.env);'),
    ];
    expect(found(planted, env, elsewhere)).toHaveLength(2);
  });

  test('and only where the process begins', () => {
    expect(found(sources, env, elsewhere)).toEqual([]);
  });
});

/** What stands between the brackets of every `$transaction(`, where only `tx` may be asked. */
function outerClients(files: readonly Source[]): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/\$transaction\(/g)].flatMap(({ index }) => {
      let depth = 0;
      let end = text.indexOf('(', index);
      do {
        if (text[end] === '(') depth += 1;
        if (text[end] === ')') depth -= 1;
        end += 1;
      } while (depth > 0 && end < text.length);
      return /\bdb\b/.test(text.slice(index, end)) ? [`${path} at ${index}`] : [];
    }),
  );
}

describe('a transaction has one client', () => {
  test('the outer one inside it is found', () => {
    const planted = [
      code('a.ts', 'await db.$transaction(async (tx) => { await (db.company.count()); }); db.x;'),
      code('b.ts', 'await db.$transaction(async (tx) => { await tx.company.count(); }); db.x;'),
      code('c.ts', 'await db.$transaction(async (tx) => { await save(rooms.db, tx); });'),
    ];
    expect(outerClients(planted)).toEqual(['a.ts at 9', 'c.ts at 9']);
  });

  test('and stands nowhere inside it', () => {
    expect(sources.some(({ text }) => text.includes('$transaction('))).toBe(true);
    expect(outerClients(sources)).toEqual([]);
  });
});

type Tree = { readonly [name: string]: string | Tree };
const leaves = (tree: Tree, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`${path}.${name}`, value]] : leaves(value, `${path}.${name}`),
  );
const ids = [...leaves(screens, 'screens'), ...leaves(actions, 'actions')];

/** Which ids somebody's files name, also through `const a = actions.partnership`. */
function named(files: readonly Source[]): Set<string> {
  const whole = files.map(({ text }) => {
    const short = [...text.matchAll(/const (\w+) = ((?:actions|screens)(?:\.\w+)*);/g)];
    return short.reduce(
      (now, [, alias, path]) => now.replaceAll(new RegExp(`\\b${alias}\\.`, 'g'), `${path}.`),
      text,
    );
  });
  const names = whole.flatMap((text) =>
    [...text.matchAll(/\b(?:actions|screens)(?:\.[\w$]+)+/g)].map(([name]) => name),
  );
  return new Set(names);
}
const inFolder = (folder: string) => (one: Source) => under(one.path, folder);

describe('what Slack hands back to us', () => {
  const hear = named(
    sources.filter((one) => inFolder('commands')(one) || inFolder('src/slack')(one)),
  );
  const draw = named(
    sources.filter((one) => inFolder('views')(one) && one.path !== 'views/ids.ts'),
  );
  // Inputs are read with their form, notes have nothing to press, and help is put together where it is asked for.
  const readWithForm = ['actions.value', 'screens.note'];
  const drawnByCommand = ['screens.help'];

  test('an id that nobody names is found', () => {
    const files = [code('a.ts', 'const a = actions.card; use(a.authorize, screens.note);')];
    expect([...named(files)].toSorted()).toEqual([
      'actions.card',
      'actions.card.authorize',
      'screens.note',
    ]);
  });

  test('every id is drawn by a view and heard by a command', () => {
    const names = ids.map(([name]) => name);
    expect(names.filter((name) => !draw.has(name))).toEqual(drawnByCommand);
    expect(names.filter((name) => !hear.has(name)).toSorted()).toEqual(readWithForm);
  });

  test('no two ids have the same value, except the button that opens a screen of its own name', () => {
    const of = (tree: Tree) => leaves(tree, '').map(([, value]) => value);
    for (const values of [of(screens), of(actions)])
      expect(values.filter((value, i) => values.indexOf(value) !== i)).toEqual([]);
  });

  test('nobody writes an id by hand', () => {
    const byHand =
      /(?:action_id|callback_id):\s*['"`]|\b(?:button|numbered|desk\.(?:click|submit|screen|options|opener))\(\s*['"`]/;
    const there = (path: string) => path !== 'views/ids.ts' && !under(path, 'src/sandbox');
    expect(found([code('views/home.ts', "action_id: 'verb',")], byHand, there)).toHaveLength(1);
    expect(found(sources, byHand, there)).toEqual([]);
  });
});
