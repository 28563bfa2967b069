import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import { day, openSamen, type Samen } from '../../support/samen.ts';
import { whyIn } from '../../support/why.ts';
import { post } from '../edge/wire.ts';
import {
  admin,
  authorizes,
  declines,
  holds,
  joins,
  labels,
  lastSent,
  requested,
  sales,
  texts,
} from '../partnership/steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const second = () => samen.person('USECOND');
const secondJoins = () =>
  joins(samen, {
    user: 'USECOND',
    name: 'Second Admin',
    company: 'zuidplas',
    roles: ['global-admin'],
    channel: false,
  });
const opensAway = async (who = admin(samen)) => {
  await who.types('/csp settings');
  await who.clicks('While I am away');
  return who;
};
const goesAway = async (days: { from: string; until: string }) => {
  const who = await opensAway();
  const done = await who.submits({ delegate: 'Second', ...days });
  const said = who.modalText();
  await who.closesAll();
  await samen.settle();
  return { done, said };
};
const june = { from: '2026-06-01', until: '2026-06-12' };

describe('while I am away, … decides for me (product.md 3)', () => {
  test('said in /csp settings: cards and reminders move, and the decision is for both', async () => {
    await secondJoins();
    const { done, said } = await goesAway(june);
    expect(done).toBe('updated');
    expect(said).toContain('Saved: Second Admin decides for you from 1 Jun 2026 to 12 Jun 2026.');
    expect(texts(second(), 'samen')).toEqual([
      'Zuidplas Global admin of Zuidplas ICT is going to be away and asks you to decide meanwhile. You get the cards that you may decide yourself.',
    ]);
    await requested(samen);
    expect(texts(admin(samen), 'samen')).toEqual([]);
    expect(labels(second().reads('samen').at(-1))).toEqual(['Authorize', 'Decline']);
    await second().clicks('Decline');
    await second().submits({});
    await samen.settle();
    expect(texts(admin(samen), 'zuidplas-csp').join('\n')).toContain(
      'Decided also for Zuidplas Global admin (away).',
    );
  });

  test('reminders go to whoever stands in, and say for whom', async () => {
    await secondJoins();
    await goesAway({ from: '2026-06-01', until: '2026-07-10' });
    await requested(samen);
    await samen.later(16 * day);
    const reminders = second()
      .reads('samen')
      .map((one) => second().messageText(one))
      .filter((text) => text.startsWith('Still open:'));
    expect(reminders).toHaveLength(1);
    expect(reminders[0]).toContain('You decide for Zuidplas Global admin while they are away.');
    expect(whyIn(reminders[0] ?? '')).toBe(
      'You see this because you stand in for a colleague at Zuidplas ICT.',
    );
    expect(texts(admin(samen), 'samen')).toEqual([]);
  });

  test('rights don’t move: whoever is away decides all the same, a delegate without the role does not', async () => {
    await joins(samen, {
      user: 'USECOND',
      name: 'Second Seller',
      company: 'zuidplas',
      roles: ['sales-agent'],
      channel: true,
    });
    await goesAway(june);
    await requested(samen);
    await second().clicks('Authorize');
    expect(second().visible()).toContain('Global admin');
    await authorizes(samen);
    expect(await samen.sql(`select status from "Partnership"`)).toEqual([{ status: 'active' }]);
  });

  test('the form shows what was said, changes it and ends it', async () => {
    await secondJoins();
    await goesAway(june);
    const who = await opensAway();
    expect(who.modalText()).toContain(
      'Second Admin decides for you from 1 Jun 2026 to 12 Jun 2026.',
    );
    expect(await who.submits({ until: '2026-06-19' })).toBe('updated');
    await who.closesAll();
    await opensAway();
    expect(who.modalText()).toContain('to 19 Jun 2026.');
    await who.clicks('I decide myself again');
    expect(who.modalText()).toContain('Cards come to you from now on.');
    await samen.settle();
    expect(texts(second(), 'samen').at(-1)).toBe(
      'Zuidplas Global admin of Zuidplas ICT decides again: you no longer stand in.',
    );
    await requested(samen);
    expect(labels(admin(samen).reads('zuidplas-csp').at(-1))).toEqual(['Authorize', 'Decline']);
    await who.closesAll();
    await opensAway();
    expect(who.modalText()).not.toContain('decides for you from');
  });

  test('refused under its field: days that passed or run backwards, too long, somebody who is away too', async () => {
    await secondJoins();
    const who = await opensAway();
    const tries: [Record<string, string>, Record<string, string>][] = [
      [
        { from: '2026-05-31', until: '2026-06-02' },
        { from: 'This day has passed. Choose today or later.' },
      ],
      [
        { from: '2026-06-05', until: '2026-06-04' },
        { until: 'The last day is before the first one. Choose a later day.' },
      ],
      [
        { from: '2026-06-05', until: '2026-12-04' },
        {
          until:
            'At most 90 days. Choose an earlier day, or give your colleague the role with /csp members.',
        },
      ],
    ];
    for (const [days, errors] of tries)
      expect(await who.submits({ delegate: 'Second', ...days })).toEqual({ errors });
    await who.closesAll();
    await opensAway(second());
    await second().submits({ delegate: 'Zuidplas Global', ...june });
    await second().closesAll();
    const { done } = await goesAway(june);
    expect(done).toEqual({
      errors: {
        delegate: expect.stringContaining('They are away themselves until') as string,
      },
    });
  });

  test('whoever has no colleague is told how to get one; nobody of another company is offered or taken', async () => {
    const who = samen.person('westerly', 'global-admin');
    await samen.sql(
      `delete from "Membership" where "companyId" = 'westerly' and "personId" <> $1`,
      [who.user.toLowerCase()],
    );
    await opensAway(who);
    expect(who.modalText()).toContain('No colleague of yours has a role here yet.');
    expect(who.modal()?.submit).toBeNull();
    await secondJoins();
    const ours = await opensAway();
    expect(JSON.stringify(await ours.suggests('delegate', 'Noordwind'))).not.toContain('Noordwind');
    expect(await ours.submits({ delegate: 'Second', ...june })).toBe('updated');
    const sent = lastSent(samen, 'view_submission') as {
      view: { id: string; hash: string; state: { values: Record<string, object> } };
    };
    sent.view.hash = 'another';
    sent.view.state.values['delegate'] = {
      'company.delegate': {
        type: 'external_select',
        selected_option: { value: 'unoordwindga', text: { type: 'plain_text', text: 'x' } },
      },
    };
    const said = await post(samen, { payload: sent });
    expect(said.body).toContain('They no longer hold a role in your company.');
    expect(await samen.sql(`select "toId" from "Delegation"`)).toEqual([{ toId: 'usecond' }]);
  });

  test('whoever stands in and leaves Slack: cards come back to whoever is away', async () => {
    await secondJoins();
    await goesAway(june);
    await requested(samen);
    await samen.sandbox.deactivate('USECOND');
    await samen.settle();
    await samen.later(day);
    const all = [...admin(samen).reads('samen'), ...admin(samen).reads('zuidplas-csp')];
    expect(all.flatMap((one) => labels(one))).toContain('Authorize');
    await authorizes(samen);
    expect(await samen.sql(`select status from "Partnership"`)).toEqual([{ status: 'active' }]);
  });
});

