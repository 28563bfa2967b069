import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createBot, type ComposedBot } from '../../../src/compose.ts';
import { createLog } from '../../../src/log.ts';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import { openSamen, unaided, type Samen } from '../../support/samen.ts';
import { answer, homeOf, rolesOf, texts, typed } from '../people/steps.ts';

let samen: Samen;
let cable: Cable;
let bots: ComposedBot[];
beforeEach(async () => {
  samen = await openSamen();
  cable = await lays();
  bots = [];
  await starts();
});
afterEach(async () => {
  for (const bot of bots) await stops(bot);
  cable.pull();
  await samen.close();
});

/** The way to the database, which can be pulled out and plugged in again. */
type Cable = { port: number; pull(): void; plug(): void };
async function lays(): Promise<Cable> {
  const { host = '', port = 5432 } = samen.database.where;
  const path = `${host}/.s.PGSQL.${port}`;
  const open = new Set<Socket>();
  let plugged = true;
  const server = createServer((near) => {
    if (!plugged) return void near.destroy();
    const far = host.startsWith('/') ? connect(path) : connect(port, host);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  return {
    port: (server.address() as AddressInfo).port,
    pull() {
      plugged = false;
      for (const one of open) one.destroy();
    },
    plug() {
      plugged = true;
    },
  };
}

/** Another process of the same bot, reached in the old one's place. */
async function starts(): Promise<ComposedBot> {
  const bot = createBot({
    where: { ...samen.database.where, host: '127.0.0.1', port: cable.port },
    signingSecret: 'test-signing-secret',
    botToken: 'xoxb-test',
    slackApiUrl: samen.sandbox.apiUrl,
    log: createLog('silent'),
    clock: () => new Date(),
    ...unaided,
  });
  bots.push(bot);
  bot.server.listen(0, '127.0.0.1');
  await once(bot.server, 'listening');
  await bot.installations.introduce();
  samen.sandbox.connect(`http://127.0.0.1:${(bot.server.address() as AddressInfo).port}`);
  return bot;
}
async function stops(bot: ComposedBot): Promise<void> {
  bot.server.closeAllConnections();
  bot.server.close();
  await bot.shut();
}
/** An act, with everything that goes on after its answer. */
const does = async <T>(act: Promise<T>): Promise<T> => {
  const result = await act;
  for (const bot of bots) await bot.quiet();
  await samen.sandbox.idle();
  return result;
};

const away =
  'Our database does not answer at the moment. Please try again in a minute; nothing is done twice.';
const admin = () => samen.person('noordwind', 'global-admin');
const claims = async () => {
  const adam = samen.person('UADMIN');
  await does(adam.types('/csp setup', 'general'));
  expect(await does(adam.submits(typed))).toBe('updated');
};
const opens = async (): Promise<Driver> => {
  await does(admin().types('/csp members'));
  await does(admin().clicks('Give roles'));
  return admin();
};

describe('the database is away', () => {
  test('a command, a window and App Home say so', async () => {
    await homeOf(samen, admin());
    cable.pull();
    await does(admin().types('/csp'));
    expect(answer(admin())).toBe(away);
    await does(admin().types('/csp members'));
    expect(admin().modalText()).toContain(away);
    await admin().closesAll();
    await does(admin().homeClicks('Refresh'));
    expect(admin().modalText()).toContain(away);
  });

  test('a form keeps everything typed, and is sent when the database is back', async () => {
    const who = await opens();
    cable.pull();
    expect(await does(who.submits({ person: 'Nina New', roles: ['Sales agent'] }))).toEqual({
      errors: { person: away },
    });
    cable.plug();
    expect(await rolesOf(samen, 'UNEW', 'noordwind')).toEqual([]);
    expect(await does(who.submits())).toBe('updated');
    expect(await rolesOf(samen, 'UNEW', 'noordwind')).toEqual(['sales-agent']);
  });

  test('a card stays as it is, and decides when the database is back', async () => {
    await claims();
    await samen.settle();
    const owner = samen.person('UOWNER');
    cable.pull();
    await does(owner.clicks('Confirm'));
    expect(answer(owner)).toBe(away);
    cable.plug();
    await does(owner.clicks('Confirm'));
    expect(texts(owner)[0]).toContain('was confirmed by Olga Owner');
  });

  test('whoever was here a moment ago is told in their language', async () => {
    await homeOf(samen, admin());
    await does(admin().chooses('language', 'Nederlands'));
    await does(admin().types('/csp'));
    cable.pull();
    await does(admin().types('/csp'));
    expect(answer(admin())).toBe(
      'Onze database antwoordt op dit moment niet. Probeer het over een minuut nog eens; er gebeurt niets dubbel.',
    );
  });

  test('a picker is empty rather than broken', async () => {
    const sales = samen.person('noordwind', 'sales-agent');
    await does(sales.types('/partner request'));
    cable.pull();
    const found = await does(sales.suggests('reseller', 'Zuid'));
    expect(found.groups.flatMap(({ options }) => options)).toEqual([]);
    expect(sales.notices()).toEqual([]);
  });
});

describe('the bot was restarted since', () => {
  test('a form and a card of the old process work in the new one', async () => {
    const who = await opens();
    await claims();
    await samen.settle();
    await starts();
    expect(await does(who.submits({ person: 'Nina New', roles: ['Sales agent'] }))).toBe('updated');
    expect(await rolesOf(samen, 'UNEW', 'noordwind')).toEqual(['sales-agent']);
    const owner = samen.person('UOWNER');
    await does(owner.clicks('Confirm'));
    expect(texts(owner)[0]).toContain('was confirmed by Olga Owner');
  });
});
