import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../../support/samen.ts';
import { strict } from '../../../unit/web/open-door.ts';
import { card, texts } from '../../partnership/steps.ts';
import {
  accepts,
  asksFor,
  declines,
  everything,
  invites,
  opens,
  partners,
  posts,
  reseller,
  tokenIn,
} from '../steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen({ pace: 'off', trustedProxies: ['127.0.0.1'] });
  await partners(samen, 'noordwind', 'zuidplas');
});
afterAll(() => samen.close());

let number = 0;
const somebody = (): Record<string, string> & { name: string; email: string } => {
  number += 1;
  return { name: `Customer ${number}`, email: `it@customer${number}.example`, admin: 'yes' };
};

const post = (link: string, body: string) =>
  asksFor(samen, link, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });

/** What stands in the forms of a page as it was drawn, as a machine would send it: nothing ticked, nothing written. */
function plainForms(html: string): Record<string, string>[] {
  return [...html.matchAll(/<form.*?<\/form>/gs)].map(([form]) =>
    Object.fromEntries(
      [...form.matchAll(/<(?:input|button)[^>]*>/g)].flatMap(([tag]): [string, string][] => {
        if (/type="checkbox"/.test(tag)) return [];
        const name = /name="([^"]*)"/.exec(tag)?.[1];
        return name === undefined ? [] : [[name, /value="([^"]*)"/.exec(tag)?.[1] ?? '']];
      }),
    ),
  );
}

describe('reading changes nothing', () => {
  test('GET and HEAD, in each language, as often as one likes', async () => {
    const link = await invites(samen, somebody());
    const before = await everything(samen);
    for (const method of ['GET', 'HEAD', 'GET'])
      for (const more of ['', '?language=nl', '?utm_source=x'])
        expect((await asksFor(samen, link + more, { method })).status).toBe(200);
    expect(await everything(samen)).toEqual(before);
    expect((await accepts(samen, link, { email: `a@customer${number}.example` })).status).toBe(200);
  });

  test('R-INV-12: a mail scanner that opens, fetches ahead and sends the forms as they stand', async () => {
    const link = await invites(samen, somebody());
    const before = await everything(samen);
    for (const round of [1, 2]) {
      for (const headers of [
        { purpose: 'prefetch' },
        { 'sec-purpose': 'prefetch;prerender' },
        { 'user-agent': `Scanner/${round}` },
      ] as const) {
        expect((await asksFor(samen, link, { headers: { ...headers } })).status).toBe(200);
        expect((await asksFor(samen, link, { method: 'HEAD' })).status).toBe(200);
      }
      const page = await opens(samen, link);
      // Links of the page as well: only the language's lead back here.
      const inside = [...page.html.matchAll(/href="(\?[^"]*)"/g)].map(([, query]) => query);
      expect(inside).toEqual(['?language=en', '?language=nl']);
      for (const query of inside) await asksFor(samen, `${link}${query}`);
      const forms = plainForms(page.html);
      expect(forms.map(({ decision }) => decision)).toEqual(['accept', 'decline']);
      for (const form of forms) {
        expect(form['form']).toBe(tokenIn(page));
        expect((await posts(samen, link, form)).status).toBe(422);
        const filled = Object.fromEntries(
          Object.entries(form).map(([name, value]) => [
            name,
            value === '' ? 'test@x.example' : value,
          ]),
        );
        expect((await posts(samen, link, filled)).status).toBe(422);
        const { decision, ...none } = filled;
        expect(decision).toBeTypeOf('string');
        expect((await posts(samen, link, none)).status).toBe(200);
      }
    }
    expect(await everything(samen)).toEqual(before);
    expect((await accepts(samen, link, { email: `a@customer${number}.example` })).status).toBe(200);
  });

  test('another way than GET, HEAD and POST is turned away', async () => {
    const link = await invites(samen, somebody());
    const before = await everything(samen);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const answer = await asksFor(samen, link, { method });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    }
    expect(await everything(samen)).toEqual(before);
  });
});

