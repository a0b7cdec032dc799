// Finds the words of a selector in a text: W3C Web Annotation, TextQuoteSelector (section 4.2.4).
import { isGraphemeBoundary, lengthInCodePoints, type Range } from './code-points.ts';
import { occurrences } from './occurrences.ts';

export interface QuoteSelector {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/**
 * All places at which the words stand, overlapping ones too, in order; nothing fuzzy.
 * The caller demands exactly one.
 *
 * @returns ranges in Unicode code points; a match that would split a grapheme is none
 */
export function matchQuote(text: string, { exact, prefix = '', suffix = '' }: QuoteSelector): Range[] {
  if (exact === '') return [];
  const matches: Range[] = [];
  const length = lengthInCodePoints(exact);
  let start = 0;
  let counted = 0;
  for (const place of occurrences(text, prefix + exact + suffix)) {
    const at = place + prefix.length;
    if (!isGraphemeBoundary(text, at) || !isGraphemeBoundary(text, at + exact.length)) continue;
    start += lengthInCodePoints(text.slice(counted, at));
    counted = at;
    matches.push({ start, end: start + length });
  }
  return matches;
}
