import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { admin, holds, requested, sales } from '../partnership/steps.ts';
import { homeOf } from '../people/steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

describe('global shortcuts', () => {
  test('request a partnership: the form, as by its command', async () => {
    const who = sales(samen);
    await who.uses('Request a partnership');
    const form = who.modalText();
    expect(await who.submits({ reseller: 'Zuidplas' })).toBe('updated');
    await who.closesAll();
    await samen.settle();
    expect(await homeOf(samen, admin(samen))).toContain('Waiting for us (1)');
    await who.types('/partner request');
    expect(who.modalText()).toBe(form);
  });

  test('invite a customer', async () => {
    const who = samen.person('zuidplas', 'admin-agent');
    await who.uses('Invite a customer');
    expect(who.modal()?.submit).not.toBeNull();
    expect(who.modalText()).toContain('Acting for Zuidplas ICT');
  });

  test('what waits for us: the list, with its buttons', async () => {
    await requested(samen);
    const who = admin(samen);
    await who.uses('What waits for us');
    expect(who.modal()?.title).toBe('Waiting for us');
    expect(who.modalText()).toContain(
      'Noordwind Distribution asks Zuidplas ICT for a partnership.',
    );
    await who.clicks('Authorize');
    expect(await who.submits({ tick: ['yes'] })).toBe('closed');
    await samen.settle();
    await who.uses('What waits for us');
    expect(who.modalText()).toContain('Nothing waits for your company.');
  });

  test('whoever may not is told so where they stand, with who can', async () => {
    const who = samen.person('zuidplas', 'sales-agent');
    await who.uses('Request a partnership');
    expect(who.modalText()).toContain('Only an indirect provider starts a partnership.');
    await who.closesAll();
    await holds(samen, who.user, 'zuidplas', []);
    await who.uses('What waits for us');
    expect(who.modalText()).toContain('You have no role in a company here yet.');
  });

  test('in the reader’s language', async () => {
    const who = admin(samen);
    await homeOf(samen, who);
    await who.chooses('language', 'Nederlands');
    await who.uses('What waits for us');
    expect(who.modal()?.title).toBe('Wacht op ons');
    expect(who.modalText()).toContain('Niets wacht op je bedrijf.');
  });
});
