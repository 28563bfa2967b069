import { afterEach, beforeEach, expect, test } from 'vitest';
import { linksFor } from '../../../../src/keys.ts';
import { day, keys, minute, openSamen, type Samen } from '../../../support/samen.ts';
import { added } from '../../customer/steps.ts';
import { count, linkIn, opens, posts, tokenIn } from '../../invitation/steps.ts';
import {
  cardText,
  labels,
  card,
  removes,
  authorizes,
  sales,
  sheet,
  statements,
  statuses,
  texts,
} from '../steps.ts';
import { accepting, acceptsOutside, asksOutside, says, ticks } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen({ pace: 'off', trustedProxies: ['127.0.0.1'] });
});
afterEach(() => samen.close());

test('R-PART-10, R-PART-11: the page says both halves, shows what was typed, and takes nothing without both ticks', async () => {
  const link = await asksOutside(samen);
  const page = await opens(samen, link);
  expect(page.status).toBe(200);
  for (const part of [
    'Noordwind Distribution (MPN id 4100001) asks Veldhoven IT',
    'Noordwind Distribution may order and add subscriptions for your customers.',
    'Noordwind Distribution gets administrator access to your own tenant',
    'No customers are shared',
    'Legal name Veldhoven IT',
    'Netherlands',
    'veldhoven.onmicrosoft.com',
    '4900009',
    'You can answer until',
    'Sent by Noordwind Sales agent of Noordwind Distribution',
  ])
    expect(page.text).toContain(part);
  expect((await opens(samen, link, 'nl')).text).toContain('beheerderstoegang tot je eigen tenant');
  for (const [without, sentence] of [
    ['globalAdmin', 'Only a global admin can accept.'],
    ['consent', 'tick the box if you authorize it'],
    ['name', 'Fill in your name.'],
    ['email', 'Fill in your e-mail address'],
  ] as const) {
    const wrong = await posts(samen, link, accepting(page, { [without]: '' }));
    expect([wrong.status, wrong.text.includes(sentence)]).toEqual([422, true]);
  }
  const webmail = await posts(samen, link, accepting(page, { email: 'eva@gmail.com' }));
  expect(webmail.status).toBe(422);
  expect(webmail.text).toContain('public mail service');
  expect(webmail.html).toContain('value="eva@gmail.com"');
  const undecided = await posts(samen, link, { form: tokenIn(page), ...ticks });
  expect(undecided.status).toBe(200);
  const unsure = await posts(samen, link, { form: tokenIn(page), decision: 'decline' });
  expect(unsure.status).toBe(422);
  expect((await posts(samen, link, accepting(page, { form: 'x' }))).status).toBe(403);
  // Nothing of what was posted for those four is anybody's to change.
  expect(await statuses(samen)).toEqual(['issued']);
  expect(await count(samen, 'PartnershipAnswer')).toBe(0);
});

test('R-PART-09, R-PART-10: accepted it waits for the provider, whose yes makes the partnership', async () => {
  const link = await asksOutside(samen);
  const answered = await acceptsOutside(samen, link);
  expect(answered.text).toContain('Thank you: one check is left');
  expect(answered.text).toContain('Eva de Vries');
  expect(await statuses(samen)).toEqual(['to-confirm']);
  expect((await opens(samen, link)).status).toBe(404);
  const by = sales(samen);
  const channel = texts(by, 'noordwind-csp').join('\n');
  expect(channel).toContain('as Veldhoven IT says: is this them?');
  expect(labels(card(by, 'noordwind-csp'))).toEqual(['See who accepted']);
  // Who it was stands behind the button, for those who may say so.
  expect(channel).not.toMatch(/Eva|veldhoven\.example/);
  const helper = samen.person('noordwind', 'helpdesk-agent');
  await helper.clicks('See who accepted');
  expect(helper.modalText()).toContain(
    'Only a Global admin, User admin, Admin agent or Sales agent',
  );
  await helper.closesAll();
  await by.clicks('See who accepted');
  expect(by.modalText()).toContain('Eva de Vries, eva@veldhoven.example');
  expect(await by.submits({ theirs: 'yes' })).toBe('closed');
  await samen.settle();
  expect(await statuses(samen)).toEqual(['active']);
  const after = cardText(by, 'noordwind-csp');
  expect(after).toContain('Noordwind Sales agent said on');
  expect(after).toContain(
    'Agreed as it was declared on the page; not yet marked as done at Microsoft.',
  );
  expect(after).not.toMatch(/Eva|veldhoven\.example/);
  await sheet(by);
  expect(by.modalText()).toContain('Accepted on the page by Eva de Vries, eva@veldhoven.example');
  await by.closesAll();
  await by.types('/partner list');
  expect(by.modalText()).toContain('your reseller, not on Slack');
  await by.closesAll();
  const agent = samen.person('noordwind', 'admin-agent');
  await sheet(agent);
  await agent.clicks('Done at Microsoft');
  expect(agent.modalText()).toContain('Done at Microsoft, as Noordwind Admin agent ticked');
  await agent.closesAll();
});

