// content/archive.yaml: the archive itself.
import { z } from 'zod';
import { calendarDay } from './date.ts';
import { reference } from './id.ts';
import { sourceSchema } from './source.ts';
import { type Localized, languageTag, text } from './text.ts';

/** Read first and alone: every other schema depends on the languages. */
export const languagesSchema = z.looseObject({
  languages: z
    .array(languageTag)
    .min(1, 'must list at least one language')
    .refine((tags) => new Set(tags).size === tags.length, 'must not list a language twice'),
});

export const archiveSchema = (localized: Localized) =>
  z.strictObject({
    title: localized.languageMap,
    /** What it is, in one sentence (meta description). */
    description: localized.languageMap,
    /** The languages of the site; the first has the addresses without a language in front. */
    languages: languagesSchema.shape.languages,
    /** Public address, if there is one; its path is the base of all addresses. `ARCHIVE_URL` overrides it. */
    url: z
      .url({ protocol: /^https?$/, error: 'must be an address that begins with https:// or http://' })
      .refine((value) => !URL.canParse(value) || !/[?#]/.test(value), 'must have neither "?" nor "#"')
      .optional(),
    edition: z.strictObject({ version: text, date: calendarDay }),
    /** The event that the archive is about: heads the home page. */
    subject: reference,
    /** One sentence on the event, for the home page. */
    summary: localized.languageMap,
    /** Rows of the fact table of the home page. */
    facts: z
      .array(
        z.strictObject({
          term: localized.languageMap,
          text: localized.languageMap,
          basis: z.enum(['article', 'research']),
        }),
      )
      .default([]),
    /** The main speakers, in the order in which they take the colours of the design. */
    voices: z.array(reference).default([]),
    /** Who keeps the archive. */
    keeper: localized.languageMap,
    /** Sections of the about page that belong to this archive alone. */
    about: z
      .array(
        z.strictObject({
          heading: localized.languageMap,
          text: localized.languageMap,
          sources: z.array(sourceSchema(localized)).default([]),
        }),
      )
      .default([]),
    rights: z.strictObject({
      /** What holds for the archived articles. */
      articles: localized.languageMap,
      /** What holds for the archive's own texts, data and code. */
      archive: localized.languageMap,
    }),
  });

export type ArchiveRecord = z.infer<ReturnType<typeof archiveSchema>>;
