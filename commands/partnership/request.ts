import type { Bot } from '../../src/bot.ts';
import type { CompanyId, PartnershipId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import {
  mayRequest,
  request as requestRule,
  type Partnership,
} from '../../src/domain/partnership.ts';
import { moment } from '../../src/i18n/time.ts';
import { seatOf, type Seat } from '../../src/slack/seat.ts';
import { name } from '../../views/blocks.ts';
import { choices } from '../../views/choices.ts';
import { actions, screens } from '../../views/ids.ts';
import { requestedNote, requestForm, requestValues } from '../../views/partnership/request.ts';
import { mailDraft } from './mail.ts';

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
    // From the record of a reseller that has come to Samen since: it is asked by the same MPN id.
    const mpn =
      at.subject === undefined
        ? undefined
        : (await store.partnerships.look(actor, at.subject as PartnershipId)).sheet.reseller.mpnId;
    return requestForm(reader, acting, { candidates: total, mpn });
  });
  desk.opener(actions.partnership.askHere, async (_turn, { value, meta }) => ({
    screen: screens.partnership.request,
    at: { subject: value, ...(meta.company === undefined ? {} : { company: meta.company }) },
  }));

  desk.options(actions.partnership.reseller, async (visitor, typed, meta) => {
    const seat = seatOf(visitor, meta.company);
    const { rows, total } = await store.partnerships.candidates(seat.actor, typed, region(seat));
    const found = rows.map((face) => ({ value: face.id, label: face.name }));
    return choices(found, total, seat.reader.words);
  });

  desk.submit(screens.partnership.request, requestValues, async (seat, values, { key }) => {
    const { actor, job } = seat;
    const { reseller, about } = await theOne(bot, seat, values);
    const { email } = values;
    const { row } = await store.partnerships.between(
      actor,
      { key, via: 'slack' },
      reseller,
      values.message,
      (seen, now) =>
        requestRule(seen, { id: newId() as PartnershipId, about }, actor, atlas.regionOf, now),
      // An address is used for mail only where whoever asks knew it (R-PART-04).
      email === null ? undefined : (called) => mailDraft(seat, called, email, job.company.language),
    );
    return { after: 'show', view: await requested(bot, seat, row) };
  });
}

/** To whom it went and until when, with the way to its mail. */
export async function requested(
  { store }: Bot,
  { actor, acting, reader }: Seat,
  row: Partnership,
  ...more: string[]
) {
  const { sheet } = await store.partnerships.look(actor, row.id);
  const w = reader.words.partnership.request;
  const until =
    row.status === 'issued' ? moment(row.until, reader.zone, reader.words.language) : '';
  const sentences = [...more, w.sent(name(sheet.reseller.name), until), w.sentNext];
  return requestedNote(reader, acting, row.id, sentences);
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
