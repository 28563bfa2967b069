import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { limits } from '../blocks/limits.ts';

export class BadBody extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A body as it came. */
export async function bytesOf(req: IncomingMessage, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of req as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) throw new BadBody(413, 'too large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

const record = z.record(z.string(), z.unknown());

/** A body as one flat object, from a form, JSON or the query. */
export async function bodyOf(req: IncomingMessage, url: URL): Promise<Record<string, unknown>> {
  const raw = (await bytesOf(req, limits.bodyBytes)).toString();
  const type = req.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) {
    let given: unknown;
    try {
      given = JSON.parse(raw === '' ? '{}' : raw);
    } catch (cause) {
      throw Object.assign(new BadBody(400, 'invalid_json'), { cause });
    }
    const parsed = record.safeParse(given);
    if (!parsed.success) throw new BadBody(400, 'json_not_object');
    return parsed.data;
  }
  const form = type.startsWith('application/x-www-form-urlencoded') ? raw : '';
  if (raw !== '' && form === '') throw new BadBody(400, 'invalid_form_data');
  return Object.fromEntries([...url.searchParams, ...new URLSearchParams(form)]);
}

export function sendJson(
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const isText = typeof body === 'string';
  res
    .writeHead(status, {
      'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    })
    .end(isText ? body : JSON.stringify(body));
}
