import type { CompanyId, CustomerId, InvitationId } from '../../../domain/ids.ts';
import type { Inviting } from '../../../domain/invitation/invitation.ts';
import type { Actor } from '../../../domain/people.ts';
import type { InvitationSheet, Invitations, NewInvitation } from '../../invitations.ts';
import { addJob, decided, once, type Rooms, type Tx } from '../commit.ts';
import { readCustomer, readGrant, readRelationship } from '../customers/rows.ts';
import { folded } from '../lists.ts';
import { addMails } from '../mails.ts';
import { withinLimit } from '../mails.ts';
import { readCompany, readParty } from '../rows.ts';
import {
  again,
  invitationOf,
  join,
  keepInvitation,
  lockInvitation,
  recordInvitation,
  replace,
  unknown,
} from './changes.ts';
import { invitationList } from './lists.ts';
import { writeInvitation } from './rows.ts';

export function invitations(rooms: Rooms): Invitations {
  const { db, clock } = rooms;

  const expireAt = (tx: Tx, id: InvitationId, at: Date) =>
    addJob(tx, clock, {
      task: 'expire',
      payload: { invitation: id },
      key: `expire:${id}`,
      at,
    });

  return {
    async provider(actor, id) {
      const pair = await db.partnership.findFirst({
        where: { resellerId: actor.company, providerId: id, status: 'active' },
        select: { provider: { select: { name: true } } },
      });
      return pair && { id, name: pair.provider.name };
    },

    draft(actor, act, ask, makeLink, decide) {
      return once(rooms, act, ask.id, {
        async change(tx) {
          const { seen, now } = await standing(tx, rooms, actor, ask);
          const { next, facts } = decided(decide(seen, now));
          const { id } = next;
          const { hash, keyId } = makeLink(id, next.issue);
          await tx.customerInvitation.create({
            data: {
              id,
              kind: next.kind,
              inviterId: next.inviter,
              capacity: next.capacity,
              providerId: next.provider,
              partnershipId: next.partnership,
              customerId: next.known,
              customerName: next.name,
              nameFolded: folded(next.name),
              country: next.country,
              cloud: next.cloud,
              adminAsked: next.admin,
              language: next.language,
              linkKey: keyId,
              createdById: next.created.by,
              createdAt: next.created.at,
              expiresAt: now,
              ...writeInvitation(next),
              mail: {
                create: { email: ask.email, subject: ask.subject, text: ask.text },
              },
            },
          });
          await tx.link.create({
            data: { hash, subject: 'invitation', subjectId: id, issue: next.issue, at: now },
          });
          const about = { by: actor, via: act.via };
          await recordInvitation(tx, rooms, now, null, next, facts, about);
          if (ask.replaces !== null) await replace(tx, rooms, now, ask.replaces, id, about);
          if ('until' in next) await expireAt(tx, id, next.until);
          return next;
        },
        again,
      });
    },

    change(actor, act, id, how, decide) {
      return once(rooms, act, id, {
        async change(tx) {
          const {
            sheet,
            standing: stands,
            now,
          } = await lockInvitation(tx, rooms, id, actor.company);
          const { invitation } = sheet;
          const open = invitation.status === 'draft' ? await openBeside(tx, sheet) : null;
          const around = { ...stands, open };
          const { next, facts } = decided(decide({ invitation, standing: around }, now));
          if (how.sends) {
            await withinLimit(tx, actor.company, now);
            const subject = { kind: 'invitation' as const, id };
            const { issue, inviter: company } = next;
            const mail = { kind: 'invitation' as const, subject, issue, company, toCompany: false };
            await addMails(tx, rooms, [mail]);
          }
          if (how.words)
            await tx.invitationMail.update({ where: { invitationId: id }, data: how.words });
          if (next.issue !== invitation.issue) {
            const { hash, keyId } = how.makeLink(id, next.issue);
            await tx.link.create({
              data: { hash, subject: 'invitation', subjectId: id, issue: next.issue, at: now },
            });
            await tx.customerInvitation.update({ where: { id }, data: { linkKey: keyId } });
          }
          await keepInvitation(tx, rooms, now, invitation, next, facts, {
            by: actor,
            via: act.via,
          });
          if ('until' in next) await expireAt(tx, id, next.until);
          return next;
        },
        again,
      });
    },

    confirm(actor, act, id, agreement, decide) {
      return once(rooms, act, id, {
        async change(tx) {
          const found = await lockInvitation(tx, rooms, id, actor.company);
          const { answering, entered, now } = found;
          const { next, facts } = decided(decide(answering, now));
          // Whoever accepted saw the edition of then.
          const edition = entered?.agreementVersion
            ? { ...agreement, version: entered.agreementVersion }
            : null;
          const who = entered ?? { firstName: null, lastName: null, email: null, phone: null };
          const { language } = answering.invitation;
          await join(tx, rooms, next, { ...who, language }, edition, now);
          await keepInvitation(tx, rooms, now, answering.invitation, next.invitation, facts, {
            by: actor,
            via: act.via,
          });
          return next.invitation;
        },
        again,
      });
    },

    async look(actor, id) {
      const found = await invitationOf(db, id);
      if (found?.sheet.inviter.id !== actor.company) throw unknown();
      return found.sheet;
    },

    list: invitationList(rooms),
  };
}

