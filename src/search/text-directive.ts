// Text fragments (WICG Scroll to Text Fragment): the part of an address by which a browser shows words of a page.

/** More words than this are given by their first and last ones. */
const longest = 8;
const edge = 4;

/**
 * `:~:text=…` for some of the words of a passage; the words before and after tell them apart from the same words
 * elsewhere on the page.
 *
 * @param words of the passage, cut at white space, punctuation and all: a text fragment knows whole words alone
 * @param start index of the first word to show
 * @param end index after the last word to show
 */
export function textDirective(words: readonly string[], start: number, end: number): string {
  const part = (from: number, to: number): string =>
    encodeURIComponent(words.slice(Math.max(0, from), to).join(' ')).replaceAll('-', '%2D');
  const shown = end - start > longest ? `${part(start, start + edge)},${part(end - edge, end)}` : part(start, end);
  const before = part(start - 3, start);
  const after = part(end, end + 3);
  return `:~:text=${before && `${before}-,`}${shown}${after && `,-${after}`}`;
}
