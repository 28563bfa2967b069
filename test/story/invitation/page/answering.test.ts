import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { hour, minute, openSamen, type Samen } from '../../../support/samen.ts';
import { cardText } from '../../partnership/steps.ts';
import {
  accepts,
  bea,
  count,
  declines,
  everything,
  invites,
  opens,
  posts,
  relationshipsOf,
  reseller,
  ticks,
  tokenIn,
  type Page,
} from '../steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen({ pace: 'off', trustedProxies: ['127.0.0.1'] });
});
afterAll(() => samen.close());

let number = 0;
const somebody = (): Record<string, string> & { name: string; email: string } => {
  number += 1;
  return { name: `Customer ${number}`, email: `it@customer${number}.example`, admin: 'yes' };
};
async function visited(): Promise<{ who: ReturnType<typeof somebody>; link: string; page: Page }> {
  const who = somebody();
  const link = await invites(samen, who);
  return { who, link, page: await opens(samen, link) };
}
const acceptance = (page: Page, email: string): Record<string, string> => ({
  form: tokenIn(page),
  decision: 'accept',
  ...bea,
  ...ticks,
  email,
});
const passes = (ms: number) => void vi.setSystemTime(Date.now() + ms);

describe('a form of its own', () => {
  test('without one, with a made-up one, with another link’s: 403, and nothing changed', async () => {
    const [mine, other] = [await visited(), await visited()];
    const before = await everything(samen);
    const form = acceptance(mine.page, mine.who.email);
    const { form: token, ...without } = form;
    for (const forged of [
      without,
      { ...form, form: '' },
      { ...form, form: 'x'.repeat(72) },
      { ...form, form: `${token ?? ''}=` },
      { ...form, form: tokenIn(other.page) },
    ]) {
      const answer = await posts(samen, mine.link, forged);
      expect(answer.status).toBe(403);
      expect(answer.text).toContain('Nothing was changed. Open the link from your message again');
    }
    expect(await everything(samen)).toEqual(before);
  });

  test('older than two hours: the page once more with what was typed, and nothing changed', async () => {
    const { who, link, page } = await visited();
    passes(2 * hour + minute);
    const before = await everything(samen);
    const typed = {
      ...acceptance(page, who.email),
      firstName: 'Beatrix',
      phone: '+31 20 123 4567',
    };
    const again = await posts(samen, link, { ...typed, done: 'yes' });
    expect(again.status).toBe(200);
    expect(again.text).toContain('You left this page open for a long time.');
    for (const kept of [
      'value="Beatrix"',
      'value="Bakker"',
      `value="${who.email}"`,
      '+31 20 123 4567',
    ])
      expect(again.html).toContain(kept);
    for (const name of ['globalAdmin', 'agreement', 'done'])
      expect(again.html).toMatch(new RegExp(`<input[^>]*name="${name}"[^>]*checked`));
    expect(again.html).not.toMatch(/<input[^>]*name="sure"[^>]*checked/);
    expect(await everything(samen)).toEqual(before);
    const answered = await posts(samen, link, { ...typed, form: tokenIn(again) });
    expect(answered.text).toContain('You accepted');
    await samen.settle();
  });
});

describe('what is wrong', () => {
  test('R-INV-13, R-INV-14: all of it at once, each below its field, with what was typed', async () => {
    const { link, page } = await visited();
    const before = await everything(samen);
    const again = await posts(samen, link, {
      form: tokenIn(page),
      decision: 'accept',
      firstName: ' ',
      lastName: 'de Vries',
      email: 'nobody',
      phone: '12',
      done: 'yes',
    });
    expect(again.status).toBe(422);
    expect(again.html).toContain('<title>Please check: Zuidplas ICT invites you – Samen</title>');
    const listed = [...again.html.matchAll(/<li><a href="#(\w+)">/g)].map(([, name]) => name);
    expect(listed).toEqual(['firstName', 'email', 'phone', 'globalAdmin', 'agreement']);
    for (const name of listed) {
      expect(again.html).toMatch(new RegExp(`id="${name ?? ''}"[^>]*aria-invalid="true"`));
      expect(again.html).toContain(`id="${name ?? ''}-wrong"`);
    }
    for (const kept of ['value="de Vries"', 'value="nobody"', 'value="12"'])
      expect(again.html).toContain(kept);
    expect(again.html).toMatch(/name="done"[^>]*checked/);
    expect(await everything(samen)).toEqual(before);
    // And mended on that page it goes through.
    const mended = {
      ...acceptance(again, `it@customer${number}.example`),
      phone: '+31 20 123 4567',
    };
    expect((await posts(samen, link, mended)).text).toContain('You accepted');
    await samen.settle();
  });

  test('in Dutch too', async () => {
    const { link, page } = await visited();
    const again = await posts(samen, link, {
      form: tokenIn(page),
      decision: 'accept',
      language: 'nl',
    });
    expect(again.text).toContain('Kijk na wat je hebt ingevuld');
    expect(again.text).toContain('Vul je voornaam in.');
  });

  test.each([
    ['signs that show nothing', { firstName: '\u200b\u2060' }, '#firstName'],
    ['two addresses', { email: 'a@b.example,c@d.example' }, '#email'],
    ['an address with a name', { email: 'Bea <bea@b.example>' }, '#email'],
    ['a number of nowhere', { phone: 'call me' }, '#phone'],
  ])('%s', async (_, wrong, at) => {
    const { who, link, page } = await visited();
    const again = await posts(samen, link, { ...acceptance(page, who.email), ...wrong });
    expect(again.status).toBe(422);
    expect(again.html).toContain(`href="${at}"`);
  });

  test('a number of the country needs no country code, and is kept as the world writes it', async () => {
    const { who, link, page } = await visited();
    const form = { ...acceptance(page, who.email), phone: '020 123 4567' };
    expect((await posts(samen, link, form)).status).toBe(200);
    const [kept] = await samen.sql<{ phone: string }>(
      `select phone from "AgreementSigner" where email = $1`,
      [who.email],
    );
    expect(kept?.phone).toBe('+31201234567');
    await samen.settle();
  });

  test('declined without the tick, with a reason that is too long', async () => {
    const { link, page } = await visited();
    const form = { form: tokenIn(page), decision: 'decline', reason: 'x'.repeat(501) };
    const again = await posts(samen, link, form);
    expect(again.status).toBe(422);
    expect(again.html).toContain('href="#sure"');
    expect(again.html).toContain('href="#reason"');
    expect(again.html).toContain('x'.repeat(501));
    expect((await posts(samen, link, { ...form, sure: 'yes', reason: 'No.' })).status).toBe(200);
    await samen.settle();
  });

  test('a decision that is none shows the page', async () => {
    const { who, link, page } = await visited();
    for (const decision of ['', 'ACCEPT', 'yes'])
      expect(
        (await posts(samen, link, { ...acceptance(page, who.email), decision })).text,
      ).toContain('You can answer until');
    expect(await relationshipsOf(samen, who.name)).toEqual([]);
  });
});

