import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import {
  agreementFor,
  type AdminGrant,
  type Agreement,
  type Relationship,
} from '../../../domain/customer/customer.ts';
import type { PersonId } from '../../../domain/ids.ts';
import type { Answering } from '../../../domain/invitation/answer.ts';
import type { Standing } from '../../../domain/invitation/life.ts';
import type { InvitationSheet, MailState } from '../../invitations.ts';
import { readAgreement, readGrant, readRelationship } from '../customers/rows.ts';
import { language, readCompany, readFace } from '../rows.ts';
import { readInvitation } from './rows.ts';

/** An invitation with its companies, words and answers, and what its customer has with the partners already, in one statement. `i`, `a`, `b` are its rows. */
export const invitationColumns = Prisma.sql`
  row_to_json(i) as invitation, row_to_json(a) as inviter, row_to_json(b) as provider,
  (select row_to_json(m) from "InvitationMail" m where m."invitationId" = i.id) as draft,
  (select row_to_json(w) from "InvitationAnswer" w where w."invitationId" = i.id) as answer,
  (select row_to_json(s) from "Mail" s where s.subject = 'invitation' and s."subjectId" = i.id and s.kind = 'invitation'
    and s.issue = i.issue) as mail,
  (select json_object_agg(f."personId", f.name) from "PersonProfile" f
    where f."personId" in (i."createdById", i."decidedById")) as names,
  coalesce((select p.status = 'active' from "Partnership" p where p.id = i."partnershipId"), true) as partnered,
  (select json_agg(r) from "ResellerRelationship" r where r."customerId" = i."customerId") as relationships,
  (select json_agg(g) from "AdminGrant" g where g."customerId" = i."customerId") as grants,
  (select json_agg(c) from "CustomerAgreement" c where c."customerId" = i."customerId") as agreements,
  clock_timestamp() as now`;
export const invitationTables = Prisma.sql`
  "CustomerInvitation" i join "Company" a on a.id = i."inviterId" left join "Company" b on b.id = i."providerId"`;

const draft = z.object({ email: z.string(), subject: z.string(), text: z.string() });
const answer = z.object({
  language,
  firstName: z.string().nullable(),
  lastName: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  reason: z.string().nullable(),
  agreementVersion: z.string().nullable(),
});
const mail = z.object({
  state: z.enum(['open', 'started', 'sent', 'failed', 'parked']),
  addedAt: z.coerce.date(),
  endedAt: z.coerce.date().nullable(),
  error: z.string().nullable(),
});
const all = z.array(z.unknown()).nullable();
const row = z.object({
  invitation: z.unknown(),
  inviter: z.unknown(),
  provider: z.unknown(),
  draft: draft.nullable(),
  answer: answer.nullable(),
  mail: mail.nullable(),
  names: z.record(z.string(), z.string()).nullable(),
  partnered: z.boolean(),
  relationships: all,
  grants: all,
  agreements: all,
  now: z.coerce.date(),
});

/** What became of a mail, in three words. */
export function mailState(read: unknown): MailState | null {
  const found = mail.nullable().parse(read);
  if (!found) return null;
  const { state, error } = found;
  const over = state === 'failed' || state === 'parked' ? 'failed' : 'waiting';
  return { state: state === 'sent' ? 'sent' : over, at: found.endedAt ?? found.addedAt, error };
}

export type ReadInvitation = {
  readonly sheet: InvitationSheet;
  readonly answering: Answering;
  readonly standing: Standing;
  /** What was entered, in its parts. */
  readonly entered: z.infer<typeof answer> | null;
  readonly now: Date;
};

export function readInvitationSheet(found: unknown): ReadInvitation {
  const read = row.parse(found);
  const invitation = readInvitation(read.invitation);
  const inviter = readCompany(read.inviter);
  const provider = read.provider === null ? null : readFace(read.provider);
  const relationships: Relationship[] = (read.relationships ?? []).map(readRelationship);
  const grants: AdminGrant[] = (read.grants ?? []).map(readGrant);
  const agreements: Agreement[] = (read.agreements ?? []).map(readAgreement);
  const partners = [inviter.id, ...(provider ? [provider.id] : [])];
  const { answer: entered } = read;
  const isReseller = inviter.status === 'confirmed' && inviter.kinds.includes('reseller');
  return {
    sheet: {
      invitation,
      inviter: readFace(read.inviter),
      provider,
      names: new Map(Object.entries(read.names ?? {}).map(([id, name]) => [id as PersonId, name])),
      draft: read.draft,
      answer: entered && {
        language: entered.language,
        name: [entered.firstName, entered.lastName].filter((part) => part !== null).join(' '),
        email: entered.email ?? '',
        reason: entered.reason,
        agreed: entered.agreementVersion,
      },
      mail: mailState(read.mail),
    },
    answering: {
      invitation,
      grounded: invitation.kind === 'solo' || (read.partnered && isReseller),
      relationships,
      grants,
      agreed: agreementFor(agreements, partners) !== null,
    },
    standing: {
      deadlineDays: inviter.settings.deadlineDays,
      restricted: inviter.restricted,
      partnered: invitation.kind === 'solo' || read.partnered,
      providerName: provider?.name ?? '',
    },
    entered,
    now: read.now,
  };
}
