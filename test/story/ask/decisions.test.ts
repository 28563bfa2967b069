import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { day, openSamen, type Samen } from '../../support/samen.ts';
import { card, cardText, holds, labels, removes, texts } from '../partnership/steps.ts';
import { subscribed, tasman } from '../subscription/steps.ts';
import { asked, helper, opensForThis, seller, wishes } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen();
  await tasman(samen);
  await subscribed(samen, 'e3');
});
afterAll(() => samen.close());
beforeEach(async () => {
  await samen.sql('delete from "ProviderAskNote"');
  await samen.sql('delete from "ProviderAsk"');
  await samen.sql('update "Subscription" set quantity = 15');
});
const status = async () => (await wishes(samen)).map((one) => one.status);

test('declined with a reason: every copy says so, and both channels and the asker hear it', async () => {
  await asked(samen);
  const who = seller(samen);
  await who.clicks('Decline');
  expect(await who.submits({ reason: 'The invoice of May is open.' })).toBe('closed');
  await samen.settle();
  expect(await status()).toEqual(['declined']);
  expect(await samen.sql('select quantity from "Subscription"')).toEqual([{ quantity: 15 }]);
  for (const [reader, channel] of [
    [who, 'noordwind-csp'],
    [helper(samen), 'zuidplas-csp'],
  ] as const) {
    expect(cardText(reader, channel)).toContain('declined on');
    expect(cardText(reader, channel)).toContain('The invoice of May is open.');
    expect(labels(card(reader, channel))).toEqual([]);
    expect(texts(reader, channel).at(-1)).toContain('Reason: The invoice of May is open.');
  }
  expect(texts(helper(samen), 'samen').at(-1)).toContain('declined the request');
  // What people wrote is not in the record.
  const entries = await samen.sql('select before, after from "AuditEntry"');
  expect(JSON.stringify(entries)).not.toMatch(/invoice|new people/);
});

test('the reseller takes it back, and the provider’s click is answered', async () => {
  await asked(samen);
  const old = seller(samen);
  await old.clicks('Accept');
  const who = helper(samen);
  await opensForThis(who);
  await who.clicks('Withdraw');
  expect(who.modalText()).not.toContain('waits for');
  await who.closesAll();
  expect(await status()).toEqual(['withdrawn']);
  // Its submission changes nothing: the wish and the number go together or not at all.
  expect(JSON.stringify(await old.submits())).toContain('Zuidplas Helpdesk agent already withdrew');
  expect(await samen.sql('select quantity from "Subscription"')).toEqual([{ quantity: 15 }]);
  await old.closesAll();
  await samen.settle();
  expect(cardText(old, 'noordwind-csp')).toContain('withdrew the request');
});

test('after the deadline: refused before its job ran, and told by it', async () => {
  await asked(samen);
  const who = seller(samen);
  await samen.sql('update "ProviderAsk" set "expiresAt" = $1', [new Date(Date.now() - 1_000)]);
  await who.clicks('Accept');
  expect(who.modalText()).toContain('nobody decided on this request until');
  await who.closesAll();
  await samen.later(31 * day);
  expect(await status()).toEqual(['expired']);
  expect(cardText(who, 'noordwind-csp')).toContain('Nobody decided in time');
  expect(texts(helper(samen), 'zuidplas-csp').at(-1)).toContain('Nobody decided in time');
});

