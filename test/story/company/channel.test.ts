import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JobHelpers } from 'graphile-worker';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { homeOf, lastText, texts } from '../people/steps.ts';

// product.md 1: when the channel is lost or shared, its Global admins hear it and get everything by DM until it is repaired.
let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const bot = 'U0SAMEN';
const channel = 'CZUIDPLAS';
const admin = () => samen.person('zuidplas', 'global-admin');
const sales = () => samen.person('noordwind', 'sales-agent');
const dms = () => texts(admin());
const inChannel = () => texts(admin(), 'zuidplas-csp');
const asks = async () => {
  await sales().types('/partner request', 'noordwind-csp');
  expect(await sales().submits({ reseller: 'Zuidplas' })).toBe('updated');
  await samen.settle();
};
const trouble = async () =>
  (
    await samen.sql<{ channelTrouble: string | null }>(
      `select "channelTrouble" from "Company" where id = 'zuidplas'`,
    )
  )[0]?.channelTrouble;
/** What happens while nothing reaches the bot, and Slack believes that it did. */
const unheard = async (happens: () => Promise<void>) => {
  const sink = createServer((_req, res) => res.end());
  sink.listen(0, '127.0.0.1');
  await once(sink, 'listening');
  samen.sandbox.connect(`http://127.0.0.1:${(sink.address() as AddressInfo).port}`);
  await happens();
  const { port } = samen.bot.server.address() as AddressInfo;
  samen.sandbox.connect(`http://127.0.0.1:${port}`);
  sink.closeAllConnections();
  sink.close();
};
const round = async () => {
  await samen.sql(`select graphile_worker.add_job('round', '{}', run_at => $1)`, [new Date()]);
  await samen.settle();
};
/** The jobs about one kind of thing, before all others that wait. */
const works = async (about: 'fact' | 'event') => {
  const jobs = await samen.sql<{ payload: object; task: string }>(
    `select payload, t.identifier as task from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where payload->$1 is not null`,
    [about],
  );
  expect(jobs).not.toEqual([]);
  for (const { payload, task } of jobs) await samen.bot.tasks[task]?.(payload, {} as JobHelpers);
};
const sentence = (what: string, next: string) =>
  `${what} Until that is repaired, everything for Zuidplas ICT comes to its Global admins by DM. ${next}, or choose another one with /csp settings.`;
const said = {
  archived: sentence('The operations channel of your company is archived.', 'Unarchive it'),
  shared: sentence(
    'The operations channel of your company is now shared with another organisation.',
    'End the sharing',
  ),
  lost: sentence(
    'I can no longer write in the operations channel of your company.',
    'Invite me to it again',
  ),
};
const back = 'This is the operations channel of Zuidplas ICT again. Requests and news come here.';

type Trouble = { breaks: () => Promise<void>; heals: () => Promise<void>; why: keyof typeof said };
const troubles: Record<string, Trouble> = {
  archived: {
    breaks: () => samen.sandbox.archive(channel),
    heals: () => samen.sandbox.unarchive(channel),
    why: 'archived',
  },
  'shared with another organisation': {
    breaks: () => samen.sandbox.setShared(channel, true),
    heals: () => samen.sandbox.setShared(channel, false),
    why: 'shared',
  },
  'left by the bot': {
    breaks: () => samen.sandbox.kick(channel, bot),
    heals: () => samen.sandbox.invite(channel, bot),
    why: 'lost',
  },
};

