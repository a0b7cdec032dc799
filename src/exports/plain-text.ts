// Plain text of an edition: UTF-8, one paragraph a line, numbered; the file says in its head what is whose.
import { articlePath } from '../archive/addresses.ts';
import type { Archive, Article, Edition, Paragraph } from '../archive/model.ts';
import { referenceTo } from './citation/reference.ts';
import { formatCitation } from './citation/styles.ts';
import { address, type ExportContext } from './identity.ts';
import { isWhole, quotesIn } from './rights.ts';
import { runsOf } from './runs.ts';
import { wordsIn } from './words.ts';

/**
 * Supplied characters and section titles stand in square brackets; everything else below the line is the source's.
 * With `display: quotations` the quotes of each paragraph stand alone, one a line.
 */
export function plainText(archive: Archive, context: ExportContext, article: Article, edition: Edition): string {
  const language = archive.languages.includes(edition.language) ? edition.language : (archive.languages[0] ?? '');
  const words = wordsIn(context, language);
  const reference = referenceTo(archive, context, { article }, language);
  const head = [
    formatCitation('german', reference, words),
    article.provenance[language],
    edition.translation?.note[language],
    `${article.rights.note[language]} ${article.rights.statement}`,
    isWhole(article) ? undefined : words.article.withheld,
    address(archive, context, edition.language, articlePath(article.id)),
  ].filter((line) => line !== undefined);
  const sections = edition.sections.map(({ title, paragraphs }) =>
    [
      ...(title === undefined ? [] : [`[${title}]`]),
      ...paragraphs.flatMap((paragraph) => paragraphLines(article, edition, paragraph)),
    ].join('\n\n'),
  );
  return `${head.join('\n')}\n\n${'-'.repeat(72)}\n\n${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function paragraphLines(article: Article, edition: Edition, paragraph: Paragraph): string[] {
  if (!isWhole(article)) {
    return quotesIn(article, paragraph, edition.language).map(
      ({ passage }) => `${paragraph.number}  … ${passage.exact[edition.language]} …`,
    );
  }
  const runs = runsOf(paragraph, [], edition.language);
  return [`${paragraph.number}  ${runs.map(({ supplied, text }) => (supplied ? `[${text}]` : text)).join('')}`];
}
