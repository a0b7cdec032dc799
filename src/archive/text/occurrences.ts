// Where words stand in a text, and how far two texts run alike from many places at once; in time however much repeats.

/** How often each character of a text may be looked at, on average, before a search counts as one that repeats too much. */
const patience = 4;

/** All places of words in a text, overlapping ones too, in order, in UTF-16 code units. */
export function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  // Where much repeats, the engine's own search compares each place with all that it looks for: the beginning will do.
  const beginning = words.slice(0, 32);
  let compared = 0;
  for (let at = text.indexOf(beginning); at !== -1; at = text.indexOf(beginning, at + 1)) {
    compared += words.length;
    if (compared > patience * text.length) return allOccurrences(text, words);
    if (text.startsWith(words, at)) found.push(at);
  }
  return found;
}

/** The same, a hundred times as slow where nothing repeats, and no slower where everything does. */
function allOccurrences(text: string, words: string): number[] {
  const found: number[] = [];
  const lengths = commonLengths(codeUnits(words), codeUnits(text));
  for (let at = 0; at < lengths.length; at += 1) if (lengths[at] === words.length) found.push(at);
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
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}
