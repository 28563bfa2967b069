import type { Bot } from '../src/bot.ts';
import { languages } from '../src/domain/company.ts';
import { Refused } from '../src/domain/outcome.ts';
import type { Actor } from '../src/domain/people.ts';
import { sections, type Section } from '../src/domain/requests/inbox.ts';
import type { RequestKind } from '../src/domain/requests/kinds.ts';
import { permits, whoMay } from '../src/domain/roles.ts';
import { seatOf, type Seat, type Visitor } from '../src/slack/seat.ts';
import { groupedChoices } from '../views/choices.ts';
import type { Meta } from '../views/frame.ts';
import { openValue, readOpenValue } from '../views/home/acts.ts';
import { home } from '../views/home/home.ts';
import { few, sectionList, withWayBack } from '../views/home/inbox.ts';
import { menuWindow, nounOf, nouns } from '../views/home/menu.ts';
import { actions, screens, shortcuts } from '../views/ids.ts';
import { introduce } from './introduce.ts';
import { offered } from './run.ts';

/** Where each kind of thing is seen whole. */
const sheets: Readonly<Record<RequestKind | 'customer', string>> = {
  partnership: screens.partnership.sheet,
  invitation: screens.invitation.sheet,
  ask: screens.ask.sheet,
  order: screens.order.waiting,
  transfer: screens.transfer.sheet,
  customer: screens.customer.sheet,
};
const isSeen = (kind: string): kind is keyof typeof sheets => kind in sheets;

const sectionOf = ({ filter }: Meta): Section => sections.find((one) => one === filter) ?? 'ours';
const companyIn = ({ company }: Meta): Meta => (company === undefined ? {} : { company });

function mayRead(actor: Actor): void {
  if (!permits('company.read', actor))
    throw new Refused({
      code: 'role-needed',
      roles: whoMay('company.read'),
      company: actor.company,
    });
}

/** App Home, the inbox of the company for which one acts, and the windows that it opens. */
export function appHome(bot: Bot): void {
  const { desk, store, now } = bot;

  desk.home(async (visitor) => {
    const { who, reader } = visitor;
    const job = who?.acting ?? null;
    const givers = job ? [] : await store.people.whoGivesRoles(visitor.turn.person.home);
    const mine = await offered(bot, visitor, 'csp');
    if (!who || !job)
      return home(reader, { acting: null, inbox: null, verbs: mine, givers, now: now() });
    const { acting, actor } = seatOf(visitor);
    const claimed = job.company.status === 'claimed';
    const inbox = claimed ? null : { of: await store.home.inbox(actor, few), looker: actor };
    const seen = { ...acting, roles: job.roles, claimed };
    return home(reader, { acting: seen, inbox, verbs: mine, givers, now: now() });
  });

  desk.acting((who, company) => store.people.choose(who.id, { company }));

  desk.click(
    actions.refresh,
    async (turn) => {
      await desk.refreshHome(turn);
      return undefined;
    },
    'opens',
  );

  desk.click(
    actions.language,
    async (turn, { value }) => {
      const language = languages.find((one) => one === value);
      if (!language) throw new Refused({ code: 'old-button', card: false });
      const { who } = await desk.visitor(turn);
      await store.people.choose(who?.id ?? (await introduce(bot, turn)), { language });
      await desk.refreshHome(turn);
      return undefined;
    },
    'opens',
  );

  desk.screen(screens.menu, async (visitor, at) => {
    const noun = nouns.find((one) => one === at.filter) ?? 'csp';
    const seat = seatOf(visitor, at.company);
    const verbs = await offered(bot, actingIn(seat), 'csp');
    const mine = verbs.filter((verb) => nounOf(verb) === noun);
    return menuWindow(seat.reader, seat.acting, noun, mine);
  });
  desk.opener(actions.home.menu, async (_turn, { value, meta }) => ({
    screen: screens.menu,
    at: { ...companyIn(meta), filter: value },
  }));

  desk.screen(screens.home.section, async (visitor, at) => {
    const { actor, acting, reader } = seatOf(visitor, at.company);
    mayRead(actor);
    const section = sectionOf(at);
    const after = at.after ?? null;
    const page = await store.home.section(actor, section, after);
    return sectionList(reader, acting, page, { section, after }, actor);
  });
  desk.shortcut(shortcuts.waiting, (turn) =>
    desk.open(turn, screens.home.section, { filter: 'ours' }),
  );
  for (const [action, how] of [
    [actions.home.all, (value: string) => ({ filter: value })],
    [actions.home.next, (value: string, at: Meta) => ({ filter: sectionOf(at), after: value })],
    [
      actions.home.back,
      (value: string) => {
        const [filter = '', after = ''] = value.split(' ');
        return { filter, ...(after === '' ? {} : { after }) };
      },
    ],
  ] as const)
    desk.click(
      action,
      async (turn, { value, meta }) => {
        const at = { ...companyIn(meta), ...how(value, meta) };
        const { section } = screens.home;
        await (turn.surface.on === 'modal'
          ? desk.redraw(turn, section, at)
          : desk.open(turn, section, at));
        return undefined;
      },
      'opens',
    );

  desk.click(
    actions.home.open,
    async (turn, { value, meta }) => {
      const { kind, id } = readOpenValue(value);
      if (!isSeen(kind)) throw new Refused({ code: 'old-button', card: false });
      const at = { ...companyIn(meta), subject: id };
      if (turn.surface.on !== 'modal') {
        await desk.open(turn, sheets[kind], at);
        return undefined;
      }
      const visitor = await desk.visitor(turn);
      const sheet = await desk.draw(visitor, sheets[kind], at);
      const list = { section: sectionOf(meta), after: meta.after ?? null };
      await desk.replace(turn, withWayBack(sheet, list, visitor.reader));
      return undefined;
    },
    'opens',
  );

  desk.options(actions.home.find, async (visitor, typed, meta) => {
    const { actor, reader } = seatOf(visitor, meta.company);
    mayRead(actor);
    const none = { rows: [], total: 0 };
    const [customers, partners] = await Promise.all([
      permits('customer.read', actor) ? store.customers.pick(actor, typed, 'any') : none,
      store.partnerships.pick(actor, typed, 'any'),
    ]);
    const w = reader.words.home.search;
    return groupedChoices(
      [
        {
          label: w.customers,
          found: customers.rows.map(({ id, name }) => ({
            value: openValue('customer', id),
            label: name,
          })),
          total: customers.total,
        },
        {
          label: w.partners,
          found: partners.rows.map(({ id, name }) => ({
            value: openValue('partnership', id),
            label: name,
          })),
          total: partners.total,
        },
      ],
      reader.words,
    );
  });
  desk.opener(actions.home.find, async (_turn, { value, meta }) => {
    const { kind, id } = readOpenValue(value);
    if (!isSeen(kind)) throw new Refused({ code: 'old-button', card: false });
    return { screen: sheets[kind], at: { ...companyIn(meta), subject: id } };
  });
}

/** As one who acts for the company of the window, whatever was chosen elsewhere. */
const actingIn = (seat: Seat): Visitor => ({ ...seat, who: { ...seat.who, acting: seat.job } });
