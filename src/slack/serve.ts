import type { App, AuthorizeResult } from '@slack/bolt';
import { z } from 'zod';
import { Refused } from '../domain/outcome.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { KnownBlock } from '@slack/types';
import { readerOf, type Acquaintances } from './seat.ts';
import { Misfits } from './forms.ts';
import { TriggerExpired, type Outbound } from './outbound.ts';
import type { Acks } from './receiver.ts';
import { sentenceFor, speak, tell, type Atlas, type Names, type Spoken } from './speak.ts';
import { section, spoken } from '../../views/blocks.ts';
import { readTurn, type BoltArgs, type Turn } from './turn.ts';
import type { Installations } from './installations.ts';

type Log = {
  error(fields: object, sentence: string): void;
  info(fields: object, sentence: string): void;
};

export type ServeOptions = {
  readonly out: Outbound;
  readonly people: Acquaintances;
  readonly names: Names;
  readonly atlas: Atlas;
  readonly installations: Installations;
  /** What an error of the database means to a person; null: a fault of ours. */
  readonly explain: (error: unknown) => Refusal | null;
  /** The card behind a message, drawn as it is now; null where it is none of ours. */
  readonly currentCard: (team: string, channel: string, ts: string) => Promise<KnownBlock[] | null>;
  readonly log: Log;
  readonly newReference: () => string;
};

const acksIn = z.custom<Acks>(
  (acks) => typeof acks === 'object' && acks !== null && 'count' in acks,
);

/** Never rejects: Bolt answers a failed `authorize` with an empty 200, which closes a form with everything typed in it. */
export const authorizeWith =
  (installations: Installations) => async (): Promise<AuthorizeResult> => {
    const me = installations.known();
    return me ? { botId: me.botId, botUserId: me.botUserId } : {};
  };

/** The one place where a "no" is spoken and a fault is caught; it stands before every listener. */
export function speakFirst(app: App, options: ServeOptions): void {
  app.use(async (args) => {
    const acks = acksIn.parse(args.context['acks'] ?? { count: 0, sent: false });
    const read = readTurn(args.body, acks);
    const ack = ackOf(args);
    if (!read) {
      // Nobody to speak to; the log says what kind of thing it was, never what was in it.
      options.log.error({ type: kindOf(args.body) }, 'A payload of no kind that we know.');
      return ack?.();
    }
    const turn = atHome(read, options.installations);
    args.context['turn'] = turn;
    try {
      await refuseStrangers(turn, options);
      await args.next();
      if (acks.count === 0 && ack && needsAnswer(turn))
        throw new Refused({ code: 'old-button', card: false });
    } catch (error) {
      await answerWith(error, turn, ack, options);
    }
  });
  // What happens before the first middleware, or in Bolt itself.
  app.error(async (error) => {
    options.log.error({ err: error }, 'Bolt failed.');
  });
}

/** Events were answered when they were kept, and a form that was closed waits for nothing. */
const needsAnswer = (turn: Turn): boolean =>
  turn.surface.on !== 'event' && turn.surface.on !== 'closed';

/**
 * One installation serves everything here, whatever workspace a payload was sent from; and who comes as somebody of its
 * workspace in one payload and of its organisation in the next is one person.
 */
function atHome(turn: Turn, installations: Installations): Turn {
  const me = installations.known();
  if (!me) return turn;
  const { home, user } = turn.person;
  const own = home === me.team && me.enterprise !== null ? me.enterprise : home;
  return { ...turn, team: me.team, person: { home: own, user } };
}

/** A person of another workspace sees our messages in a shared channel; nothing there is theirs to press. */
async function refuseStrangers(turn: Turn, { installations, out }: ServeOptions): Promise<void> {
  const me = installations.known();
  // What Slack itself tells of a channel or a person is nobody's act.
  if (!me || turn.surface.on === 'event') return;
  const homes = [me.team, ...(me.enterprise === null ? [] : [me.enterprise])];
  if (!homes.includes(turn.person.home)) throw new Refused({ code: 'stranger' });
  if (!turn.doubtful) return;
  const { home, isStranger } = await out.person(turn.team, turn.person.user);
  if (isStranger || home !== turn.person.home) throw new Refused({ code: 'stranger' });
}