test('the provider’s no ends it, from the sheet too', async () => {
  const link = await asksOutside(samen);
  await acceptsOutside(samen, link);
  const by = sales(samen);
  await sheet(by);
  expect(labels(by.modal())).toEqual(['See who accepted']);
  await by.clicks('See who accepted');
  expect(await by.submits({ theirs: 'no' })).toBe('closed');
  await samen.settle();
  expect(await statuses(samen)).toEqual(['withdrawn']);
  expect(cardText(by, 'noordwind-csp')).toContain('did not confirm who had accepted');
  expect((await opens(samen, link)).status).toBe(404);
});

test('declined on the page, with a reason that the provider reads; nobody asks again for a day', async () => {
  const link = await asksOutside(samen);
  const page = await opens(samen, link);
  const form = { form: tokenIn(page), decision: 'decline', sure: 'yes', reason: 'Not <now>' };
  expect((await posts(samen, link, form)).text).toContain('You declined');
  await samen.settle();
  const by = sales(samen);
  expect(texts(by, 'noordwind-csp').at(-1)).toContain(
    'declined your request on the page. Reason: Not <now>',
  );
  expect(cardText(by, 'noordwind-csp')).toContain('declined on the page behind its link');
  expect(await samen.sql('select status, "decidedById" from "Partnership"')).toEqual([
    { status: 'declined', decidedById: null },
  ]);
  await by.types('/partner request');
  await by.clicks('The reseller is not on Slack');
  expect(
    await by.submits({
      name: 'Veldhoven IT',
      country: 'Netherlands',
      domain: 'veldhoven.onmicrosoft.com',
      mpn: '4900009',
      email: 'eva@veldhoven.example',
    }),
  ).toHaveProperty('errors.mpn');
});

