import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../../support/samen.ts';
import { everything, linkIn, opens } from '../../invitation/steps.ts';
import { openPost, type Post } from '../../invitation/mail-steps.ts';
import {
  admin,
  agrees,
  answer,
  answers,
  enrolmentOf,
  inEnglish,
  owner,
  passedOn,
  reviews,
  status,
  submits,
} from '../steps.ts';
import { corrects, denies, renews, withdraws } from '../page/steps.ts';

const cas = 'cas@middelveld.example';
const approved = {
  email: 'approved',
  employment: 'approved',
  business: 'approved',
  mpn: 'approved',
};
const everybody = ['global-admin', 'user-admin', 'admin-agent', 'sales-agent'] as const;

describe('with a mail server', () => {
  let post: Post;
  beforeEach(async () => {
    post = await openPost();
    await inEnglish(post.samen);
    await post.samen.sql(`update "Company" set language = 'en' where id = 'middelveld'`);
  });
  afterEach(() => post.close());

  const mailsTo = async (address: string) =>
    (await post.mails()).filter(({ to }) => to?.some((one) => one.address === address));
  const newest = async () => {
    const mail = (await mailsTo(cas)).at(-1);
    if (!mail) throw new Error('no mail');
    return { ...mail, text: mail.text ?? '', html: mail.html ?? '' };
  };
  const signsUp = async () => {
    await submits(post.samen);
    await admin(post.samen).closesAll();
    return linkIn((await newest()).text);
  };

  test('R-ENR-12: the link is mailed to the primary contact with both statements, and to nobody else', async () => {
    const link = await signsUp();
    const mail = await newest();
    expect(post.server.got.map(({ to }) => to)).toEqual([[cas]]);
    expect(mail.subject).toBe('Did Middelveld BV sign up as a reseller?');
    expect(mail.replyTo).toBeUndefined();
    for (const part of [mail.text, mail.html]) {
      expect(part.replaceAll('\u200b', '')).toContain('Hello Cas Contact,');
      expect(part).toContain('Middelveld Global admin signed Middelveld BV up');
      expect(part).toContain('whether your company signed up');
      expect(part).toContain('The link works until 1 Jul 2026');
      expect(part).toContain('We never ask for a password.');
    }
    const links = [...mail.html.matchAll(/<a href="([^"]*)">/g)].map((one) => one[1]);
    expect(links).toEqual([link]);
    expect((await opens(post.samen, link)).status).toBe(200);
    // In Slack nobody has it: not the applicant, not the company, not the reviewer.
    const { samen } = post;
    const seen = [owner(samen), ...everybody.map((role) => samen.person('middelveld', role))];
    for (const one of seen) expect(one.visible()).not.toMatch(/\/i\/[\w-]{20}/);
    expect(admin(samen).visible()).toContain('The link was mailed to the contact on 1 Jun 2026');
  });

  test('R-ENR-12: mailed, and answered with the same address: the reviewer need not look at that', async () => {
    await answers(post.samen, await signsUp());
    expect((await enrolmentOf(post.samen))?.checks['email']).toMatchObject({
      state: 'approved',
      via: 'link',
    });
  });

  test('without a reviewer, where the operator allows it and two people said so; the news skips what was skipped', async () => {
    await post.samen.bot.backstage.enrolments.setAutomatic(true);
    await answers(post.samen, await signsUp());
    expect(await enrolmentOf(post.samen)).toMatchObject({ status: 'qualified' });
    expect((await mailsTo(cas)).map(({ subject }) => subject)).toEqual([
      'Did Middelveld BV sign up as a reseller?',
      'Middelveld BV: the enrolment is approved',
    ]);
    expect(owner(post.samen).visible()).not.toContain('Review');
  });

  test('but never where another confirmed company has its MPN id: then a reviewer looks', async () => {
    await post.samen.bot.backstage.enrolments.setAutomatic(true);
    const link = await signsUp();
    await post.samen.sql(`update "Company" set "mpnId" = '4500005' where id = 'zuidplas'`);
    const receipt = await answers(post.samen, link);
    expect(receipt.text).toContain('both statements are on record');
    expect(await enrolmentOf(post.samen)).toMatchObject({
      status: 'in-review',
      checks: { email: { state: 'approved', via: 'link' } },
    });
    expect(owner(post.samen).visible()).toContain('Review');
  });

  test('R-ENR-13: all news goes to the primary contact, none of it by mail to the applicant or the company', async () => {
    await answers(post.samen, await signsUp());
    expect((await newest()).subject).toBe('Middelveld BV: your answer arrived, the review begins');
    expect((await newest()).text).toContain('Nothing heard by 8 Jun 2026?');
    await reviews(post.samen, {
      employment: 'approved',
      business: 'rejected',
      businessNote: 'See https://register.example, the street is another one.',
      mpn: 'approved',
    });
    await owner(post.samen).closesAll();
    const refused = await newest();
    expect(refused.subject).toBe('Middelveld BV: the enrolment was not approved');
    expect(refused.text).toContain('- Legal name, address and support details:');
    expect(refused.text).toContain('> See https:\u200b/\u200b/\u200bregister.\u200bexample');
    expect(refused.html).not.toContain('<a ');
    await corrects(post.samen, {});
    await reviews(post.samen, { business: 'approved' });
    await owner(post.samen).closesAll();
    expect((await newest()).subject).toBe('Middelveld BV: the enrolment is approved');
    await agrees(post.samen);
    await admin(post.samen).closesAll();
    expect((await newest()).subject).toBe('Middelveld BV is on record as an indirect reseller');
    expect(await mailsTo(cas)).toHaveLength(5);
    expect(post.server.got.every(({ to }) => to.join() === cas)).toBe(true);
    expect(owner(post.samen).visible()).not.toContain('Your draft for');
  });

  test('R-ENR-13: who answered in Dutch has the news in Dutch', async () => {
    const link = await signsUp();
    await answers(post.samen, link, { ...answer, language: 'nl' });
    expect((await newest()).subject).toBe(
      'Middelveld BV: je antwoord is er, de beoordeling begint',
    );
  });

  test('withdrawn: the contact hears that the link no longer works', async () => {
    const link = await signsUp();
    await withdraws(post.samen);
    expect((await newest()).subject).toBe('Middelveld BV: the enrolment was withdrawn');
    expect((await newest()).text).toContain('The link that you got for it no longer works.');
    expect((await opens(post.samen, link)).status).toBe(404);
  });

  test('who says no has the answer on the page, and no mail', async () => {
    await denies(post.samen, await signsUp());
    expect(await mailsTo(cas)).toHaveLength(1);
  });

  test('a new link is a new mail; another contact gets it, and the first one nothing more', async () => {
    const first = await signsUp();
    await renews(post.samen);
    const second = linkIn((await newest()).text);
    expect(second).not.toBe(first);
    await corrects(post.samen, { contactEmail: 'dora@middelveld.example' });
    const [theirs] = await mailsTo('dora@middelveld.example');
    const third = linkIn(theirs?.text ?? '');
    expect(await mailsTo(cas)).toHaveLength(2);
    for (const dead of [first, second]) expect((await opens(post.samen, dead)).status).toBe(404);
    expect((await opens(post.samen, third)).status).toBe(200);
  });

  test('what the mail server will not take is told to the company, with what to do', async () => {
    await post.close();
    post = await openPost({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })),
    });
    await inEnglish(post.samen);
    await submits(post.samen);
    await admin(post.samen).closesAll();
    const read = admin(post.samen).visible();
    expect(read).toContain(
      'The mail to the primary contact of Middelveld BV could not be delivered',
    );
    expect(read).toContain('make a new link in /csp enroll status');
    expect(owner(post.samen).visible()).not.toMatch(/\/i\/[\w-]{20}/);
  });

  test('no address, name or link is in a job, a fact, an entry or the log', async () => {
    await submits(post.samen, {
      contactFirst: 'Markerfirst',
      contactEmail: 'marker@middelveld.example',
    });
    const [mail] = await mailsTo('marker@middelveld.example');
    const token = linkIn(mail?.text ?? '').split('/i/')[1] ?? '-';
    const kept = await everything(post.samen);
    const elsewhere = Object.entries(kept).filter(([of]) => of !== 'public."EnrolmentDetails"');
    expect(JSON.stringify(elsewhere)).not.toMatch(new RegExp(`marker|${token}`, 'i'));
    expect(post.samen.logged()).not.toMatch(new RegExp(`marker|${token}`, 'i'));
  });
});

