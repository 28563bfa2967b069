import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actorOf } from '../../../src/domain/who.ts';
import type { PersonId } from '../../../src/domain/ids.ts';
import { delegate } from '../../../src/domain/requests/delegation.ts';
import { team } from '../../../src/sandbox/seed.ts';
import { day, hour, openSamen, type Samen } from '../../support/samen.ts';
import {
  admin,
  asks,
  authorizes,
  holds,
  joins,
  labels,
  requested,
  sales,
  texts,
} from '../partnership/steps.ts';
import { accepts, asks as asksTransfer, taker } from '../transfer/steps.ts';
import { extended, ground } from '../transfer/through-store.ts';

let samen: Samen;
const opens = async (now?: Date) => {
  samen = await openSamen(now ? { now } : {});
};
beforeEach(() => opens());
afterEach(() => samen.close());

const second = () =>
  joins(samen, {
    user: 'USECOND',
    name: 'Second Admin',
    company: 'zuidplas',
    roles: ['global-admin'],
    channel: false,
  });
const dms = (user: string) => {
  const who = samen.person(user);
  return who.reads('samen').map((message) => who.messageText(message));
};
const seatAs = async (user: string) => {
  const who = await samen.bot.store.people.who({ home: team.id, user });
  if (!who?.acting) throw new Error(`${user} has no role.`);
  return actorOf(who, who.acting);
};
const standsIn = async (from: string, to: string, dates = ['2026-06-01', '2026-06-30']) => {
  const by = await seatAs(from);
  const [since = '', until = ''] = dates;
  const person = to.toLowerCase() as PersonId;
  await samen.bot.store.delegations.make(
    by,
    { key: `${from}:${to}`, via: 'slack' },
    person,
    (seen, now) =>
      delegate(
        seen,
        { delegate: person, from: since, until, timeZone: 'Europe/Amsterdam' },
        by,
        now,
      ),
  );
  await samen.settle();
};

describe('who can decide is reminded (product.md 3)', () => {
  test.each([
    // Within each the clocks of Europe and of America change.
    ['autumn', '2026-10-12T09:00:00Z'],
    ['spring', '2027-03-08T09:00:00Z'],
  ])(
    '%s: 30 days, hour by hour, in three zones',
    async (_, begins) => {
      await samen.close();
      await opens(new Date(begins));
      const zones = ['Europe/Amsterdam', 'America/Los_Angeles', 'Asia/Kolkata'];
      await second();
      await joins(samen, {
        user: 'UTHIRD',
        name: 'Third Admin',
        company: 'zuidplas',
        roles: ['global-admin'],
        channel: false,
      });
      const users = ['UZUIDPLASGA', 'USECOND', 'UTHIRD'];
      for (const [i, user] of users.entries())
        await samen.sql(
          `update "PersonProfile" set "timeZone" = $1 where "personId" = (select id from "Person" where "slackUserId" = $2)`,
          [zones[i], user],
        );
      await requested(samen);
      for (let hours = 0; hours < 30 * 24 + 1; hours++) await samen.later(hour);
      const sent = await samen.sql<{ user: string; at: Date; what: string }>(
        `select p."slackUserId" as user, n.at, n.what from "Nudge" n join "Person" p on p.id = n."toId"
       where n.what in ('half', 'last') order by n.at`,
      );
      for (const [i, user] of users.entries()) {
        const own = sent.filter((one) => one.user === user);
        expect(own.map(({ what }) => what)).toEqual(['half', 'last']);
        for (const { at } of own) {
          const there = new Intl.DateTimeFormat('en-GB', {
            timeZone: zones[i],
            weekday: 'short',
            hour: 'numeric',
          }).format(at);
          expect(there).toMatch(/^(?:Mon|Tue|Wed|Thu|Fri),? (?:09|1[0-6])$/);
        }
        expect(dms(user).filter((text) => text.startsWith('Still open:'))).toHaveLength(2);
      }
      expect(dms('USECOND').at(1)).toContain(
        'Still open: Noordwind Distribution asks Zuidplas ICT for a partnership.',
      );
      expect(dms('USECOND').at(1)).toContain(
        'You see this because you may decide it for Zuidplas ICT.',
      );
    },
    120_000,
  );

  test('not once it is decided', async () => {
    await requested(samen);
    await authorizes(samen);
    await samen.later(16 * day);
    await samen.later(12 * day);
    expect(dms('UZUIDPLASGA')).toEqual([]);
    expect(await samen.sql('select 1 as left from "Vigil"')).toEqual([]);
  });

  test('who became able to decide gets the card', async () => {
    await requested(samen);
    await second();
    await samen.later(day);
    const [card] = samen.person('USECOND').reads('samen');
    expect(labels(card)).toEqual(['Authorize', 'Decline']);
  });
});

