// Spellings that mean the same word become one: what the index is made with and what the page compares with.

/** Lower case, without accents, `ß` as `ss`, and an umlaut as the bare vowel however it is typed (`ö`, `oe`, `o`). */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1');
}

/** A word and, where it has umlauts or `ß`, how it is typed without them: `Manöver`, `Manoever`. */
export function withPlainUmlauts(word: string): string[] {
  const plain = word.replace(/[äöüß]/gi, (letter) => (fold(letter) === 'ss' ? 'ss' : `${fold(letter)}e`));
  return plain === word ? [word] : [word, plain];
}

/** The words of a text as they stand there, without punctuation; `Jong-un` is two. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** How many letters two folded words share at their beginning. */
export function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/**
 * Whether two folded words look like forms of one word: a shared beginning, and endings that are short beside it
 * (`hofft`, `hofften`; `verhandeln`, `verhandlung`).
 */
export function alike(a: string, b: string): boolean {
  const shared = commonPrefix(a, b);
  return areForms(shared, Math.max(a.length, b.length) - shared);
}

/** The same, of words by the number of letters that they share at their beginning and that the longer one has after. */
export function areForms(shared: number, ending: number): boolean {
  if (ending === 0) return true;
  return shared >= 3 && ending <= (shared < 6 ? Math.min(3, shared - 2) : Math.floor((shared * 2) / 3));
}
