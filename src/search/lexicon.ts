// The different words of texts, each folded once: a text has ten times as many words as different ones.
import { fold, wordsOf } from './fold.ts';

export interface Word {
  readonly written: string;
  readonly folded: string;
  /** Written without a capital letter. */
  readonly isSmall: boolean;
}

export class Lexicon {
  readonly #known = new Map<string, Word>();

  /** The words of a text in their order; a word is the same object wherever it stands. */
  readonly cut = (text: string): Word[] =>
    wordsOf(text).map((written) => {
      const same = this.#known.get(written);
      if (same) return same;
      const word = { written, folded: fold(written), isSmall: written === written.toLowerCase() };
      this.#known.set(written, word);
      return word;
    });

  /** Every word of the texts that were cut so far. */
  get words(): Iterable<Word> {
    return this.#known.values();
  }
}
