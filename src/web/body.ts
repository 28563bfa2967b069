import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

/** The sender is gone; there is nobody to answer. */
export class HungUp extends Error {
  override readonly name = 'HungUp';
}

const limit = 100_000;
const form = /^application\/x-www-form-urlencoded\s*(?:;\s*charset="?utf-8"?\s*)?$/i;

/** What a page's form posted, or why it can't be read. Throws `HungUp`. */
export async function readForm(
  req: IncomingMessage,
): Promise<URLSearchParams | 'too-large' | 'wrong-type' | 'unreadable'> {
  const packed = req.headers['content-encoding'] !== undefined;
  if (packed || !form.test(req.headers['content-type'] ?? '')) return 'wrong-type';
  const raw = await wholeBody(req);
  if (raw === 'too-large') return raw;
  const text = raw.toString('latin1');
  // No browser sends these; a parser would guess, and PostgreSQL keeps no NUL.
  return isUtf8(raw) && isDecodable(text) && !/%00|\0/.test(text)
    ? new URLSearchParams(raw.toString())
    : 'unreadable';
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

/** Past the limit nothing is kept; the rest is read away, because closing early would hide the answer from the sender. */
function wholeBody(req: IncomingMessage): Promise<Buffer | 'too-large'> {
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    let size = 0;
    req.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size <= limit) return void pieces.push(piece);
      pieces.length = 0;
      resolve('too-large');
    });
    req.on('end', () => resolve(Buffer.concat(pieces)));
    req.on('error', () => reject(new HungUp()));
    req.on('close', () => reject(new HungUp()));
  });
}
