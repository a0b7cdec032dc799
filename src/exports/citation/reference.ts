// What a citation of an article, a paragraph or a quote says, before any style or format writes it.
import { articlePath, quotePath } from '../../archive/addresses.ts';
import { type Caution, cautionsOf } from '../../archive/cautions.ts';
import type { Archive, Article, Paragraph, Quote } from '../../archive/model.ts';
import { dateInWords } from '../../i18n/dates.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/words.ts';
import { address, type ExportContext } from '../identity.ts';
import { editionIn, isWhole, quoteWords } from '../rights.ts';
import { wordsIn } from '../words.ts';

/** What is cited: a whole article, one of its paragraphs, or a quote. */
export type Citable =
  | { readonly article: Article; readonly paragraph?: Paragraph | undefined }
  | { readonly quote: Quote };

/** A citation as plain data; texts are in the language of the page, but for the source's own words. */
export interface Reference {
  /** Citation key: `wladiwostok-2019`, `wladiwostok-2019-p9`, or the id of the quote. */
  readonly key: string;
  /** Language of the cited article, BCP 47. */
  readonly language: string;
  readonly author: string | undefined;
  /** In square brackets where the archive supplies it. */
  readonly title: string;
  /** The newspaper; in square brackets with "probably" where it is inferred; undefined where it is not known. */
  readonly container: string | undefined;
  /** Date of issue, EDTF. */
  readonly issued: string;
  readonly issuedInWords: string;
  /** Number of the paragraph that is cited. */
  readonly paragraph: number | undefined;
  /** Title of the archive. */
  readonly archive: string;
  /** `Edition 1.0`. */
  readonly edition: string;
  readonly editionDate: string;
  readonly editionDateInWords: string;
  /** Address of the passage; undefined while the archive has none. */
  readonly url: string | undefined;
  /** Rights statement of the article. */
  readonly rights: string;
  /** The words that are cited and their language; none for a whole article, or where the text is withheld. */
  readonly passage: { readonly words: string; readonly language: string } | undefined;
  /** The actor who said the words, of a quote. */
  readonly speaker: string | undefined;
  readonly cautions: readonly Caution[];
}

/**
 * @param target what is cited
 * @param language of the page, which chooses the texts and the address
 */
export function referenceTo(archive: Archive, context: ExportContext, target: Citable, language: string): Reference {
  const words = wordsIn(context, language);
  const quote = 'quote' in target ? target.quote : undefined;
  const article = 'quote' in target ? target.quote.article : target.article;
  const paragraph = 'quote' in target ? undefined : target.paragraph;
  return {
    key: quote?.id ?? (paragraph ? `${article.id}-${paragraph.id}` : article.id),
    language: article.language,
    author: article.author,
    title: titleOf(article, language),
    container: containerOf(article, language, words),
    issued: article.issued,
    issuedInWords: dateInWords(article.issued, words),
    paragraph: quote?.passage.number ?? paragraph?.number,
    archive: archive.title[language] ?? '',
    edition: fill(words.citation.edition, { version: archive.edition.version }),
    editionDate: context.editionDate,
    editionDateInWords: dateInWords(context.editionDate, words),
    url: quote
      ? address(archive, context, language, quotePath(quote.id))
      : address(archive, context, language, articlePath(article.id), paragraph?.id),
    rights: article.rights.statement,
    passage: quote ? quoteWords(quote, language) : paragraphWords(article, paragraph, language),
    speaker: quote && (quote.speaker.name[language] ?? quote.speaker.id),
    cautions: quote ? cautionsOf(quote) : [],
  };
}

/** A title that the archive supplies is in the reader's language, in square brackets; the source's own is kept. */
export function titleOf(article: Article, language: string): string {
  const { original } = article;
  const edition = editionIn(article, language);
  if (original.titleSupplied) return `[${edition.title}]`;
  return edition === original ? original.title : `${original.title} [${edition.title}]`;
}

/** The publisher as the newspaper, as far as it is known. */
export function containerOf(article: Article, language: string, words: Dictionary): string | undefined {
  if (article.publisher === undefined) return undefined;
  const name = article.publisher.actor.name[language] ?? article.publisher.actor.id;
  return article.publisher.certainty === 'certain' ? name : `[${fill(words.citation.probably, { name })}]`;
}

function paragraphWords(article: Article, paragraph: Paragraph | undefined, language: string): Reference['passage'] {
  if (paragraph === undefined || !isWhole(article)) return undefined;
  const edition = editionIn(article, language);
  const own = edition.paragraphs.find(({ id }) => id === paragraph.id) ?? paragraph;
  return { words: own.text, language: edition.language };
}
