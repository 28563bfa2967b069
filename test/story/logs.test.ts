import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verbs } from '../../commands/verbs.ts';
import { createLog, type Log } from '../../src/log.ts';
import { startWorker } from '../../src/notify/worker.ts';
import type { Driver } from '../../src/sandbox/driver/driver.ts';
import * as seed from '../../src/sandbox/seed.ts';
import { otherSlack, type Json, type OtherSlack } from '../support/other-slack.ts';
import { openSamen, type Samen } from '../support/samen.ts';
import { post } from './edge/wire.ts';
import { homeOf } from './people/steps.ts';

// A whole run at the most talkative level: no token, link, typed value, name or address is in the log.
let samen: Samen;
let slack: OtherSlack;
let log: Log;
const lines: string[] = [];
/** What grants something and comes anew with every request: caught on its way to the bot. */
const granting = new Set<string>();
beforeEach(async () => {
  granting.clear();
  samen = await openSamen();
  log = createLog('trace', { write: (line) => void lines.push(line) });
  const caught = <Sent extends object>(sent: Sent): Sent => {
    for (const key of ['token', 'trigger_id', 'response_url'] as const)
      if (key in sent) granting.add(String((sent as Json)[key]));
    return sent;
  };
  slack = await otherSlack(samen, { form: caught, payload: caught, event: caught }, log);
  lines.length = 0;
});
afterEach(async () => {
  await slack.close();
  await samen.close();
});

/** What people type; each would be known again wherever it turned up. */
const typed = {
  name: 'MarkerCompany',
  tenant: 'deadbeef-0001-4002-8003-c0ffee000004',
  domain: 'markerdomain.onmicrosoft.com',
  mpn: '90817263549',
  contact: 'marker@markermail.example',
  message: 'MarkerMessage',
  reason: 'MarkerReason',
  hint: 'MarkerHint',
  verb: 'MarkerVerb',
  search: 'MarkerSearch',
  lost: 'MarkerLost',
  fault: 'MarkerFault',
} as const;
const people = seed.users.map((one) => one.name);
const companies = seed.companies.flatMap((one) => [
  one.name,
  one.tenantId,
  one.mpnId,
  one.domain,
  one.contact,
]);
const markers = () => [
  ...Object.values(typed),
  ...people,
  ...companies,
  ...granting,
  'xoxb-test',
  'test-signing-secret',
  '/response/',
  'hooks.slack.com',
];
const leaks = (text: string): string[] =>
  markers().filter((one) => text.toLowerCase().includes(one.toLowerCase()));
const logged = () => lines.join('');
const settle = () => samen.settle();
const closes = async (who: Driver) => {
  if (who.modal()) await who.closesAll();
};

test('an offence is found, in every shape', async () => {
  await samen.person('UADMIN').types('/csp help', 'general');
  expect(granting.size).toBeGreaterThan(2);
  for (const marker of markers()) {
    lines.length = 0;
    log.trace({ deep: { place: [`x${marker.toUpperCase()}y`] } }, 'An offence.');
    expect(leaks(logged())).toContain(marker);
    lines.length = 0;
    log.info({}, `Said ${marker}.`);
    expect(leaks(logged())).toContain(marker);
  }
});

test('an error’s message stays out, whatever its lines look like', () => {
  const error = new Error(`${typed.fault}\n    at ${typed.lost} (place)`);
  log.error({ err: error }, 'A fault.');
  log.error(error);
  log.error({ err: { text: typed.fault } }, 'Something thrown that is no error.');
  log.warn({ token: 'xoxb-test', deep: { email: typed.contact } }, 'Named as what it is.');
  expect(lines).toHaveLength(4);
  expect(logged()).toContain('logs.test.ts');
  expect(leaks(logged())).toEqual([]);
});

async function everyCommand(): Promise<void> {
  const staff = [
    samen.person('noordwind', 'global-admin'),
    samen.person('zuidplas', 'sales-agent'),
  ];
  for (const who of [...staff, samen.person('UNEW'), samen.person('UOWNER')]) {
    // Together they would open more than Slack takes in a minute.
    await samen.later(60_000);
    for (const verb of Object.keys(verbs)) {
      await who.types(`/csp ${verb.replace(/^csp /, '')} ${typed.hint}`, 'general');
      await closes(who);
    }
    await who.types(`/partner ${typed.verb} ${typed.hint}`, 'general');
    await who.types(`/csp ${typed.verb}`, 'general');
    await homeOf(samen, who);
  }
  await settle();
}

async function company(): Promise<void> {
  const adam = samen.person('UADMIN');
  await adam.types('/csp setup', 'general');
  const { name, tenant, domain, contact } = typed;
  const wrong = { tenant: typed.lost, domain: typed.lost, mpn: typed.lost };
  const fields = { country: 'Netherlands', kinds: ['provider'], admin: 'Nina New' };
  expect(await adam.submits({ name, ...wrong, contact, ...fields })).toHaveProperty('errors');
  expect(await adam.submits({ tenant, domain, mpn: typed.mpn })).toBe('updated');
  await closes(adam);
  await settle();
  await samen.person('UOWNER').clicks('Confirm');
  await settle();
}

