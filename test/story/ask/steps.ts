import { expect } from 'vitest';
import type { Value } from '../../../src/sandbox/contract.ts';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import type { Samen } from '../../support/samen.ts';

// What the stories of "Ask the provider" have in common: the steps that lead to where each of them begins.

export const helper = (samen: Samen): Driver => samen.person('zuidplas', 'helpdesk-agent');
export const seller = (samen: Samen): Driver => samen.person('noordwind', 'sales-agent');

/** Opens the form from the customer's sheet: a new subscription. */
export async function opensForNew(who: Driver, customer = 'tasman'): Promise<void> {
  await who.types(`/customer show ${customer}`);
  await who.clicks('Ask the provider');
}
/** Opens the form from the sheet of the only subscription. */
export async function opensForThis(who: Driver): Promise<void> {
  await who.types('/subscription list');
  await who.clicks('Open');
  await who.clicks('Ask the provider');
}

/** A request that went through, with its cards delivered and no form left open. */
export async function asked(
  samen: Samen,
  values: Record<string, Value> = { quantity: '25', message: 'Ten new people start in July.' },
  by = helper(samen),
): Promise<void> {
  await opensForThis(by);
  expect(await by.submits(values)).toBe('updated');
  await by.closesAll();
  await samen.settle();
}

export const wishes = (samen: Samen) =>
  samen.sql<{ what: string; status: string; quantity: number | null; orderId: string | null }>(
    'select what, status, quantity, "orderId" from "ProviderAsk" order by "askedAt", id',
  );
