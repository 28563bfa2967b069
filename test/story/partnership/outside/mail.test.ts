import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSamen, type Samen } from '../../../support/samen.ts';
import { everything, linkIn, opens } from '../../invitation/steps.ts';
import { cardText, requested, sales, sheet, texts } from '../steps.ts';
import { acceptsOutside, asksOutside, says, veldhoven } from './steps.ts';

let samen: Samen;
beforeEach(async () => {
  samen = await openSamen({ pace: 'off', mail: true });
});
afterEach(() => samen.close());

const sent = () => samen.sandbox.mails().filter((mail) => mail.how === 'sent');

test('R-PART-06: sent from here when a person says so, with its link once, and the card says when', async () => {
  const link = await asksOutside(samen, veldhoven, sales(samen), 'here');
  const [mail, ...more] = sent();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({
    to: ['eva@veldhoven.example'],
    subject: 'Noordwind Distribution asks Veldhoven IT for a partnership',
  });
  expect(mail?.text.split(link)).toHaveLength(2);
  expect(mail?.text).not.toContain('{{link}}');
  const by = sales(samen);
  expect(cardText(by, 'noordwind-csp')).toContain('Message sent from here on');
  // Nobody has to send it once more.
  expect(texts(by, 'samen').join()).not.toContain('Your draft');

  await sheet(by);
  await by.clicks('New link');
  const second = linkIn(by.modalText());
  expect(await by.submits({ how: 'here' })).toBe('updated');
  await by.closesAll();
  await samen.settle();
  expect(sent()).toHaveLength(2);
  expect(sent().some(({ text }) => text.includes(second))).toBe(true);
  expect((await opens(samen, link)).status).toBe(404);

  await acceptsOutside(samen, second);
  await says(samen, 'yes');
  const receipts = sent().filter(({ subject }) => subject.startsWith('Receipt'));
  expect(receipts.map(({ to, subject }) => `${to.join()}: ${subject}`).toSorted()).toEqual([
    'eva@veldhoven.example: Receipt: Veldhoven IT, waiting for the provider',
    'eva@veldhoven.example: Receipt: partnership with Veldhoven IT',
    'partners@noordwind.example: Receipt: Veldhoven IT, waiting for the provider',
    'partners@noordwind.example: Receipt: partnership with Veldhoven IT',
  ]);
  const agreed = receipts.find(({ subject }) => subject.includes('partnership with'));
  expect(agreed?.text).toContain('gets administrator access to the own tenant of Veldhoven IT');
});

test('whoever accepted and is not known hears so by mail', async () => {
  await acceptsOutside(samen, await asksOutside(samen, veldhoven, sales(samen), 'self'));
  await says(samen, 'no');
  expect(sent().map(({ to, subject }) => `${to.join()}: ${subject}`)).toContain(
    'eva@veldhoven.example: Not agreed: Veldhoven IT',
  );
});

test('to a reseller on Slack the mail says that it decides there', async () => {
  await requested(samen, { email: 'csp@zuidplas.example' });
  const by = sales(samen);
  await sheet(by);
  await by.clicks('E-mail draft');
  expect(await by.submits({ how: 'here' })).toBe('updated');
  await by.closesAll();
  await samen.settle();
  const [mail] = sent();
  expect(mail?.to).toEqual(['csp@zuidplas.example']);
  expect(mail?.text).toContain('You decide in Slack.');
});

test('a mail that could not be delivered stands on the card, and the asker hears of it', async () => {
  await asksOutside(samen, { ...veldhoven, email: 'eva@refused.example' }, sales(samen), 'here');
  await samen.sql(`update "Mail" set state = 'started'`);
  const [mail] = await samen.sql<{ id: string }>('select id from "Mail"');
  await samen.bot.backstage.mails.end(mail?.id ?? '', { how: 'failed', error: '550' });
  await samen.settle();
  const by = sales(samen);
  expect(cardText(by, 'noordwind-csp')).toContain('The message could not be delivered (550).');
  expect(texts(by, 'samen').at(-1)).toContain('could not be delivered (550)');
});

test('the link is in the mail and its author’s own message, and nowhere else', async () => {
  const link = await asksOutside(samen, veldhoven, sales(samen), 'self');
  await acceptsOutside(samen, link);
  await says(samen, 'yes');
  const token = link.split('/i/')[1] ?? '';
  const kept = await everything(samen);
  const holding = (part: string) =>
    Object.entries(kept).flatMap(([table, text]) => (text.includes(part) ? [table] : []));
  expect(token.length).toBeGreaterThan(40);
  expect(holding(token)).toEqual([]);
  expect(samen.logged()).not.toContain(token);
  expect(texts(sales(samen), 'noordwind-csp').join()).not.toContain(token);
  // What people are called and where they are reached: in rows made for it alone.
  expect(holding('eva@veldhoven.example').toSorted()).toEqual([
    'public."PartnershipAnswer"',
    'public."PartnershipMail"',
  ]);
  expect(holding('Eva de Vries')).toEqual(['public."PartnershipAnswer"']);
  expect(samen.logged()).not.toMatch(/Eva de Vries|veldhoven\.example/);
});
