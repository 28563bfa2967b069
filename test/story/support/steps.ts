import type { Driver, Submitted } from '../../../src/sandbox/driver/driver.ts';
import type { Samen } from '../../support/samen.ts';

// What the stories of a support contact have in common.

export const seller = (samen: Samen): Driver => samen.person('noordwind', 'sales-agent');

/** Opens the form of the only subscription, or of the one that the hint names. */
export async function opens(who: Driver, hint = ''): Promise<string> {
  await who.types(`/support assign ${hint}`.trim());
  return who.modalText();
}
export async function assigns(
  samen: Samen,
  contact: string,
  by = seller(samen),
  hint = '',
): Promise<Submitted> {
  await opens(by, hint);
  const done = await by.submits({ support: contact });
  await samen.settle();
  return done;
}
/** What is on record: tenant, MPN id and name. */
export const recorded = (samen: Samen, id = 'e3') =>
  samen.sql<{ tenant: string | null; mpn: string | null; name: string | null }>(
    `select "supportTenant" as tenant, "supportMpn" as mpn, "supportName" as name from "Subscription" where id = $1`,
    [id],
  );
/** Whom the form offers. */
export async function offered(who: Driver, typed = ''): Promise<string> {
  return JSON.stringify(await who.suggests('support', typed));
}
