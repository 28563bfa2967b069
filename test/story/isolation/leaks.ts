import { z } from 'zod';
import type { Core } from '../../../src/sandbox/core.ts';
import { staff } from '../../../src/sandbox/seed.ts';
import type { Exchange } from '../../../src/sandbox/traffic.ts';
import { reviewing } from './enrolments.ts';
import type { Actor } from './forged.ts';
import type { World } from './records.ts';

/** A text that nobody but these companies may read. `about`: who names this id in a request may be told the text. */
export type Secret = {
  readonly text: string;
  readonly of: ReadonlySet<string>;
  readonly kind: 'note' | 'contact' | 'tenant' | 'mpn' | 'channel' | 'member' | 'id' | 'name';
  readonly about?: string;
};

const posted = z.object({ channel: z.string().optional(), user_id: z.string().optional() });

type Reader = {
  readonly companies: readonly string[];
  readonly hasRole: boolean;
  readonly self: boolean;
};
const employers = new Map([
  ...staff.map(({ user, company }) => [user, company.key] as const),
  ['UOWNER', reviewing] as const,
]);
/** Who sees what a call to Slack shows: the person in front of it, or everybody in the conversation. */
export function readersOf(
  core: Core,
  actor: Actor,
  call: Pick<Exchange, 'name' | 'request'> | null,
): Reader[] {
  const reader = (user: string): Reader => {
    const company = employers.get(user);
    return {
      companies: company ? [company] : [],
      hasRole: company !== undefined,
      self: user === actor.user,
    };
  };
  if (!call?.name.startsWith('chat.')) return [reader(actor.user)];
  const { channel = '' } = posted.parse(call.request);
  const members = core.workspace.conversation(channel)?.members ?? [];
  return members.filter((one) => one !== 'U0SAMEN').map(reader);
}

/** What of it somebody reads who may not; what the request itself named is no news. */
export function leaked(
  world: World,
  readers: readonly Reader[],
  said: string,
  carried: string,
): string[] {
  const found = (secret: Secret): boolean => {
    if (!said.includes(secret.text) || carried.includes(secret.text)) return false;
    if (secret.about !== undefined && carried.includes(secret.about)) return false;
    return readers.some(({ companies, hasRole, self }) => {
      if (companies.some((one) => secret.of.has(one))) return false;
      // Whoever looks for a role is told which companies are here (R-ROLE-02).
      if (secret.kind === 'name' && !hasRole) return false;
      // A request of one's own brings its maker's name and number to whom it is addressed.
      return self || !['name', 'mpn', 'id'].includes(secret.kind);
    });
  };
  return world.secrets.filter(found).map(({ kind, text }) => `${kind} ${text}`);
}
