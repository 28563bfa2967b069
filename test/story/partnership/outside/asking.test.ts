import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../../support/samen.ts';
import { linkIn, opens } from '../../invitation/steps.ts';
import {
  card,
  cardText,
  company,
  labels,
  requested,
  sales,
  sheet,
  statuses,
  texts,
} from '../steps.ts';
import { asksOutside, begins, veldhoven } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen({ pace: 'off' });
});
afterEach(() => samen.close());

const outsiders = () =>
  samen.sql<{ name: string; outsideOfId: string; domain: string }>(
    `select name, "outsideOfId", domain from "Company" where status = 'outside' order by "outsideOfId"`,
  );

test('R-PART-04, R-PART-06: asked by mail it is a record of this provider alone, and the draft comes to whoever wrote it', async () => {
  const link = await asksOutside(samen);
  expect(await outsiders()).toEqual([
    { name: 'Veldhoven IT', outsideOfId: 'noordwind', domain: 'veldhoven.onmicrosoft.com' },
  ]);
  expect(await statuses(samen)).toEqual(['issued']);
  const draft = texts(sales(samen), 'samen').at(-1) ?? '';
  expect(draft).toContain('Your draft for Veldhoven IT');
  expect(draft).toContain('To eva@veldhoven.example, subject: Noordwind Distribution asks');
  expect(draft).toContain(link);
  const shown = cardText(sales(samen), 'noordwind-csp');
  expect(shown).toContain('Noordwind Distribution asks Veldhoven IT for a partnership');
  expect(shown).toContain('a global admin of Veldhoven IT, on the page behind the link');
  expect(shown).toContain('You send the message yourselves.');
  expect(labels(card(sales(samen), 'noordwind-csp'))).toEqual([]);
  expect(samen.sandbox.mails().filter((mail) => mail.how === 'sent')).toEqual([]);
});

test('R-PART-05: whatever is written around it, the link stays as it was made', async () => {
  expect(await begins(samen)).toBe('updated');
  const by = sales(samen);
  const link = linkIn(by.modalText());
  for (const text of ['Hello!', link.slice(0, -1), `${link}x`, link.toUpperCase()])
    expect(await by.submits({ text })).toHaveProperty('errors.text');
  expect(await samen.sql('select * from "Link"')).toEqual([]);
  expect(await by.submits({ subject: 'Shall we?', text: `Dear Eva,\n${link}\nBye` })).toBe(
    'updated',
  );
  await by.closesAll();
  await samen.settle();
  expect(texts(by, 'samen').at(-1)).toContain('Dear Eva,');
  expect((await opens(samen, link)).status).toBe(200);
});

test('a draft that was left is finished later from the sheet, and once', async () => {
  expect(await begins(samen)).toBe('updated');
  const by = sales(samen);
  const link = linkIn(by.modalText());
  await by.closesAll();
  await samen.settle();
  expect((await opens(samen, link)).status).toBe(404);
  expect(cardText(by, 'noordwind-csp')).toContain('No mail yet');
  await sheet(by);
  expect(by.modalText()).toContain('veldhoven.onmicrosoft.com, Netherlands');
  await by.clicks('E-mail draft');
  expect(linkIn(by.modalText())).toBe(link);
  expect(await by.submits()).toBe('updated');
  await by.closesAll();
  await sheet(by);
  expect(labels(by.modal())).toEqual(['Draft once more', 'New link', 'Withdraw request']);
  await by.clicks('Draft once more');
  expect(by.modalText()).toContain('The draft comes to you as a private message.');
  await by.closesAll();
  await samen.settle();
  expect(texts(by, 'samen').filter((text) => text.includes(link))).toHaveLength(2);
});

test('what does not fit is told below its field, and nothing is recorded', async () => {
  const refused = async (values: Record<string, string>) => {
    const done = await begins(samen, { ...veldhoven, ...values });
    await sales(samen).closesAll();
    return done;
  };
  expect(await refused({ email: 'eva@gmail.com' })).toEqual({
    errors: { email: expect.stringContaining('public mail service') as string },
  });
  expect(await refused({ domain: 'veldhoven' })).toHaveProperty('errors.domain');
  expect(await refused({ mpn: '49-00' })).toHaveProperty('errors.mpn');
  expect(await refused({ name: '---' })).toHaveProperty('errors.name');
  // R-PART-07, R-PART-03
  expect(await refused({ country: 'Japan' })).toHaveProperty('errors.country');
  expect(await refused({ mpn: '4100001' })).toHaveProperty('errors.mpn');
  expect(await refused({ domain: 'noordwind.onmicrosoft.com' })).toHaveProperty('errors.domain');
  expect(await outsiders()).toEqual([]);
  expect(await statuses(samen)).toEqual([]);
});

