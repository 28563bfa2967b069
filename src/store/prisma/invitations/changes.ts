import { Prisma } from '../../../../prisma/generated/client.ts';
import type { Agreement } from '../../../domain/customer/customer.ts';
import type { CompanyId, InvitationId, PartnershipId } from '../../../domain/ids.ts';
import type { Answered } from '../../../domain/invitation/answer.ts';
import type { Invitation, InvitationFact } from '../../../domain/invitation/invitation.ts';
import { Refused } from '../../../domain/outcome.ts';
import type { Actor } from '../../../domain/people.ts';
import type { AgreementEdition, AnswerForm } from '../../invitations.ts';
import { record, type By, type Entry, type Rooms, type Tx } from '../commit.ts';
import { addAgreement, addCustomer, addRelationships, grantAdmin } from '../customers/writes.ts';
import { imageOfInvitation, writeInvitation } from './rows.ts';
import {
  invitationColumns,
  invitationTables,
  readInvitationSheet,
  type ReadInvitation,
} from './sheets.ts';

export const unknown = () => new Refused({ code: 'unknown' });

export async function invitationOf(tx: Tx, id: string): Promise<ReadInvitation | null> {
  const [row] = await tx.$queryRaw<unknown[]>`
    select ${invitationColumns} from ${invitationTables} where i.id = ${id}`;
  return row === undefined ? null : readInvitationSheet(row);
}
export const again = async (tx: Tx, id: string): Promise<Invitation> => {
  const found = await invitationOf(tx, id);
  if (!found) throw unknown();
  return found.sheet.invitation;
};

/**
 * Partnership, then invitation, then customer: in this order everywhere, so that the end of a partnership and an
 * acceptance wait for each other instead of standing in each other's way.
 */
export async function lockInvitation(
  tx: Tx,
  { clock }: Rooms,
  id: InvitationId,
  inviter: CompanyId | null,
): Promise<ReadInvitation> {
  const mine = inviter === null ? Prisma.empty : Prisma.sql`and "inviterId" = ${inviter}`;
  const [ground] = await tx.$queryRaw<
    { partnershipId: string | null; customerId: string | null }[]
  >`
    select "partnershipId", "customerId" from "CustomerInvitation" where id = ${id} ${mine}`;
  if (!ground) throw unknown();
  if (ground.partnershipId !== null)
    await tx.$queryRaw`select 1 as held from "Partnership" where id = ${ground.partnershipId} for share`;
  await tx.$queryRaw`select 1 as held from "CustomerInvitation" where id = ${id} for update`;
  if (ground.customerId !== null)
    await tx.$queryRaw`select 1 as held from "Customer" where id = ${ground.customerId} for update`;
  // Read after the locks came, so that it is what they hold.
  const found = await invitationOf(tx, id);
  if (!found) throw unknown();
  return { ...found, now: clock?.() ?? found.now };
}

const entry = (by: By, via: Entry['via'], before: Invitation | null, after: Invitation): Entry => ({
  by,
  via,
  counterpart: after.provider,
  subject: { kind: 'invitation', id: after.id },
  known: after.status === 'accepted' && after.done ? 'ticked' : 'declared',
  before: before && imageOfInvitation(before),
  after: imageOfInvitation(after),
});

export async function recordInvitation(
  tx: Tx,
  rooms: Rooms,
  now: Date,
  before: Invitation | null,
  next: Invitation,
  facts: readonly InvitationFact[],
  about: { by: By; via: Entry['via'] },
): Promise<void> {
  await record(tx, rooms, now, facts, entry(about.by, about.via, before, next));
}

export async function keepInvitation(
  tx: Tx,
  rooms: Rooms,
  now: Date,
  before: Invitation,
  next: Invitation,
  facts: readonly InvitationFact[],
  about: { by: By; via: Entry['via'] },
): Promise<void> {
  // Compare-and-set besides the lock: a state that moved meanwhile is a fault, never overwritten.
  const { count } = await tx.customerInvitation.updateMany({
    where: { id: next.id, version: before.version },
    data: { ...writeInvitation(next), version: { increment: 1 } },
  });
  if (count !== 1) throw new Error(`Invitation ${next.id} moved under its own lock.`);
  await recordInvitation(tx, rooms, now, before, next, facts, about);
}

/** What an acceptance makes: customer, relationships, rights and agreement, in its transaction or not at all (R-INV-03). */
export async function join(
  tx: Tx,
  rooms: Rooms,
  { invitation, joined }: Answered,
  entered: Pick<AnswerForm, 'firstName' | 'lastName' | 'email' | 'phone' | 'language'>,
  edition: AgreementEdition | null,
  now: Date,
): Promise<void> {
  if (!joined || invitation.status !== 'accepted') return;
  const { customer: id, relationships, grants, agreement } = joined;
  const { firstName, lastName, email, phone, language } = entered;
  if (invitation.known === null)
    await addCustomer(
      tx,
      {
        id,
        recordedBy: invitation.inviter,
        name: invitation.name,
        tenantId: null,
        domain: null,
        country: invitation.country,
        cloud: invitation.cloud,
        recordedAt: now,
      },
      { email: email?.toLowerCase() ?? null, firstName, lastName, phone, language },
    );
  const customer = { id, name: invitation.name };
  const { done } = invitation;
  await addRelationships(tx, rooms, customer, relationships, now, done);
  const known = done ? ('ticked' as const) : ('declared' as const);
  await grantAdmin(tx, id, grants, { source: 'invite', known }, now);
  if (!agreement || !edition) return;
  const declared: Agreement = {
    id: rooms.newId(),
    method: 'page',
    via: invitation.inviter,
    partners: agreement,
    version: edition.version,
    link: edition.link,
    agreedOn: invitation.answeredAt,
    at: invitation.answeredAt,
    by: null,
  };
  const signer = {
    firstName: firstName ?? '',
    lastName: lastName ?? '',
    email: email ?? '',
    phone,
  };
  await addAgreement(tx, id, declared, signer, invitation.id);
}

/** A void one of the actor's company gives way to a new one; whatever else `old` is stays as it is. */
export async function replace(
  tx: Tx,
  rooms: Rooms,
  now: Date,
  old: InvitationId,
  by: InvitationId,
  about: { by: Actor; via: Entry['via'] },
): Promise<void> {
  const { count } = await tx.customerInvitation.updateMany({
    where: { id: old, inviterId: about.by.company, status: 'voided', replacedById: null },
    data: { replacedById: by, version: { increment: 1 } },
  });
  if (count === 0) return;
  const next = await again(tx, old);
  const fact = { kind: 'invitation.replaced' as const, invitation: old };
  await recordInvitation(tx, rooms, now, null, next, [fact], about);
}

/** Joint invitations of a partnership that ends are void from then on; the caller holds the partnership's lock. */
export async function voidJoint(
  tx: Tx,
  rooms: Rooms,
  partnership: PartnershipId,
  now: Date,
  rule: (seen: Invitation, now: Date) => { next: Invitation; facts: readonly InvitationFact[] },
): Promise<void> {
  const open = await tx.$queryRaw<{ id: string }[]>`
    select id from "CustomerInvitation" where "partnershipId" = ${partnership}
      and status in ('draft', 'issued', 'to-confirm') order by id for update`;
  for (const { id } of open) {
    const found = await invitationOf(tx, id);
    if (!found) continue;
    const seen = found.sheet.invitation;
    const { next, facts } = rule(seen, now);
    const by: By = { company: seen.inviter, person: null, roles: ['system'] };
    await keepInvitation(tx, rooms, now, seen, next, facts, { by, via: 'job' });
  }
}
