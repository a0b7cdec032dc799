// Where words stand in a text, and how far two texts run alike from many places at once; in time however much repeats.

/** More comparisons than this are too many to try one place after the other: a tenth of a second. */
const many = 100_000_000;

/** All places of words in a text, overlapping ones too, in order, in UTF-16 code units. */
export function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  if (text.length * words.length > many) {
    const lengths = commonLengths(codeUnits(words), codeUnits(text));
    for (const [at, length] of lengths.entries()) if (length === words.length) found.push(at);
    return found;
  }
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/**
 * For each place of a text, how many code units from there on are the beginning of the pattern: the Z algorithm,
 * in linear time.
 *
 * @param pattern code units
 * @param text code units
 */
export function commonLengths(pattern: Uint16Array, text: Uint16Array): Uint32Array {
  // A mark between the two that is no code unit keeps every length within the pattern.
  const joined = new Int32Array(pattern.length + 1 + text.length);
  joined.set(pattern);
  joined[pattern.length] = -1;
  joined.set(text, pattern.length + 1);
  const lengths = new Uint32Array(joined.length);
  let start = 0;
  let end = 0;
  for (let at = 1; at < joined.length; at += 1) {
    let length = at < end ? Math.min(end - at, lengths[at - start] ?? 0) : 0;
    while (at + length < joined.length && joined[length] === joined[at + length]) length += 1;
    lengths[at] = length;
    if (at + length > end) {
      start = at;
      end = at + length;
    }
  }
  return lengths.subarray(pattern.length + 1);
}

export function codeUnits(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}
