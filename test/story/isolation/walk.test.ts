import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyId } from '../../../src/domain/ids.ts';
import type { Actor as Acting } from '../../../src/domain/people.ts';
import { actions, screens } from '../../../views/ids.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import { build, type World } from './records.ts';
import { allActions, allScreens, everybody } from './steps.ts';
import { walk } from './walk.ts';

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
}, 90_000);
afterAll(async () => {
  await ledger.close();
  await samen.close();
});

// oxlint-disable-next-line node/no-process-env -- the tests' own setting, not the bot's
const whole = process.env['TEST_LONG'] === '1';
/** Every id until somebody has reached it, and of all else one thing in so many; in the long run all of it in four days. */
const stride = whole ? 4 : 100;
const offset = whole ? Math.floor(performance.timeOrigin / 86_400_000) % stride : 0;

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
const rounds = 12;
/** What came of these ids, until it shows what is looked for; each round begins with another stranger. */
async function found(user: string, only: readonly string[], ...wanted: RegExp[]): Promise<string> {
  let all = '';
  for (let from = 0; from < rounds; from++) {
    const { offences } = await walk(samen, world, ledger, { who: by(user), only, from });
    all += offences.map(({ what }) => `${what}\n`).join('');
    if (wanted.every((one) => one.test(all))) break;
  }
  return all;
}

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
    const secret = /views\.update: note secretmessagewesterly/;
    expect(await found('UNOORDWINDGA', [actions.partnership.open], secret)).toMatch(secret);
    expect(await found('UGUEST', [actions.partnership.open])).toBe('');
  });

  test('a customer who is shown to nobody’s partner', async () => {
    const { customers } = store();
    const look = customers.look.bind(customers);
    mend = () => void (customers.look = look);
    customers.look = (actor, id) => look(of(id.split('-').at(-1) ?? '')(actor), id);
    const secret = /views\.update: note secretcustomer/;
    expect(await found('UNOORDWINDGA', [actions.customer.open], secret)).toMatch(secret);
  });

  test('a customer’s chain as somebody else sees it', async () => {
    const { who } = store();
    const look = who.look.bind(who);
    mend = () => void (who.look = look);
    who.look = (actor, id) => look(of(id.split('-').at(-1) ?? '')(actor), id);
    const secret = /note secretcustomerwesterly/;
    expect(await found('UNOORDWINDGA', [screens.customer.pick], secret)).toMatch(secret);
  });

  test('an invitation that is shown to nobody’s inviter', async () => {
    const { invitations } = store();
    const look = invitations.look.bind(invitations);
    mend = () => void (invitations.look = look);
    invitations.look = async (actor, id) => {
      const [row] = await samen.sql<{ of: string }>(
        'select "inviterId" as of from "CustomerInvitation" where id = $1',
        [id],
      );
      return look(of(row?.of ?? actor.company)(actor), id);
    };
    const secret = /note secretinvited(?:zuidplas|westerly|oostzee|joint)/;
    expect(await found('UNOORDWINDGA', [actions.invitation.open], secret)).toMatch(secret);
  });

  test('a subscription, its support contact and an order of somebody else', async () => {
    const { subscriptions } = store();
    const look = subscriptions.look.bind(subscriptions);
    const waiting = subscriptions.waiting.bind(subscriptions);
    const ordering = subscriptions.ordering.bind(subscriptions);
    mend = () => {
      subscriptions.look = look;
      subscriptions.waiting = waiting;
      subscriptions.ordering = ordering;
    };
    subscriptions.look = (actor, id) => look(of(id.split('-')[1] ?? '')(actor), id);
    subscriptions.waiting = (actor, id) => waiting(of(id.split('-')[1] ?? '')(actor), id);
    subscriptions.ordering = (actor, id, mpns) =>
      ordering(of(id.split('-')[1] ?? '')(actor), id, mpns);
    const secrets = [/note secretofferwesterly/, /note secretsupportwesterly/];
    const sheet = await found('UNOORDWINDGA', [actions.subscription.open], ...secrets);
    for (const secret of secrets) expect(sheet).toMatch(secret);
    const order = /note secretcustomerwesterly/;
    expect(await found('UNOORDWINDGA', [actions.order.open], order)).toMatch(order);
  });

  test('a transfer of somebody else', async () => {
    const { transfers } = store();
    const look = transfers.look.bind(transfers);
    mend = () => void (transfers.look = look);
    transfers.look = (actor, id) => look(of(id.split('-')[1] ?? '')(actor), id);
    const secrets = [/note secrethandingoostzee/, /note secretfaultoostzee/];
    const sheet = await found('UNOORDWINDGA', [actions.transfer.open], ...secrets);
    for (const secret of secrets) expect(sheet).toMatch(secret);
  });

  test('who said yes to an extension of somebody else', async () => {
    const { customers, extensions } = store();
    const look = customers.look.bind(customers);
    const consents = extensions.consents.bind(extensions);
    mend = () => {
      customers.look = look;
      extensions.consents = consents;
    };
    customers.look = (actor, id) => look(of('oostzee')(actor), id);
    extensions.consents = (actor, id) => consents(of('oostzee')(actor), id);
    const signer = /note secretsigneroostzee/;
    expect(await found('UNOORDWINDGA', [actions.customer.open], signer)).toMatch(signer);
  });

  test('a wish about what another reseller’s customer has', async () => {
    const { asks } = store();
    const wishing = asks.wishing.bind(asks);
    mend = () => void (asks.wishing = wishing);
    asks.wishing = (actor, about) => wishing(of('oostzee')(actor), about);
    const secret = /note secretofferwesterly/;
    expect(await found('UZUIDPLASGA', [actions.ask.wish], secret)).toMatch(secret);
  });

  test('an enrolment that is shown to nobody’s applicant', async () => {
    const { enrolments } = store();
    const own = enrolments.own.bind(enrolments);
    mend = () => void (enrolments.own = own);
    enrolments.own = (actor) => own(of('middelveld')(actor));
    const secret = /note secret(?:legal|contact)\w*middelveld/;
    expect(await found('UNOORDWINDGA', [screens.enrolment.status], secret)).toMatch(secret);
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
    const secrets = [/member Zuidplas Helpdesk agent/, /^name Noordwind Distribution$/m];
    const seen = [screens.company.members, actions.partnership.partner];
    const leaks = await found('UWESTERLYGA', seen, ...secrets);
    for (const secret of secrets) expect(leaks).toMatch(secret);
  });

  test('an act for somebody else', async () => {
    const { partnerships } = store();
    const mute = partnerships.mute.bind(partnerships);
    mend = () => void (partnerships.mute = mute);
    partnerships.mute = async (actor, act, id, muted) =>
      mute(await insider(actor, id), act, id, muted);
    const effect = /INSERT AuditEntry .*"companyId":"(oostzee|achterland)"/;
    const pressed = [actions.partnership.mute, actions.partnership.unmute];
    expect(await found('UZUIDPLASGA', pressed, effect)).toMatch(effect);
  });
});

test('nobody reads or changes anything of a company for which they do not act', async () => {
  for (const one of world.secrets) expect(one.text.length).toBeGreaterThan(5);
  const { steps, offences, reached } = await walk(samen, world, ledger, { stride, offset });
  expect(offences).toEqual([]);
  expect(steps).toBeGreaterThan(whole ? 5_000 : 500);
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
}, 900_000);
