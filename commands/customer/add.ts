import type { Bot } from '../../src/bot.ts';
import {
  addCustomer,
  createsAs,
  mayAdd,
  type CustomerData,
  type CustomerDetails,
} from '../../src/domain/customer/add.ts';
import type { CompanyId, CustomerId, PartnershipId } from '../../src/domain/ids.ts';
import { granted, Refused } from '../../src/domain/outcome.ts';
import { seatOf, type Seat } from '../../src/slack/seat.ts';
import { name } from '../../views/blocks.ts';
import { choices } from '../../views/choices.ts';
import { addForm, addValues } from '../../views/customer/add.ts';
import { addedAlready, addedView, reviewForm, reviewValues } from '../../views/customer/review.ts';
import { note, type Meta } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { freshBook } from '../order/book.ts';
import { dropFresh, orderOfFresh } from '../order/fresh.ts';

/** A provider records a new customer for one of its resellers, a direct-bill partner one for itself. */
export function addsCustomer(bot: Bot): void {
  const { desk, store, atlas, clouds, detailRules, partnerCenter, now, newId } = bot;
  const data: CustomerData = { ...detailRules, regionOf: atlas.regionOf, clouds };

  desk.screen(screens.customer.add, async (visitor, at) => {
    const seat = seatOf(visitor, at.company);
    const { actor, acting, reader } = seat;
    await refuseEarly(bot, seat);
    const { total } = await store.customers.partners(actor, 'reseller', '');
    const all = createsAs(actor);
    // A form for nobody would be filled in for nothing.
    const ways = total === 0 ? all.filter((one) => one !== 'provider') : all;
    if (ways.length === 0) throw new Refused({ code: 'nothing-to-choose', what: 'resellers' });
    const draft = at.filter === 'draft' ? (at.subject ?? null) : null;
    const details = draft === null ? null : await store.customers.drafts.read(actor, draft);
    if (draft !== null && !details) throw new Refused({ code: 'draft-gone' });
    const reseller = details ? details.reseller : await resellerOf(bot, seat, at);
    const named = reseller && (await store.customers.adding(actor, reseller)).reseller;
    const resells = actor.kinds.includes('reseller');
    return addForm(reader, acting, { ways, resells, reseller: named, details, draft });
  });

  // R-CUST-04: from a reseller's sheet, for that reseller.
  desk.opener(actions.customer.add, async (_turn, { value, meta }) => ({
    screen: screens.customer.add,
    at: { subject: value, ...(meta.company === undefined ? {} : { company: meta.company }) },
  }));

  desk.options(actions.customer.reseller, async (visitor, typed, meta) => {
    const { actor, reader } = seatOf(visitor, meta.company);
    if (!createsAs(actor).includes('provider')) return { options: [] };
    const { rows, total } = await store.customers.partners(actor, 'reseller', typed);
    const found = rows.map((row) => ({ value: row.id, label: row.name }));
    return choices(found, total, reader.words);
  });

  desk.submit(screens.customer.add, addValues, async (seat, values, { meta }) => {
    const { actor, reader, acting } = seat;
    const ways = createsAs(actor);
    const as = values.as ?? (values.reseller === null && ways.length > 1 ? null : ways[0]) ?? null;
    if (as === null) {
      await refuseEarly(bot, seat);
      throw new Refused({ code: 'misfit', about: 'as', why: 'choice' });
    }
    const typed: CustomerDetails = {
      ...values,
      as,
      reseller: as === 'provider' ? values.reseller : null,
    };
    const seen = await store.customers.adding(actor, typed.reseller);
    const ask = { id: newId() as CustomerId, details: typed };
    const { details } = granted(addCustomer(seen, ask, actor, data, now())).next;
    const taken =
      (await store.customers.ownDomain(actor, details.domain)) ||
      (await partnerCenter.domainTaken(details.domain)) === true;
    if (taken) throw new Refused({ code: 'domain-taken', about: 'domain' });
    const draft = meta.filter === 'draft' && meta.subject !== undefined ? meta.subject : newId();
    await store.customers.drafts.keep(actor, draft, details);
    const reseller = seen.reseller?.name ?? null;
    const order = await freshBook(bot, actor, draft, details);
    // Its lines live as long as the details beside them.
    if (order.lines.length > 0) await store.subscriptions.drafts.keep(actor, order.id, order.draft);
    return { after: 'show', view: reviewForm(reader, acting, details, reseller, draft, order) };
  });

  desk.click(
    actions.customer.edit,
    async (turn, { value, meta }) => {
      await desk.redraw(turn, screens.customer.add, {
        ...(meta.company === undefined ? {} : { company: meta.company }),
        subject: value,
        filter: 'draft',
      });
      return undefined;
    },
    'opens',
  );

  /** What is not there any more was cancelled, or is older than an hour (R-CUST-07). */
  desk.screen(screens.customer.review, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const draft = at.subject ?? '';
    const details = await store.customers.drafts.read(actor, draft);
    const w = reader.words.customer;
    if (!details) return note(reader, w.add.title, w.review.cancelled);
    const { reseller } = await store.customers.adding(actor, details.reseller);
    const order = await freshBook(bot, actor, draft, details);
    return reviewForm(reader, acting, details, reseller?.name ?? null, draft, order);
  });

  desk.click(
    actions.customer.cancel,
    async (turn, { value, meta }) => {
      const { actor } = seatOf(await desk.visitor(turn), meta.company);
      await store.customers.drafts.drop(actor, value);
      await dropFresh(bot, actor, value);
      await desk.redraw(turn, screens.customer.review, { ...meta, subject: value });
      return undefined;
    },
    'decides',
  );

  desk.submit(screens.customer.review, reviewValues, async (seat, _nothing, { meta, key }) => {
    const { actor, reader } = seat;
    const id = newId() as CustomerId;
    const order = await orderOfFresh(bot, actor, meta.subject ?? '');
    const { row, repeated } = await store.customers.add(
      actor,
      { key, via: 'slack' },
      meta.subject ?? '',
      ({ details, ...seen }, time) => addCustomer(seen, { id, details }, actor, data, time),
      order,
    );
    if (repeated) return { after: 'show', view: addedAlready(reader, row.name) };
    const domain = row.domain ?? '';
    // From here on what it hands out is in nothing but this answer (R-CUST-09).
    const setup = await partnerCenter.setUp({ domain });
    const record = await store.customers.look(actor, row.id);
    const own = record.relationships.find((one) => one.partner === actor.company);
    const reseller = own?.with ? (record.partners.get(own.with)?.name ?? null) : null;
    const view = addedView(reader, { name: row.name, domain }, reseller, setup, order !== null);
    if (setup.kind === 'guided') return { after: 'show', view };
    return {
      after: 'show-once',
      view,
      otherwise: reader.words.customer.added.notShown(name(row.name)),
    };
  });
}

/** Who may not is told before filling in a form; a reseller, which of its providers can. */
async function refuseEarly({ store }: Bot, { actor, job }: Seat): Promise<void> {
  const { status, restricted } = job.company;
  const providers = actor.kinds.includes('reseller')
    ? (await store.customers.partners(actor, 'provider', '')).rows.map((one) => one.name)
    : [];
  const no = mayAdd(actor, { confirmed: status === 'confirmed', restricted, providers });
  if (no) throw new Refused(no);
}

/** The reseller of the partnership from whose sheet the form was opened. */
async function resellerOf(
  { store }: Bot,
  { actor }: Seat,
  { subject, filter }: Meta,
): Promise<CompanyId | null> {
  if (subject === undefined || filter !== undefined) return null;
  const { partnership } = await store.partnerships.look(actor, subject as PartnershipId);
  const ours = partnership.provider === actor.company && partnership.status === 'active';
  return ours ? partnership.reseller : null;
}
