import type { Place } from '../domain/facts.ts';
import type { DeliveryId } from '../domain/ids.ts';
import type { Backstage, Ended, Queued, Redraw } from '../store/store.ts';
import { repeated } from '../../views/lines.ts';
import type { ChainPicture } from '../../views/customer/picture.ts';
import type { Message } from '../../views/blocks.ts';
import { draw, readerFor, type Drawing, type LinksOf, type Permalink } from './draw.ts';
import type { Gate } from './gate.ts';
import { drawPicture, type PictureFile } from './pictures.ts';
import type { Turns } from './turns.ts';

/** What became of one call to Slack. */
type Sent =
  | { ok: true; channel: string; ts: string }
  | { ok: false; why: 'later'; retryAfterMs: number }
  | { ok: false; why: 'final' | 'fault' | 'unreachable'; error: string };
type Uploaded =
  { ok: true } | (Extract<Sent, { ok: false }> & { readonly shared: 'no' | 'perhaps' });
type Target = { channel: string } | { user: string };
/** Where deliveries leave the house. */
interface Port {
  post(team: string, to: Target, message: Message, deliveryId: string): Promise<Sent>;
  update(team: string, at: { channel: string; ts: string }, message: Message): Promise<Sent>;
  upload(team: string, to: { user: string }, picture: PictureFile): Promise<Uploaded>;
  /** The message that carries this delivery's id, among the newest since then; null where none does, or where Slack does not let us look. */
  find(
    team: string,
    to: Target,
    deliveryId: string,
    since: Date,
  ): Promise<{ channel: string; ts: string } | null>;
}
type Log = {
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
};
export type DeliverOptions = {
  readonly backstage: Backstage;
  readonly port: Port;
  readonly permalink: Permalink;
  readonly links: LinksOf;
  /** A chain as a picture, and in words. */
  readonly picture: (chain: ChainPicture) => Promise<{ alt: string; png: Uint8Array }>;
  readonly gate: Gate;
  readonly turns: Turns;
  /** A company's channel turned out to be lost: its people are told, and this delivery goes to them. */
  readonly channelLost: (item: Queued, error: string) => Promise<boolean>;
  readonly now: () => Date;
  readonly log: Log;
};

/** Slack's pace: one message a second in a channel. Edits are counted elsewhere. */
const pace = 1_000;
/** As long as a call may still be under way: no second one before. */
const callTimeout = 6_000;
const attempts = 8;
const deaths = 3;
const neverLeft: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * Sends the oldest open delivery of a queue and brings the queue's job back for the next one. Nothing sleeps here.
 * Posting is at least once: a post whose answer we never saw is looked for, else sent again and says so.
 */
export async function deliverNext(queue: string, options: DeliverOptions): Promise<void> {
  const { backstage, now, gate, turns } = options;
  const { outbox } = backstage;
  const waiting = await outbox.waiting(queue);
  if (!waiting) return;
  const probe = gate.ask(waiting.team, now());
  if (probe) return outbox.wake(queue, probe);
  const send = () => sendOldest(queue, options);
  return waiting.suspect ? turns.alone(send) : turns.together(send);
}

async function sendOldest(queue: string, options: DeliverOptions): Promise<void> {
  const { backstage, log, now } = options;
  const { outbox } = backstage;
  const item = await outbox.start(queue, callTimeout);
  if (!item) return;
  if (item.kind === 'wait') return outbox.wake(queue, item.until);
  if (item.deaths >= deaths) {
    log.error({ delivery: item.id }, 'A delivery ended the process three times and is parked.');
    return end(item, { how: 'parked', error: 'process_died' }, now(), options);
  }
  if (item.kind === 'picture') return sendPicture({ ...item, kind: 'picture' }, options);
  let drawing: Drawing | null;
  try {
    drawing = await draw(item, backstage, options.permalink, options.links);
  } catch (error) {
    // What can't be drawn holds up its queue no longer than what Slack can't read.
    log.error({ delivery: item.id, err: error }, 'A delivery could not be drawn.');
    return failed(item, { ok: false, why: 'fault', error: 'not_drawn' }, options);
  }
  if (!drawing)
    return end(item, { how: 'failed', error: 'nobody_left_to_read_it' }, now(), options);
  if (item.kind === 'redraw') return redraw(item, drawing, options);
  return post(item, drawing, options);
}

const end = async (
  item: Queued | Redraw,
  ended: Ended,
  next: Date,
  { backstage: { outbox } }: DeliverOptions,
): Promise<void> => {
  await outbox.end(item.id, ended);
  await outbox.wake(item.queue, next);
};

async function redraw(item: Redraw, { message, version }: Drawing, options: DeliverOptions) {
  const { team, channel, ts } = item.copy;
  const sent = await options.port.update(team, { channel, ts }, message);
  if (!sent.ok) return failed(item, sent, options);
  options.gate.open(team);
  return end(item, { how: 'redrawn', drawn: version }, options.now(), options);
}

/** Planned before the channel was shared with another organisation: it must not be read there. */
async function isShared({ to, company }: Queued, { companies }: Backstage): Promise<boolean> {
  const owner = company !== null && 'channel' in to ? await companies.byId(company) : null;
  return (
    owner?.channelTrouble === 'shared' && 'channel' in to && owner.settings.channel === to.channel
  );
}

