import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  fillsIn,
  invites,
  linkInMail,
  partner,
  presses,
  widthOf,
  wordsOf,
  writes,
} from './outside.ts';
import { picture, type Seat } from './seat.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let agent: Seat;
let provider: Seat;
/** The customer's own browser, in which nothing runs. */
let bea: Page;
beforeAll(async () => {
  stage = await openStage();
  await partner(stage);
  agent = await stage.seat('UZUIDPLASAA');
  provider = await stage.seat('UNOORDWINDSA');
  await agent.opens('zuidplas-csp');
  await provider.opens('noordwind-csp');
  bea = await stage.outsider();
});
afterAll(() => stage.close());

const mails = (seat: Seat) => seat.page.getByRole('navigation', { name: 'Mails' });
const text = (page: Page) => page.locator('main').innerText();
test('a reseller invites together with its provider, and the message goes out from here', async () => {
  await agent.types('/customer invite');
  await agent.reads('Nothing is sent before you have seen the message.');
  await agent.chooses('Together with a provider', 'Noordwind Distribution');
  await writes(agent, { customer: 'Duinroos Bakkerij', email: 'info@duinroos.example' });
  await agent.dialog.getByRole('radio', { name: 'Send it from here' }).check();
  await agent.presses('Done');
  await agent.reads('The message goes out now.');
  await agent.leaves('Close');
  const card = await agent.hears(
    'Zuidplas ICT and Noordwind Distribution invite Duinroos Bakkerij',
  );
  expect(card).toContain('Delegated admin privileges for');
  await agent.hears('Message sent from here on');
  // The card alone, and nothing of what hangs above it.
  await agent.page.setViewportSize({ width: 1280, height: 490 });
  await agent.picture('invitation');
  await agent.page.setViewportSize({ width: 1280, height: 800 });
});

test('the link in the mail opens the page; opening it changes nothing', async () => {
  const link = await linkInMail(agent, 'Zuidplas ICT invites Duinroos Bakkerij');
  await agent.page.setViewportSize({ width: 1280, height: 900 });
  await agent.picture('mailbox');
  await agent.page.setViewportSize({ width: 1280, height: 800 });
  for (let visits = 0; visits < 2; visits++) {
    const answer = await bea.goto(link);
    expect(answer?.status()).toBe(200);
  }
  expect(await bea.title()).toBe('Zuidplas ICT invites you – Samen');
  const said = await text(bea);
  expect(said).toContain('You accept both or neither.');
  expect(said).toContain('Noordwind Distribution, your provider');
  await picture(bea, 'page');
});

test('a form with nothing in it comes back with all that is missing, each a link to its field', async () => {
  expect(await presses(bea, wordsOf.en.accept)).toBe(422);
  expect(await bea.title()).toBe('Please check: Zuidplas ICT invites you – Samen');
  const problems = bea.getByRole('alert').getByRole('link');
  expect(await problems.count()).toBe(5);
  await problems.first().click();
  const first = bea.getByRole('textbox', { name: wordsOf.en.first });
  expect(await first.evaluate((field) => field.matches(':focus, :target'))).toBe(true);
  await first.fill('Bea');
  await bea.getByRole('textbox', { name: wordsOf.en.email }).fill('bea@duinroos');
  await bea.getByRole('checkbox', { name: wordsOf.en.globalAdmin }).check();
  expect(await presses(bea, wordsOf.en.accept)).toBe(422);
  expect(await problems.count()).toBe(3);
  // What was typed and ticked is still there.
  expect(await first.inputValue()).toBe('Bea');
  expect(await bea.getByRole('checkbox', { name: wordsOf.en.globalAdmin }).isChecked()).toBe(true);
  expect(await bea.getByRole('checkbox', { name: wordsOf.en.agreement }).isChecked()).toBe(false);
});

test('accepted: a receipt on the page and by mail, the card and both channels', async () => {
  await fillsIn(bea, 'en', 'bea@duinroos.example');
  expect(await presses(bea, wordsOf.en.accept)).toBe(200);
  expect(await text(bea)).toContain(
    'It is on record that Duinroos Bakkerij accepts reseller relationships with Zuidplas ICT and Noordwind Distribution.',
  );
  // In another language it would be another visit, and the link is used.
  expect(await bea.getByRole('navigation').count()).toBe(0);
  await bea.reload();
  expect(await text(bea)).toContain(wordsOf.en.accepted);
  await mails(agent)
    .getByRole('link', { name: 'Receipt: Duinroos Bakkerij accepted' })
    .first()
    .waitFor();
  await agent.opens('zuidplas-csp');
  const card = await agent.hears('Duinroos Bakkerij accepted on');
  expect(card).toContain(
    'Reseller relationship with Zuidplas ICT + Noordwind Distribution: declared',
  );
  expect(card).not.toContain('Waiting');
  await agent.hears('Duinroos Bakkerij accepted the invitation by you and Noordwind Distribution');
  await provider.hears('Duinroos Bakkerij accepted the joint invitation of Zuidplas ICT');
});

test('in het Nederlands: problemen, accepteren, ontvangstbewijs', async () => {
  await invites(
    agent,
    { customer: 'Kade Werf', email: 'info@kade.example', language: 'Nederlands' },
    'Send it from here',
  );
  const link = await linkInMail(agent, 'Zuidplas ICT nodigt Kade Werf uit');
  const kees = await stage.outsider({ locale: 'nl-NL' });
  await kees.goto(link);
  expect(await kees.title()).toBe('Zuidplas ICT nodigt je uit – Samen');
  expect(await kees.locator('html').getAttribute('lang')).toBe('nl');
  await kees.getByRole('link', { name: 'English' }).click();
  expect(await kees.title()).toBe('Zuidplas ICT invites you – Samen');
  await kees.getByRole('link', { name: 'Nederlands' }).click();
  expect(await presses(kees, wordsOf.nl.accept)).toBe(422);
  expect(await kees.getByRole('alert').innerText()).toContain(wordsOf.nl.problems);
  await fillsIn(kees, 'nl', 'kees@kade.example');
  expect(await presses(kees, wordsOf.nl.accept)).toBe(200);
  expect(await text(kees)).toContain(wordsOf.nl.accepted);
  await mails(agent)
    .getByRole('link', { name: 'Ontvangstbewijs: Kade Werf accepteerde' })
    .first()
    .waitFor();
});

test('declined with a reason on a small, dark screen that is never wider than itself', async () => {
  await agent.opens('zuidplas-csp');
  const link = await invites(agent, { customer: 'Veen Tuinen', email: 'info@veen.example' });
  const phone = await stage.outsider({
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
  });
  await phone.goto(link);
  expect(await widthOf(phone)).toBe(320);
  expect(await presses(phone, 'Decline')).toBe(422);
  expect(await widthOf(phone)).toBe(320);
  await phone.getByRole('checkbox', { name: 'Yes, I decline' }).check();
  await phone.getByRole('textbox', { name: 'Reason' }).fill('Ask again in spring.');
  expect(await presses(phone, 'Decline')).toBe(200);
  expect(await text(phone)).toContain('You declined');
  expect(await widthOf(phone)).toBe(320);
  const card = await agent.hears('Veen Tuinen declined on');
  expect(card).toContain('Ask again in spring.');
});

test('the sandbox had nothing to complain about', () => {
  expect([agent, provider].flatMap(({ faults }) => faults)).toEqual([]);
});
