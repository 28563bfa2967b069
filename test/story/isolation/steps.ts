import { staff, team } from '../../../src/sandbox/seed.ts';
import { actions, screens } from '../../../views/ids.ts';
import { verbs } from '../../../commands/verbs.ts';
import type { Samen } from '../../support/samen.ts';
import type { Body } from '../edge/wire.ts';
import { forger, type Actor } from './forged.ts';
import type { Ids, World } from './records.ts';

type Tree = { readonly [name: string]: string | Tree };
const leaves = (tree: Tree): string[] =>
  Object.values(tree).flatMap((one) => (typeof one === 'string' ? [one] : leaves(one)));
/** `value` is what every input is called; it is read with its form. */
export const allActions = leaves(actions).filter((id) => id !== actions.value);
export const allScreens = leaves(screens);

export type Place = { readonly channel: string; readonly ts: string };
export type Step = {
  readonly name: string;
  readonly id: string | null;
  /** Made when it is sent: a trigger lives three seconds. */
  readonly body: () => Body;
  /** The message in which it is pressed. */
  readonly place?: Place;
};
/** Everybody: each role of each company, then those who hold none. */
export const everybody: readonly Actor[] = [
  ...staff.map(({ user, company }) => ({ user, team: team.id, company: company.key })),
  { user: 'UNEW', team: team.id, company: null },
  { user: 'UGUEST', team: team.id, company: null },
  { user: 'UFAR', team: 'T0ELSEWHERE', company: null },
];

/** What a screen or button is about, of somebody else; the first that fits. */
const about: readonly (readonly [RegExp, keyof Ids])[] = [
  [/^customer\.(review|edit|cancel)|^order\.fill/, 'draft'],
  [/^customer\.add|^partnership\./, 'partnership'],
  [/^(customer\.|order\.start|ask\.wish-new|subscription\.(of-)?customer)/, 'customer'],
  [/^invitation\./, 'invitation'],
  [/^extension\.|^transfer\.(of-)?customer/, 'customer'],
  [/^transfer\.(request|review|provider|subscriptions|page)/, 'handing'],
  [/^transfer\.order-anew/, 'subscription'],
  [/^transfer\./, 'transfer'],
  [/^enrolment\.(start|contact)/, 'draft'],
  [/^enrolment\.restrict/, 'company'],
  [/^enrolment\./, 'enrolment'],
  [/^order\.(open|retry|drop|waiting)/, 'order'],
  [/^order\./, 'basket'],
  [/^ask\.(withdraw|accept|decline|sheet)/, 'ask'],
  [/^(subscription|support|ask)\./, 'subscription'],
];
const aboutOf = (id: string, ids: Ids): string => {
  if (id === actions.home.open || id === actions.home.find) return `ask ${ids.ask}`;
  const [, kind] = about.find(([fits]) => fits.test(id)) ?? [];
  const found = kind && ids[kind];
  return typeof found === 'string' ? found : ids.partnership;
};
/** What else a window remembers, where it decides what is drawn. */
const filtersOf = (screen: string, ids: Ids): readonly string[] =>
  screen.startsWith('order.')
    ? ['draft', 'draft', 'new', '']
    : screen === screens.ask.wish
      ? ['quantity', 'upgrade', 'renewal', 'new']
      : screen === screens.subscription.pick
        ? ['quantity', 'renewal', 'cancel']
        : screen === screens.subscription.list
          ? [`all|${ids.customer}`]
          : screen.startsWith('transfer.')
            ? transferFilters(screen, ids)
            : ['show', 'remove', 'access', 'all', 'agreement', 'draft', 'who', 'company'];

const transferFilters = (screen: string, { customer }: Ids): readonly string[] =>
  screen === screens.transfer.request
    ? ['draft', '']
    : screen === screens.transfer.pick
      ? ['show', 'withdraw', 'verify']
      : [`all|${customer}`, 'open|'];

