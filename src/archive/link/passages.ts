// Proves passages: the words stand in their paragraph, in every edition, exactly once.
import { paragraphOf } from '../article/article-text.ts';
import type { ArticleSource } from '../article/read-articles.ts';
import { characterFault } from '../content/characters.ts';
import type { Path } from '../content/yaml-record.ts';
import type { Place, Problem } from '../problems.ts';
import type { LanguageMap } from '../schema/text.ts';
import { closestPassage, excerptBefore } from '../text/closest-passage.ts';
import type { Range } from '../text/code-points.ts';
import { matchQuote } from '../text/match-quote.ts';

export interface PassageWords {
  readonly exact: LanguageMap;
  readonly prefix?: LanguageMap | undefined;
  readonly suffix?: LanguageMap | undefined;
}

/** Where the words of each passage stand, by the object that gives the words. */
export type Proofs = ReadonlyMap<PassageWords, Readonly<Record<string, Range>>>;

/** Adds a problem at the value of a path. */
export type Report = (path: Path, rule: Problem['rule'], message: string, remedy: string) => void;

/** A `Report` for one record. */
export function reporter(problems: Problem[], at: (path?: Path) => Place): Report {
  return (path, rule, message, remedy) => problems.push({ ...at(path), rule, message, remedy });
}

/**
 * The ranges of a passage by language, as far as they can be proved.
 *
 * @param source the article that the passage points into
 * @param required the languages in which the words must be given
 * @param path where the passage stands in its record
 */
export function provePassage(
  source: ArticleSource,
  paragraphId: string,
  words: PassageWords,
  required: readonly string[],
  report: Report,
  path: Path,
): Record<string, Range> {
  const ranges: Record<string, Range> = {};
  const texts = [source.original, ...source.translations];
  if (!paragraphOf(source.original.body, paragraphId)) {
    if (source.original.isDoubtful(paragraphId)) return ranges;
    report(
      [...path, 'paragraph'],
      'reference-unknown',
      `The article "${source.id}" has no paragraph ${paragraphId}.`,
      `Its paragraphs are p1 to p${source.original.body.paragraphs.length}.`,
    );
    return ranges;
  }
  for (const language of required) {
    if (!Object.hasOwn(words.exact, language) && texts.some((text) => text.language === language)) {
      const rule = language === source.original.language ? 'schema-missing' : 'translation-missing';
      report(
        [...path, 'exact'],
        rule,
        `The words in "${language}" are missing.`,
        `Add "${language}: …", word for word from ${source.id}/${language}.md.`,
      );
    }
  }
  for (const [language, exact] of Object.entries(words.exact)) {
    const here = [...path, 'exact', language];
    const edition = texts.find((text) => text.language === language);
    if (!edition) {
      // That the whole text is missing has been told.
      if (required.includes(language)) continue;
      report(
        here,
        'reference-unknown',
        `The article "${source.id}" has no text in "${language}".`,
        `Write articles/${source.id}/${language}.md, or remove these words.`,
      );
      continue;
    }
    const paragraph = paragraphOf(edition.body, paragraphId);
    if (!paragraph || edition.isDoubtful(paragraphId)) continue;
    const text = edition.witnessed?.get(paragraphId) ?? paragraph.text;
    const matches = matchQuote(text, {
      exact,
      prefix: words.prefix?.[language],
      suffix: words.suffix?.[language],
    });
    const [match, second] = matches;
    if (!match) {
      // A hidden character among the words has been told.
      if (characterFault(exact)) continue;
      const [key, message, remedy] = notFound(edition.body.paragraphs, text, paragraphId, words, language);
      report([...path, key, language], 'quote-not-found', message, remedy);
    } else if (second)
      report(
        here,
        'quote-ambiguous',
        `The words stand ${matches.length} times in ${paragraphId}.`,
        'Add "prefix" or "suffix": the words directly before or after them, spaces included.',
      );
    else ranges[language] = match;
  }
  return ranges;
}

function notFound(
  paragraphs: readonly { id: string; text: string }[],
  text: string,
  paragraphId: string,
  words: PassageWords,
  language: string,
): [key: 'exact' | 'prefix' | 'suffix', message: string, remedy: string] {
  const exact = words.exact[language] ?? '';
  if (matchQuote(text, { exact }).length > 0) {
    const prefix = words.prefix?.[language];
    const isPrefix = prefix !== undefined && matchQuote(text, { exact, prefix }).length === 0;
    return [
      isPrefix ? 'prefix' : 'suffix',
      `The words stand in ${paragraphId}, but not ${isPrefix ? 'after this prefix' : 'before this suffix'}.`,
      'Copy prefix and suffix from the article, to the character; they touch the words.',
    ];
  }
  const elsewhere = paragraphs.filter((other) => matchQuote(other.text, { exact }).length > 0).map(({ id }) => id);
  if (elsewhere.length > 0)
    return [
      'exact',
      `The words do not stand in ${paragraphId}, but in ${elsewhere.slice(0, 5).join(', ')}.`,
      'Correct the paragraph.',
    ];
  const closest = closestPassage(text, exact);
  if (!closest || closest.common === '')
    return [
      'exact',
      `The words do not stand in ${paragraphId}; none of them does.`,
      'Copy them from the article, to the character.',
    ];
  const common = excerptBefore(closest.common, closest.common.length, 32);
  const [printed, recorded] = [closest.found, closest.wanted].map((words) =>
    words === '' ? 'ends' : `has "${words}"`,
  );
  return [
    'exact',
    `The words do not stand in ${paragraphId}: after "${common}" the text ${printed}, the record ${recorded}.`,
    'Copy them from the article, to the character.',
  ];
}
