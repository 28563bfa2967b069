import { describe, expect, test } from 'vitest';
import { code, found, sources, under, type Source } from './sources.ts';

const awayFromSlack = (path: string) => !under(path, 'src/slack') && !under(path, 'src/sandbox');
const awayFromStart = (path: string) =>
  !['src/main.ts', 'src/admin.ts', 'src/config.ts'].includes(path);
const inTheRules = (path: string) => under(path, 'src/domain');

describe('what leaves for Slack leaves through one file', () => {
  const posts =
    /\bclient\.(?:chat|views|files|conversations|users|auth|apiCall)\b|[{,]\s*(?:client|respond)\s*[,}]|(?<![.\w])respond\(/;
  test('an offence is found', () => {
    const planted = [
      code('commands/csp.ts', "await client.chat.postMessage({ channel, text: 'hi' });"),
      code('commands/csp.ts', 'app.command(name, async ({ ack, client }) => {'),
      code('commands/csp.ts', "await respond({ text: 'hi' });"),
      code('commands/csp.ts', 'await out.respond(url, message);'),
    ];
    expect(found(planted, posts, awayFromSlack)).toHaveLength(3);
  });

  test('nobody else holds Bolt’s client or a bare respond', () => {
    expect(found(sources, posts, awayFromSlack)).toEqual([]);
  });
});

describe('the environment is read once', () => {
  const env = /process\s*(?:\.\s*env|\[\s*['"]env)|node:process/;
  test('an offence is found', () => {
    const planted = [
      code('src/log.ts', "const { NODE_ENV } = process['env'];"),
      code('src/log.ts', 'const level = process.env.LOG_LEVEL;'),
      code('src/main.ts', 'readConfig(process.env);'),
    ];
    expect(found(planted, env, awayFromStart)).toHaveLength(2);
  });

  test('and only where the process begins', () => {
    expect(found(sources, env, awayFromStart)).toEqual([]);
  });
});

describe('the rules decide and do nothing else', () => {
  const clockOrChance = /\bnew Date\(\)|\bDate\.now\b|\brandom/;

  test('a look at the clock is found', () => {
    const planted = [
      code('src/domain/company.ts', 'const at = new Date();'),
      code('src/domain/ids.ts', 'const id = randomUUID();'),
      code('src/domain/facts.ts', 'const at = new Date(seen.at);'),
    ];
    expect(found(planted, clockOrChance, inTheRules)).toHaveLength(2);
  });

  test('no clock, no chance', () => {
    expect(found(sources, clockOrChance, inTheRules)).toEqual([]);
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
