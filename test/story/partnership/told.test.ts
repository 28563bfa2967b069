import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day, hour, openSamen, type Samen } from '../../support/samen.ts';
import {
  admin,
  authorizes,
  card,
  cardText,
  declines,
  joins,
  labels,
  partnered,
  removes,
  requested,
  sales,
  sheet,
  texts,
} from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const admins = async (count: number, channel: boolean, from = 0) => {
  const all = [];
  for (let i = from; i < from + count; i++)
    all.push(
      await joins(samen, {
        user: `UADMIN${i}`,
        name: `Extra Admin ${i}`,
        company: 'zuidplas',
        roles: ['global-admin'],
        channel,
      }),
    );
  return all;
};
const mentioned = (text: string) => text.match(/@(?:Extra|Zuidplas)/g) ?? [];

describe('where a request appears', () => {
  test('both channels, with buttons only where it is decided; nothing where it was typed', async () => {
    await requested(samen, { reseller: 'Zuidplas', message: 'Shall we?' });
    expect(labels(card(admin(samen), 'zuidplas-csp'))).toEqual(['Authorize', 'Decline']);
    expect(cardText(admin(samen), 'zuidplas-csp')).toContain(
      'Who may decide: a Global admin of Zuidplas ICT: @Zuidplas Global admin',
    );
    expect(labels(card(sales(samen), 'noordwind-csp'))).toEqual([]);
    expect(cardText(sales(samen), 'noordwind-csp')).toContain(
      'Waiting for a Global admin of Zuidplas ICT.',
    );
    expect(sales(samen).reads('general')).toEqual([]);
    expect(texts(sales(samen), 'samen')).toEqual([]);
    expect(texts(admin(samen), 'samen')).toEqual([]);
  });

  test('at most five are called by name; the others get it by DM, with a link to the channel', async () => {
    const extra = await admins(6, true);
    await requested(samen);
    const shown = cardText(admin(samen), 'zuidplas-csp');
    expect(mentioned(shown)).toHaveLength(5);
    const byMessage = [admin(samen), ...extra].filter((one) => one.reads('samen').length > 0);
    expect(byMessage).toHaveLength(2);
    for (const one of byMessage) {
      expect(shown).not.toContain(`@${one.user}`);
      expect(labels(card(one, 'samen'))).toEqual(['Authorize', 'Decline']);
      expect(cardText(one, 'samen')).toContain('The same request in your channel');
    }
  });

  test('whoever is not in the channel is not called there, but gets the card by DM', async () => {
    const [outside] = await admins(1, false);
    if (!outside) throw new Error('nobody joined');
    await requested(samen);
    expect(cardText(admin(samen), 'zuidplas-csp')).not.toContain('@Extra Admin');
    expect(labels(card(outside, 'samen'))).toEqual(['Authorize', 'Decline']);
    // And decides there for the company that the copy was sent to.
    await authorizes(samen, outside);
    expect(cardText(admin(samen), 'zuidplas-csp')).toContain(
      'Extra Admin 0 of Zuidplas ICT authorized Noordwind Distribution on 1 Jun 2026, 10:',
    );
  });

  test('people without a right to decide get no DM', async () => {
    await requested(samen);
    for (const role of ['user-admin', 'admin-agent', 'sales-agent', 'helpdesk-agent'] as const)
      expect(samen.person('zuidplas', role).reads('samen')).toEqual([]);
  });

  test('without operations channels everything goes by DM', async () => {
    await samen.sql('update "Company" set channel = null');
    await requested(samen);
    expect(sales(samen).reads('noordwind-csp')).toEqual([]);
    expect(admin(samen).reads('zuidplas-csp')).toEqual([]);
    expect(labels(card(sales(samen), 'samen'))).toEqual([]);
    await authorizes(samen);
    expect(cardText(sales(samen), 'samen')).toContain('Zuidplas Global admin of Zuidplas ICT auth');
    const line =
      'Zuidplas Global admin of Zuidplas ICT authorized Noordwind Distribution: the partnership is agreed here. The step at Microsoft is left.';
    for (const who of [sales(samen), samen.person('noordwind', 'global-admin'), admin(samen)])
      expect(texts(who, 'samen').filter((one) => one === line)).toHaveLength(1);
    expect(samen.person('noordwind', 'helpdesk-agent').reads('samen')).toEqual([]);
  });
});

const copies = () => [
  card(admin(samen), 'zuidplas-csp'),
  card(sales(samen), 'noordwind-csp'),
  card(samen.person('UADMIN0'), 'samen'),
];

