import type { KnownBlock, ModalView } from '@slack/types';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages, type Language } from '../../src/domain/company.ts';
import { checkBlocks, checkHome, checkModal, textLength } from '../../src/sandbox/blocks/check.ts';
import { limits } from '../../src/sandbox/blocks/limits.ts';
import { fitAnswer, fitMessage, fitOptions, fitView } from '../../src/slack/fit.ts';
import { nasty } from '../story/partnership/hostile/nasty.ts';
import { sources } from './architecture/sources.ts';
import { drawAll, type Drawn, type Typed } from './outgoing/every-view.ts';
import { shapeOf, shapeOfError, shapeOfMessage } from './outgoing/shape.ts';

type Faults = string[];
type Shapes = Map<string, unknown>;

/** What Slack would say to it, and how it looks without its letters. */
function sent(drawn: Drawn): { faults: Faults; shapes: Shapes } {
  const faults: Faults = [];
  const shapes: Shapes = new Map();
  const refuses = (of: string, checked: { ok: boolean; messages?: string[] }) => {
    if (!checked.ok) faults.push(`${of}: ${(checked.messages ?? []).join('; ')}`);
  };
  for (const [of, message] of drawn.messages) {
    const fitted = fitMessage(message);
    refuses(of, checkBlocks(fitted.blocks));
    if (fitted.text.trim() === '' || fitted.text.length > limits.messageText)
      faults.push(`${of}: text of ${fitted.text.length}`);
    if (textLength(fitted.blocks) > limits.textInBlocks) faults.push(`${of}: msg_blocks_too_long`);
    shapes.set(of, shapeOfMessage(fitted));
  }
  for (const [of, modal] of drawn.modals) {
    const fitted = fitView(modal);
    refuses(of, checkModal(fitted));
    shapes.set(of, shapeOf(fitted));
  }
  for (const [of, home] of drawn.homes) {
    const fitted = fitView(home);
    refuses(of, checkHome(fitted));
    shapes.set(of, shapeOf(fitted));
  }
  for (const [of, found] of drawn.choices) {
    const fitted = fitOptions(found);
    // The same options, where the validator looks at them.
    const element = { type: 'static_select', action_id: 'a', ...fitted };
    const input = { type: 'input', label: { type: 'plain_text', text: 'x' }, element };
    refuses(of, checkBlocks([input]));
    shapes.set(of, shapeOf(fitted));
  }
  for (const [of, sentence] of drawn.errors) {
    const fitted = fitAnswer({ response_action: 'errors', errors: { field: sentence } }) as {
      errors: { field: string };
    };
    if (fitted.errors.field.length > 2000) faults.push(`${of}: an error of ${sentence.length}`);
    shapes.set(of, shapeOfError(fitted.errors.field));
  }
  return { faults, shapes };
}

const all = (text: string): Typed => ({ ours: text, theirs: text, person: text, words: text });
/** Which views are not what they are with harmless words in the same places. */
function differing(shapes: Shapes, harmless: Shapes): string[] {
  const [names, others] = [[...shapes.keys()], [...harmless.keys()]];
  if (names.join() !== others.join()) return ['not the same views'];
  return names.filter((of) => JSON.stringify(shapes.get(of)) !== JSON.stringify(harmless.get(of)));
}

const tricks = [
  ...nasty,
  '<!everyone>',
  '<!subteam^S1|@boss>',
  '<!date^1392734382^{date_long}|never>',
  '<@U1>',
  '*x*',
  '_x_',
  '~x~',
  '`x`',
  '>>> all of it',
  '&gt; quoted',
  '- a list\n1. another',
  ':x:',
  '\u2066\u202d',
  '\udc00\ud800',
  '\u061c\u200e\u200f',
  'tel:+31201234567',
  'http://a.example http://b.example',
];
// oxlint-disable-next-line node/no-process-env -- the tests' own setting, not the bot's
const whole = process.env['TEST_LONG'] === '1';
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...tricks) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
);
const text = fc.oneof(
  fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' ')),
  fc.array(piece, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('')),
  piece.map((one) => (one === '' ? 'x' : one).repeat(10_000).slice(0, 10_000)),
);
const typed = fc.record({ ours: text, theirs: text, person: text, words: text });

