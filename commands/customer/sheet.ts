import type { Bot } from '../../src/bot.ts';
import { agreementWays } from '../../src/domain/customer/agreement.ts';
import { activeOf, hasAdmin } from '../../src/domain/customer/customer.ts';
import {
  canRemoveCustomer,
  canTurnAdmin,
  needs,
  sideOf,
  tickCustomer,
  type AdminTurn,
  type Held,
} from '../../src/domain/customer/life.ts';
import { mayExtendFor } from '../../src/domain/customer/extend.ts';
import type { CustomerId } from '../../src/domain/ids.ts';
import { mayInvite } from '../../src/domain/invitation/invitation.ts';
import type { Actor } from '../../src/domain/people.ts';
import { permits } from '../../src/domain/roles.ts';
import { mayAsk } from '../../src/domain/subscription/ask.ts';
import { seatOf, type Seat } from '../../src/slack/seat.ts';
import { choices } from '../../views/choices.ts';
import {
  known,
  pickCustomer,
  pickValues,
  purposes,
  type Purpose,
} from '../../views/customer/pick.ts';
import { partnerName, type CustomerRecord } from '../../views/customer/record.ts';
import { customerSheet, type CustomerOffers } from '../../views/customer/sheet.ts';
import { unverified, type ExtensionOffers } from '../../views/extension/sheet.ts';
import type { Meta } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import { silence } from '../silence.ts';
import { mayRead } from './list.ts';

/** One customer: what is recorded, how it is known, and what may be done about it now. */
export function customer({ desk, store, atlas }: Bot): void {
  desk.screen(screens.customer.sheet, async (visitor, at) => {
    const seat = seatOf(visitor, at.company);
    mayRead(seat.actor);
    const { reader, acting, actor } = seat;
    const id = at.subject as CustomerId;
    const record = await store.customers.look(actor, id);
    const all = { state: 'all', customer: id } as const;
    const [{ total }, extension] = await Promise.all([
      store.subscriptions.list(actor, all, null),
      extensionOf(actor, id),
    ]);
    return customerSheet(reader, acting, record, offersFor(seat, record), {
      countryName: atlas.countryName(record.customer.country, reader.words.language),
      list: at.filter,
      subscriptions: total,
      side: sideOf(record, actor),
      restricted: seat.job.company.restricted,
      extension,
    });
  });

  /** Consents, copies, and the names of whoever recorded them. */
  async function extensionOf(actor: Actor, id: CustomerId) {
    const [all, copies] = await Promise.all([
      store.extensions.consents(actor, id),
      store.extensions.billToCopies(actor, id),
    ]);
    const names = await store.people.names(all.map(({ consent }) => consent.by));
    return { consents: all, copies, names };
  }

  /** Which one? A hint or a single customer answers that by itself. */
  desk.screen(screens.customer.pick, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    mayRead(actor);
    const what = purposeOf(at);
    const status = known(what) ? 'any' : 'having';
    const named = await store.customers.pick(actor, at.hint ?? '', status);
    const [only] = named.rows;
    if (named.total === 1 && only)
      return desk.draw(visitor, target[what], { company: acting.id, subject: only.id });
    const { total } = named.total > 0 ? named : await store.customers.pick(actor, '', status);
    const nobody = reader.words.no({ code: 'nothing-to-choose', what: 'customers' }, silence);
    return pickCustomer(reader, acting, what, total === 0 ? nobody : null);
  });

  for (const [action, status] of [
    [actions.customer.known, 'any'],
    [actions.customer.own, 'having'],
  ] as const)
    desk.options(action, async (visitor, typed, meta) => {
      const { actor, reader } = seatOf(visitor, meta.company);
      mayRead(actor);
      const { rows, total } = await store.customers.pick(actor, typed, status);
      const found = rows.map((row) => ({ value: row.id, label: row.name }));
      return choices(found, total, reader.words);
    });

  desk.submit(screens.customer.pick, pickValues, async (seat, values, { meta }) => ({
    after: 'show',
    view: await desk.draw(seat, target[purposeOf(meta)], {
      company: seat.acting.id,
      subject: values.customer,
    }),
  }));

  desk.click(
    actions.customer.tick,
    async (turn, { value, key, meta, view }) => {
      const { actor } = seatOf(await desk.visitor(turn), meta.company);
      // What was drawn anew since is a new act; pressed twice on the same drawing it is one.
      const act = { key: `${key}:${view?.hash ?? ''}`, via: 'slack' as const };
      await store.customers.change(actor, act, value as CustomerId, (seen, now) =>
        tickCustomer(seen, actor, now),
      );
      await desk.redraw(turn, screens.customer.sheet, meta);
      return undefined;
    },
    'decides',
  );

  desk.opener(actions.customer.invite, async (_turn, { value, meta }) => ({
    screen: screens.invitation.invite,
    at: {
      subject: value,
      filter: 'customer',
      ...(meta.company === undefined ? {} : { company: meta.company }),
    },
  }));
}

const target: Record<Purpose, string> = {
  show: screens.customer.sheet,
  agreement: screens.customer.agreement,
  remove: screens.customer.remove,
  who: screens.customer.who,
};
const purposeOf = ({ filter }: Meta): Purpose => purposes.find((one) => one === filter) ?? 'show';

/** What can be said of the rights now. */
export const turnNow = ({ grants }: Held, { company }: Actor): AdminTurn =>
  grants.find((one) => one.partner === company)?.granted === false ? 'returned' : 'ended';

/** Whoever has the right to it; what else is in the way is told by the form. */
function offersOrder({ relationships }: Held, actor: Actor): boolean {
  const own = activeOf(relationships, actor.company);
  return own?.capacity === 'provider'
    ? permits('order.for-reseller', actor)
    : own?.capacity === 'direct-bill' && permits('order.direct', actor);
}

function offersFor({ actor, job }: Seat, record: CustomerRecord): CustomerOffers {
  const own = activeOf(record.relationships, actor.company);
  const turn = turnNow(record, actor);
  const { status, restricted } = job.company;
  const confirmed = status === 'confirmed';
  const invites = mayInvite(actor, { confirmed, restricted }) === null;
  const missing = own ? !hasAdmin(record.grants, actor.company) : true;
  return {
    agreement: agreementWays(record, actor).length > 0,
    admin: canTurnAdmin(record, turn, actor) === null ? turn : null,
    tick: own?.atMicrosoft.known === 'declared' && needs('portal-step.tick', actor) === null,
    invite: invites && missing ? (own ? 'admin' : 'again') : null,
    remove: canRemoveCustomer(record, actor) === null,
    order: offersOrder(record, actor),
    wish:
      own?.capacity === 'reseller' &&
      record.relationships.some((one) => one.capacity === 'provider' && one.status === 'active') &&
      mayAsk(actor, confirmed) === null,
    extension: extensionsFor(actor, confirmed, record),
  };
}

function extensionsFor(actor: Actor, confirmed: boolean, record: CustomerRecord): ExtensionOffers {
  const company = { id: actor.company, confirmed };
  if (mayExtendFor({ ...record, company }, actor)) return { extend: false, verify: [] };
  const verify = unverified(record, actor.company).map(({ partner }) => ({
    id: partner,
    name: partnerName(record, partner),
  }));
  return { extend: true, verify };
}
