// Words that mean the same, look the same or are part of each other.
import { describe, expect, test } from 'vitest';
import { answers } from '../../../src/search/client/match.ts';
import { distance, nearestWords } from '../../../src/search/client/suggest.ts';
import { learnCompounds, sharedCompounds } from '../../../src/search/compounds.ts';
import { alike, fold, withPlainUmlauts } from '../../../src/search/fold.ts';
import { Lexicon } from '../../../src/search/lexicon.ts';
import type { SearchRecord } from '../../../src/search/record.ts';
import { learnSpellings } from '../../../src/search/spellings.ts';
import { readVocabulary, type Vocabulary } from '../../../src/search/vocabulary.ts';
import { archiveWords } from '../../../src/search/words.ts';

function vocabularyOf(texts: readonly string[]): Vocabulary {
  const lexicon = new Lexicon();
  const read = (content: string) => {
    const words = lexicon.cut(content);
    return { content, about: [], aliases: [], notes: [], contentWords: words, ownWords: words };
  };
  return readVocabulary(texts, read, lexicon);
}

/** Words that are part of nothing, as a large archive has them. */
const manyWords = Array.from({ length: 100_000 }, (_, index) => String(index)).join(' ');

test.each([
  ['Manöver', 'manover'],
  ['Manoever', 'manover'],
  ['MANOVER', 'manover'],
  ['Gegenmaßnahmen', 'gegenmassnahmen'],
  ['détente', 'detente'],
  ['Mano\u0308ver', 'manover'],
])('%s folds to %s', (word, folded) => {
  expect(fold(word)).toBe(folded);
});

test('umlauts and ß are written out', () => {
  expect(withPlainUmlauts('Größe')).toEqual(['Größe', 'Groesse']);
  expect(withPlainUmlauts('Kim')).toEqual(['Kim']);
});

test.each([
  ['garantie', 'garantien', true],
  ['hofft', 'hofften', true],
  ['verhandeln', 'verhandlung', true],
  ['history', 'historical', true],
  ['land', 'landern', false],
  ['handel', 'handlung', false],
  ['commitments', 'committee', false],
  ['un', 'und', false],
])('%s and %s are forms of one word: %s', (a, b, expected) => {
  expect(alike(a, b)).toBe(expected);
});

test.each([
  ['luftmanover', 'manover', true],
  ['sicherheitsgarantien', 'garantie', true],
  ['sanktion', 'sanktionspolitik', true],
  ['sanktionen', 'sank', true],
  ['kim', 'kimono', false],
  ['un', 'unsinn', false],
  ['verhandlungen', 'hand', false],
])('%s answers %s: %s', (word, asked, expected) => {
  expect(answers(word, asked)).toBe(expected);
});

describe('compounds', () => {
  const texts = [
    'Die Luftmanöver und das Manöver, die Staaten und der Staatschef, ein Bericht, der Pressebericht, die Pressekonferenz,',
    'die Eisenbahn und die Bahn, das Eisenbahnnetz, Öl- und Gasleitungen, die Leitung, ein Haus',
    'der Torjäger, ein Tor, ein Jäger, die Wahlgeschenke, die Wahl, das Geschenk, der Beitritt, der Tritt',
  ];
  const split = learnCompounds(vocabularyOf(texts));
  const splitOfMany = learnCompounds(vocabularyOf([...texts, manyWords]));
  test.each([
    ['Luftmanöver', 'manover', 'the end is a word', { ofMany: false }],
    ['Staatschef', 'chef', 'the beginning is a form of a word', { ofMany: false }],
    ['Pressekonferenz', 'konferenz', 'another compound begins so', { ofMany: false }],
    ['Eisenbahnnetz', 'netz', 'the beginning is a word', { ofMany: false }],
    ['Eisenbahnnetz', 'bahnnetz', 'so is the end of the beginning', { ofMany: false }],
    ['Wahlgeschenke', 'geschenke', 'a word, and a form of one', { ofMany: false }],
    ['Torjäger', 'jager', 'two words, one of three letters', { ofMany: true }],
    ['Gasleitungen', 'leitungen', 'the text says so', { ofMany: true }],
  ])('%s has the part %s: %s', (word, part, _, { ofMany }) => {
    expect(split(fold(word))).toContain(part);
    expect(splitOfMany(fold(word)).includes(part)).toBe(ofMany);
  });
  test('of a word before a word are found among any number of words', () => {
    const words = vocabularyOf(['Luft, Manöver, Luftmanöver, Sicherheit, Sicherheitsgarantien, Garantien', manyWords]);
    expect(learnCompounds(words)('luftmanover')).toEqual(['manover']);
    expect(learnCompounds(words)('sicherheitsgarantien')).toEqual(['garantien']);
  });
  test('a simple word has none, nor what begins with two letters', () => {
    for (const word of ['manover', 'haus', 'beitritt']) expect(split(word)).toEqual([]);
  });
  test('that share their last part are whole', () => {
    const text = 'Öl- und Gasleitungen';
    expect(sharedCompounds(text, learnCompounds(vocabularyOf([text, 'Leitung'])))).toEqual(['olleitungen']);
  });
});

describe('spellings of the same archive', () => {
  const texts = [
    'the southern neighbour of Phjöngjang and Pjöngjang',
    'neighbors',
    'southern neighbor',
    'denuclearization, denuclearisation, mitgliedstaat, mitgleidstaat, gesorgt, gestort',
  ];
  const spellings = learnSpellings(vocabularyOf(texts));
  test.each([
    ['neighbour', ['neighbor']],
    ['denuclearization', ['denuclearisation']],
    ['pjongjang', ['phjongjang']],
    ['phjongjang', ['pjongjang']],
    ['mitgliedstaat', ['mitgleidstaat']],
    ['southern', []],
    ['neighbors', []],
    ['gesorgt', []],
  ])('beside %s: %j', (word, others) => {
    expect(spellings(word)).toEqual(others);
  });
  test('are asked for more letters where words are many', () => {
    const ofMany = learnSpellings(vocabularyOf([...texts, manyWords]));
    expect(ofMany('neighbour')).toEqual([]);
    expect(ofMany('denuclearization')).toEqual(['denuclearisation']);
  });
});

test.each([
  ['', 'abc', 3],
  ['sanktoinen', 'sanktionen', 2],
  ['kim', 'kim', 0],
])('%s and %s are %i letters apart', (a, b, far) => {
  expect(distance(a, b)).toBe(far);
});

test('the nearest words come first, and none for nonsense', () => {
  const words = ['Sanktionen', 'Funktionen', 'Garantien'];
  expect(nearestWords('Sanktoinen', words)).toEqual(['Sanktionen']);
  expect(nearestWords('xyzzy', words)).toEqual([]);
});

test('the words of the archive stand in the form that is used most, without short ones and numbers', () => {
  const record = (content: string): SearchRecord => ({
    url: '/',
    language: 'de',
    content,
    meta: {
      ...{ title: '', speaker: 'Kim Jong-un', date: 'April', number: 'p9', translation: 'secrets' },
      ...{ parts: 'garantien', about: 'Sanktionen', aliases: 'Embargo', notes: 'Notiz' },
    },
    filters: { type: ['quote'] },
    sort: { date: '0' },
  });
  expect(archiveWords([record('Die sanktionen von 2019 und U235'), record('Über und über Sanktionen über')])).toEqual([
    'Jong',
    'Sanktionen',
    'über',
  ]);
});
