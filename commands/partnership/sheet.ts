import type { Bot } from '../../src/bot.ts';
import type { PartnershipId } from '../../src/domain/ids.ts';
import { Refused } from '../../src/domain/outcome.ts';
import { createsAs } from '../../src/domain/customer/add.ts';
import { canDecide, withdraw } from '../../src/domain/partnership-decisions.ts';
import { askMail, canConfirm } from '../../src/domain/partnership-outside.ts';
import { canRemove, mayMute, tickAtMicrosoft } from '../../src/domain/partnership-life.ts';
import { permits } from '../../src/domain/roles.ts';
import { choices } from '../../views/choices.ts';
import { seatOf, type Seat, type Visitor } from '../../src/slack/seat.ts';
import type { Meta } from '../../views/frame.ts';
import { actions, screens } from '../../views/ids.ts';
import {
  partnershipSheet,
  pickForm,
  pickValues,
  type Offers,
} from '../../views/partnership/sheet.ts';

const purposes = ['show', 'remove', 'access'] as const;
type Purpose = (typeof purposes)[number];

/** One partnership: what was agreed, how it is known, and what may be done with it now. */
export function sheet(bot: Bot): void {
  const { desk, store, now } = bot;

  const sheetFor = async (visitor: Visitor, at: Meta, done?: string) => {
    const seat = seatOf(visitor, at.company);
    const seen = await store.partnerships.look(seat.actor, at.subject as PartnershipId);
    const offers = offersFor(seat, seen, seen.sheet.muted, now());
    const { provider, reseller, status } = seen.partnership;
    const partner = provider === seat.actor.company ? reseller : provider;
    const shared =
      status === 'active' && permits('customer.read', seat.actor)
        ? await store.customers.shared(seat.actor, partner)
        : null;
    return partnershipSheet(
      seat.reader,
      seat.acting,
      seen.sheet,
      offers,
      { from: at.filter, done },
      shared,
    );
  };
  desk.screen(screens.partnership.sheet, (visitor, at) => sheetFor(visitor, at));

  /** Which one? A hint or a single partner answers that by itself. */
  desk.screen(screens.partnership.pick, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    const what = purposeOf(at);
    if (what === 'remove' && !actor.kinds.includes('provider'))
      throw new Refused({ code: 'provider-ends' });
    if (what === 'access' && !actor.kinds.includes('reseller'))
      throw new Refused({ code: 'kind-needed', kind: 'reseller' });
    const status = what === 'show' ? 'any' : 'active';
    const named = await store.partnerships.pick(actor, at.hint ?? '', status);
    const [only] = named.rows;
    if (named.total === 1 && only)
      return desk.draw(visitor, target[what], { company: acting.id, subject: only.id });
    const { total } = named.total > 0 ? named : await store.partnerships.pick(actor, '', status);
    return pickForm(reader, acting, total, what);
  });

  for (const [action, status] of [
    [actions.partnership.partner, 'any'],
    [actions.partnership.activePartner, 'active'],
  ] as const)
    desk.options(action, async (visitor, typed, meta) => {
      const { actor, reader } = seatOf(visitor, meta.company);
      const { rows, total } = await store.partnerships.pick(actor, typed, status);
      const found = rows.map((row) => ({ value: row.id, label: row.name }));
      return choices(found, total, reader.words);
    });

  desk.submit(screens.partnership.pick, pickValues, async (seat, { partner }, { meta }) => ({
    after: 'show',
    view: await desk.draw(seat, target[purposeOf(meta)], {
      company: seat.acting.id,
      subject: partner,
    }),
  }));

  /** A button of the sheet that decides at once; afterwards the sheet shows what came of it. */
  const onSheet = (
    action: string,
    act: (seat: Seat, id: PartnershipId, key: string) => Promise<unknown>,
  ) =>
    desk.click(
      action,
      async (turn, { value, key, meta, view }) => {
        const seat = seatOf(await desk.visitor(turn), meta.company);
        // What was drawn anew since is a new act; pressed twice on the same drawing it is one.
        await act(seat, value as PartnershipId, `${key}:${view?.hash ?? ''}`);
        await desk.redraw(turn, screens.partnership.sheet, meta);
        return undefined;
      },
      'decides',
    );
  const changed = (seat: Seat, id: PartnershipId, key: string, rule: typeof withdraw) =>
    store.partnerships.change(seat.actor, { key, via: 'slack' }, id, (seen, time) =>
      rule(seen.partnership, seat.actor, time),
    );

  onSheet(actions.partnership.withdraw, (seat, id, key) => changed(seat, id, key, withdraw));
  onSheet(actions.partnership.tick, (seat, id, key) => changed(seat, id, key, tickAtMicrosoft));
  desk.click(
    actions.partnership.draftAgain,
    async (turn, { value, key, meta, view }) => {
      const visitor = await desk.visitor(turn);
      const { actor, reader } = seatOf(visitor, meta.company);
      await store.partnerships.mail(
        actor,
        { key: `${key}:${view?.hash ?? ''}`, via: 'slack' },
        value as PartnershipId,
        { makeLink: (subject, issue) => bot.links.make(subject, issue), sends: false },
        (seen, time) => askMail(seen.partnership, actor, time),
      );
      const done = reader.words.outside.mail.asked;
      await desk.replace(turn, await sheetFor(visitor, { ...meta, subject: value }, done));
      return undefined;
    },
    'decides',
  );
  for (const [action, muted] of [
    [actions.partnership.mute, true],
    [actions.partnership.unmute, false],
  ] as const)
    onSheet(action, async ({ actor }, id, key) => {
      const no = mayMute(actor);
      if (no) throw new Refused(no);
      await store.partnerships.mute(actor, { key, via: 'slack' }, id, muted);
    });
}

const target: Record<Purpose, string> = {
  show: screens.partnership.sheet,
  remove: screens.partnership.remove,
  access: screens.partnership.access,
};
const purposeOf = ({ filter }: Meta): Purpose => purposes.find((one) => one === filter) ?? 'show';

type Looked = Awaited<ReturnType<Bot['store']['partnerships']['look']>>;

function offersFor({ actor }: Seat, seen: Looked, muted: boolean, now: Date): Offers {
  const { partnership: p } = seen;
  const ours = p.provider === actor.company;
  const active = p.status === 'active';
  const handles = ours && permits('partnership.request', actor);
  const issued = p.status === 'issued' && now < p.until;
  return {
    mail: handles && issued ? (p.issue === 0 ? 'write' : 'written') : null,
    confirm: p.status === 'to-confirm' && canConfirm(p, actor, now) === null,
    askHere: handles && seen.sheet.outside?.here === true && p.status !== 'replaced',
    acceptor: handles,
    decide: !ours && canDecide(p, actor, seen, now) === null,
    withdraw: ours && p.status === 'issued' && permits('partnership.request', actor),
    remove: active && canRemove(p, actor, null) === null,
    access: !ours && active && p.adminAccess.given && permits('partnership.admin-access', actor),
    tick: active && p.atMicrosoft.known === 'declared' && permits('portal-step.tick', actor),
    invite: !ours && active && permits('invitation.joint', actor),
    addCustomer: ours && active && createsAs(actor).includes('provider'),
    mute: !ours && mayMute(actor) === null ? (muted ? 'unmute' : 'mute') : null,
  };
}