test('product.md 4: who invites, for what, with which rights, until when', async () => {
  const link = await invites(samen, { ...somebody(), provider: 'Noordwind' });
  const page = await opens(samen, link);
  for (const said of [
    'Zuidplas ICT invites you',
    `Zuidplas ICT asks Customer ${number} for reseller relationships`,
    'Sent by Zuidplas Admin agent of Zuidplas ICT on 1 Jun 2026',
    'You can answer until 1 Jul 2026, 10:0',
    '(Europe/Amsterdam)',
    'Asks for delegated admin privileges',
    'Nothing happens at Microsoft by this page alone',
    'I am a global admin of the Microsoft tenant of',
    'It is their own record, not Microsoft’s.',
    'is responsible for your personal data',
  ])
    expect(page.text).toContain(said);
  expect(page.text).not.toMatch(/granted|transferred|is active/i);
  // The address it was sent to is nobody's business but the sender's.
  expect(page.html).not.toContain(`it@customer${number}`);
});

describe('languages', () => {
  const dutch = /Zuidplas ICT nodigt je uit.*Je kunt antwoorden tot.*Wat elke partner straks kan/;
  test.each([
    ['nl', 'nl', ''],
    ['nl-BE,nl;q=0.9,en;q=0.8', 'nl', ''],
    ['de-DE,de;q=0.9', 'en', ''],
    ['en', 'nl', '?language=nl'],
    ['nl', 'en', '?language=en'],
    ['nl', 'nl', '?language=xx'],
  ])('a browser that says %s reads %s%s', async (header, spoken, query) => {
    const link = await invites(samen, somebody());
    const page = await opens(samen, `${link}${query}`, header);
    expect(page.html).toContain(`<html lang="${spoken}">`);
    expect(page.text).toMatch(spoken === 'nl' ? dutch : /What each partner will be able to do/);
    // What is posted there answers in the same language.
    expect(page.html).toContain(`name="language" value="${spoken}"`);
  });

  test.each([
    ['en', 'You accepted', 'one check is left', 'You declined'],
    ['nl', 'Je hebt geaccepteerd', 'er is nog één controle', 'Je hebt afgewezen'],
  ])('the receipts in %s', async (language, accepted, waiting, declined) => {
    const form = { language };
    const who = somebody();
    const receipt = await accepts(samen, await invites(samen, who), { ...form, email: who.email });
    expect(receipt.text).toContain(accepted);
    expect(receipt.text).toMatch(/Bea Bakker, 1 jun/i);
    expect(receipt.html).toContain(`<html lang="${language}">`);
    expect(receipt.text).toContain(language === 'en' ? 'What is left to do' : 'Wat er nog moet');
    const other = await invites(samen, somebody());
    expect((await accepts(samen, other, { ...form, email: 'x@other.example' })).text).toContain(
      waiting,
    );
    const third = await invites(samen, somebody());
    const page = await opens(samen, third, language);
    const sure = { form: tokenIn(page), decision: 'decline', sure: 'yes', language };
    expect((await posts(samen, third, sure)).text).toContain(declined);
    await samen.settle();
  });
});

