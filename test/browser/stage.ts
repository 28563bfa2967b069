import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContextOptions, type Page } from 'playwright-core';
import { build } from 'vite';
import { createLog } from '../../src/log.ts';
import { startSandbox } from '../../src/sandbox/main.ts';
import { Seat, type Look } from './seat.ts';

/** The whole bot in its sandbox, as `npm start` runs it, and a browser to look at it. */
export interface Stage {
  /** A window of its own for somebody of the seed. */
  seat(user: string, look?: Look): Promise<Seat>;
  /** Somebody's own browser, who is not in Slack; nothing runs in it unless `look` says so. */
  outsider(look?: Outside): Promise<Page>;
  close(): Promise<void>;
}
type Outside = Pick<
  BrowserContextOptions,
  'viewport' | 'colorScheme' | 'locale' | 'javaScriptEnabled'
>;

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser in which everybody has a window of their own, on the page of a sandbox. */
export async function openBrowser(): Promise<{
  seat(page: string, user: string, look?: Look): Promise<Seat>;
  outsider(look?: Outside): Promise<Page>;
  close(): Promise<void>;
}> {
  await build({ configFile: '.config/page.ts', logLevel: 'warn' });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
  return {
    async seat(sandbox, user, look = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        colorScheme: 'light',
        reducedMotion: 'reduce',
        locale: 'en-GB',
        timezoneId: 'Europe/Amsterdam',
        ...look,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      await page.goto(`${sandbox}/#${user}`);
      return new Seat(page);
    },
    async outsider(look = {}) {
      const context = await browser.newContext({
        viewport: { width: 1000, height: 800 },
        colorScheme: 'light',
        locale: 'en-GB',
        timezoneId: 'Europe/Amsterdam',
        javaScriptEnabled: false,
        ...look,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      return page;
    },
    close: () => browser.close(),
  };
}

/** Without partnerships and customers, unless the story is about those that the sandbox has. */
export async function openStage({ empty = true } = {}): Promise<Stage> {
  const browser = await openBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'samen-browser-'));
  chmodSync(folder, 0o711); // run by root, PostgreSQL itself is somebody else
  const sandbox = await startSandbox(
    { dataDir: folder, port: 0, botPort: 0, host: '127.0.0.1', ops: null, empty },
    createLog('silent'),
  );
  return {
    seat: (user, look) => browser.seat(sandbox.page, user, look),
    outsider: (look) => browser.outsider(look),
    async close() {
      await browser.close();
      await sandbox.running.stop();
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
