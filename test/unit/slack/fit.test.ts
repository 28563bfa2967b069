import type { Button, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inMrkdwn } from '../../../src/i18n/text.ts';
import { fitAnswer, fitMessage, fitOptions, fitView } from '../../../src/slack/fit.ts';
import { DoesNotFit } from '../../../src/slack/fit/limits.ts';

const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.constantFrom(
    '',
    '😀'.repeat(6000),
    '&'.repeat(10_000),
    'שלום '.repeat(2000),
    'a\u0300'.repeat(9000),
  ),
  fc.string({ unit: 'grapheme', minLength: 10 }).map((piece) => piece.repeat(500).slice(0, 10_000)),
);
const plain = words.map((text) => ({ type: 'plain_text' as const, text }));
const mrkdwn = words.map((text) => ({ type: 'mrkdwn' as const, text: inMrkdwn(text, 10_000) }));
const text = fc.oneof(plain, mrkdwn);
const option = fc.record({ text: plain, value: fc.string({ maxLength: 75 }) });
const anyButton = fc.record({
  type: fc.constant('button' as const),
  text: plain,
  action_id: fc.string({ minLength: 1, maxLength: 255 }),
  confirm: fc.record({ title: plain, text: plain, confirm: plain, deny: plain }),
});
const shows: fc.Arbitrary<KnownBlock> = fc.oneof(
  fc.record({ type: fc.constant('section' as const), text }),
  fc.record({
    type: fc.constant('section' as const),
    fields: fc.array(text, { minLength: 1, maxLength: 14 }),
  }),
  fc.record({ type: fc.constant('header' as const), text: plain }),
  fc.record({
    type: fc.constant('context' as const),
    elements: fc.array(text, { minLength: 1, maxLength: 14 }),
  }),
  words.map((typed): KnownBlock => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: typed }] }],
  })),
);
const acts: fc.Arbitrary<KnownBlock> = fc.record({
  type: fc.constant('actions' as const),
  elements: fc.array(anyButton, { minLength: 1, maxLength: 5 }),
});
const asks: fc.Arbitrary<KnownBlock> = fc.record({
  type: fc.constant('input' as const),
  label: plain,
  hint: plain,
  element: fc.record({
    type: fc.constant('static_select' as const),
    placeholder: plain,
    options: fc.array(option, { minLength: 1, maxLength: 130 }),
  }),
});

/** Slack's own refusals, written down a second time: path, what is wrong. */
function refusals(part: unknown, path = ''): string[] {
  if (Array.isArray(part))
    return part.flatMap((one, at) => refusals(one, `${path}[${String(at)}]`));
  if (typeof part !== 'object' || part === null) return [];
  const { text: shown } = part as { text?: unknown };
  const most = [
    [/\.fields\[\d+]$/, 2000],
    [/header\.text$/, 150],
    [/button\.text$|option_text$|options\[\d+]\.text$/, 75],
    [/\.placeholder$/, 150],
    [/\.(label|hint)$/, 2000],
    [/confirm\.title$/, 100],
    [/confirm\.text$/, 300],
    [/confirm\.(confirm|deny)$/, 30],
    [/view\.(title|submit|close)$/, 24],
    [/./, 3000],
  ] as const;
  const max = most.find(([where]) => where.test(path))?.[1] ?? 3000;
  const kind = 'type' in part && typeof part.type === 'string' ? part.type : '';
  const wrong =
    typeof shown === 'string' && (shown.length === 0 || shown.length > max || halved(shown))
      ? [`${path} ${String(shown.length)}`]
      : [];
  const counts = { elements: kind === 'context' ? 10 : 25, fields: 10, options: 100 };
  const many = Object.entries(counts).flatMap(([key, at]) => {
    const held = (part as Record<string, unknown>)[key];
    return Array.isArray(held) && held.length > at ? [`${path}.${key}`] : [];
  });
  const under = ['header', 'button'].includes(kind) ? `${path}${kind}` : path;
  return [
    ...wrong,
    ...many,
    ...Object.entries(part).flatMap(([key, inner]) => refusals(inner, `${under}.${key}`)),
  ];
}
/** Half a surrogate pair that the input did not have; the inputs here are well formed. */
const halved = (shown: string) => /\p{Cs}/u.test(shown);

