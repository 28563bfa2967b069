import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { incentivesCame, remindOfIncentives } from '../../../src/domain/enrolment/review.ts';
import {
  correct,
  renewContactLink,
  withdrawEnrolment,
} from '../../../src/domain/enrolment/start.ts';
import { day, hour, openSamen, type Samen } from '../../support/samen.ts';
import { company } from '../partnership/steps.ts';
import {
  act,
  adminOf,
  answers,
  details,
  enrols,
  makeLink,
  reviews,
  starts,
  yes,
} from './through-store.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const by = adminOf('middelveld');
const how = { makeLink, draft: null };
const enrolments = () => samen.bot.store.enrolments;
const withdraws = () =>
  enrolments().change(by, act(), how, (seen, now) => withdrawEnrolment(seen, by, now));
const renews = () =>
  enrolments().change(by, act(), how, (seen, now) => renewContactLink(seen, by, now));
const rows = (what: string) => samen.sql<Record<string, unknown>>(what);
const facts = (kind: string) => samen.sql('select 1 from "Fact" where kind = $1', [kind]);

const open = async (id: string, issue: number) =>
  samen.bot.store.links.open(makeLink(id, issue).hash, null);
const jobs = () =>
  rows(`select run_at as at from graphile_worker._private_jobs j
    join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'remind' order by run_at`);
const direct = { name: 'Recht BV', kinds: ['direct-bill'], mpnId: '4600006' };
const enrolsDirect = async () => {
  await company(samen, 'recht', direct);
  return enrols(samen, 'recht', { ...details, mpn: { ...details.mpn, id: '4600006' } });
};

