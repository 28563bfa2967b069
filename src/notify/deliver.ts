import type { Place } from '../domain/facts.ts';
import type { DeliveryId } from '../domain/ids.ts';
import type { Backstage, Queued, Redraw } from '../store/store.ts';
import { repeated } from '../../views/lines.ts';
import type { Message } from '../../views/blocks.ts';
import { draw, readerFor, type Permalink } from './draw.ts';

/** What became of one call to Slack. */
type Sent =
  | { ok: true; channel: string; ts: string }
  | { ok: false; why: 'later'; retryAfterMs: number }
  | { ok: false; why: 'final' | 'fault' | 'unreachable'; error: string };
/** Where deliveries leave the house. */
export interface Port {
  post(
    team: string,
    to: { channel: string } | { user: string },
    message: Message,
    deliveryId: string,
  ): Promise<Sent>;
  update(team: string, at: { channel: string; ts: string }, message: Message): Promise<Sent>;
}
type Log = {
  warn(fields: object, sentence: string): void;
  error(fields: object, sentence: string): void;
};
export type DeliverOptions = {
  readonly backstage: Backstage;
  readonly port: Port;
  readonly permalink: Permalink;
  readonly now: () => Date;
  readonly log: Log;
};

/** Slack's pace: one message a second in a channel. Edits are counted elsewhere. */
const pace = 1_000;
/** As long as a call may still be under way: no second one before. */
const callTimeout = 6_000;
const attempts = 8;
const whileUnreachable = 5_000;
const neverLeft: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/**
 * Sends the oldest open delivery of a queue and brings the queue's job back for the next one. Nothing sleeps here.
 * Posting is at least once: a post whose answer we never saw is sent again and says so.
 */
export async function deliverNext(queue: string, options: DeliverOptions): Promise<void> {
  const { backstage, now } = options;
  const { outbox } = backstage;
  const item = await outbox.start(queue);
  if (!item) return;
  const unanswered = item.kind === 'redraw' ? null : item.unanswered;
  if (unanswered) {
    const over = new Date(unanswered.getTime() + callTimeout);
    if (now() < over) return outbox.wake(queue, over);
  }
  const drawing = await draw(item, backstage, options.permalink);
  if (!drawing) {
    await outbox.end(item.id, { how: 'failed', error: 'nobody_left_to_read_it' });
    return outbox.wake(queue, now());
  }
  if (item.kind === 'redraw') {
    const { team, channel, ts } = item.copy;
    const sent = await options.port.update(team, { channel, ts }, drawing.message);
    if (!sent.ok) return failed(item, sent, options);
    await outbox.end(item.id, { how: 'redrawn', drawn: drawing.version });
    return outbox.wake(queue, now());
  }
  const reader = unanswered ? await readerFor(item, backstage) : null;
  const message = reader ? repeated(drawing.message, reader) : drawing.message;
  const started = now();
  const sent = await options.port.post(item.to.team, target(item.to), message, item.id);
  if (!sent.ok) return failed(item, sent, options);
  await outbox.end(
    item.id,
    item.kind === 'card'
      ? { how: 'posted', channel: sent.channel, ts: sent.ts, drawn: drawing.version }
      : { how: 'said' },
  );
  await outbox.wake(queue, new Date(started.getTime() + pace));
}

const target = (to: Place) => ('channel' in to ? { channel: to.channel } : { user: to.user });

async function failed(
  item: Queued | Redraw,
  sent: Extract<Sent, { ok: false }>,
  { backstage: { outbox }, now, log }: DeliverOptions,
): Promise<void> {
  const after = (ms: number) => new Date(now().getTime() + ms);
  const at: { delivery: DeliveryId } = { delivery: item.id };
  switch (sent.why) {
    case 'later':
      return outbox.later(item.id, { at: after(sent.retryAfterMs), error: 'ratelimited' });
    case 'unreachable':
      return outbox.later(item.id, {
        at: after(whileUnreachable),
        error: sent.error,
        mayHaveArrived: item.kind !== 'redraw' && !neverLeft.has(sent.error),
      });
    case 'final':
      log.warn({ ...at, error: sent.error }, 'Slack will not take a delivery.');
      await outbox.end(item.id, { how: 'failed', error: sent.error });
      return outbox.wake(item.queue, now());
    case 'fault':
      if (item.attempts + 1 < attempts)
        return outbox.later(item.id, {
          at: after(1_000 * 2 ** item.attempts),
          error: sent.error,
          counts: true,
        });
      log.error({ ...at, error: sent.error }, 'A delivery failed eight times and is parked.');
      await outbox.end(item.id, { how: 'failed', error: `parked: ${sent.error}` });
      return outbox.wake(item.queue, now());
  }
}
