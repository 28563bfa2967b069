import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../../support/samen.ts';
import { asksFor, opens, type Page } from '../../invitation/steps.ts';
import { admin, directBillOnly, inEnglish, passedOn, submits } from '../steps.ts';
import { linked } from './steps.ts';

let samen: Samen;
let link: string;
let page: Page;
beforeAll(async () => {
  samen = await openSamen({ pace: 'off', trustedProxies: ['127.0.0.1'] });
  await inEnglish(samen);
  link = await linked(samen);
  page = await opens(samen, link);
});
afterAll(() => samen.close());

describe('R-ENR-12: the contact reads', () => {
  test('who signed the company up and when, with what, until when, and what it means', () => {
    for (const said of [
      'Did Middelveld BV sign up?',
      'you were named as its primary contact',
      'Signed up by Middelveld Global admin of Middelveld BV on 1 Jun 2026, 10:00 (Europe/Amsterdam)',
      'You can answer until 1 Jul 2026',
      'Legal name Middelveld Beheer BV',
      'Address Dijk 1, 2801 AA Gouda, Netherlands',
      'MPN id 4500005',
      'You agree to nothing here.',
      'Nothing happens at Microsoft by this page',
      'We never ask for a Microsoft user name or password',
    ])
      expect(page.text).toContain(said);
    expect(page.text).not.toContain('direct-bill');
  });

  test('both statements as boxes that nobody ticked, and a way to say no', () => {
    for (const named of ['signedUp', 'addressIsOurs', 'sure'])
      expect(page.html).toMatch(new RegExp(`<input[^>]*name="${named}"[^>]*type="checkbox"`));
    expect(page.html).not.toContain('checked');
    expect(page.text).toContain('My company, Middelveld BV, signed up');
    expect(page.text).toContain('The address above is the address of Middelveld BV');
    expect(page.text).toContain('Middelveld BV did not sign up, or I am not its contact');
  });

  test('no name or address of the contact: whoever holds the link says who they are', () => {
    expect(page.text).not.toMatch(/Cas|cas@/);
  });

  test('without a script, in their own language', async () => {
    expect(page.html).not.toMatch(/<script/);
    const dutch = await opens(samen, link, 'nl');
    expect(dutch.text).toContain('Heeft Middelveld BV zich aangemeld?');
    expect(dutch.text).toContain('Mijn bedrijf, Middelveld BV, heeft zich aangemeld');
    expect(dutch.text).toContain('We vragen nooit om een gebruikersnaam of wachtwoord');
    const chosen = await opens(samen, `${link}?language=nl`);
    expect(chosen.html).toContain('<html lang="nl">');
  });

  test('a page that no other site can show, index or keep', async () => {
    const { headers } = await asksFor(samen, link);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-robots-tag') ?? page.html).toContain('noindex');
  });
});

test('R-TRN-07: of a direct-bill partner it says that there is no way back', async () => {
  await directBillOnly(samen);
  const who = admin(samen, 'oostzee');
  const values = {
    contactEmail: 'cas@oostzee.example',
    noWayBack: ['yes'],
  };
  await submits(samen, values, who);
  await who.closesAll();
  const theirs = await opens(samen, passedOn(samen));
  expect(theirs.text).toContain('Oostzee Cloud, a direct-bill partner, was signed up');
  expect(theirs.text).toContain('can never go back to being a direct-bill partner only');
});
