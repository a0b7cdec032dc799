// Offsets on random texts: code points as the W3C counts them, no half characters, ranges that lie within their text.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Segment } from '../../../src/archive/model.ts';
import { closestPassage, excerpt } from '../../../src/archive/text/closest-passage.ts';
import {
  isGraphemeBoundary,
  lengthInCodePoints,
  sliceCodePoints,
  toCodePoint,
  toCodeUnit,
} from '../../../src/archive/text/code-points.ts';
import { editDistance, nearestWord } from '../../../src/archive/text/nearest-word.ts';
import { quotedRanges } from '../../../src/archive/text/quotation-marks.ts';
import { anyText, cutsOf, tries } from '../../support/random-text.ts';

// Machines are slow when they are shared.
vi.setConfig({ testTimeout: 60_000 });

const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('code points', () => {
  test('lengths, slices and offsets agree with a list of the characters', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), fc.nat(80), (text, from, length) => {
        const characters = Array.from(text);
        const start = Math.min(from, characters.length);
        const end = Math.min(start + length, characters.length);
        expect(lengthInCodePoints(text)).toBe(characters.length);
        expect(sliceCodePoints(text, { start, end })).toBe(characters.slice(start, end).join(''));
        expect(toCodePoint(text, toCodeUnit(text, start))).toBe(start);
      }),
      tries(3000),
    );
  });

  test('a boundary is one of the whole text, however long the grapheme', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cuts = new Set(cutsOf(text));
        for (let unit = 0; unit <= text.length; unit += 1) expect(isGraphemeBoundary(text, unit)).toBe(cuts.has(unit));
      }),
      tries(1000),
    );
  });
});

describe('quotation marks', () => {
  const marked = fc.array(fc.constantFrom('„', '“', '”', '"', '«', '»', '‚', '‘', ' ', 'Wort', 'x', '.', '😀', '–'), {
    maxLength: 24,
  });
  const segments = fc.array(
    fc.record({ type: fc.constantFrom('source', 'supplied'), value: marked.map((pieces) => pieces.join('')) }),
    { maxLength: 4 },
  ) as fc.Arbitrary<Segment[]>;

  test('every range lies within the source text, in order, none within another', () => {
    fc.assert(
      fc.property(segments, (list) => {
        const text = list.map(({ type, value }) => (type === 'source' ? value : '')).join('');
        let last = { start: -1, end: -1 };
        for (const range of quotedRanges(list)) {
          expect(range.start).toBeGreaterThanOrEqual(last.start);
          expect(range.end).toBeGreaterThan(last.end);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(lengthInCodePoints(text));
          last = range;
        }
      }),
      tries(3000),
    );
  });

  test('no word between two marks is missed: one pair around anything without marks is one range', () => {
    fc.assert(
      fc.property(
        anyText.map((text) => text.replace(/["„“”«»]/g, '').trim()),
        (words) => {
          fc.pre(/^[\p{L}\p{N}].*[\p{L}\p{N}.!?]$/su.test(words));
          const length = lengthInCodePoints(words);
          for (const [open, close] of ['„“', '“”', '""', '«»', '»«']) {
            expect(quotedRanges([{ type: 'source', value: `Er sagt: ${open}${words}${close}.` }])).toEqual([
              { start: 10, end: 10 + length },
            ]);
          }
        },
      ),
      tries(500),
    );
  });
});

describe('hints', () => {
  test('a closest passage stands in both texts, and no hint holds half a character', () => {
    fc.assert(
      fc.property(anyText.filter(whole), anyText.filter(whole), (text, exact) => {
        const closest = closestPassage(text, exact);
        if (!closest) return;
        expect(text).toContain(closest.common);
        expect(exact).toContain(closest.common);
        for (const hint of Object.values(closest)) expect(hint).not.toMatch(halves);
      }),
      tries(3000),
    );
  });

  test('an excerpt is a beginning of the rest, of no more than the characters asked for', () => {
    fc.assert(
      fc.property(anyText.filter(whole), fc.nat(30), (text, from) => {
        const start = toCodeUnit(text, Math.min(from, lengthInCodePoints(text)));
        const shown = excerpt(text, start);
        expect(shown).not.toMatch(halves);
        expect(text.slice(start).startsWith(shown.replace(/…$/, ''))).toBe(true);
        expect(lengthInCodePoints(shown)).toBeLessThanOrEqual(25);
      }),
      tries(1000),
    );
  });

  test('the edit distance is a distance', () => {
    const word = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'ö', '-') });
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c));
        expect(nearestWord(a, [b, a, c])).toBe(a);
      }),
      tries(1000),
    );
  });
});

function whole(text: string): boolean {
  return !halves.test(text);
}
