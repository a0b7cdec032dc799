// The hint of an error: what the text has instead of words that were not found.
import { describe, expect, test } from 'vitest';
import { closestPassage, excerpt, excerptBefore } from '../../../../src/archive/text/closest-passage.ts';

const text = 'We did not come to divide the water, we came to count it. A dove 🕊 stood by.';

describe('closestPassage', () => {
  const cases: Record<string, { exact: string; hint: [common: string, found: string, wanted: string] }> = {
    'one letter differs': {
      exact: 'we came to coumt it',
      hint: ['we came to cou', 'nt it. A dove 🕊 stood by…', 'mt it'],
    },
    'the first word is missing': {
      exact: 'They did not come',
      hint: ['did not come', ' to divide the water, we…', ''],
    },
    'the words go on after the text': { exact: 'stood by. It', hint: ['stood by.', '', ' It'] },
    'the longest of several places': {
      exact: 'we came to drink',
      hint: ['we came to ', 'count it. A dove 🕊 stood…', 'drink'],
    },
    'never half a character': { exact: 'A dove 🕋', hint: ['A dove ', '🕊 stood by.', '🕋'] },
  };
  test.each(Object.entries(cases))('%s', (_, { exact, hint: [common, found, wanted] }) => {
    expect(closestPassage(text, exact)).toEqual({ common, found, wanted });
  });

  test('no word stands in the text', () => {
    expect(closestPassage(text, 'ganz andere Wörter')).toBeUndefined();
    expect(closestPassage(text, '')).toBeUndefined();
    expect(closestPassage('', 'x')).toBeUndefined();
  });

  test('words that repeat a thousand times take no more than a moment', () => {
    const start = performance.now();
    closestPassage('a b '.repeat(50_000), `${'a b '.repeat(25_000)}c`);
    closestPassage('x'.repeat(200_000), 'y '.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test.each([
  ['', 0, '', ''],
  ['short', 0, 'short', ''],
  ['short', 3, 'rt', 'sho'],
  ['x'.repeat(30), 2, `${'x'.repeat(24)}…`, 'xx'],
  ['🕊'.repeat(30), 0, `${'🕊'.repeat(24)}…`, ''],
  ['🕊'.repeat(30), 60, '', `…${'🕊'.repeat(24)}`],
])('an excerpt of %j from %i', (whole, at, after, before) => {
  expect(excerpt(whole, at)).toBe(after);
  expect(excerptBefore(whole, at)).toBe(before);
});
