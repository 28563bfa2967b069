import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { sheet } from '../customer/steps.ts';
import { agent, agrees, kadehuis, provider, yes } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen();
  await kadehuis(samen);
  await samen.sql(`update "Company" set language = 'nl'`);
});
afterAll(() => samen.close());

test('in Dutch from the consent to the tick', async () => {
  await agent(samen).types('/customer extend');
  expect(agent(samen).modal()?.title).toBe('Relatie uitbreiden');
  expect(agent(samen).modalText()).toContain(
    'Er ligt geen toestemming van deze klant voor Noordwind Distribution vast.',
  );
  await agent(samen).closesAll();
  expect(await agrees(samen, { way: 'In overleg', day: '2026-06-02' })).toEqual({
    errors: { day: 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.' },
  });
  expect(await agent(samen).submits({ ...yes, way: 'In overleg' })).toBe('updated');
  expect(agent(samen).modalText()).toContain(
    'De toestemming van Kadehuis BV voor Noordwind Distribution is hier vastgelegd.',
  );
  await agent(samen).clicks('Nu uitbreiden');
  const shown = agent(samen).modalText();
  expect(shown).toContain('Toestemming: Willem de Wit stemde in op 28 mei 2026, in een overleg.');
  expect(shown).toContain('Adres: Kade 12, 3011 AB Rotterdam, Nederland');
  expect(shown).toContain('Gedelegeerde beheerdersbevoegdheden horen er niet bij.');
  expect(await agent(samen).submits({ billTo: ['Mogen worden gekopieerd'] })).toBe('updated');
  expect(agent(samen).modalText()).toContain('Nog te doen bij Microsoft');
  await agent(samen).closesAll();
  await sheet(agent(samen));
  await agent(samen).clicks('Noordwind Distribution staat erbij');
  expect(agent(samen).modalText()).toContain('gedaan bij Microsoft, zoals Oostzee Admin agent');
  expect(await sheet(provider(samen))).toContain(
    'Factuurgegevens, zoals gekopieerd van Oostzee Cloud op 1 jun. 2026',
  );
});