describe('R-INV-22, I.2: a link is used once', () => {
  test.each([
    ['accepted', 'You accepted', {}],
    ['waiting', 'one check is left', { email: 'x@elsewhere.example' }],
    ['declined', 'You declined', { decision: 'decline', sure: 'yes' }],
  ])('%s: the same form shows its receipt for 15 minutes, then nothing', async (_, said, more) => {
    const { who, link, page } = await visited();
    const form = { ...acceptance(page, who.email), ...more };
    const first = await posts(samen, link, form);
    expect(first.text).toContain(said);
    await samen.settle();
    const [facts, entries] = [await count(samen, 'Fact'), await count(samen, 'AuditEntry')];
    const again = await posts(samen, link, form);
    expect(again).toEqual(first);
    // In whatever language, and whatever else stands in it now.
    const other = await posts(samen, link, { ...form, language: 'nl', firstName: 'Mallory' });
    expect(other.status).toBe(200);
    expect(other.html).not.toContain('Mallory');
    // The page itself is over, and so is every other form of it.
    const dead = await opens(samen, link);
    expect(dead.status).toBe(404);
    passes(15 * minute - 10_000);
    expect((await posts(samen, link, form)).text).toContain(said);
    passes(20_000);
    expect(await posts(samen, link, form)).toEqual(dead);
    expect([await count(samen, 'Fact'), await count(samen, 'AuditEntry')]).toEqual([
      facts,
      entries,
    ]);
  });

  test('two people with two pages: the first answer counts, the second finds a dead link', async () => {
    const { who, link, page } = await visited();
    const second = await opens(samen, link);
    expect((await posts(samen, link, acceptance(page, who.email))).text).toContain('You accepted');
    const late = await posts(samen, link, {
      form: tokenIn(second),
      decision: 'decline',
      sure: 'yes',
    });
    expect(late.status).toBe(404);
    await samen.settle();
    expect(cardText(reseller(samen), 'zuidplas-csp')).toContain(`${who.name} accepted`);
    const signed = await samen.sql<{ n: number }>(
      'select count(*)::int as n from "AgreementSigner" where email = $1',
      [who.email],
    );
    expect(signed).toEqual([{ n: 1 }]);
  });

  test('what somebody declined can’t be accepted with the page that was left open', async () => {
    const { who, link, page } = await visited();
    await declines(samen, link);
    expect((await posts(samen, link, acceptance(page, who.email))).status).toBe(404);
    expect(await relationshipsOf(samen, who.name)).toEqual([]);
  });
});

test('product.md 10: names and addresses stand in rows made for them, and nowhere else', async () => {
  const who = somebody();
  const link = await invites(samen, who);
  await accepts(samen, link, { email: who.email, firstName: 'Xerxes', lastName: 'Zuiderveld' });
  const other = await invites(samen, somebody());
  await declines(samen, other, 'Because of Xerxes Zuiderveld');
  const kept = Object.entries(await everything(samen));
  const where = (text: string) =>
    kept.filter(([, all]) => all.includes(text)).map(([table]) => table.replace('public.', ''));
  expect(where('Zuiderveld')).toEqual([
    '"AgreementSigner"',
    '"CustomerProfile"',
    '"InvitationAnswer"',
  ]);
  expect(where(who.email)).toEqual([
    '"AgreementSigner"',
    '"CustomerProfile"',
    '"InvitationAnswer"',
    '"InvitationMail"',
  ]);
  expect(samen.logged()).not.toMatch(/Xerxes|Zuiderveld|@customer/);
});
