// Whether a word of a record is what a word of the query asks for.
import { alike, commonPrefix, fold, wordsOf } from '../fold.ts';
import type { RecordText } from '../record.ts';

/**
 * Whether a word answers a query word, both folded: in another form, as a part of a compound, or as the first part of
 * a compound that was asked for; and as its beginning, if it is long enough to mean something.
 *
 * @param shortest letters from which on a beginning counts
 */
export function answers(word: string, asked: string, shortest = 3): boolean {
  if (word === asked) return true;
  if (asked.length < 3) return shortest < 3 && word.startsWith(asked);
  if ((asked.length >= shortest && word.startsWith(asked)) || alike(word, asked)) return true;
  if (asked.startsWith(word)) return word.length >= (asked.length <= 8 ? 4 : 5);
  if (asked.length < 4) return false;
  const root = asked.length > 5 ? asked.slice(0, -2) : asked;
  const at = word.lastIndexOf(root);
  return at > 2 && word.length - at - root.length <= 4;
}

/** Words of a record that are not shown but found, as they stand there, that answer one of the query. */
export function hiddenAnswers({ meta }: RecordText, asked: readonly string[]): string[] {
  const words = wordsOf(Object.values(meta).join(' '));
  return words.filter((word) => asked.some((query) => answers(fold(word), query, 5)));
}

/**
 * How well a record has a word: 1 as it was asked for, but for a short ending; less as the beginning of another or in
 * another form; 0 not at all, since Pagefind takes an unknown word for a known one that begins it.
 */
export function shows(found: RecordText, asked: string): number {
  const query = fold(asked);
  const words = [found.content, ...Object.values(found.meta)].flatMap(wordsOf).map(fold);
  const endings = words
    .filter((word) => answers(word, query, 1))
    .map((word) => word.length - commonPrefix(word, query));
  return endings.length === 0 ? 0 : Math.min(...endings) <= 2 ? 1 : 0.6;
}

/** Whether words of a text follow each other as the phrase has them; `same` compares two folded words. */
export function hasPhrase(text: string, phrase: readonly string[], same: (a: string, b: string) => boolean): boolean {
  const words = wordsOf(text).map(fold);
  return words.some((_, start) =>
    phrase.every((word, offset) => {
      const other = words[start + offset];
      return other !== undefined && same(other, word);
    }),
  );
}
