import { userOf } from '../../../src/sandbox/seed.ts';
import { plant, types } from '../customer/steps.ts';
import type { Samen } from '../../support/samen.ts';
import type { Secret } from './leaks.ts';

/** A customer of each pair, one of each company alone, and for each company a form that is half done. */
export async function withCustomers(samen: Samen): Promise<void> {
  for (const [provider, reseller] of [
    ['noordwind', 'zuidplas'],
    ['westerly', 'oostzee'],
  ] as const) {
    await plant(samen, `joint-${provider}`, `secretcustomer${provider}joint`, [
      { partner: reseller, capacity: 'reseller', with: provider, origin: 'joint-invite' },
      { partner: provider, capacity: 'provider', with: reseller, origin: 'joint-invite' },
    ]);
    for (const [key, capacity] of [
      [provider, 'provider'],
      [reseller, 'reseller'],
    ] as const) {
      await plant(samen, `alone-${key}`, `secretcustomer${key}alone`, [{ partner: key, capacity }]);
      await samen.sql(
        `insert into "FormDraft"(id, kind, "personId", "companyId", data, at) values ($1, 'customer', $2, $3, $4, now() + interval '1 day')`,
        [
          `draft-${key}`,
          userOf(key, 'global-admin').toLowerCase(),
          key,
          JSON.stringify({
            as: capacity === 'provider' ? 'provider' : 'direct-bill',
            reseller: capacity === 'provider' ? reseller : null,
            name: `secretdraft${key}`,
            email: `secretdraft${key}@secret.example`,
            firstName: 'F',
            lastName: 'L',
            phone: null,
            country: 'NL',
            state: null,
            addressLine: 'A 1',
            city: 'C',
            postalCode: 'P',
            domain: `draft${key}.onmicrosoft.com`,
            registration: null,
            cloud: 'public',
          }),
        ],
      );
    }
  }
}

/** Once through their windows, as those who may. */
export async function tourOfCustomers(
  samen: Samen,
  window: (samen: Samen, whose: string, command: string, ...presses: string[]) => Promise<void>,
): Promise<void> {
  const whose =
    (key: string) =>
    (command: string, ...presses: string[]) =>
      window(samen, key, command, ...presses);
  const [provider, reseller] = [whose('noordwind'), whose('zuidplas')];
  await provider('/customer list');
  await provider('/customer list', 'Open', 'Back to the list');
  await provider('/customer show');
  await provider('/customer remove');
  for (const label of ['Record agreement', 'Customer took rights away', 'End relationship'])
    await provider('/customer show joint', label);
  await provider('/csp who joint');
  await reseller('/customer show joint');
  await provider('/partner show Achterland', 'Add a customer');
  const who = samen.person('noordwind', 'global-admin');
  const done = await types(who, {
    reseller: 'Achterland',
    domain: 'tour.onmicrosoft.com',
  });
  if (done !== 'updated') throw new Error(who.modalText());
  await who.closesAll();
}

/** Everything of customers that is there, and what of it nobody else may read. */
export async function customersThere(samen: Samen) {
  const drafts = await samen.sql<{ id: string; companyId: string }>(
    `select * from "FormDraft" where kind = 'customer'`,
  );
  const kept = await samen.sql<{ id: string; name: string; of: string[] }>(
    `select c.id, c.name, array_agg(r."partnerId") as of from "Customer" c
     join "ResellerRelationship" r on r."customerId" = c.id group by c.id order by c.id`,
  );
  const customerSecrets: Secret[] = [
    ...kept.flatMap(({ id, name, of }): Secret[] => [
      { text: id, of: new Set(of), kind: 'id' },
      { text: name, of: new Set(of), kind: 'note' },
      { text: `${id}@customer.example`, of: new Set(of), kind: 'contact' },
    ]),
    ...drafts.map(({ id, companyId }): Secret => ({
      text: `secret${id.replace('-', '')}`,
      of: new Set([companyId]),
      kind: 'note',
    })),
  ];
  return { drafts, kept, customerSecrets };
}
