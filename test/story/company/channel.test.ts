import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { homeOf, lastText, texts } from '../people/steps.ts';
import { around, back, bot, channel, said } from './steps.ts';

// product.md 1: when the channel is lost or shared, its Global admins hear it and get everything by DM until it is repaired.
let samen: Samen;
let at: ReturnType<typeof around>;
beforeEach(async () => {
  samen = await openSamen();
  at = around(samen);
});
afterEach(() => samen.close());

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
    expect(await at.trouble()).toBe(why);
    expect(at.dms()).toEqual([said[why]]);
    expect(texts(samen.person('zuidplas', 'user-admin'))).toEqual([]);
    expect(at.inChannel()).toEqual([]);

    await at.asks();
    expect(at.inChannel()).toEqual([]);
    expect(lastText(at.admin())).toContain('Noordwind Distribution asks Zuidplas ICT');
    await at.admin().clicks('Authorize');
    expect(await at.admin().submits({ tick: ['yes'] })).toBe('closed');
    await samen.settle();
    // The card shows its outcome, and the line that the channel would have had came too.
    expect(at.dms().slice(1).join('\n')).toContain('authorized');
    expect(at.dms().at(-1)).toContain('authorized Noordwind Distribution');
    expect(at.inChannel()).toEqual([]);

    await heals();
    await samen.settle();
    expect(await at.trouble()).toBeNull();
    expect(at.inChannel()).toEqual([back]);
    await samen.person('noordwind', 'global-admin').types('/partner list', 'noordwind-csp');
    expect(at.dms().filter((one) => one === said[why])).toHaveLength(1);
  });

  test('nobody says so: the daily round finds it, and finds it repaired', async () => {
    await at.unheard(breaks);
    await at.round();
    expect(await at.trouble()).toBe(why);
    expect(at.dms()).toEqual([said[why]]);
    await at.round();
    expect(at.dms()).toHaveLength(1);
    await at.unheard(heals);
    await at.round();
    expect(await at.trouble()).toBeNull();
    expect(at.inChannel()).toEqual([back]);
  });
});

describe.each([
  ['archived', troubles['archived']],
  ['left by the bot', troubles['left by the bot']],
  ['deleted', { breaks: () => samen.sandbox.delete(channel), why: 'lost' as const }],
])('%s without a word from Slack', (_, how) => {
  test('the post that fails tells it, and comes by DM with its buttons', async () => {
    if (!how) throw new Error('a trouble was expected');
    await at.unheard(how.breaks);
    await at.asks();
    expect(await at.trouble()).toBe(how.why);
    // Once, though the channel's card and their own were both meant for them.
    expect(at.dms().filter((one) => one.includes('asks Zuidplas ICT'))).toHaveLength(1);
    expect(at.dms()).toContain(said[how.why]);
    await at.admin().clicks('Decline');
    expect(await at.admin().submits({ reason: '' })).toBe('closed');
    await samen.settle();
    expect(at.dms().at(-1)).toContain('declined');
    expect(texts(at.sales()).at(-1)).toContain('declined');
  });
});

test('deleted: said, and another channel in /csp settings repairs it', async () => {
  await samen.sandbox.delete(channel);
  await samen.settle();
  expect(at.dms()).toEqual([said.lost]);
  samen.sandbox.addChannel({
    id: 'CZUIDNEW',
    name: 'zuidplas-new',
    private: true,
    members: [bot, 'UZUIDPLASGA'],
  });
  await at.admin().types('/csp settings', 'general');
  expect(await at.admin().submits({ channel: 'zuidplas-new' })).toBe('updated');
  await samen.settle();
  expect(await at.trouble()).toBeNull();
  expect(texts(at.admin(), 'zuidplas-new')).toEqual([
    'This is now the operations channel of Zuidplas ICT. Requests and news come here.',
  ]);
  await at.asks();
  expect(lastText(at.admin(), 'zuidplas-new')).toContain('asks Zuidplas ICT');
});

test('a channel in trouble can’t be saved again before it is repaired', async () => {
  await samen.sandbox.archive(channel);
  await samen.settle();
  await at.admin().types('/csp settings', 'general');
  expect(await at.admin().submits({ deadline: '10' })).toEqual({
    errors: { channel: 'This channel is archived. Choose another one.' },
  });
  // Repaired meanwhile, with no event: the save looks for itself.
  await at.unheard(() => samen.sandbox.unarchive(channel));
  expect(await at.admin().submits({})).toBe('updated');
  await samen.settle();
  expect(await at.trouble()).toBeNull();
  expect(at.inChannel()).toEqual([
    'This is now the operations channel of Zuidplas ICT. Requests and news come here.',
  ]);
});

test('in Dutch: the company’s people and its channel', async () => {
  await samen.sql(`update "Company" set language = 'nl' where id = 'zuidplas'`);
  await samen.sandbox.setShared(channel, true);
  await samen.settle();
  expect(at.dms()).toEqual([
    'Het operationskanaal van je bedrijf wordt nu gedeeld met een andere organisatie. Tot dat is hersteld, komt alles voor Zuidplas ICT per DM bij de globale beheerders. Stop met delen, of kies een ander met /csp settings.',
  ]);
  await samen.sandbox.setShared(channel, false);
  await samen.settle();
  expect(at.inChannel()).toEqual([
    'Dit is weer het operationskanaal van Zuidplas ICT. Aanvragen en nieuws komen hier.',
  ]);
  await samen.sandbox.archive(channel);
  await samen.settle();
  expect(at.dms().at(-1)).toContain(
    'Het operationskanaal van je bedrijf is gearchiveerd. Tot dat is hersteld',
  );
  expect(at.dms().at(-1)).toContain('Maak het archiveren ongedaan, of kies');
  // Whoever chose a language reads that one.
  await homeOf(samen, at.admin());
  await at.admin().chooses('language', 'English');
  await samen.sandbox.unarchive(channel);
  await samen.sandbox.kick(channel, bot);
  await samen.settle();
  expect(at.dms().at(-1)).toBe(said.lost);
});

test('a channel that is nobody’s is nobody’s business', async () => {
  samen.sandbox.addChannel({ id: 'CALIEN', name: 'alien', private: false, members: [bot] });
  await samen.sandbox.archive('CALIEN');
  await samen.settle();
  const told = await samen.sql(`select id from "Fact" where kind = 'company.channel-lost'`);
  expect(told).toEqual([]);
});
