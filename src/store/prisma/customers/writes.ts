import type { Agreement, Customer, Origin } from '../../../domain/customer/customer.ts';
import type { CompanyId, CustomerId } from '../../../domain/ids.ts';
import type { Kind } from '../../../domain/people.ts';
import type { Rooms, Tx } from '../commit.ts';
import { folded } from '../lists.ts';

/** What is known of whom we reach at the customer; what is left out stays unknown. */
export type ProfileRow = {
  email?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  phone?: string | null;
  culture?: string | null;
  language?: string | null;
  addressLine?: string | null;
  city?: string | null;
  state?: string | null;
  postalCode?: string | null;
  registrationNumber?: string | null;
};

export async function addCustomer(
  tx: Tx,
  { recordedBy, ...customer }: Omit<Customer, 'version'>,
  profile: ProfileRow,
): Promise<void> {
  await tx.customer.create({
    data: {
      ...customer,
      recordedById: recordedBy,
      nameFolded: folded(customer.name),
      profile: { create: profile },
    },
  });
}

/** `done`: the customer ticked on the page that it was done at Microsoft too. */
export async function addRelationships(
  tx: Tx,
  { newId }: Rooms,
  customer: { id: CustomerId; name: string },
  relationships: readonly {
    partner: CompanyId;
    capacity: Kind;
    with: CompanyId | null;
    origin: Origin;
  }[],
  now: Date,
  done: boolean,
): Promise<void> {
  await tx.resellerRelationship.createMany({
    data: relationships.map((one) => ({
      id: newId(),
      customerId: customer.id,
      partnerId: one.partner,
      capacity: one.capacity,
      withId: one.with,
      origin: one.origin,
      status: 'active',
      nameFolded: folded(customer.name),
      since: now,
      ...(done ? { tickedVia: 'customer', tickedAt: now } : {}),
    })),
  });
}

/** Given anew after it was taken away, the row says so again: there is one per customer and partner. */
export async function grantAdmin(
  tx: Tx,
  customerId: CustomerId,
  partners: readonly CompanyId[],
  how: { source: 'create' | 'invite' | 'other'; known: 'declared' | 'ticked' | 'read' },
  now: Date,
): Promise<void> {
  for (const partnerId of partners) {
    const fresh = { granted: true, ...how, since: now };
    const blank = { endedBy: null, endedOn: null, endedAt: null, endedById: null };
    await tx.adminGrant.upsert({
      where: { customerId_partnerId: { customerId, partnerId } },
      create: { customerId, partnerId, ...fresh },
      update: { ...fresh, ...blank },
    });
  }
}

export type Signer = {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string | null;
};

/** R-MCA-07: the same person attested twice for one customer and partner violates `AgreementSigner_attested_once`. */
export async function addAgreement(
  tx: Tx,
  customerId: CustomerId,
  { via, partners, by, ...agreement }: Agreement,
  signer: Signer | null,
  invitationId: string | null,
): Promise<void> {
  const attestedKey =
    signer && agreement.method === 'attested'
      ? [customerId, via, signer.firstName, signer.lastName, signer.email].join('|').toLowerCase()
      : null;
  await tx.customerAgreement.create({
    data: {
      ...agreement,
      customerId,
      type: 'MicrosoftCustomerAgreement',
      viaId: via,
      partnerIds: [...partners],
      byId: by,
      invitationId,
      ...(signer ? { signer: { create: { ...signer, attestedKey } } } : {}),
    },
  });
}
