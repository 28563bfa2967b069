import type { KnownBlock, ModalView } from '@slack/types';
import type { CompanyId, PersonId } from '../domain/ids.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { RegionOf } from '../domain/partnership.ts';
import { moment } from '../i18n/time.ts';
import type { Language } from '../domain/company.ts';
import type { Saying } from '../i18n/words/refusals.ts';
import { name, section, spoken, text } from '../../views/blocks.ts';
import { note, withSentence, type Reader } from '../../views/frame.ts';
import type { Message } from './fit.ts';
import type { Outbound } from './outbound.ts';
import type { OpenView, Turn } from './turn.ts';

/** Whom a speaker asks for the names behind ids. */
export type Names = {
  names(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>>;
  globalAdmins(company: CompanyId, butFor?: string): Promise<readonly string[]>;
  whoGivesRoles(home: string): Promise<readonly { company: string; admins: readonly string[] }[]>;
};
export type Atlas = {
  readonly regionOf: RegionOf;
  /** In English, as Microsoft names it in both languages' documentation. */
  readonly regionName: (region: string) => string;
  readonly countryName: (code: string, language: Language) => string;
};

/** A refusal in the reader's words, with the names that its next step needs. */
export async function sentenceFor(
  refusal: Refusal,
  reader: Reader,
  turn: Turn,
  from: { names: Names; atlas: Atlas; bot: string },
): Promise<string> {
  const by = 'by' in refusal && refusal.by !== null ? refusal.by : null;
  const company = 'company' in refusal ? refusal.company : null;
  const asked = 'admins' in refusal ? refusal.admins : company;
  const decider = by === null ? undefined : (await from.names.names([by])).get(by);
  // Who left a company is not told who runs it.
  const admins =
    asked === null || refusal.code === 'company-left'
      ? []
      : await from.names.globalAdmins(asked, turn.person.user);
  const givers = refusal.code === 'no-role' ? await from.names.whoGivesRoles(turn.person.home) : [];
  const saying: Saying = {
    by: decider === undefined ? null : name(decider),
    admins: admins.map(name),
    givers: givers.map((one) => ({ company: name(one.company), admins: one.admins.map(name) })),
    when: (at) => moment(at, reader.zone, reader.words.language),
    country: (code) => from.atlas.countryName(code, reader.words.language),
    region: from.atlas.regionName,
    bot: from.bot,
  };
  return reader.words.no(namely(refusal), saying);
}

/** With every name in it fit for a sentence. */
export function namely<R extends Refusal>(refusal: R): R {
  if (refusal.code === 'line-misfit') return { ...refusal, why: namely(refusal.why) };
  if ('names' in refusal) return { ...refusal, names: refusal.names.slice(0, 3).map(name) };
  if (refusal.code === 'addon-needs-base')
    return { ...refusal, name: name(refusal.name), base: refusal.base && name(refusal.base) };
  if (refusal.code === 'transfer-ineligible' || refusal.code === 'transfer-changed') {
    const { reason } = refusal;
    const shown = 'name' in reason ? { ...reason, name: name(reason.name) } : reason;
    return { ...refusal, name: name(refusal.name), reason: shown };
  }
  return 'name' in refusal ? { ...refusal, name: name(refusal.name) } : refusal;
}

export type Spoken = {
  readonly sentence: string;
  readonly reader: Reader;
  /** The field it is about, where there is one. */
  readonly about?: string | undefined;
  /** Several fields at once. */
  readonly fields?: Readonly<Record<string, string>>;
  /** What is to be seen below the sentence, instead of what stands there. */
  readonly below?: readonly KnownBlock[];
};
type Ack = (answer?: unknown) => Promise<void>;

/**
 * Says it where the person stands (the eight surfaces of architecture.md). What was opened for them comes first,
 * because that is what they look at.
 */
export async function speak(
  said: Spoken,
  turn: Turn,
  ack: Ack | null,
  out: Outbound,
): Promise<void> {
  const { sentence, reader, below } = said;
  const { surface } = turn;
  const open = ack !== null && turn.acks.count === 0 ? ack : null;
  const message: Message = {
    text: spoken(sentence),
    blocks: [section(sentence), ...(below ?? [])],
  };
  if (surface.on === 'submission' && open) return open(submissionAnswer(said, surface.view));
  if (surface.on === 'options' && open) return open({ options: [] });
  if (open) await open();
  if (turn.opened) {
    const { id } = turn.opened;
    const title = reader.words.people.home.title;
    // Without the hash: whatever stands in what we opened gives way to the sentence.
    const drawn = await out.updateView(turn.team, id, undefined, note(reader, title, sentence));
    if (drawn !== 'gone') return;
    return tell(turn, message, out);
  }
  switch (surface.on) {
    case 'command':
    case 'message':
      return out.respond(surface.respond, message);
    case 'modal': {
      const view = redrawn(surface.view, sentence);
      const drawn = await out.updateView(turn.team, surface.view.id, surface.view.hash, view);
      return drawn === 'gone' ? tell(turn, message, out) : undefined;
    }
    case 'home':
    case 'shortcut':
      if (turn.trigger === null) return tell(turn, message, out);
      await out.openView(
        turn.team,
        turn.trigger,
        note(reader, reader.words.people.home.title, sentence),
      );
      return;
    case 'submission':
    case 'event':
      return tell(turn, message, out);
    case 'options':
    case 'closed':
      // Typing on asks again, and a closed form has nobody in front of it.
      return;
  }
}

/** The last way to somebody: the DM with the bot. */
export async function tell(turn: Turn, message: Message, out: Outbound): Promise<void> {
  await out.post(turn.team, { user: turn.person.user }, message, `told-${crypto.randomUUID()}`);
}

function submissionAnswer(said: Spoken, view: OpenView): object {
  const inputs = view.blocks.flatMap((block) =>
    block.type === 'input' && block.block_id !== undefined ? [block.block_id] : [],
  );
  const named = Object.entries(said.fields ?? {}).filter(([field]) => inputs.includes(field));
  if (named.length > 0) return { response_action: 'errors', errors: Object.fromEntries(named) };
  const field = inputs.find((id) => id === said.about) ?? inputs[0];
  if (field !== undefined && !said.below)
    return { response_action: 'errors', errors: { [field]: said.sentence } };
  return { response_action: 'update', view: redrawn(view, said.sentence) };
}

/** The same modal with a sentence on top; what was typed stays, because block_id and action_id do. */
function redrawn(view: OpenView, sentence: string): ModalView {
  const title = text(view.title?.text ?? 'Samen', 24);
  return {
    type: 'modal',
    callback_id: view.callback_id,
    private_metadata: view.private_metadata,
    title,
    blocks: withSentence({ title, blocks: view.blocks }, sentence),
    ...(view.submit ? { submit: text(view.submit.text, 24) } : {}),
    ...(view.close ? { close: text(view.close.text, 24) } : {}),
  };
}
