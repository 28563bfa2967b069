import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CompanyId, PartnershipId, PersonId } from '../../../../src/domain/ids.ts';
import { withdraw } from '../../../../src/domain/partnership-decisions.ts';
import { askMail, confirmOutside } from '../../../../src/domain/partnership-outside.ts';
import type { Actor } from '../../../../src/domain/people.ts';
import { openSamen, type Samen } from '../../../support/samen.ts';
import { opens, posts, tokenIn } from '../../invitation/steps.ts';
import { company, sales, sheet } from '../steps.ts';
import { accepting, asksOutside, veldhoven } from './steps.ts';

let samen: Samen;
let [ours, theirs] = ['', ''];
const westerly = () => samen.person('westerly', 'sales-agent');
beforeAll(async () => {
  samen = await openSamen({ pace: 'off', patienceMs: 60_000, trustedProxies: ['127.0.0.1'] });
  await samen.sql(`update "Company" set country = 'NL' where id = 'westerly'`);
  await asksOutside(samen);
  await asksOutside(samen, { ...veldhoven, name: 'Their own name' }, westerly());
  const rows = await samen.sql<{ id: string; providerId: string }>('select * from "Partnership"');
  const of = (provider: string) => rows.find(({ providerId }) => providerId === provider)?.id ?? '';
  [ours, theirs] = [of('noordwind'), of('westerly')];
});
afterAll(() => samen.close());

const actor: Actor = {
  person: 'unoordwindga' as PersonId,
  user: 'UNOORDWINDGA',
  home: 'T0SAMEN',
  company: 'noordwind' as CompanyId,
  kinds: ['provider'],
  roles: ['global-admin', 'admin-agent'],
};
const makeLink = () => ({ hash: 'x', keyId: 'x' });
const act = (key: string) => ({ key, via: 'slack' as const });

test('the same MPN id at two providers is two records, and neither sees the other’s', async () => {
  expect(
    await samen.sql(
      `select name, "outsideOfId" from "Company" where status = 'outside' order by "outsideOfId"`,
    ),
  ).toEqual([
    { name: 'Veldhoven IT', outsideOfId: 'noordwind' },
    { name: 'Their own name', outsideOfId: 'westerly' },
  ]);
  for (const [who, other] of [
    [sales(samen), 'Their own name'],
    [westerly(), 'Veldhoven IT'],
  ] as const) {
    await who.types('/partner list');
    expect(who.modalText()).not.toContain(other);
    await who.closesAll();
    await sheet(who, other);
    expect(who.modalText()).not.toContain('Your own record of this reseller');
    await who.closesAll();
    await who.types('/partner request');
    const offered = await who.suggests('reseller', 'e');
    const labels = offered.groups.flatMap(({ options }) => options.map(({ text }) => text));
    expect(labels).not.toContain('Veldhoven IT');
    expect(labels).not.toContain('Their own name');
    await who.closesAll();
  }
});

test('another provider’s request is unknown, whatever is asked of it', async () => {
  const id = theirs as PartnershipId;
  const { partnerships, customers } = samen.bot.store;
  const unknown = { refusal: { code: 'unknown' } };
  await expect(partnerships.look(actor, id)).rejects.toMatchObject(unknown);
  await expect(
    partnerships.mail(actor, act('a'), id, { makeLink, sends: false }, (seen, now) =>
      askMail(seen.partnership, actor, now),
    ),
  ).rejects.toMatchObject(unknown);
  await expect(
    partnerships.change(actor, act('b'), id, (seen, now) =>
      confirmOutside(seen.partnership, actor, now),
    ),
  ).rejects.toMatchObject(unknown);
  const { rows } = await customers.partners(actor, 'reseller', '');
  expect(rows).toEqual([]);
  const [row] = await samen.sql<{ id: string }>(
    `select id from "Company" where "outsideOfId" = 'westerly'`,
  );
  expect(await partnerships.offers(actor, row?.id as CompanyId, ['NL'])).toBe(false);
  await expect(
    partnerships.between(actor, act('c'), row?.id as CompanyId, null, (seen) => ({
      ok: false,
      refusal: { code: 'reseller-not-found', about: seen.reseller.confirmed ? 'mpn' : 'reseller' },
    })),
  ).rejects.toMatchObject({ refusal: { code: 'reseller-not-found', about: 'reseller' } });
});

test('its record is in nobody’s way: no rescue, no roles, nothing for the operator', async () => {
  const who = samen.person('UADMIN');
  await who.types('/csp setup', 'general');
  expect(who.modalText()).not.toContain('Veldhoven IT');
  await who.closesAll();
  await samen.person('UNEW').types('/csp help', 'general');
  expect(samen.person('UNEW').visible()).not.toContain('Veldhoven IT');
  expect(await samen.bot.backstage.companies.find('Veldhoven IT')).toEqual([]);
  await company(samen, 'veldhoven', {
    name: 'Veldhoven IT',
    kinds: ['reseller'],
    mpnId: '4777777',
  });
  expect(await samen.bot.backstage.companies.find('Veldhoven IT')).toHaveLength(1);
});

test('a provider that was not confirmed, a reseller and a Helpdesk agent can ask nobody', async () => {
  for (const [key, role] of [
    ['zuidplas', 'global-admin'],
    ['noordwind', 'helpdesk-agent'],
  ] as const) {
    const who = samen.person(key, role);
    await who.types('/partner request');
    expect(who.modal()?.submit).toBeNull();
    await who.closesAll();
  }
});

test('accepted, declined and withdrawn at once: one outcome, ten times', async () => {
  for (let round = 0; round < 10; round++) {
    await samen.sql(
      `update "Partnership" set status = 'issued', "decidedAt" = null, "decidedById" = null where id = $1`,
      [ours],
    );
    await samen.sql('delete from "PartnershipAnswer"');
    const [link = ''] = links();
    const [one, other] = [await opens(samen, link), await opens(samen, link)];
    const taken = samen.bot.store.partnerships
      .change(actor, act(`race-${round}`), ours as PartnershipId, (seen, now) =>
        withdraw(seen.partnership, actor, now),
      )
      .then(
        () => true,
        () => false,
      );
    const [accepted, declined] = await Promise.all([
      posts(samen, link, accepting(one)),
      posts(samen, link, { form: tokenIn(other), decision: 'decline', sure: 'yes' }),
    ]);
    const withdrawn = await taken;
    const [row] = await samen.sql<{ status: string }>(
      'select status from "Partnership" where id = $1',
      [ours],
    );
    const answers = await samen.sql('select 1 from "PartnershipAnswer"');
    // Accepted first it can still be withdrawn; whoever came too late sees a dead link.
    const expected = withdrawn ? 'withdrawn' : accepted.status === 200 ? 'to-confirm' : 'declined';
    expect([round, row?.status]).toEqual([round, expected]);
    expect(declined.status === 200 && accepted.status === 200).toBe(false);
    expect(answers.length).toBeLessThanOrEqual(row?.status === 'declined' ? 0 : 1);
  }
  expect(samen.logged()).not.toMatch(/A page failed/);
});

function links(): string[] {
  const drafts = sales(samen)
    .reads('samen')
    .map((one) => sales(samen).messageText(one));
  return drafts.flatMap((text) => text.match(/http:\/\/localhost:\d+\/i\/[\w-]+/g) ?? []);
}