test('R-PART-15: once at a time; a second request finds the same record again', async () => {
  await asksOutside(samen);
  expect(await begins(samen)).toHaveProperty('errors.mpn');
  const by = sales(samen);
  await by.closesAll();
  await sheet(by);
  await by.clicks('Withdraw request');
  await by.closesAll();
  await samen.settle();
  await asksOutside(samen, { ...veldhoven, name: 'Veldhoven IT BV' });
  expect((await outsiders()).map(({ name }) => name)).toEqual(['Veldhoven IT BV']);
  expect(await statuses(samen)).toEqual(['withdrawn', 'issued']);
});

test('a reseller that is on Samen gets the request there, by MPN id or domain, and no record is made', async () => {
  for (const [named, status] of [
    [{ mpn: '4200002' }, 'issued'],
    [{ domain: 'zuidplas.onmicrosoft.com' }, 'issued'],
  ] as const) {
    expect(await begins(samen, { ...veldhoven, ...named })).toBe('updated');
    const said = sales(samen).modalText();
    expect(said).toContain('Veldhoven IT works here in Slack');
    expect(labels(sales(samen).modal())).toEqual(['E-mail draft']);
    await sales(samen).closesAll();
    await samen.settle();
    expect(cardText(samen.person('zuidplas', 'global-admin'), 'zuidplas-csp')).toContain(
      'Noordwind Distribution asks Zuidplas ICT',
    );
    expect((await statuses(samen)).at(-1)).toBe(status);
    await samen.sql(`update "Partnership" set status = 'expired'`);
  }
  await company(samen, 'direct', {
    name: 'Secret Direct',
    kinds: ['direct-bill'],
    mpnId: '4600006',
  });
  const no = await begins(samen, { ...veldhoven, mpn: '4600006' });
  expect(JSON.stringify(no)).toContain('Veldhoven IT is not enrolled');
  expect(await outsiders()).toEqual([]);
});

test('a company that nobody confirmed is answered as if it were not there', async () => {
  await asksOutside(samen, { ...veldhoven, mpn: '4500005', domain: 'middelveld.onmicrosoft.com' });
  expect((await outsiders())[0]).toMatchObject({ name: 'Veldhoven IT' });
});

test('R-PART-05, R-PART-06: a reseller on Slack has its card at once, and a draft whose page says where it decides', async () => {
  await requested(samen, { reseller: 'Zuidplas', message: 'Shall we?' });
  const by = sales(samen);
  await sheet(by);
  await by.clicks('E-mail draft');
  expect(by.modalText()).toContain('Zuidplas ICT has the request in Slack and decides there.');
  const link = linkIn(by.modalText());
  expect(await by.submits({ email: 'zoe@zuidplas.example', text: 'Hello!' })).toHaveProperty(
    'errors.text',
  );
  expect(await by.submits({ text: `Hello!\n${link}` })).toBe('updated');
  await by.closesAll();
  await samen.settle();
  expect(texts(by, 'samen').at(-1)).toContain('To zoe@zuidplas.example');
  const page = await opens(samen, link);
  expect(page.status).toBe(200);
  expect(page.text).toContain('Noordwind Distribution (MPN id 4100001) asks Zuidplas ICT');
  expect(page.text).toContain('Shall we?');
  expect(page.text).toContain(
    'A Global admin of Zuidplas ICT decides in Slack, on the card in your channel or with /csp partner list.',
  );
  expect(page.html).not.toContain('<form');
  expect((await opens(samen, link, 'nl')).text).toContain('beslist in Slack');
  // What became of the mail stands on the asker's card alone.
  expect(cardText(by, 'noordwind-csp')).toContain('You send the message yourselves.');
  const admin = samen.person('zuidplas', 'global-admin');
  expect(cardText(admin, 'zuidplas-csp')).not.toContain('message yourselves');
  await sheet(admin);
  expect(admin.modalText()).not.toContain('zoe@zuidplas.example');
});

test('the address of a request by e-mail is the one its draft goes to', async () => {
  await requested(samen, { email: 'csp@zuidplas.example' });
  const by = sales(samen);
  await sheet(by);
  await by.clicks('E-mail draft');
  expect(by.modalText()).toContain('To csp@zuidplas.example');
  expect(await by.submits()).toBe('updated');
});

test('whoever decided on Slack leaves a dead link', async () => {
  await requested(samen);
  const by = sales(samen);
  await sheet(by);
  await by.clicks('E-mail draft');
  const link = linkIn(by.modalText());
  await by.submits({ email: 'zoe@zuidplas.example' });
  await by.closesAll();
  await samen.settle();
  const admin = samen.person('zuidplas', 'global-admin');
  await admin.clicks('Authorize');
  await admin.submits({ tick: ['yes'] });
  await samen.settle();
  expect((await opens(samen, link)).status).toBe(404);
});
