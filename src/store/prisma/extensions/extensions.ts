import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import type { CustomerFact, Relationship } from '../../../domain/customer/customer.ts';
import type { Consent, Extended } from '../../../domain/customer/extend.ts';
import type { Actor } from '../../../domain/people.ts';
import type { Act, BillToCopy, ConsentSheet, Extensions } from '../../store.ts';
import { decided, once, record, type Entry, type Rooms, type Tx } from '../commit.ts';
import { readRelationship } from '../customers/rows.ts';
import { ofCompany } from '../customers/sheets.ts';
import { folded } from '../lists.ts';
import { readFace } from '../rows.ts';
import { directCustomers, partneredProviders } from '../transfers/reads.ts';
import { extendingOf, lockExtending, type About, type Around } from './extending.ts';
import { billToRow, imageOfConsent, readConsent, signerRow, writeConsent } from './rows.ts';

const consentAgain = async (tx: Tx, id: string): Promise<Consent> =>
  readConsent(await tx.customerConsent.findUniqueOrThrow({ where: { id } }));
const relationshipAgain = async (tx: Tx, id: string): Promise<Relationship> =>
  readRelationship(await tx.resellerRelationship.findUniqueOrThrow({ where: { id } }));
const answersAgain = (tx: Tx, { key }: Act, subjectId: string) =>
  tx.operation.update({ where: { key }, data: { subjectId } });

export function extensions(rooms: Rooms): Extensions {
  const { db, newId } = rooms;
  return {
    customers: (actor, typed) => directCustomers(db, actor, typed),

    providers: (actor, customer) =>
      partneredProviders(
        db,
        actor,
        Prisma.sql`not exists (select from "ResellerRelationship" r where r."customerId" = ${customer}
          and r."partnerId" = x.id and r.status = 'active')`,
      ),

    async extending(actor, customer, provider) {
      const { now: _, ...seen } = await extendingOf(db, actor, { customer, provider });
      return seen;
    },

    consent: (actor, act, about, signer, decide) =>
      once(rooms, act, '', {
        async change(tx) {
          const { now, ...seen } = await lockExtending(tx, rooms, actor, about);
          const { next, facts } = decided(decide(seen, now));
          await tx.customerConsent.create({
            data: { ...writeConsent(next), signer: { create: { ...signer } } },
          });
          await answersAgain(tx, act, next.id);
          await touched(tx, seen);
          await told(tx, rooms, { actor, act, about }, now, facts, null, {
            ...imageOfConsent(next),
            way: next.way,
          });
          return next;
        },
        again: consentAgain,
      }),

    extend: (actor, act, about, decide) =>
      once(rooms, act, '', {
        async change(tx) {
          const { now, ...seen } = await lockExtending(tx, rooms, actor, about);
          const { next, facts } = decided(decide(seen, now));
          await keep(tx, next, seen, newId());
          await answersAgain(tx, act, next.relationship.id);
          await touched(tx, seen);
          const { consent, relationship } = next;
          await told(
            tx,
            rooms,
            { actor, act, about },
            now,
            facts,
            seen.consent && imageOfConsent(seen.consent),
            {
              ...imageOfConsent(consent),
              relationship: relationship.id,
              billToCopied: true,
            },
          );
          return next.relationship;
        },
        again: relationshipAgain,
      }),

    verify: (actor, act, about, decide) =>
      once(rooms, act, '', {
        async change(tx) {
          const { now, ...seen } = await lockExtending(tx, rooms, actor, about);
          const { next, facts } = decided(decide(seen, now));
          const { id, atMicrosoft } = next;
          if (atMicrosoft.known !== 'ticked') throw new Error(`Nobody ticked ${id}.`);
          const { via: tickedVia, by: tickedById, at: tickedAt } = atMicrosoft;
          const { count } = await tx.resellerRelationship.updateMany({
            where: { id, status: 'active', tickedAt: null },
            data: { tickedVia, tickedById, tickedAt },
          });
          if (count !== 1) throw new Error(`Relationship ${id} moved under a lock.`);
          await answersAgain(tx, act, id);
          await touched(tx, seen);
          await told(
            tx,
            rooms,
            { actor, act, about },
            now,
            facts,
            { relationship: id, atMicrosoft: 'declared' },
            { relationship: id, atMicrosoft: 'ticked' },
            'ticked',
          );
          return next;
        },
        again: relationshipAgain,
      }),

    async consents(actor, customer) {
      const us = actor.company;
      const rows = await db.$queryRaw<unknown[]>`
        select row_to_json(k) as consent, row_to_json(x) as provider,
          (select json_build_object('name', n.name, 'email', n.email, 'note', n.note)
            from "CustomerConsentSigner" n where n."consentId" = k.id and k."holderId" = ${us}) as signer
        from "CustomerConsent" k join "Customer" c on c.id = k."customerId" join "Company" x on x.id = k."providerId"
        where k."customerId" = ${customer} and ${us} in (k."holderId", k."providerId") and ${ofCompany(us)}
        order by k.at desc, k.id desc`;
      return rows.map((row): ConsentSheet => {
        const { consent, provider, signer } = consentSheet.parse(row);
        return { consent: readConsent(consent), provider: readFace(provider), signer };
      });
    },

    async billToCopies(actor, customer) {
      const us = actor.company;
      const rows = await db.$queryRaw<unknown[]>`
        select row_to_json(a) as "from", row_to_json(b) as "to", k.at, row_to_json(p) as "billTo"
        from "BillToCopy" k join "BillToProfile" p on p."copyId" = k.id
        join "Company" a on a.id = k."fromId" join "Company" b on b.id = k."toId"
        where k."customerId" = ${customer} and ${us} in (k."fromId", k."toId")
        order by k.at desc, k.id desc`;
      return rows.map((row): BillToCopy => {
        const { from, to, ...read } = copyRow.parse(row);
        return { ...read, from: readFace(from), to: readFace(to) };
      });
    },
  };
}