describe('who may', () => {
  test('matrix row 42: a Helpdesk agent may change a number, and not upgrade', async () => {
    await samen.sql(
      `insert into "ProviderAsk"(id, "customerId", "providerId", "resellerId", what, "subscriptionId", "offerId", "offerName",
         status, "askedById", "askedAt", "expiresAt")
       values ('up', 'tasman', 'noordwind', 'zuidplas', 'upgrade', 'e3', 'o365-e5', 'Office 365 E5', 'issued',
         'uzuidplasha', $1, $2)`,
      [new Date(), new Date(Date.now() + 30 * day)],
    );
    await asked(samen);
    const who = samen.person('noordwind', 'helpdesk-agent');
    await who.clicks('Accept');
    expect(who.modalText()).toContain('25');
    await who.closesAll();
    await samen.sql(`update "Copy" set "subjectId" = 'up' where subject = 'ask'`);
    await who.clicks('Accept');
    expect(who.modalText()).toContain(
      'Only a Global admin, User admin, Admin agent or Sales agent of your company',
    );
    await who.closesAll();
  });

  test('R-ROLE-07: whoever works for the reseller too does not decide; the provider may relax it, and the card says so', async () => {
    await asked(samen);
    const who = seller(samen);
    await holds(samen, who.user, 'zuidplas', ['helpdesk-agent']);
    await who.clicks('Accept');
    expect(who.modalText()).toContain('You also work for the company that asks');
    await who.closesAll();
    await who.clicks('Decline');
    expect(who.modalText()).toContain('You also work for the company that asks');
    await who.closesAll();
    await samen.sql(`update "Company" set "fourEyesRelaxed" = true where id = 'noordwind'`);
    await who.clicks('Accept');
    expect(await who.submits()).toBe('updated');
    await who.closesAll();
    await samen.settle();
    expect(await status()).toEqual(['accepted']);
    expect(cardText(who, 'noordwind-csp')).toContain('the provider’s settings allow that');
    const [entry] = await samen.sql<{ after: object }>(
      `select after from "AuditEntry" where action = 'ask.accepted' order by ord desc limit 1`,
    );
    expect(entry?.after).toMatchObject({ status: 'accepted', fourEyesRelaxed: true });
    await samen.sql(`update "Company" set "fourEyesRelaxed" = false where id = 'noordwind'`);
    await holds(samen, who.user, 'zuidplas', []);
  });

  test('R-ROLE-07: nor does whoever asked', async () => {
    await asked(samen);
    await samen.sql('update "ProviderAsk" set "askedById" = $1', [
      seller(samen).user.toLowerCase(),
    ]);
    await seller(samen).clicks('Accept');
    expect(seller(samen).modalText()).toContain('You asked for this yourself');
    await seller(samen).closesAll();
    expect(await status()).toEqual(['issued']);
  });
});

test('two deciders at once: one wins, the other is told, and one thing is done', async () => {
  await asked(samen);
  const [one, two] = [seller(samen), samen.person('noordwind', 'admin-agent')];
  await one.clicks('Accept');
  await two.clicks('Decline');
  const answers = await Promise.all([one.submits(), two.submits({ reason: 'No.' })]);
  await samen.settle();
  const [now] = await status();
  const won = now === 'accepted' ? 0 : 1;
  expect(answers[won]).toBe(won === 0 ? 'updated' : 'closed');
  expect(JSON.stringify(answers[1 - won])).toContain('Too late');
  expect(await samen.sql('select quantity from "Subscription"')).toEqual([
    { quantity: won === 0 ? 25 : 15 },
  ]);
  for (const who of [one, two]) if (who.modal()) await who.closesAll();
  expect(
    await samen.sql(`select 1 from "AuditEntry" where action in ('ask.accepted', 'ask.declined')
      and "subjectId" = (select id from "ProviderAsk")`),
  ).toHaveLength(1);
});

test('pressed again after the decision: by whom and when', async () => {
  await asked(samen);
  const [one, two] = [seller(samen), samen.person('noordwind', 'admin-agent')];
  await two.clicks('Accept');
  await one.clicks('Accept');
  expect(await one.submits()).toBe('updated');
  expect(JSON.stringify(await two.submits())).toContain(
    'Too late: Noordwind Sales agent already accepted this on',
  );
  await one.closesAll();
  await two.closesAll();
});

test('another company’s wish is unknown', async () => {
  await asked(samen);
  const [row] = await samen.sql<{ id: string }>('select id from "ProviderAsk"');
  const stranger = samen.person('oostzee', 'global-admin');
  await stranger.types('/csp help');
  const look = samen.bot.store.asks.look(
    { ...actorOf('oostzee', stranger.user), kinds: ['reseller', 'direct-bill'] },
    row?.id as never,
  );
  await expect(look).rejects.toMatchObject({ refusal: { code: 'unknown' } });
});
const actorOf = (company: string, user: string) => ({
  person: user.toLowerCase() as never,
  user,
  home: 'T0SAMEN',
  company: company as never,
  roles: ['global-admin'] as const,
});

test('the partnership ends: what waits is void, and both are told', async () => {
  await asked(samen);
  expect(await removes(samen)).not.toHaveProperty('errors');
  await samen.settle();
  expect(await status()).toEqual(['voided']);
  expect(cardText(seller(samen), 'noordwind-csp')).toContain('and this request with it');
  expect(texts(helper(samen), 'zuidplas-csp').join('\n')).toContain('ended with the partnership');
});
