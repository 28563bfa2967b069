import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWebmail, registrableDomain, sameOrganisation } from '../../../src/data/mail-domains.ts';

const domains = [
  'acme.nl',
  'mail.acme.co.uk',
  'gmail.com',
  'yahoo.co.jp',
  'contoso.onmicrosoft.com',
  'münchen.de',
  'localhost',
  'co.uk',
  '10.0.0.1',
  '',
];
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(...domains),
  fc
    .tuple(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom(...domains))
    .map((parts) => parts.join('@')),
);
const ascii = fc
  .tuple(fc.constantFrom('jan', 'Els.Bos', 'o+1'), fc.constantFrom(...domains))
  .map((parts) => parts.join('@'));
const upper = (text: string) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase());

describe('R-ENR-10: webmail', () => {
  test('is each service that enrolment refuses, in every country, as an address, a domain or a domain below it', () => {
    const services =
      'gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.com.ar ymail.com icloud.com me.com mac.com aol.com aol.de outlook.com outlook.be hotmail.com hotmail.nl live.nl live.com msn.com'.split(
        ' ',
      );
    for (const service of services)
      for (const written of [service, `jan@${service}`, `Jan@MX.${service.toUpperCase()}.`])
        expect([written, isWebmail(written)]).toEqual([written, true]);
    expect(isWebmail('jan@ziggo.nl')).toBe(true);
  });

  test('is no organisation’s own domain, whatever it holds', () => {
    const own =
      'acme.nl gmail.acme.nl yahoo-partners.com outlook.consulting mylive.nl me.nl contoso.onmicrosoft.com microsoft.com'.split(
        ' ',
      );
    expect(own.filter((domain) => isWebmail(domain) || isWebmail(`jan@${domain}`))).toEqual([]);
  });

  test('never throws, and does not mind case', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(isWebmail(text)).toBeTypeOf('boolean');
      }),
    );
    fc.assert(
      fc.property(ascii, (text) => {
        expect(isWebmail(upper(text))).toBe(isWebmail(text));
      }),
    );
  });
});

describe('a registrable domain', () => {
  test('is what stands below the public suffix', () => {
    expect(registrableDomain('Jan@Mail.Acme.NL')).toBe('acme.nl');
    expect(registrableDomain('mail.acme.co.uk')).toBe('acme.co.uk');
    expect(registrableDomain('jan@münchen.de')).toBe('xn--mnchen-3ya.de');
    expect(['localhost', 'co.uk', '10.0.0.1', '', 'a b.nl', 'jan@'].map(registrableDomain)).toEqual(
      Array(6).fill(null),
    );
  });

  test('is each tenant’s own where many live below one name', () => {
    expect(registrableDomain('jan@contoso.onmicrosoft.com')).toBe('contoso.onmicrosoft.com');
    expect(registrableDomain('jan@contoso.mail.onmicrosoft.com')).toBe('contoso.onmicrosoft.com');
    expect(registrableDomain('jan@onmicrosoft.com')).toBe(null);
    expect(registrableDomain('jan@acme.github.io')).toBe('acme.github.io');
  });
});

describe('one organisation', () => {
  test('is one registrable domain that is not webmail, or the very same address', () => {
    expect(sameOrganisation('info@acme.nl', 'Jan@mail.ACME.nl')).toBe(true);
    expect(sameOrganisation('jan@gmail.com', 'Jan@GMail.com')).toBe(true);
  });

  test('is nobody else’s', () => {
    expect(sameOrganisation('info@acme.nl', 'jan@acme-nl.com')).toBe(false);
    expect(sameOrganisation('jan@gmail.com', 'els@gmail.com')).toBe(false);
    expect(sameOrganisation('jan@acme.co.uk', 'els@evil.co.uk')).toBe(false);
    expect(sameOrganisation('a@one.onmicrosoft.com', 'a@two.onmicrosoft.com')).toBe(false);
    expect(sameOrganisation('a@one.github.io', 'a@two.github.io')).toBe(false);
    // U+212A, which looks like K and becomes k in lower case
    expect(sameOrganisation('kim@gmail.com', '\u212aim@gmail.com')).toBe(false);
    expect(sameOrganisation('', '')).toBe(false);
    expect(sameOrganisation('jan@', 'jan@')).toBe(false);
  });

  test('never throws, does not mind case or order', () => {
    fc.assert(
      fc.property(typed, typed, (a, b) => {
        expect(sameOrganisation(a, b)).toBe(sameOrganisation(b, a));
      }),
    );
    fc.assert(
      fc.property(ascii, ascii, (a, b) => {
        expect(sameOrganisation(a, b)).toBe(sameOrganisation(upper(a), upper(b)));
      }),
    );
  });
});
