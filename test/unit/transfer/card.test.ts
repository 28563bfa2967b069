import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../../src/domain/ids.ts';
import { acceptTransfer, rejectTransfer } from '../../../src/domain/transfer/decisions.ts';
import { finishTransfer } from '../../../src/domain/transfer/execution.ts';
import { requestTransfer } from '../../../src/domain/transfer/request.ts';
import { countChanged } from '../../../src/domain/transfer/stale.ts';
import type { Transfer } from '../../../src/domain/transfer/transfer.ts';
import { verifyTransfer } from '../../../src/domain/transfer/verify.ts';
import { words } from '../../../src/i18n/index.ts';
import { fitMessage } from '../../../src/slack/fit.ts';
import { transferCard } from '../../../views/transfer/card.ts';
import { transferLine, type TransferRecord } from '../../../views/transfer/lines.ts';
import {
  active,
  agent,
  azure,
  broken,
  decider,
  deciding,
  done,
  e3,
  given,
  hour,
  after,
  id,
  ids,
  intune,
  item,
  nextOf,
  now,
  noordwind,
  oostzee,
  seen,
  storage,
  subscription,
} from './parties.ts';

const reader = { words: words.en, zone: { name: 'Europe/Amsterdam', named: false } };
const record = (transfer: Transfer): TransferRecord => ({
  transfer,
  source: { id: oostzee, name: 'Oostzee Cloud' },
  target: { id: noordwind, name: 'Noordwind Distribution' },
  customer: { name: 'Kadehuis' },
  message: 'As agreed by phone',
  names: new Map([
    [agent.person, 'Anna Agent'],
    [decider.person, 'Dirk Decider'],
  ]),
});
const copy = { id: 'copy', buttons: false, mention: [], elsewhere: null };

type Part = { text?: unknown; elements?: readonly Part[] };
const said = (part: Part): string => {
  const { text, elements = [] } = part;
  const own = typeof text === 'string' ? text : text ? said(text) : '';
  return [own, ...elements.map(said)].filter((one) => one !== '').join('\n');
};
const card = (transfer: Transfer, buttons = false): string[] =>
  transferCard(record(transfer), { ...copy, buttons }, reader).blocks.flatMap((block) =>
    said(block as Part).split('\n'),
  );
const line = (
  kind: Parameters<typeof transferLine>[0]['kind'],
  transfer: Transfer,
  side = oostzee,
) =>
  transferLine(
    { kind, transfer: id },
    record(transfer),
    decider.person,
    side,
    reader,
  )?.text.replaceAll('\u200b', '');

const accepted = nextOf(acceptTransfer(deciding(), decider, after(hour)));
const subscriptions = new Map([e3, storage, azure, intune].map((one) => [one.id, one]));
const finished = (...results: Parameters<typeof finishTransfer>[1]) =>
  nextOf(finishTransfer({ transfer: accepted, subscriptions }, results, given(), after(2 * hour)))
    .transfer;
const complete = finished(done('e3'), done('azure'), done('intune'));
const partly = finished(broken('e3'), done('azure'), done('intune'));

