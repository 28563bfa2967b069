import type { Bot } from '../../src/bot.ts';
import type { CompanyId, PartnershipId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { mayRequest, request as requestRule } from '../../src/domain/partnership.ts';
import { moment } from '../../src/i18n/time.ts';
import { seatOf, type Seat } from '../../src/slack/seat.ts';
import { name } from '../../views/blocks.ts';
import { choices } from '../../views/choices.ts';
import { note } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { requestForm, requestValues } from '../../views/partnership/request.ts';

type About = 'reseller' | 'mpn' | 'email';

/** A provider asks a reseller for a partnership. */
export function request(bot: Bot): void {
  const { desk, store, atlas, newId } = bot;
  const region = ({ job }: Seat) => atlas.regionAround(job.company.country);

  desk.screen(screens.partnership.request, async (visitor, at) => {
    const seat = seatOf(visitor, at.company);
    const { actor, job, acting, reader } = seat;
    const no = mayRequest({ ...actor, confirmed: job.company.status === 'confirmed' });
    if (no) throw new Refused(no);
    const { total } = await store.partnerships.candidates(actor, '', region(seat));
    return requestForm(reader, acting, { candidates: total });
  });

  desk.options(actions.partnership.reseller, async (visitor, typed, meta) => {
    const seat = seatOf(visitor, meta.company);
    const { rows, total } = await store.partnerships.candidates(seat.actor, typed, region(seat));
    const found = rows.map((face) => ({ value: face.id, label: face.name }));
    return choices(found, total, seat.reader.words);
  });

  desk.submit(screens.partnership.request, requestValues, async (seat, values, { key }) => {
    const { actor, reader } = seat;
    const { reseller, about } = await theOne(bot, seat, values);
    const { row } = await store.partnerships.between(
      actor,
      { key, via: 'slack' },
      reseller,
      values.message,
      (seen, now) =>
        requestRule(seen, { id: newId() as PartnershipId, about }, actor, atlas.regionOf, now),
    );
    const { sheet } = await store.partnerships.look(actor, row.id);
    const w = reader.words.partnership.request;
    const until =
      row.status === 'issued' ? moment(row.until, reader.zone, reader.words.language) : '';
    return {
      after: 'show',
      view: note(reader, w.title, w.sent(name(sheet.reseller.name), until), w.sentNext),
    };
  });
}

type Named = { reseller: string | null; mpn: string | null; email: string | null };

/** R-PART-04: a picked one, an MPN id or an address; where two are given they have to mean the same company. */
async function theOne(
  { store, atlas }: Bot,
  { actor, job }: Seat,
  { reseller, mpn, email }: Named,
): Promise<{ reseller: CompanyId; about: About }> {
  const found: { id: CompanyId; about: About }[] = [];
  if (reseller !== null) {
    const id = reseller as CompanyId;
    const within = atlas.regionAround(job.company.country);
    if (!(await store.partnerships.offers(actor, id, within)))
      throw new Refused({ code: 'reseller-not-found', about: 'reseller' });
    found.push({ id, about: 'reseller' });
  }
  for (const [about, by] of [
    ['mpn', mpn === null ? null : { mpn }],
    ['email', email === null ? null : { email }],
  ] as const) {
    if (!by) continue;
    const ids = await store.partnerships.addressed(actor, by);
    const [id] = ids;
    if (!id) throw new Refused({ code: 'reseller-not-found', about });
    if (ids.length > 1 || (found[0] && found[0].id !== id))
      throw new Refused({ code: 'two-resellers', about });
    found.push({ id, about });
  }
  const [first] = found;
  if (!first) throw new Refused({ code: 'address-needed', about: 'mpn' });
  return { reseller: first.id, about: first.about };
}