async function answerWith(
  error: unknown,
  turn: Turn,
  ack: ReturnType<typeof ackOf>,
  options: ServeOptions,
): Promise<void> {
  const { out, log, newReference } = options;
  let said: Spoken;
  try {
    said = await spokenOf(error, turn, options);
  } catch (second) {
    // Looking for names failed too: the sentence without them.
    said = faultOf(second, turn, options);
  }
  try {
    await speak(said, turn, ack, out);
  } catch (third) {
    const reference = newReference();
    log.error({ err: third, reference, on: turn.surface.on }, 'A sentence did not arrive.');
    try {
      const { sentence } = said;
      await tell(turn, { text: spoken(sentence), blocks: [section(sentence)] }, out);
    } catch (last) {
      log.error({ err: last, reference }, 'Nor did it by DM.');
    }
  } finally {
    if (turn.acks.count === 0 && ack) await ack();
  }
}

async function spokenOf(error: unknown, turn: Turn, options: ServeOptions): Promise<Spoken> {
  const { people, names, atlas, installations, currentCard } = options;
  const reader = readerOf(people.recall(turn.person) ?? (await lookUp(turn, options)));
  const say = (refusal: Refusal) =>
    sentenceFor(refusal, reader, turn, { names, atlas, bot: installations.mention() });
  if (error instanceof Misfits) {
    const fields: Record<string, string> = {};
    for (const [about, why] of Object.entries(error.fields))
      fields[about] = await say({ code: 'misfit', about, why });
    return { reader, sentence: Object.values(fields)[0] ?? '', fields };
  }
  const refusal = refusalIn(error, turn, options);
  if (!refusal) return faultOf(error, turn, options);
  options.log.info({ code: refusal.code, on: turn.surface.on }, 'Refused.');
  if (refusal.code === 'old-button' && turn.surface.on === 'message') {
    const { channel, ts } = turn.surface;
    const below =
      channel !== null && ts !== null ? await currentCard(turn.team, channel, ts) : null;
    const sentence = await say({ code: 'old-button', card: below !== null });
    return { reader, sentence, ...(below ? { below } : {}) };
  }
  const about = 'about' in refusal ? refusal.about : undefined;
  return { reader, sentence: await say(refusal), about };
}

/** Whose language to speak when this request had not come that far; a database that is away leaves English. */
async function lookUp(turn: Turn, { people, explain }: ServeOptions) {
  try {
    return await people.meet(turn.person);
  } catch (error) {
    if (explain(error)) return null;
    throw error;
  }
}

function refusalIn(error: unknown, turn: Turn, { explain }: ServeOptions): Refusal | null {
  if (error instanceof TriggerExpired) return { code: 'trigger-expired' };
  if (!(error instanceof Refused)) return explain(error);
  const { refusal } = error;
  // R-ROLE-06: whoever could open the form had the role then, but perhaps not for all that it offers.
  if (turn.surface.on === 'submission' && refusal.code === 'role-needed' && !refusal.about) {
    const { roles, company } = refusal;
    return { code: 'role-changed', roles, company };
  }
  return refusal;
}

function faultOf(error: unknown, turn: Turn, { people, log, newReference }: ServeOptions): Spoken {
  const reference = newReference();
  log.error({ err: error, reference, on: turn.surface.on }, 'A request failed.');
  const reader = readerOf(people.recall(turn.person));
  return { reader, sentence: reader.words.common.fault(reference) };
}

function ackOf(args: BoltArgs): ((answer?: unknown) => Promise<void>) | null {
  if (!('ack' in args) || typeof args.ack !== 'function') return null;
  const { ack } = args;
  return (answer) => (ack as (answer?: unknown) => Promise<void>)(answer);
}

const kindOf = (body: object): unknown =>
  'type' in body ? body.type : 'command' in body ? 'command' : 'unknown';
