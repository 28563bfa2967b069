import { randomUUID } from 'node:crypto';
import { readManifest } from '../../src/manifest.ts';
import type { CompanyId, PersonId } from '../../src/domain/ids.ts';
import type { Role } from '../../src/domain/people.ts';
import type { Driver } from '../../src/sandbox/driver/driver.ts';
import { openSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import { app, team } from '../../src/sandbox/seed.ts';
import { openStore } from '../../src/store/prisma/index.ts';
import { testDatabase, type TestDatabase } from './database.ts';
import { openPool } from './pool.ts';
import { historyScopes } from './samen.ts';

/** A company of the crowd, with everybody who works there. */
export type Firm = {
  readonly id: CompanyId;
  readonly name: string;
  readonly channel: string;
  readonly staff: readonly Driver[];
};
/** A workspace and a database with as many companies as a test needs; the bot's processes are the test's own business. */
export interface Town {
  readonly slack: Sandbox;
  readonly database: TestDatabase;
  readonly providers: readonly Firm[];
  readonly resellers: readonly Firm[];
  sql<Row extends object>(query: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}
export type TownPlan = {
  readonly providers: number;
  readonly resellers: number;
  /** Global admins of each reseller. */
  readonly bosses: number;
  readonly history: boolean;
};

const secrets = { signingSecret: 'test-signing-secret', botToken: 'xoxb-test' };
/** The settings of a bot that is installed there. */
export const townEnv = ({ slack }: Town): Record<string, string> => ({
  SLACK_API_URL: slack.apiUrl,
  SLACK_BOT_TOKEN: secrets.botToken,
  SLACK_SIGNING_SECRET: secrets.signingSecret,
  PUBLIC_URL: 'http://localhost:3000',
  SECRET_KEYS: `test:${Buffer.alloc(32).toString('base64')}`,
});

type Made = { id: string; name: string; kind: 'provider' | 'reseller'; role: Role; count: number };
const two = (n: number): string => String(n).padStart(2, '0');
const userOf = (firm: string, n: number): string => `U${firm.toUpperCase()}${two(n)}`;

export async function openTown(plan: TownPlan): Promise<Town> {
  const firms: Made[] = [
    ...Array.from({ length: plan.providers }, (_, i): Made => ({
      id: `p${two(i)}`,
      name: `Provider ${two(i)}`,
      kind: 'provider',
      role: 'sales-agent',
      count: 1,
    })),
    ...Array.from({ length: plan.resellers }, (_, i): Made => ({
      id: `r${two(i)}`,
      name: `Reseller ${two(i)}`,
      kind: 'reseller',
      role: 'global-admin',
      count: plan.bosses,
    })),
  ];
  const people = firms.flatMap((firm) =>
    Array.from({ length: firm.count }, (_, n) => ({
      firm,
      user: userOf(firm.id, n),
      name: `Person ${firm.id}${two(n)}`,
    })),
  );
  const manifest = readManifest();
  const slack = await openSandbox({
    team,
    app,
    ...secrets,
    scopes: [...manifest.oauth_config.scopes.bot, ...(plan.history ? historyScopes : [])],
    events: manifest.settings.event_subscriptions.bot_events,
    commands: manifest.features.slash_commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      usageHint: usage_hint,
    })),
    users: people.map(({ user, name }) => ({ id: user, name })),
    channels: firms.map((firm) => ({
      id: `C${firm.id.toUpperCase()}`,
      name: firm.id,
      private: true,
      members: [app.botUser, ...people.filter((one) => one.firm === firm).map((one) => one.user)],
    })),
    // The bot keeps Slack's pace by itself; a crowd at once is not what the limits per minute are about.
    pace: 'off',
    patienceMs: 15_000,
  });
  const database = await testDatabase();
  const opened = openStore(database.where, { newId: randomUUID });
  // One by one: a transaction of ours has two seconds.
  for (const [i, firm] of firms.entries())
    await opened.backstage.plant({
      companies: [
        {
          id: firm.id as CompanyId,
          name: firm.name,
          tenantId: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
          domain: `${firm.id}.onmicrosoft.com`,
          country: 'NL',
          cloud: 'public',
          kinds: [firm.kind],
          mpnId: String(4_000_000 + i),
          language: 'en',
          timeZone: 'Europe/Amsterdam',
          home: team.id,
          team: team.id,
          contact: null,
          confirmed: true,
          findable: true,
          channel: `C${firm.id.toUpperCase()}`,
        },
      ],
      people: people
        .filter((one) => one.firm === firm)
        .map(({ user, name }) => ({
          id: user.toLowerCase() as PersonId,
          home: team.id,
          user,
          team: team.id,
          name,
          timeZone: 'Europe/Amsterdam',
          company: firm.id as CompanyId,
          roles: [firm.role],
        })),
    });
  await opened.close();
  const pool = openPool(database.where);
  const of = (kind: Made['kind']): Firm[] =>
    firms
      .filter((firm) => firm.kind === kind)
      .map((firm) => ({
        id: firm.id as CompanyId,
        name: firm.name,
        channel: firm.id,
        staff: people.filter((one) => one.firm === firm).map((one) => slack.as(one.user)),
      }));
  return {
    slack,
    database,
    providers: of('provider'),
    resellers: of('reseller'),
    sql: async <Row extends object>(query: string, values?: unknown[]) =>
      (await pool.query<Row>(query, values)).rows,
    async close() {
      await pool.end();
      await slack.close();
      await database.drop();
    },
  };
}
