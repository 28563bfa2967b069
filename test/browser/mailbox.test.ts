import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import axe, { type AxeResults } from 'axe-core';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator } from 'playwright-core';
import { ada, ben, scene, type Scene } from '../unit/sandbox/small-bot.ts';
import type { Seat } from './seat.ts';
import { openBrowser } from './stage.ts';

let at: Scene;
let browser: Awaited<ReturnType<typeof openBrowser>>;
/** The page behind an invitation's link, as far as a mailbox knows it: it shows, and takes a form. */
let outside: Server;
let link: string;
let sales: Seat;
beforeAll(async () => {
  browser = await openBrowser();
  at = await scene({ pageDir: 'dist/page' });
  outside = createServer((req, res) => {
    res.setHeader('content-type', 'text/html');
    res.end(
      req.method === 'POST'
        ? `<p>Accepted from ${req.headers.origin}`
        : `<form method="post"><button>Accept</button></form><p>Came from ${req.headers.referer}`,
    );
  }).listen(0, '127.0.0.1');
  await once(outside, 'listening');
  link = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/i/Zk3_-token`;
  sales = await seat(ada);
});
afterAll(async () => {
  await browser.close();
  await at.close();
  outside.closeAllConnections();
  await new Promise((done) => outside.close(done));
});

const seat = (user: string, look?: Parameters<typeof browser.seat>[2]) =>
  browser.seat(at.sandbox.url, user, look);
const draft = () =>
  `mailto:sanne@bakkerij.example?subject=${encodeURIComponent('Invitation from Noordwind')}&body=${encodeURIComponent(`Dear Sanne,\r\n\r\nPlease open this link:\r\n${link}.\r\n\r\nAda`)}`;
async function sends(subject: string): Promise<void> {
  const transport = createTransport(at.sandbox.smtpUrl);
  await transport.sendMail({
    from: { name: 'Noordwind Distribution, via Samen', address: 'samen@sandbox.example' },
    replyTo: 'Ada Lovelace <ada@noordwind.example>',
    to: 'sanne@bakkerij.example',
    subject,
    text: `Noordwind Distribution invites Bakkerij Sanne.\n\nOpen: ${link}\n\nNo? Then ignore this mail.`,
    html: `<!doctype html><html lang="en"><head><style>body{font:16px/1.5 sans-serif;color:#1d1c1d;margin:32px}a.go{display:inline-block;padding:10px 18px;border-radius:8px;background:#007a5a;color:#fff;text-decoration:none}</style></head><body><h1 style="font-size:22px">Noordwind Distribution invites Bakkerij Sanne</h1><p>They ask to manage your Microsoft cloud subscriptions.</p><p><a class="go" href="${link}">See the invitation</a></p><p style="color:#616061">No? Then ignore this mail.</p><script>document.body.textContent = 'It ran'</script><img src="${link}/pixel"></body></html>`,
  });
  transport.close();
}
// The workspace's name, the page's first heading, is in the list, which a phone shows as a page of its own.
const axeRun = `axe.run({ rules: { 'page-has-heading-one': { enabled: false } } })`;
const faultless = async (one: Seat) => {
  await one.page.evaluate(axe.source);
  const { violations } = await one.page.evaluate<AxeResults>(axeRun);
  return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
};
const mails = (one: Seat) => one.page.getByRole('navigation', { name: 'Mails' });
const openMail = (one: Seat) => one.page.getByRole('region', { name: 'Open mail' });
const entry = (one: Seat) => one.page.getByRole('link', { name: /^Mailbox/ });
const part = (one: Seat) => one.page.frameLocator('iframe[title="The mail as sent"]');

/** Presses it, and answers with the window that opens. */
async function opened(one: Seat, what: Locator) {
  const [tab] = await Promise.all([one.page.waitForEvent('popup'), what.click()]);
  await tab.waitForLoadState();
  return tab;
}

test('“open in e-mail” opens a draft here and nowhere else; it is discarded or sent', async () => {
  await at.client.chat.postMessage({
    channel: 'C0IN',
    text: 'x',
    blocks: [
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [{ type: 'link', url: draft(), text: 'Open in e-mail' }],
          },
        ],
      },
      {
        type: 'section',
        text: { type: 'mrkdwn', text: `<${draft().replaceAll('&', '&amp;')}|Write to Sanne>` },
      },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            action_id: 'm',
            url: draft(),
            text: { type: 'plain_text', text: 'Mail' },
          },
        ],
      },
    ],
  });
  const here = sales.page.url();
  for (const way of [
    sales.messages.getByRole('link', { name: 'Write to Sanne' }),
    sales.messages.getByRole('button', { name: 'Mail' }),
  ]) {
    await way.click();
    await sales.reads('outside Slack');
    await sales.leaves('Discard');
  }
  expect(at.sandbox.mails()).toEqual([]);

  await sales.messages.getByRole('link', { name: 'Open in e-mail' }).click();
  await sales.reads('outside Slack');
  const field = (name: string) => sales.dialog.getByRole('textbox', { name });
  expect(await field('Subject').inputValue()).toBe('Invitation from Noordwind');
  expect(await field('Text').inputValue()).toContain(`Please open this link:\n${link}.`);
  await sales.fills('To', 'sanne');
  await sales.presses('Send');
  await sales.sees('“sanne” is not an e-mail address.', sales.dialog);
  await sales.fills('To', 'sanne@bakkerij.example, info@bakkerij.example');
  await sales.leaves('Send');
  await sales.sees('It is in the mailbox.');
  expect(at.sandbox.mails()).toMatchObject([
    { how: 'drafted', to: ['sanne@bakkerij.example', 'info@bakkerij.example'] },
  ]);
  expect(sales.page.url()).toBe(here);
});

