import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { statements, texts } from '../partnership/steps.ts';
import { details, partners, sheet } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen();
  await partners(samen, 'noordwind', 'zuidplas');
  await samen.sql(`update "Company" set language = 'nl'`);
});
afterAll(() => samen.close());

test('in Dutch from the first step to the end', async () => {
  const who = samen.person('noordwind', 'global-admin');
  await who.types('/customer add');
  expect(who.modal()?.title).toBe('Klant toevoegen');
  const typed = { ...details, country: 'Nederland', reseller: 'Zuidplas' };
  expect(await who.submits({ ...typed, name: 'Test bv' })).toEqual({
    errors: {
      name: 'Microsoft weigert testnamen. Vul de officiële naam in, zoals die is ingeschreven.',
    },
  });
  expect(await who.submits(typed)).toBe('updated');
  expect(who.modalText()).toContain('Zuidplas ICT krijgt beheerderstoegang tot de tenant');
  expect(await who.submits()).toBe('updated');
  expect(who.modalText()).toContain('Tasman Bakery BV is hier vastgelegd.');
  await who.closesAll();
  await samen.settle();
  expect(texts(who, 'noordwind-csp').at(-1)).toBe(
    'Noordwind Distribution heeft de klant Tasman Bakery BV vastgelegd, gekoppeld aan Zuidplas ICT. Aanmaken in Partnercentrum moet nog.',
  );
  const shown = await sheet(who);
  expect(shown).toContain('sinds 1 jun. 2026');
  expect(shown).toContain('Geen overeenkomst vastgelegd: er kan niets worden besteld.');
  await who.clicks('Overeenkomst vastleggen');
  expect(await who.submits({ day: '2026-06-02' })).toEqual({
    errors: { day: 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.' },
  });
  await who.closesAll();
  await who.types('/customer remove');
  expect(await who.submits({ attestation: statements, yes: ['yes'] })).toBe('updated');
  expect(who.modalText()).toContain('Je relatie met Tasman Bakery BV is beëindigd.');
  await who.closesAll();
  await samen.settle();
  expect(texts(samen.person('zuidplas', 'global-admin'), 'zuidplas-csp').at(-1)).toContain(
    'Dit is geen kennisgeving van beëindiging; die geeft Noordwind Distribution zelf',
  );
});
