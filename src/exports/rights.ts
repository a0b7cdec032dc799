// The rights switch of an article: `display: quotations` lets nothing of it out but the catalogued passages.
import type { Archive, Article, Edition, Paragraph, Passage, Quote } from '../archive/model.ts';
import type { LanguageMap } from '../archive/schema/text.ts';

/** Whether the whole text of an article may go into files. */
export function isWhole(article: Pick<Article, 'display'>): boolean {
  return article.display === 'full';
}

/** Whether any article of the archive is withheld. */
export function withholdsText(archive: Pick<Archive, 'articles'>): boolean {
  return archive.articles.some((article) => !isWhole(article));
}

/** Words of a passage that is no quote: evidence, attribution, excused words. Nothing where the article is withheld. */
export function evidenceWords(passage: Passage): LanguageMap | undefined {
  return isWhole(passage.article) ? passage.exact : undefined;
}

/** The quotes of one paragraph that an edition has words for, in the order of the text. */
export function quotesIn(article: Article, paragraph: Pick<Paragraph, 'id'>, language: string): Quote[] {
  return article.quotes
    .filter(({ passage }) => passage.paragraph === paragraph.id && passage.ranges[language] !== undefined)
    .sort((a, b) => start(a, language) - start(b, language));
}

/** The words of a quote in an edition: the edition's own, else the original's. */
export function quoteWords(quote: Quote, language: string): { readonly words: string; readonly language: string } {
  const own = quote.passage.exact[language];
  if (own !== undefined) return { words: own, language };
  const original = quote.article.original.language;
  return { words: quote.passage.exact[original] ?? '', language: original };
}

/** The edition that is shown in a language: its own, else the original. */
export function editionIn(article: Article, language: string): Edition {
  return article.editions.get(language) ?? article.original;
}

function start({ passage }: Quote, language: string): number {
  return passage.ranges[language]?.start ?? 0;
}
