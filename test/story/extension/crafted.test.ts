import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompanyId, CustomerId, PersonId } from '../../../src/domain/ids.ts';
import { team } from '../../../src/sandbox/seed.ts';
import { actions, screens } from '../../../views/ids.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { partners, plant } from '../customer/steps.ts';
import { post, type Body } from '../edge/wire.ts';
import { forger, slackOf } from '../isolation/forged.ts';
import { extended, kadehuis, left } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  // Far more windows than Slack lets anybody open in a minute.
  samen = await openSamen({ pace: 'off' });
  await kadehuis(samen);
  await extended(samen);
  // What somebody else might try to reach: a customer without a provider yet, and one that was resold.
  await partners(samen, 'westerly', 'oostzee');
  await partners(samen, 'noordwind', 'zuidplas');
  await plant(samen, 'fresh', 'Freshwater BV', [{ partner: 'oostzee', capacity: 'direct-bill' }]);
  await plant(samen, 'resold', 'Resold GmbH', [
    { partner: 'oostzee', capacity: 'reseller', with: 'westerly' },
    { partner: 'westerly', capacity: 'provider', with: 'oostzee' },
  ]);
});
afterAll(() => samen.close());

const option = (value: string) => ({
  selected_option: { value, text: { type: 'plain_text', text: '?' } },
});
const typed = (value: string) => ({ value: { value } });
type Aim = { readonly customer: string; readonly provider: string };
/** Every way to touch an extension, with whatever ids. */
function sent(
  user: string,
  company: string,
  { customer, provider }: Aim,
): readonly (readonly [name: string, body: Body])[] {
  const forge = forger(samen, { user, team: team.id, company });
  const submitted = (screen: string, meta: object, values: Record<string, object>): Body => {
    const body = forge.submission(screen, [], { company, ...meta }, {} as never, 0) as {
      payload: { view: { state: { values: unknown } } };
    };
    body.payload.view.state.values = values;
    return body;
  };
  const pressed = (action: string, value: string, screen: string, meta: object = {}) =>
    forge.inModal(action, value, screen, { company, ...meta });
  const a = actions.extension;
  const s = screens.extension;
  return [
    ['opens the sheet', pressed(actions.customer.open, customer, screens.customer.list)],
    ['begins', pressed(a.extend, customer, screens.customer.sheet)],
    ['begins a consent', pressed(a.consent, customer, s.extend, { provider })],
    ['goes on', pressed(a.proceed, customer, screens.note, { subject: customer, provider })],
    ['chooses a provider', pressed(a.provider, provider, s.extend, { subject: customer })],
    ['verifies', pressed(a.verify, provider, screens.customer.sheet, { subject: customer })],
    ['looks for a customer', forge.options(a.customer, '', s.pick, { company })],
    [
      'looks for a provider',
      forge.options(a.provider, '', s.extend, { company, subject: customer }),
    ],
    [
      'chooses a customer',
      submitted(s.pick, { filter: 'extend' }, { customer: { [a.customer]: option(customer) } }),
    ],
    [
      'sends a consent',
      submitted(
        s.consent,
        { subject: customer },
        {
          provider: { [a.provider]: option(provider) },
          name: typed('Mallory'),
          email: typed('mallory@x.example'),
          day: { value: { selected_date: '2026-05-01' } },
          way: { value: option('email') },
          note: typed(''),
        },
      ),
    ],
    [
      'sends an extension',
      submitted(
        s.extend,
        { subject: customer, provider },
        { billTo: { value: { selected_options: [{ value: provider }] } } },
      ),
    ],
  ];
}

async function heardOf(user: string, body: Body): Promise<{ status: number; said: string }> {
  slackOf(samen).workspace.stack(user).length = 0;
  const from = samen.sandbox.traffic().length;
  const { status, body: answer } = await post(samen, body);
  await samen.bot.quiet();
  const heard = samen.sandbox
    .traffic()
    .slice(from)
    .filter(({ direction }) => direction === 'to-slack');
  return { status, said: JSON.stringify([answer, heard.map(({ request }) => request)]) };
}

/** The customer's data, who agreed, how, and what was noted. */
const secrets =
  /Kadehuis BV|Freshwater BV|karin|Kade 12|3011 AB|24555501|willem|in a meeting|minutes of/i;
const step = (user: string, company: string, aim: Aim, name: string): Body => {
  const found = sent(user, company, aim).find(([called]) => called === name);
  if (!found) throw new Error(`no step ${name}`);
  return found[1];
};

test('whose it is reads it by the same steps', async () => {
  const own = { customer: 'kadehuis', provider: 'noordwind' };
  for (const [user, company, name] of [
    ['UOOSTZEEAA', 'oostzee', 'opens the sheet'],
    ['UNOORDWINDAA', 'noordwind', 'opens the sheet'],
    ['UOOSTZEEAA', 'oostzee', 'looks for a customer'],
  ] as const)
    expect((await heardOf(user, step(user, company, own, name))).said).toMatch(secrets);
});