/** All that one of them can be made to send: every command, window, picker and button, with somebody else's ids in every place that holds one. */
export function* stepsOf(
  samen: Samen,
  world: World,
  actor: Actor,
  { n, from }: { n: number; from: number },
): Generator<Step> {
  const forge = forger(samen, actor);
  const strangers = world.foreign(actor.company);
  let turn = from;
  const next = (): Ids => {
    const found = strangers[turn++ % strangers.length];
    if (!found) throw new Error('Nobody else is there.');
    return found;
  };
  const meta = (ids: Ids, subject: string, company: string | null, screen = '') => {
    const filters = filtersOf(screen, ids);
    return {
      ...(company === null ? {} : { company }),
      subject,
      copy: ids.copy.id,
      filter: filters[turn % filters.length] ?? '',
      after: ids.cursor,
      line: '1',
      offer: 'o365-e3',
      seen: '15',
      provider: ids.company,
      ...(turn % 2 === 0 ? {} : { ask: ids.ask }),
    };
  };
  const here = {
    channel: actor.company ? `C${actor.company.toUpperCase()}` : 'CGENERAL',
    ts: '1.5',
  };

  for (const name of Object.keys(verbs)) {
    const ids = next();
    const hint = [ids.company, ids.partnership, ids.customer, ids.mpn, ids.contact][turn % 5] ?? '';
    yield {
      name: `/csp ${name} ${hint}`,
      id: null,
      body: () => forge.command('/csp', `${name.replace(/^csp /, '')} ${hint}`),
    };
  }
  for (const [command, text] of [
    ['/csp', ''],
    ['/partner', ''],
    ['/customer', ''],
    ['/enroll', ''],
    ['/partner', `${next().company} dance`],
  ] as const)
    yield { name: `${command} ${text}`, id: null, body: () => forge.command(command, text) };

  for (const [j, id] of allActions.entries()) {
    const made = (how: string, body: () => Body, place?: Place): Step => ({
      name: `${id} ${how}`,
      id,
      body,
      ...(place ? { place } : {}),
    });
    const screen = allScreens[(n + j) % allScreens.length] ?? '';
    const own = world.values.get(id) ?? [];
    // What nobody drew here is tried both ways.
    if (world.pickers.has(id) || !world.pressed.has(id)) {
      const ids = next();
      yield made('as a picker', () =>
        forge.options(id, '', screen, meta(ids, aboutOf(screen, ids), actor.company, screen)),
      );
      yield made('as a picker of another company', () =>
        forge.options(id, '', screen, meta(ids, aboutOf(screen, ids), ids.company, screen)),
      );
    }
    // What it offers hangs on what it is about: of one's own there is something.
    if (world.pickers.has(id))
      for (const subject of world.own(actor.company))
        yield made('as a picker about one’s own', () =>
          forge.options(id, '', screen, {
            ...(actor.company === null ? {} : { company: actor.company }),
            subject,
            filter: 'draft',
          }),
        );
    if (world.pickers.has(id)) {
      // Some tell us at once what was chosen in them.
      for (const kind of ['company', 'subscription', 'customer'] as const) {
        const ids = next();
        yield made(`with ${kind} chosen in it`, () =>
          forge.inModal(id, ids[kind], screen, meta(ids, aboutOf(id, ids), actor.company, screen)),
        );
      }
      continue;
    }
    const kinds = ['partnership', 'copy', 'company', 'user', 'own'] as const;
    for (const [k, kind] of kinds.entries()) {
      if ((n + j + k) % 2 === 1 && kind !== 'own' && kind !== 'partnership') continue;
      const ids = next();
      const value =
        kind === 'own'
          ? own[turn % Math.max(1, own.length)]
          : kind === 'copy'
            ? ids.copy.id
            : kind === 'partnership'
              ? aboutOf(id, ids)
              : ids[kind];
      if (value === undefined) continue;
      yield made(`with ${kind} in a window`, () =>
        forge.inModal(id, value, screen, meta(ids, aboutOf(screen, ids), actor.company, screen)),
      );
    }
    const ids = next();
    yield made('of another company', () =>
      forge.inModal(
        id,
        aboutOf(id, ids),
        screen,
        meta(ids, aboutOf(screen, ids), ids.company, screen),
      ),
    );
    yield made('in a message', () => forge.inMessage(id, ids.copy.id, here));
    for (const copy of id.startsWith('card.') ? ids.copies : ids.copies.slice(0, 1))
      yield made(`where a ${copy.subject} hangs`, () => forge.inMessage(id, copy.id, copy), copy);
    if ((n + j) % 2 === 0)
      yield made('in App Home', () =>
        forge.atHome(id, next().partnership, meta(ids, ids.partnership, ids.company)),
      );
  }

  for (const screen of allScreens) {
    const made = (how: string, body: () => Body): Step => ({
      name: `${screen} ${how}`,
      id: screen,
      body,
    });
    const ids = next();
    const { company } = actor;
    if (company !== null)
      yield made('drawn anew', () =>
        forge.inModal(
          actions.acting,
          company,
          screen,
          meta(ids, aboutOf(screen, ids), company, screen),
        ),
      );
    // The form of an invitation is filled in from whatever it was opened from.
    if (company !== null && screen === screens.invitation.invite)
      for (const filter of ['customer', 'invitation', 'partnership'] as const)
        yield made(`drawn anew from a ${filter}`, () =>
          forge.inModal(actions.acting, company, screen, {
            ...meta(ids, ids[filter], company),
            filter,
          }),
        );
    // A request begins with a customer, or goes on with its draft.
    if (company !== null && screen === screens.transfer.request)
      for (const [filter, subject] of [
        ['', ids.customer],
        ['draft', ids.handing],
      ] as const)
        yield made(`drawn anew as "${filter}"`, () =>
          forge.inModal(actions.acting, company, screen, {
            ...meta(ids, subject, company),
            filter,
          }),
        );
    // A list of lines begins with a customer, its own draft, or that of a customer-to-be.
    if (company !== null && screen.startsWith('order.'))
      for (const [filter, subject] of [
        ['', ids.customer],
        ['draft', ids.basket],
        ['new', ids.draft],
      ] as const)
        yield made(`drawn anew as "${filter}"`, () =>
          forge.inModal(actions.acting, company, screen, {
            ...meta(ids, subject, company),
            filter,
          }),
        );
    const blocks = world.drawn.get(screen) ?? [];
    for (const [i, subject] of [aboutOf(screen, ids), ids.user].entries())
      yield made('sent', () =>
        forge.submission(screen, blocks, meta(ids, subject, company, screen), ids, turn + i),
      );
    yield made('sent for another company', () =>
      forge.submission(
        screen,
        blocks,
        meta(ids, aboutOf(screen, ids), ids.company, screen),
        ids,
        turn,
      ),
    );
  }
}
