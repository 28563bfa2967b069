import type { SeatUser } from './contract.ts';

/** A person of the seed; what is not said is an ordinary member with Slack's British English. */
export type UserSeed = Pick<SeatUser, 'id' | 'name'> & Partial<SeatUser>;

export interface ChannelSeed {
  id: string;
  name: string;
  private: boolean;
  members: string[];
}

/** Something beyond the workspace that the bot talks to, and how it behaves from now on. */
export interface Outside {
  readonly name: string;
  readonly ways: readonly { readonly id: string; readonly words: string }[];
  chosen(): string;
  /** False: there is no such way. */
  choose(way: string): boolean;
}

export interface SandboxOptions {
  team: { id: string; name: string; domain: string };
  app: { id: string; name: string; botUser: string; botId: string };
  botToken: string;
  signingSecret: string;
  scopes: readonly string[];
  commands: readonly { command: string; description: string; usageHint: string }[];
  /** Global ones; they stand beside the commands. */
  shortcuts?: readonly { callbackId: string; name: string; description: string }[];
  /** Event types the app is subscribed to. */
  events?: readonly string[];
  /** Every time the sandbox tells or compares comes from here. */
  now?: () => Date;
  /** Where the workspace is kept; without it nothing outlives the process. */
  file?: string;
  /** 0, the default, takes any free port of 127.0.0.1. */
  port?: number;
  pageDir?: string;
  /** What somebody can set on the page. */
  outside?: Outside;
  users: readonly UserSeed[];
  channels: readonly ChannelSeed[];
  /** `off` lifts the limits per minute and second, for tests whose clock stands still. */
  pace?: 'slack' | 'off';
  /** How long the bot has for an answer; Slack's 3 s. */
  patienceMs?: number;
  /** Called after the workspace was put back to its seed. */
  onReset?: () => Promise<void>;
}
