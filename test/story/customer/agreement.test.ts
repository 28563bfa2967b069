import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { texts } from '../partnership/steps.ts';
import { partners, plant, sheet } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen();
  await partners(samen, 'noordwind', 'zuidplas');
  await plant(samen, 'b', 'Bakery Two', [
    { partner: 'zuidplas', capacity: 'reseller', with: 'noordwind' },
    { partner: 'noordwind', capacity: 'provider', with: 'zuidplas' },
  ]);
  await plant(samen, 'own', 'Own Client GmbH', [{ partner: 'oostzee', capacity: 'direct-bill' }]);
  await plant(
    samen,
    'resold',
    'Resold Client GmbH',
    [{ partner: 'oostzee', capacity: 'reseller' }],
    { cloud: 'germany' },
  );
});
afterAll(() => samen.close());
const signer = { firstName: 'Tess', lastName: 'Tasman', email: 'tess@tasman.example' };
const attested = { way: 'The customer accepted; we', ...signer };
const agent = () => samen.person('noordwind', 'admin-agent');
const form = async (who = agent(), hint = '') => {
  await who.types(`/customer agreement ${hint}`.trim());
  return who.modalText();
};

describe('R-MCA-05, matrix row 22: who may attest', () => {
  test('a reseller’s Sales agent has no way, and is told whose it is', async () => {
    const who = samen.person('zuidplas', 'sales-agent');
    expect(await form(who)).toContain(
      'A reseller cannot confirm the agreement for a customer; its provider can. Ask Noordwind Distribution.',
    );
    await who.closesAll();
  });

  test('a Helpdesk agent and a User admin may not', async () => {
    for (const role of ['helpdesk-agent', 'user-admin'] as const) {
      const who = samen.person('noordwind', role);
      expect(await form(who)).toContain('Only a');
      await who.closesAll();
    }
  });

  test('a transitioning partner attests for a direct customer alone', async () => {
    const who = samen.person('oostzee', 'sales-agent');
    expect(await form(who, 'own')).toContain('You confirm as the customer’s partner');
    await who.closesAll();
    expect(await form(who, 'resold')).toContain('A reseller cannot confirm the agreement');
    await who.closesAll();
  });

  test('R-MCA-09: outside the public cloud the portal takes it too', async () => {
    const who = samen.person('oostzee', 'admin-agent');
    const shown = await form(who, 'resold');
    expect(shown).toContain('for the public cloud only');
    expect(shown).toContain('Only a provider or direct-bill partner can confirm');
    await who.closesAll();
    expect(await form()).not.toContain('for the public cloud only');
    await agent().closesAll();
  });
});

test('R-MCA-06, -07, -10: with whom and on a day that has been, the same person once', async () => {
  const who = agent();
  expect(await sheet(who)).toContain('No agreement on record: nothing can be ordered.');
  expect(who.modalText()).toContain('may be told that it cannot accept by itself');
  await who.clicks('Record agreement');
  expect(await who.submits({ way: 'The customer accepted; we' })).toEqual({
    errors: {
      firstName: 'Please fill this in.',
      lastName: 'Please fill this in.',
      email: 'Please fill this in.',
    },
  });
  expect(await who.submits({ ...attested, day: '2026-06-02' })).toEqual({
    errors: { day: 'This day is still to come. Choose today or an earlier day.' },
  });
  expect(await who.submits({ ...attested, phone: '12', day: '2026-05-30' })).toHaveProperty(
    'errors.phone',
  );
  expect(await who.submits({ ...attested, phone: '', day: '2026-05-30' })).toBe('updated');
  expect(who.modalText()).toContain('The agreement of Bakery Two is recorded here.');
  await who.closesAll();
  const shown = await sheet(who);
  expect(shown).toContain('accepted on 30 May 2026; confirmed by Noordwind Distribution');
  expect(shown).toContain('counts for Noordwind Distribution and Zuidplas ICT');
  expect(shown).toContain('recorded by Noordwind Admin agent');
  expect(shown).not.toContain('No agreement on record');
  await who.closesAll();
  await form();
  expect(await who.submits({ ...attested, email: 'TESS@tasman.example' })).toEqual({
    errors: { email: expect.stringContaining('recorded already with the same person') },
  });
  await who.closesAll();
  await samen.settle();
  const line =
    'Noordwind Admin agent of Noordwind Distribution recorded that Bakery Two accepted the Microsoft Customer Agreement.';
  expect(texts(who, 'noordwind-csp').at(-1)).toBe(line);
  expect(texts(samen.person('zuidplas', 'admin-agent'), 'zuidplas-csp').at(-1)).toBe(line);
  const kept = await samen.sql('select before, after from "AuditEntry"');
  expect(JSON.stringify(kept)).not.toMatch(/tess|tasman/i);
  expect(await samen.sql('select "firstName", phone from "AgreementSigner"')).toEqual([
    { firstName: 'Tess', phone: null },
  ]);
});

test('matrix row 41: the partner ticks that the customer accepted it itself, once', async () => {
  const who = samen.person('zuidplas', 'global-admin');
  expect(await form(who)).toContain('You tick that the customer accepted it itself');
  expect(await who.submits({ day: '2026-04-01' })).toBe('updated');
  await who.closesAll();
  expect(await sheet(who)).toContain('by the customer itself at Microsoft, as Zuidplas ICT ticked');
  expect(who.modalText()).toContain('counts for every partner');
  await who.closesAll();
  await form(who);
  expect(await who.submits({ day: '2026-04-01' })).toHaveProperty('errors');
  expect(who.modalText()).toContain('Zuidplas Global admin ticked this already');
  await who.closesAll();
  const [entry] = await samen.sql<{ known: string }>(
    `select known from "AuditEntry" order by at desc, id limit 1`,
  );
  expect(entry?.known).toBe('ticked');
});