describe('nobody can decide any more (I row 26)', () => {
  test('whoever asked is told once, the channel every working day', async () => {
    await requested(samen);
    await samen.sandbox.deactivate('UZUIDPLASGA');
    await samen.settle();
    expect(texts(sales(samen), 'samen')).toEqual([
      expect.stringContaining('Nobody at Zuidplas ICT can decide this at the moment'),
    ]);
    const channel = () =>
      texts(samen.person('zuidplas', 'user-admin'), 'zuidplas-csp').filter((text) =>
        text.startsWith('Nobody at Zuidplas ICT can decide'),
      );
    expect(channel()).toHaveLength(1);
    expect(channel()[0]).toContain('/csp members: Global admin.');
    for (let days = 0; days < 7; days++) await samen.later(day);
    expect(channel()).toHaveLength(6);
    expect(texts(sales(samen), 'samen')).toHaveLength(1);
  });

  test('who leaves loses their roles at once, and the others get the card', async () => {
    await second();
    await holds(samen, 'USECOND', 'zuidplas', ['sales-agent']);
    await requested(samen);
    await holds(samen, 'USECOND', 'zuidplas', ['global-admin']);
    await samen.sandbox.deactivate('UZUIDPLASGA');
    await samen.settle();
    expect(labels(samen.person('USECOND').reads('samen')[0])).toEqual(['Authorize', 'Decline']);
    expect(texts(sales(samen), 'samen')).toEqual([]);
    const facts = await samen.sql(
      `select action, after from "AuditEntry" where action like 'member.%'`,
    );
    expect(facts).toEqual([
      { action: 'member.left', after: { active: false, roles: ['global-admin'] } },
    ]);
    expect(await samen.sql(`select status from "Partnership"`)).toEqual([{ status: 'issued' }]);
  });
});

describe('while I am away (product.md 3)', () => {
  test('the delegate gets the card in my place, and the decision is for both', async () => {
    await second();
    await standsIn('UZUIDPLASGA', 'USECOND');
    expect(dms('USECOND')).toEqual([
      expect.stringContaining('Zuidplas Global admin of Zuidplas ICT is going to be away'),
    ]);
    await requested(samen);
    expect(dms('UZUIDPLASGA')).toEqual([]);
    const card = samen.person('USECOND').reads('samen').at(-1);
    expect(labels(card)).toEqual(['Authorize', 'Decline']);
    await samen.person('USECOND').clicks('Decline');
    await samen.person('USECOND').submits({});
    await samen.settle();
    expect(await samen.sql(`select "forId", "byId" from "DecidedFor"`)).toEqual([
      { forId: 'uzuidplasga', byId: 'usecond' },
    ]);
    expect(texts(admin(samen), 'zuidplas-csp').join('\n')).toContain(
      'Decided also for Zuidplas Global admin (away).',
    );
    const [entry] = await samen.sql<{ after: object }>(
      `select after from "AuditEntry" where action = 'partnership.declined'`,
    );
    expect(entry?.after).toMatchObject({ for: ['uzuidplasga'] });
  });

  test('not rights: a delegate without the role decides nothing', async () => {
    await joins(samen, {
      user: 'USECOND',
      name: 'Second',
      company: 'zuidplas',
      roles: ['sales-agent'],
      channel: true,
    });
    await standsIn('UZUIDPLASGA', 'USECOND');
    await requested(samen);
    expect(labels(admin(samen).reads('zuidplas-csp').at(-1))).toEqual(['Authorize', 'Decline']);
    await samen.person('USECOND').clicks('Authorize');
    expect(samen.person('USECOND').visible()).toContain('Global admin');
    expect(await samen.sql(`select 1 as done from "DecidedFor"`)).toEqual([]);
  });

  test('what was open when the delegation began reaches the delegate then', async () => {
    await second();
    await holds(samen, 'USECOND', 'zuidplas', ['sales-agent']);
    await requested(samen);
    await holds(samen, 'USECOND', 'zuidplas', ['global-admin']);
    await standsIn('UZUIDPLASGA', 'USECOND', ['2026-06-03', '2026-06-05']);
    await samen.later(3 * day);
    const cards = samen
      .person('USECOND')
      .reads('samen')
      .filter((one) => labels(one).length > 0);
    expect(cards).toHaveLength(1);
  });
});

