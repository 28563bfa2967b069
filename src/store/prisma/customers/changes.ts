import type { Prisma } from '../../../../prisma/generated/client.ts';
import type { Altered, Held } from '../../../domain/customer/life.ts';
import type { Customer, Relationship } from '../../../domain/customer/customer.ts';
import type { CustomerId } from '../../../domain/ids.ts';
import { Refused } from '../../../domain/outcome.ts';
import type { CustomerKept, Customers, CustomersBackstage } from '../../store.ts';
import { decided, once, record, type Rooms, type Tx } from '../commit.ts';
import { customerDrafts, forgetDrafts, readDraft } from './drafts.ts';
import { customerReads, standing, unknownCustomer } from './reads.ts';
import { readCustomer } from './rows.ts';
import { ofCompany, readSheet, seenBy, sheetColumns } from './sheets.ts';
import { orderWaits } from '../subscriptions/fresh.ts';
import { addAgreement, addCustomer, addRelationships, grantAdmin } from './writes.ts';

/** Ids, times and words of ours; what people typed is not in it. */
const image = (of: object): Prisma.InputJsonValue =>
  JSON.parse(JSON.stringify(of)) as Prisma.InputJsonObject;
const again = async (tx: Tx, id: string): Promise<Customer> =>
  readCustomer(await tx.customer.findUniqueOrThrow({ where: { id } }));

export function customers(rooms: Rooms): Customers {
  const { clock } = rooms;
  return {
    ...customerReads(rooms),
    drafts: customerDrafts(rooms),

    add: (actor, act, draft, decide, order = null) =>
      once(rooms, act, '', {
        async change(tx) {
          const details = await readDraft(tx, rooms, actor, draft);
          if (!details) throw new Refused({ code: 'draft-gone' });
          // The partnership can't end before this commit, nor can the company be restricted.
          const [row] = await tx.$queryRaw<{ now: Date }[]>`
            select clock_timestamp() as now from "Company" c where c.id = ${actor.company} for share`;
          await tx.$queryRaw`
            select from "Partnership" p where p."providerId" = ${actor.company}
              and p."resellerId" = ${details.reseller} and p.status = 'active' for share`;
          const now = clock?.() ?? row?.now ?? new Date();
          const seen = await standing(tx, actor, details.reseller);
          const { next, facts } = decided(decide({ ...seen, details }, now));
          const { version: _, ...customer } = next.customer;
          const d = next.details;
          await addCustomer(tx, customer, {
            email: d.email,
            firstName: d.firstName,
            lastName: d.lastName,
            phone: d.phone,
            culture: next.culture,
            language: next.language,
            addressLine: d.addressLine,
            city: d.city,
            state: d.state,
            postalCode: d.postalCode,
            registrationNumber: d.registration,
          });
          await addRelationships(tx, rooms, customer, next.relationships, now, false);
          const how = { source: 'create', known: 'declared' } as const;
          await grantAdmin(tx, customer.id, next.grants, how, now);
          await tx.formDraft.deleteMany({ where: { id: draft } });
          const { id, country, cloud } = customer;
          await tx.operation.update({ where: { key: act.key }, data: { subjectId: id } });
          await record(tx, rooms, now, facts, {
            by: actor,
            via: act.via,
            counterpart: d.reseller,
            subject: { kind: 'customer', id },
            known: 'declared',
            before: null,
            after: image({
              country,
              cloud,
              relationships: next.relationships,
              grants: next.grants,
            }),
          });
          const of = { customer: id, reseller: d.reseller };
          if (order) await orderWaits(tx, rooms, actor, act.via, order, of, now);
          return next.customer;
        },
        again,
      }),

    change: (actor, act, id, decide, kept = {}) =>
      once(rooms, act, id, {
        async change(tx) {
          // First the lock, then the look: whoever ordered meanwhile is seen (R-REL-05).
          await tx.$queryRaw`
            select from "Customer" c where c.id = ${id} and ${ofCompany(actor.company)} for update`;
          const [row] = await tx.$queryRaw<{ now: Date }[]>`
            select ${sheetColumns}, clock_timestamp() as now from ${seenBy(actor.company)}
            where c.id = ${id} and ${ofCompany(actor.company)} for update of c`;
          if (row === undefined) throw unknownCustomer();
          const seen = readSheet(row);
          const now = clock?.() ?? row.now;
          const { next, facts } = decided(decide(seen, now));
          const { count } = await tx.customer.updateMany({
            where: { id, version: seen.customer.version },
            data: { version: { increment: 1 } },
          });
          if (count !== 1) throw new Error(`Customer ${id} moved under its own lock.`);
          await keep(tx, id, next, kept, actor.person, now);
          await record(tx, rooms, now, facts, {
            by: actor,
            via: act.via,
            counterpart: null,
            subject: { kind: 'customer', id },
            known: knownOf(next),
            before: image(partsBefore(seen, next)),
            after: image(next),
          });
          return { ...seen.customer, version: seen.customer.version + 1 };
        },
        again,
      }),
  };
}

