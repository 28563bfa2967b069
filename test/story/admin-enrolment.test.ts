import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { confirm, mpn, restriction } from '../../src/admin/company.ts';
import { automatic, transition } from '../../src/admin/enrolment.ts';
import type { EnrolmentId } from '../../src/domain/ids.ts';
import { reviewer } from '../../src/admin/people.ts';
import { openSamen, type Samen } from '../support/samen.ts';
import { answers, details, enrols, reviews, starts, yes } from './enrolment/through-store.ts';
import { company } from './partnership/steps.ts';
import { texts } from './people/steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen();
});
afterEach(() => samen.close());

const row = async (id: string) => {
  const [found] = await samen.sql<Record<string, unknown>>(
    'select status, kinds, restricted, "transitionClosed", "mpnId" from "Company" where id = $1',
    [id],
  );
  return found;
};
const entries = (action: string) =>
  samen.sql(
    'select "companyId", "counterpartId", "personId", roles, via from "AuditEntry" where action = $1',
    [action],
  );
const byOperator = (counterpartId: string | null) => ({
  companyId: null,
  counterpartId,
  personId: null,
  roles: ['operator'],
  via: 'operator',
});
const direct = () =>
  company(samen, 'recht', { name: 'Recht BV', kinds: ['direct-bill'], mpnId: '4600006' });

const restricts = (on: boolean) => restriction(samen.bot, 'Oostzee Cloud', on);
const sets = (...words: string[]) => mpn(samen.bot, words);
const switches = (...words: string[]) => automatic(samen.bot, words);
const names = () => reviewer(samen.bot, ['UNEW'], true);
const nina = () => samen.person('UNEW');
const heard = async () => {
  await samen.settle();
  return { nina: texts(nina()).length, owner: texts(samen.person('UOWNER')).length };
};
const sheet = async (id: EnrolmentId) => {
  const found = await samen.bot.backstage.enrolments.sheet(id);
  return found?.enrolment;
};

describe('admin -- company restrict and unrestrict', () => {
  test('R-TRN-13: records it and lifts it, each audited as operator; twice changes nothing', async () => {
    expect(await restricts(false)).toMatchObject({
      ok: false,
      lines: [expect.anything(), expect.stringContaining('It is Oostzee Cloud (confirmed;')],
    });
    expect(await restricts(true)).toEqual({
      ok: true,
      lines: [
        'Oostzee Cloud is recorded as restricted by Microsoft: it orders and invites nothing new for itself.',
        'Its people hear it from the bot, with what this changes.',
      ],
    });
    expect(await row('oostzee')).toMatchObject({ restricted: true, status: 'confirmed' });
    expect(await restricts(true)).toMatchObject({ ok: false });
    expect(await restricts(false)).toMatchObject({ ok: true });
    expect(await row('oostzee')).toMatchObject({ restricted: false });
    for (const action of ['company.restricted', 'company.unrestricted'])
      expect(await entries(action)).toEqual([byOperator('oostzee')]);
  });

  test('who is no direct-bill partner, or not confirmed, is not restricted; nor is nobody', async () => {
    for (const hint of ['noordwind', 'middelveld', 'nowhere', ''])
      expect(await restriction(samen.bot, hint, true)).toMatchObject({ ok: false });
    expect(await entries('company.restricted')).toEqual([]);
  });
});

describe('admin -- company mpn', () => {
  const lookedUp = { state: 'approved', via: 'operator', by: null, at: expect.any(Date) };

  test('sets it, named by any part of the name; once more changes nothing', async () => {
    expect(await sets('Middelveld', 'BV', '7700007')).toEqual({
      ok: true,
      lines: ['Middelveld BV now has the MPN id 7700007. Its people hear it from the bot.'],
    });
    expect(await row('middelveld')).toMatchObject({ mpnId: '7700007', status: 'claimed' });
    expect(await sets('middelveld', '7700007')).toEqual({
      ok: true,
      lines: ['Middelveld BV has the MPN id 7700007 already. Nothing changed.'],
    });
    expect(await entries('company.corrected')).toEqual([byOperator('middelveld')]);
  });

  test('what a confirmed company has is not given to another one', async () => {
    const { ok, lines } = await sets('zuidplas', '4300003');
    expect(ok).toBe(false);
    expect(lines[0]).toContain('Another confirmed company has this MPN id.');
    expect(await row('zuidplas')).toMatchObject({ mpnId: '4200002' });
  });

  test('no digits, no company, nothing: how it is asked', async () => {
    for (const words of [[], ['middelveld'], ['4500005'], ['middelveld', '45-5']])
      expect(await sets(...words)).toEqual({
        ok: false,
        lines: ['Like this: npm run admin -- company mpn <company> <MPN id, digits only>'],
      });
  });

  test('R-ENR-05: an enrolment under way needs no other word on its MPN id', async () => {
    const { id } = await starts(samen);
    await sets('middelveld', '7700007');
    expect(await sheet(id)).toMatchObject({
      status: 'verifying',
      details: { mpn: { ...details.mpn, id: '7700007' } },
      checks: { mpn: lookedUp },
    });
    await answers(samen, id);
    const { mpn: _, ...others } = yes;
    expect(await reviews(samen, id, others)).toMatchObject({ status: 'qualified' });
    expect(await row('middelveld')).toMatchObject({ status: 'confirmed', mpnId: '7700007' });
  });

  test('one that failed for its MPN id alone goes to review again; one that failed for more does not', async () => {
    const { id } = await starts(samen);
    await answers(samen, id);
    await reviews(samen, id, { ...yes, mpn: 'rejected', business: 'rejected' });
    await sets('middelveld', '7700007');
    expect(await sheet(id)).toMatchObject({ status: 'rejected', checks: { mpn: lookedUp } });
    expect(await entries('enrolment.corrected')).toEqual([]);

    await direct();
    const second = await starts(samen, 'recht', {
      ...details,
      mpn: { ...details.mpn, id: '4600006' },
    });
    await answers(samen, second.id);
    await reviews(samen, second.id, { ...yes, mpn: 'rejected' });
    await sets('recht', '4600066');
    expect(await sheet(second.id)).toMatchObject({
      status: 'in-review',
      checks: { mpn: lookedUp },
    });
    expect(await entries('enrolment.corrected')).toEqual([byOperator('recht')]);
  });
});