/** Another one of its kind that is open to the same address; the inviter's row is the lock for that. */
async function openBeside(
  tx: Tx,
  { invitation, draft }: InvitationSheet,
): Promise<{ until: Date } | null> {
  const { id, inviter, kind, provider } = invitation;
  await tx.$queryRaw`select 1 as held from "Company" where id = ${inviter} for no key update`;
  const other = await tx.customerInvitation.findFirst({
    where: {
      id: { not: id },
      inviterId: inviter,
      kind,
      providerId: provider,
      status: { in: ['issued', 'to-confirm'] },
      mail: { email: draft?.email ?? '' },
    },
    orderBy: { expiresAt: 'desc' },
    select: { expiresAt: true },
  });
  return other && { until: other.expiresAt };
}

/** The inviter's row is the lock for its invitations: what is open to an address is exact. */
async function standing(
  tx: Tx,
  { clock }: Rooms,
  actor: Actor,
  ask: NewInvitation,
): Promise<{ seen: Inviting; now: Date }> {
  const [mine] = await tx.$queryRaw<{ company: unknown; now: Date }[]>`
    select row_to_json(c) as company, clock_timestamp() as now from "Company" c
    where c.id = ${actor.company} for no key update`;
  if (!mine) throw unknown();
  const now = clock?.() ?? mine.now;
  const pair =
    ask.provider === null
      ? null
      : await tx.partnership.findFirst({
          where: { resellerId: actor.company, providerId: ask.provider },
          orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
          include: { provider: true },
        });
  // A company that never met this one is not named to it.
  if (ask.provider !== null && !pair) throw unknown();
  if (pair) await tx.$queryRaw`select 1 as held from "Partnership" where id = ${pair.id} for share`;
  const [latest] = await tx.$queryRaw<
    { status: string; expiresAt: Date; answeredAt: Date | null }[]
  >`
    select i.status, i."expiresAt", i."answeredAt" from "CustomerInvitation" i
    join "InvitationMail" m on m."invitationId" = i.id
    where i."inviterId" = ${actor.company} and lower(m.email) = lower(${ask.email}) and i.kind = ${ask.kind}
      and i."providerId" is not distinct from ${ask.kind === 'joint' ? ask.provider : null}
      and i.status in ('issued', 'to-confirm', 'declined')
    order by i."createdAt" desc, i.id desc limit 1`;
  return {
    now,
    seen: {
      inviter: { ...readParty(mine.company), restricted: readCompany(mine.company).restricted },
      provider: pair && readParty(pair.provider),
      partnership:
        pair?.status === 'active' ? (pair.id as NonNullable<Inviting['partnership']>) : null,
      known: await knownTo(tx, actor.company, ask),
      open: latest && latest.status !== 'declined' ? { until: latest.expiresAt } : null,
      declinedAt: latest?.status === 'declined' ? latest.answeredAt : null,
    },
  };
}

/** Chosen from the inviter's own customers, or named and addressed exactly as one of them: that is its own record, nobody else's. */
async function knownTo(tx: Tx, company: CompanyId, ask: NewInvitation): Promise<Inviting['known']> {
  const ours = {
    OR: [{ recordedById: company }, { relationships: { some: { partnerId: company } } }],
  };
  const customer = await tx.customer.findFirst({
    where:
      ask.known === null
        ? {
            ...ours,
            nameFolded: folded(ask.name),
            profile: { email: ask.email.toLowerCase() },
          }
        : { ...ours, id: ask.known },
    orderBy: { recordedAt: 'asc' },
    include: { relationships: true, grants: true },
  });
  if (!customer) {
    if (ask.known !== null) throw unknown();
    return null;
  }
  const { relationships, grants } = customer;
  return {
    customer: readCustomer(customer),
    relationships: relationships.map(readRelationship),
    grants: grants.map(readGrant),
  } satisfies { customer: { id: CustomerId }; relationships: unknown; grants: unknown };
}
