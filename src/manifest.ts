import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parse, stringify } from 'yaml';
import { z } from 'zod';

const manifest = z.looseObject({
  features: z.looseObject({
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
export function readManifest(): Manifest {
  const path = createRequire(import.meta.url).resolve('#root/manifest.yml');
  return manifest.parse(parse(readFileSync(path, 'utf8')));
}

/** The manifest for a bot that is reached at `url`; `prefix` keeps short commands apart from other apps' ("samen-" gives /samen-partner; /csp stays). */
export function manifestFor(url: string, prefix = ''): string {
  const made = readManifest();
  const events = new URL('/slack/events', url).href;
  for (const one of made.features.slash_commands) {
    one.url = events;
    if (one.command !== '/csp') one.command = `/${prefix}${one.command.slice(1)}`;
  }
  made.settings.event_subscriptions.request_url = events;
  made.settings.interactivity.request_url = events;
  made.settings.interactivity.message_menu_options_url = events;
  return stringify(made);
}
