import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import { userOf } from '../../../src/sandbox/seed.ts';
import { day, openSamen, type Samen } from '../../support/samen.ts';
import { post, submission } from '../edge/wire.ts';
import { card, cardText, holds, labels } from '../partnership/steps.ts';
import { subscribed } from '../subscription/steps.ts';
import { accepts, giver, own, sheet, states, taker } from './steps.ts';
import { extended, ground, recounted, requested, withdrawn } from './through-store.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen({ pace: 'off' });
  await ground(samen);
  await extended(samen);
});
afterEach(() => samen.close());

/** What somebody is told who presses a button of the card in their company's channel. */
async function presses(who: Driver, label: string): Promise<string> {
  await who.clicks(label);
  const said = who.modalText();
  await who.closesAll();
  return said;
}

describe('accepting', () => {
  test('R-XFR-17: the confirmation says what comes, what becomes of it at both sides, and wants a tick', async () => {
    await requested(samen);
    const who = taker(samen);
    await who.clicks('Accept');
    const text = who.modalText();
    for (const said of [
      'Acting for Noordwind Distribution',
      'Oostzee Cloud hands you these subscriptions of Kadehuis GmbH:',
      '• Extra storage: 7 seats (comes along, cannot be left out)',
      'They are recorded as yours with these numbers, each with a new id. Azure ids are kept.',
      'Oostzee Cloud stays the reseller of record, with MPN id 4300003.',
      'It cannot be undone.',
      'In Partner Center you accept the same request on the customer’s page.',
    ])
      expect(text).toContain(said);
    expect(await states(samen)).toEqual(['active']);
    expect(await who.submits()).toHaveProperty('refusedByClient.tick');
    const { body } = await post(samen, submission(samen, who, { tick: [] }));
    expect(JSON.parse(body)).toHaveProperty('errors.tick');
    expect(await states(samen)).toEqual(['active']);
    expect(await who.submits({ tick: ['yes'] })).toBe('closed');
    expect(labels(card(who, 'noordwind-csp'))).toEqual([]);
    await samen.settle();
    expect(await states(samen)).toEqual(['complete']);
  });

  test('R-XFR-17: Admin agents and Sales agents decide; the others are told who', async () => {
    await requested(samen);
    for (const role of ['global-admin', 'user-admin', 'helpdesk-agent'] as const)
      for (const label of ['Accept', 'Reject'])
        expect(await presses(samen.person('noordwind', role), label)).toContain(
          'Admin agent or Sales agent',
        );
    expect(await presses(samen.person('noordwind', 'admin-agent'), 'Accept')).toContain(
      'Accept transfer',
    );
    expect(await states(samen)).toEqual(['active']);
  });

  test('I row 17: four eyes: not the person who asked, nobody with a role there; the provider’s settings may relax it', async () => {
    await requested(samen);
    await holds(samen, userOf('noordwind', 'sales-agent'), 'oostzee', ['helpdesk-agent']);
    expect(await presses(taker(samen), 'Accept')).toContain('Noordwind Global admin');
    expect(await states(samen)).toEqual(['active']);
    await samen.sql(`update "Company" set "fourEyesRelaxed" = true where id = 'noordwind'`);
    await accepts(samen);
    expect(await states(samen)).toEqual(['complete']);
    expect(await sheet(giver(samen))).toContain('not independent');
  });

  test('I row 13: everything is looked at again, and what changed is named', async () => {
    await requested(samen);
    const changed = async (sql: string, said: string) => {
      await samen.sql(sql);
      expect(await presses(taker(samen), 'Accept')).toContain(said);
    };
    await changed(
      `update "Subscription" set status = 'suspended', "changedAt" = now() where id = 'storage'`,
      'Since this was requested, Office 365 E3 changed: its add-on Extra storage stays: it is suspended. So did 1 more.',
    );
    await changed(
      `update "Subscription" set status = 'active', "changedAt" = null where id = 'storage'`,
      'Accept transfer',
    );
    await subscribed(samen, 'phone', { ...own, offer: 'teams-phone', name: 'Teams', under: 'e3' });
    await changed('select 1', 'Office 365 E3 changed: the add-on Teams has come to it.');
    await samen.sql(`delete from "Subscription" where id = 'phone'`);
    await changed(
      `update "CustomerAgreement" set method = 'attested'`,
      'No Microsoft Customer Agreement of this customer counts',
    );
    await samen.sql(`update "CustomerAgreement" set method = 'direct'`);
    await changed(
      `update "ResellerRelationship" set "withId" = 'zuidplas' where "partnerId" = 'noordwind'`,
      'Oostzee Cloud is not the reseller named with the provider for this customer',
    );
    expect(await states(samen)).toEqual(['active']);
  });

  test('R-XFR-14: a changed number is said and does not stand in the way', async () => {
    await requested(samen);
    await recounted(samen, 'e3', 5, 9);
    const who = taker(samen);
    await who.clicks('Accept');
    expect(who.modalText()).toContain(
      'The number changed since it was requested: Office 365 E3: 5 seats. It is not carried',
    );
    expect(await who.submits({ tick: ['yes'] })).toBe('closed');
  });
});

