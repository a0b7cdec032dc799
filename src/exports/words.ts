// The words of the interface that exporters write: those of a language, and the names of what to mind of a quote.
import type { Caution } from '../archive/cautions.ts';
import { builtIn, type Dictionary, dictionaryOf } from '../i18n/dictionary.ts';
import type { ExportContext } from './identity.ts';

/** @throws Error when there are no words in the language: that is a bug, the build refuses such an archive */
export function wordsIn(context: ExportContext, language: string): Dictionary {
  return dictionaryOf(language, context.dictionaries ?? builtIn);
}

const cautionKeys = {
  partial: 'partial',
  reported: 'reported',
  'passed-on': 'passedOn',
  abridged: 'abridged',
  translated: 'translated',
  'speaker-inferred': 'speakerInferred',
  'incomplete-alone': 'incompleteAlone',
} as const satisfies Record<Caution, keyof Dictionary['cautions']>;

/** The name of a caution, "Gekürzt". */
export function cautionName(caution: Caution, words: Dictionary): string {
  return words.cautions[cautionKeys[caution]];
}

/** Words in the quotation marks of the page's language. */
export function quoted(passage: string, words: Dictionary): string {
  return `${words.language.openQuote}${passage}${words.language.closeQuote}`;
}
