// Spellings that the archive itself has side by side: "neighbour" in the article, "neighbor" among the aliases.
import { alike, fold, wordsOf } from './fold.ts';

/** Shorter words that differ by one letter are mostly different words. */
const shortest = 7;

/** Gives the other spellings of a word: words of the same texts that differ by one letter within. */
export function learnSpellings(texts: readonly string[]): (word: string) => readonly string[] {
  const words = new Set(texts.flatMap(wordsOf).map(fold));
  const byGap = new Map<string, string[]>();
  for (const word of words) {
    for (const gapped of gaps(word)) {
      const same = byGap.get(gapped);
      if (same) same.push(word);
      else byGap.set(gapped, [word]);
    }
  }
  const find = (folded: string): string[] =>
    [...new Set(gaps(folded).flatMap((gapped) => byGap.get(gapped) ?? []))].filter(
      (other) => other !== folded && isNear(other, folded),
    );
  // A text has ten times as many words as different ones.
  const found = new Map<string, readonly string[]>();
  return (word) => {
    const folded = fold(word);
    const others = found.get(folded) ?? find(folded);
    found.set(folded, others);
    return others;
  };
}

/** The word itself and the word with each of its inner letters left out. */
function gaps(word: string): string[] {
  if (word.length < shortest) return [];
  return [word, ...Array.from(word, (_, at) => `${word.slice(0, at)}${word.slice(at + 1)}`).slice(1)];
}

/** Words that share a stem are found anyway. */
function isNear(a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= 1 && (!alike(a, b) || a.at(-1) === b.at(-1));
}
