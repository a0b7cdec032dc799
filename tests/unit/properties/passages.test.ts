// The core of the archive on random texts: a passage that is described is found again, there and nowhere else.
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { sliceCodePoints, toCodeUnit } from '../../../src/archive/text/code-points.ts';
import { describePassage, isUnique } from '../../../src/archive/text/describe-passage.ts';
import { matchQuote } from '../../../src/archive/text/match-quote.ts';
import { anyText, cutsOf, tries, withPassage } from '../../support/random-text.ts';

// Machines are slow when they are shared.
vi.setConfig({ testTimeout: 60_000 });

describe('describe, then match', () => {
  test('gives exactly that passage back', () => {
    fc.assert(
      fc.property(withPassage(anyText), ({ text, start, end }) => {
        const selector = describePassage(text, { start, end });
        expect(matchQuote(text, selector)).toEqual([{ start, end }]);
        expect(isUnique(text, selector)).toBe(true);
      }),
      tries(3000),
    );
  });

  test('the context touches the words, and stands only where the words do not suffice', () => {
    fc.assert(
      fc.property(withPassage(anyText), ({ text, start, end }) => {
        const { exact, prefix = '', suffix = '' } = describePassage(text, { start, end });
        const unit = toCodeUnit(text, start);
        expect(text.slice(unit - prefix.length, unit + exact.length + suffix.length)).toBe(prefix + exact + suffix);
        const occurs = everyIndex(text, exact).length;
        expect(prefix + suffix === '').toBe(occurs === 1);
      }),
      tries(3000),
    );
  });
});

describe('match', () => {
  test('finds every place at which the words stand between whole graphemes, and no other', () => {
    fc.assert(
      fc.property(withPassage(anyText), anyText, ({ text, start, end }, other) => {
        for (const exact of [sliceCodePoints(text, { start, end }), other]) {
          expect(matchQuote(text, { exact })).toEqual(slowMatch(text, exact));
        }
      }),
      tries(2000),
    );
  });

  test('prefix and suffix narrow the places and never move them', () => {
    fc.assert(
      fc.property(withPassage(anyText), fc.nat(6), fc.nat(6), ({ text, start, end }, before, after) => {
        const exact = sliceCodePoints(text, { start, end });
        const prefix = sliceCodePoints(text, { start: Math.max(0, start - before), end: start });
        const suffix = sliceCodePoints(text, { start: end, end: end + after });
        const all = matchQuote(text, { exact });
        const some = matchQuote(text, { exact, prefix, suffix });
        expect(all).toEqual(expect.arrayContaining(some));
        expect(some).toContainEqual({ start, end });
      }),
      tries(2000),
    );
  });
});

/** All indices in UTF-16 code units, overlapping ones too. */
function everyIndex(text: string, words: string): number[] {
  return Array.from({ length: text.length }, (_, index) => index).filter((index) => text.startsWith(words, index));
}

/** The same as `matchQuote`, written to be obvious instead of fast. */
function slowMatch(text: string, exact: string): { start: number; end: number }[] {
  const cuts = cutsOf(text);
  const points = (unit: number): number => Array.from(text.slice(0, unit)).length;
  return cuts
    .filter((cut) => exact !== '' && text.startsWith(exact, cut) && cuts.includes(cut + exact.length))
    .map((cut) => ({ start: points(cut), end: points(cut + exact.length) }));
}
