import { parse } from 'yaml';
import { manifestFor, type Manifest } from '../../src/manifest.ts';
import { openSandbox, type Sandbox } from '../../src/sandbox/sandbox.ts';
import * as seed from '../../src/sandbox/seed.ts';
import type { Env } from './bot-process.ts';

const secrets = { signingSecret: 'test-signing-secret', botToken: 'xoxb-test' };

/** A Slack-compatible server outside the bot's process, with the app installed as `prefix` says. */
export async function openWorkspace(prefix = ''): Promise<Sandbox> {
  const printed = parse(manifestFor('https://samen.example.com', prefix)) as Manifest;
  return openSandbox({
    team: seed.team,
    app: seed.app,
    ...secrets,
    scopes: printed.oauth_config.scopes.bot,
    events: printed.settings.event_subscriptions.bot_events,
    commands: printed.features.slash_commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      usageHint: usage_hint,
    })),
    users: seed.users,
    channels: seed.channels,
  });
}

/** The Slack settings of a bot that is installed there. */
export const slackEnv = (workspace: Sandbox): Env => ({
  SLACK_API_URL: workspace.apiUrl,
  SLACK_BOT_TOKEN: secrets.botToken,
  SLACK_SIGNING_SECRET: secrets.signingSecret,
  PUBLIC_URL: 'http://localhost:3000',
  SECRET_KEYS: `test:${Buffer.alloc(32).toString('base64')}`,
});
