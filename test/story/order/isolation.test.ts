import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { team, userOf } from '../../../src/sandbox/seed.ts';
import { actions, screens } from '../../../views/ids.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { post, type Body } from '../edge/wire.ts';
import { forger, slackOf, type Actor } from '../isolation/forged.ts';
import { delivers, lastSent } from '../partnership/steps.ts';
import { tasman } from '../subscription/steps.ts';
import { added, begins, count, sales } from './steps.ts';

let samen: Samen;
let draft: string;
const order = 'waiting-order';
const copy = 'waiting-copy';
const secret = 'Tasman Bakery BV';
beforeAll(async () => {
  samen = await openSamen({ pace: 'off' });
  await tasman(samen);
  const who = sales(samen);
  await begins(who);
  await added(who, 'Office 365 E3');
  await who.closesAll();
  draft = (await samen.sql<{ id: string }>('select id from "FormDraft"'))[0]?.id ?? '';
  await samen.sql(
    `insert into "SubscriptionOrder"(id, "customerId", "ownerId", "resellerId", status, lines, why, "placedById", "placedAt")
     select $1, 'tasman', 'noordwind', 'zuidplas', 'waiting', d.data -> 'lines', 'agreement-required', $2, $3
     from "FormDraft" d`,
    [order, userOf('noordwind', 'sales-agent').toLowerCase(), new Date()],
  );
  await samen.sql(
    `insert into "Copy"(id, team, channel, ts, queue, subject, "subjectId", "companyId", buttons, drawn)
     values ($1, $2, 'CNOORDWIND', '1.5', 'q', 'order', $3, 'noordwind', true, 1)`,
    [copy, team.id, order],
  );
});
afterAll(() => samen.close());

/** The reseller that the order is for, and somebody who has nothing to do with it. */
const strangers: readonly Actor[] = [
  { user: userOf('zuidplas', 'sales-agent'), team: team.id, company: 'zuidplas' },
  { user: userOf('westerly', 'global-admin'), team: team.id, company: 'westerly' },
];
const state = async () =>
  JSON.stringify([
    await samen.sql('select * from "FormDraft" order by id'),
    await samen.sql('select * from "SubscriptionOrder" order by id'),
    await count(samen, 'Subscription'),
  ]);

/** What comes back, in the answer and in whatever is drawn after it. */
async function hears(user: string, body: Body): Promise<string> {
  // A new window each time: Slack stacks three.
  slackOf(samen).workspace.stack(user).length = 0;
  const from = samen.sandbox.traffic().length;
  const sent = await post(samen, body);
  expect(sent.status).toBe(200);
  const heard = samen.sandbox
    .traffic()
    .slice(from)
    .filter(({ direction }) => direction === 'to-slack');
  return JSON.stringify([sent.body, heard.map(({ request }) => request)]);
}

test('its own people see it, pressed in the same way', async () => {
  const actor = { user: userOf('noordwind', 'sales-agent'), team: team.id, company: 'noordwind' };
  const meta = { company: 'noordwind', subject: draft, filter: 'draft' };
  const press = (action: string, value: string) =>
    hears(actor.user, forger(samen, actor).inModal(action, value, screens.order.list, meta));
  expect(await press(actions.order.open, order)).toContain(secret);
  expect(await press(actions.order.line, 'edit|1')).toContain('Office 365 E3');
});

describe('nobody orders, sees or drops what is another company’s', () => {
  test.each(strangers)('$user', async (actor) => {
    const forge = forger(samen, actor);
    const { company } = actor;
    const as = (subject: string, filter: string) => ({ company: company ?? '', subject, filter });
    const values = [draft, order, 'tasman', copy];
    const pressed = [
      ...Object.values(actions.order),
      actions.card.retryOrder,
      actions.card.dropOrder,
    ].flatMap((action) =>
      values.map(
        (value) => () => forge.inModal(action, value, screens.order.list, as(draft, 'draft')),
      ),
    );
    const lines = ['edit|1', 'remove|1'].flatMap((value) =>
      ['draft', 'new'].map(
        (filter) => () =>
          forge.inModal(actions.order.line, value, screens.order.list, as(draft, filter)),
      ),
    );
    const asked = [actions.order.customer, actions.order.offer].map(
      (action) => () => forge.options(action, '', screens.order.line, as(draft, 'draft')),
    );
    const drawn = Object.values(screens.order).flatMap((screen) =>
      values.flatMap((subject) => [
        () => forge.inModal(actions.acting, company ?? '', screen, as(subject, 'draft')),
        () => forge.inModal(actions.acting, company ?? '', screen, as(subject, '')),
      ]),
    );
    const cards = [actions.card.retryOrder, actions.card.dropOrder].map(
      (action) => () => forge.inMessage(action, copy, { channel: 'CNOORDWIND', ts: '1.5' }),
    );
    const before = await state();
    // The reseller has this customer too.
    const hidden = company === 'zuidplas' ? ['Office 365 E3'] : [secret, 'Office 365 E3'];
    const steps: (() => Body)[] = [...pressed, ...lines, ...asked, ...drawn, ...cards];
    for (const step of steps) {
      const all = await hears(actor.user, step());
      for (const text of hidden) expect(all).not.toContain(text);
    }
    expect(await state()).toBe(before);
  });

  test('nor by sending a form of somebody else’s', async () => {
    const before = await state();
    const who = sales(samen);
    await begins(who);
    await added(who, 'Office 365 E3');
    expect(await who.submits()).toBe('updated');
    const sent = lastSent(samen, 'view_submission') as {
      user: { id: string };
      view: Record<string, unknown>;
    };
    await who.closesAll();
    await samen.sql(`delete from "FormDraft" where id <> $1`, [draft]);
    for (const { user, company } of strangers)
      for (const screen of Object.values(screens.order)) {
        const meta = { company, subject: draft, filter: 'draft', after: '1' };
        const { answer } = await delivers(samen, {
          ...sent,
          user: { ...sent.user, id: user },
          view: {
            ...sent.view,
            callback_id: screen,
            private_metadata: JSON.stringify(meta),
            blocks: [],
          },
        });
        expect(answer).not.toContain(secret);
      }
    expect(await state()).toBe(before);
    // A fault would hide what would have happened.
    const faults = samen
      .logged()
      .split('\n')
      .filter((one) => /"level":[56]0/.test(one));
    expect(faults).toEqual([]);
  });
});
