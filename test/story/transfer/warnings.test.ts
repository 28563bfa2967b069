import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { cardText } from '../partnership/steps.ts';
import { accepts, giver, sheet, states, taker } from './steps.ts';
import { extended, ground, requested } from './through-store.ts';

let samen: Samen;
let number: string;
beforeAll(async () => {
  samen = await openSamen({ pace: 'off' });
  await ground(samen);
  await extended(samen);
  number = (await requested(samen, ['e3'])).slice(0, 8).toUpperCase();
});
afterAll(() => samen.close());

describe('R-XFR-15: what an open request holds is said above the form that would change it', () => {
  test.each([
    ['quantity', 'A new number is not carried: better leave it until the request is decided.'],
    ['suspend', 'Suspended, it can no longer be handed over and the provider cannot accept.'],
    ['cancel', 'Cancelled, it can no longer be handed over and the provider cannot accept.'],
    ['upgrade', 'An upgrade suspends it, and then the provider cannot accept.'],
  ])('%s', async (verb, said) => {
    const who = giver(samen);
    await who.types(`/subscription ${verb} e3`);
    expect(who.modalText()).toContain(
      `⚠ Office 365 E3 stands in open transfer request ${number}, with 5 seats. ${said}`,
    );
    expect(who.modal()?.submit).not.toBeNull();
    await who.closesAll();
    // Of what is in no request nothing is said.
    await who.types(`/subscription ${verb} intune`);
    expect(who.modalText()).not.toContain('transfer request');
    await who.closesAll();
  });
});

test('R-XFR-15: of an add-on its own number is told', async () => {
  const who = giver(samen);
  await who.types('/subscription quantity storage');
  expect(who.modalText()).toContain(
    `⚠ Extra storage stands in open transfer request ${number}, with 7 seats.`,
  );
  await who.closesAll();
});

test('R-XFR-14, -15: changed all the same it is marked, and withdrawn and made anew with the new number', async () => {
  const who = giver(samen);
  await who.types('/subscription quantity e3');
  expect(await who.submits({ quantity: '8' })).toBe('updated');
  await who.closesAll();
  await samen.settle();
  const shown = await sheet(who);
  expect(shown).toContain(
    '⚠ Since 1 Jun 2026, 10:00 it is 8 seats. The request goes on with the old number.',
  );
  expect(shown).toContain('To carry the new number, withdraw this request and make it anew.');
  await who.clicks('Withdraw and make anew');
  expect(await states(samen)).toEqual(['withdrawn']);
  expect(who.modalText()).toContain('You hand over:\n• Office 365 E3: 8 seats');
  expect(await who.submits()).toBe('pushed');
  expect(await who.submits()).toBe('closed');
  await who.closesAll();
  await samen.settle();
  expect((await states(samen)).toSorted()).toEqual(['active', 'withdrawn']);
  expect(cardText(taker(samen), 'noordwind-csp')).toContain('Office 365 E3, 8 seats');
  await accepts(samen);
  // It is the provider's now; nothing of the old one changes any more.
  await who.types('/subscription quantity e3');
  expect(who.modalText()).not.toContain('How many in all?');
});
