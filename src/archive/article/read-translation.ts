// A translation of an article, paired with its original.
import { placeAt } from '../content/content-file.ts';
import { addAll, type Problem } from '../problems.ts';
import { type OriginalRecord, type TranslationRecord, translationSchema } from '../schema/article.ts';
import type { Localized } from '../schema/text.ts';
import { type ArticleText, illegible, numberOf, readText } from './article-text.ts';
import type { SplitFile } from './front-matter.ts';
import { pairTranslation } from './pair-translation.ts';
import type { Body } from './parse-body.ts';

/**
 * Reads a translation and proves that it pairs off with the original.
 *
 * @param isCounted whether the original has as many paragraphs as its witness, so that numbers mean the same
 */
export function readTranslation(
  split: SplitFile,
  id: string,
  original: ArticleText<OriginalRecord>,
  isCounted: boolean,
  localized: Localized,
  problems: Problem[],
): ArticleText<TranslationRecord> {
  if (split.problem) return illegible(split.file);
  if (split.hasWitness && split.translationOf === undefined) {
    problems.push({
      ...placeAt(split.file, 0),
      rule: 'article-missing',
      message: `The article "${id}" has a second original beside ${original.language}.md.`,
      remedy: `If this is a translation, remove the witness and write translationOf: ${original.language}.`,
    });
    return illegible(split.file);
  }
  const translation = readText(split, translationSchema, localized, problems);
  const of = translation.front?.value.translationOf;
  if (translation.front && of !== original.language) {
    problems.push({
      ...translation.front.at(['translationOf']),
      rule: 'reference-unknown',
      message: `The original is in "${original.language}", not in "${of}".`,
      remedy: `Write translationOf: ${original.language}.`,
    });
  }
  if (!isCounted || isMalformed(original.body) || isMalformed(translation.body))
    return { ...translation, isDoubtful: () => true };
  const paired = pairTranslation(original.body, translation.file, translation.body);
  addAll(problems, paired.problems);
  return { ...translation, isDoubtful: (paragraph) => paired.isDoubtful(numberOf(paragraph)) };
}

/** Whether section marks or related blocks are broken, so that blocks cannot be paired. */
function isMalformed({ problems }: Body): boolean {
  return problems.some(({ rule }) => ['body-directive', 'id-form', 'id-duplicate'].includes(rule));
}
