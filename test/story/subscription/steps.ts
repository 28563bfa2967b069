import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import type { Samen } from '../../support/samen.ts';
import { partners, plant } from '../customer/steps.ts';

// What the stories of a subscription have in common: where each of them begins.

type Planted = {
  readonly owner?: string;
  readonly reseller?: string | null;
  readonly customer?: string;
  readonly offer?: string;
  readonly name?: string;
  readonly quantity?: number;
  readonly under?: string;
  readonly status?: 'active' | 'suspended' | 'cancelled';
  readonly mpn?: string | null;
};

/** A subscription as an order would have left it; of Noordwind for Zuidplas, unless told otherwise. */
export async function subscribed(samen: Samen, id: string, what: Planted = {}): Promise<string> {
  const customer = what.customer ?? 'tasman';
  const name = what.name ?? 'Office 365 E3';
  const now = new Date();
  await samen.sql(
    `insert into "Subscription"(id, "customerId", "ownerId", "resellerId", "orderId", "offerId", name, "nameFolded",
       quantity, "parentId", "mpnId", status, since, "changedAt")
     select $1::text, c.id, $3, $4, 'order-' || $1::text, $5, $6::text, lower(c.name || ' ' || $6::text), $7::int, $8, $9, $10::text,
       $11::timestamptz, case when $10::text <> 'active' then $11::timestamptz end from "Customer" c where c.id = $2`,
    [
      id,
      customer,
      what.owner ?? 'noordwind',
      what.reseller === undefined ? 'zuidplas' : what.reseller,
      what.offer ?? 'o365-e3',
      name,
      what.quantity ?? 15,
      what.under ?? null,
      what.mpn === undefined ? zuidplasMpn : what.mpn,
      what.status ?? 'active',
      now,
    ],
  );
  return id;
}
export const zuidplasMpn = '4200002';

/** Noordwind and Zuidplas are partners, and Tasman Bakery is a customer of both, with an agreement. */
export async function tasman(samen: Samen): Promise<void> {
  await partners(samen, 'noordwind', 'zuidplas');
  await plant(samen, 'tasman', 'Tasman Bakery BV', [
    { partner: 'noordwind', capacity: 'provider', with: 'zuidplas' },
    { partner: 'zuidplas', capacity: 'reseller', with: 'noordwind' },
  ]);
  await agreed(samen, 'tasman', 'noordwind');
}

/** The customer's agreement as a partner attested it. */
export async function agreed(samen: Samen, customer: string, partner: string): Promise<void> {
  await samen.sql(
    `insert into "CustomerAgreement"(id, "customerId", type, method, "viaId", "partnerIds", version, link, "agreedOn", at)
     values ($1::text || '-agreement', $1, 'MicrosoftCustomerAgreement', 'attested', $2, array[$2], '1',
       'https://agreement.example', $3::timestamptz, $3::timestamptz)`,
    [customer, partner, new Date()],
  );
}

/** Opens the sheet of the first one of that name, from the list. */
export async function opens(who: Driver, offer: string): Promise<void> {
  await who.types('/subscription list');
  const rows = who
    .modalText()
    .split('\n')
    .filter((line) => line.includes(' · '));
  const at = rows.findIndex((line) => line.includes(offer));
  await who.clicks({ action: `subscription.open:${at}` });
}