test('the same form again within 15 minutes shows its receipt; any other form, or later, a dead link', async () => {
  const link = await asksOutside(samen);
  const [page, other] = [await opens(samen, link), await opens(samen, link)];
  const form = accepting(page);
  const all = await Promise.all([1, 2, 3].map(() => posts(samen, link, form)));
  expect(all.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(await count(samen, 'PartnershipAnswer')).toBe(1);
  expect(await count(samen, 'Fact', `kind = 'partnership.acceptor-waits'`)).toBe(1);
  expect((await posts(samen, link, accepting(other))).status).toBe(404);
  await samen.settle();
  await says(samen, 'yes');
  expect((await posts(samen, link, form)).text).toContain('The partnership is on record');
  await samen.later(15 * minute);
  expect((await posts(samen, link, form)).status).toBe(404);
});

test('a form that was left open for two hours is shown again with what was typed', async () => {
  const link = await asksOutside(samen);
  const page = await opens(samen, link);
  await samen.later(125 * minute);
  const again = await posts(samen, link, accepting(page));
  expect(again.html).toContain('value="Eva de Vries"');
  expect(await statuses(samen)).toEqual(['issued']);
  expect((await posts(samen, link, accepting(again))).status).toBe(200);
});

test('expired, renewed, withdrawn and invented links are one page', async () => {
  const old = await asksOutside(samen);
  const by = sales(samen);
  await samen.later(20 * day);
  await sheet(by);
  await by.clicks('New link');
  const link = linkIn(by.modalText());
  expect(link).not.toBe(old);
  expect(await by.submits()).toBe('updated');
  await by.closesAll();
  await samen.settle();
  // Whoever can answer by the link alone has as long again.
  await samen.later(20 * day);
  expect((await opens(samen, link)).status).toBe(200);
  const [late] = [await opens(samen, link)];
  const dead = await opens(samen, linksFor(keys, 'http://localhost:1').make('nothing', 1).url);
  expect(dead.status).toBe(404);
  expect(await opens(samen, old)).toEqual(dead);
  await samen.later(11 * day);
  expect(await statuses(samen)).toEqual(['expired']);
  expect(await opens(samen, link)).toEqual(dead);
  expect((await posts(samen, link, accepting(late))).status).toBe(404);
  expect(texts(by, 'noordwind-csp').at(-1)).toContain('expired: nobody decided in time');
});

test('accepted on the last day the provider still has three; after them it has expired', async () => {
  const link = await asksOutside(samen);
  await samen.later(30 * day - 10 * minute);
  await acceptsOutside(samen, link);
  await samen.later(3 * day - 10 * minute);
  expect(await statuses(samen)).toEqual(['to-confirm']);
  const by = sales(samen);
  await by.clicks('See who accepted');
  await samen.later(20 * minute);
  expect(await statuses(samen)).toEqual(['expired']);
  expect(await by.submits({ theirs: 'yes' })).toHaveProperty('errors.theirs');
});

test('R-PART-17 to -22: ended it is told to nobody, because nobody of it is here', async () => {
  await acceptsOutside(samen, await asksOutside(samen));
  await says(samen, 'yes');
  const agent = samen.person('noordwind', 'admin-agent');
  await agent.types('/partner remove');
  expect(agent.modalText()).not.toContain('Send one factual line');
  await agent.closesAll();
  expect(await removes(samen, { attestation: statements, yes: ['yes'] })).toBe('updated');
  expect(await samen.sql('select status, "tellReseller" from "Partnership"')).toEqual([
    { status: 'removed', tellReseller: false },
  ]);
  expect(await count(samen, 'Attestation')).toBe(1);
});

test('once that reseller authorizes in Slack, its provider’s own record is replaced in the same commit', async () => {
  await acceptsOutside(
    samen,
    await asksOutside(samen, {
      name: 'Zuidplas I.C.T.',
      country: 'Netherlands',
      domain: 'plas.example',
      mpn: '4999999',
      email: 'eva@plas.example',
    }),
  );
  await says(samen, 'yes');
  await samen.sql(`update "Company" set "mpnId" = '4999999' where id = 'zuidplas'`);
  const by = sales(samen);
  await sheet(by, 'I.C.T.');
  expect(by.modalText()).toContain('Zuidplas I.C.T. is on Samen now');
  await by.clicks('Ask it here');
  expect(await by.submits()).toBe('updated');
  await by.closesAll();
  await samen.settle();
  await authorizes(samen);
  expect((await statuses(samen)).toSorted()).toEqual(['active', 'replaced']);
  expect(texts(by, 'noordwind-csp').join('\n')).toContain(
    'Zuidplas I.C.T. authorized your request in Slack.',
  );
  await sheet(by, 'I.C.T.');
  expect(by.modalText()).toContain(
    'replaced by the request that Zuidplas I.C.T. authorized in Slack',
  );
  expect(labels(by.modal())).toEqual([]);
  await by.closesAll();
  // The other company's record does not know of it.
  expect(
    await samen.sql(
      `select action, "companyId" from "AuditEntry" where action = 'partnership.replaced'`,
    ),
  ).toEqual([{ action: 'partnership.replaced', companyId: 'noordwind' }]);
});

test('R-PART-14: its provider adds customers for it', async () => {
  await acceptsOutside(samen, await asksOutside(samen));
  await says(samen, 'yes');
  await added(samen, {}, sales(samen), 'Veldhoven');
  expect(
    await samen.sql(
      `select r.capacity, c.name from "ResellerRelationship" r join "Company" c on c.id = r."partnerId" order by 1`,
    ),
  ).toEqual([
    { capacity: 'provider', name: 'Noordwind Distribution' },
    { capacity: 'reseller', name: 'Veldhoven IT' },
  ]);
  await samen.settle();
  expect(await count(samen, 'Delivery', `state in ('open', 'failed', 'parked')`)).toBe(0);
});