const opensNotices = async (label: string, who = admin(samen)) => {
  await who.types('/csp settings');
  await who.clicks(label);
  return who;
};
const off = () =>
  samen.sql(`select "companyId", "personId", "group" from "NoticeOff" order by 1, 2, 3`);

describe('what is heard', () => {
  test('a company’s channel: one kind off, and the digest; cards still come', async () => {
    const who = await opensNotices('What the channel hears');
    expect(who.modalText()).toContain('The week, on Monday morning');
    const others = [
      'invitation',
      'customer',
      'subscription',
      'order',
      'ask',
      'transfer',
      'enrolment',
    ];
    expect(await who.submits({ groups: others })).toBe('updated');
    await who.closesAll();
    expect(await off()).toEqual(
      ['digest', 'partnership'].map((group) => ({ companyId: 'zuidplas', personId: '', group })),
    );
    await requested(samen);
    await authorizes(samen);
    const said = texts(who, 'zuidplas-csp');
    expect(said).toHaveLength(1);
    expect(said[0]).toContain('authorized');
    await opensNotices('What the channel hears');
    const input = who.modal()?.blocks.find(({ block_id: id }) => id === 'groups');
    expect(input).toMatchObject({
      element: { initial_options: others.map((value) => ({ value })) },
    });
  });

  test('one’s own, whatever the role; on again', async () => {
    const who = await opensNotices('What I hear', sales(samen));
    expect(who.modalText()).not.toContain('The week, on Monday morning');
    await who.submits({ groups: ['reminder'] });
    await who.closesAll();
    await requested(samen);
    await declines(samen);
    expect(texts(who, 'samen')).toEqual([]);
    expect(texts(who, 'noordwind-csp')).toHaveLength(2);
    await opensNotices('What I hear', who);
    await who.submits({ groups: ['partnership', 'reminder'] });
    expect(await off()).not.toContainEqual(expect.objectContaining({ group: 'partnership' }));
  });

  test('matrix row 35: the channel’s only by whoever may set the company', async () => {
    const who = sales(samen);
    await who.types('/csp settings');
    expect(who.modalText()).not.toContain('What the channel hears');
    await who.closesAll();
    const manager = await opensNotices(
      'What the channel hears',
      samen.person('noordwind', 'user-admin'),
    );
    await holds(samen, 'UNOORDWINDUA', 'noordwind', ['sales-agent']);
    await manager.submits({ groups: [] });
    expect(manager.modalText()).toContain('This needs a Global admin or User admin.');
    expect(await off()).toEqual([]);
  });
});

const whys = (user: Driver, where: string) =>
  user.reads(where).map((one) => whyIn(user.messageText(one)));

describe('why its reader gets it, under every line', () => {
  test('in the channel, as whoever asked, and in the place of a lost channel', async () => {
    await requested(samen);
    await declines(samen);
    expect(whys(sales(samen), 'noordwind-csp').at(-1)).toBe(
      'You see this because this is the operations channel of Noordwind Distribution.',
    );
    expect(whys(sales(samen), 'samen')).toEqual(['You see this because you asked.']);
    await samen.sandbox.archive('CZUIDPLAS');
    await samen.settle();
    expect(whys(admin(samen), 'samen')).toEqual([
      'You see this because you are a Global admin of Zuidplas ICT.',
    ]);
  });

  test('in Dutch where its reader reads Dutch', async () => {
    await samen.sql(`update "Company" set language = 'nl' where id = 'noordwind'`);
    await requested(samen);
    await declines(samen);
    expect(whys(sales(samen), 'noordwind-csp').at(-1)).toBe(
      'Je ziet dit omdat dit het operationskanaal van Noordwind Distribution is.',
    );
  });
});
