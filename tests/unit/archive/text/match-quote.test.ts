// Finding the words of a selector: every place, in code points, nothing fuzzy.
import { describe, expect, test } from 'vitest';
import { matchQuote, type QuoteSelector } from '../../../../src/archive/text/match-quote.ts';

const cases: Record<string, { text: string; selector: QuoteSelector; starts: number[] }> = {
  'words that stand once': { text: 'the lake rises', selector: { exact: 'lake' }, starts: [4] },
  'words that stand nowhere': { text: 'the lake rises', selector: { exact: 'Lake' }, starts: [] },
  'no words': { text: 'the lake', selector: { exact: '' }, starts: [] },
  'no text': { text: '', selector: { exact: 'a' }, starts: [] },
  'the whole text': { text: 'lake', selector: { exact: 'lake' }, starts: [0] },
  'words that stand twice': { text: 'it rises, it rises', selector: { exact: 'it rises' }, starts: [0, 10] },
  'places that overlap': { text: 'aaaa', selector: { exact: 'aa' }, starts: [0, 1, 2] },
  'a prefix decides': { text: 'it rises, it rises', selector: { exact: 'it rises', prefix: ', ' }, starts: [10] },
  'a suffix decides': { text: 'it rises, it rises', selector: { exact: 'it rises', suffix: ',' }, starts: [0] },
  'prefix and suffix must both hold': {
    text: 'x a y, x a z, w a z',
    selector: { exact: 'a', prefix: 'x ', suffix: ' z' },
    starts: [9],
  },
  'a prefix that is longer than what stands before': {
    text: 'lake',
    selector: { exact: 'lake', prefix: 'the ' },
    starts: [],
  },
  'a prefix that does not touch the words': {
    text: 'the  lake',
    selector: { exact: 'lake', prefix: 'the ' },
    starts: [],
  },
  'a no-break space is no space': { text: 'a\u00a0b', selector: { exact: 'a b' }, starts: [] },
  'offsets count code points after an emoji': { text: '🕊🕊 dove', selector: { exact: 'dove' }, starts: [3] },
  'offsets count code points between matches': { text: 'a 𐍈 a 𐍈 a', selector: { exact: 'a' }, starts: [0, 4, 8] },
  'half a surrogate pair is no match': { text: '🕊', selector: { exact: '\ud83d' }, starts: [] },
  'a letter without its accent is no match': { text: 'cafe\u0301', selector: { exact: 'cafe' }, starts: [] },
  'a part of a joined emoji is no match': { text: '👩‍👧 ', selector: { exact: '👧' }, starts: [] },
  'words that end at a joined emoji': { text: 'x 👩‍👧', selector: { exact: 'x ' }, starts: [0] },
  'characters that mean something in patterns': { text: 'a.c (b) [x]*', selector: { exact: '(b) [x]*' }, starts: [4] },
};

describe('matchQuote', () => {
  test.each(Object.entries(cases))('%s', (_, { text, selector, starts }) => {
    const length = [...selector.exact].length;
    expect(matchQuote(text, selector)).toEqual(starts.map((start) => ({ start, end: start + length })));
  });

  test('500 places in 200,000 characters are found in a moment', () => {
    const text = `🕊${'a lake rises and falls; '.repeat(8400)}`;
    const start = performance.now();
    expect(matchQuote(text, { exact: 'lake' })).toHaveLength(8400);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
