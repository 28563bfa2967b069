import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mpn, restriction } from '../../../../src/admin/company.ts';
import { transition } from '../../../../src/admin/enrolment.ts';
import { day, openSamen, type Samen } from '../../../support/samen.ts';
import { texts } from '../../people/steps.ts';
import {
  admin,
  agrees,
  answers,
  directBillOnly,
  inEnglish,
  owner,
  passedOn,
  reviews,
  submits,
} from '../steps.ts';
import { denies } from '../page/steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen({ pace: 'off' });
});
afterEach(() => samen.close());

const who = () => admin(samen, 'oostzee');
const read = (): string => texts(who(), 'oostzee-csp').join('\n');
const inChannel = (): string => texts(who(), 'oostzee-csp').at(-1) ?? '';
const all = {
  email: 'approved',
  employment: 'approved',
  business: 'approved',
  mpn: 'approved',
};

const restricts = async (on: boolean) => {
  await restriction(samen.bot, 'Oostzee Cloud', on);
  await samen.settle();
};

describe('a restriction in the channel of whoever it concerns', () => {
  test('R-TRN-14: of direct bill alone: exactly what stops, what goes on, and the way out', async () => {
    await directBillOnly(samen);
    await restricts(true);
    for (const said of [
      'The operator recorded that Microsoft restricted the direct billing of Oostzee Cloud.',
      'order new subscriptions or new add-ons',
      'make one-time purchases',
      'create a customer’s tenant',
      'invite customers for itself alone',
      'change the number of seats of subscriptions and add-ons that exist',
      'suspend subscriptions',
      'let them renew',
      'Enrol as an indirect reseller as well: /csp enroll start.',
    ])
      expect(inChannel()).toContain(said);
    expect(inChannel()).not.toContain('jointly');
  });

  test('R-TRN-15: of a transitioning partner: joint invitations go on', async () => {
    await restricts(true);
    expect(inChannel()).toContain('invite customers jointly with a provider');
    expect(inChannel()).not.toContain('/csp enroll start');
    await restricts(false);
    expect(inChannel()).toContain(
      'Microsoft lifted the restriction on the direct billing of Oostzee Cloud',
    );
  });

  test('in the company’s language', async () => {
    await samen.sql(`update "Company" set language = 'nl' where id = 'oostzee'`);
    await restricts(true);
    expect(inChannel()).toContain(
      'De operator legde vast dat Microsoft de directe facturering van Oostzee Cloud',
    );
    expect(inChannel()).toContain('Dit kan voorlopig niet voor eigen klanten:');
  });
});

describe('what the operator changes', () => {
  test('another MPN id is told to the company', async () => {
    await mpn(samen.bot, ['Oostzee Cloud', '4399999']);
    await samen.settle();
    expect(inChannel()).toContain(
      'The operator changed what is on record of Oostzee Cloud. MPN id: 4399999.',
    );
  });

  test('R-TRN-04: so is the way to become both, closed', async () => {
    await directBillOnly(samen);
    await transition(samen.bot, 'Oostzee Cloud', true);
    await samen.settle();
    expect(inChannel()).toContain('Enrolling as an indirect reseller as well is closed for now');
  });
});

describe('an enrolment in the channel of the company', () => {
  const theirs = { contactEmail: 'cas@oostzee.example', noWayBack: ['yes'] };
  const begins = async (): Promise<string> => {
    await directBillOnly(samen);
    await submits(samen, theirs, who());
    await who().closesAll();
    return passedOn(samen);
  };

  test('R-TRN-05, R-ENR-15, R-ENR-16: the card is drawn anew at each step, and one line says what comes next', async () => {
    const link = await begins();
    expect(read()).toContain(
      'Oostzee Cloud, a direct-bill partner, enrols as an indirect reseller as well',
    );
    expect(read()).toContain('Waits for the primary contact. The link works until 1 Jul 2026');
    expect(read()).toContain('There is no way back to direct bill only.');
    expect(read()).not.toMatch(/cas@|Cas|\/i\//);

    await answers(samen, link);
    expect(read()).toContain('In review since');
    expect(read()).toContain('Nothing heard by 8 Jun 2026?');
    await reviews(samen, {
      ...all,
      mpn: 'rejected',
      mpnNote: 'This is the number of the headquarters.',
    });
    await owner(samen).closesAll();
    for (const said of [
      'Olga Owner did not approve the enrolment of Oostzee Cloud. What failed: MPN profile.',
      'This is the number of the headquarters.',
      'no provider can work with your company here',
    ])
      expect(read()).toContain(said);
    await who().types('/enroll status');
    await who().clicks('Correct');
    await who().submits({});
    await who().submits({ contactWorks: ['yes'] });
    await who().closesAll();
    await samen.settle();
    await reviews(samen, { mpn: 'approved' });
    await owner(samen).closesAll();
    expect(read()).toContain('A Global admin now accepts the agreement: /csp enroll agreement.');

    await agrees(samen, who());
    await who().closesAll();
    for (const said of [
      'Oostzee Cloud is on record as an indirect reseller: Oostzee Global admin accepted the agreement',
      'Check that you are an Admin agent',
      '/csp customer invite',
      'to the address on the MPN account of your tenant, not to the primary contact',
      'this record does not do it',
    ])
      expect(read()).toContain(said);
    // No copy of the company's ever had a button.
    expect(read()).not.toContain('Review');
  });

  test('R-INC-01, -02, -03: the reminder names the right address, who can enrol, and what stays', async () => {
    await answers(samen, await begins());
    await reviews(samen, all);
    await owner(samen).closesAll();
    await agrees(samen, who());
    await who().closesAll();
    await samen.later(7 * day);
    const line = inChannel();
    expect(line).toContain('Has the incentives invitation for Oostzee Cloud come?');
    expect(line).toContain('not to the primary contact, not to the Admin agents');
    expect(line).toContain('Only an Incentives admin of that MPN location can enrol');
    expect(line).toContain('Your direct-bill incentives stay');
    expect(line).toContain('Tick it in /csp enroll status.');
  });

  test('the contact says no: one line with what to do', async () => {
    await denies(samen, await begins());
    expect(inChannel()).toContain('The primary contact says that Oostzee Cloud did not sign up');
    expect(read()).toContain(
      'said on 1 Jun 2026, 10:00 (Europe/Berlin) that the company did not sign up',
    );
  });
});

test('a company without a channel is told by DM, the applicant once', async () => {
  await inEnglish(samen);
  await submits(samen);
  await admin(samen).closesAll();
  await answers(samen, passedOn(samen));
  const heard = texts(admin(samen), 'samen').filter((one) =>
    one.includes('confirmed the enrolment'),
  );
  expect(heard).toHaveLength(1);
});
