// The ready sentence: the words, who said them and through whom they are known, for a text that quotes them.
import type { Article, Quote } from '../../archive/model.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/words.ts';
import { quoteWords } from '../rights.ts';
import { quoted } from '../words.ts';
import type { Reference } from './reference.ts';

/**
 * A quote: `„…“, sagte Wladimir Putin laut einem deutschsprachigen Pressebericht, … (Absatz 9).` The form follows the
 * kind of the quote; what a reader must not miss (reported speech, inferred speaker, translation) stands behind it.
 *
 * @param quote what is quoted
 * @param language of the page
 */
export function quoteSentence(quote: Quote, language: string, words: Dictionary): string {
  const { sentence } = words.citation;
  const { speaker, article } = quote;
  const passage = quoteWords(quote, language);
  // A name goes into a sentence; a description ("spokesman of …") or a body would need an article.
  const isNamed = speaker.type === 'person' && !speaker.unnamed;
  const form = isNamed ? sentence[quote.kind] : sentence.unnamed;
  const remarks = [
    quote.kind === 'indirect' ? sentence.remarks.indirect : undefined,
    quote.speakerNote === undefined ? undefined : sentence.remarks.inferred,
    isTranslation(article, passage.language) ? sentence.remarks.translation : undefined,
    fill(words.citation.paragraph, { number: quote.passage.number }),
  ].filter((remark) => remark !== undefined);
  const shown = quoted(passage.words, words);
  const full = fill(form, {
    words: shown,
    speaker: speaker.name[language] ?? speaker.id,
    reference: article.reference[language] ?? '',
    remarks: remarks.join('; '),
  });
  // Words that end with a comma of their own need no second one.
  return passage.words.endsWith(',') ? full.replace(`${shown},`, () => shown) : full;
}

/** A paragraph in the article's own voice; without its words where the text is withheld. */
export function paragraphSentence(
  article: Article,
  reference: Reference,
  language: string,
  words: Dictionary,
): string | undefined {
  const { passage, paragraph } = reference;
  if (passage === undefined || paragraph === undefined) return undefined;
  const remarks = [
    isTranslation(article, passage.language) ? words.citation.sentence.remarks.translation : undefined,
    fill(words.citation.paragraph, { number: paragraph }),
  ].filter((remark) => remark !== undefined);
  return fill(words.citation.sentence.ownVoice, {
    words: quoted(passage.words, words),
    reference: article.reference[language] ?? '',
    remarks: remarks.join('; '),
  });
}

function isTranslation(article: Article, language: string): boolean {
  return article.editions.get(language)?.translation !== undefined;
}
