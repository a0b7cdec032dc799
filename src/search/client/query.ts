// What a reader typed, as words and phrases.
import { fold } from '../fold.ts';

export interface Query {
  /** Distinct words in the order of typing, those of the phrases included; small words only where there are no others. */
  readonly words: readonly string[];
  /** Words of each phrase in quotation marks, folded. */
  readonly phrases: readonly (readonly string[])[];
}

/** More words than a sentence has are not looked at. */
const mostWords = 32;

/** Marks of any kind: „…“ “…” "…" »…« «…» ‹…› ›…‹. A mark without a partner is none. */
const quoted = /[„“"»«‹›]([^„“”"»«‹›]+)[“”"»«‹›]/g;

/** @param smallWords words that say little, separated by spaces */
export function parseQuery(text: string, smallWords = ''): Query {
  const clean = text
    .normalize('NFC')
    // Direction marks and other invisible characters come along with pasted text.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (character) => (/\s/.test(character) ? ' ' : ''));
  const phrases = [...clean.matchAll(quoted)].map(([, words = '']) => queryWords(words).map(fold));
  const words = [...new Set(queryWords(clean))];
  const small = new Set(smallWords.split(' '));
  const telling = words.filter((word) => !small.has(word));
  return {
    words: (telling.length > 0 ? telling : words).slice(0, mostWords),
    phrases: phrases.filter((words) => words.length > 0),
  };
}

/** Words of letters and digits; the parts of `Jong-un` apart, `U.S.` together, the `s` of "Kim's" left out. */
export function queryWords(text: string): string[] {
  const joined = text.toLowerCase().replace(/(?<!\p{L})(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', ''));
  const words = joined.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const long = words.filter((word) => word.length > 1 || /\d/.test(word));
  return (long.length > 0 ? long : words).map((word) => word.slice(0, 60));
}
