import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../../src/search/client/query.ts';

describe('words of a query', () => {
  const cases: Record<string, { text: string; words: string[] }> = {
    'are lower case, each once, in order': { text: 'Kim dankte Putin, Kim', words: ['kim', 'dankte', 'putin'] },
    'are parted at hyphens': { text: 'Jong-un US-Garantien', words: ['jong', 'un', 'us', 'garantien'] },
    'keep abbreviations with points together': { text: 'U.S. guarantees', words: ['us', 'guarantees'] },
    'lose single letters beside others': { text: 'Kim’s 9 x', words: ['kim', '9'] },
    'may be a single letter': { text: 'x', words: ['x'] },
    'lose invisible characters within': { text: 'Ge\u200bheim\u00adnis\u202e', words: ['geheimnis'] },
    'are composed letters': { text: 'Mano\u0308ver', words: ['manöver'] },
    'lose small ones where there are others': { text: 'was sagte Putin', words: ['putin'] },
    'may be small ones alone': { text: 'was sagte', words: ['was', 'sagte'] },
    'are none in punctuation': { text: '?!„“ – …', words: [] },
  };
  test.each(Object.entries(cases))('%s', (_, { text, words }) => {
    expect(parseQuery(text, 'was sagte').words).toEqual(words);
  });

  test('are at most 32 of at most 60 letters', () => {
    const { words } = parseQuery(`${'x'.repeat(500)} ${Array.from({ length: 99 }, (_, n) => `wort${n}`).join(' ')}`);
    expect(words).toHaveLength(32);
    expect(words[0]).toHaveLength(60);
  });
});

describe('phrases of a query', () => {
  const cases: Record<string, string[][]> = {
    '„Es gibt keine“': [['es', 'gibt', 'keine']],
    '“There are no secrets”': [['there', 'are', 'no', 'secrets']],
    '"eins zwei" und "drei"': [['eins', 'zwei'], ['drei']],
    '»eins zwei« «drei vier» ‹fünf sechs› ›sieben acht‹': [
      ['eins', 'zwei'],
      ['drei', 'vier'],
      ['funf', 'sechs'],
      ['sieben', 'acht'],
    ],
    '„eins zwei" drei': [['eins', 'zwei']],
    '„eins zwei': [],
    'Kim’s "': [],
    '""': [],
    '„…“': [],
  };
  test.each(Object.entries(cases))('%s', (text, phrases) => {
    expect(parseQuery(text).phrases).toEqual(phrases);
  });
});