const as = (company: string, user: string) => ({
  person: user as PersonId,
  user: user.toUpperCase(),
  home: team.id,
  company: company as CompanyId,
  roles: ['admin-agent'] as const,
  kinds: ['provider'] as const,
});

describe('R-OPS-02: bill-to data, consent and notes are not there for anybody else', () => {
  test.each([
    ['UWESTERLYAA', 'westerly'],
    ['UWESTERLYGA', 'westerly'],
    ['UZUIDPLASAA', 'zuidplas'],
    ['UZUIDPLASGA', 'oostzee'],
    ['UNOORDWINDAA', 'oostzee'],
    ['UWESTERLYAA', 'noordwind'],
  ])('%s, as %s', async (user, company) => {
    const before = await left(samen);
    for (const customer of ['kadehuis', 'fresh'])
      for (const provider of ['noordwind', 'westerly'])
        for (const [name, body] of sent(user, company, { customer, provider })) {
          const { status, said } = await heardOf(user, body);
          expect([name, status]).toEqual([name, 200]);
          expect([name, secrets.exec(said)?.[0]]).toEqual([name, undefined]);
        }
    expect(await left(samen)).toEqual(before);
    expect(samen.logged()).not.toContain('"level":50');
  });

  test('the provider reads its copy and the day, and can’t act on it', async () => {
    const own = { customer: 'kadehuis', provider: 'noordwind' };
    const before = await left(samen);
    for (const [name, body] of sent('UNOORDWINDAA', 'noordwind', own)) {
      const { said } = await heardOf('UNOORDWINDAA', body);
      expect([name, /willem|in a meeting|minutes of/i.exec(said)?.[0]]).toEqual([name, undefined]);
    }
    expect(await left(samen)).toEqual(before);
  });

  test('the store holds them back as well', async () => {
    const { extensions } = samen.bot.store;
    const id = 'kadehuis' as CustomerId;
    const theirs = await extensions.consents(as('noordwind', 'unoordwindaa'), id);
    expect(theirs.map(({ signer }) => signer)).toEqual([null]);
    expect(await extensions.billToCopies(as('noordwind', 'unoordwindaa'), id)).toHaveLength(1);
    for (const [company, user] of [
      ['westerly', 'uwesterlyaa'],
      ['zuidplas', 'uzuidplasaa'],
    ] as const) {
      expect(await extensions.consents(as(company, user), id)).toEqual([]);
      expect(await extensions.billToCopies(as(company, user), id)).toEqual([]);
    }
  });
});

describe('a crafted submission of the right company is refused by its rule, and nothing is kept', () => {
  test.each([
    [
      'R-EXT-02',
      'sends a consent',
      { customer: 'resold', provider: 'noordwind' },
      'You won Resold GmbH as a reseller',
    ],
    [
      'R-EXT-02',
      'sends an extension',
      { customer: 'resold', provider: 'westerly' },
      'You won Resold GmbH as a reseller',
    ],
    ['R-EXT-03', 'sends a consent', { customer: 'fresh', provider: 'zuidplas' }, 'not here'],
    ['R-EXT-03', 'sends an extension', { customer: 'fresh', provider: 'nobody' }, 'not here'],
    [
      'R-EXT-04',
      'sends an extension',
      { customer: 'fresh', provider: 'noordwind' },
      'No consent of this customer to Noordwind Distribution is on record.',
    ],
    [
      'R-EXT-09',
      'verifies',
      { customer: 'fresh', provider: 'noordwind' },
      'was not extended to Noordwind Distribution',
    ],
    [
      'I row 19',
      'sends an extension',
      { customer: 'kadehuis', provider: 'noordwind' },
      'Noordwind Distribution has had this customer since',
    ],
  ] as const)('%s: %s', async (_rule, name, aim, sentence) => {
    const before = await left(samen);
    const { said } = await heardOf('UOOSTZEEAA', step('UOOSTZEEAA', 'oostzee', aim, name));
    expect(said).toContain(sentence);
    expect(await left(samen)).toEqual(before);
  });

  test('R-EXT-05: a tick that names nobody, or another provider', async () => {
    const aim = { customer: 'fresh', provider: 'noordwind' };
    expect(
      (await heardOf('UOOSTZEEAA', step('UOOSTZEEAA', 'oostzee', aim, 'sends a consent'))).said,
    ).toContain('recorded here');
    const before = await left(samen);
    const forge = forger(samen, { user: 'UOOSTZEEAA', team: team.id, company: 'oostzee' });
    for (const ticked of [[], [{ value: 'westerly' }]]) {
      const body = forge.submission(
        screens.extension.extend,
        [],
        { company: 'oostzee', subject: 'fresh', provider: 'noordwind' },
        {} as never,
        0,
      ) as { payload: { view: { state: { values: unknown } } } };
      body.payload.view.state.values = { billTo: { value: { selected_options: ticked } } };
      await heardOf('UOOSTZEEAA', body);
    }
    expect(await left(samen)).toEqual(before);
  });
});
