import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TransferId } from '../../../src/domain/ids.ts';
import { noFaults, practice } from '../../../src/partner-center/practice.ts';
import { staff } from '../../../src/sandbox/seed.ts';
import { day, openSamen, type Samen } from '../../support/samen.ts';
import { card, cardText, labels, removes, texts } from '../partnership/steps.ts';
import {
  accepted,
  actorOf,
  agent,
  decider,
  extended,
  ground,
  recounted,
  rejected,
  requested,
  verified,
  withdrawn,
} from './through-store.ts';

let samen: Samen;
let faults: ReturnType<typeof noFaults>;
beforeEach(async () => {
  faults = noFaults();
  samen = await openSamen({ partnerCenter: practice(faults) });
  await ground(samen);
  await extended(samen);
});
afterEach(() => samen.close());

const provider = () => samen.person('noordwind', 'sales-agent');
const source = () => samen.person('oostzee', 'admin-agent');
const number = (id: TransferId) => id.slice(0, 8).toUpperCase();
/** The newest line that each of the three places has, without what it had before. */
const newest = () => ({
  provider: texts(provider(), 'noordwind-csp').at(-1),
  source: texts(source(), 'oostzee-csp').at(-1),
  asker: texts(source(), 'samen').at(-1),
});
const of = (id: TransferId) => `transfer request ${number(id)} for Kadehuis GmbH`;
const stay = 'The subscriptions stay where they are.';

describe('where a transfer request appears', () => {
  test('R-XFR-16, -17: with buttons where it is decided, without them where it was asked, nowhere else', async () => {
    const quiet = samen.sandbox.traffic().length;
    await requested(samen);
    expect(labels(card(provider(), 'noordwind-csp'))).toEqual(['Accept', 'Reject']);
    const theirs = cardText(provider(), 'noordwind-csp');
    expect(theirs).toContain(
      'Oostzee Cloud asks Noordwind Distribution to take over subscriptions of Kadehuis GmbH',
    );
    expect(theirs).toContain('As agreed by phone');
    expect(theirs).toContain(
      'Who may decide: an Admin agent or Sales agent of Noordwind Distribution: @Noordwind Admin agent, @Noordwind Sales agent',
    );
    expect(theirs).toContain('If you accept:');
    expect(labels(card(source(), 'oostzee-csp'))).toEqual([]);
    const ours = cardText(source(), 'oostzee-csp');
    expect(ours).toContain('If Noordwind Distribution accepts:');
    expect(ours).toContain('Waiting for Noordwind Distribution.');
    const posts = samen.sandbox
      .traffic()
      .slice(quiet)
      .filter(({ name }) => name === 'chat.postMessage');
    expect(posts).toHaveLength(2);
  });

  test('without channels: to those who can decide and to whoever asked, by DM', async () => {
    await samen.sql('update "Company" set channel = null');
    await requested(samen);
    for (const role of ['admin-agent', 'sales-agent'] as const)
      expect(labels(card(samen.person('noordwind', role), 'samen'))).toEqual(['Accept', 'Reject']);
    expect(labels(card(source(), 'samen'))).toEqual([]);
    expect(cardText(source(), 'samen')).toContain('Waiting for Noordwind Distribution.');
    for (const role of ['global-admin', 'user-admin', 'helpdesk-agent'] as const)
      expect(JSON.stringify(samen.person('noordwind', role).reads('samen'))).not.toContain(
        'Transfer request',
      );
  });
});

