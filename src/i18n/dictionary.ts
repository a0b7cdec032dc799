// Which dictionary speaks for a language: those of the code, and those that an archive brings along.
import { type Dictionary, de } from './de.ts';
import { en } from './en.ts';

export type { Dictionary } from './de.ts';

/** Dictionaries by language tag. */
export type Dictionaries = ReadonlyMap<string, Dictionary>;

/** The dictionaries of the code; the first is the model of all others. */
export const builtIn: Dictionaries = new Map<string, Dictionary>([
  ['de', de],
  ['en', en],
]);

/** The dictionary whose keys every other must have. */
export const model: Dictionary = de;

/** The same words in the language that most who write a dictionary read; for error messages. */
export const modelInEnglish: Dictionary = en;

/**
 * The words of the interface in a language.
 *
 * @param dictionaries those of the code, or with the archive's own (`readInterface`)
 * @throws Error when there are none: that is a bug, the build refuses such an archive
 */
export function dictionaryOf(language: string, dictionaries: Dictionaries = builtIn): Dictionary {
  const dictionary = dictionaries.get(language);
  if (dictionary === undefined) throw new Error(`no words of the interface in "${language}"`);
  return dictionary;
}
