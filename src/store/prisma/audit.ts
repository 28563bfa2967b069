import { chainOf, sealOf, type Head, type Sealable } from '../../domain/chain.ts';
import type { Backstage } from '../store.ts';
import { addJob, sealJob, type Rooms, type Tx } from './commit.ts';

type Row = Sealable & { readonly ord: bigint };
const batch = 500;
/** Transactions end within seconds: no entry appears this far behind the newest sealed one. */
const window = 10_000;

export function audit(rooms: Rooms): Backstage['audit'] {
  const { db, clock } = rooms;
  const now = () => clock?.() ?? new Date();

  /** One batch, in the order of the entries; the lock keeps two processes from numbering the same place. */
  async function sealBatch(tx: Tx): Promise<number> {
    await tx.$queryRaw`select pg_advisory_xact_lock(7263727)::text`;
    const rows = await tx.$queryRaw<Row[]>`
      select e.id, e.ord, e.at, e."companyId", e."counterpartId", e."personId", e.roles, e.action, e.subject, e."subjectId",
        e.before, e.after, e.via, e.known
      from "AuditEntry" e where e.ord > (select coalesce(max(ord), 0) - ${window} from "AuditSeal")
        and not exists (select from "AuditSeal" s where s."entryId" = e.id)
      order by e.ord limit ${batch}`;
    const heads = await headsOf(tx, [...new Set(rows.map(chainOf))]);
    const seals = [];
    for (const row of rows) {
      const chain = chainOf(row);
      const head = heads.get(chain) ?? { seq: 0, hash: '' };
      const seq = head.seq + 1;
      const hash = sealOf(chain, seq, head.hash, row);
      heads.set(chain, { seq, hash });
      seals.push({ chain, seq, entryId: row.id, ord: row.ord, hash, at: now() });
    }
    await tx.auditSeal.createMany({ data: seals });
    return rows.length;
  }

  return {
    async seal() {
      for (let all = 0; ;) {
        const sealed = await db.$transaction(sealBatch);
        all += sealed;
        if (sealed < batch) return all;
      }
    },

    sealSoon: () => addJob(db, clock, { ...sealJob('seal', now()), mode: 'preserve_run_at' }),

    async heads() {
      return db.$queryRaw`
        select distinct on (chain) chain, seq, hash from "AuditSeal" order by chain, seq desc`;
    },

    async chain(chain) {
      const seals = await db.auditSeal.findMany({
        where: { chain },
        orderBy: { seq: 'asc' },
        select: { seq: true, entryId: true, hash: true },
      });
      const rows = await db.$queryRaw<Sealable[]>`
        select e.id, e.at, e."companyId", e."counterpartId", e."personId", e.roles, e.action, e.subject, e."subjectId",
          e.before, e.after, e.via, e.known
        from "AuditSeal" s join "AuditEntry" e on e.id = s."entryId" where s.chain = ${chain}`;
      return { seals, entries: new Map(rows.map((row) => [row.id, row])) };
    },

    async unsealed(before) {
      const rows = await db.$queryRaw<{ id: string }[]>`
        select e.id from "AuditEntry" e where e.at < ${before}
          and not exists (select from "AuditSeal" s where s."entryId" = e.id) order by e.ord limit 100`;
      return rows.map((row) => row.id);
    },
  };
}

/** Where each of these chains ends; what has none yet is missing. */
async function headsOf(tx: Tx, chains: readonly string[]) {
  const last = await tx.$queryRaw<Head[]>`
    select s.* from unnest(${[...chains]}::text[]) as one(chain), lateral (
      select chain, seq, hash from "AuditSeal" where "AuditSeal".chain = one.chain order by seq desc limit 1) as s`;
  return new Map(last.map(({ chain, seq, hash }) => [chain, { seq, hash }]));
}