describe('the other ways out', () => {
  test('I row 12: rejected with a reason, which the other side reads', async () => {
    await requested(samen);
    const who = taker(samen);
    await who.clicks('Reject');
    expect(who.modalText()).toContain('Oostzee Cloud keeps these subscriptions of Kadehuis GmbH.');
    expect(await who.submits({ reason: 'Not this year' })).toBe('closed');
    await samen.settle();
    expect(await states(samen)).toEqual(['rejected']);
    const shown = await sheet(giver(samen));
    expect(shown).toContain('Not this year');
    expect(labels(giver(samen).modal())).toEqual([]);
  });

  test('R-XFR-18: only the Admin agent of whoever asked withdraws, and the lines are free again', async () => {
    await requested(samen);
    for (const role of ['global-admin', 'sales-agent', 'helpdesk-agent'] as const) {
      const who = samen.person('oostzee', role);
      await who.types('/transfer withdraw');
      expect(who.modalText()).toContain('Admin agent');
      await who.closesAll();
    }
    const who = giver(samen);
    await who.types('/transfer withdraw');
    expect(who.modalText()).toContain(
      'Noordwind Distribution can then no longer decide about these subscriptions of Kadehuis GmbH, and is told.',
    );
    expect(await who.submits()).toBe('updated');
    expect(who.modalText()).toContain('withdrew it on 1 Jun 2026');
    await samen.settle();
    expect(await states(samen)).toEqual(['withdrawn']);
    expect(cardText(taker(samen), 'noordwind-csp')).toContain('withdrew it');
    // R-XFR-11: free for the next one.
    await requested(samen);
    expect((await states(samen)).toSorted()).toEqual(['active', 'withdrawn']);
  });

  test('R-XFR-19: whoever asked does not decide, and whoever was asked does not withdraw', async () => {
    await requested(samen);
    await sheet(giver(samen));
    expect(labels(giver(samen).modal())).toEqual(['Withdraw']);
    await giver(samen).closesAll();
    // There is no button for it; somebody sends the other side's form all the same.
    await taker(samen).clicks('Accept');
    const { payload } = submission(samen, taker(samen), { tick: ['yes'] });
    const forged = JSON.parse(
      JSON.stringify(payload)
        .replaceAll(taker(samen).user, giver(samen).user)
        .replaceAll('noordwind', 'oostzee'),
    ) as object;
    const { body } = await post(samen, { payload: forged });
    expect(body).toContain('Your company made this request, so its provider decides.');
    await taker(samen).closesAll();
    await taker(samen).types('/transfer withdraw');
    expect(taker(samen).modalText()).toContain(
      'Your company was asked, so only the one that asked withdraws.',
    );
    expect(await states(samen)).toEqual(['active']);
  });

  test('R-XFR-26: who comes second hears who came first', async () => {
    const id = await requested(samen);
    const [first, second] = [taker(samen), samen.person('noordwind', 'admin-agent')];
    await first.clicks('Accept');
    await second.clicks('Accept');
    const late = giver(samen);
    await late.types('/transfer withdraw');
    expect(await first.submits({ tick: ['yes'] })).toBe('closed');
    expect(await second.submits({ tick: ['yes'] })).toMatchObject({
      errors: {
        tick: 'Too late: this request was accepted on 1 Jun 2026, 10:00 (Noordwind Sales agent). /csp transfer show has what became of it.',
      },
    });
    expect(await late.submits()).toBe('updated');
    expect(late.modalText()).toContain('Too late: this request was accepted');
    await samen.settle();
    expect(await states(samen)).toEqual(['complete']);
    await late.closesAll();
    await late.types(`/transfer show ${id}`);
    expect(late.modalText()).not.toContain('Kadehuis');
  });

  test('R-XFR-26: withdrawn while the confirmation stood open', async () => {
    const id = await requested(samen);
    const who = taker(samen);
    await who.clicks('Accept');
    await withdrawn(samen, id);
    expect(await who.submits({ tick: ['yes'] })).toMatchObject({
      errors: { tick: expect.stringContaining('Too late: this request was withdrawn') as string },
    });
    expect(await states(samen)).toEqual(['withdrawn']);
  });

  test('I row 11: nobody decided in time', async () => {
    await requested(samen);
    const who = taker(samen);
    await who.clicks('Accept');
    await samen.later(30 * day);
    expect(await who.submits({ tick: ['yes'] })).toMatchObject({
      errors: { tick: expect.stringContaining('Too late: this request expired') as string },
    });
    expect(await states(samen)).toEqual(['expired']);
  });
});
