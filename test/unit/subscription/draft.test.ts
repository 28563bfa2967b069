import { describe, expect, test } from 'vitest';
import {
  addLine,
  changeLine,
  removeLine,
  type LineAsk,
} from '../../../src/domain/subscription/draft.ts';
import { granted } from '../../../src/domain/outcome.ts';
import type { OrderLine } from '../../../src/domain/subscription/order.ts';

const ask = (offer: string, under: number | null = null): LineAsk => ({
  offer,
  quantity: 1,
  under: under === null ? null : { line: under },
  record: 'none',
});
const shape = (lines: readonly OrderLine[]) =>
  lines.map(({ number, offer, under }) =>
    under !== null && 'line' in under ? `${number} ${offer} < ${under.line}` : `${number} ${offer}`,
  );
const all = (...asks: LineAsk[]) =>
  asks.reduce<readonly OrderLine[]>((lines, one) => granted(addLine(lines, one)).next, []);

describe('the lines of an order', () => {
  const three = all(ask('one'), ask('two'), ask('add-on', 1));

  test('an add-on stands under its base, and the numbers are the places', () => {
    expect(shape(three)).toEqual(['1 one', '2 add-on < 1', '3 two']);
    expect(shape(granted(addLine(three, ask('other', 3))).next)).toEqual([
      '1 one',
      '2 add-on < 1',
      '3 two',
      '4 other < 3',
    ]);
  });

  test('moved under another base it goes there', () => {
    expect(shape(granted(changeLine(three, 2, ask('add-on', 3))).next)).toEqual([
      '1 one',
      '2 two',
      '3 add-on < 2',
    ]);
  });

  test('a base goes with its add-ons; an add-on goes alone', () => {
    expect(shape(removeLine(three, 1))).toEqual(['1 two']);
    expect(shape(removeLine(three, 2))).toEqual(['1 one', '2 two']);
  });

  test('what hangs on itself, in whatever way, is not lost', () => {
    const circle = granted(changeLine(three, 1, ask('one', 2))).next;
    expect(circle.map(({ offer }) => offer).toSorted()).toEqual(['add-on', 'one', 'two']);
  });

  test('25 lines and no more; a line that is gone is not changed', () => {
    const full = all(...Array.from({ length: 25 }, () => ask('one')));
    expect(addLine(full, ask('one'))).toMatchObject({ refusal: { code: 'order-too-long' } });
    expect(changeLine(three, 4, ask('one'))).toMatchObject({
      refusal: { code: 'order-draft-gone' },
    });
  });
});
