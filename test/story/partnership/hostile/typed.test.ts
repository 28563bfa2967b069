import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Block } from '../../../../src/sandbox/contract.ts';
import { openSamen, type Samen } from '../../../support/samen.ts';
import { nasty, tame, text } from './nasty.ts';
import { admin, asks, card, delivers, lastSent, sales, sheet, statuses } from '../steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen({ pace: 'off' });
});
afterAll(() => samen.close());

/** Nothing Slack refused, no fault, no delivery that gave up. */
async function allWell(): Promise<void> {
  expect(samen.logged()).not.toMatch(/"level":(50|60)/);
  const rejected = samen.sandbox
    .traffic()
    .filter(({ direction, error }) => direction === 'to-slack' && error !== undefined);
  expect(rejected.map(({ name, error }) => `${name}: ${error}`)).toEqual([]);
  expect(
    await samen.sql(`select 1 from "Delivery" where state = 'failed' or error is not null`),
  ).toEqual([]);
}

async function forget(): Promise<void> {
  await samen.sql(
    `delete from "PartnershipNote"; delete from "Copy"; delete from "Delivery"; delete from "Partnership"`,
  );
}

async function story(message: string, reason: string, names: [string, string]): Promise<string[]> {
  for (const [id, name] of [
    ['noordwind', names[0]],
    ['zuidplas', names[1]],
  ] as const)
    await samen.sql(`update "Company" set name = $2, "nameFolded" = lower($2) where id = $1`, [
      id,
      name.replaceAll('\0', '') || 'x',
    ]);
  const asker = sales(samen);
  const decider = admin(samen);
  expect(await asks(samen, { mpn: '4200002', message })).toBe('updated');
  await asker.closesAll();
  await samen.settle();
  const open = card(decider, 'zuidplas-csp');
  // The one mention there is calls who may decide.
  tame(
    open.blocks.map((block) =>
      block.type === 'rich_text'
        ? (JSON.parse(
            JSON.stringify(block).replaceAll('{"type":"user","user_id":"UZUIDPLASGA"}', '{}'),
          ) as Block)
        : block,
    ),
    open.text,
  );
  await decider.types('/partner list');
  tame(decider.modal()?.blocks ?? [], '');
  await decider.closesAll();
  await sheet(decider);
  tame(decider.modal()?.blocks ?? [], '');
  await decider.closesAll();
  await decider.clicks('Decline', { message: open });
  tame(decider.modal()?.blocks ?? [], '');
  expect(await decider.submits({ reason })).toBe('closed');
  await samen.settle();
  for (const { blocks, text: spoken } of [
    card(decider, 'zuidplas-csp'),
    ...asker.reads('noordwind-csp').slice(-2),
    ...asker.reads('samen').slice(-1),
  ])
    tame(blocks, spoken);
  await sheet(asker);
  tame(asker.modal()?.blocks ?? [], '');
  await asker.closesAll();
  await allWell();
  const came = await statuses(samen);
  await forget();
  return came;
}

test('whatever people type is drawn as text, on its own line, and Slack takes all of it', async () => {
  await fc.assert(
    fc.asyncProperty(text(500), text(500), text(120), text(120), async (message, reason, a, b) => {
      const came = await story(message, reason, [a.trim() || 'A', b.trim() || 'B']);
      expect(came).toEqual(['declined']);
    }),
    { numRuns: 3 },
  );
}, 60_000);

test('every one of the known tricks, in every field', async () => {
  const all = nasty.join(' ').slice(0, 500);
  expect(all).toContain('\0');
  const names: [string, string] = [nasty.slice(0, 12).join(' '), nasty.slice(12).join(' ')];
  expect(await story(all, all, names)).toEqual(['declined']);
});

test('10,000 characters in every field, past what Slack’s client lets through', async () => {
  const long = '<!channel> &<>*bold*\n🎉'.repeat(500).slice(0, 10_000);
  await samen.sql(
    `update "Company" set name = $1, "nameFolded" = lower($1) where id in ('noordwind', 'zuidplas')`,
    [long],
  );
  const asker = sales(samen);
  expect(await asks(samen, { mpn: '4200002', message: 'short' })).toBe('updated');
  await asker.closesAll();
  const sent = lastSent(samen, 'view_submission');
  await forget();
  await samen.sql(`delete from "Operation"`);
  for (const field of ['mpn', 'email', 'message']) {
    const typed = JSON.parse(JSON.stringify(sent)) as {
      view: { state: { values: Record<string, Record<string, { value: string | null }>> } };
    };
    const element = typed.view.state.values[field]?.['value'];
    if (!element) throw new Error(`no field ${field}`);
    element.value = long;
    const { status, answer } = await delivers(samen, typed);
    expect(status).toBe(200);
    expect(JSON.parse(answer)).toMatchObject(
      field === 'message' ? { response_action: 'update' } : { response_action: 'errors' },
    );
  }
  await samen.settle();
  expect(await statuses(samen)).toEqual(['issued']);
  const decider = admin(samen);
  await decider.clicks('Decline', { message: card(decider, 'zuidplas-csp') });
  expect(await decider.submits({ reason: 'no' })).toBe('closed');
  const declined = JSON.parse(JSON.stringify(lastSent(samen, 'view_submission'))) as {
    view: { state: { values: { reason: { value: { value: string } } } } };
  };
  declined.view.state.values.reason.value.value = long;
  await samen.sql(
    `delete from "Operation"; delete from "PartnershipNote" where kind = 'reason';
     update "Partnership" set status = 'issued', "decidedById" = null, "decidedAt" = null`,
  );
  expect((await delivers(samen, declined)).status).toBe(200);
  await samen.settle();
  expect(await statuses(samen)).toEqual(['declined']);
  for (const message of [
    ...asker.reads('noordwind-csp').slice(-2),
    ...asker.reads('samen').slice(-1),
  ])
    tame(message.blocks, message.text);
  await allWell();
});

test('hints of commands and what is typed in a picker', async () => {
  for (const typed of nasty) {
    await sales(samen).types(`/partner show ${typed}`);
    expect(sales(samen).modalText()).not.toContain('Something went wrong');
    await sales(samen).closesAll();
    await sales(samen).types('/partner request');
    await sales(samen).suggests('reseller', typed);
    await sales(samen).closesAll();
  }
  expect(samen.logged()).not.toMatch(/"level":(50|60)/);
  expect(sales(samen).notices()).toEqual([]);
});
