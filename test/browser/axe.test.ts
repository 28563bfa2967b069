import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  enrols,
  fillsIn,
  finishes,
  invites,
  presses,
  violations,
  widthOf,
  wordsOf,
} from './outside.ts';
import type { Seat } from './seat.ts';
import { openStage, type Stage } from './stage.ts';

// Scripts run in these browsers, for axe alone: the pages have none.
let stage: Stage;
let agent: Seat;
let wide: Page;
let narrow: Page;
beforeAll(async () => {
  stage = await openStage();
  agent = await stage.seat('UZUIDPLASAA');
  await agent.opens('zuidplas-csp');
  wide = await stage.outsider({ javaScriptEnabled: true, locale: 'nl-NL' });
  narrow = await stage.outsider({
    javaScriptEnabled: true,
    viewport: { width: 320, height: 640 },
    colorScheme: 'dark',
  });
});
afterAll(() => stage.close());

/** Whatever is on this screen. */
async function faultless(page: Page, heading: string): Promise<void> {
  expect(await page.locator('h1').innerText()).toBe(heading);
  expect(await violations(page)).toEqual([]);
  const { width = 0 } = page.viewportSize() ?? {};
  expect(await widthOf(page)).toBe(width);
}
async function shows(page: Page, url: string, heading: string): Promise<void> {
  await page.goto(url);
  await faultless(page, heading);
}
/** A form that no page of ours has, posted to a link. */
async function forges(page: Page, url: string, fields: Record<string, string>): Promise<number> {
  await page.goto('about:blank');
  await page.setContent(`<form method="post" action="${url}"><button>Send</button></form>`);
  await page.evaluate(
    `for (const [name, value] of Object.entries(${JSON.stringify(fields)})) {
       const input = document.createElement('textarea');
       Object.assign(input, { name, value });
       document.forms[0].append(input);
     }`,
  );
  return presses(page, 'Send');
}

test('what is wrong is found', async () => {
  await wide.setContent('<title>x</title><h1>x</h1><input><p style="color:#bbb">pale</p>');
  const found = (await violations(wide)).map(([id]) => id);
  expect(found).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang', 'label']));
});

test('the invitation, with and without problems, and the receipt of who accepted', async () => {
  const link = await invites(agent, { customer: 'Duinroos Bakkerij', email: 'a@duinroos.example' });
  await shows(wide, link, 'Zuidplas ICT nodigt je uit');
  await shows(narrow, link, 'Zuidplas ICT invites you');
  expect(await presses(narrow, wordsOf.en.accept)).toBe(422);
  await faultless(narrow, 'Zuidplas ICT invites you');
  expect(await presses(wide, wordsOf.nl.accept)).toBe(422);
  await faultless(wide, 'Zuidplas ICT nodigt je uit');
  await fillsIn(wide, 'nl', 'bea@duinroos.example');
  expect(await presses(wide, wordsOf.nl.accept)).toBe(200);
  await faultless(wide, 'Je hebt geaccepteerd');
});

test('the receipt of who is from elsewhere, and of who declined', async () => {
  const waits = await invites(agent, { customer: 'Kade Werf', email: 'a@kade.example' });
  await narrow.goto(waits);
  await fillsIn(narrow, 'en', 'bea@elsewhere.example');
  expect(await presses(narrow, wordsOf.en.accept)).toBe(200);
  await faultless(narrow, 'Thank you: one check is left');
  const declined = await invites(agent, { customer: 'Veen Tuinen', email: 'a@veen.example' });
  await narrow.goto(declined);
  await narrow.getByRole('checkbox', { name: 'Yes, I decline' }).check();
  expect(await presses(narrow, 'Decline')).toBe(200);
  await faultless(narrow, 'You declined');
});

test('the request to a reseller that is not on Slack, with problems and its receipt', async () => {
  const sales = await stage.seat('UNOORDWINDSA');
  await sales.opens('noordwind-csp');
  await sales.types('/partner request');
  await sales.reads('Agree on terms with them first');
  await sales.presses('The reseller is not on Slack');
  await sales.reads('Its exact legal name.');
  await sales.fills('Reseller', 'Leuven Systems');
  await sales.chooses('Country', 'Belgium');
  await sales.fills('Tenant domain', 'leuven.onmicrosoft.com');
  await sales.fills('MPN id', '4900009');
  await sales.fills('Work e-mail address', 'rik@leuven.example');
  const link = await finishes(sales, 'I send it');
  await shows(wide, link, 'Noordwind Distribution vraagt je om een samenwerking');
  await shows(narrow, link, 'Noordwind Distribution asks you for a partnership');
  expect(await presses(narrow, 'Accept')).toBe(422);
  await faultless(narrow, 'Noordwind Distribution asks you for a partnership');
  await narrow.getByRole('textbox', { name: 'Your name' }).fill('Rik Rivier');
  await narrow.getByRole('textbox', { name: 'Work e-mail' }).fill('rik@leuven.example');
  for (const box of await narrow.locator('form').first().getByRole('checkbox').all())
    await box.check();
  expect(await presses(narrow, 'Accept')).toBe(200);
  await faultless(narrow, 'Thank you: one check is left');
});

test('the page of a primary contact, with problems, its receipt, and what comes too late', async () => {
  const admin = await stage.seat('UMIDDELVELDGA');
  await admin.opens('middelveld-csp');
  const link = await enrols(admin);
  await shows(narrow, link, 'Did Middelveld BV sign up?');
  await shows(wide, link, 'Heeft Middelveld BV zich aangemeld?');
  expect(await presses(wide, 'Bevestigen')).toBe(422);
  await faultless(wide, 'Heeft Middelveld BV zich aangemeld?');
  await wide.getByRole('textbox', { name: 'Je naam' }).fill('Cas Contact');
  await wide.getByRole('textbox', { name: 'Zakelijk e-mailadres' }).fill('cas@middelveld.example');
  for (const box of await wide.locator('form').first().getByRole('checkbox').all())
    await box.check();
  const second = await stage.outsider({ javaScriptEnabled: true });
  await second.goto(link);
  expect(await presses(wide, 'Bevestigen')).toBe(200);
  await faultless(wide, 'Dank je, je twee verklaringen liggen vast');
  await second.getByRole('checkbox', { name: 'did not sign up' }).check();
  expect(await presses(second, 'We did not sign up')).toBe(404);
  await faultless(second, 'This link does not work');
});

test('every page that opens nothing', async () => {
  const link = await invites(agent, { customer: 'Strand Hotel', email: 'a@strand.example' });
  const { origin } = new URL(link);
  await shows(wide, `${origin}/`, 'Dit is Samen');
  await shows(wide, `${origin}/nowhere`, 'Hier is niets');
  await shows(wide, `${origin}/i/none`, 'Deze link werkt niet');
  await shows(narrow, `${origin}/i/none`, 'This link does not work');
  expect(await forges(narrow, link, { decision: 'accept' })).toBe(403);
  await faultless(narrow, 'This form could not be accepted');
  expect(await forges(narrow, link, { reason: 'x'.repeat(101_000) })).toBe(413);
  await faultless(narrow, 'That is too much text');
  for (let tries = 0; tries <= 20; tries++) await fetch(`${origin}/i/none${tries}`);
  await shows(narrow, `${origin}/i/none`, 'Too many tries');
  await shows(wide, link, 'Zuidplas ICT nodigt je uit');
});
