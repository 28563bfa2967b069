import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import { openSamen, day, type Samen } from '../../support/samen.ts';
import { lastText, setsUp, texts } from '../people/steps.ts';
import { answer as heard } from '../people/steps.ts';
import {
  admin,
  answer,
  answers,
  approvesAll,
  companyOf,
  enrolmentOf,
  forges,
  hires,
  inEnglish,
  mailedLink,
  named,
  owner,
  passedOn,
  people,
  profile,
  reviews,
  status,
  submits,
} from './steps.ts';

let samen: Samen;
const opens = async (mail: boolean) => {
  samen = await openSamen({ pace: 'off', mail });
  await inEnglish(samen);
};
afterEach(() => samen.close());
const me = () => admin(samen);
const olga = () => owner(samen);
const reviewCard = (who: Driver) =>
  who.reads('samen').some((message) => JSON.stringify(message.blocks).includes('"Review"'));
const closes = async (who: Driver) => {
  if (who.modal()) await who.closesAll();
};
const inReview = async () => {
  await submits(samen);
  await closes(me());
  await answers(samen, mailedLink(samen));
};

describe('with mail from here', () => {
  beforeEach(() => opens(true));

  test('R-ENR-12: the review does not begin before the contact confirmed both', async () => {
    await submits(samen);
    await closes(me());
    expect(reviewCard(olga())).toBe(false);
    const half = { ...answer, addressIsOurs: '' };
    await answers(samen, mailedLink(samen), half);
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'verifying' });
    expect(await status(me())).toContain('Waits for the primary contact');
    await closes(me());
    await answers(samen, mailedLink(samen));
    expect(await enrolmentOf(samen)).toMatchObject({
      status: 'in-review',
      checks: { email: { state: 'approved', via: 'link' }, mpn: { state: 'open' } },
    });
    expect(reviewCard(olga())).toBe(true);
    expect(await status(me())).toContain('In review');
    await closes(me());
  });

  test('R-ENR-05: what was typed is shown as typed; the reviewer’s verdict makes it known', async () => {
    await inReview();
    await olga().clicks('Review');
    const text = olga().modalText();
    expect(text).toContain('Typed, not checked: 4500005, Location (PLA), Netherlands, In use');
    expect(text).toContain('Declared: Middelveld Beheer BV, Dijk 1, 2801 AA Gouda');
    expect(text).toContain('Answered on the page: Cas Contact, cas@middelveld.example');
    expect(text).toContain(
      'E-mail address of the primary contact: confirmed, through the link that we mailed',
    );
    await closes(olga());
    // Opening it changed nothing.
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'in-review' });
    await reviews(samen);
    expect(olga().modalText()).toContain('All checks of Middelveld BV are confirmed.');
    await closes(olga());
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'qualified' });
    expect(await companyOf(samen)).toEqual({
      status: 'confirmed',
      kinds: [],
      mpnId: '4500005',
      restricted: false,
    });
    expect(reviewCard(olga())).toBe(false);
  });

  test('R-ENR-14: 3 to 5 working days, and longer than that the advice to ask for support', async () => {
    await inReview();
    await samen.later(7 * day);
    expect(await status(me())).not.toContain('Open a support ticket');
    await closes(me());
    await samen.later(2 * day);
    expect(await status(me())).toContain(
      'The review takes longer than 5 working days. Open a support ticket in Partner Center, and ask a reviewer here.',
    );
    await closes(me());
  });

  test('R-ENR-15: the failing check, the reviewer’s words and the remedy; the rest stays settled', async () => {
    await inReview();
    await olga().clicks('Review');
    // A reason is needed where something is rejected.
    expect(await olga().submits({ ...approvesAll, business: 'rejected' })).toEqual({
      errors: { businessNote: 'Please fill this in.' },
    });
    const no = { business: 'rejected', businessNote: 'The register says Middelveld Holding BV.' };
    expect(await olga().submits({ ...approvesAll, ...no })).toBe('updated');
    expect(olga().modalText()).toContain('Middelveld BV hears what has to be mended, and how.');
    await closes(olga());
    await samen.settle();
    const text = await status(me());
    expect(text).toContain('Something has to be mended');
    expect(text).toContain('The register says Middelveld Holding BV.');
    expect(text).toContain('Write name and address exactly as in the trade register');
    expect(text).toContain(
      'Until the agreement is accepted, no provider can work with your company here.',
    );
    await me().clicks('Correct');
    expect(me().modalText()).toContain('Only what you change is reviewed again.');
    expect(await me().submits({ ...profile, legalName: 'Middelveld Holding BV' })).toBe('pushed');
    expect(await me().submits({ contactWorks: ['yes'] })).toBe('closed');
    expect(me().modalText()).toContain('It goes to the reviewers again');
    await closes(me());
    await samen.settle();
    expect(await enrolmentOf(samen)).toMatchObject({
      status: 'in-review',
      issue: 1,
      checks: { business: { state: 'open' }, employment: { state: 'approved' } },
    });
    await olga().clicks('Review');
    expect(olga().modalText()).toContain('Confirmed already:');
    expect(olga().modalText()).not.toContain('MPN profile: your verdict');
    expect(await olga().submits({ business: 'approved' })).toBe('updated');
    await closes(olga());
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'qualified' });
  });

  test('every open check gets a verdict, and a second reviewer finds what the first one decided', async () => {
    const otto = await named(samen, 'UADMIN');
    await inReview();
    await otto.clicks('Review');
    await olga().clicks('Review');
    const done = await forges(samen, olga(), approvesAll, {
      mpn: { value: { selected_option: null } },
    });
    expect(done).toEqual({ errors: { mpn: expect.stringContaining('every open check') } });
    expect(await olga().submits(approvesAll)).toBe('updated');
    await closes(olga());
    expect(JSON.stringify(await otto.submits(approvesAll))).toContain('Olga Owner acted');
    await closes(otto);
    await samen.settle();
    await otto.types('/csp', 'general');
    expect(heard(otto)).toContain('/csp restrict: Record that Microsoft');
  });

  test('what was corrected meanwhile is not decided on as it was', async () => {
    const otto = await named(samen, 'UADMIN');
    await inReview();
    await otto.clicks('Review');
    await reviews(samen, { ...approvesAll, mpn: 'rejected', mpnNote: 'Not on the list.' });
    await closes(olga());
    await me().types('/enroll status');
    await me().clicks('Correct');
    expect(await me().submits({ mpn: '4500099' })).toBe('pushed');
    expect(await me().submits({ contactWorks: ['yes'] })).toBe('closed');
    await closes(me());
    await samen.settle();
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'in-review' });
    expect(JSON.stringify(await otto.submits(approvesAll))).toMatch(/moved on|Too late/);
    await closes(otto);
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'in-review' });
  });

  test('three doors: the applicant is no reviewer of it, nor is anybody who works there', async () => {
    const otto = await named(samen, 'UADMIN');
    await hires(samen, 'UADMIN', ['helpdesk-agent']);
    const mine = await named(samen, 'UMIDDELVELDGA');
    await inReview();
    expect([reviewCard(otto), reviewCard(mine), reviewCard(olga())]).toEqual([false, false, true]);
    // Hired with the card in hand.
    await hires(samen, 'UOWNER', ['sales-agent']);
    await olga().clicks('Review');
    expect(olga().modalText()).toContain('Je werkt ook voor het bedrijf dat dit vraagt');
    await closes(olga());
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'in-review' });
  });

  test('whoever is no reviewer any more is refused, at the form and at its submission', async () => {
    await inReview();
    await olga().clicks('Review');
    await samen.sandbox.change('UOWNER', { isOwner: false });
    expect(JSON.stringify(await olga().submits(approvesAll))).toContain('reviewer');
    await closes(olga());
    await olga().clicks('Review');
    expect(olga().modalText()).toContain('reviewer');
    await closes(olga());
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'in-review' });
  });

  test('R-TRN-05: without a reviewer where the operator set it and two people are behind it', async () => {
    await samen.bot.backstage.enrolments.setAutomatic(true);
    await inReview();
    expect(await enrolmentOf(samen)).toMatchObject({
      status: 'qualified',
      checks: { mpn: { state: 'approved', via: 'automatic' } },
    });
    expect(await status(me())).toContain('confirmed, by the operator’s rule');
    await closes(me());
  });

  test('the contact says no: it stops, and says so', async () => {
    await submits(samen);
    await closes(me());
    await answers(samen, mailedLink(samen), { decision: 'decline', sure: 'yes' });
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'rejected' });
    const text = await status(me());
    expect(text).toContain('The primary contact answered that your company did not sign up');
    expect(text).toContain('E-mail address of the primary contact: to be mended');
    await closes(me());
  });
});

