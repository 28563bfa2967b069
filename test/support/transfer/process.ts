// A bot's process whose practice with Microsoft is as slow as it is told, and that does what its parent tells it.
import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolConfig } from 'pg';
import { parseKeys } from '../../../src/keys.ts';
import { createLog } from '../../../src/log.ts';
import { noFaults, practice } from '../../../src/partner-center/practice.ts';
import { run } from '../../../src/run.ts';
import { does, type Deed, type Match } from './ground.ts';

export type Setting = {
  readonly where: PoolConfig;
  readonly slackApiUrl: string;
  readonly signingSecret: string;
  readonly botToken: string;
  readonly keys: string;
  /** How long an answer takes at most; null: it never comes. */
  readonly slowMs: number | null;
};
export type Told = { readonly n: number; readonly match: Match; readonly deed: Deed };
export type Says =
  /** It works. */
  | { readonly ready: true }
  /** Practice was asked to carry this one out. */
  | { readonly asked: string }
  | { readonly n: number; readonly refused: string | null }
  | { readonly n: number; readonly failed: string };

const say = (what: Says): void => void process.send?.(what);

// oxlint-disable-next-line node/no-process-env -- the tests' own setting, not the bot's
const setting = JSON.parse(process.env['TEST_TRANSFER_PROCESS'] ?? '{}') as Setting;
const { where, slowMs } = setting;
const faults = noFaults();
const port = practice(faults);
const running = await run({
  database: { kind: 'server', where, stop: async () => undefined },
  kind: 'bot',
  log: createLog('warn'),
  signingSecret: setting.signingSecret,
  botToken: setting.botToken,
  slackApiUrl: setting.slackApiUrl,
  keys: parseKeys(setting.keys),
  publicUrl: null,
  trustedProxies: [],
  mail: null,
  port: 0,
  host: '127.0.0.1',
  ops: null,
  partnerCenter: {
    ...port,
    async transfer(request) {
      say({ asked: request.transfer });
      faults.slow = () =>
        slowMs === null ? new Promise(() => undefined) : sleep(Math.random() * slowMs);
      return port.transfer(request);
    },
  },
});
process.on('message', ({ n, match, deed }: Told) => {
  does(running.bot, match, deed).then(
    (refused) => say({ n, refused }),
    (error: unknown) => say({ n, failed: String(error) }),
  );
});
// Without its parent nobody would end it.
process.on('disconnect', () => process.exit(1));
say({ ready: true });
