// Random texts as people and machines really write them, for property tests: every script, and what joins and breaks.
import process from 'node:process';
import fc from 'fast-check';

/**
 * How many inputs a property tries, and from which seed: the same ones in every run, so that a test is red for a
 * change of the code alone. `PROPERTY_RUNS=100000 PROPERTY_SEED=7 npx vitest run tests/unit/properties` looks further.
 */
export function tries(runs: number): { numRuns: number; seed: number } {
  const { PROPERTY_RUNS, PROPERTY_SEED } = process.env;
  return { numRuns: Number(PROPERTY_RUNS || runs), seed: Number(PROPERTY_SEED || 1974) };
}

/** Pieces that a careless cut, count or comparison gets wrong. */
const traps = [
  'ha',
  'Straße',
  'Übung',
  'x\u0301',
  'e\u0301\u0323\u0301',
  `a${'\u0300\u0327'.repeat(40)}`,
  '🇩🇪🇰🇷',
  '🇷🇺'.repeat(20),
  '👩‍🚀',
  '👨‍👩‍👧‍👦',
  '👍🏽',
  '1️⃣',
  '각',
  '\u1112\u1161\u11ab',
  'שָׁלוֹם',
  'السَّلَام',
  'क्षत्रिय',
  '\u0600١',
  '黑龍江',
  '𝔘𝔫𝔦',
  '𐍈',
  '\u00a0',
  '\u202f',
  ' ',
  '  ',
  '\n',
  '\t',
  '.',
  ', ',
  '–',
  '-',
  '…',
];

/** Pieces that no content file may hold, but that a function of the core must survive. */
const strays = ['\ud83d', '\ude00', '\r\n', '\r', '\u0000', '\u200d', '\u202e', '\ufeff', '\uffff', '\u0301'];

const anyCharacter = fc.string({ unit: 'binary', minLength: 1, maxLength: 4 });

/** A text of a few pieces that recur: the same words stand in it more than once, often next to each other. */
function recurring(piece: fc.Arbitrary<string>, longest: number): fc.Arbitrary<string> {
  return fc
    .array(piece, { minLength: 1, maxLength: 5 })
    .chain((pieces) => fc.array(fc.constantFrom(...pieces), { maxLength: longest }))
    .map((pieces) => pieces.join(''));
}

/** Any text at all, broken ones too. */
export const anyText = recurring(fc.oneof(fc.constantFrom(...traps, ...strays), anyCharacter), 30);

const refused = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\ufff0-\uffff]/gu;

/** One line as a content file may hold it: NFC, without the characters that are refused and without quotation marks. */
export const lineOfText = recurring(
  fc.oneof(
    fc.constantFrom(
      ...traps,
      '<b>',
      '&amp;',
      ':',
      '](',
      '#',
      '*',
      '`',
      '\\',
      '{',
      '}',
      "'",
      '=1+1',
      '$',
      '%',
      '~',
      '|',
      ';',
    ),
    anyCharacter,
  ),
  30,
)
  .map((text) =>
    text
      .replace(refused, ' ')
      .replace(/["„“”«»]/g, '')
      .replace(/\s+/g, ' ')
      .normalize('NFC')
      .trim(),
  )
  .filter((text) => text !== '' && text.replace(/[\s\p{M}]/gu, '') !== '');

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The offsets (UTF-16 code units) between the graphemes of a text, both ends included. */
export function cutsOf(text: string): number[] {
  return [...Array.from(graphemes.segment(text), ({ index }) => index), text.length];
}

/** A text and a passage of it that is not empty and splits no grapheme, in code points. */
export function withPassage(texts: fc.Arbitrary<string>): fc.Arbitrary<{ text: string; start: number; end: number }> {
  return fc
    .tuple(
      texts.filter((text) => text !== ''),
      fc.nat(),
      fc.nat(),
    )
    .map(([text, from, length]) => {
      const cuts = cutsOf(text);
      const first = from % (cuts.length - 1);
      const last = first + 1 + (length % (cuts.length - 1 - first));
      const points = (unit: number | undefined): number => Array.from(text.slice(0, unit)).length;
      return { text, start: points(cuts[first]), end: points(cuts[last]) };
    });
}