async function partnership(): Promise<void> {
  const sales = samen.person('noordwind', 'sales-agent');
  const boss = samen.person('zuidplas', 'global-admin');
  for (const decision of ['Decline', 'Authorize'] as const) {
    await samen.later(25 * 3_600_000);
    await sales.types(`/partner request ${typed.hint}`, 'noordwind-csp');
    await sales.suggests('reseller', typed.search);
    await sales.submits({ mpn: typed.mpn });
    await sales.submits({ mpn: '', email: typed.contact });
    expect(
      await sales.submits({ mpn: '', email: '', reseller: 'Zuidplas', message: typed.message }),
    ).toBe('updated');
    await closes(sales);
    await settle();
    await boss.clicks(decision);
    await boss.submits(decision === 'Decline' ? { reason: typed.reason } : { tick: ['yes'] });
    await settle();
  }
  // Too late, not theirs, and not twice.
  await sales.types('/partner request', 'noordwind-csp');
  await sales.submits({ reseller: 'Zuidplas', message: typed.message });
  await closes(sales);
}

async function slackFaults(): Promise<void> {
  const boss = samen.person('noordwind', 'global-admin');
  const methods = ['views.open', 'views.update', 'views.publish', 'users.info', 'chat.postMessage'];
  for (const method of [...methods, 'chat.update', 'response_url', 'conversations.members'])
    for (const error of [`${typed.fault} is no word of Slack’s`, 'some_new_word']) {
      samen.sandbox.fail({ method, times: 2, how: 'error', error });
      await boss.types('/csp members', 'general');
      await boss.types('/csp help', 'general');
      await closes(boss);
      await boss.opensHome();
      await settle();
      samen.sandbox.heal();
    }
}

const gone = (table: string) => [
  `alter table "${table}" rename to "${table}Gone"`,
  `alter table "${table}Gone" rename to "${table}"`,
];
/** Every error that the database can give, with what was typed in its own words. */
async function databaseFaults(): Promise<void> {
  const adam = samen.person('UADMIN');
  const breaks = [
    [
      `alter table "Company" add constraint broken check (name <> '${typed.fault}')`,
      'alter table "Company" drop constraint broken',
    ],
    [
      `create function broken() returns trigger language plpgsql as
         $$ begin raise exception 'no: % %', new.name, '${typed.lost}'; end $$;
       create trigger broken before insert on "Company" for each row execute function broken()`,
      'drop trigger broken on "Company"',
    ],
    ...['CompanyContact', 'Operation', 'PersonProfile'].map(gone),
  ];
  const { tenant, domain, mpn, contact } = typed;
  const fields = { country: 'Netherlands', kinds: ['provider'], admin: 'Nina New' };
  for (const [how = '', back = ''] of breaks) {
    await adam.types('/csp setup', 'general');
    await adam.submits({ ...fields, name: '?', tenant, domain, mpn, contact });
    await samen.sql(how);
    expect(await adam.submits({ name: typed.fault })).toHaveProperty('errors.name');
    // An event that can't be kept, and a form that can't be filled.
    await adam.opensHome();
    await adam.types('/csp members', 'general');
    await closes(adam);
    await samen.sql(back);
  }
}

async function strangeRequests(): Promise<void> {
  const here = { ...samen, bot: slack.bot };
  const bodies = [
    { payload: { type: 'workflow_step', private: typed.lost } },
    { payload: { type: 'block_actions', user: { id: 7 }, text: typed.lost } },
    { form: { command: '/csp', text: typed.lost } },
    { event: JSON.stringify({ type: 'event_callback', text: typed.lost }) },
    { event: `{"broken": "${typed.lost}` },
    {
      event: JSON.stringify({
        type: 'event_callback',
        event_id: 'Ev1',
        event: { type: 'app_home_opened', user: typed.lost, tab: 'home' },
      }),
    },
  ];
  for (const body of bodies) {
    await post(here, body);
    await post(here, body, () => ({ 'x-slack-signature': `v0=${typed.lost}` }));
  }
  await settle();
}

/** The real worker's own words about jobs that fail. */
async function failingJobs(): Promise<void> {
  const worker = await startWorker(
    samen.database.where,
    {
      boom: async () => {
        throw new Error(`${typed.fault} of ${typed.contact}\n    at ${typed.lost}`);
      },
    },
    { alone: false, log },
  );
  await samen.sql(`select graphile_worker.add_job('boom', '{}')`);
  for (let i = 0; i < 100 && !logged().includes('Failed task'); i++) await sleep(50);
  await worker.stop();
  expect(logged()).toContain('Failed task');
}

// Four people type every command there is.
test('a whole run leaves nothing of anybody in the log', async () => {
  await everyCommand();
  await company();
  await partnership();
  await slackFaults();
  await databaseFaults();
  await strangeRequests();
  await failingJobs();
  // There was something to say, about refusals and about faults.
  expect(logged()).toContain('"Refused."');
  expect(logged()).toContain('"A request failed."');
  expect(logged()).toContain('"A request from Slack failed."');
  expect(logged()).toContain('"The queue complains."');
  expect(lines.length).toBeGreaterThan(50);
  expect(leaks(logged())).toEqual([]);
  expect(logged()).not.toMatch(/[\w.]+@[\w-]+\.\w/);
}, 60_000);
