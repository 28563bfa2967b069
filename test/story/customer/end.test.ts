import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { accepts, linkIn } from '../invitation/steps.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { labels, statements, texts } from '../partnership/steps.ts';
import { listed, partners, plant, sheet } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
  await partners(samen, 'noordwind', 'zuidplas');
  await plant(samen, 'b', 'Bakery Two', [
    { partner: 'zuidplas', capacity: 'reseller', with: 'noordwind' },
    { partner: 'noordwind', capacity: 'provider', with: 'zuidplas' },
  ]);
});
afterEach(() => samen.close());
const agent = () => samen.person('zuidplas', 'admin-agent');
const boss = () => samen.person('noordwind', 'global-admin');
const all = { attestation: statements, yes: ['yes'] };
const form = async (who = agent(), hint = '') => {
  await who.types(`/customer remove ${hint}`.trim());
  return who.modalText();
};
const grants = () =>
  samen.sql('select "partnerId", granted, "endedBy" from "AdminGrant" order by "partnerId"');

describe('a reseller ends its relationship', () => {
  test('R-REL-01, -02, -04, -07, -08: the customer leaves its list, its rights and all else stay', async () => {
    const who = agent();
    const shown = await form();
    expect(shown).toContain('Your delegated admin privileges stay until the customer takes them');
    expect(shown).toContain('No subscription is suspended or cancelled by this.');
    expect(shown).toContain(
      'If your agreement asks for notice of termination, you give it yourself.',
    );
    expect(shown).not.toContain('You can no longer buy');
    expect(await who.submits(all)).toBe('updated');
    // R-REL-08
    expect(who.modalText()).toContain(
      'It comes back only when the customer accepts a new invitation: /csp customer invite.',
    );
    await who.closesAll();
    await samen.settle();
    expect(await grants()).toEqual([
      { partnerId: 'noordwind', granted: true, endedBy: null },
      { partnerId: 'zuidplas', granted: true, endedBy: null },
    ]);
    expect(await listed(who)).toContain('0 in all');
    expect(await listed(boss())).toContain('Bakery Two');
    await who.types('/customer list');
    await who.chooses('filter', 'Former customers');
    expect(who.modalText()).toContain('Relationship ended on 1 Jun 2026');
    await who.closesAll();
    expect(texts(who, 'zuidplas-csp').at(-1)).toBe(
      'Zuidplas Admin agent ended your relationship with Bakery Two. Your delegated admin privileges stay until the customer takes them away. If your agreement asks for notice of termination, you give it yourself.',
    );
    expect(texts(boss(), 'noordwind-csp').at(-1)).toMatch(
      /^Zuidplas ICT ended its relationship with Bakery Two on 1 Jun 2026, .*\. Yours does not change\. The admin rights of Zuidplas ICT stay\. This is not a notice of termination; Zuidplas ICT gives that itself if your agreement asks for it\.$/,
    );
  });

  test('R-REL-08: a former customer comes back by a new invitation, on the same record', async () => {
    const who = agent();
    await form();
    expect(await who.submits(all)).toBe('updated');
    await who.closesAll();
    await samen.settle();
    await who.types('/customer list');
    await who.chooses('filter', 'Former customers');
    await who.clicks('Open');
    await who.clicks('Invite again');
    expect(await who.submits({ email: 'info@duinroos.example', admin: 'no' })).toBe('updated');
    const link = linkIn(who.modalText());
    expect(await who.submits({})).toBe('updated');
    await who.closesAll();
    await samen.settle();
    expect((await accepts(samen, link)).text).toContain('You accepted');
    expect(await listed(who)).toContain('Bakery Two');
    const rows = await samen.sql<{ status: string; origin: string }>(
      `select r.status, r.origin from "ResellerRelationship" r join "Customer" c on c.id = r."customerId"
       where c.name = 'Bakery Two' and r."partnerId" = 'zuidplas' order by r.since, r.id`,
    );
    expect(rows).toEqual([
      expect.objectContaining({ status: 'removed' }),
      { status: 'active', origin: 'solo-invite' },
    ]);
  });

  test('R-REL-03: all four statements and a yes, stored in their version', async () => {
    const who = agent();
    await form();
    for (const missing of statements) {
      const attestation = statements.filter((one) => one !== missing);
      expect(await who.submits({ attestation, yes: ['yes'] })).toEqual({
        errors: { attestation: expect.stringContaining('All four statements have to be ticked.') },
      });
    }
    expect(await who.submits({ attestation: statements, yes: [] })).toHaveProperty(
      'refusedByClient.yes',
    );
    expect(await samen.sql('select 1 from "RelationshipAttestation"')).toEqual([]);
    expect(await who.submits(all)).toBe('updated');
    expect(
      await samen.sql('select "textVersion", language, "personId" from "RelationshipAttestation"'),
    ).toEqual([{ textVersion: '2026-11', language: 'en', personId: 'uzuidplasaa' }]);
    await who.closesAll();
  });

  test('C.4: unticked, the partner hears nothing', async () => {
    await form();
    expect(agent().modalText()).toContain('Send one factual line to Noordwind Distribution');
    expect(await agent().submits({ ...all, tell: [] })).toBe('updated');
    await agent().closesAll();
    await samen.settle();
    expect(boss().reads('noordwind-csp')).toEqual([]);
    expect(texts(agent(), 'zuidplas-csp')).toHaveLength(1);
  });

  test('twice at once: one ends it, the other is told who did', async () => {
    const other = samen.person('zuidplas', 'global-admin');
    await form();
    await form(other);
    expect(await agent().submits(all)).toBe('updated');
    expect(await other.submits(all)).toHaveProperty('errors');
    expect(other.modalText()).toMatch(
      /Too late: Zuidplas Admin agent ended your relationship with this customer on 1 Jun 2026/,
    );
    expect(await samen.sql(`select 1 from "Fact" where kind = 'customer.removed'`)).toHaveLength(1);
  });

  test('matrix row 29: a Sales agent is told who may', async () => {
    const who = samen.person('zuidplas', 'sales-agent');
    expect(await form(who)).toContain('Only a Global admin or Admin agent of your company');
    await who.closesAll();
    await sheet(who);
    expect(labels(who.modal())).not.toContain('End relationship');
  });
});

