// Words that mean the same, look the same or are part of each other.
import { describe, expect, test } from 'vitest';
import { answers } from '../../../src/search/client/match.ts';
import { distance, nearestWords } from '../../../src/search/client/suggest.ts';
import { learnCompounds, sharedCompounds } from '../../../src/search/compounds.ts';
import { alike, fold, withPlainUmlauts } from '../../../src/search/fold.ts';
import { learnSpellings } from '../../../src/search/spellings.ts';

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
  const split = learnCompounds([
    'Die Luftmanöver und das Manöver, die Staaten und der Staatschef, ein Bericht, der Pressebericht, die Pressekonferenz,',
    'die Eisenbahn und die Bahn, das Eisenbahnnetz, Öl- und Gasleitungen, die Leitung, ein Haus',
  ]);
  test.each([
    ['Luftmanöver', 'manover'],
    ['Staatschef', 'chef'],
    ['Pressekonferenz', 'konferenz'],
    ['Eisenbahnnetz', 'netz'],
    ['Eisenbahnnetz', 'bahnnetz'],
  ])('%s has the part %s', (word, part) => {
    expect(split(word)).toContain(part);
  });
  test('a simple word has none', () => {
    expect(split('Manöver')).toEqual([]);
    expect(split('Haus')).toEqual([]);
  });
  test('that share their last part are whole', () => {
    const text = 'Öl- und Gasleitungen';
    expect(sharedCompounds(text, learnCompounds([text, 'Leitung']))).toEqual(['olleitungen']);
  });
});

test('spellings of the same archive stand for each other', () => {
  const spellings = learnSpellings([
    'the southern neighbour',
    'neighbors',
    'southern neighbor',
    'denuclearization, denuclearisation',
  ]);
  expect(spellings('neighbour')).toContain('neighbor');
  expect(spellings('Denuclearization')).toEqual(['denuclearisation']);
  expect(spellings('southern')).toEqual([]);
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
