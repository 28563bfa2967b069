import { expect } from 'vitest';
import type { Value } from '../../../src/sandbox/contract.ts';
import type { Driver, Submitted } from '../../../src/sandbox/driver/driver.ts';
import type { Samen } from '../../support/samen.ts';

// What the stories of an order have in common: the steps that lead to where each of them begins.

export const sales = (samen: Samen): Driver => samen.person('noordwind', 'sales-agent');
export const own: Value = 'MPN id 4200002';

/** Opens the list of a new order for the customer that the hint names. */
export async function begins(who: Driver, hint = 'tasman'): Promise<string> {
  await who.types(`/subscription order ${hint}`);
  return who.modalText();
}

/** Puts a line into the order in front; the answer stays on the screen. */
export async function adds(
  who: Driver,
  offer: string,
  values: Record<string, Value> = { quantity: '10', record: own },
): Promise<Submitted> {
  await who.clicks('Add a line');
  await who.chooses('offer', { option: offer, text: offer });
  return who.submits(values);
}
export async function added(
  who: Driver,
  offer: string,
  values?: Record<string, Value>,
): Promise<void> {
  expect(await adds(who, offer, values)).toBe('closed');
}

/** Opens a line from its menu, or takes it out. */
export const line = (who: Driver, act: 'Edit' | 'Remove', number: number): Promise<void> =>
  who.clicks(act, { value: `${act.toLowerCase()}|${number}` });

/** What is on record, in the order in which it was ordered. */
export const ordered = (samen: Samen) =>
  samen.sql<{
    name: string;
    quantity: number;
    parent: string | null;
    mpnId: string | null;
    status: string;
  }>(
    `select s.name, s.quantity, b.name as parent, s."mpnId", s.status from "Subscription" s
     left join "Subscription" b on b.id = s."parentId" order by s."parentId" is not null, s.name, s.quantity`,
  );
export const count = async (samen: Samen, table: string): Promise<number> =>
  Number((await samen.sql<{ n: string }>(`select count(*) as n from "${table}"`))[0]?.n);