const said = (user: string, begins: string) => dms(user).filter((text) => text.startsWith(begins));

describe('a transfer', () => {
  beforeEach(async () => {
    await ground(samen);
    await extended(samen);
  });
  const agent = 'UNOORDWINDAA';
  test('R-XFR-17: who may accept it is reminded; who is to look at Microsoft is not', async () => {
    await asksTransfer(samen, ['Intune']);
    await samen.later(16 * day);
    for (const user of [agent, 'UNOORDWINDSA']) {
      expect(said(user, 'Still open:')).toHaveLength(1);
      expect(said(user, 'Still open:')[0]).toContain(
        'Oostzee Cloud asks Noordwind Distribution to take over subscriptions of Kadehuis GmbH.',
      );
    }
    expect(said('UNOORDWINDGA', 'Still open:')).toEqual([]);
    await accepts(samen);
    for (let days = 0; days < 20; days++) await samen.later(day);
    expect(said(agent, 'Still open:')).toHaveLength(1);
    expect(said('UOOSTZEEAA', 'Still open:')).toEqual([]);
  });

  test('accepted by whoever stands in: for both, and said on both cards', async () => {
    await standsIn(agent, 'UNOORDWINDSA');
    await asksTransfer(samen, ['Intune']);
    await accepts(samen);
    expect(await samen.sql(`select subject, "forId", "byId" from "DecidedFor"`)).toEqual([
      { subject: 'transfer', forId: agent.toLowerCase(), byId: 'unoordwindsa' },
    ]);
    const also = 'Decided also for Noordwind Admin agent (away).';
    expect(texts(taker(samen), 'noordwind-csp').join('\n')).toContain(also);
    expect(texts(samen.person('oostzee', 'admin-agent'), 'oostzee-csp').join('\n')).toContain(also);
    const [entry] = await samen.sql<{ after: object }>(
      `select after from "AuditEntry" where action = 'transfer.accepted'`,
    );
    expect(entry?.after).toMatchObject({ for: [agent.toLowerCase()] });
    // A look at Microsoft is nobody's decision.
    await taker(samen).types('/transfer verify');
    expect(await taker(samen).submits({ tick: ['yes'] })).toBe('updated');
    expect(await samen.sql(`select 1 as done from "DecidedFor"`)).toHaveLength(1);
  });

  test('I row 26: nobody can accept it any more, and both sides hear it', async () => {
    await asksTransfer(samen, ['Intune']);
    for (const user of [agent, 'UNOORDWINDSA']) await samen.sandbox.deactivate(user);
    await samen.settle();
    expect(said('UOOSTZEEAA', 'Nobody at Noordwind Distribution can decide this')).toHaveLength(1);
    expect(said('UNOORDWINDGA', 'Nobody at Noordwind Distribution')[0]).toContain(
      'Admin agent or Sales agent.',
    );
  });
});

test('App Home is drawn anew for whoever looks at it, once for what happens within 3 s', async () => {
  await samen.person('zuidplas', 'global-admin').opensHome();
  await samen.settle();
  const published = () =>
    samen.sandbox.traffic().filter(({ name }) => name === 'views.publish').length;
  const before = published();
  expect(await asks(samen)).toBe('updated');
  await samen.settle();
  expect(published()).toBe(before + 1);
  await samen.later(2 * hour);
  await authorizes(samen);
  expect(published()).toBe(before + 1);
});
