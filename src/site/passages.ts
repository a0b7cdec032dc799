// Words of an article as a page shows them.
import type { Passage, Quote } from '../archive/model.ts';
import { inLanguage } from './locale.ts';

export interface ShownWords {
  readonly words: string;
  readonly language: string;
  /** False where the words are a translation. */
  readonly isPrinted: boolean;
}

/** The words as the article printed them. */
export function printedWords({ exact, article }: Passage): ShownWords {
  return { words: inLanguage(exact, article.language), language: article.language, isPrinted: true };
}

/** The words in the language of the page, where there is an edition in it; else as printed. */
export function wordsFor(passage: Passage, language: string): ShownWords {
  const words = passage.exact[language];
  if (language === passage.article.language || words === undefined) return printedWords(passage);
  return { words, language, isPrinted: false };
}

/** The first words of a text, with an ellipsis where more follow. */
export function openingWords(text: string, count = 5): string {
  const words = text.split(' ');
  return words.length <= count + 1 ? text : `${words.slice(0, count).join(' ')}\u00a0…`;
}

/** The place of a quote within its article, `p9-2`. */
export function placeOf({ id, article }: Quote): string {
  return id.startsWith(`${article.id}-`) ? id.slice(article.id.length + 1) : id;
}
