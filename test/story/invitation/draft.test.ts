import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver } from '../../../src/sandbox/driver/driver.ts';
import { openSamen, type Samen } from '../../support/samen.ts';
import { card, texts } from '../partnership/steps.ts';
import { begins, count, everything, invites, linkIn, opens, reseller } from './steps.ts';

let samen: Samen;
beforeAll(async () => {
  samen = await openSamen({ pace: 'off', trustedProxies: ['127.0.0.1'] });
});
afterAll(() => samen.close());

let number = 0;
const somebody = () => {
  number += 1;
  return { name: `Customer ${number}`, email: `it@customer${number}.example`, admin: 'yes' };
};
const textIn = (by: Driver): string => {
  const block = by.modal()?.blocks.find((one) => one['block_id'] === 'text');
  return (block?.['element'] as { initial_value: string } | undefined)?.initial_value ?? '';
};
async function drafts(): Promise<{ by: Driver; link: string; text: string }> {
  const by = reseller(samen);
  expect(await begins(somebody(), by)).toBe('updated');
  return { by, link: linkIn(by.modalText()), text: textIn(by) };
}
const issued = () => count(samen, 'CustomerInvitation', `status = 'issued'`);

describe('R-INV-11, R-PART-05: the link can’t be lost', () => {
  const altered: [string, (text: string, link: string) => string][] = [
    ['removed', (text, link) => text.replace(link, '')],
    ['changed by its last character', (text, link) => text.replace(link, link.replace(/.$/, '!'))],
    ['changed in the middle', (text, link) => text.replace(link, link.replace('/i/', '/j/'))],
    ['in other case', (text, link) => text.replace(link, link.toUpperCase())],
    ['continued', (text, link) => text.replace(link, `${link}AB`)],
    ['continued as a path', (text, link) => text.replace(link, `${link}/more`)],
    ['cut', (text, link) => text.replace(link, link.slice(0, -3))],
    ['broken by a space', (text) => text.replace('/i/', '/ i/')],
    ['somebody else’s', (text, link) => text.replace(link, 'https://other.example/i/x')],
  ];
  test.each(altered)('%s: said below the text, which stays', async (_, change) => {
    const { by, link, text } = await drafts();
    const before = await everything(samen);
    const form = by.modal();
    expect(await by.submits({ text: change(text, link) })).toEqual({
      errors: {
        text: 'The link is missing or was changed. Type {{link}} where it belongs.',
      },
    });
    expect(by.modal()).toMatchObject({ hash: form?.hash, blocks: form?.blocks });
    expect(await everything(samen)).toEqual(before);
    await by.closesAll();
  });

  const kept: [string, (text: string, link: string) => string][] = [
    ['untouched', (text) => text],
    ['as all there is', (_, link) => link],
    ['twice', (text, link) => `${text}\nOnce more: ${link}`],
    ['at the end of a sentence', (_, link) => `Look here: ${link}.`],
    ['in brackets', (_, link) => `Read it (${link}), please`],
    ['put back by its place', (text, link) => text.replace(link, '{{link}}')],
    ['in 3,000 characters', (_, link) => `${'x'.repeat(2_999 - link.length)} ${link}`],
  ];
  test.each(kept)('%s: good', async (_, change) => {
    const { by, link, text } = await drafts();
    const before = await issued();
    expect(await by.submits({ text: change(text, link) })).toBe('updated');
    await by.closesAll();
    await samen.settle();
    expect(await issued()).toBe(before + 1);
    expect(texts(by, 'samen').at(-1)).toContain(link);
    expect((await opens(samen, link)).status).toBe(200);
  });

  test('nothing at all is said below its field too', async () => {
    const { by } = await drafts();
    expect(await by.submits({ text: ' ', subject: ' ' })).not.toBe('updated');
    await by.closesAll();
  });
});

