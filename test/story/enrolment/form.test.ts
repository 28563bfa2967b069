import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Value } from '../../../src/sandbox/contract.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { again } from '../edge/wire.ts';
import { texts } from '../people/steps.ts';
import {
  admin,
  begins,
  companyOf,
  enrolmentOf,
  forges,
  inEnglish,
  mailedLink,
  noTick,
  people,
  profile,
  submits,
} from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen({ pace: 'off', mail: true });
  await inEnglish(samen);
});
afterEach(() => samen.close());
const me = () => admin(samen);
const none = async () => expect(await enrolmentOf(samen)).toBeUndefined();
/** What one of the two says to it; nothing is begun. */
const firstStep = async (values: Record<string, Value>) => {
  const done = await begins(me(), values);
  await me().closesAll();
  await none();
  return done;
};
const secondStep = async (values: Record<string, Value>) => {
  await begins(me());
  const done = await me().submits({ ...people, ...values });
  await me().closesAll();
  await none();
  return done;
};

test('R-ENR-01: whoever wants to sell as a reseller enrols; a claimed company may', async () => {
  await me().types('/enroll');
  expect(me().hears().at(-1)).toContain('Your company becomes an indirect reseller');
  await me().clicks('Enrol as a reseller');
  const text = me().modalText();
  expect(text).toContain('Acting for Middelveld BV');
  expect(text).toContain('the primary contact: a name and a work e-mail address, no webmail');
  expect(text).toContain('3 to 5 working days');
  expect(text).toContain('Samen never asks for your Microsoft user name or password.');
  expect(text).not.toContain('USD');
  await me().closesAll();
  await submits(samen);
  expect(await enrolmentOf(samen)).toMatchObject({ status: 'verifying', path: 'new', issue: 1 });
  expect(await companyOf(samen)).toMatchObject({ status: 'claimed' });
});

test('R-ENR-02: what is known already stands there, from the company and then from the last enrolment', async () => {
  await me().types('/enroll start');
  expect(me().modalText()).toContain('Middelveld BV');
  expect(me().modalText()).toContain('4500005');
  expect(await me().submits({ ...profile, legalName: 'Middelveld Holding BV' })).toBe('pushed');
  expect(me().modalText()).toContain('info@middelveld.example');
  expect(await me().submits(people)).toBe('closed');
  await me().closesAll();
  await me().types('/enroll status');
  await me().clicks('Withdraw');
  expect(await me().submits({})).toBe('closed');
  await me().closesAll();
  await me().types('/enroll start');
  expect(me().modalText()).toContain('Middelveld Holding BV');
  expect(me().modalText()).toContain('Dijk 1');
  expect(await me().submits({})).toBe('pushed');
  expect(me().modalText()).toContain('cas@middelveld.example');
  expect(me().modalText()).toContain('https://middelveld.example');
  await me().closesAll();
});

test('R-ENR-03: only a Global admin of that company starts it', async () => {
  for (const role of ['user-admin', 'admin-agent', 'sales-agent', 'helpdesk-agent'] as const) {
    const who = samen.person('middelveld', role);
    await inEnglish(samen, who);
    await who.types('/enroll start');
    expect(who.modalText()).toContain(
      'Only a Global admin of your company can do this. Ask Middelveld Global admin.',
    );
    await who.closesAll();
  }
  await samen.person('UNEW').types('/enroll start', 'general');
  expect(samen.person('UNEW').modalText()).toContain('You have no role in a company here yet.');
  await samen.person('UNEW').closesAll();
  await none();
});

test('R-ENR-03: a role lost while typing is asked for again', async () => {
  await begins(me());
  await samen.sql(
    `update "Membership" set roles = array['sales-agent'] where "companyId" = 'middelveld' and "personId" = $1`,
    [me().user.toLowerCase()],
  );
  expect(await me().submits(people)).toMatchObject({
    errors: { contactFirst: expect.stringContaining('This needs a Global admin.') },
  });
  await me().closesAll();
  await none();
});

describe('R-ENR-04: nothing of it is left out', () => {
  const blank = { value: { type: 'plain_text_input', value: ' ' } };
  test.each(['legalName', 'addressLine', 'postalCode', 'city', 'mpn'])('%s', async (field) => {
    await me().types('/enroll start');
    const done = await forges(samen, me(), profile, { [field]: blank });
    expect(done).toEqual({ errors: { [field]: expect.stringContaining('Please fill this in.') } });
    await me().closesAll();
  });
  test.each(['contactFirst', 'contactLast', 'supportPhone', 'supportWebsite'])(
    '%s',
    async (field) => {
      await begins(me());
      const done = await forges(samen, me(), people, { [field]: blank });
      expect(done).toEqual({
        errors: { [field]: expect.stringContaining('Legal profile, address, primary contact') },
      });
      await me().closesAll();
      await none();
    },
  );
});

describe('the MPN profile', () => {
  test('R-ENR-05: typed, with where it is found; it counts as claimed', async () => {
    await me().types('/enroll start');
    expect(me().modalText()).toContain('signed in with the account of your partner membership');
    await me().closesAll();
    expect(await firstStep({ mpn: '45-5' })).toEqual({
      errors: { mpn: expect.stringContaining('An MPN id has digits only.') },
    });
    await submits(samen, {});
    await me().closesAll();
    await me().types('/enroll status');
    expect(me().modalText()).toContain(
      'MPN id 4500005, Netherlands · as your company typed it; a reviewer confirms it',
    );
    await me().closesAll();
  });
  test('R-ENR-06: one that is not in use', async () => {
    expect(await firstStep({ mpnActive: 'no' })).toEqual({
      errors: { mpnActive: expect.stringContaining('Only an MPN profile that is up to date') },
    });
  });
  test('R-ENR-07: of another country, be it in the same region', async () => {
    expect(await firstStep({ mpnCountry: 'Germany' })).toEqual({
      errors: {
        mpnCountry: expect.stringContaining(
          'Your tenant is in Netherlands, this MPN profile in Germany.',
        ),
      },
    });
  });
  test('R-ENR-08: the location’s, not the headquarters’', async () => {
    await me().types('/enroll start');
    expect(me().modalText()).toContain('your incentives, benefits and competencies hang on');
    await me().closesAll();
    expect(await firstStep({ mpnKind: 'global' })).toEqual({
      errors: { mpnKind: expect.stringContaining('the MPN id of your location') },
    });
  });
});

