import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../../support/samen.ts';
import { plant } from '../../customer/steps.ts';
import { delivers, lastSent } from '../../partnership/steps.ts';
import { subscribed } from '../../subscription/steps.ts';
import { begins, chooses, count, crafts, giver, own, refusedUnder, states } from '../steps.ts';
import { extended, ground, requested } from '../through-store.ts';

// What Slack's client lets nobody send: each is refused whole, and nothing is made.
let samen: Samen;
beforeEach(async () => {
  samen = await openSamen({ pace: 'off' });
  await ground(samen);
  await extended(samen);
});
afterEach(() => samen.close());

/** A form that would go through, so that only what is crafted into it is wrong. */
async function filledIn(): Promise<void> {
  const who = giver(samen);
  await begins(who, 'kadehuis');
  await chooses(who, 'Intune');
  expect(await who.submits()).toBe('pushed');
}
const nothing = async () =>
  expect([await states(samen), await drafted()]).toEqual([[], ['intune']]);
const drafted = async () => {
  const [row] = await samen.sql<{ data: { subscriptions: string[] } }>(
    `select data from "FormDraft" where kind = 'transfer' order by at desc limit 1`,
  );
  return row?.data.subscriptions;
};
const unknown = refusedUnder(
  'subscriptions',
  'One of these is no subscription of yours with this customer, so nothing was requested. Choose from the list.',
);

test('R-XFR-08, -10: one that can’t be moved', async () => {
  await subscribed(samen, 'plan', { ...own, offer: 'azure-plan', name: 'Azure plan' });
  await subscribed(samen, 'visio', { ...own, name: 'Visio', status: 'suspended' });
  await filledIn();
  expect(await crafts(samen, ['intune', 'plan'])).toBe(
    refusedUnder(
      'subscriptions',
      'Azure plan cannot be moved: it is an Azure plan. Nothing was requested. Leave it out, or cancel it and have the provider order anew: /csp subscription cancel.',
    ),
  );
  expect(await crafts(samen, ['intune', 'visio'])).toBe(
    refusedUnder(
      'subscriptions',
      'Visio cannot be moved: it is suspended. Nothing was requested. Leave it out, or reactivate it first: /csp subscription reactivate.',
    ),
  );
  await nothing();
});

test('R-XFR-05: another customer’s, another company’s, or none at all; nothing of them is named', async () => {
  await plant(samen, 'tegel', 'Tegelwerk BV', [
    { partner: 'oostzee', capacity: 'direct-bill', origin: 'created' },
  ]);
  await subscribed(samen, 'theirs', { ...own, owner: 'noordwind', name: 'Secret' });
  await subscribed(samen, 'mixed', { ...own, customer: 'tegel', name: 'Tegel E3' });
  await filledIn();
  for (const foreign of ['theirs', 'mixed', 'made-up', 'select 1'])
    expect(await crafts(samen, ['intune', foreign])).toBe(unknown);
  expect(await crafts(samen, [])).toBe(
    refusedUnder('subscriptions', 'Nothing is chosen yet. Choose at least one subscription.'),
  );
  await nothing();
});

test('R-XFR-13: an add-on without its base, which is offered', async () => {
  await filledIn();
  expect(await crafts(samen, ['intune', 'storage'])).toBe(
    refusedUnder(
      'subscriptions',
      'Extra storage is an add-on and moves with its base alone. Choose Office 365 E3; its add-ons come along by themselves.',
    ),
  );
  await nothing();
  // With its base it is what comes along anyway.
  expect(JSON.parse(await crafts(samen, ['e3', 'storage']))).toHaveProperty(
    'response_action',
    'push',
  );
});

test('R-XFR-11: one that stands in another open request, which is named', async () => {
  await filledIn();
  const id = await requested(samen, ['e3']);
  const number = id.slice(0, 8).toUpperCase();
  expect(await crafts(samen, ['intune', 'e3'])).toBe(
    refusedUnder(
      'subscriptions',
      `Office 365 E3 stands in transfer request ${number} already, so nothing was requested. Leave it out, or withdraw that one: /csp transfer withdraw.`,
    ),
  );
  expect(await states(samen)).toEqual(['active']);
  expect(await count(samen, 'TransferLine')).toBe(2);
});

test('R-XFR-02, -04, -29: a provider that is none of this customer’s, none at all, or the own company', async () => {
  await filledIn();
  for (const provider of ['zuidplas', 'oostzee', 'westerly', 'nobody'])
    expect(JSON.parse(await crafts(samen, ['intune'], provider))).toMatchObject({
      response_action: 'errors',
    });
  await nothing();
});

test('what the draft says is decided again when it is sent', async () => {
  await subscribed(samen, 'plan', { ...own, offer: 'azure-plan', name: 'Azure plan' });
  await subscribed(samen, 'theirs', { ...own, owner: 'noordwind', name: 'Secret' });
  await filledIn();
  const who = giver(samen);
  for (const [ids, said] of [
    ['["intune", "plan"]', 'Azure plan cannot be moved: it is an Azure plan.'],
    ['["intune", "theirs"]', 'One of these is no subscription of yours with this customer'],
    ['["intune", "storage"]', 'Extra storage is an add-on and moves with its base alone.'],
    ['[]', 'Nothing is chosen yet.'],
  ] as const) {
    await samen.sql(
      `update "FormDraft" set data = jsonb_set(data, '{subscriptions}', $1::jsonb) where kind = 'transfer'`,
      [ids],
    );
    const done = await who.submits();
    expect(done).toHaveProperty('errors.message');
    expect(JSON.stringify(done)).toContain(said);
  }
  expect(await states(samen)).toEqual([]);
  expect(await count(samen, 'TransferLine')).toBe(0);
});

test('one act, one effect: the same form once more makes no second request', async () => {
  await filledIn();
  const who = giver(samen);
  expect(await who.submits()).toBe('closed');
  const again = await delivers(samen, lastSent(samen, 'view_submission'));
  expect(again.status).toBe(200);
  expect(await states(samen)).toEqual(['active']);
});

test('a draft is its owner’s alone', async () => {
  await filledIn();
  const sent = structuredClone(lastSent(samen, 'view_submission')) as { user: { id: string } };
  sent.user.id = 'UZUIDPLASAA';
  await delivers(samen, sent);
  expect(await states(samen)).toEqual([]);
  await nothing();
});
