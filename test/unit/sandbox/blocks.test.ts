import { describe, expect, test } from 'vitest';
import { checkBlocks, checkModal, completed } from '../../../src/sandbox/blocks/check.ts';
import { actions, button, input, perLimit, plain, section, times, x } from './limits.ts';

const pointingAt = (pointer: string): unknown =>
  expect.arrayContaining([expect.stringContaining(`[json-pointer:${pointer}]`)]);

describe('blocks of a message', () => {
  test.each(perLimit)('%s', (_, good, bad, pointer) => {
    expect(checkBlocks([good])).toEqual({ ok: true, value: [good] });
    expect(checkBlocks([bad])).toEqual({ ok: false, messages: pointingAt(`/blocks${pointer}`) });
  });

  test('50 blocks, no more', () => {
    expect(checkBlocks(times(50, () => section())).ok).toBe(true);
    expect(checkBlocks(times(51, () => section()))).toEqual({
      ok: false,
      messages: ['[ERROR] no more than 50 items allowed [json-pointer:/blocks]'],
    });
  });

  test('ids that come twice are named', () => {
    expect(checkBlocks([section({ block_id: 'a' }), section({ block_id: 'a' })])).toEqual({
      ok: false,
      messages: ['[ERROR] block_id "a" already exists [json-pointer:/blocks/1/block_id]'],
    });
    const twice = actions(button({ action_id: 'a' }), button({ action_id: 'a' }));
    expect(checkBlocks([twice])).toEqual({
      ok: false,
      messages: [
        '[ERROR] action_id "a" already exists [json-pointer:/blocks/0/elements/1/action_id]',
      ],
    });
    // The same action in two blocks is Slack's ordinary case: a list of cards with one button each.
    const one = actions(button({ action_id: 'a' }));
    expect(checkBlocks([one, one]).ok).toBe(true);
  });

  test('says what it does not draw, and Slack’s words for what is missing', () => {
    expect(checkBlocks([{ type: 'markdown', text: 'x' }])).toEqual({
      ok: false,
      messages: ["[ERROR] the sandbox can't draw this: markdown [json-pointer:/blocks/0/type]"],
    });
    expect(checkBlocks([{ type: 'header' }])).toEqual({
      ok: false,
      messages: ['[ERROR] missing required field: text [json-pointer:/blocks/0]'],
    });
  });

  test('what is accepted gets ids and what Slack adds', () => {
    let n = 0;
    const done = completed([section({ accessory: button() })], () => `id${(n += 1)}`);
    expect(done).toMatchObject([
      { block_id: 'id1', text: { emoji: true }, accessory: { action_id: 'id2' } },
    ]);
  });
});

const modal = (more: object = {}) => ({
  type: 'modal',
  title: plain(24),
  submit: plain(24),
  close: plain(24),
  blocks: [],
  ...more,
});

describe('modals', () => {
  test.each([
    ['title 24', { title: plain(24) }, { title: plain(25) }, '/title/text'],
    ['submit 24', { submit: plain(24) }, { submit: plain(25) }, '/submit/text'],
    ['close 24', { close: plain(24) }, { close: plain(25) }, '/close/text'],
    [
      'private_metadata 3000',
      { private_metadata: x(3000) },
      { private_metadata: x(3001) },
      '/private_metadata',
    ],
    ['callback_id 255', { callback_id: x(255) }, { callback_id: x(256) }, '/callback_id'],
    ['external_id 255', { external_id: x(255) }, { external_id: x(256) }, '/external_id'],
    [
      '100 blocks',
      { blocks: times(100, () => section()) },
      { blocks: times(101, () => section()) },
      '/blocks',
    ],
    [
      'one focus',
      { blocks: [input({ type: 'users_select', focus_on_load: true })] },
      { blocks: times(2, () => input({ type: 'users_select', focus_on_load: true })) },
      '/blocks/1/element/focus_on_load',
    ],
  ])('%s', (_, good, bad, pointer) => {
    expect(checkModal(modal(good)).ok).toBe(true);
    expect(checkModal(modal(bad))).toEqual({ ok: false, messages: pointingAt(`/view${pointer}`) });
  });

  test('inputs need a submit button', () => {
    const { submit, ...without } = modal({ blocks: [input({ type: 'users_select' })] });
    expect(submit).toBeDefined();
    expect(checkModal(without)).toEqual({
      ok: false,
      messages: [
        '[ERROR] submit is required when an input block is within blocks [json-pointer:/view]',
      ],
    });
  });
});
