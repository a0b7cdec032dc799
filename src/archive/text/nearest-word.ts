// "Did you mean …": the known word that is nearest to a mistyped one.

/** The nearest of the known words by edit distance, if near enough to be meant. */
export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  let best: { word: string; distance: number } | undefined;
  const limit = Math.max(2, Math.floor(word.length / 3));
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > limit) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase(), best ? best.distance - 1 : limit);
    if (distance <= limit && (!best || distance < best.distance)) best = { word: candidate, distance };
  }
  return best?.word;
}

/**
 * Levenshtein distance: insertions, deletions and substitutions.
 *
 * @param farthest beyond it any number that is larger will do
 */
export function editDistance(one: string, other: string, farthest = Number.POSITIVE_INFINITY): number {
  const [a, b] = withoutCommonEnds(one, other);
  let previous: number[] = [];
  for (let j = 0; j <= b.length; j += 1) previous.push(j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const distance = Math.min(substitution, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      row.push(distance);
      least = Math.min(least, distance);
    }
    // No row has a smaller number than the one before it.
    if (least > farthest) return least;
    previous = row;
  }
  return previous[b.length] ?? 0;
}

/** What two words begin and end with alike is at no distance; ids have much of it. */
function withoutCommonEnds(a: string, b: string): [string, string] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
