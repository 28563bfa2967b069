import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Seat } from './seat.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let sales: Seat;
let zuidplas: Seat;
beforeAll(async () => {
  stage = await openStage();
  sales = await stage.seat('UNOORDWINDSA');
  zuidplas = await stage.seat('UZUIDPLASGA');
});
afterAll(() => stage.close());

test('somebody chooses Dutch in App Home, for themselves', async () => {
  await sales.opensHome();
  await sales.home.getByRole('combobox', { name: 'Language / Taal' }).click();
  await sales.home.getByRole('option', { name: 'Nederlands' }).click();
  await sales.sees('Je handelt namens Noordwind Distribution', sales.home);
  expect(await sales.home.innerText()).toContain('Wacht op ons (0)');
  await sales.picture('home-dutch');
});

test('a Global admin chooses Dutch in the settings, for the company', async () => {
  await zuidplas.opens('zuidplas-csp');
  await zuidplas.types('/csp settings');
  await zuidplas.reads('Language of your company');
  await zuidplas.dialog.getByRole('radio', { name: 'Nederlands' }).check();
  await zuidplas.presses('Save');
  expect(await zuidplas.reads('Saved.')).toContain('Settings');
  await zuidplas.leaves('Close');
});

test('vragen en autoriseren', async () => {
  await sales.opens('noordwind-csp');
  await sales.types('/partner request');
  await sales.reads('Spreek de voorwaarden eerst samen af');
  await sales.chooses('Reseller', 'Zuidplas ICT');
  await sales.fills('Je bericht', 'Zullen we beginnen?');
  await sales.presses('Aanvraag sturen');
  expect(await sales.reads('op weg naar Zuidplas ICT')).toContain('Die staat open tot');
  await sales.leaves('Sluiten');
  const card = await zuidplas.hears('Noordwind Distribution vraagt Zuidplas ICT');
  expect(card).toContain('Zullen we beginnen?');
  await zuidplas.messages.getByRole('button', { name: 'Autoriseren' }).click();
  await zuidplas.reads('krijgt beheerderstoegang tot je eigen tenant');
  await zuidplas.ticks('Ik heb dit gelezen');
  await zuidplas.leaves('Autoriseren');
  await zuidplas.hears('heeft Noordwind Distribution geautoriseerd op');
  await zuidplas.hears('de samenwerking is hier afgesproken');
  expect(await zuidplas.messages.getByRole('button').count()).toBe(0);
  // The other company's channel keeps its own language, its people theirs.
  await sales.hears('the partnership is agreed here');
  await sales.opens('Samen');
  await sales.hears('heeft Noordwind Distribution geautoriseerd');
});

test('intrekken en afwijzen', async () => {
  const oostzee = await stage.seat('UOOSTZEEGA');
  await oostzee.opens('oostzee-csp');
  await sales.opens('noordwind-csp');
  const requests = async (message: string) => {
    await sales.types('/partner request');
    await sales.reads('Spreek de voorwaarden');
    await sales.chooses('Reseller', 'Oostzee Cloud');
    await sales.fills('Je bericht', message);
    await sales.presses('Aanvraag sturen');
    await sales.reads('op weg naar');
    await sales.leaves('Sluiten');
    await oostzee.hears(message);
  };
  await requests('Eerste keer');
  await sales.types('/partner show oostzee');
  await sales.reads('Eerste keer');
  await sales.presses('Aanvraag intrekken');
  await sales.presses('Ja');
  await sales.reads('heeft de aanvraag ingetrokken');
  await sales.leaves('Sluiten');
  await oostzee.hears('withdrew the request on');

  await oostzee.opensHome();
  await oostzee.home.getByRole('combobox', { name: 'Language / Taal' }).click();
  await oostzee.home.getByRole('option', { name: 'Nederlands' }).click();
  await oostzee.sees('Je handelt namens Oostzee Cloud', oostzee.home);
  await oostzee.opens('oostzee-csp');
  await requests('Tweede keer');
  await oostzee.messages.getByRole('button', { name: 'Decline' }).click();
  await oostzee.reads('ziet dat je afwijst');
  await oostzee.fills('Reden', 'Vraag het in het voorjaar.');
  await oostzee.leaves('Afwijzen');
  expect(await oostzee.hears('declined on')).toContain('Vraag het in het voorjaar.');
});

test('beëindigen', async () => {
  const admin = await stage.seat('UNOORDWINDGA');
  await admin.opensHome();
  await admin.home.getByRole('combobox', { name: 'Language / Taal' }).click();
  await admin.home.getByRole('option', { name: 'Nederlands' }).click();
  await admin.home.getByRole('button', { name: 'Samenwerkingen' }).click();
  await admin.presses('Samenwerking beëindigen');
  await admin.reads('Je staat op het punt de samenwerking met Zuidplas ICT te beëindigen');
  await admin.ticks('te goeder trouw', 'legitiem zakelijk doel', 'Dit past bij');
  await admin.ticks('Wij verdedigen Microsoft', 'Ja, beëindig deze samenwerking');
  await admin.presses('Beëindigen');
  await admin.reads('heeft de samenwerking beëindigd op');
  await admin.leaves('Sluiten');
  expect(await zuidplas.hears('heeft de samenwerking met jullie beëindigd')).toContain(
    'Dit is geen kennisgeving van beëindiging',
  );
});

test('the page had nothing to complain about', () => {
  expect([sales, zuidplas].flatMap(({ faults }) => faults)).toEqual([]);
});