const message = (said: string, blocks: unknown[]): Drawn => ({
  messages: new Map([['planted', { text: said, blocks: blocks as KnownBlock[] }]]),
  modals: new Map(),
  homes: new Map(),
  choices: new Map(),
  errors: new Map(),
});
const plainText = (said: string, emoji: boolean) => ({ type: 'plain_text', text: said, emoji });

describe('the check finds', () => {
  const planted: [string, (said: string) => Drawn, string][] = [
    ['a name in the text', (said) => message(`${said} asks`, []), '<!channel>'],
    ['an address in the text', (said) => message(`${said} asks`, []), 'https://evil.example'],
    ['a quotation', (said) => message(said, []), '&gt; x'],
    [
      'a name in mrkdwn',
      (said) => message('x', [{ type: 'section', text: { type: 'mrkdwn', text: `*${said}*` } }]),
      'a* b *c',
    ],
    [
      'a line more',
      (said) => message('x', [{ type: 'section', text: plainText(said, false) }]),
      'a\u2028b',
    ],
    [
      'an emoji',
      (said) => message('x', [{ type: 'section', text: plainText(said, true) }]),
      ':tada:',
    ],
    [
      'a mention',
      (said) =>
        message('x', [
          {
            type: 'rich_text',
            elements: [
              {
                type: 'rich_text_section',
                elements: said.startsWith('@')
                  ? [{ type: 'user', user_id: 'U1' }]
                  : [{ type: 'text', text: said }],
              },
            ],
          },
        ]),
      '@U1',
    ],
  ];
  test.each(planted)('%s', (_, draw, said) => {
    expect(differing(sent(draw(said)).shapes, sent(draw('x')).shapes)).toEqual(['planted']);
    expect(differing(sent(draw('y')).shapes, sent(draw('x')).shapes)).toEqual([]);
  });

  test('what Slack would refuse', () => {
    const button = { type: 'button', action_id: 'a', text: plainText('x', false) };
    const twice = [{ type: 'actions', elements: [button, button] }];
    expect(sent(message('x', twice)).faults).toEqual([
      'planted: [ERROR] action_id "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ]);
    const modal = { type: 'modal', title: plainText('x', false), blocks: [{ type: 'section' }] };
    const drawn = { ...message('x', []), modals: new Map([['m', modal as unknown as ModalView]]) };
    expect(sent(drawn).faults).toHaveLength(1);
  });
});

const harmless = async (language: Language) => sent(await drawAll(language, all('x'))).shapes;
const looksLike = async (language: Language, what: Typed, as: Shapes) => {
  const { faults, shapes } = sent(await drawAll(language, what));
  expect(faults).toEqual([]);
  const other = differing(shapes, as);
  expect(other).toEqual([]);
};

describe('everything that leaves for Slack', () => {
  test('is drawn here', async () => {
    const drawn = await drawAll('en', all('x'));
    const here = Object.values(drawn).flatMap((one) => [...one.keys()]);
    // Builders of parts, and what stands inside others.
    const parts = ['choices', 'countryOptions', 'modal', 'readMeta', 'reasonOf', 'outcomeOf'];
    const views = sources
      .filter(({ path }) => path.startsWith('views/') && path !== 'views/blocks.ts')
      .flatMap((one) => [
        ...one.text.matchAll(/^export (?:function|const) (\w+)(?=\(| = \(?\w*[:,)])/gm),
      ])
      .map(([, called = '']) => called)
      .filter((called) => !['numbered', 'unnumbered', ...parts].includes(called));
    expect(views.length).toBeGreaterThan(20);
    expect(views.filter((view) => !here.some((of) => of.startsWith(view)))).toEqual([]);
  });

  test.each(languages)(
    'in %s: is taken, and draws nothing that we did not',
    async (language) => {
      const as = await harmless(language);
      expect(as.size).toBeGreaterThan(150);
      for (const trick of tricks) await looksLike(language, all(trick), as);
      await fc.assert(
        fc.asyncProperty(typed, (what) => looksLike(language, what, as)),
        { numRuns: whole ? 500 : 25 },
      );
    },
    600_000,
  );
});
