import { afterAll, beforeAll, expect, test } from 'vitest';
import { team } from '../../../src/sandbox/seed.ts';
import { actions, screens } from '../../../views/ids.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { post, type Body } from '../edge/wire.ts';
import { forger, slackOf } from '../isolation/forged.ts';
import { subscribed, tasman } from '../subscription/steps.ts';
import { assigns, seller } from '../support/steps.ts';
import { asked } from './steps.ts';

let samen: Samen;
let ask = '';
let copy = { id: '', channel: '', ts: '' };
beforeAll(async () => {
  samen = await openSamen();
  await tasman(samen);
  await subscribed(samen, 'e3');
  await assigns(samen, 'Zuidplas');
  await seller(samen).closesAll();
  await asked(samen);
  const [row] = await samen.sql<{ id: string }>('select id from "ProviderAsk"');
  ask = row?.id ?? '';
  const [hangs] = await samen.sql<typeof copy>(
    `select id, channel, ts from "Copy" where subject = 'ask' and buttons and channel = 'CNOORDWIND'`,
  );
  if (hangs) copy = hangs;
});
afterAll(() => samen.close());

const state = () =>
  samen.sql(
    `select id, status, version from "ProviderAsk" union all select id, coalesce("supportId", ''), version from "Subscription"
     union all select id, kind, 0 from "FormDraft"`,
  );

const option = (value: string) => ({
  selected_option: { value, text: { type: 'plain_text', text: '?' } },
});
/** Everything that a stranger could send about it, with the ids of others in every place that holds one. */
function sent(user: string, company: string): readonly (readonly [name: string, body: Body])[] {
  const forge = forger(samen, { user, team: team.id, company });
  const inWindow = (action: string, value: string, screen: string, meta: object) =>
    forge.inModal(action, value, screen, { company, ...meta });
  const submitted = (screen: string, meta: object, values: Record<string, object>): Body => {
    const body = forge.submission(screen, [], { company, ...meta }, {} as never, 0) as {
      payload: { view: { state: { values: unknown } } };
    };
    body.payload.view.state.values = values;
    return body;
  };
  const at = { channel: copy.channel, ts: copy.ts };
  return [
    ['accepts', forge.inMessage(actions.card.acceptAsk, copy.id, at)],
    ['declines', forge.inMessage(actions.card.declineAsk, copy.id, at)],
    [
      'withdraws',
      inWindow(actions.ask.withdraw, ask, screens.ask.wish, { subject: 'e3', filter: 'quantity' }),
    ],
    ['asks for a customer', inWindow(actions.ask.wishNew, 'tasman', screens.customer.sheet, {})],
    ['asks about a subscription', inWindow(actions.ask.wish, 'e3', screens.subscription.sheet, {})],
    ['asks otherwise', inWindow(actions.ask.what, 'upgrade', screens.ask.wish, { subject: 'e3' })],
    [
      'looks for a product',
      forge.options(actions.ask.offer, '', screens.ask.wish, {
        company,
        subject: 'tasman',
        filter: 'new',
      }),
    ],
    [
      'sends a wish',
      submitted(
        screens.ask.wish,
        { subject: 'e3', filter: 'quantity' },
        { quantity: { value: { value: '30' } } },
      ),
    ],
    [
      'sends a decline',
      submitted(
        screens.ask.decline,
        { subject: ask, copy: copy.id },
        { reason: { value: { value: 'No.' } } },
      ),
    ],
    ['assigns', inWindow(actions.support.assign, 'e3', screens.support.list, {})],
    [
      'looks for a contact',
      forge.options(actions.support.candidate, '', screens.support.assign, {
        company,
        subject: 'e3',
      }),
    ],
    [
      'looks for a subscription',
      forge.options(actions.support.subscription, '', screens.support.pick, { company }),
    ],
    [
      'chooses a subscription',
      submitted(
        screens.support.pick,
        {},
        { subscription: { [actions.support.subscription]: option('e3') } },
      ),
    ],
    [
      'sends a contact',
      submitted(
        screens.support.assign,
        { subject: 'e3' },
        { support: { [actions.support.candidate]: option('oostzee') } },
      ),
    ],
    [
      'gives it back',
      submitted(
        screens.support.assign,
        { subject: 'e3' },
        { support: { [actions.support.candidate]: option('owner') } },
      ),
    ],
    [
      'pages the list',
      inWindow(
        actions.support.next,
        Buffer.from('["","",""]').toString('base64url'),
        screens.support.list,
        {},
      ),
    ],
  ];
}

/** All that comes back for one of them, to whoever looks. */
async function heardOf(user: string, body: Body): Promise<{ status: number; said: string }> {
  slackOf(samen).workspace.stack(user).length = 0;
  const from = samen.sandbox.traffic().length;
  const { status, body: answer } = await post(samen, body);
  const heard = samen.sandbox
    .traffic()
    .slice(from)
    .filter(({ direction }) => direction === 'to-slack');
  return { status, said: JSON.stringify([answer, heard.map(({ request }) => request)]) };
}
const secrets = /Tasman|Office 365 E3|Zuidplas|secret|July/;

test('whose it is reads it by the same steps', async () => {
  for (const [user, company, step] of [
    ['UZUIDPLASGA', 'zuidplas', 'asks about a subscription'],
    ['UZUIDPLASGA', 'zuidplas', 'asks for a customer'],
    ['UNOORDWINDGA', 'noordwind', 'assigns'],
    ['UNOORDWINDGA', 'noordwind', 'looks for a subscription'],
    ['UNOORDWINDGA', 'noordwind', 'declines'],
  ] as const) {
    const found = sent(user, company).find(([name]) => name === step);
    if (!found) throw new Error(`no step ${step}`);
    expect([step, (await heardOf(user, found[1])).said]).toEqual([
      step,
      expect.stringMatching(secrets),
    ]);
  }
});

test.each([
  ['UOOSTZEEGA', 'oostzee'],
  ['UOOSTZEEGA', 'noordwind'],
  ['UWESTERLYGA', 'westerly'],
  ['UWESTERLYGA', 'zuidplas'],
])(
  '%s, as %s: another company’s wish, subscription and contact are not there',
  async (user, company) => {
    const before = await state();
    for (const [name, body] of sent(user, company)) {
      const { status, said } = await heardOf(user, body);
      expect([name, status]).toEqual([name, 200]);
      expect([name, secrets.exec(said)]).toEqual([name, null]);
    }
    expect(await state()).toEqual(before);
    expect(samen.logged()).not.toContain('"level":50');
  },
);