type Told = readonly [provider: string, source: string, asker: string | null];
describe('C.7: what becomes of it is told to both sides and to whoever asked', () => {
  const outcomes: readonly [
    what: string,
    act: (id: TransferId) => Promise<void>,
    told: (id: TransferId) => Told,
    onCard: string,
  ][] = [
    [
      'rejected',
      (id) => rejected(samen, id, 'Not this year'),
      (id) => {
        const line = `Noordwind Sales agent of Noordwind Distribution rejected ${of(id)}. ${stay} Reason: Not this year`;
        return [line, line, line];
      },
      'Noordwind Sales agent of Noordwind Distribution rejected it on 1 Jun 2026',
    ],
    [
      'withdrawn',
      (id) => withdrawn(samen, id),
      (id) => {
        const line = `Oostzee Admin agent of Oostzee Cloud withdrew ${of(id)}. ${stay}`;
        return [line, line, null];
      },
      'Oostzee Admin agent of Oostzee Cloud withdrew it on 1 Jun 2026',
    ],
    [
      'expired',
      () => samen.later(30 * day),
      (id) => {
        const line = `Nobody of Noordwind Distribution decided in time on ${of(id)}. ${stay}`;
        return [line, line, line];
      },
      'Nobody decided in time: the request expired on 1 Jul 2026',
    ],
    [
      'carried out',
      (id) => accepted(samen, id),
      (id) => {
        const line = `Carried out: everything of ${of(id)} stands with Noordwind Distribution here. The step at Microsoft is left.`;
        const theirs = `${line} Noordwind Distribution looks first; you hear when it is your turn to verify.`;
        return [
          `${line} Look in Partner Center whether they are listed with you, and tick that: /csp transfer verify.`,
          theirs,
          theirs,
        ];
      },
      'all 4 subscriptions stand with Noordwind Distribution here.',
    ],
  ];
  test.each(outcomes)('%s', async (_what, act, told, onCard) => {
    const id = await requested(samen);
    await act(id);
    const [theirs, ours, asker] = told(id);
    expect(newest().provider).toBe(theirs);
    expect(newest().source).toBe(ours);
    expect(newest().asker).toBe(asker ?? undefined);
    for (const [who, where] of [
      [provider(), 'noordwind-csp'],
      [source(), 'oostzee-csp'],
    ] as const) {
      const all = who.reads(where).filter((one) => one.text.includes('take over'));
      expect(all).toHaveLength(1);
      const [only] = all;
      if (!only) throw new Error('There is no card.');
      expect(who.messageText(only)).toContain(onCard);
      expect(labels(only)).toEqual([]);
    }
  });

  test('R-XFR-24, -25: in part: every line with what came of it, and why', async () => {
    faults.groups.add('e3');
    const id = await requested(samen);
    await accepted(samen, id);
    const line = `Carried out in part: 2 of 4 subscriptions of ${of(id)} stand with Noordwind Distribution here. The card has what stays and why. The step at Microsoft is left.`;
    expect(newest().provider).toContain(line);
    expect(newest().source).toContain(line);
    const accepting = texts(source(), 'oostzee-csp').at(-2);
    expect(accepting).toBe(
      `Noordwind Sales agent of Noordwind Distribution accepted ${of(id)}. It is carried out in the background; you hear the result here.`,
    );
    const [shown] = provider()
      .reads('noordwind-csp')
      .filter((one) => one.text.includes('take over'));
    if (!shown) throw new Error('There is no card.');
    const text = provider().messageText(shown);
    for (const said of [
      'Office 365 E3, 5 seats: stays. TransferCreateOrderError (900103)',
      'Extra storage, 7 seats, add-on: stays',
      'Azure: moved',
      'Intune, 3 seats: moved',
      'What stays is free again: Oostzee Cloud makes a new request with it',
    ])
      expect(text).toContain(said);
  });

  test('C.7: nothing of it could be carried out', async () => {
    for (const group of ['e3', 'azure', 'intune']) faults.groups.add(group);
    const id = await requested(samen);
    await accepted(samen, id);
    const line = `Nothing of ${of(id)} could be carried out: all of it stays with Oostzee Cloud. The card has why.`;
    expect(newest()).toEqual({
      provider: line,
      source: `${line} A new request can be made with it: /csp transfer show.`,
      asker: `${line} A new request can be made with it: /csp transfer show.`,
    });
  });

  test('I row 6: the partnership ends, and the request with it', async () => {
    const id = await requested(samen);
    expect(await removes(samen)).toBe('updated');
    const line = `The partnership ended, and with it ${of(id)}. ${stay}`;
    const heard = [...texts(provider(), 'noordwind-csp'), ...texts(source(), 'oostzee-csp')];
    expect(heard.filter((one) => one === line)).toHaveLength(2);
    expect(texts(source(), 'samen')).toContain(line);
  });

  test('R-XFR-20, -21, -30: the provider verifies, then the source is called to it', async () => {
    const id = await requested(samen);
    await accepted(samen, id);
    await verified(samen, id, decider);
    const first = `Noordwind Sales agent of Noordwind Distribution ticked that the subscriptions of ${of(id)} are listed with it at Microsoft.`;
    expect(newest().provider).toBe(`${first} Now Oostzee Cloud looks whether its own have ended.`);
    const now = `${first} Now look in Partner Center whether the request is complete and yours have ended, and tick that: /csp transfer verify.`;
    expect(newest().source).toBe(now);
    expect(newest().asker).toBe(now);
    await verified(samen, id, actorOf('oostzee', 'sales-agent'));
    const both = `Oostzee Sales agent of Oostzee Cloud ticked that its own subscriptions of ${of(id)} have ended at Microsoft. Both sides have verified it.`;
    expect(newest()).toEqual({ provider: both, source: both, asker: both });
  });

  test('R-XFR-14, -15: a changed count is told to the source, and marked on both cards', async () => {
    const id = await requested(samen);
    const before = texts(provider(), 'noordwind-csp');
    await recounted(samen, 'storage', 7, 12);
    expect(texts(source(), 'oostzee-csp')).toContain(
      `The count of Extra storage went from 7 to 12 while ${of(id)} is open. The request carries 7. To carry the new count, withdraw it and make a new one: /csp transfer withdraw.`,
    );
    const changed = 'Extra storage, 7 seats, add-on (now 12)';
    expect(cardText(provider(), 'noordwind-csp')).toContain(changed);
    const [ours] = source()
      .reads('oostzee-csp')
      .filter((one) => one.text.includes('take over'));
    expect(ours && source().messageText(ours)).toContain(changed);
    expect(texts(provider(), 'noordwind-csp')).toHaveLength(before.length);
    await recounted(samen, 'storage', 12, 7);
    expect(texts(source(), 'oostzee-csp')).toContain(
      `Every count is again what ${of(id)} carries.`,
    );
    expect(cardText(provider(), 'noordwind-csp')).not.toContain('(now 12)');
  });
});

