import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { card, cardText, labels, texts } from '../partnership/steps.ts';
import { subscribed, tasman } from '../subscription/steps.ts';
import { asked, helper, seller, wishes } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen();
  await tasman(samen);
  await subscribed(samen, 'e3');
});
afterAll(() => samen.close());

test('a reseller asks for ten more seats and the provider’s Accept orders them', async () => {
  await asked(samen);
  const who = seller(samen);
  const text = cardText(who, 'noordwind-csp');
  for (const part of [
    'Zuidplas ICT asks Noordwind Distribution for Tasman Bakery BV: 25 seats of Office 365 E3',
    'Asked by Zuidplas Helpdesk agent',
    'Ten new people start in July.',
    'Office 365 E3 goes from 15 seats to 25 seats.',
    'Nothing happens at Microsoft by itself',
    'Open until',
    'Who may decide: a Global admin, User admin, Admin agent, Sales agent or Helpdesk agent of Noordwind Distribution',
  ])
    expect(text).toContain(part);
  expect(labels(card(who, 'noordwind-csp'))).toEqual(['Accept', 'Decline']);
  expect(labels(card(helper(samen), 'zuidplas-csp'))).toEqual([]);

  await who.clicks('Accept');
  expect(await wishes(samen)).toMatchObject([{ status: 'issued' }]);
  expect(who.modalText()).toContain('25');
  expect(await who.submits()).toBe('updated');
  // The pressed card gives way at once, before any queue has run.
  expect(labels(card(who, 'noordwind-csp'))).toEqual([]);
  await who.closesAll();
  await samen.settle();

  expect(await wishes(samen)).toEqual([
    { what: 'quantity', status: 'accepted', quantity: 25, orderId: null },
  ]);
  expect(await samen.sql('select quantity from "Subscription"')).toEqual([{ quantity: 25 }]);
  const outcome = 'Noordwind Sales agent of Noordwind Distribution accepted on';
  expect(cardText(who, 'noordwind-csp')).toContain(outcome);
  expect(labels(card(who, 'noordwind-csp'))).toEqual([]);
  expect(cardText(helper(samen), 'zuidplas-csp')).toContain(outcome);
  for (const [reader, channel] of [
    [who, 'noordwind-csp'],
    [helper(samen), 'zuidplas-csp'],
  ] as const)
    expect(texts(reader, channel).join('\n')).toContain(
      'Noordwind Sales agent of Noordwind Distribution accepted the request for Tasman Bakery BV: 25 seats of Office 365 E3.',
    );
  expect(texts(helper(samen), 'zuidplas-csp').join('\n')).toContain(
    'Noordwind Distribution set Office 365 E3 of Tasman Bakery BV to 25 seats. The step in Partner Center is left.',
  );
  expect(texts(helper(samen), 'samen').at(-1)).toContain('accepted the request');
});

test('in Dutch where the company or the person speaks it', async () => {
  await samen.sql(`update "Company" set language = 'nl' where id = 'noordwind'`);
  await samen.sql(`update "Person" set language = 'nl' where "slackUserId" = $1`, [
    helper(samen).user,
  ]);
  const who = helper(samen);
  await who.types('/subscription list');
  await who.clicks({ action: 'subscription.open:0' });
  await who.clicks({ action: 'ask.wish' });
  expect(who.modalText()).toContain('Je provider koopt en factureert');
  expect(await who.submits({ quantity: '1.000' })).toBe('updated');
  expect(who.modalText()).toContain('Je vraag is op weg naar Noordwind Distribution.');
  await who.closesAll();
  await samen.settle();
  const text = cardText(seller(samen), 'noordwind-csp');
  expect(text).toContain('Zuidplas ICT vraagt Noordwind Distribution iets voor Tasman Bakery BV');
  expect(text).toContain('gaat van 25 licenties naar 1.000 licenties');
  expect(labels(card(seller(samen), 'noordwind-csp'))).toEqual(['Accepteren', 'Afwijzen']);
});
