import { afterEach, beforeEach, expect, test } from 'vitest';
import { day, openSamen, type Samen } from '../../support/samen.ts';
import { post, submission } from '../edge/wire.ts';
import {
  admin,
  card,
  cardText,
  delivers,
  lastSent,
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

const entries = () => samen.sql<{ action: string }>('select action from "AuditEntry" order by ord');
test('R-OPS-01: a double click opens two forms; the second submission is told who was first', async () => {
  await requested(samen);
  const decider = admin(samen);
  const message = card(decider, 'zuidplas-csp');
  await decider.clicks('Authorize', { message });
  const first = submission(samen, decider, { tick: ['yes'] });
  await decider.clicks('Authorize', { message });
  expect(await decider.submits({ tick: ['yes'] })).toBe('closed');
  expect((await post(samen, first)).body).toContain(
    'Too late: Zuidplas Global admin already authorized this',
  );
  expect(await statuses(samen)).toEqual(['active']);
  expect(await entries()).toHaveLength(2);
});

test('R-OPS-01: the same submission again has the first outcome and no second effect', async () => {
  await requested(samen);
  const decider = admin(samen);
  await decider.clicks('Authorize');
  await decider.submits({ tick: ['yes'] });
  const sent = lastSent(samen, 'view_submission');
  const first = samen.sandbox.traffic().findLast((one) => one.name === 'view_submission');
  const again = await delivers(samen, sent);
  expect(again).toEqual({ status: 200, answer: first?.answer });
  await samen.settle();
  expect((await entries()).map((one) => one.action)).toEqual([
    'partnership.requested',
    'partnership.authorized',
  ]);
  expect(await samen.sql('select 1 from "Fact"')).toHaveLength(2);
  expect(samen.logged()).not.toContain('"code":"already-decided"');
});

test('R-OPS-01: a request sent twice is one, and the second answer names the same', async () => {
  const asker = sales(samen);
  await asker.types('/partner request');
  await asker.submits({ reseller: 'Zuidplas' });
  const again = await delivers(samen, lastSent(samen, 'view_submission'));
  expect(again.answer).toContain('Your request is on its way to Zuidplas ICT.');
  expect(await statuses(samen)).toEqual(['issued']);
  expect(await entries()).toHaveLength(1);
});

test('R-OPS-01: both at the same moment', async () => {
  await requested(samen);
  const decider = admin(samen);
  await decider.clicks('Decline');
  await decider.submits({ reason: 'no' });
  await samen.sql(
    `delete from "Operation" where key like 'view:%'; delete from "PartnershipNote";
     update "Partnership" set status = 'issued', "decidedById" = null, "decidedAt" = null`,
  );
  const before = (await entries()).length;
  const sent = lastSent(samen, 'view_submission');
  const answers = await Promise.all(Array.from({ length: 5 }, () => delivers(samen, sent)));
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(await statuses(samen)).toEqual(['declined']);
  expect(await entries()).toHaveLength(before + 1);
});

test('R-OPS-01: a removal sent twice keeps one attestation', async () => {
  await partnered(samen);
  await removes(samen);
  const again = await delivers(samen, lastSent(samen, 'view_submission'));
  expect(again.answer).toContain('ended the partnership on 1 Jun 2026');
  await samen.settle();
  expect(await samen.sql('select 1 from "Attestation"')).toHaveLength(1);
  expect(await entries()).toHaveLength(3);
});

test('R-OPS-01: withdraw pressed twice on the same sheet', async () => {
  await requested(samen);
  await sheet(sales(samen));
  await sales(samen).clicks('Withdraw request');
  await delivers(samen, lastSent(samen, 'block_actions'));
  expect(sales(samen).modalText()).not.toContain('Too late');
  expect(await entries()).toHaveLength(2);
});

test('R-OPS-01: the expiry job twice', async () => {
  await requested(samen);
  await samen.later(31 * day);
  await samen.bot.backstage.partnerships.overdue(10);
  const [row] = await samen.sql<{ id: string }>('select id from "Partnership"');
  await samen.sql(
    `select graphile_worker.add_job('expire', json_build_object('partnership', $1::text))`,
    [row?.id],
  );
  await samen.settle();
  expect((await entries()).map((one) => one.action)).toEqual([
    'partnership.requested',
    'partnership.expired',
  ]);
  expect(cardText(admin(samen), 'zuidplas-csp')).toContain('Nobody decided in time');
});
