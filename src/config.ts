import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { BadKeys, parseKeys } from './keys.ts';

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
const keys = present.superRefine((text, context) => {
  try {
    parseKeys(text);
  } catch (error) {
    if (!(error instanceof BadKeys)) throw error;
    context.addIssue(error.message);
  }
});
const isNetwork = (one: string) =>
  // A network of everybody would let everybody say who they are.
  isIP(one.replace(/\/[1-9]\d*$/, '')) > 0 && (!one.includes('/') || ipaddr.isValidCIDR(one));
const networks = present
  .transform((list) => list.split(',').map((one) => one.trim()))
  .refine((all) => all.every(isNetwork), {
    error: 'has to be addresses or networks with commas between, like 10.0.0.0/8,192.168.1.7',
    abort: true,
  });
function isMailServer(value: string): boolean {
  if (!/^smtps?:\/\/[^/?#]+\/?$/.test(value) || !URL.canParse(value)) return false;
  try {
    decodeURIComponent(value);
    return new URL(value).hostname !== '';
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}
const mailbox = z.email();
/** `Name <address>`, or the address alone. */
const isSender = (value: string) => {
  const [, name, within] = /^([^<>"\p{Cc}]*)<([^<>]+)>$/u.exec(value) ?? [];
  return mailbox.safeParse(name === undefined ? value : within).success;
};
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
  SECRET_KEYS: keys.optional(),
  TRUSTED_PROXIES: networks.default([]),
  SMTP_URL: shaped(
    isMailServer,
    'has to look like smtp://user:password@mail.example.com:587 or smtps://…, with what is special in user and password percent-encoded',
  ).optional(),
  MAIL_FROM: shaped(
    isSender,
    'has to be an address, like samen@example.com or Samen <samen@example.com>',
  ).optional(),
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
  /** As `parseKeys` reads them; without any, the data folder keeps its own. */
  readonly secretKeys: string | undefined;
  /** Addresses and networks whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** null: drafts only. */
  readonly mail: { readonly url: string; readonly from: string } | null;
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
    ...(sandbox ? notInSandbox(env) : missing(env)),
    ...halfMail(env),
  ];
  if (!read.success || faults.length > 0) throw new BadEnvironment(faults);
  const { data } = read;
  const { SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN, SLACK_API_URL, PUBLIC_URL } = data;
  const { SMTP_URL: url, MAIL_FROM: from } = data;
  const common = {
    databaseUrl: data.DATABASE_URL,
    dataDir: data.DATA_DIR,
    port: data.PORT,
    secretKeys: data.SECRET_KEYS,
    trustedProxies: data.TRUSTED_PROXIES,
    mail: url === undefined || from === undefined ? null : { url, from },
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

/** Nothing invented may reach somebody's database or anybody's mailbox. */
function notInSandbox(env: NodeJS.ProcessEnv): string[] {
  return [
    ...(env['DATABASE_URL'] === undefined
      ? []
      : ['DATABASE_URL does not go with SANDBOX=1: the sandbox keeps its own data.']),
    ...(env['SMTP_URL'] === undefined
      ? []
      : ['SMTP_URL does not go with SANDBOX=1: the sandbox has a mailbox of its own.']),
  ];
}

function halfMail({ SMTP_URL: url, MAIL_FROM: from }: NodeJS.ProcessEnv): string[] {
  if (url !== undefined && from === undefined)
    return ['MAIL_FROM is missing: the address that mail from SMTP_URL is sent as.'];
  if (url === undefined && from !== undefined)
    return ['SMTP_URL is missing: MAIL_FROM alone sends nothing. Set both or none.'];
  return [];
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
    ...(env['DATABASE_URL'] !== undefined && env['SECRET_KEYS'] === undefined
      ? [
          'SECRET_KEYS is missing: with DATABASE_URL it is kept outside the database. Make one with: echo "1:$(openssl rand -base64 32)"',
        ]
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
  ];
}

const known = new Set(Object.keys(environment.shape));
const unknownNames = (names: readonly string[]): string[] =>
  names
    .filter((name) => !known.has(name))
    .map((name) => `${name} is not a setting of ours. Did you misspell it?`);
