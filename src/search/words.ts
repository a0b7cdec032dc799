// The words of the archive, for "Did you mean …".
import { fold } from './fold.ts';
import type { SearchRecord } from './record.ts';

/** A word of four letters or more. */
const longWord = /[\p{L}\p{N}\p{M}]{4,}/gu;
/** Enough for any mistyped word, and bounded for an archive of any size. */
const most = 10_000;

/**
 * The words that records show or are known by, in the form that is used most, the most used ones first
 * where there are too many; sorted.
 */
export function archiveWords(records: Iterable<SearchRecord>): string[] {
  const forms = new Map<string, Form>();
  for (const { content, meta } of records) {
    for (const text of [meta.title, meta.speaker, content, meta.about]) {
      for (const word of text.match(longWord) ?? []) {
        const form = forms.get(word);
        if (form) form.count += 1;
        else forms.set(word, { word, count: 1 });
      }
    }
  }
  const best = new Map<string, Form>();
  for (const form of forms.values()) {
    if (/\d/.test(form.word)) continue;
    const folded = fold(form.word);
    const other = best.get(folded);
    if (!other || byUse(form, other) < 0) best.set(folded, form);
  }
  const kept = [...best.values()].sort(byUse).slice(0, most);
  return kept.map(({ word }) => word).sort();
}

/** A word and how often it is written so. */
interface Form {
  readonly word: string;
  count: number;
}

function byUse(a: Form, b: Form): number {
  return b.count - a.count || (a.word < b.word ? -1 : 1);
}
