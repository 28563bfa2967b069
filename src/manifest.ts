import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse, parseDocument } from 'yaml';
import { z } from 'zod';

const manifest = z.looseObject({
  features: z.looseObject({
    shortcuts: z.array(
      z.looseObject({
        name: z.string(),
        type: z.literal('global'),
        callback_id: z.string(),
        description: z.string(),
      }),
    ),
    slash_commands: z.array(
      z.looseObject({
        command: z.string(),
        url: z.string(),
        description: z.string(),
        usage_hint: z.string(),
      }),
    ),
  }),
  oauth_config: z.looseObject({ scopes: z.looseObject({ bot: z.array(z.string()) }) }),
  settings: z.looseObject({
    event_subscriptions: z.looseObject({
      request_url: z.string(),
      bot_events: z.array(z.string()),
    }),
    interactivity: z.looseObject({
      request_url: z.string(),
      message_menu_options_url: z.string(),
    }),
  }),
});
export type Manifest = z.infer<typeof manifest>;

/** manifest.yml as it stands beside package.json. */
export const readManifest = (): Manifest => manifest.parse(parse(manifestText()));

function manifestText(): string {
  const path = createRequire(import.meta.url).resolve('#root/manifest.yml');
  return readFileSync(path, 'utf8');
}

/** The manifest for a bot that is reached at `url`; `prefix` keeps short commands apart from other apps' ("samen-" gives /samen-partner; /csp stays). */
export function manifestFor(url: string, prefix = ''): string {
  // As a document, so that the reasons beside scopes and events go along.
  const made = parseDocument(manifestText());
  const events = new URL('/slack/events', url).href;
  for (const [i, { command }] of readManifest().features.slash_commands.entries()) {
    const at = ['features', 'slash_commands', i];
    made.setIn([...at, 'url'], events);
    if (command !== '/csp') made.setIn([...at, 'command'], `/${prefix}${command.slice(1)}`);
  }
  made.setIn(['settings', 'event_subscriptions', 'request_url'], events);
  made.setIn(['settings', 'interactivity', 'request_url'], events);
  made.setIn(['settings', 'interactivity', 'message_menu_options_url'], events);
  return made.toString();
}
