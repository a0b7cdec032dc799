// Front matter of content/articles/<id>/<language>.md.
import { z } from 'zod';
import { edtfDate } from './date.ts';
import { paragraphId, reference } from './id.ts';
import { quoteSelector } from './passage.ts';
import { revisions } from './revision.ts';
import { sourceSchema } from './source.ts';
import { type Localized, languageTag, text } from './text.ts';

/** The original: the bibliographic record of the article and its witness. */
export const originalSchema = (localized: Localized) =>
  z.strictObject({
    /** Title in the language of the article. */
    title: text,
    /** True where the source has no title and the archive supplies one; then it shows in square brackets. */
    titleSupplied: z.boolean().default(false),
    language: languageTag,
    /** What it is, in one sentence. */
    summary: localized.languageMap,
    author: text.optional(),
    /** Date of issue as received (EDTF). */
    issued: edtfDate,
    issuedNote: localized.languageMap.optional(),
    /** Within which days the text was written, by what it says (EDTF). */
    written: z.strictObject({ date: edtfDate, reason: localized.languageMap }).optional(),
    publisher: z
      .strictObject({
        actor: reference,
        certainty: z.enum(['certain', 'probable']),
        reasons: z.array(localized.languageMap).default([]),
      })
      .optional(),
    /** One short sentence at the head of the article and on every quote: what kind of outlet published it. */
    provenance: localized.languageMap,
    /** How a ready sentence refers to it: "einem deutschsprachigen Pressebericht, wahrscheinlich RT Deutsch, April 2019". */
    reference: localized.languageMap,
    /** What is and is not known about the article. */
    record: z
      .array(
        z.strictObject({
          question: localized.languageMap,
          answer: localized.languageMap,
          status: z.enum(['verified', 'probable', 'unknown']),
          sources: z.array(sourceSchema(localized)).default([]),
        }),
      )
      .default([]),
    rights: z.strictObject({
      statement: z.url({ protocol: /^https?$/ }),
      note: localized.languageMap,
    }),
    /** Whether the site shows the whole text or the catalogued passages alone. */
    display: z.enum(['full', 'quotations']).default('full'),
    witness: z.strictObject({
      file: z.string().regex(/^[a-z0-9][a-z0-9.-]*\.txt$/, 'must be a file name beside this one, like source.txt'),
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits'),
      /** What stands before the text in the file and is none of it, to the character. */
      prefix: z.string().optional(),
    }),
    /** Words in quotation marks that are no quotation of this article. */
    uncatalogued: z
      .array(z.strictObject({ paragraph: paragraphId, ...quoteSelector, reason: localized.languageMap }))
      .default([]),
    /** Remarks on paragraphs: slips kept as they are, claims of the article that nothing else supports. */
    notes: z.array(z.strictObject({ paragraph: paragraphId, text: localized.languageMap })).default([]),
    revised: revisions(localized),
  });

/** A translation of the archive's own. */
export const translationSchema = (localized: Localized) =>
  z.strictObject({
    title: text,
    titleSupplied: z.boolean().default(false),
    language: languageTag,
    translationOf: languageTag,
    /** Who translated. */
    translator: localized.languageMap,
    /** What kind of translation it is, and which text is authoritative. */
    note: localized.languageMap,
    revised: revisions(localized),
  });

export type OriginalRecord = z.infer<ReturnType<typeof originalSchema>>;
export type TranslationRecord = z.infer<ReturnType<typeof translationSchema>>;