describe('the card of a company that enrols', () => {
  beforeEach(() => opens(true));
  test('product.md 1: its enrolment decides about it', async () => {
    await setsUp(samen.person('UADMIN'), { kinds: ['reseller'], admin: 'Nina New' });
    const adam = samen.person('UADMIN');
    expect(adam.modalText()).toContain('A Global admin enrols your company with /csp enroll start');
    await closes(adam);
    await samen.settle();
    const nina = samen.person('UNEW');
    await nina.types('/enroll start', 'general');
    expect(await nina.submits({ ...profile, mpnKind: 'location' })).toBe('pushed');
    const email = 'cas@veldhoven.example';
    expect(await nina.submits({ ...people, contactEmail: email })).toBe('closed');
    await closes(nina);
    await samen.settle();
    await olga().clicks('Confirm');
    expect(heard(olga())).toContain('This company enrols as a reseller');
    await answers(samen, mailedLink(samen, email), { ...answer, email });
    await reviews(samen);
    await closes(olga());
    const [row] = await samen.sql(
      `select status, kinds from "Company" where name = 'Veldhoven Distribution'`,
    );
    expect(row).toEqual({ status: 'confirmed', kinds: [] });
  });

  test('a provider is not told of it', async () => {
    const adam = samen.person('UADMIN');
    await setsUp(adam);
    expect(adam.modalText()).not.toContain('/csp enroll');
    await closes(adam);
  });
});

