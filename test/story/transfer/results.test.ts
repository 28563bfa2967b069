import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noFaults, practice } from '../../../src/partner-center/practice.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { post, submission } from '../edge/wire.ts';
import { labels } from '../partnership/steps.ts';
import { subscribed } from '../subscription/steps.ts';
import { accepts, asks, begins, giver, own, sheet, states, taker, verifies } from './steps.ts';
import { extended, ground } from './through-store.ts';

let samen: Samen;
let faults: ReturnType<typeof noFaults>;
beforeEach(async () => {
  faults = noFaults();
  samen = await openSamen({ pace: 'off', partnerCenter: practice(faults) });
  await ground(samen);
  await extended(samen);
});
afterEach(() => samen.close());

type Row = {
  id: string;
  name: string;
  ownerId: string;
  resellerId: string | null;
  status: string;
  quantity: number;
  listed: boolean;
  mpnId: string | null;
  azureId: string | null;
  parentId: string | null;
};
const fleet = (owner: string) =>
  samen.sql<Row>(
    `select id, name, "ownerId", "resellerId", status, quantity, listed, "mpnId", "azureId", "parentId"
     from "Subscription" where "ownerId" = $1 order by name`,
    [owner],
  );

describe('carried out', () => {
  test('R-XFR-14, -22, -23, -27: new ids with the old numbers, Azure’s id kept; the old ones suspended or no longer listed', async () => {
    const before = await asks(samen);
    expect(before).toContain('Azure id azure-kept, which stays');
    await samen.sql(`update "Subscription" set quantity = 9 where id = 'intune'`);
    await accepts(samen);
    expect(await states(samen)).toEqual(['complete']);
    const made = await fleet('noordwind');
    const old = ['azure', 'e3', 'intune', 'storage'];
    expect(made.map(({ id }) => id).filter((id) => old.includes(id))).toEqual([]);
    const base = made.find((one) => one.name === 'Office 365 E3');
    const rest = { resellerId: 'oostzee', mpnId: '4300003', status: 'active', listed: true };
    expect(made).toMatchObject([
      { ...rest, name: 'Azure', azureId: 'azure-kept', parentId: null },
      { ...rest, name: 'Extra storage', quantity: 7, parentId: base?.id },
      { ...rest, name: 'Intune', quantity: 3 },
      { ...rest, name: 'Office 365 E3', quantity: 5, parentId: null },
    ]);
    expect(await fleet('oostzee')).toMatchObject([
      { id: 'azure', listed: false, azureId: 'azure-kept' },
      { id: 'storage', status: 'suspended', listed: true },
      { id: 'intune', status: 'suspended', listed: true },
      { id: 'e3', status: 'suspended', listed: true },
    ]);
    const shown = await sheet(giver(samen));
    expect(shown).toContain(`recorded as Noordwind Distribution’s, new id ${base?.id}`);
    expect(shown).toContain('the reseller’s own is suspended');
    expect(shown).toContain('the reseller’s own is listed no longer');
    expect(shown).toContain('Azure id azure-kept, which stays');
    expect(shown).toContain('Samen did nothing at Microsoft.');
  });

  test('R-XFR-22: in the old owner’s list the licences stand suspended and can’t be woken, Azure not at all', async () => {
    await asks(samen);
    await accepts(samen);
    const who = giver(samen);
    await who.types('/subscription list');
    await who.chooses('filter', 'Suspended');
    expect(who.modalText()).toContain('Intune: 3 seats');
    await who.chooses('filter', 'All of them');
    // The provider's alone: its own is there no more.
    expect(who.modalText()).toContain('7 in all');
    expect(who.modalText().match(/Azure: billed by use/g)).toHaveLength(1);
    await who.chooses('filter', 'Suspended');
    await who.clicks('Open');
    expect(who.modalText()).toContain('It went to a provider with a transfer request');
    expect(who.modalText()).not.toContain('deletes the data');
    expect(labels(who.modal())).not.toContain('Reactivate');
  });

  test('R-XFR-20, -21, -30: the provider looks first, then whoever handed over; each by its Admin or Sales agent and with a tick', async () => {
    await asks(samen, ['Intune', 'Azure']);
    await giver(samen).types('/transfer verify');
    expect(giver(samen).modalText()).toContain('There is nothing to verify now.');
    await giver(samen).closesAll();
    await accepts(samen);
    await giver(samen).types('/transfer verify');
    expect(giver(samen).modalText()).toContain(
      'Noordwind Distribution looks first whether the subscriptions are listed with it.',
    );
    await giver(samen).closesAll();
    for (const role of ['global-admin', 'helpdesk-agent'] as const) {
      const who = samen.person('noordwind', role);
      expect(await sheet(who)).toContain('Noordwind Distribution looks first');
      expect(labels(who.modal())).toEqual([]);
      await who.closesAll();
      await who.types('/transfer verify');
      expect(who.modalText()).toContain('Admin agent or Sales agent');
      await who.closesAll();
    }
    const first = taker(samen);
    await first.types('/transfer verify');
    expect(first.modalText()).toMatch(/• Intune: 3 seats, on record here as [0-9a-f-]{36}/);
    const { body } = await post(samen, submission(samen, first, { tick: [] }));
    expect(JSON.parse(body)).toHaveProperty('errors.tick');
    expect(await first.submits({ tick: ['yes'] })).toBe('updated');
    expect(first.modalText()).toContain('ticked');
    await first.closesAll();
    await samen.settle();
    const second = samen.person('oostzee', 'sales-agent');
    await second.types('/transfer verify');
    expect(second.modalText()).toContain('Noordwind Distribution sees them listed.');
    await second.closesAll();
    await verifies(samen, second);
    await second.types('/transfer verify');
    expect(second.modalText()).toContain('There is nothing to verify now.');
    expect(
      await samen.sql(
        'select "targetTickedById" as first, "sourceTickedById" as second from "Transfer"',
      ),
    ).toEqual([{ first: 'unoordwindsa', second: 'uoostzeesa' }]);
  });

  test('R-XFR-17: accepted, it says so until the result is there', async () => {
    faults.unreachable = true;
    await asks(samen);
    const who = taker(samen);
    await who.clicks('Accept');
    expect(await who.submits({ tick: ['yes'] })).toBe('closed');
    expect(await states(samen)).toEqual(['in-progress']);
    expect(await sheet(giver(samen))).toContain('accepted on 1 Jun 2026');
    expect(labels(giver(samen).modal())).toEqual([]);
  });
});

