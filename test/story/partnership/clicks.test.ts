import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import {
  admin,
  authorizes,
  card,
  holds,
  joins,
  labels,
  partnered,
  removes,
  requested,
  sales,
  sheet,
  statuses,
} from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

/** Somebody else who may decide. */
const second = () =>
  joins(samen, {
    user: 'USECOND',
    name: 'Sam Second',
    company: 'zuidplas',
    roles: ['global-admin'],
    channel: true,
  });
const entries = () => samen.sql<{ action: string }>('select action from "AuditEntry" order by ord');
/** The card as an older version of the bot would have left it there. */
async function older(now: string, then: string): Promise<void> {
  const { ts, blocks, text } = card(admin(samen), 'zuidplas-csp');
  const answer = await fetch(`${samen.sandbox.apiUrl}chat.update`, {
    method: 'POST',
    headers: { authorization: 'Bearer xoxb-test', 'content-type': 'application/json' },
    body: JSON.stringify({
      channel: 'CZUIDPLAS',
      ts,
      text,
      blocks: JSON.parse(JSON.stringify(blocks).replaceAll(`"${now}"`, `"${then}"`)) as unknown,
    }),
  });
  expect(await answer.json()).toHaveProperty('ok', true);
}

const clickOn = async (label: string) => {
  const decider = await second();
  await requested(samen);
  // The form stands open while somebody else is faster.
  await decider.clicks(label);
  return decider;
};

