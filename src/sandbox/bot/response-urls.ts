import { randomBytes } from 'node:crypto';
import { limits } from '../blocks/limits.ts';

export interface ResponseTarget {
  user: string;
  conversation: string;
  /** The message the person acted on; null for a command. */
  source: { ts: string; ephemeral: boolean } | null;
}

export type Used =
  { ok: true; target: ResponseTarget } | { ok: false; error: 'expired_url' | 'used_url' };

/** Addresses the bot may answer to: 5 times within 30 minutes. */
export class ResponseUrls {
  private readonly given = new Map<string, ResponseTarget & { at: number; uses: number }>();
  private readonly now: () => Date;
  private readonly base: () => string;

  constructor(now: () => Date, base: () => string) {
    this.now = now;
    this.base = base;
  }

  give(target: ResponseTarget): string {
    const at = this.now().getTime();
    for (const [id, { at: then }] of this.given)
      if (at - then > 2 * limits.responseUrlMs) this.given.delete(id);
    const id = randomBytes(18).toString('base64url');
    this.given.set(id, { ...target, at, uses: 0 });
    return `${this.base()}/response/${id}`;
  }

  find(id: string): Used {
    const found = this.given.get(id);
    if (!found || this.now().getTime() - found.at > limits.responseUrlMs)
      return { ok: false, error: 'expired_url' };
    if (found.uses >= limits.responseUrlUses) return { ok: false, error: 'used_url' };
    return { ok: true, target: found };
  }

  /** Only an accepted post counts as a use. */
  used(id: string): void {
    const found = this.given.get(id);
    if (found) found.uses += 1;
  }
}
