export interface Exchange {
  at: string;
  direction: 'to-bot' | 'to-slack';
  name: string;
  status: number;
  error?: string;
  request: unknown;
  answer: unknown;
}

const kept = 500;
const secret = /^(token|response_url|trigger_id|signature)$/;

/** Tokens, and URLs that grant something, are not for the page that shows this. */
function hidden(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(hidden);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, secret.test(key) ? '…' : hidden(one)]),
  );
}

/** The last requests in both directions, newest last. */
export class Traffic {
  private readonly list: Exchange[] = [];

  note(exchange: Exchange): void {
    this.list.push({
      ...exchange,
      request: hidden(exchange.request),
      answer: hidden(exchange.answer),
    });
    if (this.list.length > kept) this.list.shift();
  }

  all(): readonly Exchange[] {
    return this.list;
  }
}