/** All that can be pressed, in its order. */
const pressed = (all: readonly KnownBlock[]) =>
  all.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.map((one) => ('action_id' in one ? one.action_id : ''))
      : [],
  );

const characters = (part: unknown): number =>
  JSON.stringify(part, (key, value: unknown) =>
    typeof value === 'string' && key !== 'text' ? '' : value,
  ).length;

describe('what Slack would refuse', () => {
  test('the check of this test finds planted offences', () => {
    const long = { type: 'plain_text', text: 'x'.repeat(3001) };
    expect(refusals({ type: 'section', text: long })).toEqual(['.text 3001']);
    expect(refusals({ type: 'header', text: { ...long, text: 'x'.repeat(151) } })).toHaveLength(1);
    expect(refusals({ type: 'button', text: { ...long, text: '😀'.slice(0, 1) } })).toHaveLength(1);
    expect(
      refusals({ type: 'section', fields: Array.from({ length: 11 }, () => ({ text: 'x' })) }),
    ).toHaveLength(1);
  });

  test('a message of any texts, of any length, fits', () => {
    fc.assert(
      fc.property(words, fc.array(fc.oneof(shows, acts), { maxLength: 70 }), (top, blocks) => {
        fc.pre(blocks.filter(({ type }) => type === 'actions').length < 8);
        const fitted = fitMessage({ text: top, blocks });
        expect(refusals(fitted.blocks)).toEqual([]);
        expect(fitted.blocks.length).toBeLessThanOrEqual(50);
        expect(fitted.text.length).toBeLessThanOrEqual(4000);
        expect(pressed(fitted.blocks)).toEqual(pressed(blocks));
        expect(fitMessage(fitted)).toEqual(fitted);
      }),
      { numRuns: 30 },
    );
  });

  test('a view of any texts fits and keeps every input', () => {
    fc.assert(
      fc.property(plain, fc.array(fc.oneof(shows, asks), { maxLength: 30 }), (title, blocks) => {
        const view: ModalView = { type: 'modal', title, submit: title, close: title, blocks };
        const fitted = fitView(view);
        expect(refusals(fitted, 'view')).toEqual([]);
        expect(fitted.blocks.length).toBe(blocks.length);
        expect(fitView(fitted)).toEqual(fitted);
      }),
      { numRuns: 30 },
    );
  });
});

const section = (shown: string): KnownBlock => ({
  type: 'section',
  text: { type: 'plain_text', text: shown },
});

const button = (more: Partial<Button>): KnownBlock => ({
  type: 'actions',
  elements: [{ type: 'button', text: { type: 'plain_text', text: 'Decide' }, ...more }],
});

