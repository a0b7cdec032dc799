// The words of the interface for the pages, and small phrases made from them.
import { type Dictionary, dictionaryOf } from '../i18n/dictionary.ts';
import { languageNameIn } from '../i18n/language-names.ts';
import { fillCount, type Plural } from '../i18n/words.ts';
import { dictionaries } from './archive.ts';

/** The dictionary of a language of this archive. */
export function wordsOf(language: string): Dictionary {
  return dictionaryOf(language, dictionaries);
}

/** A counted phrase: `3 passages`. */
export function counted(words: Dictionary, forms: Plural, number: number): string {
  return fillCount(words.language.locale, forms, number);
}

/** Name of a language in the language of the page: `German` for `de`. */
export function languageName(tag: string, { language }: Dictionary): string {
  return languageNameIn(language.locale, tag);
}

/** Name of a language in itself: `Deutsch` for `de`. */
export function ownLanguageName(tag: string): string {
  const name = languageNameIn(tag, tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** A text between the quotation marks of the page's language. */
export function inQuotes(text: string, { language }: Dictionary): string {
  return `${language.openQuote}${text}${language.closeQuote}`;
}
