import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { invites, wordsOf } from './outside.ts';
import { openStage, type Stage } from './stage.ts';

// The customer has no mouse, and nothing runs in the browser: every key goes to what has the focus.
let stage: Stage;
let bea: Page;
let link: string;
beforeAll(async () => {
  stage = await openStage();
  const agent = await stage.seat('UZUIDPLASAA');
  await agent.opens('zuidplas-csp');
  link = await invites(agent, { customer: 'Duinroos Bakkerij', email: 'info@duinroos.example' });
  bea = await stage.outsider();
});
afterAll(() => stage.close());

const has = (wanted: Locator) => wanted.evaluate((element) => element.matches(':focus'));
const nameOfFocus = 'document.activeElement.id || document.activeElement.innerText';
const outlineOfFocus = 'parseFloat(getComputedStyle(document.activeElement).outlineWidth)';
/** On with Tab until what is wanted has the focus; answers with everything that had it on the way. */
async function tabsTo(wanted: Locator): Promise<string[]> {
  const met: string[] = [];
  for (let steps = 0; steps < 40; steps++) {
    if (await has(wanted)) return met;
    await bea.keyboard.press('Tab');
    met.push(await bea.evaluate<string>(nameOfFocus));
    // Whoever can't see the focus does not know where they are.
    expect(await bea.evaluate<number>(outlineOfFocus)).toBeGreaterThanOrEqual(2);
  }
  throw new Error(`Tab never came there, but by: ${met.join(', ')}`);
}
const field = (name: string) => bea.getByRole('textbox', { name });
const box = (name: string) => bea.getByRole('checkbox', { name });
const button = (name: string) => bea.getByRole('button', { name, exact: true });
async function presses(key: 'Enter' | 'Space'): Promise<number> {
  const [answer] = await Promise.all([
    bea.waitForResponse((one) => one.request().method() === 'POST'),
    bea.keyboard.press(key),
  ]);
  await bea.waitForLoadState();
  return answer.status();
}

test('Tab goes through the page as it is read, and no further than its end', async () => {
  await bea.goto(link);
  expect(await tabsTo(button('Decline'))).toEqual([
    'English',
    'Nederlands',
    'firstName',
    'lastName',
    'email',
    'phone',
    'globalAdmin',
    'Read the agreement at Microsoft',
    'agreement',
    'Open the portal',
    'done',
    'Accept',
    'sure',
    'reason',
    'Decline',
  ]);
});

test('from the problems to their fields, and on to the receipt', async () => {
  await bea.goto(link);
  await tabsTo(button(wordsOf.en.accept));
  expect(await presses('Enter')).toBe(422);
  // The list of what is wrong comes first.
  expect(await has(bea.getByRole('alert'))).toBe(true);
  await tabsTo(bea.getByRole('link', { name: 'Fill in your last name.' }));
  await bea.keyboard.press('Enter');
  await bea.keyboard.press('Shift+Tab');
  expect(await has(field(wordsOf.en.first))).toBe(true);
  await bea.keyboard.type('Bea');
  await tabsTo(field(wordsOf.en.last));
  await bea.keyboard.type('Bakker');
  await tabsTo(field(wordsOf.en.email));
  await bea.keyboard.type('bea@duinroos.example');
  for (const name of [wordsOf.en.globalAdmin, wordsOf.en.agreement]) {
    await tabsTo(box(name));
    await bea.keyboard.press('Space');
    expect(await box(name).isChecked()).toBe(true);
  }
  await tabsTo(button(wordsOf.en.accept));
  expect(await presses('Space')).toBe(200);
  expect(await bea.locator('h1').innerText()).toBe(wordsOf.en.accepted);
});
