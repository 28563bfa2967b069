import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Seat } from './seat.ts';
import type { Stage } from './stage.ts';

// What happens around a customer's page: how its link comes about, and how somebody fills it in.
const partners = 'administrator access to your own tenant';

/** Noordwind and Zuidplas agree on a partnership, so that they can invite together. */
export async function partner(stage: Stage): Promise<void> {
  const sales = await stage.seat('UNOORDWINDSA');
  const admin = await stage.seat('UZUIDPLASGA');
  await sales.opens('noordwind-csp');
  await sales.types('/partner request');
  await sales.reads('Agree on terms with them first');
  await sales.chooses('Reseller', 'Zuidplas ICT');
  await sales.presses('Send request');
  await sales.reads('on its way');
  await sales.leaves('Close');
  await admin.opens('zuidplas-csp');
  await admin.hears('Noordwind Distribution asks Zuidplas ICT');
  await admin.messages.getByRole('button', { name: 'Authorize' }).click();
  await admin.reads(partners);
  await admin.ticks('I have read this');
  await admin.leaves('Authorize');
  await admin.hears('the partnership is agreed here');
}

type Invited = { readonly customer: string; readonly email: string; readonly language?: string };
/** Fills in the first form; the message stands on the screen. Answers with its link. */
export async function writes(seat: Seat, { customer, email, language }: Invited): Promise<string> {
  await seat.fills('Customer', customer);
  await seat.fills('E-mail address', email);
  await seat.dialog.getByRole('radio', { name: 'Ask for them' }).check();
  if (language) await seat.dialog.getByRole('radio', { name: language }).check();
  return writesMessage(seat);
}
/** Answers with the link in the message that then stands on the screen. */
async function writesMessage(seat: Seat): Promise<string> {
  await seat.presses('Write the message');
  await seat.reads('Nothing has been sent yet.');
  const text = await seat.dialog.getByRole('textbox', { name: 'Message' }).inputValue();
  const [link] = /http:\/\/localhost:\d+\/i\/[\w-]+/.exec(text) ?? [];
  if (link === undefined) throw new Error(`no link in: ${text}`);
  return link;
}
type How = 'Send it from here' | 'I send it';
/** From a filled-in form to the finished message; answers with its link. */
export async function finishes(seat: Seat, how: How): Promise<string> {
  const link = await writesMessage(seat);
  await sends(seat, how);
  return link;
}
async function sends(seat: Seat, how: How): Promise<void> {
  await seat.dialog.getByRole('radio', { name: how }).check();
  await seat.presses('Done');
  await seat.reads('Its link is good until');
  await seat.leaves('Close');
}
/** From the command to the sent message; answers with its link. */
export async function invites(seat: Seat, what: Invited, how: How = 'I send it') {
  await seat.types('/customer invite');
  await seat.reads('Nothing is sent before you have seen the message.');
  const link = await writes(seat, what);
  await sends(seat, how);
  return link;
}

/** A company that works in Dutch signs up, and its contact has a mail; answers with the link in it. */
export async function enrols(seat: Seat): Promise<string> {
  await seat.types('/enroll start');
  await seat.fills('Straat en nummer', 'Dijk 1');
  await seat.fills('Postcode', '2801 AA');
  await seat.fills('Plaats', 'Gouda');
  await seat.dialog.getByRole('radio', { name: 'Locatie' }).check();
  await seat.dialog.getByRole('radio', { name: 'In gebruik' }).check();
  await seat.presses('Verder');
  await seat.fills('Voornaam van de primaire', 'Cas');
  await seat.fills('Achternaam van de primaire', 'Contact');
  await seat.fills('Zakelijk e-mailadres van de primaire', 'cas@middelveld.example');
  await seat.dialog.getByRole('radio', { name: 'Een collega' }).check();
  await seat.dialog.getByRole('checkbox').first().check();
  await seat.fills('E-mailadres van je ondersteuning', 'help@middelveld.example');
  await seat.fills('Telefoonnummer van je ondersteuning', '+31 10 123 4567');
  await seat.fills('Website van je ondersteuning', 'https://middelveld.example');
  await seat.presses('Inschrijven');
  await seat.reads('/csp enroll status');
  await seat.leaves('Sluiten');
  return linkInMail(seat, 'Heeft Middelveld BV zich aangemeld');
}
/** The link in the newest mail with that subject. */
export async function linkInMail(seat: Seat, subject: string): Promise<string> {
  await seat.page.getByRole('link', { name: /^Mailbox/ }).click();
  const mails = seat.page.getByRole('navigation', { name: 'Mails' });
  await mails.getByRole('link', { name: subject }).first().click();
  const link = seat.page
    .frameLocator('iframe[title="The mail as sent"]')
    .getByRole('link', { name: '/i/' });
  await link.waitFor();
  return (await link.getAttribute('href')) ?? '';
}

/** Who accepts, in the words of the page's language. */
export const wordsOf = {
  en: {
    first: 'First name',
    last: 'Last name',
    email: 'Work e-mail address',
    globalAdmin: 'I am a global admin',
    agreement: 'I accept the Microsoft Customer Agreement',
    accept: 'Accept',
    accepted: 'You accepted',
    problems: 'Please check what you filled in',
  },
  nl: {
    first: 'Voornaam',
    last: 'Achternaam',
    email: 'Zakelijk e-mailadres',
    globalAdmin: 'Ik ben globale beheerder',
    agreement: 'Ik accepteer de Microsoft',
    accept: 'Accepteren',
    accepted: 'Je hebt geaccepteerd',
    problems: 'Kijk na wat je hebt ingevuld',
  },
} as const;

export async function fillsIn(page: Page, language: keyof typeof wordsOf, email: string) {
  const w = wordsOf[language];
  await page.getByRole('textbox', { name: w.first }).fill('Bea');
  await page.getByRole('textbox', { name: w.last }).fill('Bakker');
  await page.getByRole('textbox', { name: w.email }).fill(email);
  await page.getByRole('checkbox', { name: w.globalAdmin }).check();
  await page.getByRole('checkbox', { name: w.agreement }).check();
}
/** Presses it, and waits for the page that comes. */
export async function presses(page: Page, button: string): Promise<number> {
  const [answer] = await Promise.all([
    page.waitForResponse((one) => one.request().method() === 'POST'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  await page.waitForLoadState();
  return answer.status();
}

type Violations = { violations: { id: string; nodes: { html: string }[] }[] };
/** Everything that axe finds; in a browser in which scripts run, although the page has none. */
export async function violations(page: Page): Promise<string[][]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate<Violations>('axe.run()');
  return found.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]);
}
/** The page's own width; wider than the screen it would have to be pushed to and fro. */
export const widthOf = (page: Page): Promise<number> =>
  page.evaluate<number>('document.documentElement.scrollWidth');
