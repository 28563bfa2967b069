import { BadEnvironment, readConfig, type Config } from './config.ts';
import { BadKeys, keysIn, parseKeys } from './keys.ts';
import { createLog, type Log } from './log.ts';
import { run, type Running } from './run.ts';
import { startSandbox } from './sandbox/main.ts';
import { NotOurDatabase } from './store/deployment.ts';
import { openEmbedded, type Database } from './store/embedded.ts';
import { FolderInUse } from './store/own-folder.ts';
import { DatabaseUnfit, openServer } from './store/server.ts';

const say = (sentence: string) => void process.stderr.write(`${sentence}\n`);

async function start(
  config: Config,
  log: Log,
): Promise<{ running: Running; close: () => Promise<void> }> {
  if (config.mode.kind === 'sandbox')
    return startSandbox({ ...config, ...config.mode, botPort: config.port }, log);
  const told = (line: string) => log.info({}, line);
  const database: Database =
    config.databaseUrl === undefined
      ? await openEmbedded(config.dataDir, told)
      : await openServer(config.databaseUrl, told);
  const { signingSecret, botToken, apiUrl, publicUrl } = config.mode.slack;
  try {
    const keys =
      config.secretKeys === undefined ? keysIn(config.dataDir) : parseKeys(config.secretKeys);
    const running = await run({
      ...config,
      database,
      kind: 'bot',
      log,
      signingSecret,
      botToken,
      slackApiUrl: apiUrl,
      publicUrl,
      keys,
    });
    return { running, close: () => database.stop() };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** These say in their own words what is to be done; anything else comes with its place. */
const inWords = [BadEnvironment, BadKeys, FolderInUse, NotOurDatabase, DatabaseUnfit];

const isPortTaken = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const { running, close } = await start(config, log);
  let leaving = false;
  const leave = (signal: string) => {
    // A second signal does not wait.
    if (leaving) process.exit(1);
    leaving = true;
    log.info({ signal }, 'Stopping.');
    void running
      .stop()
      .then(close)
      .then(
        () => process.exit(0),
        (error: unknown) => {
          log.error({ err: error }, 'Stopping failed.');
          process.exit(1);
        },
      );
  };
  process.on('SIGTERM', leave);
  process.on('SIGINT', leave);
}

await main().catch((error: unknown) => {
  const known = error instanceof Error && inWords.some((kind) => error instanceof kind);
  if (known) say(error.message);
  else if (isPortTaken(error))
    say(
      `${error.message}: another process has this port. PORT, OPS_PORT and SANDBOX_PORT choose ours.`,
    );
  else say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exit(1);
});
