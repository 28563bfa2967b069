import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { formsFor, keysIn, linksFor, newKeys, parseKeys } from '../../../src/keys.ts';
import { key } from '../start/environment.ts';

const old = parseKeys(key('old', 1));
const both = parseKeys(`${key('new', 2)},${key('old', 1)}`);
const base = 'https://samen.example.com';
const now = new Date('2026-06-01T08:00:00Z');
const after = (ms: number) => new Date(now.getTime() + ms);
const minute = 60_000;
const hashes = ['a', 'b'].map((one) => createHash('sha256').update(one).digest('hex'));
const [ours = '', theirs = ''] = hashes;

test('keys show no value, however they are printed', () => {
  const value = Buffer.alloc(32, 1);
  const printed = `${inspect(old, { depth: 9, showHidden: true })}${JSON.stringify(old)}`;
  expect(printed).toContain('old');
  expect(printed).not.toContain(value.toString('base64').slice(0, 8));
  expect(printed).not.toMatch(/01[ ,]?01/);
});

test.for(['', ',', 'a', 'a:', 'a:b', `${key('a', 1)},`, key('a b', 1), key('a', 1).slice(0, -4)])(
  'a key list can not be %j',
  (text) => {
    expect(() => parseKeys(text)).toThrow(
      /^can't be read at key \d: each key looks like id:base64/,
    );
  },
);

describe('links', () => {
  test('R-INV-22: a link is ours to make only, its own for each id and issue, and the database can keep what tells nothing', () => {
    const links = linksFor(old, `${base}/`);
    const made = links.make('i1', 1);
    expect(made.url).toMatch(/^https:\/\/samen\.example\.com\/i\/[A-Za-z0-9_-]{43}$/);
    const token = made.url.slice(`${base}/i/`.length);
    expect(made.hash).toBe(createHash('sha256').update(token).digest('hex'));
    expect(links.hash(token)).toBe(made.hash);
    expect(links.make('i1', 1)).toEqual(made);
    const others = [
      links.make('i1', 2),
      links.make('i2', 1),
      linksFor(parseKeys(key('old', 9)), base).make('i1', 1),
    ];
    expect(new Set([made, ...others].map(({ url }) => url)).size).toBe(4);
  });

  test('a link made with an older key is found again; without its key it is gone', () => {
    const made = linksFor(old, base).make('i1', 1);
    const links = linksFor(both, base);
    expect(links.make('i1', 1)).toMatchObject({ keyId: 'new' });
    expect(links.url('i1', 1, made.keyId)).toBe(made.url);
    expect(linksFor(parseKeys(key('new', 2)), base).url('i1', 1, 'old')).toBeNull();
  });

  test('no other id and issue have the same link', () => {
    const links = linksFor(old, base);
    const which = fc.record({ id: fc.uuid(), issue: fc.integer({ min: 1, max: 1000 }) });
    fc.assert(
      fc.property(which, which, (a, b) => {
        const same = a.id === b.id && a.issue === b.issue;
        const [one, two] = [links.make(a.id, a.issue), links.make(b.id, b.issue)];
        expect(one.url === two.url).toBe(same);
      }),
      { numRuns: 50 },
    );
  });
});

describe('forms', () => {
  const forms = formsFor(both);

  test('each drawing has its own token, and only its own link’s form takes it', () => {
    const [one, two] = [forms.make(ours, now), forms.make(ours, now)];
    expect(one).not.toBe(two);
    expect([one, two].map((token) => forms.read(token, ours, now))).toEqual(['fresh', 'fresh']);
    expect(forms.read(one, theirs, now)).toBe('forged');
  });

  test.for([
    [0, 'fresh'],
    [120 * minute, 'fresh'],
    [120 * minute + 1, 'old'],
    [-5 * minute, 'fresh'],
    [-5 * minute - 1, 'forged'],
  ] as const)('read %d ms after it was made it is %s', ([ms, says]) => {
    expect(forms.read(forms.make(ours, now), ours, after(ms))).toBe(says);
  });

  test('a key that was replaced is still read; one that was taken away is not', () => {
    const token = formsFor(old).make(ours, now);
    expect(forms.read(token, ours, now)).toBe('fresh');
    expect(formsFor(parseKeys(key('new', 2))).read(token, ours, now)).toBe('forged');
  });

  test('no sign of it can be changed, added or left out, and nothing else is one', () => {
    const token = forms.make(ours, now);
    const changed = fc
      .record({
        at: fc.nat(token.length - 1),
        sign: fc.constantFrom('A', 'z', '0', '-', '_', '+', '/', '=', '.', ' '),
      })
      .map(({ at, sign }) => token.slice(0, at) + sign + token.slice(at + 1));
    const other = fc.oneof(
      changed,
      fc.string(),
      fc.base64String({ minLength: 72, maxLength: 72 }),
      fc.constantFrom(`${token}A`, token.slice(1), `${token}=`, ` ${token}`, ''),
    );
    fc.assert(
      fc.property(other, (text) => {
        expect(forms.read(text, ours, now)).toBe(text === token ? 'fresh' : 'forged');
      }),
      { numRuns: 500 },
    );
  });

  test('a link’s key signs no form, though both come from one secret', () => {
    const { url } = linksFor(old, base).make(ours, 1);
    expect(formsFor(old).read(url.slice(-43).padEnd(72, 'A'), ours, now)).toBe('forged');
  });
});

const urlIn = (home: string) => linksFor(keysIn(home), base).make('i1', 1).url;

describe('the keys of a data folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'samen-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test('are made once, for nobody else to read, and found again', () => {
    const home = join(folder, 'new', 'data');
    const first = urlIn(home);
    expect(urlIn(home)).toBe(first);
    expect(urlIn(join(folder, 'another'))).not.toBe(first);
    expect(readdirSync(home)).toEqual(['keys']);
    expect(statSync(join(home, 'keys')).mode & 0o777).toBe(0o600);
  });

  test('are the operator’s to replace, and never replaced by us', () => {
    const file = join(folder, 'keys');
    writeFileSync(file, `${key('mine', 3)}\n`);
    expect(keysIn(folder)[0].id).toBe('mine');
    writeFileSync(file, 'torn');
    expect(() => keysIn(folder)).toThrow(`The file ${file} can't be read at key 1: each key`);
    expect(readFileSync(file, 'utf8')).toBe('torn');
  });
});

test('new keys can be read, and are new', () => {
  const made = newKeys();
  expect(parseKeys(made)).toHaveLength(1);
  expect(newKeys()).not.toBe(made);
});
