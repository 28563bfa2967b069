import { parseArgs } from 'node:util';
import { verify } from './admin/audit.ts';
import { confirm, mpn, restriction } from './admin/company.ts';
import { automatic, transition } from './admin/enrolment.ts';
import { manifest } from './admin/manifest.ts';
import { importOffers, offerColumns } from './admin/offers.ts';
import { withBackstage } from './admin/open.ts';
import { grant, reviewer } from './admin/people.ts';
import type { Answer } from './admin/answer.ts';
import { BadEnvironment } from './config.ts';
import { NotOurDatabase } from './store/deployment.ts';
import { FolderInUse } from './store/own-folder.ts';
import { DatabaseUnfit } from './store/server.ts';

type Ask = {
  readonly words: readonly string[];
  readonly prefix: string | undefined;
  readonly heads: readonly string[];
};
type Verb = { readonly usage: string; readonly act: (ask: Ask) => Answer | Promise<Answer> };

const verbs: Readonly<Record<string, Verb>> = {
  'company confirm': {
    usage: 'company confirm <name, id, tenant id or MPN id>',
    act: ({ words }) =>
      withBackstage(process.env, (backstage) => confirm(backstage, words.join(' '))),
  },
  'company restrict': {
    usage: 'company restrict <company>',
    act: ({ words }) =>
      withBackstage(process.env, (books) => restriction(books, words.join(' '), true)),
  },
  'company unrestrict': {
    usage: 'company unrestrict <company>',
    act: ({ words }) =>
      withBackstage(process.env, (books) => restriction(books, words.join(' '), false)),
  },
  'company mpn': {
    usage: 'company mpn <company> <MPN id>',
    act: ({ words }) => withBackstage(process.env, (books) => mpn(books, words)),
  },
  'enrolment automatic': {
    usage: 'enrolment automatic on|off',
    act: ({ words }) => withBackstage(process.env, (books) => automatic(books, words)),
  },
  'enrolment open': {
    usage: 'enrolment open <company>',
    act: ({ words }) =>
      withBackstage(process.env, (books) => transition(books, words.join(' '), false)),
  },
  'enrolment close': {
    usage: 'enrolment close <company>',
    act: ({ words }) =>
      withBackstage(process.env, (books) => transition(books, words.join(' '), true)),
  },
  'member grant': {
    usage: 'member grant <Slack user id> <role> <company>',
    act: ({ words }) => withBackstage(process.env, (books) => grant(books, words)),
  },
  'reviewer add': {
    usage: 'reviewer add <Slack user id>',
    act: ({ words }) => withBackstage(process.env, (books) => reviewer(books, words, true)),
  },
  'reviewer remove': {
    usage: 'reviewer remove <Slack user id>',
    act: ({ words }) => withBackstage(process.env, (books) => reviewer(books, words, false)),
  },
  'audit verify': {
    usage: 'audit verify [--head <chain:seq:hash>]…',
    act: ({ heads }) => withBackstage(process.env, (books) => verify(books, heads, new Date())),
  },
  'import offers': {
    usage: `import offers <csv with the columns ${offerColumns.join(',')}>`,
    act: ({ words }) => withBackstage(process.env, (books) => importOffers(books, words)),
  },
  manifest: {
    usage: 'manifest <https URL> [--prefix samen-]',
    act: ({ words, prefix }) => manifest(words, prefix),
  },
};

const usage = (): string[] => [
  'What you can ask for:',
  ...Object.values(verbs).map((verb) => `  npm run admin -- ${verb.usage}`),
];

/** The verb with the most words wins, so that "company" alone is none. */
function verbIn(words: readonly string[]): { verb: Verb; rest: readonly string[] } | null {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ');
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (verb && words.length >= length) return { verb, rest: words.slice(length) };
  }
  return null;
}

async function operate(args: string[]): Promise<Answer> {
  const { values, positionals } = parseArgs({
    args,
    options: { prefix: { type: 'string' }, head: { type: 'string', multiple: true } },
    allowPositionals: true,
  });
  const found = verbIn(positionals);
  if (!found) {
    const typed = positionals.join(' ');
    const first = typed === '' ? [] : [`There is no verb "${typed}".`];
    return { ok: typed === '', lines: [...first, ...usage()] };
  }
  return found.verb.act({
    words: found.rest,
    prefix: values.prefix,
    heads: values.head ?? [],
  });
}

const inWords = [BadEnvironment, FolderInUse, NotOurDatabase, DatabaseUnfit];

function wordsOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  if ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return [error.message, ...usage()];
  const known = inWords.some((kind) => error instanceof kind);
  return [known ? error.message : (error.stack ?? error.message)];
}

const print = (to: NodeJS.WriteStream, lines: readonly string[]): void =>
  void to.write(`${lines.join('\n')}\n`);

try {
  const { ok, lines } = await operate(process.argv.slice(2));
  print(ok ? process.stdout : process.stderr, lines);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  print(process.stderr, wordsOf(error));
  process.exitCode = 1;
}
