// The coverage rule: words between quotation marks are catalogued, or excused with a reason.

import type { ArticleText } from '../article/article-text.ts';
import { offsetInFile } from '../article/parse-body.ts';
import type { ArticleSource } from '../article/read-articles.ts';
import { placeAt } from '../content/content-file.ts';
import type { Records } from '../content/records.ts';
import type { Problem } from '../problems.ts';
import type { OriginalRecord, TranslationRecord } from '../schema/article.ts';
import { excerpt } from '../text/closest-passage.ts';
import { type Range, toCodeUnit } from '../text/code-points.ts';
import { quotedRanges } from '../text/quotation-marks.ts';
import type { Proofs } from './passages.ts';

/** Every run between quotation marks of the articles that nothing covers, as far as the records can tell. */
export function coverage(records: Records, articles: readonly ArticleSource[], proofs: Proofs): Problem[] {
  const byArticle = Map.groupBy(records.quotes, ({ value }) => value.article);
  const known = new Set(articles.map(({ id }) => id));
  const read = new Set(records.quotes.filter(({ value }) => known.has(value.article)).map(({ id }) => id));
  const unread = placesIn([...records.ids.quotes].filter((id) => !read.has(id)));
  return articles.flatMap((source) => {
    // Without the record of the article nobody knows what it excuses.
    const { front } = source.original;
    if (!front) return [];
    const quotes = byArticle.get(source.id) ?? [];
    const passages = [...quotes.map(({ value }) => value), ...front.value.uncatalogued];
    // Quotes with problems of their own: what they would cover is not asked for.
    const unproved = quotes.filter(({ value }) => Object.keys(proofs.get(value) ?? {}).length === 0);
    const misplaced = placesIn(unproved.map(({ id }) => id));
    const lost = [...(unread.get(source.id) ?? []), ...(misplaced.get(source.id) ?? [])];
    const texts: readonly ArticleText<OriginalRecord | TranslationRecord>[] = [source.original, ...source.translations];
    // What is missing in the original is missing in every translation, and told once.
    const uncovered = new Set<string>();
    return texts.flatMap((text) => {
      const doubtful = new Set([...lost, ...uncovered]);
      const covered = new Map<string, Range[]>();
      for (const passage of passages) {
        const range = proofs.get(passage)?.[text.language];
        const exact = passage.exact[text.language];
        if (range) {
          const ranges = covered.get(passage.paragraph);
          if (ranges) ranges.push(range);
          else covered.set(passage.paragraph, [range]);
        } else {
          doubtful.add(passage.paragraph);
          for (const { id, text: words } of exact ? text.body.paragraphs : []) {
            if (words.includes(exact ?? '')) doubtful.add(id);
          }
        }
      }
      const isDoubtful = (id: string) => doubtful.has(id) || text.isDoubtful(id) || text.witnessed?.has(id) === true;
      const found = uncoveredQuotations(text, covered, isDoubtful);
      for (const { paragraph } of found) uncovered.add(paragraph);
      return found.map(({ problem }) => problem);
    });
  });
}

/** The paragraphs that ids of quotes name, by the article: `p9` of `<article>-p9-2`. */
function placesIn(ids: readonly string[]): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const id of ids) {
    for (const { 1: paragraph = '', index } of id.matchAll(/-(?=(p\d+)-)/g)) {
      const article = id.slice(0, index);
      const paragraphs = places.get(article);
      if (paragraphs) paragraphs.push(paragraph);
      else places.set(article, [paragraph]);
    }
  }
  return places;
}

/**
 * Every run between quotation marks of a text that is not covered.
 *
 * @param text an article in one language
 * @param covered by paragraph id, the ranges of quotes and of `uncatalogued` entries in that language
 * @param isDoubtful whether a passage of the paragraph has a problem that has been reported
 */
function uncoveredQuotations(
  text: ArticleText<unknown>,
  covered: ReadonlyMap<string, readonly Range[]>,
  isDoubtful: (paragraph: string) => boolean,
): { readonly paragraph: string; readonly problem: Problem }[] {
  const found: { paragraph: string; problem: Problem }[] = [];
  for (const block of text.body.blocks) {
    if (block.type !== 'paragraph' || isDoubtful(block.paragraph.id)) continue;
    const { paragraph } = block;
    const quotations = quotedRanges(paragraph.segments);
    if (quotations.length === 0) continue;
    const ranges = [...(covered.get(paragraph.id) ?? [])].sort((a, b) => a.start - b.start);
    let points: readonly string[] | undefined;
    const wordsIn = ({ start, end }: Range): string => {
      points ??= [...paragraph.text];
      return points.slice(start, end).join('');
    };
    for (const quoted of quotations) {
      const missing = gaps(quoted, ranges).find((gap) => /[\p{L}\p{N}]/u.test(wordsIn(gap)));
      if (missing === undefined) continue;
      const words = wordsIn(missing);
      const at = toCodeUnit(paragraph.text, missing.start) + words.length - words.trimStart().length;
      const problem: Problem = {
        ...placeAt(text.file, offsetInFile(block, at)),
        rule: 'quotation-uncovered',
        message: `In paragraph ${paragraph.number}, these words stand between quotation marks and in no quote: "${excerpt(words.trim(), 0, 60)}".`,
        remedy: 'Catalogue them in quotes/, or excuse them under "uncatalogued" with a reason.',
      };
      found.push({ paragraph: paragraph.id, problem });
    }
  }
  return found;
}

/**
 * The parts of a range that no other range covers.
 *
 * @param covering in the order of their beginnings
 */
function gaps(range: Range, covering: readonly Range[]): Range[] {
  let start = range.start;
  const result: Range[] = [];
  for (const cover of covering) {
    if (cover.start >= range.end) break;
    if (cover.end <= start) continue;
    if (cover.start > start) result.push({ start, end: cover.start });
    start = Math.max(start, cover.end);
  }
  if (start < range.end) result.push({ start, end: range.end });
  return result;
}
