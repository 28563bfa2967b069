import { request } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AddressInfo } from 'node:net';
import { guided } from '../../../src/partner-center/guided.ts';
import type { PartnerCenter } from '../../../src/partner-center/port.ts';
import { hour, openSamen, type Samen } from '../../support/samen.ts';
import { signature } from '../edge/wire.ts';
import { delivers, lastSent, texts } from '../partnership/steps.ts';
import { added, partners, sheet, types } from './steps.ts';

const marker = 'MARKER-9f3c-password';
const nothing = (): void => {};
let ask: () => Promise<void> = async () => {};
const practised: PartnerCenter = {
  ...guided,
  setUp: async ({ domain }) => {
    await ask();
    return { kind: 'practice', userName: `admin@${domain}`, password: marker };
  },
  domainTaken: async (domain) => domain === 'contoso.onmicrosoft.com',
};
let samen: Samen;
beforeEach(async () => {
  samen = await openSamen({ partnerCenter: practised });
  ask = async () => {};
  await partners(samen, 'noordwind', 'zuidplas');
});
afterEach(() => samen.close());
const sales = () => samen.person('noordwind', 'sales-agent');

/** Every place that keeps something; the answer to the submission itself is none of them. */
async function kept(): Promise<string[]> {
  const tables = await samen.sql<{ schema: string; name: string }>(
    `select schemaname as schema, tablename as name from pg_tables
     where schemaname in ('public', 'graphile_worker') and tablename <> '_prisma_migrations'`,
  );
  const places: [string, string][] = [['log', samen.logged()]];
  for (const { schema, name } of tables) {
    const rows = await samen.sql(`select t::text from "${schema}"."${name}" t`);
    places.push([name, JSON.stringify(rows)]);
  }
  const sent = samen.sandbox.traffic().filter(({ direction }) => direction === 'to-slack');
  const asked = samen.sandbox.traffic().map(({ request: body }) => body);
  places.push(['to Slack', JSON.stringify(sent)], ['from Slack', JSON.stringify(asked)]);
  return places.filter(([, text]) => text.includes(marker)).map(([place]) => place);
}
const reviewed = async (who = sales()) => {
  expect(await types(who, { reseller: 'Zuidplas' })).toBe('updated');
  return who;
};

test('the look for the password finds one that was kept', async () => {
  await samen.sql(`update "PersonProfile" set name = $1 where "personId" = 'uowner'`, [marker]);
  await samen.sql(`insert into "Operation"(key, at, "subjectId") values ($1, now(), '')`, [marker]);
  expect(await kept()).toContain('Operation');
});

test('R-CUST-08, -09, matrix row 14: shown once, in the answer to the submission, and kept nowhere', async () => {
  const who = await reviewed();
  expect(await who.submits()).toBe('updated');
  const shown = who.modalText();
  expect(shown).toContain('Practice, opens nothing:');
  expect(shown).toContain('User name: admin@tasman.onmicrosoft.com');
  expect(shown).toContain(`Temporary password: ${marker}`);
  expect(shown).toContain('It cannot be shown again. Pass it on to the customer');
  const { blocks } = who.modal() ?? { blocks: [] };
  expect(blocks.every(({ type }) => ['section', 'rich_text', 'context'].includes(type))).toBe(true);
  expect(JSON.stringify(blocks)).not.toContain('action_id');
  // The same submission again, as when Slack did not see the answer.
  const { answer } = await delivers(samen, lastSent(samen, 'view_submission'));
  expect(answer).toContain('was recorded already with this form');
  expect(answer).toContain('A temporary password is shown once and cannot be shown again.');
  expect(answer).not.toContain(marker);
  await who.closesAll();
  await samen.settle();
  await samen.later(hour);
  await sheet(who);
  await who.closesAll();
  expect(await samen.sql('select id from "Customer"')).toHaveLength(1);
  expect(await kept()).toEqual([]);
});

test('R-CUST-09: gone before the answer came, one is told that it was not shown', async () => {
  const who = await reviewed();
  const values = { type: 'view_submission' };
  const view = lastSent(samen, 'view_submission') as { view: object };
  const drawn = who.modal();
  // The person's client stays as it was; the request is Slack's own, which hangs up before the answer.
  const body = new URLSearchParams({
    payload: JSON.stringify({
      ...view,
      ...values,
      view: {
        ...view.view,
        id: drawn?.id,
        callback_id: 'customer.review',
        hash: 'hung-up',
        private_metadata: JSON.stringify({
          company: 'noordwind',
          subject: (await samen.sql<{ id: string }>('select id from "FormDraft"'))[0]?.id,
        }),
        blocks: [],
        state: { values: {} },
      },
    }),
  }).toString();
  const time = String(Math.floor(Date.now() / 1000));
  const { port } = samen.bot.server.address() as AddressInfo;
  const sent = request({
    port,
    host: '127.0.0.1',
    path: '/slack/events',
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      'x-slack-request-timestamp': time,
      'x-slack-signature': signature(body, time),
    },
  });
  sent.on('error', () => {});
  const gone = new Promise<void>((done) => sent.on('close', () => done()));
  const hooks = { reached: nothing };
  const asked = new Promise<void>((done) => {
    hooks.reached = done;
  });
  ask = async () => {
    hooks.reached();
    sent.destroy();
    await gone;
    // What the other side hears a moment after this one hung up.
    await new Promise((done) => setTimeout(done, 50));
  };
  sent.end(body);
  await asked;
  await gone;
  await new Promise((done) => setTimeout(done, 80));
  await samen.bot.quiet();
  await samen.settle();
  expect(texts(who, 'samen').at(-1)).toContain(
    'Tasman Bakery BV is recorded, but Slack had gone before the answer came: the temporary password was not shown to you.',
  );
  expect(await kept()).toEqual([]);
  await who.closesAll();
});

test('R-CUST-13: taken, as far as Microsoft was asked', async () => {
  const who = sales();
  expect(await types(who, { reseller: 'Zuidplas', domain: 'contoso.onmicrosoft.com' })).toEqual({
    errors: { domain: expect.stringContaining('This domain is taken.') },
  });
  await who.closesAll();
  await added(samen, { reseller: 'Zuidplas' });
});
