import { z } from 'zod';
import { staff, team } from '../../../src/sandbox/seed.ts';
import type { Exchange } from '../../../src/sandbox/traffic.ts';
import { actions, screens } from '../../../views/ids.ts';
import { verbs } from '../../../commands/verbs.ts';
import type { Samen } from '../../support/samen.ts';
import { post, type Body } from '../edge/wire.ts';
import { forger, slackOf, type Actor } from './forged.ts';
import type { Ledger } from './ledger.ts';
import type { Ids, Secret, World } from './records.ts';

type Tree = { readonly [name: string]: string | Tree };
const leaves = (tree: Tree): string[] =>
  Object.values(tree).flatMap((one) => (typeof one === 'string' ? [one] : leaves(one)));
/** `value` is what every input is called; it is read with its form. */
export const allActions = leaves(actions).filter((id) => id !== actions.value);
export const allScreens = leaves(screens);

type Place = { readonly channel: string; readonly ts: string };
type Step = {
  readonly name: string;
  readonly id: string | null;
  /** Made when it is sent: a trigger lives three seconds. */
  readonly body: () => Body;
  /** The message in which it is pressed. */
  readonly place?: Place;
};
type Offence = { readonly who: string; readonly step: string; readonly what: string };
export type Walked = {
  readonly steps: number;
  readonly offences: Offence[];
  /** Ids that somebody answered with more than that they are not known. */
  readonly reached: ReadonlySet<string>;
};

/** Everybody: each role of each company, then those who hold none. */
export const everybody: readonly Actor[] = [
  ...staff.map(({ user, company }) => ({ user, team: team.id, company: company.key })),
  { user: 'UNEW', team: team.id, company: null },
  { user: 'UGUEST', team: team.id, company: null },
  { user: 'UFAR', team: 'T0ELSEWHERE', company: null },
];

/** All that one of them can be made to send: every command, window, picker and button, with somebody else's ids in every place that holds one. */
function* stepsOf(samen: Samen, world: World, actor: Actor, n: number): Generator<Step> {
  const forge = forger(samen, actor);
  const strangers = world.foreign(actor.company);
  let turn = n;
  const next = (): Ids => {
    const found = strangers[turn++ % strangers.length];
    if (!found) throw new Error('Nobody else is there.');
    return found;
  };
  const filters = ['show', 'remove', 'access', 'all'];
  const meta = (ids: Ids, subject: string, company: string | null) => ({
    ...(company === null ? {} : { company }),
    subject,
    copy: ids.copy.id,
    filter: filters[turn % filters.length] ?? '',
    after: ids.cursor,
  });
  const here = {
    channel: actor.company ? `C${actor.company.toUpperCase()}` : 'CGENERAL',
    ts: '1.5',
  };

  for (const name of Object.keys(verbs)) {
    const ids = next();
    const hint = [ids.company, ids.partnership, ids.mpn, ids.contact][turn % 4] ?? '';
    yield {
      name: `/csp ${name} ${hint}`,
      id: null,
      body: () => forge.command('/csp', `${name.replace(/^csp /, '')} ${hint}`),
    };
  }
  for (const [command, text] of [
    ['/csp', ''],
    ['/partner', ''],
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
        forge.options(id, '', screen, meta(ids, ids.partnership, actor.company)),
      );
      yield made('as a picker of another company', () =>
        forge.options(id, '', screen, meta(ids, ids.partnership, ids.company)),
      );
    }
    if (world.pickers.has(id)) continue;
    const kinds = ['partnership', 'copy', 'company', 'user', 'own'] as const;
    for (const [k, kind] of kinds.entries()) {
      if ((n + j + k) % 2 === 1 && kind !== 'own') continue;
      const ids = next();
      const value =
        kind === 'own'
          ? own[turn % Math.max(1, own.length)]
          : kind === 'copy'
            ? ids.copy.id
            : ids[kind];
      if (value === undefined) continue;
      yield made(`with ${kind} in a window`, () =>
        forge.inModal(id, value, screen, meta(ids, ids.partnership, actor.company)),
      );
    }
    const ids = next();
    yield made('of another company', () =>
      forge.inModal(id, ids.partnership, screen, meta(ids, ids.partnership, ids.company)),
    );
    yield made('in a message', () => forge.inMessage(id, ids.copy.id, here));
    for (const copy of ids.copies)
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
        forge.inModal(actions.acting, company, screen, meta(ids, ids.partnership, company)),
      );
    const blocks = world.drawn.get(screen) ?? [];
    for (const [i, subject] of [ids.partnership, ids.user].entries())
      yield made('sent', () =>
        forge.submission(screen, blocks, meta(ids, subject, company), ids, turn + i),
      );
    yield made('sent for another company', () =>
      forge.submission(screen, blocks, meta(ids, ids.partnership, ids.company), ids, turn),
    );
  }
}

const posted = z.object({ channel: z.string().optional(), user_id: z.string().optional() });
const unknown = /from an older version|van een oudere versie/;

