// The words of the archive, for "Did you mean …".
import { fold, wordsOf } from './fold.ts';
import type { SearchRecord } from './record.ts';

const shortest = 4;
/** Enough for any mistyped word, and bounded for an archive of any size. */
const most = 10_000;

/**
 * The words that records show or are known by, in the form that is used most, the most used ones first
 * where there are too many; sorted.
 */
export function archiveWords(records: readonly SearchRecord[]): string[] {
  const forms = new Map<string, Map<string, number>>();
  for (const { content, meta } of records) {
    for (const word of [meta.title, meta.speaker, content, meta.about].flatMap(wordsOf)) {
      if (word.length < shortest || /\d/.test(word)) continue;
      const folded = fold(word);
      const same = forms.get(folded) ?? new Map<string, number>();
      forms.set(folded, same.set(word, (same.get(word) ?? 0) + 1));
    }
  }
  const words = [...forms.values()].map((same) => {
    const [[word, count] = ['', 0]] = [...same].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return { word, count };
  });
  const kept = words.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1)).slice(0, most);
  return kept.map(({ word }) => word).sort((a, b) => (a < b ? -1 : 1));
}
