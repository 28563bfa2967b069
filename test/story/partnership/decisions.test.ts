import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Value } from '../../../src/sandbox/contract.ts';
import type { Role } from '../../../src/domain/people.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { post, submission } from '../edge/wire.ts';
import {
  admin,
  authorizes,
  cardText,
  declines,
  holds,
  joins,
  requested,
  sales,
  sheet,
  statuses,
  texts,
} from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

describe('a reseller decides', () => {
  test('R-PART-08: without the tick, or without the button, there is no partnership', async () => {
    await requested(samen);
    const decider = admin(samen);
    await decider.clicks('Authorize');
    expect(await statuses(samen)).toEqual(['issued']);
    expect(await decider.submits({})).toHaveProperty('refusedByClient.tick');
    const { body } = await post(samen, submission(samen, decider, { tick: [] }));
    expect(JSON.parse(body)).toEqual({
      response_action: 'errors',
      errors: { tick: 'Please tick this box. Without it nothing is decided.' },
    });
    expect(await statuses(samen)).toEqual(['issued']);
    // Ticked, but closed instead of pressed.
    await decider.closes();
    await samen.settle();
    expect(await statuses(samen)).toEqual(['issued']);
    await authorizes(samen);
    expect(await statuses(samen)).toEqual(['active']);
  });

  test('R-PART-11: the confirmation states both rights that are given away', async () => {
    await requested(samen);
    const decider = admin(samen);
    await decider.clicks('Authorize');
    const said = decider.modalText();
    expect(said).toContain('Acting for Zuidplas ICT');
    expect(said).toContain(
      'Noordwind Distribution may order and add subscriptions for your customers.',
    );
    expect(said).toContain('Noordwind Distribution gets administrator access to your own tenant');
    expect(said).toContain('You can take away that access later');
  });

  test('R-PART-13: card and sheet say that no customers are shared', async () => {
    await requested(samen);
    const decider = admin(samen);
    expect(cardText(decider, 'zuidplas-csp')).toContain(
      'No customers are shared: each of you keeps its own.',
    );
    await authorizes(samen);
    for (const who of [decider, sales(samen)])
      expect(await sheet(who)).toContain('No customers are shared by a partnership alone.');
  });

  test.each<[Role, string]>([
    ['user-admin', 'User admin'],
    ['admin-agent', 'Admin agent'],
    ['sales-agent', 'Sales agent'],
    ['helpdesk-agent', 'Helpdesk agent'],
  ])('R-PART-10: the %s of the reseller is refused and told who may', async (role) => {
    await requested(samen);
    const other = samen.person('zuidplas', role);
    for (const pressed of ['Authorize', 'Decline']) {
      await other.clicks(pressed);
      expect(other.modalText()).toContain(
        'Only a Global admin of your company can do this. Ask Zuidplas Global admin.',
      );
      await other.closesAll();
    }
    expect(await sheet(other)).not.toContain('Authorize');
    expect(await statuses(samen)).toEqual(['issued']);
  });

  test('R-PART-02: a reseller that is none any more cannot accept, and is pointed to enrolment', async () => {
    await requested(samen);
    const decider = admin(samen);
    await decider.clicks('Authorize');
    await samen.sql(`update "Company" set kinds = '{direct-bill}' where id = 'zuidplas'`);
    expect(await decider.submits({ tick: ['yes'] })).toEqual({
      errors: {
        tick:
          'Zuidplas ICT is not enrolled as an indirect reseller, so it cannot accept. ' +
          'It enrols first, in Partner Center and here: /csp enroll start.',
      },
    });
    expect(await statuses(samen)).toEqual(['issued']);
  });

  test('a decline reaches the requester with its reason', async () => {
    await requested(samen);
    await declines(samen, { reason: 'We have a distributor.' });
    const line =
      'Zuidplas Global admin of Zuidplas ICT declined the request of Noordwind Distribution. Reason: We have a distributor.';
    const asker = sales(samen);
    expect(texts(asker, 'noordwind-csp').at(-1)).toBe(line);
    expect(texts(asker, 'samen')).toEqual([line]);
    const shown = cardText(asker, 'noordwind-csp');
    expect(shown).toContain('Zuidplas Global admin of Zuidplas ICT declined on 1 Jun 2026, 10:');
    expect(shown).toContain('Reason:\nWe have a distributor.');
    expect(await sheet(asker)).toContain('We have a distributor.');
  });

  test('a decline without a reason says so', async () => {
    await requested(samen);
    await declines(samen);
    expect(cardText(sales(samen), 'noordwind-csp')).toContain('No reason was given.');
    expect(texts(sales(samen), 'samen').at(-1)).not.toContain('Reason');
  });

  test('the sheet decides like the card does', async () => {
    await requested(samen);
    const decider = admin(samen);
    await sheet(decider);
    await decider.clicks('Authorize');
    expect(await decider.submits({ tick: ['yes'] })).toBe('closed');
    expect(decider.modal()).toBeUndefined();
    expect(await statuses(samen)).toEqual(['active']);
  });
});

