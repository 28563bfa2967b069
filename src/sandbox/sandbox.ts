import { WebApi } from './api/call.ts';
import type { FaultRule } from './api/faults.ts';
import { Events } from './bot/events.ts';
import { BotLine } from './bot/line.ts';
import { ResponseUrls } from './bot/response-urls.ts';
import { Triggers } from './bot/triggers.ts';
import { Uploads } from './bot/uploads.ts';
import { Busy } from './busy.ts';
import type { Act, ActResult, Mail, Snapshot } from './contract.ts';
import { Desks, type Core } from './core.ts';
import { Driver } from './driver/driver.ts';
import { Door } from './http/server.ts';
import { Sink } from './mail/sink.ts';
import type { ChannelSeed, SandboxOptions, UserSeed } from './options.ts';
import { act, snapshot } from './people/seat.ts';
import { Office } from './people/office.ts';
import { Traffic, type Exchange } from './traffic.ts';
import { Workspace } from './workspace.ts';

/** An imitation of one Slack workspace with one app, as strict as Slack. */
export class Sandbox {
  readonly url: string;
  /** For `SLACK_API_URL`. */
  readonly apiUrl: string;
  /** For `SMTP_URL`: every mail sent there ends in the mailbox. */
  readonly smtpUrl: string;
  private readonly core: Core;
  private readonly api: WebApi;
  private readonly door: Door;
  private readonly sink: Sink;
  private readonly office: Office;
  private readonly beat: NodeJS.Timeout;

  private constructor(
    core: Core,
    parts: { api: WebApi; door: Door; sink: Sink },
    urls: { url: string; smtpUrl: string },
  ) {
    const { url, smtpUrl } = urls;
    this.core = core;
    this.api = parts.api;
    this.door = parts.door;
    this.sink = parts.sink;
    this.office = new Office(core);
    this.url = url;
    this.apiUrl = `${url}/api/`;
    this.smtpUrl = smtpUrl;
    this.beat = setInterval(() => void core.events.tick(), 1000).unref();
  }

  static async open(options: SandboxOptions): Promise<Sandbox> {
    const now = options.now ?? (() => new Date());
    const workspace = await Workspace.open(options);
    const busy = new Busy();
    const traffic = new Traffic();
    const bot = new BotLine(options, busy, traffic);
    const events = new Events(options, bot, now);
    let url = '';
    const core: Core = {
      options,
      now,
      workspace,
      busy,
      traffic,
      bot,
      events,
      triggers: new Triggers(now, options.team.id),
      responses: new ResponseUrls(now, () => url),
      uploads: new Uploads(() => url),
      desks: new Desks(),
    };
    const api = new WebApi(core);
    const reset = async () => {
      events.forget();
      core.desks.clear();
      workspace.reset();
      await options.onReset?.();
    };
    const door = new Door(core, api, reset);
    url = `http://127.0.0.1:${await door.listen(options.port ?? 0)}`;
    const sink = new Sink(busy, (mail) => workspace.receive(mail));
    const smtpUrl = await sink.listen();
    return new Sandbox(core, { api, door, sink }, { url, smtpUrl });
  }

  /** Where the bot listens; requests go to `/slack/events` below it. */
  connect(botUrl: string): void {
    this.core.bot.connect(botUrl);
  }

  /** One person, as story tests move them. */
  as(userId: string): Driver {
    return new Driver(this, userId);
  }

  snapshot(userId: string): Snapshot {
    return snapshot(this.core, userId);
  }

  act(userId: string, what: Act): Promise<ActResult> {
    return act(this.core, userId, what);
  }

  /** The last 500 requests in both directions. */
  traffic(): readonly Exchange[] {
    return this.core.traffic.all();
  }

  /** The bytes of a file that the app shared. */
  bytesOf(file: string): Buffer {
    return Buffer.from(this.core.workspace.file(file)?.bytes ?? '', 'base64');
  }

  /** Everything in the mailbox, oldest first. */
  mails(): Mail[] {
    return structuredClone([...this.core.workspace.mails]);
  }
  forgetMails(): void {
    this.core.workspace.forgetMails();
  }

  addUser(seed: UserSeed): void {
    this.office.addUser(seed);
  }
  addChannel(seed: ChannelSeed): void {
    this.office.addChannel(seed);
  }
  /** The person is gone: no DM, no acts; the app hears `user_change` when it subscribed to it. */
  deactivate(userId: string): Promise<void> {
    return this.office.deactivate(userId);
  }
  /** Renames a person, makes them an admin or a guest, gives them another language or zone. */
  change(userId: string, what: Partial<Omit<UserSeed, 'id'>>): Promise<void> {
    return this.office.change(userId, what);
  }
  /** Any other event the app subscribed to: `app_uninstalled`, `tokens_revoked` and the like. */
  emit(event: { type: string } & Record<string, unknown>): Promise<void> {
    return this.core.events.emit(event);
  }
  archive(channel: string): Promise<void> {
    return this.office.archive(channel);
  }
  unarchive(channel: string): Promise<void> {
    return this.office.unarchive(channel);
  }
  /** Gives a channel another id, as Slack does when it changes its kind. */
  renumber(channel: string, to: string): Promise<void> {
    return this.office.renumber(channel, to);
  }
  delete(channel: string): Promise<void> {
    return this.office.delete(channel);
  }
  setShared(channel: string, shared: boolean): Promise<void> {
    return this.office.setShared(channel, shared);
  }
  invite(channel: string, user: string): Promise<void> {
    return this.office.invite(channel, user);
  }
  /** The person, or the bot, leaves the channel. */
  kick(channel: string, user: string): Promise<void> {
    return this.office.kick(channel, user);
  }

  fail(rule: FaultRule): void {
    this.api.faults.add(rule);
  }
  /** From here on no call goes wrong any more; one that hangs goes on hanging. */
  heal(): void {
    this.api.faults.clear();
  }

  /** Resolves when no request to the bot, no call of the bot and no mail is under way. */
  idle(): Promise<void> {
    return this.core.busy.idle();
  }

  /** Resolves when the workspace's file holds everything. */
  kept(): Promise<void> {
    return this.core.workspace.kept();
  }

  /** Sends events again that are due by the sandbox's clock. */
  tick(): Promise<void> {
    return this.core.events.tick();
  }

  async close(): Promise<void> {
    clearInterval(this.beat);
    await Promise.all([this.door.close(), this.sink.close()]);
    await this.core.workspace.kept();
  }
}

export const openSandbox = (options: SandboxOptions): Promise<Sandbox> => Sandbox.open(options);
