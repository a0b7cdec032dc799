// The coverage rule: words between quotation marks are catalogued, or excused with a reason.

import type { ArticleText } from '../article/article-text.ts';
import { offsetInFile } from '../article/parse-body.ts';
import { placeAt } from '../content/content-file.ts';
import type { Problem } from '../problems.ts';
import { excerpt } from '../text/closest-passage.ts';
import { type Range, toCodeUnit } from '../text/code-points.ts';
import { quotedRanges } from '../text/quotation-marks.ts';

/**
 * Every run between quotation marks of a text that is not covered.
 *
 * @param text an article in one language
 * @param covered by paragraph id, the ranges of quotes and of `uncatalogued` entries in that language
 * @param isDoubtful whether a passage of the paragraph has a problem that has been reported
 */
export function uncoveredQuotations(
  text: ArticleText<unknown>,
  covered: ReadonlyMap<string, readonly Range[]>,
  isDoubtful: (paragraph: string) => boolean,
): { readonly paragraph: string; readonly problem: Problem }[] {
  const found: { paragraph: string; problem: Problem }[] = [];
  for (const block of text.body.blocks) {
    if (block.type !== 'paragraph' || isDoubtful(block.paragraph.id)) continue;
    const { paragraph } = block;
    const ranges = covered.get(paragraph.id) ?? [];
    const points = [...paragraph.text];
    for (const quoted of quotedRanges(paragraph.segments)) {
      const missing = gaps(quoted, ranges).find(({ start, end }) =>
        /[\p{L}\p{N}]/u.test(points.slice(start, end).join('')),
      );
      if (missing === undefined) continue;
      const words = points.slice(missing.start, missing.end).join('');
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

/** The parts of a range that no other range covers. */
function gaps(range: Range, covering: readonly Range[]): Range[] {
  let start = range.start;
  const result: Range[] = [];
  for (const cover of [...covering].sort((a, b) => a.start - b.start)) {
    if (cover.end <= start || cover.start >= range.end) continue;
    if (cover.start > start) result.push({ start, end: cover.start });
    start = Math.max(start, cover.end);
  }
  if (start < range.end) result.push({ start, end: range.end });
  return result;
}
