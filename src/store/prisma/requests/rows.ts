import { z } from 'zod';
import { Prisma } from '../../../../prisma/generated/client.ts';
import type { CompanyId, PersonId } from '../../../domain/ids.ts';
import type { InboxItem } from '../../../domain/requests/inbox.ts';
import { requestKinds, type RequestKind } from '../../../domain/requests/kinds.ts';

const company = z.string().transform((id) => id as CompanyId);
const itemRow = z.object({
  kind: z.enum(requestKinds as [RequestKind, ...RequestKind[]]),
  id: z.string(),
  form: z.string(),
  status: z.string(),
  waits: company.nullable(),
  from: company,
  fromName: z.string(),
  by: z.string().transform((id) => id as PersonId),
  to: company.nullable(),
  toName: z.string().nullable(),
  customer: z.string().nullable(),
  asked: z.coerce.date(),
  until: z.coerce.date().nullable(),
  ended: z.coerce.date().nullable(),
});

/** With the companies' names; `x` is a row of the requests' one shape. */
export const named = Prisma.sql`
  join "Company" f on f.id = x."from" left join "Company" t on t.id = x."to"`;
export const itemColumns = Prisma.sql`
  x.kind, x.id, x.form, x.status, x.waits, x."from", f.name as "fromName", x.by, x."to", t.name as "toName",
  x.customer, x.asked, x.until, x.ended`;

export function readItem(row: unknown): InboxItem {
  const { kind, id, form, status, waits, from, fromName, by, to, toName, ...rest } =
    itemRow.parse(row);
  return {
    kind,
    id,
    form,
    status,
    waitsFor: waits,
    from: { id: from, name: fromName, person: by },
    to: to === null ? null : { id: to, name: toName ?? '' },
    ...rest,
  };
}
