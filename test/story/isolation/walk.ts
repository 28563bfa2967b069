import { team } from '../../../src/sandbox/seed.ts';
import type { Exchange } from '../../../src/sandbox/traffic.ts';
import { screens } from '../../../views/ids.ts';
import type { Samen } from '../../support/samen.ts';
import { post } from '../edge/wire.ts';
import { slackOf, type Actor } from './forged.ts';
import { leaked, readersOf } from './leaks.ts';
import type { Ledger } from './ledger.ts';
import type { World } from './records.ts';
import { everybody, stepsOf, type Place } from './steps.ts';

type Offence = { readonly who: string; readonly step: string; readonly what: string };
export type Walked = {
  readonly steps: number;
  readonly offences: Offence[];
  /** Ids that somebody answered with more than that they are not known. */
  readonly reached: ReadonlySet<string>;
};

const unknown = /from an older version|van een oudere versie/;

export type Route = {
  readonly who?: readonly Actor[];
  readonly only?: readonly string[];
  /** Every how many steps one is taken, besides those of ids that nobody has reached yet. */
  readonly stride?: number;
  /** With which of these it begins. */
  readonly offset?: number;
  /** With which of the strangers it begins. */
  readonly from?: number;
};
/** Walks as everybody past everything of everybody else. `only`: the steps of these ids alone. */
export async function walk(
  samen: Samen,
  world: World,
  ledger: Ledger,
  { who = everybody, only, stride = 1, offset = 0, from = 0 }: Route = {},
): Promise<Walked> {
  const offences: Offence[] = [];
  const reached = new Set<string>();
  let steps = 0;
  const core = slackOf(samen);
  for (const actor of who) {
    const n = everybody.indexOf(actor);
    let nth = n * 7 + offset;
    for (const step of stepsOf(samen, world, actor, { n, from: n + from })) {
      const known = step.id === null || step.id === screens.note || reached.has(step.id);
      if (nth++ % stride !== 0 && known) continue;
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
