// The words of a record that are searched and not shown: each once, and only those that say something.
import type { Word } from './lexicon.ts';

/** Words by which a record is found besides those that it shows: each once, and only where it adds something. */
export class HiddenWords {
  readonly #known = new Set<string>();

  /** @param shown the words of the record that are searched anyway */
  constructor(shown: Iterable<Word>) {
    for (const { folded } of shown) this.#known.add(folded);
  }

  /**
   * Those of the words that no one has taken yet, as they are written.
   *
   * @param common folded words that say nothing about this record
   */
  take(words: Iterable<Word>, common: ReadonlySet<string> = new Set()): string[] {
    const taken: string[] = [];
    for (const { written, folded } of words) {
      if (this.#known.has(folded) || common.has(folded) || (written.length < 2 && !/\d/.test(written))) continue;
      this.#known.add(folded);
      taken.push(written);
    }
    return taken;
  }
}
