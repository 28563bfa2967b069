import type { KnownBlock, ModalView } from '@slack/types';
import { z } from 'zod';
import type { Words } from '../src/i18n/index.ts';
import type { Zone } from '../src/i18n/time.ts';
import { context, name, option, section, text } from './blocks.ts';
import { actions, screens } from './ids.ts';

/** Who reads it: in which words, by which clock. */
export type Reader = { readonly words: Words; readonly zone: Zone };

/** For whom somebody sits in front of a form; more than one company makes it a choice. */
export type Acting = {
  readonly id: string;
  readonly name: string;
  readonly others: readonly { readonly id: string; readonly name: string }[];
};

/** What a view must know again when it comes back: opaque ids and positions, never what somebody typed. */
const meta = z.object({
  company: z.string().optional(),
  subject: z.string().optional(),
  copy: z.string().optional(),
  filter: z.string().optional(),
  after: z.string().optional(),
  /** What was chosen in a form that was drawn anew for it. */
  cloud: z.string().optional(),
  provider: z.string().optional(),
  /** Of an order: which line, and the offer that was chosen for it. */
  line: z.string().optional(),
  offer: z.string().optional(),
  /** The number that stood on the screen when it was drawn. */
  seen: z.string().optional(),
  /** The reseller's wish that a form does. */
  ask: z.string().optional(),
  /** What stood behind the verb; only on the way to a form, never in one. */
  hint: z.string().optional(),
});
export type Meta = z.infer<typeof meta>;
export function readMeta(private_metadata: string): Meta {
  return private_metadata === '' ? {} : meta.parse(JSON.parse(private_metadata));
}

type Frame = {
  readonly id: string;
  readonly title: string;
  readonly reader: Reader;
  readonly acting: Acting | null;
  readonly meta?: Meta;
  readonly submit?: string;
  readonly close?: string;
  readonly blocks: readonly KnownBlock[];
};

/** Every modal: for whom one acts stands first, and is changed there. */
export function modal(frame: Frame): ModalView {
  const { words } = frame.reader;
  return {
    type: 'modal',
    callback_id: frame.id,
    title: text(frame.title, 24),
    close: text(frame.close ?? (frame.submit ? words.common.cancel : words.common.close), 24),
    ...(frame.submit ? { submit: text(frame.submit, 24) } : {}),
    private_metadata: JSON.stringify({
      ...frame.meta,
      ...(frame.acting ? { company: frame.acting.id } : {}),
    }),
    blocks: [...(frame.acting ? actingFor(frame.acting, words) : []), ...frame.blocks],
  };
}

function actingFor(acting: Acting, words: Words): KnownBlock[] {
  const line = words.common.actingFor(name(acting.name));
  if (acting.others.length === 0) return [context(line)];
  const all = [{ id: acting.id, name: acting.name }, ...acting.others].map((one) =>
    option(one.id, name(one.name)),
  );
  const [first] = all;
  return [
    {
      type: 'section',
      block_id: 'acting',
      text: text(line),
      accessory: {
        type: 'static_select',
        action_id: actions.acting,
        placeholder: text(words.common.actingSwitch, 150),
        options: all.slice(0, 100),
        ...(first ? { initial_option: first } : {}),
      },
    },
  ];
}

/** What opens before anything is known: no words, so no language, and no inputs to lose. */
export const skeleton = (): ModalView => ({
  type: 'modal',
  callback_id: screens.note,
  title: text('Samen', 24),
  blocks: [{ type: 'section', text: { type: 'plain_text', text: '⏳' } }],
});

/** One or more sentences, and nothing to fill in. */
export const note = (reader: Reader, title: string, ...sentences: string[]): ModalView =>
  modal({
    id: screens.note,
    title,
    reader,
    acting: null,
    blocks: sentences.map((sentence) => section(sentence)),
  });

/** A view as it stands on somebody's screen, with a sentence above it that was not there. */
export function withSentence(
  view: { title: { text: string }; blocks: readonly KnownBlock[] },
  sentence: string,
): KnownBlock[] {
  const old = view.blocks.filter((block) => block.block_id !== 'sentence');
  return [{ ...section(`⚠ ${sentence}`), block_id: 'sentence' }, ...old];
}

/** The zod shapes of what Slack sends for one input; the field's word is its block_id. */
export const field = {
  text: z
    .object({ [actions.value]: z.object({ value: z.string().nullish() }) })
    // PostgreSQL keeps every character but this one.
    .transform((element) => element[actions.value]?.value?.replaceAll('\0', '').trim() ?? ''),
  /** A whole number, also as people group thousands. */
  count: z
    .object({ [actions.value]: z.object({ value: z.string().nullish() }) })
    .transform((element) => element[actions.value]?.value?.trim() ?? '')
    .refine((it) => it !== '', 'missing')
    .transform((it) => (/^\d{1,3}(?:[., ]\d{3})+$/.test(it) ? it.replaceAll(/\D/g, '') : it))
    .refine((it) => it === '' || /^\d{1,12}$/.test(it), 'count')
    .transform(Number),
  choice: (action: string) =>
    z
      .object({
        [action]: z.object({ selected_option: z.object({ value: z.string() }).nullish() }),
      })
      .transform((element) => element[action]?.selected_option?.value ?? null),
  choices: (action: string) =>
    z
      .object({
        [action]: z.object({ selected_options: z.array(z.object({ value: z.string() })) }),
      })
      .transform((element) => element[action]?.selected_options.map((one) => one.value) ?? []),
  ticks: z
    .object({
      [actions.value]: z.object({ selected_options: z.array(z.object({ value: z.string() })) }),
    })
    .transform((element) => element[actions.value]?.selected_options.map((one) => one.value) ?? []),
  /** Like 2026-11-20; empty where none was chosen. */
  day: z
    .object({ [actions.value]: z.object({ selected_date: z.string().nullish() }) })
    .transform((element) => element[actions.value]?.selected_date ?? '')
    .refine((day) => day === '' || z.iso.date().safeParse(day).success, 'day'),
  user: z
    .object({ [actions.value]: z.object({ selected_user: z.string().nullish() }) })
    .transform((element) => element[actions.value]?.selected_user ?? null),
  conversation: z
    .object({ [actions.value]: z.object({ selected_conversation: z.string().nullish() }) })
    .transform((element) => element[actions.value]?.selected_conversation ?? null),
} as const;
