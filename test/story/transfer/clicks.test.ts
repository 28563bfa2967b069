import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { card, cardText, holds, labels } from '../partnership/steps.ts';
import { accepts, giver, states, taker } from './steps.ts';
import { extended, ground, requested } from './through-store.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
  await ground(samen);
  await extended(samen);
});
afterEach(() => samen.close());

const other = () => samen.person('noordwind', 'admin-agent');
const onCard = () => card(taker(samen), 'noordwind-csp');
const entries = async (): Promise<string[]> => {
  const rows = await samen.sql<{ action: string }>(
    `select action from "AuditEntry" where subject = 'transfer' order by ord`,
  );
  return rows.map(({ action }) => action);
};
/** The card as an older version of the bot would have left it there. */
async function older(now: string, then: string): Promise<void> {
  const { ts, blocks, text } = onCard();
  const answer = await fetch(`${samen.sandbox.apiUrl}chat.update`, {
    method: 'POST',
    headers: { authorization: 'Bearer xoxb-test', 'content-type': 'application/json' },
    body: JSON.stringify({
      channel: 'CNOORDWIND',
      ts,
      text,
      blocks: JSON.parse(JSON.stringify(blocks).replaceAll(`"${now}"`, `"${then}"`)) as unknown,
    }),
  });
  expect(await answer.json()).toHaveProperty('ok', true);
}

describe('a click on the card of a transfer is never silent', () => {
  test('decided already: a button that was still on the screen draws the card anew', async () => {
    await requested(samen);
    samen.sandbox.fail({ method: 'chat.update', times: 1, how: 'error', error: 'internal_error' });
    const who = taker(samen);
    await who.clicks('Reject');
    expect(await who.submits({ reason: 'Not this year' })).toBe('closed');
    expect(labels(onCard())).toEqual(['Accept', 'Reject']);
    await who.clicks('Accept');
    expect(who.modalText()).toMatch(
      /Too late: this request was rejected on 1 Jun 2026, 10:\d\d \(Noordwind Sales agent\)\. \/csp transfer show/,
    );
    expect(labels(onCard())).toEqual([]);
    expect(cardText(who, 'noordwind-csp')).toContain(
      'Noordwind Sales agent of Noordwind Distribution rejected it on 1 Jun 2026',
    );
    expect(await entries()).toEqual(['transfer.requested', 'transfer.rejected']);
  });

  test('withdrawn while it still hung there', async () => {
    await requested(samen);
    await giver(samen).types('/transfer withdraw');
    await giver(samen).submits();
    const who = taker(samen);
    expect(labels(onCard())).toEqual(['Accept', 'Reject']);
    await who.clicks('Accept');
    expect(who.modalText()).toContain('Too late: this request was withdrawn on 1 Jun 2026');
  });

  test.each([
    ['Accept', { tick: ['yes'] }],
    ['Reject', { reason: 'late' }],
  ])('%s after the deadline is refused before its job ran', async (label, values) => {
    await requested(samen);
    const who = taker(samen);
    await who.clicks(label);
    await samen.sql(`update "Transfer" set "expiresAt" = $1`, [new Date(Date.now() - 1000)]);
    const said = JSON.stringify(await who.submits(values));
    expect(said).toContain('Too late: this request expired on 1 Jun 2026');
    expect(await states(samen)).toEqual(['active']);
    await who.closesAll();
    await who.clicks(label);
    expect(who.modalText()).toContain('Too late: this request expired on');
  });

  test('the role is lost since the card came', async () => {
    await requested(samen);
    const who = taker(samen);
    await who.clicks('Accept');
    await holds(samen, who.user, 'noordwind', ['helpdesk-agent']);
    expect(JSON.stringify(await who.submits({ tick: ['yes'] }))).toContain(
      'Admin agent or Sales agent',
    );
    await who.closesAll();
    await who.clicks('Reject');
    expect(who.modalText()).toContain('Admin agent or Sales agent');
    expect(await states(samen)).toEqual(['active']);
  });

  test('the company is left since the card came', async () => {
    await requested(samen);
    const who = taker(samen);
    await holds(samen, who.user, 'noordwind', []);
    await holds(samen, who.user, 'westerly', ['admin-agent']);
    for (const label of ['Accept', 'Reject']) {
      await who.clicks(label);
      expect(who.modalText()).toContain(
        'You have no role in this company any more, so nothing changed.',
      );
      await who.closesAll();
    }
    expect(await states(samen)).toEqual(['active']);
  });

  test('two people at once: one wins, the other is told', async () => {
    await requested(samen);
    const [one, two] = [taker(samen), other()];
    await one.clicks('Accept');
    await two.clicks('Reject');
    const both = await Promise.all([one.submits({ tick: ['yes'] }), two.submits({ reason: 'no' })]);
    const [status] = await states(samen);
    const [late, winner] =
      status === 'rejected'
        ? [both[0], 'rejected on 1 Jun 2026, 10:00 (Noordwind Admin agent)']
        : [both[1], 'accepted on 1 Jun 2026, 10:00 (Noordwind Sales agent)'];
    expect(both.filter((done) => done === 'closed')).toHaveLength(1);
    expect(JSON.stringify(late)).toContain(`Too late: this request was ${winner}`);
    expect(await entries()).toHaveLength(2);
  });

  test('pressed twice, the second one opens a form that tells what happened meanwhile', async () => {
    await requested(samen);
    const who = taker(samen);
    await who.clicks('Accept');
    await who.clicks('Accept', { message: onCard() });
    expect(await who.submits({ tick: ['yes'] })).toBe('closed');
    await samen.settle();
    expect(await states(samen)).toEqual(['complete']);
    expect(await entries()).toEqual([
      'transfer.requested',
      'transfer.accepted',
      'transfer.completed',
    ]);
  });

  test('a button of an older version: the current card stands below the sentence, and works', async () => {
    await requested(samen);
    await older('card.transfer.accept', 'card.transfer.approve');
    const who = taker(samen);
    await who.clicks('Accept');
    expect(who.hears()).toHaveLength(1);
    expect(who.hears()[0]).toContain(
      'This button is from an older version. Here is the current card.',
    );
    expect(who.hears()[0]).toContain(
      'Oostzee Cloud asks Noordwind Distribution to take over subscriptions of Kadehuis GmbH',
    );
    await accepts(samen);
    expect(await states(samen)).toEqual(['complete']);
  });
});