describe('without a mail server', () => {
  let samen: Samen;
  beforeEach(async () => {
    samen = await openSamen({ pace: 'off' });
    await inEnglish(samen);
  });
  afterEach(() => samen.close());
  const signsUp = async () => {
    await submits(samen);
    await admin(samen).closesAll();
    return passedOn(samen);
  };

  test('R-ENR-12: a reviewer gets the link to pass on, whoever belongs to the company never', async () => {
    await samen.sql(`update "Company" set channel = 'CMIDDELVELD' where id = 'middelveld'`);
    const link = await signsUp();
    const read = owner(samen).visible();
    expect(read).toContain('Please pass this on to the primary contact of Middelveld BV');
    expect(read).toContain('Not to the person who signed up');
    expect(read).toContain(`To ${cas}`);
    expect((await opens(samen, link)).status).toBe(200);
    for (const role of everybody) {
      const one = samen.person('middelveld', role);
      expect(one.visible()).not.toMatch(/\/i\/[\w-]{20}|Your draft for/);
    }
    expect(admin(samen).visible()).toContain('Een beoordelaar geeft de link door');
    expect(samen.logged()).not.toContain(link.split('/i/')[1]);
  });

  const met = (user: string) =>
    samen.bot.store.people.meet({
      home: 'T0SAMEN',
      user,
      team: 'T0SAMEN',
      name: user,
      timeZone: 'Europe/Amsterdam',
    });

  test('R-ROLE-07: a reviewer who works there gets neither link nor card', async () => {
    await samen.sql(
      `insert into "Membership"("personId", "companyId", roles, since) values ($1, 'middelveld', $2, now())`,
      [await met('UOWNER'), ['sales-agent']],
    );
    await samen.bot.backstage.people.nameReviewer(await met('UADMIN'), true);
    await submits(samen);
    await admin(samen).closesAll();
    expect(owner(samen).visible()).not.toMatch(/\/i\/[\w-]{20}|Inschrijving|Enrolment/);
    const link = passedOn(samen, samen.person('UADMIN'));
    await answers(samen, link);
    expect(owner(samen).visible()).not.toMatch(/Review|In review since/);
    expect(samen.person('UADMIN').visible()).toContain('In review since');
  });

  test('a reviewer who is named later gets what waits for one: the link, then the card', async () => {
    const link = await signsUp();
    const late = samen.person('UADMIN');
    expect(late.visible()).not.toContain('/i/');
    await samen.bot.backstage.people.nameReviewer(await met('UADMIN'), true);
    await samen.settle();
    expect(passedOn(samen, late)).toBe(link);
    await answers(samen, link);
    await samen.bot.backstage.people.nameReviewer(await met('UNEW'), true);
    await samen.settle();
    expect(samen.person('UNEW').visible()).toContain('In review since');
    // Who has it already gets no second one.
    expect(owner(samen).visible().split('In review since').length - 1).toBe(1);
  });

  test('R-ENR-13: the news for the contact comes to the reviewer to pass on, without a link', async () => {
    const link = await signsUp();
    await answers(samen, link);
    const news = 'Please pass this news on to the primary contact of Middelveld BV.';
    expect(owner(samen).visible()).toContain(news);
    await reviews(samen, approved);
    await owner(samen).closesAll();
    const read = owner(samen).visible();
    expect(read).toContain('Middelveld BV: the enrolment is approved');
    expect(read.split(news).length - 1).toBe(2);
    for (const role of everybody)
      expect(samen.person('middelveld', role).visible()).not.toMatch(/Your draft for/);
  });

  test('a new link that was withdrawn before it was told reaches nobody', async () => {
    const link = await signsUp();
    const who = admin(samen);
    await status(who);
    await who.clicks('New link');
    await who.clicks('Withdraw');
    await who.submits();
    await who.closesAll();
    await samen.settle();
    expect(passedOn(samen)).toBe(link);
    expect((await opens(samen, link)).status).toBe(404);
  });
});