describe('what is left out', () => {
  const decide = button({ action_id: 'decide' });

  test('short messages stay as they are', () => {
    const message = { text: 'Hello', blocks: [section('Hello'), decide] };
    expect(fitMessage(message)).toEqual(message);
  });

  test('over 50 blocks the last that only show something become one "…", before the buttons', () => {
    const shown = Array.from({ length: 60 }, (_, at) => section(String(at)));
    const { blocks } = fitMessage({ text: 'x', blocks: [...shown, decide] });
    expect(blocks).toHaveLength(50);
    expect(blocks[47]).toEqual(section('47'));
    expect(blocks[48]).toEqual({
      type: 'context',
      elements: [{ type: 'plain_text', text: '…' }],
    });
    expect(blocks[49]).toEqual(decide);
  });

  test('a message over the total gets shorter texts and keeps its short ones whole', () => {
    const { blocks } = fitMessage({
      text: 'x',
      blocks: [section('short'), ...Array.from({ length: 10 }, () => section('x'.repeat(3000)))],
    });
    expect(blocks).toHaveLength(11);
    expect(blocks[0]).toEqual(section('short'));
    expect(characters(blocks)).toBeLessThan(14_000);
    expect(characters(blocks)).toBeGreaterThan(12_000);
  });

  test('fifty sections of ten full fields fit, by leaving blocks out', () => {
    const field = { type: 'plain_text' as const, text: 'x'.repeat(2000) };
    const full: KnownBlock = { type: 'section', fields: Array.from({ length: 10 }, () => field) };
    const { blocks } = fitMessage({ text: 'x', blocks: Array.from({ length: 50 }, () => full) });
    expect(refusals(blocks)).toEqual([]);
    expect(JSON.stringify(blocks).match(/xx+/g)?.join('').length).toBeLessThanOrEqual(13_000);
    expect(blocks.at(-1)?.type).toBe('context');
  });

  test('mrkdwn is never cut inside an entity or a mention', () => {
    for (let pad = 2980; pad <= 3000; pad += 1) {
      const cut = fitMessage({
        text: 'x',
        blocks: [
          {
            type: 'section',
            text: { type: 'mrkdwn', text: `${'x'.repeat(pad)}&amp;<@U123|me> and more of it` },
          },
        ],
      });
      expect(JSON.stringify(cut.blocks)).not.toMatch(/&(?!amp;)|<(?!@U123\|me>)/);
    }
  });

  test('options: 100 at most, and a chosen one stays', () => {
    const all: PlainTextOption[] = Array.from({ length: 130 }, (_, at) => ({
      text: { type: 'plain_text', text: `${'x'.repeat(100)}${String(at)}` },
      value: String(at),
    }));
    const fitted = fitOptions({ options: all });
    expect(fitted.options).toHaveLength(100);
    expect(fitted.options[0]?.text.text).toBe(`${'x'.repeat(74)}…`);
    const last = all[129];
    const view = fitView({
      type: 'home',
      blocks: [
        {
          type: 'actions',
          elements: [
            {
              type: 'static_select',
              action_id: 'a',
              options: all,
              ...(last === undefined ? {} : { initial_option: last }),
            },
          ],
        },
      ],
    });
    const [select] = view.blocks[0]?.type === 'actions' ? view.blocks[0].elements : [];
    expect(select).toMatchObject({ initial_option: { value: '129' } });
    expect(JSON.stringify((select as { options: unknown[] }).options[99])).toContain('"129"');
  });
});

const modal = (more: Partial<ModalView>): ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: 'x' },
  blocks: [],
  ...more,
});

describe('what may not be cut is a fault that names the place and no content', () => {
  const secret = 'secret'.repeat(1000);
  test.each([
    ['view.private_metadata', () => fitView(modal({ private_metadata: secret }))],
    ['view.callback_id', () => fitView(modal({ callback_id: secret }))],
    ['section.block_id', () => fitView(modal({ blocks: [{ ...section('x'), block_id: secret }] }))],
    [
      'option.value',
      () => fitOptions({ options: [{ text: { type: 'plain_text', text: 'x' }, value: secret }] }),
    ],
    ['button.value', () => fitMessage({ text: 'x', blocks: [button({ value: secret })] })],
  ])('%s', (place, act) => {
    expect(act).toThrow(DoesNotFit);
    expect(act).toThrow(new RegExp(`^${place} is over \\d+$`));
  });
});

describe('the body of an acknowledgement', () => {
  test('is measured whatever its kind', () => {
    expect(fitAnswer(undefined)).toBeUndefined();
    expect(fitAnswer('x'.repeat(5000))).toHaveLength(4000);
    expect(fitAnswer({ response_action: 'clear' })).toEqual({ response_action: 'clear' });
    expect(fitAnswer({ response_action: 'errors', errors: { name: 'x'.repeat(3000) } })).toEqual({
      response_action: 'errors',
      errors: { name: `${'x'.repeat(1999)}…` },
    });
    const view = modal({ title: { type: 'plain_text', text: 'x'.repeat(30) } });
    expect(fitAnswer({ response_action: 'update', view })).toMatchObject({
      view: { title: { text: `${'x'.repeat(23)}…` } },
    });
    expect(fitAnswer({ response_type: 'ephemeral', text: 'x'.repeat(5000) })).toEqual({
      response_type: 'ephemeral',
      text: `${'x'.repeat(3999)}…`,
    });
  });
});
