import { expect } from 'vitest';
import type { Value } from '../../../src/sandbox/contract.ts';
import type { Driver, Submitted } from '../../../src/sandbox/driver/driver.ts';
import type { Samen } from '../../support/samen.ts';
import { partners, plant } from '../customer/steps.ts';

// What the stories of an extension have in common: Oostzee Cloud shares a direct customer with Noordwind.

export const agent = (samen: Samen): Driver => samen.person('oostzee', 'admin-agent');
export const provider = (samen: Samen): Driver => samen.person('noordwind', 'admin-agent');

/** Oostzee and Noordwind are partners, and Kadehuis is a customer that Oostzee bills itself. */
export async function kadehuis(samen: Samen): Promise<void> {
  await partners(samen, 'noordwind', 'oostzee');
  await plant(samen, 'kadehuis', 'Kadehuis BV', [
    { partner: 'oostzee', capacity: 'direct-bill', origin: 'created' },
  ]);
  await samen.sql(
    `update "CustomerProfile" set email = 'karin@kadehuis.example', "firstName" = 'Karin', "lastName" = 'Kade',
       phone = '+31105550100', culture = 'nl-NL', language = 'nl', "addressLine" = 'Kade 12', city = 'Rotterdam',
       "postalCode" = '3011 AB', "registrationNumber" = '24555501' where "customerId" = 'kadehuis'`,
  );
}

export const yes: Record<string, Value> = {
  name: 'Willem de Wit',
  email: 'Willem@kadehuis.example',
  day: '2026-05-28',
  way: 'In a meeting',
  note: 'Minutes of 28 May, point 4',
};

/** Fills in the form of the consent; the answer stays on the screen. */
export async function agrees(
  samen: Samen,
  values: Record<string, Value> = {},
  hint = 'kadehuis',
): Promise<Submitted> {
  await agent(samen).types(`/customer consent ${hint}`);
  return agent(samen).submits({ ...yes, ...values });
}
/** A consent on record, and no form left open. */
export async function agreed(samen: Samen, values: Record<string, Value> = {}): Promise<void> {
  expect(await agrees(samen, values)).toBe('updated');
  await agent(samen).closesAll();
  await samen.settle();
}
/** The form of the extension, with the only provider or the one that is named. */
export async function begins(samen: Samen, to?: string, hint = 'kadehuis'): Promise<string> {
  await agent(samen).types(`/customer extend ${hint}`);
  if (to !== undefined) await agent(samen).chooses('provider', to);
  return agent(samen).modalText();
}
export const tick = ['These data may be copied to'];
/** From the consent to the relationship, with everything told. */
export async function extended(samen: Samen): Promise<void> {
  await agreed(samen);
  await begins(samen);
  expect(await agent(samen).submits({ billTo: tick })).toBe('updated');
  await agent(samen).closesAll();
  await samen.settle();
}

/** Everything that an extension leaves behind, for "nothing changed". */
export const left = (samen: Samen) =>
  samen.sql<{ what: string; id: string; state: string }>(
    `select 'consent' as what, id, coalesce("usedAt"::text, 'unused') as state from "CustomerConsent"
     union all select 'copy', id, "toId" from "BillToCopy"
     union all select 'relationship', id, "partnerId" || status || coalesce("tickedById", '') from "ResellerRelationship"
     union all select 'fact', id::text, '' from "AuditEntry" order by 1, 2`,
  );