describe('every page', () => {
  const pages: [string, (link: string) => Promise<Response>][] = [
    ['a link that opens', (link) => asksFor(samen, link)],
    ['HEAD', (link) => asksFor(samen, link, { method: 'HEAD' })],
    ['no such link', (link) => asksFor(samen, `${link}x`)],
    ['another way', (link) => asksFor(samen, link, { method: 'PUT' })],
    ['a form that is not its own', (link) => post(link, 'form=x')],
    [
      'what is wrong in a form',
      async (link) => {
        const form = new URLSearchParams({
          form: tokenIn(await opens(samen, link)),
          decision: 'accept',
        });
        return post(link, form.toString());
      },
    ],
    ['too much', (link) => post(link, `form=${'x'.repeat(100_001)}`)],
    [
      'another type',
      (link) =>
        asksFor(samen, link, {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json' },
        }),
    ],
    [
      'a receipt',
      async (link) => {
        const form = { form: tokenIn(await opens(samen, link)), decision: 'decline', sure: 'yes' };
        return post(link, new URLSearchParams(form).toString());
      },
    ],
  ];
  const statuses = [200, 200, 404, 405, 403, 422, 413, 415, 200];

  test.each(pages.map(([name, ask], n) => [name, statuses[n], ask] as const))(
    '%s (%s): strict headers, nothing of anybody else’s',
    async (_, status, ask) => {
      const link = await invites(samen, somebody());
      const answer = await ask(link);
      expect(answer.status).toBe(status);
      const { 'strict-transport-security': https, ...without } = strict;
      expect(https).toBeDefined();
      const headers = Object.fromEntries(answer.headers);
      expect(headers).toMatchObject(without);
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; img-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect(headers).not.toHaveProperty('set-cookie');
      const html = await answer.text();
      expect(html).not.toMatch(/<script|<img|<iframe|<link|<object|@import|url\(|\son\w+=|src=/i);
      const away = [...html.matchAll(/(?:href|action)="(https?:[^"]*)"/g)].map(
        ([, url]) => new URL(url ?? '').hostname,
      );
      for (const host of away) expect(host).toMatch(/(^|\.)microsoft\.com$/);
    },
  );
});

describe('what people typed is text, wherever it stands', () => {
  const hostile = [
    '"><script>alert(1)</script>',
    '{{link}} & <b>Co</b>',
    "'; drop table x; --",
    'Firm \u202egnp.exe\u2066',
    '<!channel> <https://evil.example|click>',
    '&lt;i&gt; &#x3c;',
  ];
  test.each(hostile)('%j as the name of a customer and of a company', async (typed) => {
    const who = { ...somebody(), name: `${typed} ${number}` };
    await samen.sql(`update "Company" set name = $1 where id = 'zuidplas'`, [`Z ${typed}`]);
    const link = await invites(samen, who);
    const pages = [await opens(samen, link), await opens(samen, link, 'nl')];
    const answered = await accepts(samen, link, {
      email: who.email,
      firstName: typed.slice(0, 40),
      lastName: typed.slice(0, 50),
    });
    pages.push(answered);
    expect(answered.status).toBe(200);
    for (const { html } of pages) {
      expect(html).not.toMatch(/<script|<b>|<https|\u202e|\u2066/);
      // Nothing of it closes an attribute or opens a tag.
      const tags = [...html.matchAll(/<\/?([a-z!0-9]+)/g)].map(([, tag]) => tag);
      expect(tags.filter((tag) => !ours.has(tag ?? ''))).toEqual([]);
    }
    await samen.sql(`update "Company" set name = 'Zuidplas ICT' where id = 'zuidplas'`);
  });
  const ours = new Set(
    '!doctype html head meta title style body header p nav a main h1 h2 h3 ul li strong form div label span input button footer'.split(
      ' ',
    ),
  );

  test.each(hostile)('%j in a form that is shown again, and as a reason', async (typed) => {
    const link = await invites(samen, somebody());
    const page = await opens(samen, link);
    const form = {
      form: tokenIn(page),
      decision: 'accept',
      firstName: typed,
      email: typed,
      reason: typed,
    };
    const again = await posts(samen, link, form);
    expect(again.status).toBe(422);
    expect(again.html).not.toMatch(/<script|<b>|<https/);
    expect((await declines(samen, link, typed)).html).not.toMatch(/<script|<b>|<https/);
    const by = reseller(samen);
    const said = by.messageText(card(by, 'zuidplas-csp')) + texts(by, 'zuidplas-csp').join('\n');
    expect(said).not.toMatch(/\u202e|\u2066/);
    expect(JSON.stringify(card(by, 'zuidplas-csp').blocks)).not.toContain('"mrkdwn"');
  });
});