const knownOf = ({ relationship, agreement }: Altered): 'declared' | 'ticked' =>
  agreement?.method === 'direct' ||
  (relationship?.status === 'active' && relationship.atMicrosoft.known === 'ticked')
    ? 'ticked'
    : 'declared';

const partsBefore = ({ relationships, grants }: Held, { relationship, grant }: Altered) => ({
  relationship: relationships.find((one) => one.id === relationship?.id) ?? null,
  grant: grants.find((one) => one.partner === grant?.partner) ?? null,
  agreement: null,
});

/** Each row is changed only while it is what the rule saw. */
async function keep(
  tx: Tx,
  id: CustomerId,
  { relationship, grant, agreement }: Altered,
  { signer, attested }: CustomerKept,
  person: string,
  at: Date,
): Promise<void> {
  if (relationship) {
    const where = { id: relationship.id, status: 'active' };
    const data = relationshipData(relationship);
    const { count } = await tx.resellerRelationship.updateMany({ where, data });
    if (count !== 1) throw new Error(`Relationship ${relationship.id} moved under a lock.`);
    if (relationship.status === 'removed' && attested)
      await tx.relationshipAttestation.create({
        data: {
          relationshipId: relationship.id,
          textVersion: attested.version,
          language: attested.language,
          personId: person,
          at,
        },
      });
  }
  if (grant?.granted === true) {
    const { partner, source, known, since } = grant;
    await grantAdmin(tx, id, [partner], { source, known }, since);
  }
  if (grant?.granted === false)
    await tx.adminGrant.update({
      where: { customerId_partnerId: { customerId: id, partnerId: grant.partner } },
      data: {
        granted: false,
        endedBy: grant.by,
        endedOn: grant.on,
        endedAt: grant.at,
        endedById: grant.recordedBy,
      },
    });
  if (agreement)
    await addAgreement(
      tx,
      id,
      agreement,
      agreement.method === 'attested' ? (signer ?? null) : null,
      null,
    );
}

function relationshipData(one: Relationship) {
  if (one.status === 'removed')
    return {
      status: 'removed',
      endedById: one.by,
      endedAt: one.at,
      tellPartners: one.told,
    };
  return one.atMicrosoft.known === 'ticked'
    ? {
        tickedVia: one.atMicrosoft.via,
        tickedById: one.atMicrosoft.by,
        tickedAt: one.atMicrosoft.at,
      }
    : {};
}

export function backstageCustomers(rooms: Rooms): CustomersBackstage {
  return {
    async sheet(id, company) {
      const [row] = await rooms.db.$queryRaw<unknown[]>`
        select ${sheetColumns} from ${seenBy(company)} where c.id = ${id} and ${ofCompany(company)}`;
      return row === undefined ? null : readSheet(row);
    },
    forgetDrafts: () => forgetDrafts(rooms),
  };
}