test('in the language of each side', async () => {
  await samen.sql(`update "Company" set language = 'nl' where id = 'noordwind'`);
  const id = await requested(samen);
  expect(labels(card(provider(), 'noordwind-csp'))).toEqual(['Accepteren', 'Afwijzen']);
  expect(cardText(provider(), 'noordwind-csp')).toContain(
    'Oostzee Cloud vraagt Noordwind Distribution abonnementen van Kadehuis GmbH over te nemen',
  );
  await rejected(samen, id, 'Liever niet');
  expect(newest().provider).toBe(
    `Noordwind Sales agent van Noordwind Distribution heeft overdrachtsaanvraag ${number(id)} voor Kadehuis GmbH afgewezen. De abonnementen blijven waar ze zijn. Reden: Liever niet`,
  );
  expect(newest().source).toContain('rejected transfer request');
});

test('R-OPS-02: no other company hears of it, and the provider nothing that is the source’s own', async () => {
  const id = await requested(samen);
  await recounted(samen, 'e3', 5, 6);
  await withdrawn(samen, id);
  const others = staff.filter(({ company }) => !['noordwind', 'oostzee'].includes(company.key));
  for (const { user, company } of others) {
    const who = samen.person(user);
    const heard = JSON.stringify([who.reads('samen'), who.reads(`${company.key}-csp`)]);
    expect(heard).not.toMatch(/Kadehuis|Transfer request|overdracht/i);
  }
  const theirs = JSON.stringify(provider().reads('noordwind-csp')).replaceAll('\u200b', '');
  expect(theirs).not.toMatch(/Cas said yes|Cas Customer|@kadehuis|By phone, after/);
  expect(theirs).not.toContain('UOOSTZEE');
  expect(JSON.stringify(source().reads('oostzee-csp'))).not.toContain('UNOORDWIND');
});

test('R-AUD-01: every step stands in the record that both sides read, without what people wrote', async () => {
  const id = await requested(samen);
  await recounted(samen, 'storage', 7, 12);
  await accepted(samen, id);
  await verified(samen, id, decider);
  await verified(samen, id, agent);
  const entries = await samen.sql<{ action: string; company: string; counterpart: string }>(
    `select action, "companyId" as company, "counterpartId" as counterpart from "AuditEntry" where "subjectId" = $1 order by ord`,
    [id],
  );
  const [ours, theirs] = [
    { company: 'oostzee', counterpart: 'noordwind' },
    { company: 'noordwind', counterpart: 'oostzee' },
  ];
  expect(entries).toEqual([
    { action: 'transfer.requested', ...ours },
    { action: 'transfer.count-changed', ...ours },
    { action: 'transfer.accepted', ...theirs },
    { action: 'transfer.completed', ...ours },
    { action: 'transfer.target-verified', ...theirs },
    { action: 'transfer.source-verified', ...ours },
  ]);
  const written = JSON.stringify([
    await samen.sql('select * from "AuditEntry"'),
    await samen.sql('select * from "Fact"'),
    await samen.sql('select * from "Delivery"'),
    samen.logged(),
  ]);
  expect(written).not.toMatch(/As agreed by phone|Cas said yes|Cas Customer|@kadehuis/);
});