describe.each(Object.entries(troubles))('%s', (_, { breaks, heals, why }) => {
  test('Slack says so: the Global admins hear what to do, cards come to them and work; repaired, the channel hears it', async () => {
    await breaks();
    await samen.settle();
    expect(await trouble()).toBe(why);
    expect(dms()).toEqual([said[why]]);
    expect(texts(samen.person('zuidplas', 'user-admin'))).toEqual([]);
    expect(inChannel()).toEqual([]);

    await asks();
    expect(inChannel()).toEqual([]);
    expect(lastText(admin())).toContain('Noordwind Distribution asks Zuidplas ICT');
    await admin().clicks('Authorize');
    expect(await admin().submits({ tick: ['yes'] })).toBe('closed');
    await samen.settle();
    // The card shows its outcome, and the line that the channel would have had came too.
    expect(dms().slice(1).join('\n')).toContain('authorized');
    expect(dms().at(-1)).toContain('authorized Noordwind Distribution');
    expect(inChannel()).toEqual([]);

    await heals();
    await samen.settle();
    expect(await trouble()).toBeNull();
    expect(inChannel()).toEqual([back]);
    await samen.person('noordwind', 'global-admin').types('/partner list', 'noordwind-csp');
    expect(dms().filter((one) => one === said[why])).toHaveLength(1);
  });

  test('nobody says so: the daily round finds it, and finds it repaired', async () => {
    await unheard(breaks);
    await round();
    expect(await trouble()).toBe(why);
    expect(dms()).toEqual([said[why]]);
    await round();
    expect(dms()).toHaveLength(1);
    await unheard(heals);
    await round();
    expect(await trouble()).toBeNull();
    expect(inChannel()).toEqual([back]);
  });
});

describe.each([
  ['archived', troubles['archived']],
  ['left by the bot', troubles['left by the bot']],
  ['deleted', { breaks: () => samen.sandbox.delete(channel), why: 'lost' as const }],
])('%s without a word from Slack', (_, how) => {
  test('the post that fails tells it, and comes by DM with its buttons', async () => {
    if (!how) throw new Error('a trouble was expected');
    await unheard(how.breaks);
    await asks();
    expect(await trouble()).toBe(how.why);
    // Once, though the channel's card and their own were both meant for them.
    expect(dms().filter((one) => one.includes('asks Zuidplas ICT'))).toHaveLength(1);
    expect(dms()).toContain(said[how.why]);
    await admin().clicks('Decline');
    expect(await admin().submits({ reason: '' })).toBe('closed');
    await samen.settle();
    expect(dms().at(-1)).toContain('declined');
    expect(texts(sales()).at(-1)).toContain('declined');
  });
});

test('deleted: said, and another channel in /csp settings repairs it', async () => {
  await samen.sandbox.delete(channel);
  await samen.settle();
  expect(dms()).toEqual([said.lost]);
  samen.sandbox.addChannel({
    id: 'CZUIDNEW',
    name: 'zuidplas-new',
    private: true,
    members: [bot, 'UZUIDPLASGA'],
  });
  await admin().types('/csp settings', 'general');
  expect(await admin().submits({ channel: 'zuidplas-new' })).toBe('updated');
  await samen.settle();
  expect(await trouble()).toBeNull();
  expect(texts(admin(), 'zuidplas-new')).toEqual([
    'This is now the operations channel of Zuidplas ICT. Requests and news come here.',
  ]);
  await asks();
  expect(lastText(admin(), 'zuidplas-new')).toContain('asks Zuidplas ICT');
});

test('a channel in trouble can’t be saved again before it is repaired', async () => {
  await samen.sandbox.archive(channel);
  await samen.settle();
  await admin().types('/csp settings', 'general');
  expect(await admin().submits({ deadline: '10' })).toEqual({
    errors: { channel: 'This channel is archived. Choose another one.' },
  });
  // Repaired meanwhile, with no event: the save looks for itself.
  await unheard(() => samen.sandbox.unarchive(channel));
  expect(await admin().submits({})).toBe('updated');
  await samen.settle();
  expect(await trouble()).toBeNull();
  expect(inChannel()).toEqual([
    'This is now the operations channel of Zuidplas ICT. Requests and news come here.',
  ]);
});

test('a card that could not be edited while the channel was away is right after the repair', async () => {
  await asks();
  await samen.sandbox.archive(channel);
  await samen.settle();
  await sales().types('/partner show', 'noordwind-csp');
  await sales().clicks('Withdraw request');
  await samen.settle();
  expect(inChannel().at(-1)).toContain('asks Zuidplas ICT');
  await samen.sandbox.unarchive(channel);
  await samen.settle();
  await samen.sql(`select graphile_worker.add_job('sweep', '{}', run_at => $1)`, [new Date()]);
  await samen.settle();
  const [card] = inChannel();
  expect(card).toContain('Noordwind Sales agent of Noordwind Distribution withdrew the request');
});

