import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages, type Language } from '../../src/domain/company.ts';
import { checkBlocks, checkHome, checkModal, textLength } from '../../src/sandbox/blocks/check.ts';
import { limits } from '../../src/sandbox/blocks/limits.ts';
import { fitAnswer, fitMessage, fitOptions, fitView } from '../../src/slack/fit.ts';
import { nasty } from '../story/partnership/hostile/nasty.ts';
import type { Message } from '../../views/blocks.ts';
import type { Choices } from '../../views/choices.ts';
import { sources } from './architecture/sources.ts';
import { drawAll, type Drawn, type Typed } from './outgoing/every-view.ts';
import { shapeOf, shapeOfError, shapeOfMessage } from './outgoing/shape.ts';

/** How it looks without its letters. */
type Shapes = Map<string, string>;
type Verdict = { readonly faults: readonly string[]; readonly shape: string };

const refused = (checked: { ok: boolean; messages?: string[] }): string[] =>
  checked.ok ? [] : [(checked.messages ?? []).join('; ')];
const verdict = (faults: readonly string[], shape: unknown): Verdict => ({
  faults,
  shape: JSON.stringify(shape),
});

function ofMessage(message: Message): Verdict {
  const fitted = fitMessage(message);
  const faults = refused(checkBlocks(fitted.blocks));
  if (fitted.text.trim() === '' || fitted.text.length > limits.messageText)
    faults.push(`text of ${fitted.text.length}`);
  if (textLength(fitted.blocks) > limits.textInBlocks) faults.push('msg_blocks_too_long');
  return verdict(faults, shapeOfMessage(fitted));
}
function ofModal(modal: ModalView): Verdict {
  const fitted = fitView(modal);
  return verdict(refused(checkModal(fitted)), shapeOf(fitted));
}
function ofHome(home: HomeView): Verdict {
  const fitted = fitView(home);
  return verdict(refused(checkHome(fitted)), shapeOf(fitted));
}
function ofChoices(found: Choices): Verdict {
  const fitted = fitOptions(found);
  // The same options, where the validator looks at them.
  const element = { type: 'static_select', action_id: 'a', ...fitted };
  const input = { type: 'input', label: { type: 'plain_text', text: 'x' }, element };
  return verdict(refused(checkBlocks([input])), shapeOf(fitted));
}
function ofError(sentence: string): Verdict {
  const { errors } = fitAnswer({ response_action: 'errors', errors: { field: sentence } }) as {
    errors: { field: string };
  };
  const faults = errors.field.length > 2000 ? [`an error of ${sentence.length}`] : [];
  return verdict(faults, shapeOfError(errors.field));
}

/** What Slack would say to it, and how it looks. */
function sent(drawn: Drawn): { faults: string[]; shapes: Shapes } {
  const faults: string[] = [];
  const shapes: Shapes = new Map();
  const look = <Part>(parts: ReadonlyMap<string, Part>, judge: (part: Part) => Verdict) => {
    // Three of four are drawn alike in several states.
    const before = new Map<string, Verdict>();
    for (const [of, part] of parts) {
      const key = JSON.stringify(part);
      const judged = before.get(key) ?? judge(part);
      before.set(key, judged);
      faults.push(...judged.faults.map((fault) => `${of}: ${fault}`));
      shapes.set(of, judged.shape);
    }
  };
  look(drawn.messages, ofMessage);
  look(drawn.modals, ofModal);
  look(drawn.homes, ofHome);
  look(drawn.choices, ofChoices);
  look(drawn.errors, ofError);
  return { faults, shapes };
}

const all = (text: string): Typed => ({ ours: text, theirs: text, person: text, words: text });
/** Which views are not what they are with harmless words in the same places. */
function differing(shapes: Shapes, harmless: Shapes): string[] {
  const [names, others] = [[...shapes.keys()], [...harmless.keys()]];
  if (names.join() !== others.join()) return ['not the same views'];
  return names.filter((of) => shapes.get(of) !== harmless.get(of));
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

/** In a part of the run: every trick in one of the four places, and in another one in the other language. */
const someOf = (language: Language): Typed[] =>
  tricks.flatMap((_, i) => {
    const [ours = '', theirs = '', person = '', words = ''] = [...tricks, ...tricks].slice(i);
    return i % 4 === 2 * languages.indexOf(language) ? [{ ours, theirs, person, words }] : [];
  });

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
    const aboutCustomers = [
      'filterText',
      'readFilter',
      'ownOf',
      'othersOf',
      'rightsOf',
      'customerRows',
    ];
    parts.push(...aboutCustomers, 'partnerName', 'personName');
    // Sentences inside cards and sheets; pages and mails, which Slack never sees.
    parts.push('mailLine', 'outsideOutcome');
    parts.push('partnershipPage', 'partnershipReceiptPage', 'partnershipReceipt');
    parts.push('headlineOf', 'asked', 'standing', 'withLink', 'withoutLink', 'mailto');
    parts.push('subjectWithoutLink');
    // Inside settings, and around a customer's chain.
    parts.push('awaySaid', 'ownerOf', 'known', 'chainPicture', 'chainOf');
    parts.push('relationshipsOf', 'agreementBlocks', 'partnersOf');
    // Inside App Home and its windows.
    parts.push('decisionsOn', 'detailsOf', 'openValue', 'readOpenValue', 'inboxBlocks');
    parts.push('nounOf', 'verbButtons', 'withoutRole', 'languageBlock');
    parts.push('billToLines', 'extendedTo', 'extensionBlocks', 'extensionButtons');
    parts.push('agreementToDo', 'verifyBlocks');
    parts.push('pageFrom', 'pageBlocks', 'countedText', 'linesOfGroups', 'lineBlocks');
    parts.push('leftOf', 'heldBlocks', 'groupLabel', 'transferFilterText', 'readTransferFilter');
    parts.push('checkLine', 'checkBlocks', 'lateAfter', 'within');
    parts.push(
      'wishOf',
      'readWishKind',
      'lineText',
      'lineAct',
      'readLineAct',
      'countable',
      'headOf',
      'metaOf',
      'readFilter',
      'countOf',
      'stateOf',
      'knownOf',
      'namesOf',
      'recordText',
      'choices',
      'countryOptions',
      'modal',
      'readMeta',
      'reasonOf',
      'outcomeOf',
    );
    const views = sources
      .filter(({ path }) => path.startsWith('views/') && path !== 'views/blocks.ts')
      // Browsers and mail programs draw these; what they are told is escaped elsewhere.
      .filter(({ path }) => !/^views\/(?:page\/|mail\/(?!copy|mailto))/.test(path))
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
      for (const what of whole ? tricks.map(all) : someOf(language))
        await looksLike(language, what, as);
      await fc.assert(
        fc.asyncProperty(typed, (what) => looksLike(language, what, as)),
        { numRuns: whole ? 100 : 6 },
      );
    },
    600_000,
  );
});