const consentSheet = z.object({
  consent: z.unknown(),
  provider: z.unknown(),
  signer: signerRow.nullable(),
});
const copyRow = z.object({
  from: z.unknown(),
  to: z.unknown(),
  at: z.coerce.date(),
  billTo: billToRow,
});

/** The relationship, the consent that is used up, and the bill-to data as they are now. */
async function keep(
  tx: Tx,
  { relationship, consent, billTo }: Extended,
  { customer, billTo: data }: Around,
  copyId: string,
): Promise<void> {
  await tx.resellerRelationship.create({
    data: {
      id: relationship.id,
      customerId: customer.id,
      partnerId: relationship.partner,
      capacity: relationship.capacity,
      withId: relationship.with,
      origin: relationship.origin,
      status: relationship.status,
      nameFolded: folded(customer.name),
      since: relationship.since,
    },
  });
  const { count } = await tx.customerConsent.updateMany({
    where: { id: consent.id, usedAt: null },
    data: { usedAt: consent.usedAt },
  });
  if (count !== 1) throw new Error(`Consent ${consent.id} was used under a lock.`);
  await tx.billToCopy.create({
    data: {
      id: copyId,
      customerId: customer.id,
      fromId: billTo.from,
      toId: billTo.to,
      consentId: billTo.consent,
      at: billTo.at,
      profile: { create: { ...data } },
    },
  });
}

/** The customer's record says that something about it moved. */
async function touched(tx: Tx, { customer: { id, version } }: Around): Promise<void> {
  const { count } = await tx.customer.updateMany({
    where: { id, version },
    data: { version: { increment: 1 } },
  });
  if (count !== 1) throw new Error(`Customer ${id} moved under its own lock.`);
}

const told = (
  tx: Tx,
  rooms: Rooms,
  { actor, act, about }: { actor: Actor; act: Act; about: About },
  now: Date,
  facts: readonly CustomerFact[],
  before: Entry['before'],
  after: Entry['after'],
  known: Entry['known'] = 'declared',
): Promise<void> =>
  record(tx, rooms, now, facts, {
    by: actor,
    via: act.via,
    // A consent alone is its holder's; what came of it concerns both.
    counterpart: facts.some(({ kind }) => kind === 'customer.consent-recorded')
      ? null
      : about.provider,
    subject: { kind: 'customer', id: about.customer },
    known,
    before,
    after,
  });
