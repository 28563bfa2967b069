import { SlackError } from './errors.ts';

/** The arguments of one call, from a form or from JSON; nested values may come as JSON text in both. */
export class Args {
  readonly all: Record<string, unknown>;

  constructor(all: Record<string, unknown>) {
    this.all = all;
  }

  has(name: string): boolean {
    const value = this.all[name];
    return value !== undefined && value !== null && value !== '';
  }

  text(name: string): string | undefined {
    const value = this.all[name];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw SlackError.argument(`must be a string [json-pointer:/${name}]`);
  }

  needed(name: string): string {
    const value = this.text(name);
    if (value === undefined || value === '')
      throw SlackError.argument(`missing required field: ${name}`);
    return value;
  }

  flag(name: string): boolean {
    return ['true', '1'].includes(this.text(name) ?? '');
  }

  count(name: string, otherwise: number, max: number): number {
    const text = this.text(name);
    if (text === undefined || text === '') return otherwise;
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1) throw new SlackError('invalid_limit');
    return Math.min(value, max);
  }

  /** Undefined when it was not given. */
  json(name: string, broken: string): unknown {
    const value = this.all[name];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      throw new SlackError(broken);
    }
  }
}

/** One page of a list and the cursor to the next, which is empty at the end. */
export function page<T>(items: readonly T[], args: Args, size: number) {
  const limit = args.count('limit', size, 1000);
  const cursor = args.text('cursor') ?? '';
  let from = 0;
  if (cursor !== '') {
    const found = /^from:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString());
    if (!found) throw new SlackError('invalid_cursor');
    from = Number(found[1]);
  }
  const next = from + limit;
  return {
    items: items.slice(from, next),
    response_metadata: {
      next_cursor: next < items.length ? Buffer.from(`from:${next}`).toString('base64') : '',
    },
  };
}
