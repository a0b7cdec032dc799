// Texts for readers, one for each language.
import { z } from 'zod';

const languageTagPattern = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?$/;

/** A BCP 47 language tag of language, script and region, like `de`, `zh-Hant` or `pt-BR`. */
export const languageTag = z.string().regex(languageTagPattern, 'must be a language tag like "de" or "pt-BR" (BCP 47)');

/** A text of one line or more that is not empty and neither begins nor ends with white space. */
export const text = z
  .string()
  .min(1, 'must not be empty')
  .refine((value) => value === value.trim(), 'must neither begin nor end with a space or a line break');

/** The texts of one thing by language; the type that every record uses. */
export type LanguageMap = Readonly<Record<string, string>>;

/** Lists of words by language. */
export type LanguageLists = Readonly<Record<string, readonly string[]>>;

/**
 * The building blocks that depend on the languages of the archive.
 *
 * @param languages the languages that `archive.yaml` lists: each text must exist in all of them;
 *   texts in further languages may stand beside them.
 */
export function localized(languages: readonly string[]) {
  const complete = <Value>(map: Readonly<Record<string, Value>>, context: z.core.$RefinementCtx): void => {
    for (const language of languages) {
      if (!Object.hasOwn(map, language)) {
        context.addIssue({
          code: 'custom',
          message: `has no text in "${language}", which archive.yaml lists`,
          params: { rule: 'translation-missing', remedy: `Add "${language}: …".` },
        });
      }
    }
  };
  return {
    /** `{ de: …, en: … }` with a text for each language of the archive. */
    languageMap: z.record(languageTag, text).superRefine(complete),
    /** `{ de: [ … ], en: [ … ] }`; a language without words may be left out. */
    wordLists: z.record(languageTag, z.array(text)),
    /** The archive's languages, for fields with a rule of their own. */
    languages,
  };
}

export type Localized = ReturnType<typeof localized>;