describe('admin -- enrolment automatic', () => {
  test('off until the operator says on; audited; said twice it changes nothing', async () => {
    const { enrolments } = samen.bot.backstage;
    expect(await enrolments.automatic()).toBe(false);
    expect(await switches('off')).toMatchObject({
      ok: true,
      lines: ['Enrolments are reviewed by people already. Nothing changed.'],
    });
    expect(await switches('on')).toMatchObject({
      ok: true,
      lines: [expect.stringContaining('needs no reviewer when'), expect.anything()],
    });
    expect(await enrolments.automatic()).toBe(true);
    expect(await switches('on')).toMatchObject({ lines: [expect.stringContaining('already')] });
    expect(await switches('off')).toMatchObject({
      ok: true,
      lines: ['From now on every enrolment waits for a reviewer.'],
    });
    expect(await enrolments.automatic()).toBe(false);
    for (const action of ['enrolment.automatic-on', 'enrolment.automatic-off'])
      expect(await entries(action)).toEqual([byOperator(null)]);
  });

  test.for([[], ['maybe'], ['on', 'off']])('%j is no answer', async (words) => {
    expect(await switches(...words)).toEqual({
      ok: false,
      lines: ['Say on or off: npm run admin -- enrolment automatic on|off'],
    });
  });

  test('on, one whose link nobody mailed waits for a reviewer all the same', async () => {
    await switches('on');
    const { id } = await starts(samen);
    expect(await answers(samen, id)).toMatchObject({ status: 'in-review' });
  });
});

describe('admin -- enrolment open and close', () => {
  test('R-TRN-04: closed, a direct-bill partner does not start; opened again it does', async () => {
    await direct();
    const what = { ...details, mpn: { ...details.mpn, id: '4600006' } };
    expect(await transition(samen.bot, 'recht', true)).toEqual({
      ok: true,
      lines: [
        'Recht BV may not enrol as a reseller until you open it again. Its people hear it from the bot.',
      ],
    });
    await expect(starts(samen, 'recht', what)).rejects.toMatchObject({
      refusal: { code: 'transition-closed' },
    });
    expect(await transition(samen.bot, 'recht', true)).toMatchObject({
      ok: true,
      lines: [expect.stringContaining('already. Nothing changed.')],
    });
    expect(await transition(samen.bot, 'recht', false)).toMatchObject({ ok: true });
    expect(await starts(samen, 'recht', what)).toMatchObject({ path: 'direct-bill' });
    expect(await entries('company.corrected')).toEqual([byOperator('recht'), byOperator('recht')]);
  });

  test('is about direct-bill partners that are no resellers yet', async () => {
    for (const hint of ['oostzee', 'noordwind', 'middelveld'])
      expect(await transition(samen.bot, hint, true)).toMatchObject({ ok: false });
    expect(await entries('company.corrected')).toEqual([]);
  });
});

describe('admin -- reviewer add', () => {
  beforeEach(() => nina().types('/csp help', 'general'));

  test('R-ENR-12: who is named later passes on what waits already, once; the owners hear nothing twice', async () => {
    await starts(samen);
    const before = await heard();
    expect(before).toMatchObject({ nina: 0 });
    await names();
    expect(await heard()).toEqual({ ...before, nina: 1 });
    await names();
    expect(await heard()).toEqual({ ...before, nina: 1 });
    expect(texts(nina())[0]).toContain('/i/');
  });

  test('and gets the card of what is in review', async () => {
    const { id } = await starts(samen);
    await answers(samen, id);
    const before = await heard();
    await names();
    const after = await heard();
    expect(after.owner).toBe(before.owner);
    const card = nina()
      .reads('samen')
      .find((one) => nina().messageText(one).includes('Middelveld BV'));
    expect(card).toBeDefined();
    expect(
      await samen.sql(`select 1 from "Copy" where "personId" = (
      select id from "Person" where "slackUserId" = 'UNEW') and subject = 'enrolment' and buttons`),
    ).toHaveLength(1);
  });
});

test('product.md 1: a company whose enrolment is under way is confirmed by that alone', async () => {
  await starts(samen);
  const { ok } = await confirm(samen.bot, 'middelveld');
  expect(ok).toBe(false);
  expect(await row('middelveld')).toMatchObject({ status: 'claimed' });
});

test('R-TRN-07: no verb of the operator’s leads back from both', async () => {
  await direct();
  await enrols(samen, 'recht', { ...details, mpn: { ...details.mpn, id: '4600006' } });
  await restriction(samen.bot, 'recht', true);
  await mpn(samen.bot, ['recht', '4600066']);
  await transition(samen.bot, 'recht', true);
  await confirm(samen.bot, 'recht');
  expect(await row('recht')).toEqual({
    status: 'confirmed',
    kinds: ['direct-bill', 'reseller'],
    restricted: true,
    transitionClosed: false,
    mpnId: '4600066',
  });
});
