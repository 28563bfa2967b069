import type { Core } from '../core.ts';
import type { Args } from './args.ts';
import type { Pace } from './pace.ts';

interface Call {
  core: Core;
  args: Args;
  pace: Pace;
}

export interface Method {
  /** Calls per minute that Slack grants this method's tier. */
  perMinute: number;
  scope?: string;
  run(call: Call): Record<string, unknown>;
}

export const tier = { two: 20, three: 50, four: 100, many: 600 } as const;
