import { afterEach, beforeEach, expect, test } from 'vitest';
import { day, hour, minute, openSamen, type Samen } from '../../support/samen.ts';
import {
  admin,
  asks,
  authorizes,
  cardText,
  company,
  declines,
  partnered,
  removes,
  requested,
  sales,
  sheet,
  statuses,
} from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

test('R-PART-04: named in the list, by MPN id, by e-mail address, or by several that agree', async () => {
  for (const values of [
    { reseller: 'Zuidplas' },
    { mpn: '4200002' },
    { email: 'CSP@Zuidplas.example' },
    { reseller: 'Zuidplas', mpn: '4200002', email: 'csp@zuidplas.example' },
  ]) {
    expect(await asks(samen, { ...values, message: 'Shall we?' })).toBe('updated');
    expect(sales(samen).modalText()).toMatch(
      /Your request is on its way to Zuidplas ICT\. It is open until 1 Jul 2026, 10:\d\d\./,
    );
    await sales(samen).closesAll();
    await samen.settle();
    expect(cardText(admin(samen), 'zuidplas-csp')).toContain('Their message:\nShall we?');
    await sheet(sales(samen));
    await sales(samen).clicks('Withdraw request');
    await sales(samen).closesAll();
  }
  expect(await statuses(samen)).toEqual(['withdrawn', 'withdrawn', 'withdrawn', 'withdrawn']);
});

test('R-PART-07: another country of the same region is fine', async () => {
  await requested(samen, { reseller: 'Oostzee' });
  expect(cardText(samen.person('oostzee', 'global-admin'), 'oostzee-csp')).toContain(
    'Noordwind Distribution asks Oostzee Cloud for a partnership',
  );
});

test('R-PART-15: one open request and one partnership of the same two; several partners', async () => {
  await requested(samen);
  expect(await asks(samen)).toEqual({
    errors: {
      reseller:
        'You asked this reseller already; the request is open until 1 Jul 2026, 10:00. You can withdraw it with /csp partner show.',
    },
  });
  await sales(samen).closesAll();
  await authorizes(samen);
  expect(await asks(samen, { mpn: '4200002' })).toEqual({
    errors: {
      mpn: expect.stringMatching(
        /^You agreed on a partnership on 1 Jun 2026, 10:\d\d\. \/csp partner show has it\.$/,
      ),
    },
  });
  await sales(samen).closesAll();
  await requested(samen, { reseller: 'Oostzee' });
  // A reseller may have several providers too.
  await samen.sql(`update "Company" set country = 'BE' where id = 'westerly'`);
  await requested(samen, { mpn: '4200002' }, samen.person('westerly', 'sales-agent'));
  await authorizes(samen);
  expect(await statuses(samen)).toEqual(['active', 'issued', 'active']);
});

test('after a decline the provider waits 24 hours', async () => {
  await requested(samen);
  await declines(samen);
  expect(await asks(samen)).toEqual({
    errors: {
      reseller: expect.stringMatching(
        /^This reseller declined your request\. You can ask again after 2 Jun 2026, 10:\d\d; talk to them first\.$/,
      ),
    },
  });
  await sales(samen).closesAll();
  await samen.later(23 * hour);
  expect(await asks(samen)).toHaveProperty('errors.reseller');
  await sales(samen).closesAll();
  await samen.later(hour + minute);
  await requested(samen);
  expect(await statuses(samen)).toEqual(['declined', 'issued']);
});

test('at most 20 are open at once', async () => {
  for (let i = 0; i < 20; i++)
    await company(samen, `r${i}`, {
      name: `Reseller ${i}`,
      kinds: ['reseller'],
      mpnId: `47000${10 + i}`,
    });
  await samen.sql(
    `insert into "Partnership"(id, "providerId", "resellerId", status, "askedById", "askedAt", "expiresAt")
     select 'p' || n, 'noordwind', 'r' || n, 'issued', 'unoordwindsa', $1, $1::timestamptz + interval '30 days'
     from generate_series(0, 18) as n`,
    [new Date()],
  );
  await requested(samen);
  const full = 'You have 20 open requests, and that is the most.';
  expect(JSON.stringify(await asks(samen, { reseller: 'Oostzee' }))).toContain(full);
  await sales(samen).closesAll();
  // One that ran out makes room, also before its job told so.
  await samen.sql(`update "Partnership" set "expiresAt" = $1 where id = 'p0'`, [
    new Date(Date.now() - 1),
  ]);
  await requested(samen, { reseller: 'Oostzee' });
});

test('a request that ran out makes room for a new one', async () => {
  await requested(samen);
  await samen.sql(`update "Partnership" set "expiresAt" = $1`, [new Date(Date.now() - 1)]);
  await requested(samen);
  expect(await statuses(samen)).toEqual(['expired', 'issued']);
});

test('a muted provider is refused until the reseller takes its requests again', async () => {
  await requested(samen);
  await declines(samen, { mute: ['mute'] });
  await samen.later(day + minute);
  const muted = {
    errors: {
      reseller:
        'This reseller takes no requests from you. Talk to them directly; they can change that with /csp partner show.',
    },
  };
  expect(await asks(samen)).toEqual(muted);
  await sales(samen).closesAll();
  const decider = admin(samen);
  expect(await sheet(decider)).toContain('You take no requests from Noordwind Distribution.');
  await decider.clicks('Take requests again');
  expect(decider.modalText()).not.toContain('You take no requests');
  await decider.closesAll();
  await requested(samen);
  // And once more by the sheet's button.
  await sheet(decider);
  await decider.clicks('Take no requests');
  expect(decider.modalText()).toContain('You take no requests from Noordwind Distribution.');
  await decider.clicks('Take requests again');
  expect(decider.modalText()).not.toContain('You take no requests');
  await decider.closesAll();
});

test('only a Global admin of the reseller mutes', async () => {
  await requested(samen);
  for (const who of [samen.person('zuidplas', 'user-admin'), sales(samen)]) {
    expect(await sheet(who)).not.toContain('Take no requests');
    await who.closesAll();
  }
});

test('after an end a new request needs a new consent', async () => {
  await partnered(samen);
  await removes(samen);
  await samen.person('noordwind', 'admin-agent').closesAll();
  // No longer findable, but a partner before.
  await samen.sql(`update "Company" set findable = false where id = 'zuidplas'`);
  await requested(samen);
  expect(await statuses(samen)).toEqual(['removed', 'issued']);
  expect(cardText(admin(samen), 'zuidplas-csp')).not.toContain('authorized');
  await authorizes(samen);
  expect(await statuses(samen)).toEqual(['removed', 'active']);
});
