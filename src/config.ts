import { isIP } from 'node:net';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const flag = z.enum(['1', '0']).transform((value) => value === '1');
const localhost = new Set(['localhost', '127.0.0.1', '[::1]']);
const publicUrl = z
  .url({ protocol: /^https?$/, error: 'has to be a URL, like https://samen.example.com' })
  .refine((url) => url.startsWith('https:') || localhost.has(new URL(url).hostname), {
    error: 'has to begin with https:// (plain http only on localhost)',
  });
const address = z
  .string()
  .refine((host) => host === 'localhost' || isIP(host) > 0, 'has to be an address, like 127.0.0.1');
/** A name that is there but empty is a fault, never "not set". */
const present = z.string().min(1, 'is there but empty: give it a value or take it away');

const environment = z.object({
  SLACK_SIGNING_SECRET: present.optional(),
  SLACK_BOT_TOKEN: present.startsWith('xoxb-', 'has to begin with xoxb-').optional(),
  SLACK_APP_TOKEN: present.optional(),
  SLACK_CLIENT_ID: present.optional(),
  SLACK_CLIENT_SECRET: present.optional(),
  SLACK_API_URL: z.url({ protocol: /^https?$/, error: 'has to be a URL' }).optional(),
  DATABASE_URL: present
    .refine((url) => /^postgres(ql)?:\/\//.test(url), 'has to begin with postgres://')
    .optional(),
  DATA_DIR: present.default('./data'),
  PUBLIC_URL: publicUrl.optional(),
  PORT: port.default(3000),
  HOST: address.optional(),
  OPS_PORT: port.optional(),
  OPS_HOST: address.default('127.0.0.1'),
  SMTP_URL: present.optional(),
  SANDBOX: flag.optional(),
  SANDBOX_PORT: port.default(3900),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  NODE_ENV: z.string().optional(),
});
type Environment = z.infer<typeof environment>;

export type Slack = {
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
  if (!read.success)
    throw new BadEnvironment(
      read.error.issues.map(({ path, message }) => `${path.join('.')} ${wordsOf(message)}`),
    );
  const { data } = read;
  const slackNames = Object.keys(env).filter((name) => name.startsWith('SLACK_'));
  const faults = [...unknownNames(slackNames), ...notYet(data)];
  const sandbox = data.SANDBOX ?? isSandbox(data, slackNames);
  if (!sandbox) faults.push(...missing(data));
  if (sandbox && data.DATABASE_URL !== undefined)
    faults.push('DATABASE_URL does not go with SANDBOX=1: the sandbox keeps its own data.');
  const { SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN, SLACK_API_URL, PUBLIC_URL } = data;
  if (faults.length > 0) throw new BadEnvironment(faults);
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

const isSandbox = (data: Environment, slackNames: readonly string[]): boolean =>
  slackNames.length === 0 &&
  data.DATABASE_URL === undefined &&
  data.SMTP_URL === undefined &&
  data.NODE_ENV !== 'production' &&
  (data.PUBLIC_URL === undefined || localhost.has(new URL(data.PUBLIC_URL).hostname));

function missing(data: Environment): string[] {
  const { SLACK_SIGNING_SECRET: secret, SLACK_BOT_TOKEN: token, PUBLIC_URL: url } = data;
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
function notYet(data: Environment): string[] {
  return [
    ...(data.SLACK_APP_TOKEN === undefined
      ? []
      : [
          'SLACK_APP_TOKEN is set, but this release does not know Socket Mode: take it away and set SLACK_SIGNING_SECRET.',
        ]),
    ...(data.SLACK_CLIENT_ID === undefined && data.SLACK_CLIENT_SECRET === undefined
      ? []
      : [
          'SLACK_CLIENT_ID and SLACK_CLIENT_SECRET are for many workspaces, which this release does not serve: set SLACK_BOT_TOKEN.',
        ]),
    ...(data.SMTP_URL === undefined
      ? []
      : ['SMTP_URL is set, but this release sends no mail: take it away.']),
  ];
}

const known = new Set(Object.keys(environment.shape));
const unknownNames = (names: readonly string[]): string[] =>
  names
    .filter((name) => !known.has(name))
    .map((name) => `${name} is not a setting of ours. Did you misspell it?`);

const wordsOf = (message: string): string =>
  message.startsWith('Invalid') ? `is not what it should be (${message})` : message;
