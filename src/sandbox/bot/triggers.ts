import { randomBytes } from 'node:crypto';
import { limits } from '../blocks/limits.ts';

export interface Trigger {
  user: string;
  /** The modal it was pressed in, when it was one. */
  view: string | null;
}

export type Exchanged =
  | { ok: true; trigger: Trigger }
  | {
      ok: false;
      error: 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';
    };

const forgottenMs = 10 * 60_000;

/** Trigger ids: 3 seconds from the moment the person acted, and good for one view. */
export class Triggers {
  private readonly given = new Map<string, Trigger & { at: number; used: boolean }>();
  private readonly now: () => Date;
  private readonly team: string;

  constructor(now: () => Date, team: string) {
    this.now = now;
    this.team = team;
  }

  give(trigger: Trigger): string {
    const at = this.now().getTime();
    for (const [id, { at: then }] of this.given) if (at - then > forgottenMs) this.given.delete(id);
    const id = `${at}.${this.team.replace(/\D/g, '') || '0'}.${randomBytes(16).toString('hex')}`;
    this.given.set(id, { ...trigger, at, used: false });
    return id;
  }

  exchange(id: string): Exchanged {
    const found = this.given.get(id);
    if (!found) return { ok: false, error: 'invalid_trigger_id' };
    if (found.used) return { ok: false, error: 'exchanged_trigger_id' };
    if (this.now().getTime() - found.at > limits.triggerMs)
      return { ok: false, error: 'expired_trigger_id' };
    found.used = true;
    return { ok: true, trigger: { user: found.user, view: found.view } };
  }
}
