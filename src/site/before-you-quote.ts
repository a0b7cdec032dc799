// "Before you quote": the cautions of a quote as sentences.

import { quotePath } from '../archive/addresses.ts';
import { type Caution, cautionsOf } from '../archive/cautions.ts';
import type { Quote } from '../archive/model.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { fill } from '../i18n/words.ts';
import { href, inLanguage } from './locale.ts';
import { placeOf } from './passages.ts';
import { languageName } from './words.ts';

export interface ShownCaution {
  readonly caution: Caution;
  readonly label: string;
  readonly text: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
}

export function shownCautions(quote: Quote, language: string, words: Dictionary): ShownCaution[] {
  return cautionsOf(quote).map((caution) => ({ caution, links: [], ...sentence(caution, quote, language, words) }));
}

function sentence(
  caution: Caution,
  quote: Quote,
  language: string,
  words: Dictionary,
): Pick<ShownCaution, 'label' | 'text'> & Partial<ShownCaution> {
  const speaker = inLanguage(quote.speaker.name, language);
  const phrases = words.cautions;
  switch (caution) {
    case 'partial':
      return { label: phrases.partial, text: phrases.partialText };
    case 'reported':
      return { label: phrases.reported, text: phrases.reportedText };
    case 'passed-on':
      return {
        label: phrases.passedOn,
        text: fill(phrases.passedOnText, {
          speaker,
          name: quote.reports ? inLanguage(quote.reports.name, language) : '',
        }),
      };
    case 'abridged':
      return { label: phrases.abridged, text: phrases.abridgedText };
    case 'translated':
      return {
        label: phrases.translated,
        text: fill(phrases.translatedText, {
          spoken: quote.spokenIn === undefined ? words.quote.notStated : languageName(quote.spokenIn, words),
          printed: languageName(quote.article.language, words),
        }),
      };
    case 'speaker-inferred':
      return {
        label: phrases.speakerInferred,
        text: quote.speakerNote ? inLanguage(quote.speakerNote, language) : '',
      };
    case 'incomplete-alone':
      return {
        label: phrases.incompleteAlone,
        text: phrases.incompleteAloneText,
        links: continuations(quote, language, phrases),
      };
  }
}

function continuations(quote: Quote, language: string, phrases: Dictionary['cautions']): ShownCaution['links'] {
  const link = (phrase: string, other: Quote) => ({
    text: fill(phrase, { id: placeOf(other) }),
    href: href(language, quotePath(other.id)),
  });
  return [
    ...(quote.continues ? [link(phrases.continuesFrom, quote.continues)] : []),
    ...quote.continuedBy.map((other) => link(phrases.continuedBy, other)),
  ];
}
