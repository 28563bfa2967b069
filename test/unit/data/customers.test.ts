import { describe, expect, test } from 'vitest';
import { customerAgreement } from '../../../src/data/agreement.ts';
import { clouds } from '../../../src/data/clouds.ts';
import { countryCodes } from '../../../src/data/countries.ts';
import { culturesOf } from '../../../src/data/cultures.ts';
import { phoneOf } from '../../../src/data/phone.ts';
import { phoneNeeded, registrationRule } from '../../../src/data/registration.ts';
import { looksInvented } from '../../../src/data/test-names.ts';
import { clouds as everyCloud } from '../../../src/domain/company.ts';

const where = (what: (cloud: (typeof everyCloud)[number]) => boolean) => everyCloud.filter(what);
const fits = (country: string, typed: string) => registrationRule(country)?.shape.test(typed);

describe('clouds', () => {
  test('R-INV-07: US Government and Germany demand delegated admin', () => {
    expect(where((cloud) => clouds[cloud].adminPrivileges === 'mandatory')).toEqual([
      'us-government',
      'germany',
    ]);
  });

  test('R-INV-15: customers there accept in the Office admin portal, others in the Microsoft 365 admin center', () => {
    expect(where((cloud) => clouds[cloud].acceptIn === 'office-admin-portal')).toEqual([
      'us-government',
      'germany',
    ]);
    const urls = everyCloud.map((cloud) => new URL(clouds[cloud].portalUrl));
    expect(urls.every(({ protocol }) => protocol === 'https:')).toBe(true);
    expect(new Set(urls.map(({ host }) => host)).size).toBe(4);
  });

  test('R-INV-23: no cloud is closed to begin with', () => {
    expect(where((cloud) => clouds[cloud].closed !== null)).toEqual([]);
  });

  test('R-MCA-09: only the public cloud takes the agreement by API', () => {
    expect(where((cloud) => clouds[cloud].agreementByApi)).toEqual(['public']);
  });
});

test('R-MCA-01: the agreement is the Microsoft Customer Agreement, of an edition after the Cloud Agreement ended', () => {
  expect(customerAgreement.type).toBe('MicrosoftCustomerAgreement');
  expect(customerAgreement.version > '2020-01').toBe(true);
  expect(new URL(customerAgreement.link).hostname).toBe('www.microsoft.com');
});

describe('R-CUST-12: registration numbers', () => {
  const mandatory = 'AE AM AZ BR BY HU IN IQ KG KZ MD MM PL RU SA SS TH TJ TR UA UZ VE VN ZA'.split(
    ' ',
  );

  test('are mandatory in 24 countries and asked for nowhere else', () => {
    expect(countryCodes.filter((code) => registrationRule(code) !== null)).toEqual(mandatory);
    expect(registrationRule('pl')).toEqual(registrationRule('PL'));
    expect(registrationRule('NL')).toBe(null);
    expect(registrationRule('__proto__')).toBe(null);
  });

  test('each has an example that fits its own shape, and nothing empty fits', () => {
    for (const country of mandatory) {
      expect([country, fits(country, registrationRule(country)?.example ?? '')]).toEqual([
        country,
        true,
      ]);
      for (const wrong of ['', ' ', '-', 'unknown', '1', '1'.repeat(40), '<123456789>'])
        expect([country, wrong, fits(country, wrong)]).toEqual([country, wrong, false]);
    }
  });

  test('are read with and without what people write between the digits', () => {
    expect(fits('PL', '1234567890')).toBe(true);
    expect(fits('BR', '12345678000195')).toBe(true);
    expect(fits('BR', '12.ABC.345/01DE-35')).toBe(true);
    expect(fits('IN', 'abcde1234f')).toBe(true);
    expect(fits('IN', '27ABCDE1234F1Z5')).toBe(true);
    expect(fits('VE', 'J123456789')).toBe(true);
    expect(fits('BY', '12345678')).toBe(false);
    expect(fits('RU', '12345678901')).toBe(false);
    expect(fits('PL', '123--4567890')).toBe(false);
  });

  test('come with a phone number in 11 of them', () => {
    expect(countryCodes.filter(phoneNeeded)).toEqual('AM AZ BY HU KG KZ MD RU TJ UA UZ'.split(' '));
    expect(phoneNeeded('hu')).toBe(true);
  });
});

test('R-CUST-12: a phone number is kept as E.164, and what is none is null', () => {
  expect(phoneOf('020 123 4567', 'NL')).toBe('+31201234567');
  expect(phoneOf(' 00 36 (1) 234 5678 ', 'hu')).toBe('+3612345678');
  expect(phoneOf('+31 20 123 4567', 'AQ')).toBe('+31201234567');
  expect(
    ['', '12', '020 123 4567 8901', 'call me', 'call 020 123 4567', '06\u202e12345678'].map((one) =>
      phoneOf(one, 'NL'),
    ),
  ).toEqual(Array(6).fill(null));
  expect(phoneOf('020 123 4567', 'AQ')).toBe(null);
});

test('R-CUST-11: every country has a culture and a two-letter language', () => {
  const odd = countryCodes.map(culturesOf).filter(({ culture, language }) => {
    const { language: first, region } = new Intl.Locale(culture);
    return language !== first || !/^[a-z]{2}$/.test(language) || !/^[A-Z]{2}$/.test(region ?? '');
  });
  expect(odd).toEqual([]);
  expect(culturesOf('nl')).toEqual({ culture: 'nl-NL', language: 'nl' });
  expect(culturesOf('BE')).toEqual({ culture: 'nl-BE', language: 'nl' });
  expect(culturesOf('AW')).toEqual({ culture: 'nl-NL', language: 'nl' });
  expect(culturesOf('AZ')).toEqual({ culture: 'az-Latn-AZ', language: 'az' });
  expect(['CA', 'US', 'XK', '__proto__'].map((code) => culturesOf(code).culture)).toEqual(
    Array(4).fill('en-US'),
  );
});

describe('R-CUST-14: a name', () => {
  test('that is test words from end to end is invented', () => {
    const names =
      'test|Test 1|TEST123|demo bv|Demo B.V.|asdf|test company|Testklant|Mijn testbedrijf|ｔｅｓｔ|test-test';
    expect(names.split('|').filter((name) => !looksInvented(name))).toEqual([]);
  });

  test('of a real company passes, whatever it holds', () => {
    const names =
      'Test-Aankoop|Testo BV|Demon Audio|Company|Klant & Co|Contest NV|Van der Test Advies|Attest BV|1|';
    expect(names.split('|').filter(looksInvented)).toEqual([]);
  });
});
