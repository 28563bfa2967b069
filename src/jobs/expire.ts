import type { PartnershipId } from '../domain/ids.ts';
import { expire as expireRule } from '../domain/partnership-decisions.ts';
import type { Backstage } from '../store/store.ts';

/** Time's own act on one request: tells that its deadline has passed. */
export const expire =
  ({ partnerships }: Pick<Backstage, 'partnerships'>) =>
  (id: PartnershipId): Promise<void> =>
    partnerships.expire(id, expireRule);

/** What a lost job left behind, a hundred at a time. */
export const expireOverdue = (backstage: Pick<Backstage, 'partnerships'>) => async () => {
  const one = expire(backstage);
  for (const id of await backstage.partnerships.overdue(100)) await one(id);
};