test('what was on its way when the channel became shared is not posted there', async () => {
  await sales().types('/partner request', 'noordwind-csp');
  await sales().submits({ reseller: 'Zuidplas' });
  await works('fact');
  await samen.sandbox.setShared(channel, true);
  await works('event');
  await samen.settle();
  expect(inChannel()).toEqual([]);
  expect(dms()).toContain(said.shared);
  expect(dms().filter((one) => one.includes('asks Zuidplas ICT'))).toHaveLength(1);
});

test('what waited for a channel that was left for another says nothing about the new one', async () => {
  samen.sandbox.addChannel({
    id: 'CZUIDNEW',
    name: 'zuidplas-new',
    private: true,
    members: [bot, 'UZUIDPLASGA'],
  });
  await asks();
  // Its edit waits while the company moves and the old channel goes.
  await sales().types('/partner show', 'noordwind-csp');
  await sales().clicks('Withdraw request');
  await works('fact');
  await samen.sql(`update "Company" set channel = 'CZUIDNEW' where id = 'zuidplas'`);
  await unheard(() => samen.sandbox.archive(channel));
  await samen.settle();
  expect(await trouble()).toBeNull();
});

test('an id that Slack changes: cards, lines and clicks go on', async () => {
  await asks();
  await samen.sandbox.renumber(channel, 'CZUIDPLAS2');
  await samen.settle();
  expect(dms()).toEqual([]);
  await admin().clicks('Authorize');
  expect(await admin().submits({ tick: ['yes'] })).toBe('closed');
  await samen.settle();
  const [card, line] = inChannel();
  expect(card).toContain('authorized');
  expect(card).not.toContain('Waiting');
  expect(line).toContain('authorized Noordwind Distribution');
  expect(await trouble()).toBeNull();
});

test('what is still to be sent follows the new id', async () => {
  await unheard(() => samen.sandbox.renumber(channel, 'CZUIDPLAS2'));
  await sales().types('/partner request', 'noordwind-csp');
  await sales().submits({ reseller: 'Zuidplas' });
  // Planned for the old id, and sent after Slack told of the new one.
  await works('fact');
  await samen.sandbox.emit({
    type: 'channel_id_changed',
    old_channel_id: channel,
    new_channel_id: 'CZUIDPLAS2',
  });
  await works('event');
  await samen.settle();
  expect(inChannel().join('\n')).toContain('asks Zuidplas ICT');
  expect(await trouble()).toBeNull();
  expect(dms()).not.toContain(said.lost);
});

test('in Dutch: the company’s people and its channel', async () => {
  await samen.sql(`update "Company" set language = 'nl' where id = 'zuidplas'`);
  await samen.sandbox.setShared(channel, true);
  await samen.settle();
  expect(dms()).toEqual([
    'Het operationskanaal van je bedrijf wordt nu gedeeld met een andere organisatie. Tot dat is hersteld, komt alles voor Zuidplas ICT per DM bij de globale beheerders. Stop met delen, of kies een ander met /csp settings.',
  ]);
  await samen.sandbox.setShared(channel, false);
  await samen.settle();
  expect(inChannel()).toEqual([
    'Dit is weer het operationskanaal van Zuidplas ICT. Aanvragen en nieuws komen hier.',
  ]);
  await samen.sandbox.archive(channel);
  await samen.settle();
  expect(dms().at(-1)).toContain(
    'Het operationskanaal van je bedrijf is gearchiveerd. Tot dat is hersteld',
  );
  expect(dms().at(-1)).toContain('Maak het archiveren ongedaan, of kies');
  // Whoever chose a language reads that one.
  await homeOf(samen, admin());
  await admin().chooses('language', 'English');
  await samen.sandbox.unarchive(channel);
  await samen.sandbox.kick(channel, bot);
  await samen.settle();
  expect(dms().at(-1)).toBe(said.lost);
});

test('a channel that is nobody’s is nobody’s business', async () => {
  samen.sandbox.addChannel({ id: 'CALIEN', name: 'alien', private: false, members: [bot] });
  await samen.sandbox.archive('CALIEN');
  await samen.settle();
  const told = await samen.sql(`select id from "Fact" where kind = 'company.channel-lost'`);
  expect(told).toEqual([]);
});
