import { z } from 'zod';
import { offerKinds, type Offer } from '../../../domain/subscription/offer.ts';
import type { OffersBackstage } from '../../store.ts';
import { addJob, sealJob, type Rooms, type Tx } from '../commit.ts';

const offerRow: z.ZodType<Offer> = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(offerKinds),
  billing: z.enum(['licence', 'usage']),
  minimum: z.number(),
  maximum: z.number(),
  countries: z.array(z.string()),
  prerequisites: z.array(z.string()),
  upgradesTo: z.array(z.string()),
  recordFixed: z.boolean(),
});
type Catalogue = ReadonlyMap<string, Offer>;
const fresh = 60_000;

/** The imported catalogue, else the one that comes with the release; another process's import is seen within a minute. */
export function catalogue(rooms: Rooms, builtIn: readonly Offer[]) {
  const { db, newId, clock } = rooms;
  let kept: { readonly at: number; readonly offers: Promise<Catalogue> } | null = null;
  const read = async (): Promise<Catalogue> => {
    const rows = await db.offer.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }] });
    const offers = rows.length === 0 ? builtIn : rows.map((row) => offerRow.parse(row));
    return new Map(offers.map((one) => [one.id, one]));
  };
  const offers = (): Promise<Catalogue> => {
    const now = performance.now();
    if (kept && now - kept.at < fresh) return kept.offers;
    const mine = { at: now, offers: read() };
    kept = mine;
    // What failed is not kept for a minute.
    mine.offers.catch(() => {
      if (kept === mine) kept = null;
    });
    return mine.offers;
  };
  const backstage: OffersBackstage = {
    all: offers,
    async replace(all) {
      await db.$transaction(async (tx) => {
        // Two imports at once: the later one waits, and replaces the earlier one whole.
        await tx.$executeRaw`lock table "Offer" in share row exclusive mode`;
        const before = await tx.offer.count();
        await tx.offer.deleteMany();
        await tx.$executeRaw`
          insert into "Offer"(id, name, kind, billing, minimum, maximum, countries, prerequisites, "upgradesTo", "recordFixed")
          select o.id, o.name, o.kind, o.billing, o.minimum, o.maximum,
            array(select jsonb_array_elements_text(o.countries)),
            array(select jsonb_array_elements_text(o.prerequisites)),
            array(select jsonb_array_elements_text(o."upgradesTo")), o."recordFixed"
          from jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as o(id text, name text, kind text, billing text,
            minimum int, maximum int, countries jsonb, prerequisites jsonb, "upgradesTo" jsonb, "recordFixed" boolean)`;
        await audited(tx, before, all.length);
      });
      kept = null;
    },
  };
  const audited = async (tx: Tx, before: number, after: number): Promise<void> => {
    const [row] = await tx.$queryRaw<{ now: Date }[]>`select clock_timestamp() as now`;
    const now = clock?.() ?? row?.now ?? new Date();
    const id = newId();
    await tx.auditEntry.create({
      data: {
        id,
        at: now,
        roles: ['operator'],
        action: 'offers.imported',
        subject: 'offers',
        subjectId: 'offers',
        before: { offers: before },
        after: { offers: after },
        via: 'operator',
        known: 'declared',
      },
    });
    await addJob(tx, clock, sealJob(`seal:${id}`, now));
  };
  return { offers, backstage };
}