describe('a provider or direct-bill partner ends it', () => {
  test('R-REL-06: its rights end with it; matrix row 30: a Global admin alone', async () => {
    const other = samen.person('noordwind', 'admin-agent');
    expect(await form(other)).toContain('Only a Global admin of your company');
    await other.closesAll();
    const shown = await form(boss());
    expect(shown).toContain('Your delegated admin privileges end with the relationship.');
    expect(shown).toContain('You can no longer buy for this customer');
    expect(await boss().submits(all)).toBe('updated');
    await boss().closesAll();
    await samen.settle();
    expect(await grants()).toEqual([
      { partnerId: 'noordwind', granted: false, endedBy: 'removal' },
      { partnerId: 'zuidplas', granted: true, endedBy: null },
    ]);
    expect(texts(agent(), 'zuidplas-csp').at(-1)).toContain(
      'The admin rights of Noordwind Distribution end with it.',
    );
    expect(await sheet(boss())).toContain('delegated admin ended with the relationship on');
    expect(labels(boss().modal())).toContain('Invite again');
    await boss().closesAll();
    expect(await form(boss())).toContain('You have no customer here yet.');
  });

  test('a transitioning partner: by what it is to each customer', async () => {
    await plant(samen, 'own', 'Own Client', [{ partner: 'oostzee', capacity: 'direct-bill' }]);
    await plant(samen, 'resold', 'Resold Client', [{ partner: 'oostzee', capacity: 'reseller' }]);
    const who = samen.person('oostzee', 'admin-agent');
    expect(await form(who, 'own')).toContain('Only a Global admin of your company');
    await who.closesAll();
    expect(await form(who, 'resold')).toContain('Your delegated admin privileges stay');
    // Nobody was named with it, so there is nobody to tell.
    expect(who.modalText()).not.toContain('Send one factual line');
    expect(await who.submits(all)).toBe('updated');
    await who.closesAll();
    const admin = samen.person('oostzee', 'global-admin');
    expect(await form(admin, 'own')).toContain('You can no longer buy for this customer');
    expect(await admin.submits(all)).toBe('updated');
  });
});

const taken = async (day: string) => {
  await sheet(agent());
  await agent().clicks('Customer took rights away');
  return agent().submits({ day });
};

describe('R-INV-26: the customer takes the rights away', () => {
  test('R-INV-20, -21: recorded with its day; the relationship and the duty stay', async () => {
    expect(await taken('2026-06-02')).toEqual({
      errors: { day: 'This day is still to come. Choose today or an earlier day.' },
    });
    expect(await agent().submits({ day: '2026-05-28' })).toBe('updated');
    const shown = agent().modalText();
    expect(shown).toContain('delegated admin was taken away by the customer on 28 May 2026');
    expect(shown).toContain('The relationship stays. You remain bound to support this customer');
    expect(shown).toContain('call Microsoft support');
    expect(shown).toContain('Zuidplas ICT: since');
    // R-INV-25: asked again for the rights alone.
    expect(labels(agent().modal())).toContain('Ask for admin rights');
    await agent().closesAll();
    await samen.settle();
    expect(texts(agent(), 'zuidplas-csp').at(-1)).toContain(
      'Zuidplas Admin agent recorded that Bakery Two took away your delegated admin privileges.',
    );
    expect(boss().reads('noordwind-csp')).toEqual([]);
    const [grant] = await samen.sql<{ endedOn: Date }>(
      `select "endedOn"::text as "endedOn" from "AdminGrant" where "partnerId" = 'zuidplas'`,
    );
    expect(grant?.endedOn).toBe('2026-05-28');
  });

  test('given back: recorded as such', async () => {
    expect(await taken('2026-05-28')).toBe('updated');
    await agent().closesAll();
    await sheet(agent());
    await agent().clicks('Customer gave rights back');
    expect(await agent().submits({ day: '2026-06-01' })).toBe('updated');
    expect(agent().modalText()).toContain('Zuidplas ICT: delegated admin as agreed here');
    await agent().closesAll();
    await samen.settle();
    expect(texts(agent(), 'zuidplas-csp').at(-1)).toContain('gave you delegated admin privileges');
  });

  test('matrix row 41: a Sales agent is not offered it', async () => {
    const who = samen.person('zuidplas', 'sales-agent');
    await sheet(who);
    expect(labels(who.modal())).not.toContain('Customer took rights away');
  });
});
