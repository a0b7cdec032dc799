// Text fragments for selected words: the smallest form that stands in one place of the page.
import { describe, expect, test } from 'vitest';
import { textFragment } from '../../../src/site/client/text-fragment.ts';

/** Paragraphs with the selected words in square brackets, and what stands elsewhere on the page. */
function fragmentOf(marked: readonly string[], elsewhere = ''): string | undefined {
  const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
  const joined = marked.join('\n');
  const [before = '', selected = '', after = ''] = joined.split(/[[\]]/);
  const page = [elsewhere, joined.replace(/[[\]]/g, '')].join(' ').replace(/\s+/g, ' ');
  const decoded = textFragment(
    { paragraphs: selected.split('\n').map(words), before: words(before), after: words(after) },
    (phrase) => page.split(phrase).length === 2,
  );
  return decoded?.replace(':~:text=', '');
}

const cases: Record<string, { page: readonly string[]; elsewhere?: string; expected: string | undefined }> = {
  'words that stand once need no context': { page: ['a b [c d] e f'], expected: 'c%20d' },
  'words that stand twice get the word that tells them apart': { page: ['x y then [x y] z'], expected: 'x%20y,-z' },
  'of the two sides the one that is shorter': {
    page: ['q [x] s t'],
    elsewhere: 'p x s u',
    expected: 'q-,x',
  },
  'both sides where one is not enough': {
    page: ['b [x] c'],
    elsewhere: 'b x d and e x c',
    expected: 'b-,x,-c',
  },
  'nothing where no context helps': { page: ['[x]'], elsewhere: 'x', expected: undefined },
  'many words by their ends': {
    page: ['a [b c d e f g h i j k l m n o p] q'],
    expected: 'b%20c%20d,n%20o%20p',
  },
  'across paragraphs by their ends': { page: ['a b [c d', 'e f] g'], expected: 'c%20d,e%20f' },
  'an end that stands elsewhere grows within the selection': {
    page: ['a [b c d e', 'f g h i j] k'],
    elsewhere: 'h i j',
    expected: 'b%20c%20d,g%20h%20i%20j',
  },
  'then by what follows': { page: ['a [b c', 'f g] k'], elsewhere: 'f g', expected: 'b%20c,f%20g,-k' },
  'and by what stands before': { page: ['a [b c', 'f g] k'], elsewhere: 'b c', expected: 'a-,b%20c,f%20g' },
  'hyphens, commas and ampersands are encoded': {
    page: ['[Kim Jong-un, “R&D”] x'],
    expected: 'Kim%20Jong%2Dun%2C%20%E2%80%9CR%26D%E2%80%9D',
  },
};

describe('the fragment of a selection', () => {
  test.each(Object.entries(cases))('%s', (_, { page, elsewhere, expected }) => {
    expect(fragmentOf(page, elsewhere)).toBe(expected);
  });
});