describe('a click is never silent', () => {
  test('decided already: by whom and when, in the form', async () => {
    const late = await clickOn('Authorize');
    await authorizes(samen);
    const sentence =
      /^Too late: Zuidplas Global admin already authorized this on 1 Jun 2026, 10:\d\d\. /;
    expect(await late.submits({ tick: ['yes'] })).toEqual({
      errors: { tick: expect.stringMatching(sentence) },
    });
    expect((await entries()).map((one) => one.action)).toEqual([
      'partnership.requested',
      'partnership.authorized',
    ]);
  });

  test('decided already: a button that was still on the screen draws the card anew', async () => {
    await requested(samen);
    const decider = admin(samen);
    // Slack lost the drawing: the card still shows its buttons.
    samen.sandbox.fail({ method: 'chat.update', times: 1, how: 'error', error: 'internal_error' });
    await decider.clicks('Decline');
    await decider.submits({});
    expect(labels(card(decider, 'zuidplas-csp'))).toEqual(['Authorize', 'Decline']);
    await decider.clicks('Authorize');
    expect(decider.modalText()).toMatch(
      /Too late: Zuidplas Global admin already declined this on 1 Jun 2026, 10:\d\d\. /,
    );
    expect(labels(card(decider, 'zuidplas-csp'))).toEqual([]);
  });

  test('withdrawn meanwhile', async () => {
    const late = await clickOn('Authorize');
    await sheet(sales(samen));
    await sales(samen).clicks('Withdraw request');
    expect(JSON.stringify(await late.submits({ tick: ['yes'] }))).toContain(
      'Too late: Noordwind Sales agent already withdrew this on',
    );
    expect(await statuses(samen)).toEqual(['withdrawn']);
  });

  test.each([
    ['Authorize', { tick: ['yes'] }],
    ['Decline', { reason: 'late' }],
  ])('%s after the deadline is refused before its job ran', async (label, values) => {
    const late = await clickOn(label);
    await samen.sql(`update "Partnership" set "expiresAt" = $1`, [new Date(Date.now() - 1000)]);
    const said = JSON.stringify(await late.submits(values));
    expect(said).toContain('Too late: this request expired on 1 Jun 2026, ');
    expect(said).toContain('the provider can send a new one');
    expect(await statuses(samen)).toEqual(['issued']);
    await late.closesAll();
    await late.clicks(label);
    expect(late.modalText()).toContain('Too late: this request expired on');
  });

  test('withdrawing after the deadline', async () => {
    await requested(samen);
    await sheet(sales(samen));
    await samen.sql(`update "Partnership" set "expiresAt" = $1`, [new Date(Date.now() - 1000)]);
    await sales(samen).clicks('Withdraw request');
    expect(sales(samen).modalText()).toContain('Too late: this request expired on');
    expect(await statuses(samen)).toEqual(['issued']);
  });

  test('the role is lost since the card came', async () => {
    await requested(samen);
    await holds(samen, admin(samen).user, 'zuidplas', ['user-admin']);
    await admin(samen).clicks('Authorize');
    expect(admin(samen).modalText()).toContain(
      'Only a Global admin of your company can do this. Ask your operator.',
    );
  });

  test('the company is left since the card came', async () => {
    await requested(samen);
    await holds(samen, admin(samen).user, 'zuidplas', []);
    await holds(samen, admin(samen).user, 'oostzee', ['global-admin']);
    await admin(samen).clicks('Authorize');
    expect(admin(samen).modalText()).toContain(
      'You have no role in this company any more, so nothing changed.',
    );
    // Who runs the company they left is not theirs to know.
    expect(admin(samen).modalText()).not.toContain('Zuidplas User admin');
  });

  test('two people at once: one wins, the other is told', async () => {
    const other = await clickOn('Decline');
    const one = admin(samen);
    await one.clicks('Authorize');
    const [first, late] = await Promise.all([
      one.submits({ tick: ['yes'] }),
      other.submits({ reason: 'no' }),
    ]);
    const [status] = await statuses(samen);
    const told = JSON.stringify(status === 'active' ? late : first);
    const winner = status === 'active' ? 'Zuidplas Global admin' : 'Sam Second';
    expect([first, late].filter((done) => done === 'closed')).toHaveLength(1);
    expect(told).toContain(`Too late: ${winner} already`);
  });

  test('a button of an older version: the current card stands below the sentence', async () => {
    await requested(samen);
    await older('card.partnership.authorize', 'card.partnership.approve');
    const decider = admin(samen);
    await decider.clicks('Authorize');
    expect(decider.hears()).toHaveLength(1);
    expect(decider.hears()[0]).toContain(
      'This button is from an older version. Here is the current card.',
    );
    expect(decider.hears()[0]).toContain(
      'Noordwind Distribution asks Zuidplas ICT for a partnership',
    );
    expect(await statuses(samen)).toEqual(['issued']);
    // What came with the sentence works.
    await authorizes(samen);
    expect(await statuses(samen)).toEqual(['active']);
  });

  test('a button of a card that is not ours any more', async () => {
    await requested(samen);
    const [copy] = await samen.sql<{ id: string }>('select id from "Copy" where buttons');
    await older(copy?.id ?? '', 'no-such-copy');
    await samen.sql('delete from "Copy"');
    const decider = admin(samen);
    await decider.clicks('Authorize');
    expect([...decider.hears(), decider.modalText()].join('\n')).toContain(
      'This button is from an older version, or what it was about is gone. /csp partner list shows what is current.',
    );
    expect(await statuses(samen)).toEqual(['issued']);
  });

  test('the partnership ended while somebody recorded on it', async () => {
    await partnered(samen);
    const decider = admin(samen);
    await decider.types('/partner admin-access');
    await removes(samen);
    expect(JSON.stringify(await decider.submits({ tick: ['yes'] }))).toContain(
      'There is no partnership between you at the moment.',
    );
    await decider.closesAll();
    // And two who end it at once.
    expect(await statuses(samen)).toEqual(['removed']);
  });

  test('ended already, by whom and when', async () => {
    await partnered(samen);
    const chief = samen.person('noordwind', 'global-admin');
    await chief.types('/partner remove');
    await removes(samen);
    const done = await chief.submits({
      attestation: ['good-faith', 'business-purpose', 'agreements', 'indemnity'],
      yes: ['yes'],
    });
    expect(JSON.stringify(done)).toContain('Too late: Noordwind Admin agent already ended this on');
    expect(await samen.sql('select 1 from "Attestation"')).toHaveLength(1);
  });
});
