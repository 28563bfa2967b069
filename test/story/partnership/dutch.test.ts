import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { post, submission } from '../edge/wire.ts';
import { admin, card, cardText, labels, sales, statements, texts } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen();
});
afterAll(() => samen.close());

const agent = () => samen.person('noordwind', 'admin-agent');
/** App Home, first line. */
async function speaksDutch(who: Driver) {
  await who.opensHome();
  await samen.settle();
  await who.chooses('language', 'nl');
}

// One story in order: each test begins where the one before it ended.
test('a company’s language by its settings, a person’s by App Home', async () => {
  for (const key of ['noordwind', 'zuidplas']) {
    const chief = samen.person(key, 'global-admin');
    await chief.types('/csp settings');
    expect(['closed', 'updated']).toContain(await chief.submits({ language: 'nl' }));
    if (chief.modal()) await chief.closesAll();
  }
  await samen.settle();
  for (const who of [sales(samen), agent()]) await speaksDutch(who);
  expect(sales(samen).homeText()).toContain('Samenwerking');
});

test('asking', async () => {
  const asker = sales(samen);
  await asker.types('/partner request');
  expect(asker.modalText()).toContain('De reseller beslist hier in Slack.');
  expect(await asker.submits({ mpn: 'abc' })).toEqual({
    errors: { mpn: expect.stringContaining('Een MPN-id bestaat alleen uit cijfers.') },
  });
  expect(await asker.submits({ mpn: '', reseller: 'Zuidplas', message: 'Doen jullie mee?' })).toBe(
    'updated',
  );
  expect(asker.modalText()).toMatch(
    /Je aanvraag is op weg naar Zuidplas ICT\. Die staat open tot 1 jul\. 2026, 10:\d\d\./,
  );
  await asker.closesAll();
  await samen.settle();
  const shown = cardText(admin(samen), 'zuidplas-csp');
  expect(shown).toContain('Noordwind Distribution vraagt Zuidplas ICT om een samenwerking');
  expect(shown).toMatch(/Open tot 1 jul\. 2026, 10:\d\d \(Europe\/Amsterdam\)/);
  expect(shown).toContain('Er worden geen klanten gedeeld: ieder houdt de eigen klanten.');
  expect(labels(card(admin(samen), 'zuidplas-csp'))).toEqual(['Autoriseren', 'Afwijzen']);
  expect(cardText(asker, 'noordwind-csp')).toContain(
    'Wacht op een globale beheerder van Zuidplas ICT.',
  );
});

test('R-PART-10: in Dutch too the others are told who may', async () => {
  const other = samen.person('zuidplas', 'sales-agent');
  await other.clicks('Autoriseren');
  expect(other.modalText()).toContain(
    'Dit kan alleen een globale beheerder van je bedrijf. Vraag het Zuidplas Global admin.',
  );
  await other.closesAll();
});

test('R-PART-11: both rights stand in the confirmation, in Dutch', async () => {
  const decider = admin(samen);
  await decider.clicks('Autoriseren');
  const said = decider.modalText();
  expect(said).toContain(
    'Noordwind Distribution mag abonnementen bestellen en toevoegen voor je klanten.',
  );
  expect(said).toContain('Noordwind Distribution krijgt beheerderstoegang tot je eigen tenant');
  expect(said).toContain('Je handelt namens Zuidplas ICT');
  const { body } = await post(samen, submission(samen, decider, { tick: [] }));
  expect(JSON.parse(body)).toMatchObject({
    errors: { tick: 'Vink dit aan. Zonder vinkje wordt er niets beslist.' },
  });
  expect(await decider.submits({ tick: ['yes'] })).toBe('closed');
  await samen.settle();
});

test('authorized: cards and lines in the company’s language, the DM in the person’s', async () => {
  for (const where of ['noordwind-csp', 'samen'] as const)
    expect(texts(sales(samen), where).at(-1)).toBe(
      'Zuidplas Global admin van Zuidplas ICT heeft Noordwind Distribution geautoriseerd: de samenwerking is hier afgesproken. De stap bij Microsoft is nog te doen.',
    );
  expect(cardText(admin(samen), 'zuidplas-csp')).toContain(
    'Hier afgesproken; nog niet aangevinkt als gedaan bij Microsoft.',
  );
  // Who chose English reads English, whatever the company speaks.
  await samen.sql(`update "Person" set language = 'en' where "slackUserId" = $1`, [
    admin(samen).user,
  ]);
  await admin(samen).types('/partner list');
  expect(admin(samen).modalText()).toContain('Agreed here since 1 Jun 2026');
  await admin(samen).closesAll();
});

test('list, sheet and step at Microsoft', async () => {
  const who = agent();
  await who.types('/partner list');
  expect(who.modalText()).toContain('Zuidplas ICT · je reseller · MPN-id 4200002');
  expect(who.modalText()).toContain('Hier afgesproken sinds 1 jun. 2026');
  await who.clicks('Openen');
  expect(who.modalText()).toContain('Door een samenwerking alleen worden geen klanten gedeeld.');
  await who.clicks('Gedaan bij Microsoft');
  expect(who.modalText()).toContain('Gedaan bij Microsoft, zoals Noordwind Admin agent op 1 jun.');
  await who.closesAll();
});

test('R-PART-20, R-PART-21: ending it in Dutch', async () => {
  const who = agent();
  await who.types('/csp partner remove zuidplas');
  expect(who.modalText()).toContain(
    'Vraagt je overeenkomst een kennisgeving van beëindiging, dan geef je die zelf. Niets hier is een kennisgeving en er wordt er geen verstuurd.',
  );
  expect(await who.submits({ attestation: statements.slice(1), yes: ['yes'] })).toEqual({
    errors: { attestation: expect.stringContaining('Alle vier de verklaringen') },
  });
  expect(await who.submits({ attestation: statements, yes: ['yes'] })).toBe('updated');
  await who.closesAll();
  await samen.settle();
  expect(texts(admin(samen), 'zuidplas-csp').at(-1)).toMatch(
    /^Noordwind Distribution heeft de samenwerking met jullie beëindigd op 1 jun\. 2026, 10:\d\d \(Europe\/Amsterdam\)\. Je klanten en gedelegeerde beheerdersrechten blijven\. Dit is geen kennisgeving van beëindiging; die geeft Noordwind Distribution zelf als je overeenkomst erom vraagt\.$/,
  );
  expect(await samen.sql('select language from "Attestation"')).toEqual([{ language: 'nl' }]);
});

test('nothing in the channels is in the other language', () => {
  const all = [
    ...texts(admin(samen), 'zuidplas-csp'),
    ...texts(sales(samen), 'noordwind-csp'),
    ...texts(sales(samen), 'samen'),
  ].join('\n');
  expect(all).not.toMatch(/\b(the|with|partnership|request|authorized|ended|this)\b/i);
});