describe('R-ROLE-06: a role lost while the form was open', () => {
  test('the role alone: refused in the form, and nothing is saved', async () => {
    await requested(samen);
    const decider = admin(samen);
    await joins(samen, {
      user: 'USECOND',
      name: 'Sam Second',
      company: 'zuidplas',
      roles: ['global-admin'],
      channel: true,
    });
    const forms: [string, Record<string, Value>][] = [
      ['Authorize', { tick: ['yes'] }],
      ['Decline', { reason: 'no' }],
    ];
    for (const [pressed, values] of forms) {
      await holds(samen, decider.user, 'zuidplas', ['global-admin']);
      await decider.clicks(pressed);
      await holds(samen, decider.user, 'zuidplas', ['helpdesk-agent']);
      const done = await decider.submits(values);
      expect(JSON.stringify(done)).toContain(
        'Your role changed while you were busy here, so nothing was saved. This needs a Global admin. Ask Sam Second.',
      );
      await decider.closesAll();
    }
    expect(await statuses(samen)).toEqual(['issued']);
  });

  test('every role: told that they left the company', async () => {
    await requested(samen);
    const decider = admin(samen);
    await decider.clicks('Authorize');
    await holds(samen, decider.user, 'zuidplas', []);
    expect(JSON.stringify(await decider.submits({ tick: ['yes'] }))).toContain(
      'You have no role in this company any more, so nothing changed.',
    );
    expect(await statuses(samen)).toEqual(['issued']);
  });

  test('the request form of the provider', async () => {
    const asker = sales(samen);
    await asker.types('/partner request');
    await holds(samen, asker.user, 'noordwind', ['helpdesk-agent']);
    const done = await asker.submits({ mpn: '4200002' });
    expect(JSON.stringify(done)).toContain(
      'This needs a Global admin, User admin, Admin agent or Sales agent. Ask Noordwind Global admin.',
    );
    expect(await statuses(samen)).toEqual([]);
  });
});

describe('R-ROLE-07: four eyes', () => {
  test('whoever asked does not decide, also as Global admin of both', async () => {
    await holds(samen, admin(samen).user, 'noordwind', ['sales-agent']);
    const both = admin(samen);
    await samen.sql(
      `update "Person" set "actingCompanyId" = 'noordwind' where "slackUserId" = $1`,
      [both.user],
    );
    await requested(samen, undefined, both);
    await both.clicks('Authorize');
    expect(both.modalText()).toContain(
      'You asked for this yourself, so somebody else has to decide.',
    );
    expect(await statuses(samen)).toEqual(['issued']);
  });

  test('the same user id in another home of the organisation is the same human', async () => {
    await requested(samen);
    // Somebody else's record, and the asker's user id: the organisation moved them.
    await samen.sql(
      `with p as (insert into "Person"(id, home, "slackUserId", team) values ('moved', 'E0ORG', $1, 'T0SAMEN') returning id)
       update "Partnership" set "askedById" = 'moved'`,
      [admin(samen).user],
    );
    await admin(samen).clicks('Authorize');
    expect(admin(samen).modalText()).toContain('You asked for this yourself');
  });

  test('whoever works for the provider does not decide', async () => {
    await requested(samen);
    await holds(samen, admin(samen).user, 'noordwind', ['helpdesk-agent']);
    const decider = admin(samen);
    await decider.clicks('Authorize');
    expect(decider.modalText()).toContain(
      'You also work for the company that asks, so somebody else has to decide.',
    );
    await decider.closesAll();
    await decider.clicks('Decline');
    expect(decider.modalText()).toContain('You also work for the company that asks');
    expect(await statuses(samen)).toEqual(['issued']);
  });

  test('relaxed by the reseller: it goes through, and card and record say so', async () => {
    await requested(samen);
    await holds(samen, admin(samen).user, 'noordwind', ['helpdesk-agent']);
    await samen.sql(`update "Company" set "fourEyesRelaxed" = true where id = 'zuidplas'`);
    await authorizes(samen);
    expect(cardText(sales(samen), 'noordwind-csp')).toContain(
      'Asker and decider are not independent; the reseller’s settings allow that.',
    );
    const [entry] = await samen.sql<{ after: { fourEyesRelaxed: boolean } }>(
      `select after from "AuditEntry" where action = 'partnership.authorized'`,
    );
    expect(entry?.after.fourEyesRelaxed).toBe(true);
  });

  test('relaxed, but independent all the same: nobody says otherwise', async () => {
    await samen.sql(`update "Company" set "fourEyesRelaxed" = true where id = 'zuidplas'`);
    await requested(samen);
    await authorizes(samen);
    expect(cardText(sales(samen), 'noordwind-csp')).not.toContain('not independent');
  });
});
