import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Driver } from '../../src/sandbox/driver/driver.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { bareDatabase, type TestDatabase } from '../support/database.ts';
import { admin, BotProcess, eventually, ownFolder, urlOf, type Env } from './bot-process.ts';
import { openWorkspace, slackEnv } from './workspace.ts';

const folder = ownFolder();
let database: TestDatabase;
let workspace: Sandbox;
let env: Env;
let bot: BotProcess;

beforeAll(async () => {
  database = await bareDatabase();
  workspace = await openWorkspace('samen-');
  env = { ...slackEnv(workspace), DATABASE_URL: urlOf(database) };
  bot = await BotProcess.start(env, folder.path);
  workspace.connect(await bot.ready());
});
afterAll(async () => {
  await bot.kill();
  await workspace.close();
  await database.drop();
  folder.remove();
});

/** A form opens empty and is filled when the bot has asked its database. */
async function opens(who: Driver, command: string, words: string): Promise<void> {
  await who.types(command);
  await sees(who, words);
}
const sees = (who: Driver, words: string) =>
  eventually(() => expect(who.modalText()).toContain(words));
const reads = (who: Driver, where: string, words: string) =>
  eventually(() =>
    expect(who.reads(where).map((message) => who.messageText(message))).toContainEqual(
      expect.stringContaining(words),
    ),
  );

async function setsUp(name: string, kind: string, mpn: string, key: string): Promise<void> {
  const workspaceAdmin = workspace.as('UADMIN');
  await opens(workspaceAdmin, '/csp setup', 'Legal company name');
  await workspaceAdmin.submits({
    name,
    tenant: `${mpn}0-0000-4000-8000-000000000000`,
    domain: `${key}.onmicrosoft.com`,
    country: 'Netherlands',
    kinds: [kind],
    mpn,
    contact: `csp@${key}.example`,
    admin: `U${key.toUpperCase()}GA`,
  });
  expect(workspaceAdmin.modalText()).toContain(`${name} is recorded and waits for a reviewer.`);
  await workspaceAdmin.closesAll();
}

async function choosesChannel(who: Driver, channel: string): Promise<void> {
  await opens(who, '/csp settings', 'Operations channel');
  await who.submits({ channel, trust: ['findable'] });
  expect(who.modalText()).toContain('Saved.');
  await who.closesAll();
}

test('against another Slack-compatible server: from two new companies to a partnership, with a prefix before the short command', async () => {
  const provider = workspace.as('UNOORDWINDGA');
  const reseller = workspace.as('UZUIDPLASGA');
  const reviewer = workspace.as('UOWNER');
  await setsUp('Noordwind Distribution', 'provider', '4100001', 'noordwind');
  await setsUp('Zuidplas ICT', 'reseller', '4200002', 'zuidplas');

  // The operator's program works on the database of a bot that runs, and that bot brings the news.
  const confirmed = await admin(env, folder.path, 'company', 'confirm', 'noordwind distribution');
  expect(confirmed).toEqual({
    code: 0,
    said: [
      'Noordwind Distribution is confirmed, as:',
      '  Kind: Indirect provider',
      '  MPN id: 4100001',
      '  Tenant id: 41000010-0000-4000-8000-000000000000',
      '  Domain: noordwind.onmicrosoft.com',
      '  Country: Netherlands',
      'Its Global admins hear it from the bot; it can now send and receive requests.',
      '',
    ].join('\n'),
  });
  await reads(provider, 'samen', 'Noordwind Distribution is confirmed.');
  await reads(reviewer, 'samen', 'Noordwind Distribution was confirmed by the operator on');

  await reads(reviewer, 'samen', 'Zuidplas ICT wants to take part');
  await reviewer.clicks('Confirm');
  await reads(reseller, 'samen', 'Zuidplas ICT is confirmed.');

  await choosesChannel(provider, 'noordwind-csp');
  await choosesChannel(reseller, 'zuidplas-csp');

  await opens(provider, '/samen-partner request', 'Your message');
  expect(await provider.submits({ reseller: 'Zuidplas', message: 'Shall we?' })).not.toMatchObject({
    errors: expect.anything(),
  });
  await reads(reseller, 'zuidplas-csp', 'Shall we?');
  await reseller.clicks('Authorize');
  await sees(reseller, 'I have read this and authorize this indirect provider');
  await reseller.submits({ tick: ['yes'] });

  const line =
    'Zuidplas Global admin of Zuidplas ICT authorized Noordwind Distribution: the partnership is agreed here.';
  await reads(provider, 'noordwind-csp', line);
  await reads(reseller, 'zuidplas-csp', line);
  const outcome = 'Zuidplas Global admin of Zuidplas ICT authorized Noordwind Distribution on';
  await reads(provider, 'noordwind-csp', outcome);
  await reads(reseller, 'zuidplas-csp', outcome);
  await expect(reseller.clicks('Authorize')).rejects.toThrow('there is no button "Authorize"');
});