describe('without mail from here', () => {
  beforeEach(() => opens(false));
  test('R-ENR-12: a reviewer gets the link to pass on, and the address is looked at by hand', async () => {
    await submits(samen);
    expect(me().modalText()).toContain('a reviewer gets the link and passes it on');
    await closes(me());
    expect(await status(me())).toContain('a reviewer passes the link on to the contact.');
    await closes(me());
    const token = passedOn(samen).split('/').at(-1) ?? '';
    expect([...texts(me()), ...texts(me(), 'middelveld-csp')].join()).not.toContain(token);
    await answers(samen, passedOn(samen), { ...answer, email: 'c.contact@middelveld.example' });
    await olga().clicks('Review');
    expect(olga().modalText()).toContain(
      'The address entered is another one of the same organisation.',
    );
    expect(olga().modalText()).toContain('The link was passed on by hand');
    expect(await olga().submits({ ...approvesAll, email: 'approved' })).toBe('updated');
    await closes(olga());
    await samen.settle();
    expect(await enrolmentOf(samen)).toMatchObject({ status: 'qualified' });
    expect(lastText(me(), 'middelveld-csp') + lastText(me())).toMatch(/enroll agreement/);
  });

  test('an address of another organisation is named as such', async () => {
    await submits(samen);
    await closes(me());
    await answers(samen, passedOn(samen), { ...answer, email: 'cas@elsewhere.example' });
    await olga().clicks('Review');
    expect(olga().modalText()).toContain('of another organisation than the declared one');
    await closes(olga());
  });
});
