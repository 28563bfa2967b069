import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, LogLevel, type Logger } from '@slack/bolt';
import type { PoolConfig } from 'pg';
import { register } from '../commands/index.ts';
import { customerAgreement, resellerAgreement } from './data/agreement.ts';
import { offers } from './data/offers.ts';
import { clouds } from './data/clouds.ts';
import { countryName } from './data/countries.ts';
import { isWebmail, sameOrganisation } from './data/mail-domains.ts';
import { culturesOf } from './data/cultures.ts';
import { phoneOf } from './data/phone.ts';
import { phoneNeeded, registrationRule } from './data/registration.ts';
import { regionOf, regions, type Region } from './data/regions.ts';
import { looksInvented } from './data/test-names.ts';
import type { Copy } from './domain/facts.ts';
import type { DeliveryId } from './domain/ids.ts';
import type { Bot } from './bot.ts';
import { carryOut, resumeTransfers } from './jobs/carry-out.ts';
import { expire, expireOverdue } from './jobs/expire.ts';
import { remind } from './jobs/remind.ts';
import { formsFor, linksFor, type Links, type SecretKeys } from './keys.ts';
import type { Log } from './log.ts';
import { smtpMailer, type Patience } from './mail/smtp.ts';
import { bystandersOf } from './notify/bystanders.ts';
import { drawCopy } from './notify/draw.ts';
import { Gate } from './notify/gate.ts';
import { mailServer } from './notify/mail.ts';
import { Turns } from './notify/turns.ts';
import { digests, look } from './jobs/look.ts';
import { round } from './jobs/round.ts';
import { altOf, svgOf } from './picture/chain.ts';
import { pngOf } from './picture/png.ts';
import { channelLost, lookAtChannel } from './jobs/channel.ts';
import { tasks, type WorkerOptions } from './notify/worker.ts';
import { guided } from './partner-center/guided.ts';
import type { PartnerCenter } from './partner-center/port.ts';
import { Desk } from './slack/desk.ts';
import { idsOf } from './slack/events.ts';
import { oneWorkspace, type Installations } from './slack/installations.ts';
import { createOutbound, type Outbound } from './slack/outbound.ts';
import { slackReceiver } from './slack/receiver.ts';
import { acquaintances } from './slack/seat.ts';
import { authorizeWith, speakFirst } from './slack/serve.ts';
import { explain } from './store/prisma/faults.ts';
import { openStore, type OpenStore } from './store/prisma/index.ts';
import { publicServer } from './web/door.ts';
import { doorstep } from './web/doorstep.ts';

export type BotOptions = {
  readonly where: PoolConfig;
  readonly signingSecret: string;
  readonly botToken: string;
  readonly slackApiUrl: string | undefined;
  readonly log: Log;
  readonly keys: SecretKeys;
  /** Where outsiders reach this bot; null: on this machine, at the port it listens on. */
  readonly publicUrl: string | null;
  /** Networks whose X-Forwarded-For we believe. */
  readonly trustedProxies: readonly string[];
  /** Null: nothing is mailed from here, people send their drafts themselves. */
  readonly mail: {
    readonly url: string;
    readonly from: string;
    /** Tests have less. */
    readonly patience?: Patience;
  } | null;
  /** What each Microsoft cloud can do; tests close one. */
  readonly clouds?: typeof clouds;
  /** Without a connector nothing is asked of Microsoft: people are told what to do there. */
  readonly partnerCenter?: PartnerCenter | undefined;
  /** Tests pass theirs in; without one the database's time counts for decisions, and the process's for the rest. */
  readonly clock?: () => Date;
};

export interface ComposedBot extends OpenStore {
  readonly server: Server;
  readonly out: Outbound;
  readonly installations: Installations;
  readonly tasks: ReturnType<typeof tasks>;
  /** Whether the mail server answered last; null: none is used. */
  mailAnswers(): boolean | null;
  /** Resolves when no request is being worked on; many go on after their answer. */
  quiet(): Promise<void>;
  shut(): Promise<void>;
}

const newId = () => randomUUID();
/** Short enough to be read out to somebody. */
const newReference = () => randomUUID().slice(0, 8);

