// What the cite box says of an article, a paragraph or a quote.
import { quotePath } from '../archive/addresses.ts';
import type { Article, Paragraph } from '../archive/model.ts';
import { type CitationDownload, citationDownloads } from '../exports/citation/citation-file.ts';
import { type Citable, type Reference, referenceTo } from '../exports/citation/reference.ts';
import { paragraphSentence, quoteSentence } from '../exports/citation/sentence.ts';
import { citationStyles, formatCitation } from '../exports/citation/styles.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { fill } from '../i18n/words.ts';
import { archive } from './archive.ts';
import { shownCautions } from './before-you-quote.ts';
import { exportContext } from './exports.ts';
import { href, inLanguage } from './locale.ts';
import { inQuotes } from './words.ts';

export interface Citation {
  readonly reference: Reference;
  /** For a text that quotes. */
  readonly sentence: string;
  /** Whether the sentence has gaps for the words and the paragraph. */
  readonly hasGap: boolean;
  readonly forms: readonly { readonly name: string; readonly text: string }[];
  readonly files: readonly CitationDownload[];
}

/** Stands in a ready sentence where words and number go. */
export const gap = '…';

export function citationOf(target: Citable, language: string, words: Dictionary): Citation {
  const reference = referenceTo(archive, exportContext, target, language);
  const sentence =
    'quote' in target
      ? quoteSentence(target.quote, language, words)
      : paragraphSentence(target.article, reference, language, words);
  return {
    reference,
    sentence: sentence ?? openSentence(articleOf(target), reference.paragraph, language, words),
    hasGap: sentence === undefined,
    forms: citationStyles.map((style) => ({
      name: words.citation.styles[style],
      text: formatCitation(style, reference, words),
    })),
    // A whole paragraph is no annotation of a reference: who takes it has the words in the sentence.
    files: citationDownloads('quote' in target ? reference : { ...reference, passage: undefined }, words),
  };
}

/** A sentence with gaps: `„…“, heißt es in einem deutschsprachigen Pressebericht … (Absatz …).` */
function openSentence(article: Article, number: number | undefined, language: string, words: Dictionary): string {
  return fill(words.citation.sentence.ownVoice, {
    words: inQuotes(gap, words),
    reference: inLanguage(article.reference, language),
    remarks: fill(words.citation.paragraph, { number: number ?? gap }),
  });
}

/** What stands beside the sentence: cautions of a quote, quotes of a paragraph, and else what nobody has proved. */
export function mindedOf(
  target: Citable,
  language: string,
  words: Dictionary,
): { readonly text: string; readonly links: readonly { readonly text: string; readonly href: string }[] } {
  if ('quote' in target) {
    const labels = shownCautions(target.quote, language, words).map(({ label }) => label);
    return labels.length === 0
      ? { text: words.quote.nothingBefore, links: [] }
      : { text: `${labels.join(', ')}. `, links: [{ text: words.cite.more, href: '#before_quoting' }] };
  }
  const { article, paragraph } = target;
  const quotes = paragraph ? quotesOf(article, paragraph) : [];
  if (quotes.length === 0) return { text: words.quote.notProved, links: [] };
  return {
    text: `${words.links.quotesWithin} `,
    links: quotes.map(({ id, speaker }) => ({
      text: `${inLanguage(speaker.name, language)}, ${id.slice(article.id.length + 1)}`,
      href: href(language, quotePath(id), 'cite'),
    })),
  };
}

function quotesOf(article: Article, { id }: Paragraph): Article['quotes'] {
  return article.quotes.filter(({ passage }) => passage.paragraph === id);
}

/** The article of what is cited. */
export function articleOf(target: Citable): Article {
  return 'quote' in target ? target.quote.article : target.article;
}
