import { isIP } from 'node:net';
import { z } from 'zod';

const localhost = new Set(['localhost', '127.0.0.1', '[::1]']);
/** A name that is there but empty is a fault, never "not set". */
const present = z.string().refine((value) => value !== '', {
  error: 'is there but empty: give it a value or take it away',
  abort: true,
});
const shaped = (fits: (value: string) => boolean, error: string) =>
  present.refine(fits, { error, abort: true });

const port = shaped(
  (value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535,
  'has to be a port, like 3000',
).transform(Number);
const flag = shaped((value) => value === '1' || value === '0', 'has to be 1 or 0').transform(
  (value) => value === '1',
);
const isUrl = (value: string) => /^https?:\/\//.test(value) && URL.canParse(value);
const publicUrl = shaped(isUrl, 'has to be a URL, like https://samen.example.com').refine(
  (url) => url.startsWith('https:') || localhost.has(new URL(url).hostname),
  'has to begin with https:// (plain http only on localhost)',
);
const address = shaped(
  (host) => host === 'localhost' || isIP(host) > 0,
  'has to be an address, like 127.0.0.1',
);
const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

const environment = z.object({
  SLACK_SIGNING_SECRET: present.optional(),
  SLACK_BOT_TOKEN: shaped(
    (token) => token.startsWith('xoxb-'),
    'has to begin with xoxb-',
  ).optional(),
  SLACK_APP_TOKEN: present.optional(),
  SLACK_CLIENT_ID: present.optional(),
  SLACK_CLIENT_SECRET: present.optional(),
  SLACK_API_URL: shaped(isUrl, 'has to be a URL, like https://slack.com/api/').optional(),
  DATABASE_URL: shaped(
    (url) => /^postgres(ql)?:\/\//.test(url),
    'has to begin with postgres://',
  ).optional(),
  DATA_DIR: present.default('./data'),
  PUBLIC_URL: publicUrl.optional(),
  PORT: port.default(3000),
  HOST: address.optional(),
  OPS_PORT: port.optional(),
  OPS_HOST: address.default('127.0.0.1'),
  SMTP_URL: present.optional(),
  SANDBOX: flag.optional(),
  SANDBOX_PORT: port.default(3900),
  LOG_LEVEL: shaped(
    (level) => levels.includes(level),
    `has to be one of ${levels.join(', ')}`,
  ).default('info'),
  NODE_ENV: z.string().optional(),
});

type Slack = {
  readonly signingSecret: string;
  readonly botToken: string;
  readonly apiUrl: string | undefined;
  readonly publicUrl: string;
};
export type Config = {
  readonly mode:
    | { readonly kind: 'slack'; readonly slack: Slack }
    | { readonly kind: 'sandbox'; readonly port: number };
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly port: number;
  readonly host: string | undefined;
  readonly ops: { readonly port: number; readonly host: string } | null;
  readonly logLevel: string;
};

/** Several faults of the environment, told together. */
export class BadEnvironment extends Error {
  override readonly name = 'BadEnvironment';
  constructor(faults: readonly string[]) {
    super(`Please check your environment:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/**
 * The only reader of the environment. The sandbox starts only where nothing says otherwise; Slack settings that are
 * not whole stop the start. Throws `BadEnvironment` with every fault, in words and without a value.
 */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const read = environment.safeParse(env);
  const slackNames = Object.keys(env).filter((name) => name.startsWith('SLACK_'));
  const sandbox = isSandbox(env, slackNames);
  const faults = [
    ...(read.error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`),
    ...unknownNames(slackNames),
    ...notYet(env),
    ...(sandbox ? [] : missing(env)),
  ];
  if (sandbox && env['DATABASE_URL'] !== undefined)
    faults.push('DATABASE_URL does not go with SANDBOX=1: the sandbox keeps its own data.');
  if (!read.success || faults.length > 0) throw new BadEnvironment(faults);
  const { data } = read;
  const { SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN, SLACK_API_URL, PUBLIC_URL } = data;
  const common = {
    databaseUrl: data.DATABASE_URL,
    dataDir: data.DATA_DIR,
    port: data.PORT,
    logLevel: data.LOG_LEVEL,
  };
  if (sandbox)
    return {
      ...common,
      mode: { kind: 'sandbox', port: data.SANDBOX_PORT },
      host: data.HOST ?? '127.0.0.1',
      ops: data.OPS_PORT === undefined ? null : { port: data.OPS_PORT, host: data.OPS_HOST },
    };
  return {
    ...common,
    mode: {
      kind: 'slack',
      slack: {
        signingSecret: SLACK_SIGNING_SECRET ?? '',
        botToken: SLACK_BOT_TOKEN ?? '',
        apiUrl: SLACK_API_URL,
        publicUrl: PUBLIC_URL ?? '',
      },
    },
    host: data.HOST,
    ops: { port: data.OPS_PORT ?? 9464, host: data.OPS_HOST },
  };
}

// These look at names as they are there, also where a value has a fault: that one must not hide the others.
function isSandbox(env: NodeJS.ProcessEnv, slackNames: readonly string[]): boolean {
  if (env['SANDBOX'] !== undefined) return env['SANDBOX'] === '1';
  const url = env['PUBLIC_URL'];
  return (
    slackNames.length === 0 &&
    env['DATABASE_URL'] === undefined &&
    env['SMTP_URL'] === undefined &&
    env['NODE_ENV'] !== 'production' &&
    (url === undefined || (URL.canParse(url) && localhost.has(new URL(url).hostname)))
  );
}

function missing(env: NodeJS.ProcessEnv): string[] {
  const { SLACK_SIGNING_SECRET: secret, SLACK_BOT_TOKEN: token, PUBLIC_URL: url } = env;
  return [
    ...(secret === undefined
      ? ['SLACK_SIGNING_SECRET is missing: in Slack under Basic Information, App Credentials.']
      : []),
    ...(token === undefined
      ? ['SLACK_BOT_TOKEN is missing: in Slack under OAuth & Permissions.']
      : []),
    ...(url === undefined
      ? ['PUBLIC_URL is missing: the address under which this bot is reached from outside.']
      : []),
  ];
}

/** Said at the start instead of being passed over: what was set would have no effect. */
function notYet(env: NodeJS.ProcessEnv): string[] {
  return [
    ...(env['SLACK_APP_TOKEN'] === undefined
      ? []
      : [
          'SLACK_APP_TOKEN is set, but this release does not know Socket Mode: take it away and set SLACK_SIGNING_SECRET.',
        ]),
    ...(env['SLACK_CLIENT_ID'] === undefined && env['SLACK_CLIENT_SECRET'] === undefined
      ? []
      : [
          'SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are for many workspaces, which this release does not serve: set SLACK_BOT_TOKEN.',
        ]),
    ...(env['SMTP_URL'] === undefined
      ? []
      : ['SMTP_URL is set, but this release sends no mail: take it away.']),
  ];
}

const known = new Set(Object.keys(environment.shape));
const unknownNames = (names: readonly string[]): string[] =>
  names
    .filter((name) => !known.has(name))
    .map((name) => `${name} is not a setting of ours. Did you misspell it?`);
