import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../support/samen.ts';
import { again } from '../edge/wire.ts';
import { answer as heard, menusOf, texts } from '../people/steps.ts';
import { company } from '../partnership/steps.ts';
import { companyOf, idOf, named, owner } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen({ pace: 'off' });
});
afterEach(() => samen.close());
const olga = () => owner(samen);
const restricts = async (what: 'restrict' | 'lift', who = olga()) => {
  await who.types('/csp restrict', 'general');
  const done = await who.submits({ company: 'Oostzee', what });
  await samen.settle();
  return done;
};

test('R-TRN-13, R-TRN-14: a reviewer records it with its exact effects, and the company’s channel hears them', async () => {
  await olga().types('/csp', 'general');
  expect(heard(olga())).toContain('/csp restrict: Record that Microsoft restricted');
  await olga().types('/csp restrict', 'general');
  const text = olga().modalText();
  for (const effect of [
    'order new subscriptions or new add-ons',
    'make one-time purchases',
    'create a customer’s tenant',
    'invite customers for itself alone',
    'suspend subscriptions, change their numbers and those of their add-ons, let them renew',
    'invite customers together with a provider, where it is a reseller too',
  ])
    expect(text).toContain(effect);
  await olga().closesAll();
  expect(await restricts('restrict')).toBe('updated');
  expect(olga().modalText()).toContain('Recorded: direct bill of Oostzee Cloud is restricted.');
  await olga().closesAll();
  expect(await companyOf(samen, 'oostzee')).toMatchObject({
    restricted: true,
    kinds: ['reseller', 'direct-bill'],
  });
  const inChannel = () => texts(samen.person('oostzee', 'global-admin'), 'oostzee-csp').at(-1);
  expect(inChannel()).toContain('restricted the direct billing of Oostzee Cloud');
  expect(await restricts('lift')).toBe('updated');
  await olga().closesAll();
  expect(await companyOf(samen, 'oostzee')).toMatchObject({ restricted: false });
  expect(inChannel()).toContain('lifted the restriction');
});

test('R-TRN-13: said once; again is told, and the same submission twice is one', async () => {
  await restricts('restrict');
  await again(samen, 'view_submission');
  await samen.settle();
  await olga().closesAll();
  const entries = await samen.sql(`select 1 from "AuditEntry" where action = 'company.restricted'`);
  expect(entries).toHaveLength(1);
  expect(await restricts('restrict')).toEqual({
    errors: { company: expect.stringContaining('on record as restricted already') },
  });
  await olga().closesAll();
  await restricts('lift');
  await olga().closesAll();
  expect(await restricts('lift')).toEqual({
    errors: { company: expect.stringContaining('is not restricted on record') },
  });
  await olga().closesAll();
});

test('only confirmed direct-bill partners are offered, with their state', async () => {
  await samen.sql(`update "Company" set restricted = true where id = 'oostzee'`);
  await company(samen, 'recht', { name: 'Recht BV', kinds: ['direct-bill'], mpnId: '4600006' });
  await olga().types('/csp restrict', 'general');
  const { groups } = await olga().suggests('company', '');
  expect(groups.flatMap((one) => one.options.map((option) => option.text))).toEqual([
    'Oostzee Cloud (restricted)',
    'Recht BV',
  ]);
  await olga().closesAll();
});

test('matrix row 44: nobody but a reviewer, not even to read the list, and nobody for their own company', async () => {
  const boss = samen.person('oostzee', 'global-admin');
  await boss.types('/csp', 'general');
  expect(heard(boss)).not.toContain('Restrict direct bill');
  await boss.types('/csp restrict');
  expect(boss.modalText()).toContain('reviewer');
  expect(boss.modalText()).not.toContain('Oostzee');
  await boss.closesAll();

  await named(samen, boss.user);
  expect(await menusOf(samen, boss)).toContain('Restrict direct bill');
  await boss.types('/csp restrict');
  expect(await boss.submits({ company: 'Oostzee', what: 'restrict' })).toEqual({
    errors: { company: expect.stringContaining('You also work for the company') },
  });
  // Not any longer: the form that is open does nothing, and its picker shows nothing.
  await samen.bot.backstage.people.nameReviewer(await idOf(samen, boss.user), false);
  expect((await boss.suggests('company', 'Oost')).groups).toEqual([]);
  expect(JSON.stringify(await boss.submits({ what: 'restrict' }))).toContain('reviewer');
  await boss.closesAll();
  expect(await companyOf(samen, 'oostzee')).toMatchObject({ restricted: false });
});