export type Route = {
  readonly who?: readonly Actor[];
  readonly only?: readonly string[];
  /** Every how many steps one is taken. */
  readonly stride?: (actor: Actor) => number;
};
/** Walks as everybody past everything of everybody else. `only`: the steps of these ids alone. */
export async function walk(
  samen: Samen,
  world: World,
  ledger: Ledger,
  { who = everybody, only, stride = () => 1 }: Route = {},
): Promise<Walked> {
  const offences: Offence[] = [];
  const reached = new Set<string>();
  let steps = 0;
  const core = slackOf(samen);
  for (const actor of who) {
    const n = everybody.indexOf(actor);
    let nth = n * 7;
    for (const step of stepsOf(samen, world, actor, n)) {
      if (nth++ % stride(actor) !== 0) continue;
      if (only && !(step.id !== null && only.includes(step.id))) continue;
      steps += 1;
      const blame = (what: string) => offences.push({ who: actor.user, step: step.name, what });
      const before = samen.sandbox.traffic().at(-1);
      const body = step.body();
      const sent = await post(samen, body);
      const carried = JSON.stringify([body, readThere(core, step.place)]);
      if (sent.status !== 200) blame(`answered ${sent.status}`);
      let heard = since(samen, before);
      for (const what of leaked(world, readersOf(core, actor, null), sent.body, carried))
        blame(what);
      const changes = await ledger.look();
      for (const change of changes) {
        const owner = await ledger.ownersOf(change);
        const own =
          owner === null ||
          ('person' in owner
            ? owner.person === actor.user ||
              (change.op === 'INSERT' && carried.includes(owner.person))
            : actor.company !== null && owner.companies.has(actor.company));
        if (!own)
          blame(`${change.op} ${change.table} ${JSON.stringify(change.after ?? change.before)}`);
      }
      if (changes.some(({ table }) => table === 'Delivery')) {
        await samen.settle();
        heard = since(samen, before);
      }
      for (const { name, request } of heard)
        for (const what of leaked(
          world,
          readersOf(core, actor, { name, request }),
          JSON.stringify(request),
          carried,
        ))
          blame(`${name}: ${what}`);
      const all = JSON.stringify([sent.body, heard.map(({ request }) => request)]);
      if (step.id !== null && isOurs(actor) && !unknown.test(all) && all !== emptyAnswer)
        reached.add(step.id);
      if (changes.length > 0) await ledger.restore();
      core.workspace.stack(actor.user).length = 0;
    }
  }
  return { steps, offences, reached };
}
/** Whoever presses in a message has read it. */
const readThere = (core: ReturnType<typeof slackOf>, place: Place | undefined) =>
  place && core.workspace.conversation(place.channel)?.messages.find(({ ts }) => ts === place.ts);
/** Somebody of another workspace is turned away before anything is looked for. */
const isOurs = (actor: Actor) => actor.team === team.id;
const emptyAnswer = JSON.stringify(['{"options":[]}', []]);

function since(samen: Samen, before: Exchange | undefined): Exchange[] {
  const all = samen.sandbox.traffic();
  const from = before === undefined ? 0 : all.lastIndexOf(before) + 1;
  return all.slice(from).filter(({ direction }) => direction === 'to-slack');
}

type Reader = {
  readonly companies: readonly string[];
  readonly hasRole: boolean;
  readonly self: boolean;
};
const employers = new Map(staff.map(({ user, company }) => [user, company.key]));
/** Who sees what a call to Slack shows: the person in front of it, or everybody in the conversation. */
function readersOf(
  core: ReturnType<typeof slackOf>,
  actor: Actor,
  call: Pick<Exchange, 'name' | 'request'> | null,
): Reader[] {
  const reader = (user: string): Reader => {
    const company = employers.get(user);
    return {
      companies: company ? [company] : [],
      hasRole: company !== undefined,
      self: user === actor.user,
    };
  };
  if (!call?.name.startsWith('chat.')) return [reader(actor.user)];
  const { channel = '' } = posted.parse(call.request);
  const members = core.workspace.conversation(channel)?.members ?? [];
  return members.filter((one) => one !== 'U0SAMEN').map(reader);
}

/** What of it somebody reads who may not; what the request itself named is no news. */
function leaked(world: World, readers: readonly Reader[], said: string, carried: string): string[] {
  const found = (secret: Secret): boolean => {
    if (!said.includes(secret.text) || carried.includes(secret.text)) return false;
    if (secret.about !== undefined && carried.includes(secret.about)) return false;
    return readers.some(({ companies, hasRole, self }) => {
      if (companies.some((one) => secret.of.has(one))) return false;
      // Whoever looks for a role is told which companies are here (R-ROLE-02).
      if (secret.kind === 'name' && !hasRole) return false;
      // A request of one's own brings its maker's name and number to whom it is addressed.
      return self || !['name', 'mpn', 'id'].includes(secret.kind);
    });
  };
  return world.secrets.filter(found).map(({ kind, text }) => `${kind} ${text}`);
}
