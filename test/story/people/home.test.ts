import { afterEach, beforeEach, expect, test } from 'vitest';
import { minute, openSamen, type Samen } from '../../support/samen.ts';
import { answer, homeOf, lastText, setsUp } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const admin = () => samen.person('zuidplas', 'global-admin');

test('App Home: the language first, then for whom one acts, then what may be done, as of when', async () => {
  const lines = (await homeOf(samen, admin())).split('\n');
  expect(lines.slice(0, 3)).toEqual(['Language / Taal', 'English', 'Nederlands']);
  const at = (line: string) => lines.findIndex((one) => one.startsWith(line));
  expect(at('You act for Zuidplas ICT')).toBeGreaterThan(0);
  expect(at('What you can do now')).toBeGreaterThan(at('You act for Zuidplas ICT'));
  expect(at('As of 1 Jun 2026, 10:0')).toBeGreaterThan(at('What you can do now'));
});

test('Refresh draws it as of now', async () => {
  const before = await homeOf(samen, admin());
  expect(before).toContain('As of 1 Jun 2026, 10:00');
  await samen.later(5 * minute);
  await admin().homeClicks('Refresh');
  expect(admin().homeText()).toMatch(/As of 1 Jun 2026, 10:0[5-9]/);
});

test('Dutch from the next word on, everywhere, and back', async () => {
  const who = admin();
  await homeOf(samen, who);
  await who.chooses('language', 'Nederlands');
  expect(who.homeText()).toContain('Je handelt namens Zuidplas ICT');
  expect(who.homeText()).toContain('Stand van 1 jun. 2026');
  await who.types('/csp', 'general');
  expect(answer(who)).toContain('Wat je nu kunt doen met /csp');
  await who.types('/csp help', 'general');
  expect(answer(who)).toContain('Globale beheerders van Zuidplas ICT: Zuidplas Global admin.');
  await who.types('/csp members', 'general');
  expect(who.modalText()).toContain('Je handelt namens Zuidplas ICT');
  await who.closesAll();
  // What is sent to them too; their channel speaks the company's language.
  const sales = samen.person('noordwind', 'sales-agent');
  await sales.types('/partner request');
  await sales.submits({ reseller: 'Zuidplas' });
  await samen.settle();
  expect(lastText(who, 'zuidplas-csp')).toContain('asks Zuidplas ICT for a partnership');
  await homeOf(samen, who);
  await who.chooses('language', 'English');
  expect(who.homeText()).toContain('You act for Zuidplas ICT');
});

test('a language is chosen before there is a role, and outlives the workspace that gave none', async () => {
  const nina = samen.person('UNEW');
  await homeOf(samen, nina);
  await nina.chooses('language', 'Nederlands');
  expect(nina.homeText()).toContain('Je hebt nog geen rol in een bedrijf.');
  await setsUp(samen.person('UADMIN'));
  await samen.settle();
  expect(lastText(nina)).toContain('gaf je rollen bij Veldhoven Distribution: je bent nu globale');
});

test('without a choice the company decides; Slack’s own language never does', async () => {
  // Middelveld is a Dutch company, its people's Slack speaks English.
  const who = samen.person('middelveld', 'user-admin');
  const home = await homeOf(samen, who);
  expect(home).toContain('Je handelt namens Middelveld BV');
  expect(home).toContain('Je bedrijf wacht op een beoordelaar.');
  expect(await homeOf(samen, samen.person('oostzee', 'user-admin'))).toContain(
    'You act for Oostzee Cloud',
  );
});
