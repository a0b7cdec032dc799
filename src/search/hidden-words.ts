// The words of a record that are searched and not shown: each once, and only those that say something.
import { fold, wordsOf } from './fold.ts';
import type { Wording } from './wording.ts';

/** Words by which a record is found besides those that it shows: each once, and only where it adds something. */
export class HiddenWords {
  readonly #known: Set<string>;

  /** @param shown the texts of the record that are searched anyway */
  constructor(shown: readonly string[]) {
    this.#known = new Set(shown.flatMap(wordsOf).map(fold));
  }

  /** @param common words that say nothing about this record */
  take(texts: readonly string[], common: ReadonlySet<string> = new Set()): string {
    const taken: string[] = [];
    for (const word of texts.flatMap(wordsOf)) {
      const folded = fold(word);
      if ((word.length < 2 && !/\d/.test(word)) || this.#known.has(folded) || common.has(folded)) continue;
      this.#known.add(folded);
      taken.push(word);
    }
    return taken.join(' ');
  }
}

/** Function words of a language, as the archive itself shows them: what stands in the text of every eighth record. */
export function commonWords(wordings: readonly Wording[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { content } of wordings) {
    for (const word of new Set(
      wordsOf(content)
        .filter((found) => found === found.toLowerCase())
        .map(fold),
    )) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count > wordings.length / 8).map(([word]) => word));
}
