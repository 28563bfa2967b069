import { randomBytes } from 'node:crypto';
import type { SandboxOptions } from '../options.ts';
import type { BotAnswer, BotLine } from './line.ts';

/** Slack sends an unanswered event again at once, after a minute and after five. */
const waits = [0, 60_000, 300_000];

interface Waiting {
  due: number;
  attempt: number;
  reason: string;
  body: object;
  name: string;
}

const reasonOf = (answer: BotAnswer): string | null => {
  if (answer.kind === 'late') return 'http_timeout';
  if (answer.kind === 'unreachable') return 'connection_failed';
  return answer.status === 200 || answer.noRetry ? null : 'http_error';
};

/** Events towards the bot, with their retries. */
export class Events {
  private waiting: Waiting[] = [];
  private readonly options: SandboxOptions;
  private readonly bot: BotLine;
  private readonly now: () => Date;

  constructor(options: SandboxOptions, bot: BotLine, now: () => Date) {
    this.options = options;
    this.bot = bot;
    this.now = now;
  }

  subscribed(type: string): boolean {
    return (this.options.events ?? ['app_home_opened']).includes(type);
  }

  /** Resolves when the bot answered the first attempt, or the one that follows at once. */
  async emit(event: { type: string } & Record<string, unknown>): Promise<void> {
    if (!this.subscribed(event.type)) return;
    const { team, app } = this.options;
    const seconds = this.now().getTime() / 1000;
    const body = {
      token: 'verification-token-not-for-use',
      team_id: team.id,
      context_team_id: team.id,
      context_enterprise_id: null,
      api_app_id: app.id,
      event: { ...event, event_ts: seconds.toFixed(6) },
      type: 'event_callback',
      event_id: `Ev${randomBytes(6).toString('hex').toUpperCase()}`,
      event_time: Math.floor(seconds),
      is_ext_shared_channel: false,
      authorizations: [
        {
          enterprise_id: null,
          team_id: team.id,
          user_id: app.botUser,
          is_bot: true,
          is_enterprise_install: false,
        },
      ],
    };
    await this.send(event.type, body, 0, '');
  }

  private async send(name: string, body: object, attempt: number, reason: string): Promise<void> {
    const answer = await this.bot.send(
      name,
      { kind: 'json', payload: body },
      attempt === 0 ? {} : { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': reason },
    );
    const failed = reasonOf(answer);
    const wait = waits[attempt];
    if (failed === null || wait === undefined) return;
    if (wait === 0) return this.send(name, body, attempt + 1, failed);
    const due = this.now().getTime() + wait;
    this.waiting.push({ due, attempt: attempt + 1, reason: failed, body, name });
  }

  /** Sends what is due again; the sandbox calls this every second, tests after moving their clock. */
  async tick(): Promise<void> {
    const now = this.now().getTime();
    const due = this.waiting.filter((one) => one.due <= now);
    this.waiting = this.waiting.filter((one) => one.due > now);
    await Promise.all(due.map((one) => this.send(one.name, one.body, one.attempt, one.reason)));
  }

  forget(): void {
    this.waiting = [];
  }
}
