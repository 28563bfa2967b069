import type { Bot } from '../../src/bot.ts';
import type { CompanyId, SubscriptionId } from '../../src/domain/ids.ts';
import { refused, Refused } from '../../src/domain/outcome.ts';
import type { Actor } from '../../src/domain/people.ts';
import { permits, whoMay } from '../../src/domain/roles.ts';
import { mayChange } from '../../src/domain/subscription/life.ts';
import { assignSupport } from '../../src/domain/subscription/support.ts';
import { seatOf, type Visitor } from '../../src/slack/seat.ts';
import { name } from '../../views/blocks.ts';
import { choices } from '../../views/choices.ts';
import { note, type Meta } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import {
  assignForm,
  assignValues,
  ourselves,
  pickSupported,
  pickSupportedValues,
} from '../../views/support/assign.ts';
import { silence } from '../silence.ts';

/** Whom the customer sees as its support: chosen per subscription, after it is there (R-SUP-01). */
export function supportAssign({ desk, store }: Bot): void {
  /** Which one? A hint or a single subscription answers that by itself. */
  const pick = async (visitor: Visitor, at: Meta) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    mayAssign(actor);
    const named = await store.subscriptions.pick(actor, at.hint ?? '', 'mine');
    const [only] = named.rows;
    if (named.total === 1 && only)
      return desk.draw(visitor, screens.support.assign, { company: acting.id, subject: only.id });
    const { total } = named.total > 0 ? named : await store.subscriptions.pick(actor, '', 'mine');
    const none = reader.words.no({ code: 'nothing-to-choose', what: 'subscriptions' }, silence);
    return pickSupported(reader, acting, total === 0 ? none : null);
  };
  desk.screen(screens.support.pick, pick);

  desk.options(actions.support.subscription, async (visitor, typed, meta) => {
    const { actor, reader } = seatOf(visitor, meta.company);
    mayAssign(actor);
    const { rows, total } = await store.subscriptions.pick(actor, typed, 'mine');
    const found = rows.map((row) => ({ value: row.id, label: `${row.name} · ${row.customer}` }));
    return choices(found, total, reader.words);
  });

  desk.submit(screens.support.pick, pickSupportedValues, async (seat, { subscription }) => ({
    after: 'show',
    view: await desk.draw(seat, screens.support.assign, {
      company: seat.acting.id,
      subject: subscription,
    }),
  }));

  desk.screen(screens.support.assign, async (visitor, at) => {
    if (at.subject === undefined) return pick(visitor, at);
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const id = at.subject as SubscriptionId;
    const sheet = await store.subscriptions.look(actor, id);
    const no = mayChange(sheet, actor, 'support.assign');
    if (no) throw new Refused(no);
    const { rows } = await store.subscriptions.candidates(actor, id, '');
    const unfit = rows
      .filter((one) => !one.admin)
      // The reseller of this very subscription is whom one looks for first.
      .toSorted(
        (a, b) =>
          Number(b.company === sheet.subscription.reseller) -
          Number(a.company === sheet.subscription.reseller),
      );
    const anybody = rows.some((one) => one.admin);
    return assignForm(reader, acting, sheet, { anybody, unfit });
  });

  desk.options(actions.support.candidate, async (visitor, typed, meta) => {
    const { actor, acting, reader } = seatOf(visitor, meta.company);
    const id = meta.subject as SubscriptionId;
    const { subscription } = await store.subscriptions.look(actor, id);
    if (subscription.owner !== actor.company) return { options: [] };
    const { rows, total } = await store.subscriptions.candidates(actor, id, typed);
    const fit = rows.filter((one) => one.admin);
    const back = {
      value: ourselves,
      label: reader.words.support.assign.ourselves(name(acting.name)),
    };
    const found = [
      ...(subscription.support === null ? [] : [back]),
      ...fit.map((one) => ({ value: one.company, label: one.name })),
    ];
    // Those with rights come first, so where others follow there are no more of them.
    return choices(
      found,
      fit.length === rows.length ? total + found.length - fit.length : found.length,
      reader.words,
    );
  });

  desk.opener(actions.support.assign, async (_turn, { value, meta }) => ({
    screen: screens.support.assign,
    at: { subject: value, ...(meta.company === undefined ? {} : { company: meta.company }) },
  }));

  desk.submit(screens.support.assign, assignValues, async (seat, values, { meta, key }) => {
    const { actor, reader } = seat;
    const id = meta.subject as SubscriptionId;
    const chosen = values.support === ourselves ? null : (values.support as CompanyId);
    await store.subscriptions.change(
      actor,
      { key, via: 'slack' },
      id,
      (seen, now) =>
        chosen !== null && seen.candidate === null
          ? refused({ code: 'misfit', about: 'support', why: 'choice' })
          : assignSupport(seen, actor, seen.candidate, now),
      chosen === null ? {} : { candidate: chosen },
    );
    const { subscription: s, customer } = await store.subscriptions.look(actor, id);
    const w = reader.words.support.assign;
    const said = [name(s.name), name(customer.name)] as const;
    const done = s.support ? w.done(name(s.support.name), ...said) : w.doneOwn(...said);
    return { after: 'show', view: note(reader, w.title, done, w.left, w.seen) };
  });
}

/** Matrix row 20: a provider's people; a reseller is told who it is for. */
function mayAssign(actor: Actor): void {
  if (!actor.kinds.includes('provider'))
    throw new Refused({ code: 'kind-needed', kind: 'provider' });
  if (!permits('support.assign', actor))
    throw new Refused({
      code: 'role-needed',
      roles: whoMay('support.assign', actor.kinds),
      company: actor.company,
    });
}
