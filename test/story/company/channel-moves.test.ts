import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { around, bot, channel, said } from './steps.ts';

// What was on its way while the channel was away, was shared, or got another id.
let samen: Samen;
let at: ReturnType<typeof around>;
beforeEach(async () => {
  samen = await openSamen();
  at = around(samen);
});
afterEach(() => samen.close());

test('a card that could not be edited while the channel was away is right after the repair', async () => {
  await at.asks();
  await samen.sandbox.archive(channel);
  await samen.settle();
  await at.sales().types('/partner show', 'noordwind-csp');
  await at.sales().clicks('Withdraw request');
  await samen.settle();
  expect(at.inChannel().at(-1)).toContain('asks Zuidplas ICT');
  await samen.sandbox.unarchive(channel);
  await samen.settle();
  await samen.sql(`select graphile_worker.add_job('sweep', '{}', run_at => $1)`, [new Date()]);
  await samen.settle();
  const [card] = at.inChannel();
  expect(card).toContain('Noordwind Sales agent of Noordwind Distribution withdrew the request');
});

test('what was on its way when the channel became shared is not posted there', async () => {
  await at.sales().types('/partner request', 'noordwind-csp');
  await at.sales().submits({ reseller: 'Zuidplas' });
  await at.works('fact');
  await samen.sandbox.setShared(channel, true);
  await at.works('event');
  await samen.settle();
  expect(at.inChannel()).toEqual([]);
  expect(at.dms()).toContain(said.shared);
  expect(at.dms().filter((one) => one.includes('asks Zuidplas ICT'))).toHaveLength(1);
});

test('what waited for a channel that was left for another says nothing about the new one', async () => {
  samen.sandbox.addChannel({
    id: 'CZUIDNEW',
    name: 'zuidplas-new',
    private: true,
    members: [bot, 'UZUIDPLASGA'],
  });
  await at.asks();
  // Its edit waits while the company moves and the old channel goes.
  await at.sales().types('/partner show', 'noordwind-csp');
  await at.sales().clicks('Withdraw request');
  await at.works('fact');
  await samen.sql(`update "Company" set channel = 'CZUIDNEW' where id = 'zuidplas'`);
  await at.unheard(() => samen.sandbox.archive(channel));
  await samen.settle();
  expect(await at.trouble()).toBeNull();
});

test('an id that Slack changes: cards, lines and clicks go on', async () => {
  await at.asks();
  await samen.sandbox.renumber(channel, 'CZUIDPLAS2');
  await samen.settle();
  expect(at.dms()).toEqual([]);
  await at.admin().clicks('Authorize');
  expect(await at.admin().submits({ tick: ['yes'] })).toBe('closed');
  await samen.settle();
  const [card, line] = at.inChannel();
  expect(card).toContain('authorized');
  expect(card).not.toContain('Waiting');
  expect(line).toContain('authorized Noordwind Distribution');
  expect(await at.trouble()).toBeNull();
});

test('what is still to be sent follows the new id', async () => {
  await at.unheard(() => samen.sandbox.renumber(channel, 'CZUIDPLAS2'));
  await at.sales().types('/partner request', 'noordwind-csp');
  await at.sales().submits({ reseller: 'Zuidplas' });
  // Planned for the old id, and sent after Slack told of the new one.
  await at.works('fact');
  await samen.sandbox.emit({
    type: 'channel_id_changed',
    old_channel_id: channel,
    new_channel_id: 'CZUIDPLAS2',
  });
  await at.works('event');
  await samen.settle();
  expect(at.inChannel().join('\n')).toContain('asks Zuidplas ICT');
  expect(await at.trouble()).toBeNull();
  expect(at.dms()).not.toContain(said.lost);
});