test('over an open form too, which stays as it is', async () => {
  await at.sandbox.as(ada).types('/try', 'in');
  await at.client.views.open({
    trigger_id: String(at.bot.last()['trigger_id']),
    view: {
      type: 'modal',
      title: { type: 'plain_text', text: 'Invitation' },
      blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `<${draft()}|Open in e-mail>` } }],
    },
  });
  await sales.dialog.getByRole('link', { name: 'Open in e-mail' }).click();
  await sales.reads('outside Slack');
  await sales.page.keyboard.press('Escape');
  await sales.reads('Invitation');
  expect(await sales.page.getByRole('dialog').count()).toBe(1);
  await sales.leaves('Close');
});

test('a mail arrives by itself, is counted, and is read for everybody once it was opened', async () => {
  await sales.page.getByRole('link', { name: 'Mailbox , 1 unread' }).waitFor();
  await sends('Noordwind invites Bakkerij Sanne');
  await sales.sees('2 unread');
  await entry(sales).click();
  const lines = mails(sales).getByRole('link');
  expect(await lines.allInnerTexts()).toEqual([
    expect.stringMatching(
      /sanne@bakkerij\.example\s[\s\S]*Noordwind invites[\s\S]*Sent by Testbot\s*, unread/,
    ),
    expect.stringMatching(
      /info@bakkerij\.example[\s\S]*Invitation from[\s\S]*Sent from Testbot’s draft/,
    ),
  ]);
  await lines.first().click();
  await part(sales).getByText('See the invitation').waitFor();
  await sales.sees('1 unread');
  const other = await seat(ben);
  await other.sees('1 unread');
  expect(await openMail(sales).innerText()).toContain('Ada Lovelace <ada@noordwind.example>');
  expect(await faultless(sales)).toEqual([]);
});

test('its links open outside as whole pages that know nothing of the mailbox; nothing in it runs', async () => {
  expect(await part(sales).locator('body').innerText()).not.toContain('It ran');
  const tab = await opened(sales, part(sales).getByRole('link', { name: 'See the invitation' }));
  expect(await tab.locator('p').innerText()).toBe('Came from undefined');
  expect(await tab.evaluate('window.opener')).toBeNull();
  await tab.getByRole('button', { name: 'Accept' }).click();
  await tab.getByText(`Accepted from ${new URL(link).origin}`).waitFor();
  await tab.close();
  // The script and the picture that the mail's own policy has stopped.
  expect(sales.faults.splice(0)).toHaveLength(2);

  await sales.page.getByRole('link', { name: 'Text', exact: true }).click();
  const written = await opened(sales, openMail(sales).getByRole('link', { name: link }));
  expect(written.url()).toBe(link);
  await written.close();
  await mails(sales).getByRole('link', { name: 'Invitation from' }).click();
  const drafted = openMail(sales).getByRole('link', { name: link });
  await drafted.waitFor();
  // The full stop after it belongs to the sentence.
  expect(await drafted.getAttribute('href')).toBe(link);
  expect(sales.faults).toEqual([]);
});

test('by keyboard alone: from the list to the mail, to its parts and to its links', async () => {
  const hands = await seat(ben);
  const { keyboard } = hands.page;
  await hands.tabsTo(entry(hands));
  await keyboard.press('Enter');
  await hands.tabsTo(mails(hands).getByRole('link', { name: 'Noordwind invites' }));
  await keyboard.press('Enter');
  await part(hands).getByText('See the invitation').waitFor();
  await hands.tabsTo(hands.page.getByRole('link', { name: 'Text', exact: true }));
  await keyboard.press('Enter');
  await hands.tabsTo(openMail(hands).getByRole('link', { name: link }));
  expect(hands.page.url()).toMatch(/\/text$/);
});

test('on a narrow, dark screen the list and the mail are a page each', async () => {
  const phone = await seat(ben, { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  await entry(phone).click();
  expect(await faultless(phone)).toEqual([]);
  await mails(phone).getByRole('link', { name: 'Noordwind invites' }).click();
  await part(phone).getByText('See the invitation').waitFor();
  expect(await mails(phone).isVisible()).toBe(false);
  await phone.page.getByRole('link', { name: 'Text', exact: true }).click();
  await openMail(phone).getByRole('link', { name: link }).waitFor();
  expect(await faultless(phone)).toEqual([]);
  const wide = await phone.page.evaluate('document.documentElement.scrollWidth');
  expect(wide).toBe(390);
  await phone.page.getByRole('link', { name: 'Back to the mailbox' }).click();
  await mails(phone).waitFor();
  await phone.page.getByRole('link', { name: 'Back to the conversations' }).click();
  await entry(phone).waitFor();
});
