import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { again, lastSent, post } from '../edge/wire.ts';
import { holds, texts } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const bot = 'U0SAMEN';
const admin = () => samen.person('noordwind', 'global-admin');
const opens = async (who = admin()) => {
  await who.types('/csp settings', 'general');
  return who;
};
/** A channel with the bot and Noordwind's Global admin in it. */
const channel = (id: string, name: string, isPrivate = true, members = [bot, 'UNOORDWINDGA']) => {
  samen.sandbox.addChannel({ id, name, private: isPrivate, members });
  return id;
};
const settings = async (company = 'noordwind') =>
  (
    await samen.sql<{
      channel: string;
      deadlineDays: number;
      language: string;
      findable: boolean;
      fourEyesRelaxed: boolean;
    }>(
      'select channel, "deadlineDays", language, findable, "fourEyesRelaxed" from "Company" where id = $1',
      [company],
    )
  )[0];
const lines = () =>
  samen.sql(`select id from "AuditEntry" where action = 'company.settings-changed'`);

describe('the operations channel', () => {
  test('a private one is taken, and a test line follows in it', async () => {
    channel('CNEW', 'noordwind-new');
    const who = await opens();
    expect(who.modalText()).toContain('Type /invite @Samen in it first.');
    expect(await who.submits({ channel: 'noordwind-new' })).toBe('updated');
    expect(who.modalText()).toContain('Saved.');
    expect(who.modalText()).not.toContain('public channel');
    await samen.settle();
    expect(await settings()).toMatchObject({ channel: 'CNEW' });
    expect(texts(who, 'noordwind-new')).toEqual([
      'This is now the operations channel of Noordwind Distribution. Requests and news come here.',
    ]);
  });

  test('a public one is accepted with a warning', async () => {
    channel('CPUBLIC', 'noordwind-open', false);
    const who = await opens();
    expect(await who.submits({ channel: 'noordwind-open' })).toBe('updated');
    expect(who.modalText()).toContain(
      '#noordwind-open is a public channel: everybody in the workspace can read your requests. A private channel is safer.',
    );
    expect(await settings()).toMatchObject({ channel: 'CPUBLIC' });
  });

  test('archived, shared, without the bot, or already taken: refused under its field', async () => {
    const tries = {
      [channel('COLD', 'noordwind-old')]: 'This channel is archived. Choose another one.',
      [channel('CSHARED', 'noordwind-shared')]:
        'This channel is shared with another organisation. Choose one that is yours alone.',
      [channel('CALONE', 'noordwind-alone', false, ['UNOORDWINDGA'])]:
        'The bot is not in this channel. Type /invite @Samen there, then save again.',
      // Slack does not even admit that a private channel exists.
      [channel('CSECRET', 'noordwind-secret', true, ['UNOORDWINDGA'])]:
        'The bot is not in this channel. Type /invite @Samen there, then save again.',
      [channel('CTAKEN', 'both')]: 'Another company already uses this channel. Choose another one.',
    };
    await samen.sql(`update "Company" set channel = 'CTAKEN' where id = 'zuidplas'`);
    const who = await opens();
    for (const [id, said] of Object.entries(tries)) {
      // Chosen first: what happens to a channel meanwhile, Slack's own list can't know.
      await who.submits({ channel: id, deadline: 'x' });
      if (id === 'COLD') await samen.sandbox.archive(id);
      if (id === 'CSHARED') await samen.sandbox.setShared(id, true);
      expect([id, await who.submits({ deadline: '21' })]).toEqual([
        id,
        { errors: { channel: said } },
      ]);
    }
    expect(await settings()).toMatchObject({ channel: 'CNOORDWIND', deadlineDays: 30 });
    expect(await lines()).toEqual([]);
    // Repaired as the sentence says; what was typed meanwhile is still there.
    await samen.sandbox.invite('CALONE', bot);
    expect(await who.submits({ channel: 'CALONE' })).toBe('updated');
    expect(await settings()).toMatchObject({ channel: 'CALONE', deadlineDays: 21 });
  });
});

