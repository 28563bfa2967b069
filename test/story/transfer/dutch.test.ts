import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { noFaults, practice } from '../../../src/partner-center/practice.ts';
import { subscribed } from '../subscription/steps.ts';
import { begins, chooses, giver, own, sheet, taker } from './steps.ts';
import { extended, ground } from './through-store.ts';

let samen: Samen;
const faults = noFaults();
beforeAll(async () => {
  samen = await openSamen({ pace: 'off', partnerCenter: practice(faults) });
  await samen.sql(`update "Company" set language = 'nl'`);
  await ground(samen);
  await extended(samen);
});
afterAll(() => samen.close());

test('a whole transfer in Dutch, with the words of the glossary', async () => {
  await subscribed(samen, 'plan', { ...own, offer: 'azure-plan', name: 'Azure plan' });
  faults.groups.add('intune');
  const who = giver(samen);
  expect(await begins(who)).toContain('Abonnementen van Kadehuis GmbH');
  expect(who.modalText()).toContain(
    'Azure plan: betaald naar gebruik. Waarom: het is een Azure-abonnement',
  );
  expect(await chooses(who, 'Office 365 E3', 'Intune')).toContain(
    '• Extra storage: 7 licenties (gaat vanzelf mee, kan niet wegblijven)',
  );
  expect(await who.submits()).toBe('pushed');
  expect(who.modalText()).toContain(
    'Dit vraag je Noordwind Distribution van Kadehuis GmbH over te nemen:',
  );
  expect(who.modalText()).toContain('Je eigen licenties worden opgeschort.');
  expect(await who.submits({ message: 'Zoals afgesproken' })).toBe('closed');
  expect(who.modalText()).toContain('Wacht op Noordwind Distribution tot 1 jul. 2026');
  await who.closesAll();
  await samen.settle();

  const other = taker(samen);
  await other.clicks('Accepteren');
  expect(other.modalText()).toContain(
    'Oostzee Cloud draagt jullie deze abonnementen van Kadehuis GmbH over:',
  );
  expect(await other.submits({ tick: ['yes'] })).toBe('closed');
  await samen.settle();
  await other.types('/transfer verify');
  expect(other.modalText()).toContain('Kijk in Partnercentrum, op de pagina van Kadehuis GmbH');
  expect(await other.submits({ tick: ['yes'] })).toBe('updated');
  await other.closesAll();

  expect(await sheet(who)).toContain('Bleef bij de reseller:');
  expect(who.modalText()).toContain('vastgelegd als van Noordwind Distribution, nieuwe id');
  await who.clicks('Opzeggen, bestel nieuw');
  expect(who.modalText()).toContain('De provider kan het wel opnieuw laten bestellen:');
  await who.closes();
  await who.clicks('Nieuwe aanvraag met wat bleef');
  expect(who.modalText()).toContain('Je draagt over:\n• Intune: 3 licenties');
  await who.closesAll();
  await who.types('/transfer list');
  expect(who.modalText()).toContain('Kadehuis GmbH: van Oostzee Cloud naar Noordwind Distribution');
});
