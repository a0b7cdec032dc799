import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../src/search/client/excerpt.ts';
import type { RecordText } from '../../../src/search/record.ts';
import { textDirective } from '../../../src/search/text-directive.ts';

const meta = {
  title: '',
  speaker: '',
  date: '',
  number: 'p9',
  translation: '',
  parts: '',
  about: '',
  aliases: '',
  notes: '',
};
const passage = (content: string, more: Partial<typeof meta> = {}): RecordText => ({
  url: '/articles/a/#p9',
  content,
  meta: { ...meta, ...more },
  filters: { type: ['paragraph'] },
});

describe('an excerpt', () => {
  test('marks the words found, whole, with what is written beside them', () => {
    const { pieces } = excerptOf(passage('Die Luftmanöver, sagte er, gefährden Garantien.'), ['manöver', 'garantie']);
    expect(pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual(['Luftmanöver,', 'Garantien.']);
  });

  test('marks no beginnings by chance, but what is being typed', () => {
    const words = ['über', 'san'];
    const { pieces } = excerptOf(passage('übermitteln Sanktionen über'), words);
    expect(pieces.filter(({ found }) => found).map(({ text }) => text)).toEqual(['Sanktionen', 'über']);
  });

  test('of a long text stands where most words are found', () => {
    const words = Array.from({ length: 300 }, (_, n) => `w${n}x`);
    words[10] = 'Garantie';
    words[150] = 'Garantie';
    words[152] = 'Putin';
    const { pieces } = excerptOf(passage(words.join(' ')), ['garantie', 'putin']);
    expect(pieces[0]?.text).toBe('…');
    expect(pieces.at(-1)?.text).toBe('…');
    expect(pieces.map(({ text }) => text)).toContain('Putin');
    expect(pieces.length).toBeLessThan(70);
  });

  test('says by which other word the record was found', () => {
    const found = passage('Stromtrasse', { aliases: 'Pipeline Gaspipeline', about: 'Infrastruktur' });
    expect(excerptOf(found, ['pipeline']).hidden).toEqual(['Pipeline', 'Gaspipeline']);
    expect(excerptOf(found, ['stromtrasse']).hidden).toEqual([]);
  });
});

describe('the address of a result', () => {
  test.each([
    [
      'shows the words found, told apart by those beside them',
      'sagte Kim Jong-un heute',
      ['jong'],
      '/articles/a/#p9:~:text=sagte%20Kim-,Jong%2Dun,-heute',
    ],
    [
      'shows words together that stand together',
      'a b keine echten Geheimnisse c',
      ['keine', 'geheimnisse'],
      '/articles/a/#p9:~:text=a%20b-,keine%20echten%20Geheimnisse,-c',
    ],
    [
      'shows the whole passage where the words are hidden',
      'eins, zwei & drei',
      ['pipeline'],
      '/articles/a/#p9:~:text=eins%2C%20zwei%20%26%20drei',
    ],
  ])('%s', (_, content, words, href) => {
    expect(excerptOf(passage(content), words).href).toBe(href);
  });

  test('of anything but a passage is that of the record', () => {
    const found = { ...passage('Sanktionen', { number: '' }), url: '/topics/sanctions/' };
    expect(excerptOf(found, ['sanktionen']).href).toBe('/topics/sanctions/');
  });

  test('gives long runs by their first and last words', () => {
    const words = 'a b c d e f g h i j'.split(' ');
    expect(textDirective(words, 0, 10)).toBe(':~:text=a%20b%20c%20d,g%20h%20i%20j');
  });
});
