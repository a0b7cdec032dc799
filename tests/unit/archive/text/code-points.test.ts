// Offsets in code points, and where a text may be cut.
import { describe, expect, test } from 'vitest';
import {
  isGraphemeBoundary,
  lengthInCodePoints,
  sliceCodePoints,
  toCodeUnit,
} from '../../../../src/archive/text/code-points.ts';

describe('length and slices', () => {
  const cases: [text: string, length: number, middle: string][] = [
    ['', 0, ''],
    ['abc', 3, 'b'],
    ['a🕊c', 3, '🕊'],
    ['𐍈𐍉𐍊', 3, '𐍉'],
    ['é\u0301x', 3, '\u0301'],
    ['\ud83dab', 3, 'a'],
  ];
  test.each(cases)('%j', (text, length, middle) => {
    expect(lengthInCodePoints(text)).toBe(length);
    expect(sliceCodePoints(text, { start: 1, end: 2 })).toBe(middle);
    expect(sliceCodePoints(text, { start: 0, end: length })).toBe(text);
    expect(sliceCodePoints(text, { start: 0, end: length + 5 })).toBe(text);
  });

  test.each([
    ['abc', [0, 1, 2, 3]],
    ['🕊a𐍈b', [0, 2, 3, 5, 6]],
  ])('code units of "%s"', (text, units) => {
    expect(units.map((_, point) => toCodeUnit(text, point))).toEqual(units);
  });
});

describe('isGraphemeBoundary', () => {
  const cases: [text: string, boundaries: number[]][] = [
    ['ab', [0, 1, 2]],
    ['e\u0301a', [0, 2, 3]],
    ['🕊a', [0, 2, 3]],
    ['👩‍👧', [0, 5]],
    ['🇩🇪🇫🇷', [0, 4, 8]],
    ['a\r\nb', [0, 1, 3, 4]],
    ['\u1100\u1161\u11a8', [0, 3]],
  ];
  test.each(cases)('%j', (text, boundaries) => {
    const found = Array.from({ length: text.length + 1 }, (_, unit) => unit).filter((unit) =>
      isGraphemeBoundary(text, unit),
    );
    expect(found).toEqual(boundaries);
  });

  test('between letters, dashes and quotation marks, whichever they are', () => {
    const points = Array.from({ length: 0x10000 }, (_, point) => point);
    const common = points.filter((point) => point < 0x300 || (point > 0x200f && point < 0x2028));
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
    for (const one of common) {
      const text = common.map((other) => String.fromCharCode(one, other)).join('');
      const boundaries = Array.from(graphemes.segment(text), ({ index }) => index);
      const found = Array.from({ length: text.length }, (_, unit) => unit).filter((unit) =>
        isGraphemeBoundary(text, unit),
      );
      expect(found).toEqual(boundaries);
    }
  });

  test('far into a long text', () => {
    const text = `${'x'.repeat(100_000)}e\u0301`;
    expect(isGraphemeBoundary(text, 100_000)).toBe(true);
    expect(isGraphemeBoundary(text, 100_001)).toBe(false);
  });
});
