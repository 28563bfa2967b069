import { randomUUID } from 'node:crypto';
import {
  extendRelationship,
  recordConsent,
  verifyExtension,
} from '../../../src/domain/customer/extend.ts';
import type {
  CompanyId,
  CustomerId,
  PersonId,
  SubscriptionId,
  TransferId,
} from '../../../src/domain/ids.ts';
import type { Actor, Role } from '../../../src/domain/people.ts';
import { changeQuantity } from '../../../src/domain/subscription/life.ts';
import {
  acceptTransfer,
  rejectTransfer,
  withdrawTransfer,
} from '../../../src/domain/transfer/decisions.ts';
import { requestTransfer } from '../../../src/domain/transfer/request.ts';
import { verifyTransfer } from '../../../src/domain/transfer/verify.ts';
import { companies, team, userOf } from '../../../src/sandbox/seed.ts';
import type { Samen } from '../../support/samen.ts';
import { partners, plant } from '../customer/steps.ts';
import { subscribed } from '../subscription/steps.ts';

// A transfer's life by the store alone: Oostzee gives, Noordwind takes, Kadehuis is the customer of both.
const act = () => ({ key: randomUUID(), via: 'slack' }) as const;
export const actorOf = (company: string, role: Role): Actor => ({
  person: userOf(company, role).toLowerCase() as PersonId,
  user: userOf(company, role),
  home: team.id,
  company: company as CompanyId,
  kinds: companies.find(({ key }) => key === company)?.kinds ?? [],
  roles: [role],
});
export const agent = actorOf('oostzee', 'admin-agent');
export const decider = actorOf('noordwind', 'sales-agent');
const kadehuis = 'kadehuis' as CustomerId;
const noordwind = 'noordwind' as CompanyId;
const about = { customer: kadehuis, provider: noordwind };

/** A direct customer of Oostzee with a base and its add-on, Azure, and one more; the customer accepted its agreement itself. */
export async function ground(samen: Samen): Promise<void> {
  await partners(samen, 'noordwind', 'oostzee');
  await plant(
    samen,
    kadehuis,
    'Kadehuis GmbH',
    [{ partner: 'oostzee', capacity: 'direct-bill', origin: 'created' }],
    { country: 'DE' },
  );
  await samen.sql(
    `insert into "CustomerAgreement"(id, "customerId", type, method, "viaId", "partnerIds", version, link, "agreedOn", at)
     values ('kadehuis-agreement', $1, 'MicrosoftCustomerAgreement', 'direct', 'oostzee', '{oostzee}', '1',
       'https://agreement.example', $2::timestamptz, $2::timestamptz)`,
    [kadehuis, new Date()],
  );
  const own = { customer: kadehuis, owner: 'oostzee', reseller: null, mpn: null };
  await subscribed(samen, 'e3', { ...own, name: 'Office 365 E3', quantity: 5 });
  await subscribed(samen, 'storage', {
    ...own,
    name: 'Extra storage',
    offer: 'extra-storage',
    under: 'e3',
    quantity: 7,
  });
  await subscribed(samen, 'azure', {
    ...own,
    name: 'Azure',
    offer: 'MS-AZR-0145P',
    quantity: 1,
  });
  await samen.sql(`update "Subscription" set "azureId" = 'azure-kept' where id = 'azure'`);
  await subscribed(samen, 'intune', { ...own, name: 'Intune', offer: 'intune-1', quantity: 3 });
}

export async function consents(samen: Samen): Promise<void> {
  const signer = {
    name: 'Cas Customer',
    email: 'cas@kadehuis.example',
    note: 'By phone, after lunch',
  };
  const ask = { way: 'call', day: '2026-05-29', today: '2026-06-01', signer } as const;
  await samen.bot.store.extensions.consent(agent, act(), about, signer, (seen, now) =>
    recordConsent(seen, agent, { ...ask, id: randomUUID() }, now),
  );
  await samen.settle();
}
export async function extended(samen: Samen): Promise<void> {
  await consents(samen);
  await samen.bot.store.extensions.extend(agent, act(), about, (seen, now) =>
    extendRelationship(seen, agent, { id: randomUUID(), billToTicked: true }, now),
  );
  await samen.settle();
}
export async function extensionVerified(samen: Samen): Promise<void> {
  await samen.bot.store.extensions.verify(agent, act(), about, (seen, now) =>
    verifyExtension(seen, agent, true, now),
  );
  await samen.settle();
}

const notes = { message: 'As agreed by phone', consent: 'Cas said yes to all of it' };
export async function requested(
  samen: Samen,
  subscriptions: readonly string[] = ['e3', 'azure', 'intune'],
): Promise<TransferId> {
  const { transfers } = samen.bot.store;
  const [id, draft] = [randomUUID() as TransferId, randomUUID()];
  const chosen = subscriptions as readonly SubscriptionId[];
  await transfers.drafts.keep(agent, draft, { ...about, subscriptions: chosen });
  await transfers.create(agent, act(), draft, notes, (seen, now) =>
    requestTransfer(seen, { id, subscriptions: seen.subscriptions }, agent, now),
  );
  await samen.settle();
  return id;
}

/** Accepted, and carried out as far as the jobs get. */
export async function accepted(samen: Samen, id: TransferId, by = decider): Promise<void> {
  await samen.bot.store.transfers.change(by, act(), id, (seen, now) =>
    acceptTransfer(seen, by, now),
  );
  await samen.settle();
}
export async function rejected(samen: Samen, id: TransferId, reason: string): Promise<void> {
  await samen.bot.store.transfers.change(decider, act(), id, (seen, now) =>
    rejectTransfer(seen, decider, reason, now),
  );
  await samen.settle();
}
export async function withdrawn(samen: Samen, id: TransferId, by = agent): Promise<void> {
  await samen.bot.store.transfers.change(by, act(), id, ({ transfer }, now) =>
    withdrawTransfer(transfer, by, now),
  );
  await samen.settle();
}
export async function verified(samen: Samen, id: TransferId, by: Actor): Promise<void> {
  const ask = { ticked: true, targetName: 'Noordwind Distribution' };
  await samen.bot.store.transfers.change(by, act(), id, ({ transfer }, now) =>
    verifyTransfer(transfer, by, ask, now),
  );
  await samen.settle();
}
export async function recounted(samen: Samen, id: string, from: number, to: number): Promise<void> {
  const offers = await samen.bot.store.subscriptions.offers();
  await samen.bot.store.subscriptions.change(agent, act(), id as SubscriptionId, (seen) =>
    changeQuantity(
      seen,
      agent,
      { quantity: to, seen: from },
      offers.get(seen.subscription.offer) ?? null,
    ),
  );
  await samen.settle();
}
