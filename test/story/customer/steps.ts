import { expect } from 'vitest';
import type { Value } from '../../../src/sandbox/contract.ts';
import type { Driver, Submitted } from '../../../src/sandbox/driver/driver.ts';
import { userOf } from '../../../src/sandbox/seed.ts';
import type { Samen } from '../../support/samen.ts';

// What the stories of a customer have in common: where each of them begins.

/** A partnership in force, as if it had been asked and authorized. */
export async function partners(
  samen: Samen,
  provider: string,
  reseller: string,
  status: 'active' | 'removed' = 'active',
): Promise<string> {
  const id = `${provider}-${reseller}`;
  await samen.sql(
    `insert into "Partnership"(id, "providerId", "resellerId", status, "askedById", "askedAt", "expiresAt",
       "decidedById", "decidedAt", "endedById", "endedAt")
     values ($1, $2, $3, $4, $5, $6, $6, $7, $6, case when $4 = 'removed' then $5 end,
       case when $4 = 'removed' then $6::timestamptz end)`,
    [
      id,
      provider,
      reseller,
      status,
      userOf(provider, 'sales-agent').toLowerCase(),
      new Date(),
      userOf(reseller, 'global-admin').toLowerCase(),
    ],
  );
  return id;
}

export const details: Record<string, Value> = {
  name: 'Tasman Bakery BV',
  firstName: 'Tess',
  lastName: 'Tasman',
  email: 'Tess@Tasman.example',
  phone: '010 123 4567',
  country: 'Netherlands',
  addressLine: 'Kade 1',
  postalCode: '3011 AA',
  city: 'Rotterdam',
  domain: 'tasman.onmicrosoft.com',
};

/** Fills in the first step; the answer stays on the screen. */
export async function types(who: Driver, values: Record<string, Value> = {}): Promise<Submitted> {
  await who.types('/customer add');
  return who.submits({ ...details, ...values });
}

/** A customer of a provider and its reseller, recorded through both steps. */
export async function added(
  samen: Samen,
  values: Record<string, Value> = {},
  by = samen.person('noordwind', 'sales-agent'),
  reseller: Value | null = 'Zuidplas',
): Promise<string> {
  expect(await types(by, { ...(reseller === null ? {} : { reseller }), ...values })).toBe(
    'updated',
  );
  expect(await by.submits()).toBe('updated');
  await by.closesAll();
  await samen.settle();
  const [row] = await samen.sql<{ id: string }>(
    'select id from "Customer" order by "recordedAt" desc, id limit 1',
  );
  return row?.id ?? '';
}

type Planted = {
  readonly partner: string;
  readonly capacity: 'provider' | 'reseller' | 'direct-bill';
  readonly with?: string;
  readonly origin?: string;
  readonly admin?: boolean;
};
/** A customer as an accepted invitation or an earlier act would have left it. */
export async function plant(
  samen: Samen,
  id: string,
  name: string,
  relationships: readonly Planted[],
  what: { cloud?: string; country?: string } = {},
): Promise<void> {
  const [first] = relationships;
  await samen.sql(
    `insert into "Customer"(id, "recordedById", name, "nameFolded", domain, country, cloud, "recordedAt")
     values ($1, $2, $3, lower($3), $1 || '.onmicrosoft.com', $4, $5, $6)`,
    [id, first?.partner, name, what.country ?? 'NL', what.cloud ?? 'public', new Date()],
  );
  await samen.sql(
    `insert into "CustomerProfile"("customerId", email, "firstName", "lastName")
     values ($1, $1 || '@customer.example', 'Casper', $1)`,
    [id],
  );
  for (const one of relationships) {
    await samen.sql(
      `insert into "ResellerRelationship"(id, "customerId", "partnerId", capacity, "withId", origin, status, "nameFolded", since)
       values ($1 || '-' || $2, $1, $2, $3, $4, $5, 'active', lower($6), $7)`,
      [
        id,
        one.partner,
        one.capacity,
        one.with ?? null,
        one.origin ?? 'solo-invite',
        name,
        new Date(),
      ],
    );
    if (one.admin ?? true)
      await samen.sql(
        `insert into "AdminGrant"("customerId", "partnerId", granted, source, known, since)
         values ($1, $2, true, 'invite', 'declared', $3)`,
        [id, one.partner, new Date()],
      );
  }
}

/** Opens the sheet of the only customer, or of the one that the hint names. */
export async function sheet(who: Driver, hint = ''): Promise<string> {
  await who.types(`/customer show ${hint}`.trim());
  return who.modalText();
}
export async function listed(who: Driver): Promise<string> {
  await who.types('/customer list');
  const text = who.modalText();
  await who.closesAll();
  return text;
}
