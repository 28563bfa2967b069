import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { userOf } from '../../../src/sandbox/seed.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { homeOf } from '../people/steps.ts';
import {
  accepts,
  asks as asksTransfer,
  giver,
  states,
  taker,
  verifies,
} from '../transfer/steps.ts';
import { extended, ground } from '../transfer/through-store.ts';
import { homeLabels } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const labelsOf = (company: string, role: Parameters<typeof userOf>[1]) =>
  homeLabels(samen, userOf(company, role));

describe('a transfer (product.md 5)', () => {
  const asks = 'Oostzee Cloud asks Noordwind Distribution to take over subscriptions of';
  const toVerify =
    'The transfer of Kadehuis GmbH from Oostzee Cloud to Noordwind Distribution waits for a look at Microsoft.';
  beforeEach(async () => {
    await ground(samen);
    await extended(samen);
    await asksTransfer(samen, ['Intune']);
  });

  test('R-XFR-17, -30: accepted from App Home; then it waits for a look of the target, and then of the source', async () => {
    expect(await homeOf(samen, giver(samen))).toContain('Waiting for others (1)');
    expect(await homeOf(samen, taker(samen))).toContain(`${asks} Kadehuis GmbH.\nOpen until`);
    expect(labelsOf('noordwind', 'sales-agent')).toEqual(
      expect.arrayContaining(['Accept', 'Reject', 'Details']),
    );
    await taker(samen).homeClicks('Accept');
    expect(await taker(samen).submits({ tick: ['yes'] })).toBe('updated');
    await taker(samen).closesAll();
    await samen.settle();
    expect(await states(samen)).toEqual(['complete']);
    expect(taker(samen).homeText()).toContain('Waiting for us (1)');
    expect(taker(samen).homeText()).toContain(`${toVerify}\nOpen, without a deadline`);
    expect(giver(samen).homeText()).toContain('Waiting for others (1)');
    await taker(samen).homeClicks('Verify');
    expect(await taker(samen).submits({ tick: ['yes'] })).toBe('updated');
    await taker(samen).closesAll();
    await samen.settle();
    expect(taker(samen).homeText()).toContain('Waiting for others (1)');
    expect(giver(samen).homeText()).toContain('Waiting for us (1)');
    expect(giver(samen).homeText()).toContain(toVerify);
    await verifies(samen, giver(samen));
    for (const one of [giver(samen), taker(samen)]) {
      expect(one.homeText()).toContain('Waiting for us (0)');
      expect(one.homeText()).toContain('Carried out, and both have looked on 1 Jun 2026');
    }
  });

  test('R-XFR-19: rejected from the list, in whose place it stands no more', async () => {
    await homeOf(samen, taker(samen));
    await taker(samen).uses('What waits for us');
    expect(taker(samen).modalText()).toContain(asks);
    await taker(samen).clicks('Reject');
    await taker(samen).submits({ reason: 'Not now.' });
    expect(taker(samen).modalText()).toContain('Nothing waits for your company.');
    await taker(samen).closesAll();
    await samen.settle();
    expect(taker(samen).homeText()).toContain('Rejected on 1 Jun 2026');
  });

  test('matrix row 28: a Helpdesk agent reads it without its buttons, a User admin sees none', async () => {
    const helper = samen.person('noordwind', 'helpdesk-agent');
    expect(await homeOf(samen, helper)).toContain(asks);
    expect(labelsOf('noordwind', 'helpdesk-agent')).not.toContain('Accept');
    await helper.homeClicks('Details');
    expect(helper.modalText()).toContain('Kadehuis GmbH');
    expect(await homeOf(samen, samen.person('noordwind', 'user-admin'))).not.toContain(asks);
    await accepts(samen);
    expect(helper.homeText()).toContain('Waiting for us (1)');
    expect(labelsOf('noordwind', 'helpdesk-agent')).not.toContain('Verify');
  });

  test('R-OPS-02: the timeline of its customer tells it to both, a consent to its holder alone', async () => {
    await accepts(samen);
    for (const [who, sees] of [
      [giver(samen), true],
      [taker(samen), false],
    ] as const) {
      await who.types('/csp who kadehuis');
      expect(who.modalText()).toContain('the provider accepted the transfer');
      expect(who.modalText()).toContain('relationship extended to a provider');
      expect(who.modalText().includes('consent of the customer recorded')).toBe(sees);
      expect(who.modalText()).toContain('Open: 1 request');
      await who.closesAll();
    }
  });
});
