// Describes a passage so that it can be found again: the counterpart of match-quote.
import { isGraphemeBoundary, type Range, sliceCodePoints, toCodeUnit } from './code-points.ts';
import { matchQuote, type QuoteSelector } from './match-quote.ts';
import { codeUnits, commonLengths, occurrences } from './occurrences.ts';

/**
 * The selector of a passage with the smallest context that tells it apart from every other place
 * where the same words stand. Context grows by whole words, on the side that decides sooner; by more
 * of them at once where it has grown long already.
 *
 * @param range in Unicode code points
 * @returns a selector that `matchQuote` finds exactly once, unless the range is empty or splits a grapheme
 */
export function describePassage(text: string, range: Range): QuoteSelector {
  const start = toCodeUnit(text, range.start);
  const end = toCodeUnit(text, range.end);
  const exact = sliceCodePoints(text, range);
  let before = start;
  let after = end;
  let rivals = rivalsOf(text, start, end);
  for (let step = 1; rivals.length > 0 && (before > 0 || after < text.length); step += 1) {
    const words = 2 ** Math.floor(step / 8);
    const wider = { before: previousWord(text, before, words), after: nextWord(text, after, words) };
    const left = rivals.filter((rival) => rival.left >= start - wider.before);
    const right = rivals.filter((rival) => rival.right >= wider.after - end);
    const isLeft = after === text.length || (before > 0 && left.length <= right.length);
    rivals = isLeft ? left : right;
    if (isLeft) before = wider.before;
    else after = wider.after;
  }
  return {
    exact,
    ...(before < start && { prefix: text.slice(before, start) }),
    ...(after > end && { suffix: text.slice(end, after) }),
  };
}

/** Whether a selector names exactly one place. */
export function isUnique(text: string, selector: QuoteSelector): boolean {
  return matchQuote(text, selector).length === 1;
}

/** Another place with the same words. */
interface Rival {
  /** How many code units before the words are the same. */
  readonly left: number;
  /** How many after them. */
  readonly right: number;
}

function rivalsOf(text: string, start: number, end: number): Rival[] {
  const words = text.slice(start, end);
  const places = occurrences(text, words).filter((at) => at !== start);
  if (places.length === 0) return [];
  const units = codeUnits(text);
  const right = commonLengths(units.subarray(end), units);
  const left = commonLengths(units.slice(0, start).reverse(), units.toReversed());
  return places.map((at) => ({ left: left[text.length - at] ?? 0, right: right[at + words.length] ?? 0 }));
}

function previousWord(text: string, from: number, words: number): number {
  let at = from;
  for (let word = 0; word < words && at > 0; word += 1) {
    at -= 1;
    while (at > 0 && !(/\s/.test(text[at - 1] ?? '') && /\S/.test(text[at] ?? ''))) at -= 1;
  }
  while (at > 0 && !isGraphemeBoundary(text, at)) at -= 1;
  return Math.max(0, at);
}

function nextWord(text: string, from: number, words: number): number {
  let at = from;
  for (let word = 0; word < words && at < text.length; word += 1) {
    at += 1;
    while (at < text.length && !(/\S/.test(text[at - 1] ?? '') && /\s/.test(text[at] ?? ''))) at += 1;
  }
  while (at < text.length && !isGraphemeBoundary(text, at)) at += 1;
  return Math.min(text.length, at);
}
