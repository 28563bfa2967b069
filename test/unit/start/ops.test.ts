import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { opsServer } from '../../../src/web/ops.ts';

let server: Server;
let away: { database: boolean; worker: boolean; slack: boolean; stopping: boolean };
let mail: boolean | null;

beforeEach(async () => {
  away = { database: false, worker: false, slack: false, stopping: false };
  mail = null;
  server = opsServer({
    database: () =>
      away.database ? Promise.reject(new Error('hush: connection refused')) : Promise.resolve(),
    worker: () => !away.worker,
    slack: () => !away.slack,
    mail: () => mail,
    stopping: () => away.stopping,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function ask(path: string, method = 'GET'): Promise<{ status: number; body: unknown }> {
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method });
  return { status: answer.status, body: await answer.json() };
}

test.for([
  ['database', 'does not answer'],
  ['worker', 'not running'],
  ['stopping', true],
] as const)('not ready while this is so: %s %s; alive all the same', async ([what, said]) => {
  expect(await ask('/readyz')).toMatchObject({ status: 200, body: { ready: true } });
  away[what] = true;
  const { status, body } = await ask('/readyz');
  expect(status).toBe(503);
  expect(body).toMatchObject({ ready: false, [what]: said });
  expect(JSON.stringify(body)).not.toContain('hush');
  expect(await ask('/healthz')).toEqual({ status: 200, body: { alive: true } });
});

test('a Slack that does not answer is told, and is no reason to be taken out of service', async () => {
  away.slack = true;
  expect(await ask('/readyz')).toMatchObject({
    status: 200,
    body: { ready: true, slack: 'has not answered yet' },
  });
});

test.for([
  [null, 'not used'],
  [true, 'answers'],
  [false, 'does not answer'],
] as const)('the mail server is told in the body: %s, %s', async ([state, said]) => {
  mail = state;
  expect(await ask('/readyz')).toMatchObject({ status: 200, body: { ready: true, mail: said } });
});

test('anything else is not here, and nothing can be changed', async () => {
  for (const path of ['/metrics', '//[']) expect((await ask(path)).status).toBe(404);
  expect((await ask('/readyz', 'POST')).status).toBe(405);
});
