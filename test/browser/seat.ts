import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';

export type Look = Pick<BrowserContextOptions, 'viewport' | 'colorScheme'>;

const pictures = fileURLToPath(new URL('pictures/', import.meta.url));

/** One person at their browser. Everything is found as a person finds it: by its words. */
export class Seat {
  readonly page: Page;
  readonly faults: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (line) => {
      if (line.type() === 'error') this.faults.push(line.text());
    });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').last();
  }
  get messages(): Locator {
    return this.page.getByRole('article');
  }
  get home(): Locator {
    return this.page.getByRole('region', { name: 'Samen Home' });
  }

  /** A channel, or the app's own place, from the list on the left. */
  async opens(name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Conversations' }).getByText(name).click();
  }
  async opensHome(): Promise<void> {
    await this.opens('Samen');
    // New messages come first, as in Slack.
    await this.page.getByRole('link', { name: 'Home' }).click();
    await this.home.waitFor();
  }

  async types(text: string): Promise<void> {
    const box = this.page.getByRole('textbox', { name: /^Message to/ });
    await box.fill(text);
    await box.press('Enter');
  }

  /** Chooses in a searchable list of the open form. */
  async chooses(field: string, typed: string): Promise<void> {
    await this.dialog.getByRole('combobox', { name: field }).fill(typed);
    await this.dialog.getByRole('option', { name: typed }).click();
  }
  async fills(field: string, text: string): Promise<void> {
    await this.dialog.getByRole('textbox', { name: field }).fill(text);
  }
  async ticks(...boxes: string[]): Promise<void> {
    for (const box of boxes) await this.dialog.getByRole('checkbox', { name: box }).check();
  }
  async presses(button: string): Promise<void> {
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
  }
  /** Presses what closes the form, and waits until it is gone. */
  async leaves(button: string): Promise<void> {
    await this.presses(button);
    await this.page.getByRole('dialog').first().waitFor({ state: 'detached' });
  }

  /** Without a mouse: on with Tab until what is wanted has the focus. */
  async tabsTo(wanted: Locator): Promise<void> {
    await wanted.waitFor();
    for (let steps = 0; steps < 40; steps++) {
      if (await wanted.evaluate((element) => element.matches(':focus'))) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('Tab never comes there.');
  }

  async sees(words: string, where: Page | Locator = this.page): Promise<void> {
    await where.getByText(words).last().waitFor();
  }

  /** The open form's words, once it says `words`. */
  async reads(words: string): Promise<string> {
    await this.sees(words, this.dialog);
    return this.dialog.innerText();
  }
  /** The newest message's words, once some message says `words`. */
  async hears(words: string): Promise<string> {
    const said = this.messages.filter({ hasText: words }).last();
    await said.waitFor();
    return said.innerText();
  }

  picture(name: string): Promise<void> {
    return picture(this.page, name);
  }
}

/** A picture for the README. An existing one stays as it is, so that a run changes no file; SAMEN_PICTURES=1 takes all anew. */
export async function picture(page: Page, name: string): Promise<void> {
  const kept = join(pictures, `${name}.png`);
  // oxlint-disable-next-line node/no-process-env -- the tests' own setting, not the bot's
  const anew = process.env['SAMEN_PICTURES'] === '1' || !existsSync(kept);
  const elsewhere = join(tmpdir(), 'samen-pictures');
  if (!anew) mkdirSync(elsewhere, { recursive: true });
  // What has the focus blinks, and a pointer over a button colours it.
  await page.mouse.move(0, 0);
  await page.screenshot({
    path: anew ? kept : join(elsewhere, `${name}.png`),
    animations: 'disabled',
    caret: 'hide',
  });
}
