// Describing a passage: the smallest context that finds it again, and only it.
import { describe, expect, test } from 'vitest';
import { lengthInCodePoints, type Range, sliceCodePoints } from '../../../../src/archive/text/code-points.ts';
import { describePassage, isUnique } from '../../../../src/archive/text/describe-passage.ts';
import { matchQuote, type QuoteSelector } from '../../../../src/archive/text/match-quote.ts';

const cases: Record<string, { text: string; range: Range; selector: QuoteSelector }> = {
  'words that stand once need no context': {
    text: 'the lake rises',
    range: { start: 4, end: 8 },
    selector: { exact: 'lake' },
  },
  'the first of two': {
    text: 'it rises. it rises slowly',
    range: { start: 0, end: 8 },
    selector: { exact: 'it rises', suffix: '.' },
  },
  'the second of two': {
    text: 'it rises. it rises slowly',
    range: { start: 10, end: 18 },
    selector: { exact: 'it rises', prefix: 'rises. ' },
  },
  'in the middle of likes': {
    text: 'a b a b a',
    range: { start: 4, end: 5 },
    selector: { exact: 'a', prefix: 'b ', suffix: ' b' },
  },
  'behind characters of two code units': {
    text: '🕊 x 🕊 x',
    range: { start: 6, end: 7 },
    selector: { exact: 'x', prefix: 'x 🕊 ' },
  },
};

describe('describePassage', () => {
  test.each(Object.entries(cases))('%s', (_, { text, range, selector }) => {
    const found = describePassage(text, range);
    expect(matchQuote(text, found)).toEqual([range]);
    expect(found).toEqual(selector);
  });

  test.each([
    'a a a a a a',
    'one two one two one two three',
    'nobody can bargain with a gauge, and nobody should try. nobody can',
    '🕊 a 🕊 b 🕊 a 🕊',
    'é e\u0301 é e\u0301 x',
    'aaaaaaa',
  ])('every passage of "%s" is found again, and only it', (text) => {
    const length = lengthInCodePoints(text);
    for (let start = 0; start < length; start += 1) {
      for (let end = start + 1; end <= length; end += 1) {
        const range = { start, end };
        // A cut within a grapheme is no passage.
        if (!matchQuote(text, { exact: sliceCodePoints(text, range) }).some((match) => match.start === start)) continue;
        const selector = describePassage(text, range);
        expect(matchQuote(text, selector)).toEqual([range]);
        expect(isUnique(text, selector)).toBe(true);
      }
    }
  });
});
