import { afterEach, beforeEach, expect, test } from 'vitest';
import { day, openSamen, type Samen } from '../../support/samen.ts';
import { post, submission } from '../edge/wire.ts';
import {
  admin,
  authorizes,
  declines,
  delivers,
  lastSent,
  partnered,
  removes,
  requested,
  sales,
  sheet,
} from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

type Entry = {
  action: string;
  companyId: string | null;
  counterpartId: string | null;
  personId: string | null;
  roles: string[];
  before: { status: string } | null;
  after: { status: string } | null;
  via: string;
  known: string;
};
const entries = () => samen.sql<Entry>('select * from "AuditEntry" order by ord');
/** One entry in short: what, who, as what, for whom, beside whom, from where to where, by what way, how known. */
const short = (one: Entry) =>
  [
    one.action,
    one.personId,
    one.roles.join('+'),
    one.companyId,
    one.counterpartId,
    `${one.before?.status ?? '-'}>${one.after?.status ?? '-'}`,
    one.via,
    one.known,
  ].join(' ');
const asked =
  'partnership.requested unoordwindsa sales-agent noordwind zuidplas ->issued slack declared';
const authorized =
  'partnership.authorized uzuidplasga global-admin zuidplas noordwind issued>active slack declared';

test('R-AUD-01: every change of a partnership is one entry with person, company, role, before and after', async () => {
  await partnered(samen);
  await sheet(admin(samen));
  await admin(samen).clicks('Done at Microsoft');
  await admin(samen).closesAll();
  await admin(samen).types('/partner admin-access');
  await admin(samen).submits({ tick: ['yes'] });
  await admin(samen).closesAll();
  await removes(samen);
  expect((await entries()).map(short)).toEqual([
    asked,
    authorized,
    'partnership.done-at-microsoft uzuidplasga global-admin zuidplas noordwind active>active slack ticked',
    'partnership.admin-access-cut uzuidplasga global-admin zuidplas noordwind active>active slack ticked',
    'partnership.removed unoordwindaa admin-agent noordwind zuidplas active>removed slack declared',
  ]);
  const [, , ticked, cut, removed] = await entries();
  expect(ticked?.before).toMatchObject({ atMicrosoft: 'declared', adminAccess: true });
  expect(ticked?.after).toMatchObject({ atMicrosoft: 'ticked', adminAccess: true });
  expect(cut?.after).toMatchObject({ adminAccess: false });
  expect(removed?.after).toMatchObject({ resellerTold: true });
});

test('R-AUD-01: withdrawn, declined, muted, unmuted', async () => {
  await requested(samen);
  await sheet(sales(samen));
  await sales(samen).clicks('Withdraw request');
  await sales(samen).closesAll();
  await requested(samen);
  await declines(samen, { reason: 'Our secret reason', mute: ['mute'] });
  await sheet(admin(samen));
  await admin(samen).clicks('Take requests again');
  expect((await entries()).map(short)).toEqual([
    asked,
    'partnership.withdrawn unoordwindsa sales-agent noordwind zuidplas issued>withdrawn slack declared',
    asked,
    'partnership.declined uzuidplasga global-admin zuidplas noordwind issued>declined slack declared',
    expect.stringMatching(/^provider\.muted uzuidplasga global-admin zuidplas /),
    expect.stringMatching(/^provider\.unmuted uzuidplasga global-admin zuidplas /),
  ]);
  // Ids, times and words of ours; what a person typed, and their name, stand elsewhere.
  expect(JSON.stringify(await entries())).not.toMatch(/secret|Global admin|Zuidplas ICT/);
});

test('R-AUD-01: time’s own act names nobody, and both companies find it', async () => {
  await requested(samen);
  await samen.later(30 * day);
  expect((await entries()).map(short)).toEqual([
    asked,
    'partnership.expired  system noordwind zuidplas issued>expired job declared',
  ]);
});

test('R-AUD-01: what was refused, looked at or opened leaves no entry', async () => {
  await requested(samen);
  const other = samen.person('zuidplas', 'admin-agent');
  await other.clicks('Authorize');
  await other.closesAll();
  await admin(samen).clicks('Authorize');
  await admin(samen).submits({});
  await post(samen, submission(samen, admin(samen), { tick: [] }));
  await admin(samen).closesAll();
  await sheet(admin(samen));
  await admin(samen).closesAll();
  expect((await entries()).map(short)).toEqual([asked]);
  await authorizes(samen);
  await delivers(samen, lastSent(samen, 'view_submission'));
  expect((await entries()).map(short)).toEqual([asked, authorized]);
});

test('R-AUD-01: nobody changes or deletes an entry', async () => {
  await requested(samen);
  const before = await entries();
  for (const query of [
    `update "AuditEntry" set "personId" = 'somebody'`,
    'delete from "AuditEntry"',
  ])
    await expect(samen.sql(query)).rejects.toThrow('append-only');
  expect(await entries()).toEqual(before);
});

test('R-AUD-01: a change whose entry cannot be kept is none', async () => {
  await requested(samen);
  await samen.sql(
    `create function no_room() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$;
     create trigger no_room before insert on "AuditEntry" for each row execute function no_room()`,
  );
  const decider = admin(samen);
  await decider.clicks('Authorize');
  const done = await decider.submits({ tick: ['yes'] });
  expect(JSON.stringify(done)).toContain('Something went wrong on our side. Please try again');
  expect(await samen.sql('select status from "Partnership"')).toEqual([{ status: 'issued' }]);
  expect(await samen.sql('select 1 from "Fact"')).toHaveLength(1);
  await samen.sql('drop trigger no_room on "AuditEntry"');
  // The same form, pressed again: nothing of the failed attempt is in the way.
  expect(await decider.submits({})).toBe('closed');
  expect(await samen.sql('select status from "Partnership"')).toEqual([{ status: 'active' }]);
});
