// Hints for errors: what the text has instead of the words that were not found. Never used as a match.

// A hint is not worth more than a moment, even where a few words repeat a thousand times.
const enough = 1_000_000;

export interface ClosestPassage {
  /** The words as far as the text has them. */
  readonly common: string;
  /** What the text has next, a few words. */
  readonly found: string;
  /** What the quotation has next, a few words. */
  readonly wanted: string;
}

/**
 * The place of a text that shares the longest beginning with the words, found by their first
 * word (or a later one, if the first is missing), and the first differing character.
 *
 * @returns undefined when no word of the passage stands in the text
 */
export function closestPassage(text: string, exact: string): ClosestPassage | undefined {
  let best: { at: number; from: number; length: number } | undefined;
  let compared = 0;
  for (const word of exact.matchAll(/\S+/g)) {
    const from = word.index;
    for (let at = text.indexOf(word[0]); at !== -1 && compared < enough; at = text.indexOf(word[0], at + 1)) {
      const length = commonPrefix(text, at, exact, from);
      compared += length;
      if (!best || length > best.length) best = { at, from, length };
    }
    compared += text.length / 16;
    if (compared >= enough || (best && best.from + best.length >= exact.length * 0.5)) break;
  }
  if (!best) return undefined;
  return {
    common: exact.slice(best.from, best.from + best.length),
    found: excerpt(text, best.at + best.length),
    wanted: excerpt(exact, best.from + best.length),
  };
}

/** How many code units are the same from two places on; never half a character. */
function commonPrefix(a: string, from: number, b: string, other: number): number {
  let length = 0;
  while (from + length < a.length && other + length < b.length && a[from + length] === b[other + length]) length += 1;
  return length > 0 && /[\ud800-\udbff]/.test(a[from + length - 1] ?? '') ? length - 1 : length;
}

/** Up to 24 characters from a place on, for an error message. */
export function excerpt(text: string, from: number, length = 24): string {
  const rest = [...text.slice(Math.max(0, from), from + (length + 1) * 2)];
  return rest.slice(0, length).join('') + (rest.length > length ? '…' : '');
}

/** Up to 24 characters that end at a place, for an error message. */
export function excerptBefore(text: string, to: number, length = 24): string {
  const rest = [...text.slice(Math.max(0, to - (length + 1) * 2), to)];
  return (rest.length > length ? '…' : '') + rest.slice(-length).join('');
}
