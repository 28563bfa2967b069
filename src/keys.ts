import {
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

type SecretKey = { readonly id: string; readonly key: KeyObject };
/** The first makes, all are read. */
export type SecretKeys = readonly [SecretKey, ...SecretKey[]];

/** Keys that can't be read, in words that go after their name, and never with a value. */
export class BadKeys extends Error {
  override readonly name = 'BadKeys';
}

const shape = 'each key looks like id:base64 of 32 bytes, with a comma between two';

/** Reads `id:base64 of 32 bytes`, comma-separated. Throws `BadKeys`. */
export function parseKeys(text: string): SecretKeys {
  const [first, ...rest] = text.split(',').map((one, at): SecretKey => {
    const [, id, base64] = /^([A-Za-z0-9_-]{1,32}):([A-Za-z0-9+/]{43}=)$/.exec(one.trim()) ?? [];
    if (id === undefined || base64 === undefined)
      throw new BadKeys(`can't be read at key ${at + 1}: ${shape}`);
    return { id, key: createSecretKey(Buffer.from(base64, 'base64')) };
  });
  if (!first) throw new BadKeys(`holds no key: ${shape}`);
  const ids = new Set([first, ...rest].map(({ id }) => id));
  if (ids.size <= rest.length) throw new BadKeys('has two keys with one id: each needs its own');
  return [first, ...rest];
}

/** One new key, as `parseKeys` reads it. */
export const newKeys = (): string =>
  `${randomBytes(4).toString('hex')}:${randomBytes(32).toString('base64')}`;

/** The keys of an installation that was given none: made once, kept in the file `keys` of its data folder. */
export function keysIn(folder: string): SecretKeys {
  const file = join(folder, 'keys');
  try {
    return parseKeys(found(file) ?? made(folder, file));
  } catch (error) {
    if (error instanceof BadKeys) throw new BadKeys(`The file ${file} ${error.message}.`);
    throw error;
  }
}

function found(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Written whole before it has its name, and never over another: every link depends on it. */
function made(folder: string, file: string): string {
  mkdirSync(folder, { recursive: true });
  const half = `${file}.${process.pid}`;
  const opened = openSync(half, 'w', 0o600);
  try {
    writeSync(opened, `${newKeys()}\n`);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  try {
    linkSync(half, file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(half);
  }
  return readFileSync(file, 'utf8').trim();
}

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

/** A key for one purpose alone: what one of them signs means nothing to the others. */
const keyFor = (purpose: 'links' | 'forms', { key }: SecretKey): Buffer =>
  Buffer.from(hkdfSync('sha256', key, '', `samen ${purpose} 1`, 32));

export interface Links {
  make(id: string, issue: number): { url: string; hash: string; keyId: string };
  /** The link that was made with that key; null when the key is gone. */
  url(id: string, issue: number, keyId: string): string | null;
  /** What the database keeps of a token. */
  hash(token: string): string;
}

const tokenOf = (key: Buffer, id: string, issue: number) =>
  createHmac('sha256', key).update(`${id}:${issue}`).digest('base64url');
const hash = (token: string) => createHash('sha256').update(token).digest('hex');

/** The links that grant a page to whoever holds them. */
export function linksFor(keys: SecretKeys, publicUrl: string): Links {
  const base = publicUrl.replace(/\/+$/, '');
  const derived = new Map(keys.map((one) => [one.id, keyFor('links', one)]));
  const making = { id: keys[0].id, key: keyFor('links', keys[0]) };
  return {
    make(id, issue) {
      const token = tokenOf(making.key, id, issue);
      return { url: `${base}/i/${token}`, hash: hash(token), keyId: making.id };
    },
    url(id, issue, keyId) {
      const key = derived.get(keyId);
      return key ? `${base}/i/${tokenOf(key, id, issue)}` : null;
    },
    hash,
  };
}

export interface Forms {
  /** A new one for each time a form is drawn; it fits that link's form alone. */
  make(linkHash: string, now: Date): string;
  read(formToken: string, linkHash: string, now: Date): 'fresh' | 'old' | 'forged';
}

const fresh = 2 * 60 * 60_000;
/** Several processes' clocks differ. */
const skew = 5 * 60_000;
const signed = { nonce: 16, time: 6, seal: 32 };
const unsealed = signed.nonce + signed.time;
const seal = (key: Buffer, content: Buffer, linkHash: string) =>
  createHmac('sha256', key).update(content).update(linkHash).digest();

/** What a form on a page carries, so that only our own page can post it, and each drawing of it counts once. */
export function formsFor(keys: SecretKeys): Forms {
  const all = keys.map((one) => keyFor('forms', one));
  const making = keyFor('forms', keys[0]);
  return {
    make(linkHash, now) {
      const content = Buffer.concat([randomBytes(signed.nonce), Buffer.alloc(signed.time)]);
      content.writeUIntBE(now.getTime(), signed.nonce, signed.time);
      return Buffer.concat([content, seal(making, content, linkHash)]).toString('base64url');
    },
    read(formToken, linkHash, now) {
      // 54 bytes fill their 72 signs: the same token can't be written in two ways.
      if (!/^[A-Za-z0-9_-]{72}$/.test(formToken)) return 'forged';
      const bytes = Buffer.from(formToken, 'base64url');
      const [content, sent] = [bytes.subarray(0, unsealed), bytes.subarray(unsealed)];
      if (!all.some((key) => timingSafeEqual(seal(key, content, linkHash), sent))) return 'forged';
      const age = now.getTime() - content.readUIntBE(signed.nonce, signed.time);
      if (age < -skew) return 'forged';
      return age <= fresh ? 'fresh' : 'old';
    },
  };
}