describe('the primary contact', () => {
  test('R-ENR-09: works in the company, be it the applicant or a colleague', async () => {
    await begins(me());
    expect(await me().submits({ ...people, contactWorks: [] })).toHaveProperty(
      'refusedByClient.contactWorks',
    );
    expect(await forges(samen, me(), people, { contactWorks: noTick })).toEqual({
      errors: {
        contactWorks: expect.stringContaining('has to work at your company: you, or a colleague'),
      },
    });
    await none();
    expect(await me().submits({ ...people, contactIs: 'applicant' })).toBe('closed');
    await me().closesAll();
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'verifying' });
  });
  test.each(['a@gmail.com', 'a@yahoo.nl', 'a@icloud.com', 'a@aol.com', 'a@outlook.com'])(
    'R-ENR-10: no webmail (%s)',
    async (contactEmail) => {
      expect(await secondStep({ contactEmail })).toEqual({
        errors: { contactEmail: expect.stringContaining('an address at a public mail service') },
      });
    },
  );
  test('R-ENR-11: nor another personal mailbox; a sign-in name is only warned of', async () => {
    for (const contactEmail of ['a@hotmail.com', 'a@live.nl', 'a@me.com'])
      expect(await secondStep({ contactEmail })).toHaveProperty('errors.contactEmail');
    await submits(samen, { contactEmail: 'cas@middelveld.onmicrosoft.com' });
    expect(me().modalText()).toContain(
      'Mind: cas@middelveld.onmicrosoft.com is a sign-in name of a tenant, and often has no mailbox.',
    );
    await me().closesAll();
  });
  test('what can be no address or number is said under its field', async () => {
    expect(
      await secondStep({
        contactPhone: 'mobile',
        supportPhone: 'desk',
        supportWebsite: 'our site',
      }),
    ).toEqual({
      errors: {
        contactPhone: expect.stringContaining('This is no phone number'),
        supportPhone: expect.stringContaining('This is no phone number'),
        supportWebsite: expect.stringContaining('This is no address of a website.'),
      },
    });
  });
});

test('R-ENR-17: the legal country stands there and can’t be changed', async () => {
  await me().types('/enroll start');
  expect(me().modalText()).toContain('Legal country: Netherlands. It can’t be changed');
  const country = { 'company.country': { selected_option: { value: 'DE' } } };
  expect(await forges(samen, me(), profile, { country })).toBe('pushed');
  expect(await me().submits(people)).toBe('closed');
  await me().closesAll();
  const [row] = await samen.sql(`select country from "Company" where id = 'middelveld'`);
  expect(row).toEqual({ country: 'NL' });
});

test('the note says who must act; neither the applicant nor the channel gets the link', async () => {
  await submits(samen);
  expect(me().modalText()).toContain('Now it waits for Cas Contact, the primary contact.');
  expect(me().modalText()).toContain('A mail with a link goes to cas@middelveld.example.');
  const link = mailedLink(samen);
  const token = link.split('/').at(-1) ?? '';
  const seen = [me().modalText(), ...texts(me()), ...texts(me(), 'middelveld-csp')].join('\n');
  expect(seen).not.toContain(token);
  expect(seen).not.toContain('/i/');
  await me().closesAll();
});

test('one act, one effect: the same submission again is answered with the first one', async () => {
  await submits(samen);
  const { status } = await again(samen, 'view_submission');
  expect(status).toBe(200);
  await samen.settle();
  const rows = await samen.sql(`select id from "Enrolment" where "companyId" = 'middelveld'`);
  expect(rows).toHaveLength(1);
  expect(me().modalText()).toContain('Recorded. Now it waits for Cas Contact');
  await me().closesAll();
});

test('while one is open there is no second one; the draft lasts an hour', async () => {
  await begins(me());
  await samen.later(61 * 60_000);
  expect(await me().submits(people)).toHaveProperty('errors.contactFirst');
  await me().closesAll();
  await none();
  await submits(samen);
  await me().closesAll();
  await me().types('/enroll start');
  expect(me().modalText()).toContain(
    'An enrolment of your company is under way: it waits for the primary contact.',
  );
  await me().closesAll();
});

test('in Dutch', async () => {
  const who = samen.person('middelveld', 'user-admin');
  await who.types('/enroll status');
  expect(who.modalText()).toMatch(/inschrijving/i);
  await who.closesAll();
  await me().opensHome();
  await me().chooses('language', 'Nederlands');
  await me().types('/enroll start');
  expect(me().modalText()).toContain('Samen vraagt nooit om je gebruikersnaam of wachtwoord');
  expect(await me().submits({ ...profile, mpnKind: 'global' })).toHaveProperty('errors.mpnKind');
  expect(await me().submits({ mpnKind: 'location' })).toBe('pushed');
  expect(await me().submits(people)).toBe('closed');
  expect(me().modalText()).toContain('Vastgelegd. Nu is Cas Contact aan zet');
  await me().closesAll();
});
