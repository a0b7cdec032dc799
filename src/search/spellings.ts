// Spellings that the archive itself has side by side: "neighbour" in the article, "neighbor" among the aliases.
import type { Vocabulary } from './vocabulary.ts';
import { start } from './word-tree.ts';

/** Shorter words that differ by one letter are mostly different words. */
const shortest = 7;

/** With each doubling of so many words, the shortest one has a letter more: as many words are alike by chance. */
const fewWords = 8000;

/**
 * Gives the other spellings of a folded word: those of the archive's words that have one letter more, one less, another
 * in its place, or two side by side exchanged, between the same first and last letters.
 */
export function learnSpellings({ words, tree }: Vocabulary): (folded: string) => readonly string[] {
  const least = shortest + Math.max(0, Math.ceil(Math.log2(words.size / fewWords)));
  return (word) => {
    if (word.length < least) return [];
    const found = new Set<string>();
    const change = (at: number, less: number, more: string): void => {
      found.add(word.slice(0, at) + more + word.slice(at + less));
    };
    const step = (place: number, at: number): number => tree.next(place, word.charCodeAt(at));
    const last = word.length - 1;
    for (let at = 1, place = step(start, 0); place !== start && at <= last; at += 1) {
      const next = step(place, at);
      for (let below = tree.firstBelow(place); below < tree.firstBelow(place + 1); below += 1) {
        if (tree.goesOn(below, word, at)) change(at, 0, tree.letter(below));
        if (at < last && below !== next && tree.goesOn(below, word, at + 1)) change(at, 1, tree.letter(below));
      }
      if (at < last && tree.goesOn(place, word, at + 1)) change(at, 1, '');
      const ahead = at < last - 1 ? step(place, at + 1) : start;
      const back = ahead === start ? start : step(ahead, at);
      if (back !== start && tree.goesOn(back, word, at + 2)) change(at, 2, word.charAt(at + 1) + word.charAt(at));
      place = next;
    }
    return [...found].filter((other) => other !== word && other.length >= least);
  };
}
