import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyId } from '../../../src/domain/ids.ts';
import type { Actor as Acting } from '../../../src/domain/people.ts';
import { actions, screens } from '../../../views/ids.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import type { Actor } from './forged.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import { build, type World } from './records.ts';
import { allActions, allScreens, everybody, walk } from './walk.ts';

let samen: Samen;
let world: World;
let ledger: Ledger;
let began: string;
beforeAll(async () => {
  samen = await openSamen({ pace: 'off' });
  samen.sandbox.addUser({ id: 'UFAR', name: 'Fay Far', team: 'T0ELSEWHERE' });
  await samen.sandbox.invite('CGENERAL', 'UFAR');
  world = await build(samen);
  ledger = await ledgerOf(samen);
  began = await ledger.hash();
}, 30_000);
afterAll(async () => {
  await ledger.close();
  await samen.close();
});

// oxlint-disable-next-line node/no-process-env -- the tests' own setting, not the bot's
const whole = process.env['TEST_LONG'] === '1';
/** A provider's and a reseller's Global admin try everything, the others one thing in ten, each another one. */
const stride = ({ user }: Actor) =>
  whole || user === 'UNOORDWINDGA' || user === 'UZUIDPLASGA' ? 1 : 10;

const store = () => samen.bot.store;
/** Takes what was planted out again. */
let mend: () => void = () => {};
/** The company that may do it, whoever asks. */
const insider = async (actor: Acting, id: string): Promise<Acting> => {
  const [row] = await samen.sql<{ company: string }>(
    'select "resellerId" as company from "Partnership" where id = $1',
    [id],
  );
  return { ...actor, company: (row?.company ?? actor.company) as CompanyId };
};
const by = (user: string) => everybody.filter((one) => one.user === user);
const found = async (user: string, only: readonly string[]) =>
  (await walk(samen, world, ledger, { who: by(user), only })).offences.map(({ what }) => what);

const of = (company: string) => (actor: Acting) => ({
  ...actor,
  company: company as CompanyId,
});

describe('the walk catches', () => {
  afterEach(() => mend());

  test('a sheet that looks at nobody’s company', async () => {
    const { partnerships } = store();
    const look = partnerships.look.bind(partnerships);
    mend = () => void (partnerships.look = look);
    partnerships.look = async (actor, id) => look(await insider(actor, id), id);
    const leaks = await found('UNOORDWINDGA', [actions.partnership.open]);
    expect(leaks.join('\n')).toMatch(/views\.update: note secretmessagewesterly/);
    expect(await found('UGUEST', [actions.partnership.open])).toEqual([]);
  });

  test('a list and a picker of somebody else', async () => {
    const { members, partnerships } = store();
    const list = members.list.bind(members);
    const pick = partnerships.pick.bind(partnerships);
    mend = () => {
      members.list = list;
      partnerships.pick = pick;
    };
    members.list = (actor, after) => list(of('zuidplas')(actor), after);
    partnerships.pick = (actor, ...rest) => pick(of('zuidplas')(actor), ...rest);
    const leaks = await found('UWESTERLYGA', [
      screens.company.members,
      actions.partnership.partner,
    ]);
    expect(leaks.join('\n')).toContain('member Zuidplas Helpdesk agent');
    expect(leaks.join('\n')).toMatch(/^name Noordwind Distribution$/m);
  });

  test('an act for somebody else', async () => {
    const { partnerships } = store();
    const mute = partnerships.mute.bind(partnerships);
    mend = () => void (partnerships.mute = mute);
    partnerships.mute = async (actor, act, id, muted) =>
      mute(await insider(actor, id), act, id, muted);
    const effects = await found('UZUIDPLASGA', [
      actions.partnership.mute,
      actions.partnership.unmute,
    ]);
    expect(effects.join('\n')).toMatch(/INSERT AuditEntry .*"companyId":"(oostzee|achterland)"/);
  });
});

test('nobody reads or changes anything of a company for which they do not act', async () => {
  for (const one of world.secrets) expect(one.text.length).toBeGreaterThan(5);
  const { steps, offences, reached } = await walk(samen, world, ledger, { stride });
  expect(offences).toEqual([]);
  expect(steps).toBeGreaterThan(700);
  // A new id that nothing here reaches has to be drawn by `build`, or its form filled in by `forged`.
  const unheard = [screens.note];
  const missed = [...allActions, ...allScreens].filter((id) => !reached.has(id));
  expect(missed).toEqual(unheard);
  expect(allScreens.filter((id) => !world.drawn.has(id))).toEqual([]);
  expect(await ledger.hash()).toBe(began);
  // A fault would hide what would have happened; somebody whom Slack does not know is the one there may be.
  const faults = samen
    .logged()
    .split('\n')
    .filter((line) => /"level":(50|60)/.test(line) && !line.includes('"why":"user_not_found"'));
  expect(faults).toEqual([]);
}, 600_000);
