// "Did you mean …": the words of the archive that are nearest to one that it does not have.
import { commonPrefix, fold } from '../fold.ts';

const most = 3;

/**
 * @param words all words of the archive in the page's language
 * @returns the nearest first; none where nothing is near
 */
export function nearestWords(asked: string, words: readonly string[]): string[] {
  const query = fold(asked);
  const limit = Math.max(1, Math.floor(query.length / 3));
  return words
    .map((word) => ({ word, far: distance(query, fold(word)) - commonPrefix(query, fold(word)) / 100 }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ word }) => word);
}

/** How many letters to add, drop or change. */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, above] of row.slice(1).entries()) {
      next.push(Math.min((row[j] ?? 0) + (letter === b[j] ? 0 : 1), above + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
