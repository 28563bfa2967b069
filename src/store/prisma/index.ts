import { PrismaPg } from '@prisma/adapter-pg';
import type { PoolConfig } from 'pg';
import { PrismaClient } from '../../../prisma/generated/client.ts';
import type { Offer } from '../../domain/subscription/offer.ts';
import type { Backstage, Store } from '../store.ts';
import { asks, backstageAsks } from './asks/asks.ts';
import { backstageSupport, support } from './asks/support.ts';
import { audit } from './audit.ts';
import type { Clock, Rooms } from './commit.ts';
import { backstageCompanies } from './companies-backstage.ts';
import { companies } from './companies.ts';
import { backstageCustomers, customers } from './customers/changes.ts';
import { copies } from './outbox/copies.ts';
import { members } from './members.ts';
import { backstageEnrolments } from './enrolments/backstage.ts';
import { enrolments } from './enrolments/enrolments.ts';
import { invitations } from './invitations/invitations.ts';
import { backstageInvitations } from './invitations/backstage.ts';
import { links } from './links.ts';
import { mails } from './mails.ts';
import { outbox } from './outbox/outbox.ts';
import { backstagePartnerships, partnerships } from './partnerships/changes.ts';
import { backstagePeople, people } from './people.ts';
import { plant } from './plant.ts';
import { backstageRequests } from './requests/backstage.ts';
import { delegations } from './requests/delegations.ts';
import { home } from './requests/home.ts';
import { backstageWho, whos } from './who/who.ts';
import { notices } from './requests/notices.ts';
import { extensions } from './extensions/extensions.ts';
import { backstageTransfers } from './transfers/backstage.ts';
import { transfers } from './transfers/transfers.ts';
import { catalogue } from './subscriptions/offers.ts';
import { backstageSubscriptions, subscriptions } from './subscriptions/changes.ts';
import { keepEvent } from './outbox/events.ts';

export interface OpenStore {
  readonly store: Store;
  readonly backstage: Backstage;
  /** Answers when the database does; rejects with its reason. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Prisma behind the domain's words, and nowhere else. `clock` is the tests'; without it the database's own time counts.
 * A lock that does not come within a second, or a statement of two, is answered "busy" inside Slack's three.
 */
export function openStore(
  where: PoolConfig,
  {
    clock,
    newId,
    offers = [],
  }: {
    clock?: (() => Date) | undefined;
    newId: () => string;
    /** The catalogue where none was imported. */
    offers?: readonly Offer[];
  },
): OpenStore {
  const adapter = new PrismaPg({
    ...where,
    max: 10,
    options: '-c lock_timeout=1000 -c statement_timeout=2000',
    connectionTimeoutMillis: 2_000,
    application_name: 'samen',
  });
  const db = new PrismaClient({ adapter, transactionOptions: { maxWait: 2_000, timeout: 2_000 } });
  const rooms: Rooms = { db, clock: clock satisfies Clock, newId };
  const sold = catalogue(rooms, offers);
  return {
    store: {
      people: people(rooms),
      members: members(rooms),
      companies: companies(rooms),
      partnerships: partnerships(rooms),
      customers: customers(rooms),
      subscriptions: subscriptions(rooms, sold.offers),
      support: support(rooms),
      asks: asks(rooms),
      invitations: invitations(rooms),
      enrolments: enrolments(rooms),
      extensions: extensions(rooms),
      transfers: transfers(rooms, sold.offers),
      links: links(rooms),
      home: home(rooms),
      notices: notices(rooms),
      delegations: delegations(rooms),
      who: whos(rooms),
      copies: copies(rooms),
    },
    backstage: {
      partnerships: backstagePartnerships(rooms),
      customers: backstageCustomers(rooms),
      subscriptions: backstageSubscriptions(rooms),
      support: backstageSupport(rooms),
      asks: backstageAsks(rooms),
      offers: sold.backstage,
      invitations: backstageInvitations(rooms),
      enrolments: backstageEnrolments(rooms),
      transfers: backstageTransfers(rooms),
      mails: mails(rooms),
      requests: backstageRequests(rooms),
      who: backstageWho(rooms),
      home: home(rooms),
      companies: backstageCompanies(rooms),
      people: backstagePeople(rooms),
      audit: audit(rooms),
      outbox: outbox(rooms),
      keepEvent: keepEvent(rooms),
      plant: plant(rooms),
    },
    ping: async () => void (await db.$queryRaw`select 1`),
    close: () => db.$disconnect(),
  };
}