describe('what stayed', () => {
  test('R-XFR-24, -25, B.3: in part, group by group with Microsoft’s words; a new request takes what stayed', async () => {
    faults.groups.add('e3');
    await asks(samen);
    await accepts(samen);
    expect(await states(samen)).toEqual(['partially-complete']);
    const who = giver(samen);
    const shown = await sheet(who);
    expect(shown).toContain('2 of 4');
    expect(
      shown.match(/⚠ Stayed with the reseller: TransferCreateOrderError \(900103\)/g),
    ).toHaveLength(2);
    expect((await fleet('noordwind')).map(({ name }) => name)).toEqual(['Azure', 'Intune']);
    faults.groups.clear();
    await who.clicks('New request with what stayed');
    expect(who.modalText()).toContain(
      'You hand over:\n• Office 365 E3: 5 seats\n• Extra storage: 7 seats (comes along, cannot be left out)',
    );
    expect(await who.submits()).toBe('pushed');
    expect(await who.submits()).toBe('closed');
    await who.closesAll();
    await samen.settle();
    await accepts(samen);
    expect((await states(samen)).toSorted()).toEqual(['complete', 'partially-complete']);
    expect(await fleet('noordwind')).toHaveLength(4);
  });

  test('R-XFR-09: a failed line can be cancelled here and ordered anew through the provider', async () => {
    faults.groups.add('intune');
    await asks(samen, ['Intune']);
    await accepts(samen);
    expect(await states(samen)).toEqual(['failed']);
    const who = giver(samen);
    await sheet(who);
    await who.clicks('Cancel, order anew');
    expect(who.modalText()).toContain('Intune of Kadehuis GmbH does not go along.');
    await who.clicks('Ask the provider');
    expect(who.modalText()).toContain('Your request goes to Noordwind Distribution.');
    await who.closes();
    await who.clicks('Cancel mine');
    expect(who.modalText()).toContain('It ends for good');
    expect(await who.submits({ sure: ['sure'] })).toBe('updated');
    expect((await fleet('oostzee')).find(({ id }) => id === 'intune')?.status).toBe('cancelled');
  });

  test('R-XFR-09: so can one that was never to be moved, from the form', async () => {
    await subscribed(samen, 'plan', { ...own, offer: 'azure-plan', name: 'Azure plan' });
    const who = giver(samen);
    await begins(who);
    await who.clicks('Cancel, order anew');
    expect(who.modalText()).toContain('Azure plan of Kadehuis GmbH does not go along.');
    expect(labels(who.modal())).toEqual(['Ask the provider', 'Cancel mine']);
    await who.closes();
    expect(who.modalText()).toContain('Which subscriptions?');
  });
});