describe('after an outcome', () => {
  const outcomes: [string, string, () => Promise<void>][] = [
    ['authorized', 'Zuidplas Global admin of Zuidplas ICT authorized', () => authorizes(samen)],
    [
      'declined',
      'Zuidplas Global admin of Zuidplas ICT declined on',
      () => declines(samen, { reason: 'Not now.' }),
    ],
    [
      'withdrawn',
      'Noordwind Sales agent of Noordwind Distribution withdrew the request on',
      async () => {
        await sheet(sales(samen));
        await sales(samen).clicks('Withdraw request');
        await samen.settle();
      },
    ],
    ['expired', 'Nobody decided in time: the request expired on', () => samen.later(30 * day)],
    [
      'ended',
      'Noordwind Admin agent of Noordwind Distribution ended the partnership on',
      async () => {
        await authorizes(samen);
        await removes(samen);
      },
    ],
  ];
  test.each(outcomes)('%s: every copy says so and has no button left', async (_how, said, act) => {
    await admins(1, false);
    await requested(samen);
    await act();
    for (const copy of copies()) {
      const text = admin(samen).messageText(copy);
      expect(text).toContain(said);
      expect(text).toContain('on 1 ');
      expect(labels(copy)).toEqual([]);
      expect(copy.text.replaceAll('\u200b', '')).toContain(said);
    }
  });

  test('the pressed copy changes at once, before the queue runs', async () => {
    await requested(samen);
    const decider = admin(samen);
    await decider.clicks('Authorize');
    await decider.submits({ tick: ['yes'] });
    expect(labels(card(decider, 'zuidplas-csp'))).toEqual([]);
    expect(cardText(decider, 'zuidplas-csp')).toContain('authorized Noordwind Distribution');
    expect(cardText(sales(samen), 'noordwind-csp')).toContain('Waiting for a Global admin');
  });

  test('one line in both channels and a DM to the requester, once each', async () => {
    await partnered(samen);
    const line = 'authorized Noordwind Distribution: the partnership is agreed here.';
    for (const [who, where] of [
      [admin(samen), 'zuidplas-csp'],
      [sales(samen), 'noordwind-csp'],
      [sales(samen), 'samen'],
    ] as const)
      expect(texts(who, where).filter((one) => one.includes(line))).toHaveLength(1);
    await removes(samen);
    expect(texts(sales(samen), 'samen').at(-1)).toContain('ended the partnership with Zuidplas');
  });

  test('who withdraws the own request needs no DM about it', async () => {
    await requested(samen);
    await sheet(sales(samen));
    await sales(samen).clicks('Withdraw request');
    expect(sales(samen).modalText()).toContain('withdrew the request on 1 Jun 2026, 10:');
    await samen.settle();
    expect(sales(samen).reads('samen')).toEqual([]);
    expect(texts(admin(samen), 'zuidplas-csp').at(-1)).toBe(
      'Noordwind Sales agent of Noordwind Distribution withdrew the request to Zuidplas ICT.',
    );
  });

  test('a colleague withdraws it, and whoever asked is told', async () => {
    await requested(samen);
    const colleague = samen.person('noordwind', 'user-admin');
    await sheet(colleague);
    await colleague.clicks('Withdraw request');
    await samen.settle();
    expect(texts(sales(samen), 'samen')).toEqual([
      'Noordwind User admin of Noordwind Distribution withdrew the request to Zuidplas ICT.',
    ]);
  });

  test('matrix row 38: a Helpdesk agent, and the reseller, do not withdraw', async () => {
    await requested(samen);
    for (const who of [samen.person('noordwind', 'helpdesk-agent'), admin(samen)]) {
      await sheet(who);
      expect(labels(who.modal())).not.toContain('Withdraw request');
      await who.closesAll();
    }
  });
});

const heard = (who: ReturnType<typeof admin>, where: string) =>
  JSON.stringify(who.reads(where)).replaceAll('\u200b', '');

test('R-OPS-02: what the other company’s channel holds', async () => {
  await requested(samen, { email: 'csp@zuidplas.example', message: 'Shall we?' });
  await declines(samen, { reason: 'Not now.', mute: ['mute'] });
  await samen.sql('delete from "Mute"');
  await samen.later(25 * hour);
  await requested(samen);
  await authorizes(samen);
  await removes(samen);
  const theirs = heard(admin(samen), 'zuidplas-csp');
  const ours = heard(sales(samen), 'noordwind-csp') + heard(sales(samen), 'samen');
  expect(theirs).toContain('Not now.');
  for (const said of [theirs, ours]) {
    // Nobody's address, tenant, ids of people or companies, nor what the company keeps to itself.
    expect(said).not.toMatch(/@[a-z]+\.example|onmicrosoft|11111111-|22222222-/);
    expect(said).not.toMatch(/mute|good faith|attest/i);
  }
  expect(theirs).not.toContain('UNOORDWIND');
  expect(ours).not.toContain('UZUIDPLAS');
});