test('R-INV-12: a person sends it; from here goes nothing, and nothing is sent before its author saw it', async () => {
  const { by, link } = await drafts();
  expect(by.modalText()).toMatch(/To it@customer\d+\.example\. Nothing has been sent yet\./);
  expect(by.modalText()).toContain('You send it yourself');
  expect((await opens(samen, link)).status).toBe(404);
  await by.submits({ subject: 'Our\n  invitation' });
  await by.closesAll();
  await samen.settle();
  expect((await opens(samen, link)).status).toBe(200);
  expect(samen.sandbox.mails().filter((mail) => mail.how === 'sent')).toEqual([]);
  expect(texts(by, 'zuidplas-csp').at(-1)).toContain('You send the message yourselves.');
  await by.sendsDraft('Open in e-mail');
  const [mail] = samen.sandbox.mails();
  expect(mail).toMatchObject({ to: [`it@customer${number}.example`], subject: 'Our invitation' });
  expect(mail?.text).toContain(link);
});

test('a message that is too long for an e-mail link carries subject and link, and says so', async () => {
  const { by, link, text } = await drafts();
  await by.submits({ text: `${text}\n${'é'.repeat(900)}` });
  await by.closesAll();
  await samen.settle();
  expect(texts(by, 'samen').at(-1)).toContain('The message is too long for “Open in e-mail”');
  await by.sendsDraft('Open in e-mail');
  const mail = samen.sandbox.mails().at(-1);
  expect(mail?.text.trim()).toBe(link);
});

test('the draft comes to whoever made it, and the link is in nothing that anybody else reads', async () => {
  const by = reseller(samen);
  const link = await invites(samen, somebody(), by);
  const token = link.split('/i/').at(-1) ?? '';
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(texts(by, 'samen').at(-1)).toContain(link);
  for (const role of ['global-admin', 'sales-agent', 'user-admin'] as const) {
    const other = samen.person('zuidplas', role);
    expect(other.visible()).not.toContain(token);
    expect([...texts(other, 'zuidplas-csp'), ...texts(other, 'samen')].join('\n')).not.toContain(
      token,
    );
  }
  expect(texts(by, 'zuidplas-csp').join('\n')).not.toContain(token);
  await opens(samen, link);
  // Rows, jobs, entries, facts: what is kept of a link opens nothing.
  const kept = Object.entries(await everything(samen));
  expect(kept.length).toBeGreaterThan(30);
  expect(kept.filter(([, all]) => all.includes(`customer${number}.example`)).length).toBe(1);
  expect(kept.filter(([, all]) => all.includes(token)).map(([table]) => table)).toEqual([]);
  expect(samen.logged()).not.toContain(token);
  expect(samen.logged()).not.toContain(`customer${number}.example`);
});

test('a draft that was left is in the list, and is finished later by whoever may', async () => {
  const { by, link } = await drafts();
  await by.closesAll();
  const boss = samen.person('zuidplas', 'global-admin');
  await boss.types('/customer list');
  await boss.chooses('filter', 'Open invitations');
  expect(boss.modalText()).toContain('Not sent yet');
  await boss.clicks('Details');
  expect(boss.modalText()).toContain('Not sent yet: the message still has to be finished.');
  expect(boss.modalText()).not.toContain('/i/');
  await boss.clicks('Finish the message');
  expect(linkIn(boss.modalText())).toBe(link);
  expect(await boss.submits()).toBe('updated');
  await boss.closesAll();
  await samen.settle();
  expect((await opens(samen, link)).status).toBe(200);
  expect(texts(boss, 'samen').at(-1)).toContain(link);
});

test('the draft once more comes to whoever asks, with the same link', async () => {
  const by = reseller(samen);
  const link = await invites(samen, somebody(), by);
  const boss = samen.person('zuidplas', 'global-admin');
  await boss.clicks('Details', { message: card(boss, 'zuidplas-csp') });
  expect(boss.modalText()).not.toContain('/i/');
  await boss.clicks('Draft once more');
  expect(boss.modalText()).toContain('The draft comes to you as a private message.');
  await boss.closesAll();
  await samen.settle();
  expect(texts(boss, 'samen').at(-1)).toContain(link);
  expect(texts(by, 'samen').filter((one) => one.includes(link))).toHaveLength(1);
  expect((await opens(samen, link)).status).toBe(200);
});