/** The whole bot, composed once: production, the sandbox and the tests differ in what they pass in. */
export function createBot(options: BotOptions): ComposedBot {
  const { where, log, clock } = options;
  const now = clock ?? (() => new Date());
  const opened = openStore(where, { clock, newId, offers });
  const partnerCenter = options.partnerCenter ?? guided;
  const { store, backstage } = opened;

  const publicUrl = (): string =>
    options.publicUrl ?? `http://localhost:${(server.address() as AddressInfo).port}`;
  const links: Links = {
    make: (id, issue) => linksFor(options.keys, publicUrl()).make(id, issue),
    url: (id, issue, keyId) => linksFor(options.keys, publicUrl()).url(id, issue, keyId),
    hash: (token) => linksFor(options.keys, publicUrl()).hash(token),
  };
  const mailer = options.mail && smtpMailer(options.mail, options.mail.patience);
  const mails = mailer !== null;

  const out = createOutbound({
    installation: async () => ({ token: options.botToken }),
    log,
    slackApiUrl: options.slackApiUrl,
  });
  const installations = oneWorkspace(out, log);
  const permalink = (copy: Copy): string | null => {
    const home = installations.known()?.url;
    return home ? `${home}archives/${copy.channel}/p${copy.ts.replace('.', '')}` : null;
  };

  const redraw = async (id: DeliveryId): Promise<void> => {
    const copy = await store.copies.find(id);
    const drawing = copy && (await drawCopy(copy, [], backstage, permalink));
    if (!copy || !drawing) return;
    const sent = await out.update(copy.team, copy, drawing.message);
    if (!sent.ok) log.warn({ copy: id, why: sent.why }, 'A pressed card waits for its queue.');
    // A newer drawing may have been sent while this one was on its way, and arrived before it.
    else await backstage.outbox.drewDirectly(id, drawing.version);
  };
  const currentCard = async (team: string, channel: string, ts: string) => {
    const copy = await store.copies.at(team, channel, ts);
    const drawing = copy && (await drawCopy(copy, [], backstage, permalink));
    return drawing?.message.blocks ?? null;
  };

  const { receiver, handle } = slackReceiver({
    signingSecret: options.signingSecret,
    now,
    keepEvent: ({ id, body }) => backstage.keepEvent(id, idsOf(body)),
    log,
    newReference,
  });
  const underWay = new Set<Promise<void>>();
  const serve = (...request: Parameters<typeof handle>): Promise<void> => {
    const work = handle(...request).finally(() => underWay.delete(work));
    underWay.add(work);
    return work;
  };
  const app = new App({
    receiver,
    authorize: authorizeWith(installations),
    logger: quietly(log),
    ...(options.slackApiUrl ? { clientOptions: { slackApiUrl: options.slackApiUrl } } : {}),
  });
  const atlas = {
    regionOf,
    countryName,
    regionName: (region: string) => regions[region as Region].name,
    regionAround: (country: string) => {
      const region = regionOf(country);
      return region === null ? [] : regions[region].countries;
    },
  };
  const people = acquaintances((person) => store.people.who(person), now);
  speakFirst(app, {
    out,
    people,
    names: store.people,
    atlas,
    installations,
    explain,
    currentCard,
    log,
    newReference,
  });
  const desk = new Desk({ app, out, people, redraw, homes: store.home });
  const bot: Bot = {
    desk,
    store,
    now,
    newId,
    atlas,
    slack: {
      person: (team, user) => out.person(team, user),
      channel: (team, id) => out.channel(team, id),
      mention: () => installations.mention(),
      me: () => installations.known()?.botUserId ?? null,
    },
    watch: {
      channel: lookAtChannel(backstage, (team, id) => out.channel(team, id)),
      renamed: (team, from, to) => backstage.companies.renameChannel(team, from, to),
      person: (person, gone) => backstage.people.left(person, gone),
    },
    redraw,
    links,
    mails,
    clouds: options.clouds ?? clouds,
    agreement: customerAgreement,
    resellerAgreement,
    isWebmail,
    detailRules: { registrationRule, phoneNeeded, phoneOf, looksInvented, culturesOf },
    partnerCenter,
  };
  register(bot);

  const gate = new Gate();
  const worker: WorkerOptions = {
    backstage,
    port: out,
    gate,
    turns: new Turns(),
    channelLost: channelLost(backstage),
    permalink,
    links,
    picture: async (chain) => ({ alt: altOf(chain), png: await pngOf(svgOf(chain)) }),
    post: { mailer, agreement: customerAgreement },
    now,
    log,
    bystanders: bystandersOf({
      out,
      store,
      named: () => backstage.people.reviewers(),
      mails,
      log,
    }),
    hear: (body) => app.processEvent({ body, ack: async () => {} }),
    expire: expire(backstage),
    expireOverdue: expireOverdue(backstage),
    look: look(backstage, now),
    digests: digests(backstage, now),
    async home(person) {
      const visitor = await backstage.home.visitor(person);
      if (visitor) await desk.redrawHome(visitor);
    },
    carryOut: carryOut({ transfers: backstage.transfers, partnerCenter, newId, now }),
    resumeTransfers: resumeTransfers(backstage),
    remind: remind(backstage),
    round: round(backstage, out, log),
  };
  const server = publicServer({
    slack: serve,
    doorstep: doorstep({
      store,
      links,
      forms: formsFor(options.keys),
      agreement: customerAgreement,
      phoneOf,
      isWebmail,
      sameOrganisation,
      mails,
      now,
      newId,
    }),
    publicUrl: options.publicUrl ?? 'http://localhost',
    trustedProxies: options.trustedProxies,
    log,
    newReference,
    explain,
  });
  return {
    ...opened,
    server,
    out,
    installations,
    tasks: tasks(worker),
    mailAnswers: () => (mails ? gate.answers(mailServer) : null),
    async quiet() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async shut() {
      installations.stop();
      mailer?.close();
      await opened.close();
    },
  };
}

/** Bolt's own lines hold what people sent; only that it complained is ours to know. */
function quietly(log: Log): Logger {
  const say = (...parts: unknown[]) =>
    log.warn({ said: parts.filter((part) => typeof part === 'string') }, 'Bolt warns.');
  return {
    debug: () => {},
    info: () => {},
    warn: say,
    error: say,
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}
