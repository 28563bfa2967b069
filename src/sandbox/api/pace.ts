import { limits } from '../blocks/limits.ts';
import type { SandboxOptions } from '../options.ts';
import { TooFast } from './errors.ts';

const minute = 60_000;

/** Slack's speed limits: posts per second and channel, posts per minute and workspace, each method per minute by its tier. */
export class Pace {
  private readonly channels = new Map<string, { tokens: number; at: number }>();
  private readonly calls = new Map<string, number[]>();
  private readonly on: boolean;
  private readonly now: () => Date;

  constructor(options: SandboxOptions, now: () => Date) {
    this.on = options.pace !== 'off';
    this.now = now;
  }

  method(name: string, perMinute: number): void {
    if (this.on) this.window(`method ${name}`, perMinute);
  }

  /** Short bursts of three, refilled by one a second. */
  post(channel: string): void {
    if (!this.on) return;
    const now = this.now().getTime();
    const bucket = this.channels.get(channel) ?? { tokens: limits.postBurst, at: now };
    bucket.tokens = Math.min(limits.postBurst, bucket.tokens + Math.max(0, now - bucket.at) / 1000);
    bucket.at = now;
    this.channels.set(channel, bucket);
    if (bucket.tokens < 1) throw new TooFast(1);
    this.window('posts', limits.postsPerMinute);
    bucket.tokens -= 1;
  }

  private window(name: string, perMinute: number): void {
    const now = this.now().getTime();
    const recent = (this.calls.get(name) ?? []).filter((at) => now - at < minute);
    this.calls.set(name, recent);
    const oldest = recent[0];
    if (recent.length >= perMinute && oldest !== undefined)
      throw new TooFast(Math.max(1, Math.ceil((oldest + minute - now) / 1000)));
    recent.push(now);
  }
}
