import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { day, openSamen, type Samen } from '../../support/samen.ts';
import { asked } from '../ask/steps.ts';
import { lastSent, texts } from '../partnership/steps.ts';
import { post } from '../edge/wire.ts';
import { subscribed, tasman } from '../subscription/steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
  await tasman(samen);
});
afterEach(() => samen.close());

const seller = () => samen.person('noordwind', 'sales-agent');
const agent = () => samen.person('zuidplas', 'admin-agent');
const asks = async (who = seller(), hint = 'tasman') => {
  await who.types(`/csp who ${hint}`.trim());
  return who.modalText();
};

describe('who does what for a customer (product.md 5)', () => {
  test('the chain, rights and how they are known, agreement, support, what is open, what happened', async () => {
    await subscribed(samen, 'e3');
    await asked(samen);
    const text = await asks();
    expect(text).toContain('Noordwind Distribution → Zuidplas ICT → Tasman Bakery BV');
    expect(text).toContain(
      'Zuidplas ICT: delegated admin as agreed here; not checked at Microsoft',
    );
    expect(text).toContain('Customer agreement');
    expect(text).toContain('Noordwind Distribution: 1 subscription');
    expect(text).toContain('Open: 1 request');
    expect(text).toMatch(
      /Zuidplas ICT asks Noordwind Distribution for something for Tasman Bakery BV, until /,
    );
    expect(text).toContain('1 Jun 2026, 10:00: asked the provider (Zuidplas ICT)');
    const theirs = await asks(agent());
    expect(theirs).toContain('asked the provider (Zuidplas Helpdesk agent, Zuidplas ICT)');
  });

  test('without a hint the customer is chosen; somebody without the right is told who has it', async () => {
    const who = agent();
    expect(await asks(who, '')).toContain('Noordwind Distribution → Zuidplas ICT');
    const other = samen.person('zuidplas', 'user-admin');
    expect(await asks(other)).toContain('Ask ');
    expect(other.modalText()).not.toContain('Tasman');
  });

  test('product.md 1: nothing of a partner that was not named with the reader', async () => {
    await samen.sql(
      `insert into "ResellerRelationship"(id, "customerId", "partnerId", capacity, origin, status, "nameFolded", since)
       values ('tasman-oostzee', 'tasman', 'oostzee', 'direct-bill', 'solo-invite', 'active', 'tasman bakery bv', now())`,
    );
    await subscribed(samen, 'secret', { owner: 'oostzee', reseller: null, name: 'Hidden plan' });
    await samen.sql(
      `insert into "AuditEntry"(id, at, "companyId", "personId", roles, action, subject, "subjectId", via, known)
       values ('x', now(), 'oostzee', null, '{}', 'subscription.suspended', 'subscription', 'secret', 'slack', 'declared'),
         ('y', now(), 'oostzee', null, '{}', 'customer.agreement-recorded', 'customer', 'tasman', 'slack', 'declared'),
         ('z', now(), 'noordwind', null, '{}', 'customer.admin-ended', 'customer', 'tasman', 'slack', 'declared')`,
    );
    const ours = await asks();
    expect(ours).not.toContain('Oostzee');
    expect(ours).not.toContain('suspended');
    expect(ours).toContain('took delegated admin away (Noordwind Distribution)');
    expect(await asks(agent())).not.toContain('took delegated admin away');
    const theirs = await asks(samen.person('oostzee', 'admin-agent'));
    expect(theirs).toContain('Oostzee Cloud → Tasman Bakery BV');
    expect(theirs).not.toMatch(/Noordwind|Zuidplas/);
    expect(theirs).toContain('subscription suspended (Oostzee Cloud)');
  });

  test('another company’s customer is unknown, also past the form', async () => {
    const who = samen.person('westerly', 'global-admin');
    await who.types('/csp who tasman');
    expect(who.modalText()).not.toContain('Tasman');
  });

  test('in Dutch', async () => {
    await samen.sql(`update "Company" set language = 'nl' where id = 'zuidplas'`);
    const text = await asks(agent());
    expect(text).toContain('Wie doet wat');
    expect(text).toContain('Er wacht niets.');
    expect(text).toContain('Nog geen abonnement, dus geen contactpersoon voor ondersteuning.');
  });
});