describe('the card of a transfer request', () => {
  test('R-XFR-12, -14: bases with their add-ons below them, each with its frozen count; Azure has none', () => {
    const drawn = transferCard(record(active), copy, reader).blocks[3];
    expect(drawn).toMatchObject({
      type: 'rich_text',
      elements: [
        { elements: [{ text: '4 subscriptions, each with its count of that moment:' }] },
        { type: 'rich_text_list', elements: [{ elements: [{ text: 'e3, 5 seats' }] }] },
        {
          type: 'rich_text_list',
          indent: 1,
          elements: [{ elements: [{ text: 'storage, 7 seats, add-on' }] }],
        },
        { elements: [{ elements: [{ text: 'azure' }] }] },
        { elements: [{ elements: [{ text: 'intune, 5 seats' }] }] },
      ],
    });
  });

  test('R-XFR-16, -17, -22, -23, -27: what will change, what will not, until when, who decides', () => {
    const shown = card(active, true);
    expect(shown).toEqual(
      expect.arrayContaining([
        'Oostzee Cloud asks Noordwind Distribution to take over subscriptions of Kadehuis',
        'As agreed by phone',
        'With Oostzee Cloud the licences are suspended.',
        'Azure pay-as-you-go keeps its Azure subscription id, and is listed with Oostzee Cloud no longer.',
        'Oostzee Cloud stays their reseller of record.',
        'A count that is changed from now on is not carried along.',
        'Open until 1 Jul 2026, 10:00',
        'Who may decide: an Admin agent or Sales agent of Noordwind Distribution',
        'Accept',
        'Reject',
      ]),
    );
    const watched = card(active);
    expect(watched).not.toContain('Accept');
    expect(watched).toContain(
      'Tell Noordwind Distribution yourself as well: Partner Center does not. To take it back: /csp transfer withdraw',
    );
  });

  test('R-XFR-15: a changed count is marked, with how to carry the new one', () => {
    const stale = nextOf(countChanged(active, { id: storage.id, quantity: 12 }, after(hour)));
    expect(card(stale)).toEqual(
      expect.arrayContaining([
        'storage, 7 seats, add-on (now 12)',
        'A count has changed since, and this request carries the old one. For the new one Oostzee Cloud withdraws it and makes a new request.',
      ]),
    );
    expect(line('transfer.count-changed', stale)).toBe(
      'The count of storage went from 7 to 12 while transfer request TRANSFER for Kadehuis is open. The request carries 7. To carry the new count, withdraw it and make a new one: /csp transfer withdraw.',
    );
    expect(line('transfer.count-changed', stale, noordwind)).toBeUndefined();
    expect(line('transfer.count-changed', active)).toBe(
      'Every count is again what transfer request TRANSFER for Kadehuis carries.',
    );
  });

  test('R-XFR-20, -30: carried out is declared, and names who looks first', () => {
    const shown = card(complete);
    expect(shown).toEqual(
      expect.arrayContaining([
        'Carried out on 1 Jun 2026, 12:00: all 4 subscriptions stand with Noordwind Distribution here.',
        'Dirk Decider of Noordwind Distribution accepted on 1 Jun 2026, 11:00.',
        'e3, 5 seats: moved',
        'storage, 7 seats, add-on: moved',
        'This is declared here. Samen did nothing at Microsoft.',
        'In Partner Center Oostzee Cloud makes the same request, and Noordwind Distribution accepts it there.',
        'Noordwind Distribution looks first whether they are listed with it there, and ticks that: /csp transfer verify. Then Oostzee Cloud does the same.',
      ]),
    );
    expect(line('transfer.completed', complete, noordwind)).toContain('Look in Partner Center');
    expect(line('transfer.completed', complete)).toContain('Noordwind Distribution looks first;');
  });

  test('R-XFR-21, -30: then the source, then nobody', () => {
    const ask = { ticked: true, targetName: 'x' };
    const half = nextOf(verifyTransfer(complete, decider, ask, after(3 * hour)));
    expect(card(half)).toEqual(
      expect.arrayContaining([
        'Dirk Decider of Noordwind Distribution found them listed there and ticked that on 1 Jun 2026, 13:00.',
        'Oostzee Cloud looks whether the request is complete there and its own subscriptions have ended, and ticks that: /csp transfer verify.',
      ]),
    );
    expect(line('transfer.target-verified', half)).toContain('Now look in Partner Center');
    expect(line('transfer.target-verified', half, noordwind)).toContain('Now Oostzee Cloud looks');
    const both = nextOf(verifyTransfer(half, agent, ask, after(4 * hour)));
    expect(card(both)).toEqual(
      expect.arrayContaining([
        'Both sides have verified it:',
        'Anna Agent of Oostzee Cloud found its own ended there and ticked that on 1 Jun 2026, 14:00.',
      ]),
    );
    expect(card(both)).not.toContain('What is left:');
  });

  test('R-XFR-09, -24, -25: in part: what stays stands first with Microsoft’s words, and what to do with it', () => {
    const shown = card(partly);
    expect(shown).toEqual(
      expect.arrayContaining([
        'Carried out in part on 1 Jun 2026, 12:00: 2 of 4 subscriptions stand with Noordwind Distribution here.',
        'What stays is free again: Oostzee Cloud makes a new request with it (/csp transfer show), or cancels it and has Noordwind Distribution order anew (/csp subscription cancel).',
      ]),
    );
    const from = shown.indexOf('What came of each:');
    expect(shown.slice(from + 1, from + 5)).toEqual([
      'e3, 5 seats: stays. TransferCreateOrderError (900103)',
      'storage, 7 seats, add-on: stays',
      'azure: moved',
      'intune, 5 seats: moved',
    ]);
    const failed = finished(broken('e3'), broken('azure'));
    expect(card(failed)).toEqual(
      expect.arrayContaining([
        'Nothing of it could be carried out on 1 Jun 2026, 12:00: all of it stays with Oostzee Cloud.',
        'intune, 5 seats: stays. The result does not name it.',
      ]),
    );
    expect(card(failed)).not.toContain('This is declared here. Samen did nothing at Microsoft.');
  });

  test('matrix row 27: a rejection says by whom and why', () => {
    const rejected = nextOf(rejectTransfer(deciding(), decider, 'Not this year', after(hour)));
    expect(card(rejected)).toEqual(
      expect.arrayContaining([
        'Dirk Decider of Noordwind Distribution rejected it on 1 Jun 2026, 11:00.',
        'All of it stays with Oostzee Cloud and is free for a new request.',
        'Not this year',
      ]),
    );
    expect(card(rejected, true)).not.toContain('Accept');
    expect(line('transfer.rejected', rejected)).toBe(
      'Dirk Decider of Noordwind Distribution rejected transfer request TRANSFER for Kadehuis. The subscriptions stay where they are. Reason: Not this year',
    );
  });

  test('a hundred lines with the longest names are all there, and Slack’s limits cut nothing', () => {
    const many = Array.from({ length: 100 }, (_, n) =>
      subscription(`${n} ${'W'.repeat(200)}`, 'o365-e3', { quantity: 1_000_000 }),
    );
    const asked = nextOf(
      requestTransfer(
        { ...seen, fleet: many.map((one) => item(one)) },
        { id, subscriptions: ids(...many.map((one) => one.id)) },
        agent,
        now,
      ),
    );
    const drawn = transferCard(
      {
        ...record(asked),
        message: 'M'.repeat(3000),
        names: new Map([[agent.person, 'P'.repeat(200)]]),
      },
      { ...copy, buttons: true },
      reader,
    );
    expect(fitMessage(drawn).blocks).toEqual(drawn.blocks);
    expect(
      drawn.blocks
        .flatMap((one) => said(one as Part).split('\n'))
        .filter((one) => one.endsWith('1,000,000 seats')),
    ).toHaveLength(100);
    const broke: Transfer = {
      ...asked,
      status: 'failed',
      accepted: { by: 'x' as PersonId, at: now, fourEyesRelaxed: false },
      at: now,
      lines: asked.lines.map((one) => ({
        ...one,
        status: 'failed',
        fault: { code: 900103, text: 'F'.repeat(500) },
      })),
    };
    const shown = card(broke);
    expect(shown).toContain('and 47 more: /csp transfer show');
    expect(shown.filter((one) => one.includes(': stays. FFF'))).toHaveLength(53);
  });

  test('both sides read the same words, and neither the source’s note of the customer’s yes', () => {
    const sheet = { ...record(active), consent: 'secret yes of the customer' };
    const drawn = JSON.stringify(transferCard(sheet, copy, reader));
    expect(drawn).not.toContain('secret yes');
  });
});
