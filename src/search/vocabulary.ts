// What the texts of an archive show of a language: its words, without any list from outside.
import type { Lexicon } from './lexicon.ts';
import type { Reading } from './readings.ts';
import { sharedParts } from './shared-parts.ts';
import { WordTree } from './word-tree.ts';

export interface Vocabulary {
  /** All words, folded. */
  readonly words: ReadonlySet<string>;
  /** Those that are long enough to be part of another. */
  readonly tree: WordTree;
  /** Words that a text says to be compounds, folded: the last one of "Öl- und Gasleitungen". */
  readonly compounds: ReadonlySet<string>;
  /** Function words, folded: what stands in the text of every eighth record, without a capital letter. */
  readonly common: ReadonlySet<string>;
}

/** A part of a word is no shorter. */
export const shortestPart = 4;

/**
 * @param subjects all of them
 * @param read reads one in the language
 * @param lexicon with which they are cut, and nothing else was yet
 */
export function readVocabulary<Subject>(
  subjects: Iterable<Subject>,
  read: (subject: Subject) => Reading,
  lexicon: Lexicon,
): Vocabulary {
  const compounds = new Set<string>();
  const met = new Set<string>();
  const counts = new Map<string, { records: number; last: number }>();
  let records = 0;
  for (const subject of subjects) {
    const { title = '', content, about, aliases, notes, contentWords } = read(subject);
    records += 1;
    for (const { whole } of sharedParts(content)) compounds.add(whole);
    for (const { folded, isSmall } of contentWords) {
      if (!isSmall) continue;
      const count = counts.get(folded);
      if (!count) counts.set(folded, { records: 1, last: records });
      else if (count.last < records) {
        count.records += 1;
        count.last = records;
      }
    }
    for (const text of [title, ...about, ...aliases, ...notes]) {
      if (met.has(text)) continue;
      met.add(text);
      lexicon.cut(text);
      for (const { whole } of sharedParts(text)) compounds.add(whole);
    }
  }
  const words = new Set(Array.from(lexicon.words, ({ folded }) => folded));
  const common = [...counts].filter(([, count]) => count.records > records / 8);
  return {
    words,
    tree: new WordTree([...words].filter(({ length }) => length >= shortestPart)),
    compounds,
    common: new Set(common.map(([word]) => word)),
  };
}
