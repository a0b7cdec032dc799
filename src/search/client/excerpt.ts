// What a result shows of its record: the words found, and the link by which the browser shows them on the page.
import { fold, wordsOf } from '../fold.ts';
import type { RecordText } from '../record.ts';
import { textDirective } from '../text-directive.ts';
import { answers, hiddenAnswers } from './match.ts';

/** A word as it stands in the text, with its punctuation. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

export interface Excerpt {
  readonly pieces: readonly Piece[];
  /** Words that were found though the text does not show them: other spellings, words of the topic. */
  readonly hidden: readonly string[];
  /** The address of the passage with its text fragment, or of the page. */
  readonly href: string;
}

/** Texts up to this many words are shown whole, longer ones around the words found. */
const longest = 64;
const before = 8;

/** @param words of the query */
export function excerptOf(found: RecordText, words: readonly string[]): Excerpt {
  const asked = words.map(fold);
  // The last word may still be in the typing; of the others, short beginnings are chance ("über" in "übermitteln").
  const isFound = (word: string): boolean =>
    asked.some((query, index) => answers(fold(word), query, index === asked.length - 1 ? 2 : 5));
  const tokens = found.content.split(' ');
  const marked = tokens.map((token) => wordsOf(token).some(isFound));
  const first = marked.indexOf(true);
  const start = tokens.length <= longest ? 0 : Math.max(0, Math.min(densest(marked) - before, tokens.length - longest));
  const end = Math.min(tokens.length, start + longest);
  const pieces = tokens.map((text, index) => ({ text, found: Boolean(marked[index]) })).slice(start, end);
  if (start > 0) pieces.unshift({ text: '…', found: false });
  if (end < tokens.length) pieces.push({ text: '…', found: false });
  return {
    pieces,
    hidden:
      first === -1 && !wordsOf([found.meta.title, found.meta.speaker].join(' ')).some(isFound)
        ? [...new Set(hiddenAnswers(found, asked))].slice(0, 3)
        : [],
    href: addressOf(found, tokens, marked, first),
  };
}

/** Where, within the longest excerpt, most words found stand together. */
function densest(marked: readonly boolean[]): number {
  const room = longest - before;
  let best = 0;
  let most = 0;
  for (const [start, isFound] of marked.entries()) {
    const count = isFound ? marked.slice(start, start + room).filter(Boolean).length : 0;
    if (count > most) [best, most] = [start, count];
  }
  return best;
}

/** The words found nearest to each other from the first on; without any, the whole passage. */
function addressOf(
  { url, meta }: RecordText,
  tokens: readonly string[],
  marked: readonly boolean[],
  first: number,
): string {
  if (!meta.number) return url;
  if (first === -1) return `${url}${textDirective(tokens, 0, tokens.length)}`;
  let last = first;
  for (let index = first + 1; index <= last + 3 && index < tokens.length; index += 1) if (marked[index]) last = index;
  return `${url}${textDirective(tokens, first, last + 1)}`;
}
