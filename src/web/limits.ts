import { RateLimiterMemory } from 'rate-limiter-flexible';

/** Counts one for this address; the seconds to wait when that is one too many, else null. */
type Limit = (address: string) => Promise<number | null>;

export type Limits = {
  readonly posts: Limit;
  /** Links that are none. Whoever guesses is stopped; whoever has a link is not. */
  readonly unknownLinks: Limit;
};

const perMinute = 20;

function limit(): Limit {
  const counter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (address) => {
    const { consumedPoints, msBeforeNext } = await counter.penalty(address);
    return consumedPoints > perMinute ? Math.max(1, Math.ceil(msBeforeNext / 1000)) : null;
  };
}

/** Kept in memory: after a restart everybody begins anew. */
export const newLimits = (): Limits => ({ posts: limit(), unknownLinks: limit() });
