// Describes a passage so that it can be found again: the counterpart of match-quote.
import { isGraphemeBoundary, type Range, sliceCodePoints, toCodeUnit } from './code-points.ts';
import { matchQuote, type QuoteSelector } from './match-quote.ts';

/**
 * The selector of a passage with the smallest context that tells it apart from every other place
 * where the same words stand. Context grows by whole words, on the side that decides sooner.
 *
 * @param range in Unicode code points
 * @returns a selector that `matchQuote` finds exactly once, unless the range is empty or splits a grapheme
 */
export function describePassage(text: string, range: Range): QuoteSelector {
  const start = toCodeUnit(text, range.start);
  const end = toCodeUnit(text, range.end);
  const exact = sliceCodePoints(text, range);
  const starts = occurrences(text, exact).filter((at) => at !== start);
  if (starts.length === 0) return { exact };
  let before = start;
  let after = end;
  while (rivals(text, starts, exact.length, start - before, after - end, start) > 0) {
    if (before === 0 && after === text.length) break;
    const wider = { before: previousWord(text, before), after: nextWord(text, after) };
    const left = rivals(text, starts, exact.length, start - wider.before, after - end, start);
    const right = rivals(text, starts, exact.length, start - before, wider.after - end, start);
    if (after === text.length || (before > 0 && left <= right)) before = wider.before;
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

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** How many other places have the same words with the same context. */
function rivals(text: string, starts: number[], length: number, before: number, after: number, own: number): number {
  const context = text.slice(own - before, own + length + after);
  return starts.filter((at) => at >= before && text.startsWith(context, at - before)).length;
}

function previousWord(text: string, from: number): number {
  let at = from - 1;
  while (at > 0 && !(/\s/.test(text[at - 1] ?? '') && /\S/.test(text[at] ?? ''))) at -= 1;
  while (at > 0 && !isGraphemeBoundary(text, at)) at -= 1;
  return Math.max(0, at);
}

function nextWord(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && !(/\S/.test(text[at - 1] ?? '') && /\s/.test(text[at] ?? ''))) at += 1;
  while (at < text.length && !isGraphemeBoundary(text, at)) at += 1;
  return Math.min(text.length, at);
}