const pictures = (who = seller()) => who.reads('samen').flatMap((one) => one.files ?? []);
const presses = async (who = seller()) => {
  await asks(who);
  await who.clicks('Picture');
  const said = who.modalText();
  await who.closesAll();
  return said;
};
const fails = (method: string, how: 'error' | 'lost-answer' | 'ratelimited', error?: string) =>
  samen.sandbox.fail({ method, times: 1, how, ...(error === undefined ? {} : { error }) });

describe('its picture', () => {
  test('a PNG with its words, into the DM of whoever pressed', async () => {
    await subscribed(samen, 'e3');
    expect(await presses()).toContain('The picture comes to you as a message from the bot.');
    await samen.settle();
    const [picture] = pictures();
    expect(pictures()).toHaveLength(1);
    const bytes = samen.sandbox.bytesOf(picture?.id ?? '');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
    expect(width).toBeGreaterThan(1_000);
    expect(width).toBeLessThan(4_000);
    expect(height).toBeGreaterThan(300);
    expect(height).toBeLessThan(3_000);
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(picture?.title).toBe('Who does what for Tasman Bakery BV');
    expect(picture?.alt).toContain('Noordwind Distribution → Zuidplas ICT: sells through.');
    expect(picture?.alt).toContain('Zuidplas ICT → Tasman Bakery BV: serves.');
    expect(picture?.alt).toContain('as recorded by Noordwind Distribution in Samen');
    expect(pictures(agent())).toEqual([]);
  });

  test('R-OPS-01: pressed twice on one screen it is one', async () => {
    await asks();
    await seller().clicks('Picture');
    const sent = lastSent(samen, 'block_actions');
    await post(samen, { payload: sent });
    await samen.settle();
    expect(pictures()).toHaveLength(1);
  });

  test('a workspace that takes no files: the same in words', async () => {
    fails('files.getUploadURLExternal', 'error', 'file_uploads_disabled');
    await presses();
    await samen.settle();
    expect(pictures()).toEqual([]);
    const [said] = texts(seller(), 'samen');
    expect(said).toContain('Slack did not take the picture. Ask an admin of your workspace');
    expect(said).toContain('Zuidplas ICT → Tasman Bakery BV: serves.');
    expect(await samen.sql(`select state from "Delivery" where kind = 'picture'`)).toEqual([
      { state: 'sent' },
    ]);
  });

  test.each(['files.getUploadURLExternal', 'upload_url'])(
    '%s without an answer: sent later, once',
    async (method) => {
      fails(method, 'lost-answer');
      await presses();
      await samen.settle();
      await samen.later(60_000);
      expect(pictures()).toHaveLength(1);
      expect(texts(seller(), 'samen')).toHaveLength(1);
    },
  );

  test('when nobody knows whether it came, it is not sent twice but said', async () => {
    fails('files.completeUploadExternal', 'lost-answer');
    await presses();
    await samen.settle();
    await samen.later(60_000);
    expect(pictures()).toHaveLength(1);
    expect(texts(seller(), 'samen').at(-1)).toBe(
      'Slack did not say whether the picture of Tasman Bakery BV arrived. If you don’t see it, press Picture again in /csp who.',
    );
  });

  test('nor where a process died while it was sent', async () => {
    await presses();
    await samen.sql(
      `update "Delivery" set state = 'started', "startedAt" = $1, "calledAt" = $1 where kind = 'picture'`,
      [new Date(Date.now() - 10_000)],
    );
    await samen.settle();
    expect(pictures()).toEqual([]);
    expect(texts(seller(), 'samen')).toEqual([
      expect.stringContaining('Slack did not say whether the picture of Tasman Bakery BV arrived.'),
    ]);
  });

  test('Slack asks for patience: it comes when Slack says', async () => {
    fails('files.completeUploadExternal', 'ratelimited');
    await presses();
    await samen.settle();
    expect(pictures()).toHaveLength(1);
    expect(texts(seller(), 'samen')).toHaveLength(1);
  });

  test('whoever left the company meanwhile gets nothing', async () => {
    await presses();
    await samen.sql(`update "Membership" set roles = '{}' where "personId" = 'unoordwindsa'`);
    await samen.later(day);
    expect(pictures()).toEqual([]);
    expect(await samen.sql(`select error from "Delivery" where kind = 'picture'`)).toEqual([
      { error: 'nobody_left_to_read_it' },
    ]);
  });
});
