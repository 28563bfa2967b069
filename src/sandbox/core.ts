import type { Busy } from './busy.ts';
import type { BotLine } from './bot/line.ts';
import type { Events } from './bot/events.ts';
import type { ResponseUrls } from './bot/response-urls.ts';
import type { Uploads } from './bot/uploads.ts';
import type { Triggers } from './bot/triggers.ts';
import type { Option } from './blocks/elements.ts';
import type { Values } from './blocks/values.ts';
import type { SandboxOptions } from './options.ts';
import type { Traffic } from './traffic.ts';
import type { Workspace } from './workspace.ts';

/** The parts of the imitation that every act and every call needs. */
export interface Core {
  readonly options: SandboxOptions;
  readonly now: () => Date;
  readonly workspace: Workspace;
  readonly busy: Busy;
  readonly traffic: Traffic;
  readonly bot: BotLine;
  readonly events: Events;
  readonly triggers: Triggers;
  readonly responses: ResponseUrls;
  readonly uploads: Uploads;
  readonly desks: Desks;
}

/** What people have entered and were offered but not sent yet; Slack's clients keep this, not Slack. */
export class Desks {
  private readonly touched = new Map<string, Values>();
  private readonly options = new Map<string, Option[]>();
  private readonly lines = new Map<string, { at: string; text: string }[]>();

  values(surface: string): Values {
    const found = this.touched.get(surface) ?? {};
    this.touched.set(surface, found);
    return found;
  }

  offer(surface: string, blockId: string, actionId: string, options: readonly Option[]): void {
    const key = [surface, blockId, actionId].join(' ');
    this.options.set(key, [...options, ...(this.options.get(key) ?? [])].slice(0, 1000));
  }

  offered(surface: string, blockId: string, actionId: string): readonly Option[] {
    return this.options.get([surface, blockId, actionId].join(' ')) ?? [];
  }

  notice(user: string, at: Date, text: string): void {
    this.lines.set(user, [...this.notices(user), { at: at.toISOString(), text }].slice(-20));
  }

  notices(user: string): { at: string; text: string }[] {
    return this.lines.get(user) ?? [];
  }

  clear(): void {
    for (const map of [this.touched, this.options, this.lines]) map.clear();
  }
}