describe('deadline and language', () => {
  test('the deadline is 3 to 90 days', async () => {
    const who = await opens();
    for (const deadline of ['2', '91', 'x', '-5', '0'])
      expect([deadline, await who.submits({ deadline })]).toEqual([
        deadline,
        { errors: { deadline: 'Choose between 3 and 90 days.' } },
      ]);
    expect(await who.submits({ deadline: '3' })).toBe('updated');
    expect(await settings()).toMatchObject({ deadlineDays: 3 });
    await who.closesAll();
    expect(await (await opens()).submits({ deadline: '90' })).toBe('updated');
    expect(await settings()).toMatchObject({ deadlineDays: 90 });
  });

  test('the language of the company is that of its channel and of who chose none', async () => {
    const who = await opens();
    expect(await who.submits({ language: 'Nederlands' })).toBe('updated');
    await who.closesAll();
    await opens();
    expect(who.modalText()).toContain('Instellingen');
    channel('CNEW', 'noordwind-nieuw');
    await who.submits({ channel: 'noordwind-nieuw' });
    expect(who.modalText()).toContain('Opgeslagen.');
    await samen.settle();
    expect(texts(who, 'noordwind-nieuw')).toEqual([
      'Dit is nu het operationskanaal van Noordwind Distribution. Aanvragen en nieuws komen hier.',
    ]);
  });

  test('R-OPS-01: the same submission again changes once', async () => {
    const who = await opens();
    await who.submits({ deadline: '21' });
    const second = await again(samen, 'view_submission');
    expect(second.body).toContain('Saved.');
    expect(await lines()).toHaveLength(1);
  });

  test('R-AUD-01: what was and what is, by whom, in which role', async () => {
    await (await opens()).submits({ deadline: '21' });
    const [entry] = await samen.sql(
      `select "companyId", "personId", roles, before->'deadlineDays' as before, after->'deadlineDays' as after
       from "AuditEntry" where action = 'company.settings-changed'`,
    );
    expect(entry).toEqual({
      companyId: 'noordwind',
      personId: 'unoordwindga',
      roles: ['global-admin'],
      before: 30,
      after: 21,
    });
  });
});

describe('matrix rows 35 and 47: who may change what', () => {
  test('a User admin sees no trust, and a save keeps it', async () => {
    await samen.sql(`update "Company" set "fourEyesRelaxed" = true where id = 'zuidplas'`);
    const who = await opens(samen.person('zuidplas', 'user-admin'));
    expect(who.modalText()).not.toContain('Providers may find us');
    expect(who.modalText()).toContain('only a Global admin changes that.');
    expect(await who.submits({ deadline: '10' })).toBe('updated');
    expect(await settings('zuidplas')).toMatchObject({
      deadlineDays: 10,
      findable: true,
      fourEyesRelaxed: true,
    });
  });

  test('nor can one send it past the form', async () => {
    const who = await opens(samen.person('zuidplas', 'user-admin'));
    await who.submits({ deadline: '2' });
    const sent = lastSent(samen, 'view_submission') as {
      view: { state: { values: Record<string, object> } };
    };
    sent.view.state.values['deadline'] = {
      value: { type: 'plain_text_input', value: '10' },
    };
    sent.view.state.values['trust'] = { value: { type: 'checkboxes', selected_options: [] } };
    const said = await post(samen, { payload: sent });
    expect(said.body).toContain('This needs a Global admin.');
    expect(await settings('zuidplas')).toMatchObject({ findable: true, deadlineDays: 30 });
  });

  test('a Global admin opens and closes the doors', async () => {
    const who = await opens(samen.person('zuidplas', 'global-admin'));
    expect(who.modalText()).toContain('Providers may find us');
    expect(await who.submits({ trust: ['four-eyes'] })).toBe('updated');
    expect(await settings('zuidplas')).toMatchObject({ findable: false, fourEyesRelaxed: true });
    const sales = samen.person('noordwind', 'sales-agent');
    await sales.types('/partner request');
    expect(JSON.stringify(await sales.suggests('reseller', 'Zuid'))).not.toContain('Zuidplas');
  });

  test('others set only what is their own', async () => {
    const who = await opens(samen.person('noordwind', 'admin-agent'));
    expect(who.modalText()).toBe(
      'Settings\nActing for Noordwind Distribution\nYour own\nWhile I am away\nWhat I hear\nClose',
    );
  });

  test('R-ROLE-06: the role lost while typing', async () => {
    const who = await opens();
    await holds(samen, 'UNOORDWINDGA', 'noordwind', ['sales-agent']);
    expect(await who.submits({ deadline: '21' })).toEqual({
      errors: {
        channel:
          'Your role changed while you were busy here, so nothing was saved. This needs a Global admin or User admin. Ask your operator.',
      },
    });
    expect(await settings()).toMatchObject({ deadlineDays: 30 });
  });
});
