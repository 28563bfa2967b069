import { verifyChain, type Break, type Head } from '../domain/chain.ts';
import type { OpenStore } from '../store/prisma/index.ts';
import { done, no, type Answer } from './answer.ts';

/** An entry gets its seal within seconds; after a minute something is wrong. */
const sealedWithin = 60_000;

/**
 * Walks every chain of the record and names what was changed, removed, swapped, cut off or computed anew. The last two
 * need a head from earlier (`chain:seq:hash`, as the log has it once a day and as this prints).
 */
export async function verify(
  { backstage: { audit } }: Pick<OpenStore, 'backstage'>,
  earlier: readonly string[],
  now: Date,
): Promise<Answer> {
  const heads = earlier.map(readHead);
  const unread = earlier.filter((_, i) => heads[i] === null);
  if (unread.length > 0)
    return no(`A head looks like chain:12:3f…, as this command prints it: ${unread.join(', ')}`);
  const known = await audit.heads();
  const asked = heads.filter((head) => head !== null);
  const chains = [...new Set([...known, ...asked].map(({ chain }) => chain))];
  const breaks: Break[] = [];
  let entries = 0;
  for (const chain of chains) {
    const found = await audit.chain(chain);
    entries += found.seals.length;
    const before = asked.filter((head) => head.chain === chain);
    breaks.push(...verifyChain(chain, found.seals, found.entries, before));
  }
  const unsealed = await audit.unsealed(new Date(now.getTime() - sealedWithin));
  const wrong = [...breaks.map(said), ...unsealed.map((id) => `entry ${id} has no seal`)];
  if (wrong.length > 0)
    return no(`The record is not what it was:`, ...wrong.map((one) => `  ${one}`));
  return done(
    `${entries} entries in ${chains.length} chains: nothing was changed, removed or swapped.`,
    'Keep these heads; with them a later check finds a chain that was cut or computed anew:',
    ...known.map(({ chain, seq, hash }) => `  --head ${chain}:${seq}:${hash}`),
  );
}

function readHead(text: string): Head | null {
  const [, chain, seq, hash] = /^([^:]+):(\d+):([0-9a-f]{64})$/.exec(text) ?? [];
  if (chain === undefined || seq === undefined || hash === undefined) return null;
  return { chain, seq: Number(seq), hash };
}

function said(one: Break): string {
  const at = `chain ${one.chain}, place ${one.seq}`;
  switch (one.what) {
    case 'changed':
      return `${at}: entry ${one.entryId} was changed`;
    case 'removed':
      return `${at}: entry ${one.entryId} was removed`;
    case 'swapped':
      return `${at}: entry ${one.entryId} stands in another's place`;
    case 'gap':
      return `${at}: the seal is missing`;
    case 'cut':
      return `${at}: the chain ends before this place, which it had reached`;
    case 'rewritten':
      return `${at}: another seal stands here than when the head was taken`;
  }
}