async function post(item: Queued, drawing: Drawing, options: DeliverOptions): Promise<void> {
  const { backstage, port, now, gate } = options;
  if (await isShared(item, backstage))
    return failed(item, { ok: false, why: 'final', error: 'channel_is_shared' }, options);
  const to = target(item.to);
  const { team } = item.to;
  const next = new Date(now().getTime() + pace);
  const as = (at: { channel: string; ts: string }, drawn: number): Ended =>
    item.kind === 'card' ? { how: 'posted', ...at, drawn } : { how: 'said' };
  if (item.unanswered) {
    const found =
      (await adopted(item, backstage)) ?? (await port.find(team, to, item.id, item.unanswered));
    // What hangs there shows the record as it was then: version 0 has it drawn anew.
    if (found) return end(item, as(found, 0), next, options);
  }
  const reader = item.unanswered ? await readerFor(item, backstage) : null;
  const message = reader ? repeated(drawing.message, reader) : drawing.message;
  const sent = await port.post(team, to, message, item.id);
  if (!sent.ok) return failed(item, sent, options);
  gate.open(team);
  return end(item, as({ channel: sent.channel, ts: sent.ts }, drawing.version), next, options);
}

/** A file can't be looked for, so it is sent at most once: what may have come is asked about, and what Slack refuses is said in words. */
async function sendPicture(item: Queued, options: DeliverOptions): Promise<void> {
  const { backstage, port, now, log, gate } = options;
  const drawn = await drawPicture(item, backstage, now());
  if (!drawn || !('user' in item.to))
    return end(item, { how: 'failed', error: 'nobody_left_to_read_it' }, now(), options);
  if (item.unanswered) return say(item, drawn.doubtful, options);
  const { title } = drawn.chain;
  let made: Awaited<ReturnType<DeliverOptions['picture']>>;
  try {
    made = await options.picture(drawn.chain);
  } catch (error) {
    log.error({ delivery: item.id, err: error }, 'A picture could not be drawn.');
    return failed(item, { ok: false, why: 'fault', error: 'not_drawn' }, options);
  }
  const sent = await port.upload(item.to.team, item.to, { filename: 'samen.png', title, ...made });
  if (sent.ok) {
    gate.open(item.to.team);
    return end(item, { how: 'said' }, new Date(now().getTime() + pace), options);
  }
  if (sent.shared === 'perhaps' || sent.why === 'unreachable' || sent.why === 'later')
    return backstage.outbox.later(item.id, {
      at:
        sent.why === 'unreachable'
          ? gate.shut(item.to.team, now())
          : new Date(now().getTime() + (sent.why === 'later' ? sent.retryAfterMs : pace)),
      error: 'error' in sent ? sent.error : 'ratelimited',
      mayHaveArrived: sent.shared === 'perhaps',
    });
  log.warn({ delivery: item.id, error: sent.error }, 'Slack will not take a picture.');
  return say(item, drawn.inWords(made.alt), options);
}

/** In the place of a picture. */
async function say(item: Queued, message: Message, options: DeliverOptions): Promise<void> {
  const sent = await options.port.post(item.to.team, target(item.to), message, item.id);
  if (!sent.ok) return failed(item, sent, options);
  options.gate.open(item.to.team);
  return end(item, { how: 'said' }, new Date(options.now().getTime() + pace), options);
}

/** The first post did arrive when somebody has pressed its button meanwhile. */
async function adopted(item: Queued, { outbox }: Backstage) {
  if (item.kind !== 'card' || item.subject === null) return null;
  const all = await outbox.copies(item.subject);
  return all.find((copy) => copy.id === item.id) ?? null;
}

const target = (to: Place): Target =>
  'channel' in to ? { channel: to.channel } : { user: to.user };

/** No answer came after the call had left, or one that nobody can read. */
const mayArrive = (sent: Extract<Sent, { ok: false }>): boolean =>
  (sent.why === 'unreachable' && !neverLeft.has(sent.error)) ||
  (sent.why === 'fault' && sent.error.startsWith('unreadable_answer'));

async function failed(
  item: Queued | Redraw,
  sent: Extract<Sent, { ok: false }>,
  options: DeliverOptions,
): Promise<void> {
  const { backstage, gate, now, log } = options;
  const { outbox } = backstage;
  const at: { delivery: DeliveryId } = { delivery: item.id };
  const team = item.kind === 'redraw' ? item.copy.team : item.to.team;
  // An earlier post whose answer we never saw stays one, whatever became of its repetition.
  const mayHaveArrived = item.kind !== 'redraw' && (item.unanswered !== null || mayArrive(sent));
  // A "no" is an answer too.
  if (sent.why !== 'unreachable') gate.open(team);
  switch (sent.why) {
    case 'later':
      return outbox.later(item.id, {
        at: new Date(now().getTime() + sent.retryAfterMs),
        error: 'ratelimited',
        mayHaveArrived,
      });
    case 'unreachable':
      return outbox.later(item.id, {
        at: gate.shut(team, now()),
        error: sent.error,
        mayHaveArrived,
      });
    case 'final': {
      log.warn({ ...at, error: sent.error }, 'Slack will not take a delivery.');
      const handed = item.kind !== 'redraw' && (await options.channelLost(item, sent.error));
      const error = handed ? `${sent.error}, sent by DM` : sent.error;
      return end(item, { how: 'failed', error }, now(), options);
    }
    case 'fault':
      if (item.attempts + 1 < attempts)
        return outbox.later(item.id, {
          at: new Date(now().getTime() + 1_000 * 2 ** item.attempts),
          error: sent.error,
          counts: true,
          mayHaveArrived,
        });
      log.error({ ...at, error: sent.error }, 'A delivery failed eight times and is parked.');
      return end(item, { how: 'parked', error: sent.error }, now(), options);
  }
}