describe('one at a time', () => {
  test('two applications at once: one starts, the other hears where that one stands', async () => {
    const results = await Promise.allSettled([starts(samen), starts(samen)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    // Whoever waited too long for the other one presses again.
    const late = results.find((one) => one.status === 'rejected');
    expect(late?.reason).toMatchObject({
      refusal: { code: expect.stringMatching(/^(?:enrolment-open|busy)$/) },
    });
    await expect(starts(samen)).rejects.toMatchObject({
      refusal: { code: 'enrolment-open', status: 'verifying' },
    });
    expect(await rows('select status from "Enrolment"')).toEqual([{ status: 'verifying' }]);
  });

  test('the database itself keeps a second open one out', async () => {
    await starts(samen);
    const second = rows(`insert into "Enrolment"
      select (json_populate_record(e, '{"id": "another"}')).* from "Enrolment" e`);
    await expect(second).rejects.toThrow('Enrolment_one_open');
    await withdraws();
    const next = await starts(samen);
    expect(await enrolments().own(by)).toMatchObject({
      newest: { id: next.id, status: 'verifying' },
    });
    expect(await rows('select status from "Enrolment" order by "appliedAt", status')).toEqual([
      { status: 'verifying' },
      { status: 'withdrawn' },
    ]);
  });

  test('the same act twice leaves one effect and says so', async () => {
    const first = await starts(samen);
    const key = act();
    const again = () =>
      enrolments().change(by, key, how, (seen, now) => renewContactLink(seen, by, now));
    expect(await again()).toMatchObject({ repeated: false, row: { issue: 2 } });
    expect(await again()).toMatchObject({ repeated: true, row: { id: first.id, issue: 2 } });
  });
});

describe('R-TRN-07: there is no way back', () => {
  test.for([
    "array['direct-bill']",
    "array_remove(kinds, 'reseller')",
    "'{}'",
    "array['provider']",
  ])('kinds = %s is refused by the database', async (kinds) => {
    const back = rows(`update "Company" set kinds = ${kinds} where id = 'oostzee'`);
    await expect(back).rejects.toThrow('R-TRN-07');
    expect(await rows(`select kinds from "Company" where id = 'oostzee'`)).toEqual([
      { kinds: ['reseller', 'direct-bill'] },
    ]);
  });

  test('who becomes both by the agreement stays both', async () => {
    await company(samen, 'recht', { name: 'Recht BV', kinds: ['direct-bill'], mpnId: '4600006' });
    await enrols(samen, 'recht', { ...details, mpn: { ...details.mpn, id: '4600006' } });
    expect(await rows(`select kinds from "Company" where id = 'recht'`)).toEqual([
      { kinds: ['direct-bill', 'reseller'] },
    ]);
    const back = rows(`update "Company" set kinds = array['direct-bill'] where id = 'recht'`);
    await expect(back).rejects.toThrow('R-TRN-07');
  });
});

describe('what the contact’s link opens', () => {
  test('the newest one alone, and one answer', async () => {
    const { id } = await starts(samen);
    await renews();
    expect(await open(id, 1)).toMatchObject({ kind: 'enrolment', current: false });
    expect(await open(id, 2)).toMatchObject({ kind: 'enrolment', current: true });
    const dead = { refusal: { code: 'link-dead' } };
    await expect(answers(samen, id, 1)).rejects.toMatchObject(dead);
    expect(await answers(samen, id, 2)).toMatchObject({ status: 'in-review' });
    await expect(answers(samen, id, 2)).rejects.toMatchObject(dead);
    expect(await rows('select name, email from "EnrolmentAnswer"')).toEqual([
      { name: 'Cas Contact', email: 'cas@middelveld.example' },
    ]);
  });

  test('another address makes another link, and forgets who answered', async () => {
    const { id } = await starts(samen);
    await answers(samen, id);
    await reviews(samen, id, { ...yes, email: 'rejected' });
    const contact = { ...details.contact, email: 'els@middelveld.example' };
    const ask = { details: { ...details, contact }, contactWorks: true };
    const rules = { isWebmail: () => false };
    await enrolments().change(by, act(), how, (seen, now) => correct(seen, ask, by, rules, now));
    const { sheet } = await enrolments().own(by);
    expect(sheet).toMatchObject({ answer: null, enrolment: { status: 'verifying', issue: 2 } });
    expect(sheet?.enrolment.details.contact.email).toBe('els@middelveld.example');
    expect(await open(id, 2)).toMatchObject({ current: true });
  });

  test('product.md 4: it counts as a mail of the day', async () => {
    await rows(`insert into "Mail"(id, kind, subject, "subjectId", issue, "companyId", "addedAt")
      select 'm' || n, 'invitation', 'invitation', 'i' || n, 1, 'middelveld', '2026-06-01T07:00:00Z'
      from generate_series(1, 100) n`);
    await expect(starts(samen)).rejects.toMatchObject({ refusal: { code: 'contact-mail-limit' } });
    expect(await rows('select 1 from "Enrolment"')).toEqual([]);
  });
});

describe('R-INC-01: reminders', () => {
  test('four of them from the agreement on, for who was direct bill', async () => {
    await enrolsDirect();
    const from = new Date('2026-06-01T08:00:00Z').getTime();
    const days = (await jobs()).map(({ at }) => Math.round((Number(at) - from) / day));
    expect(days).toEqual([7, 14, 21, 30]);
  });

  test('a newcomer gets none', async () => {
    expect(await enrols(samen)).toMatchObject({ status: 'active', path: 'new' });
    expect(await jobs()).toEqual([]);
  });

  test('each reminds once, also when its job comes twice; none after the tick', async () => {
    const { id } = await enrolsDirect();
    const remind = (which: string) =>
      samen.bot.backstage.enrolments.remind(id, which, remindOfIncentives);
    await Promise.all([remind('7'), remind('7')]);
    await remind('7');
    expect(await facts('enrolment.incentives-due')).toHaveLength(1);
    await remind('14');
    expect(await facts('enrolment.incentives-due')).toHaveLength(2);
    const us = adminOf('recht');
    const ticking = enrolments().change(us, act(), how, (seen, now) =>
      incentivesCame(seen, { ...us, kinds: ['direct-bill', 'reseller'] }, now),
    );
    expect((await ticking).row).toMatchObject({ status: 'active', incentivesAt: expect.any(Date) });
    await remind('21');
    expect(await facts('enrolment.incentives-due')).toHaveLength(2);
    const entries = await rows(
      `select known from "AuditEntry" where action = 'enrolment.incentives-came'`,
    );
    expect(entries).toEqual([{ known: 'ticked' }]);
  });
});

describe('who sees what', () => {
  test('a company its own alone; a reviewer who works there is known as such', async () => {
    const { id } = await starts(samen);
    expect(await enrolments().own(adminOf('zuidplas'))).toMatchObject({
      newest: null,
      sheet: null,
    });
    const found = await enrolments().toReview(id, by.person);
    expect(found).toMatchObject({ worksThere: true, sheet: { enrolment: { id } } });
    const other = await enrolments().toReview(id, adminOf('zuidplas').person);
    expect(other.worksThere).toBe(false);
    const nothing = enrolments().toReview('nothing' as never, by.person);
    await expect(nothing).rejects.toMatchObject({ refusal: { code: 'unknown' } });
  });

  test('what was typed waits for an hour, for who typed it', async () => {
    const { legalName, address, mpn } = details;
    const typed = { legalName, address, mpn };
    const { drafts } = enrolments();
    await drafts.keep(by, 'draft', typed);
    expect(await drafts.read(by, 'draft')).toEqual(typed);
    const other = adminOf('zuidplas');
    expect(await drafts.read(other, 'draft')).toBeNull();
    await expect(drafts.keep(other, 'draft', typed)).rejects.toMatchObject({
      refusal: { code: 'draft-gone' },
    });
    await drafts.drop(other, 'draft');
    await samen.later(hour - 1);
    expect(await drafts.read(by, 'draft')).toEqual(typed);
    await samen.later(1);
    expect(await drafts.read(by, 'draft')).toBeNull();
  });

  test('facts, jobs and the record hold nobody’s name, address or words', async () => {
    await enrols(samen);
    const kept = await rows(`
      select row_to_json(f)::text as t from "Fact" f union all
      select row_to_json(a)::text from "AuditEntry" a union all
      select payload::text from graphile_worker._private_jobs`);
    const all = kept.map(({ t }) => t).join('\n');
    expect(all).toContain('enrolment.activated');
    for (const word of ['Cas', 'example', 'Gouda', 'Beheer', '+3110'])
      expect(all).not.toContain(word);
  });
});

test('the agreement is what makes a reseller; the review alone confirms the company', async () => {
  const { id } = await starts(samen);
  const looks = () => rows(`select status, kinds, "mpnId" from "Company" where id = 'middelveld'`);
  await answers(samen, id);
  await reviews(samen, id, yes);
  expect(await looks()).toEqual([{ status: 'confirmed', kinds: [], mpnId: '4500005' }]);
  await expect(reviews(samen, id, yes)).rejects.toMatchObject({
    refusal: { code: 'enrolment-elsewhere', status: 'qualified' },
  });
  const own = await rows(`select action, "companyId", "counterpartId", roles from "AuditEntry"
    where action in ('enrolment.verified', 'enrolment.qualified', 'company.confirmed') order by action desc`);
  const reviewed = { companyId: null, counterpartId: 'middelveld', roles: ['reviewer'] };
  expect(own).toEqual([
    {
      action: 'enrolment.verified',
      companyId: 'middelveld',
      counterpartId: null,
      roles: ['outsider'],
    },
    { action: 'enrolment.qualified', ...reviewed },
    { action: 'company.confirmed', ...reviewed },
  ]);
});
