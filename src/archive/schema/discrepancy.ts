// content/discrepancies/<id>.yaml: where accounts differ.
import { z } from 'zod';
import { reference } from './id.ts';
import { passageSchema } from './passage.ts';
import { revisions } from './revision.ts';
import { sourceSchema } from './source.ts';
import type { Localized } from './text.ts';

export const discrepancySchema = (localized: Localized) =>
  z.strictObject({
    title: localized.languageMap,
    /** What differs, and what follows for a reader. */
    summary: localized.languageMap,
    accounts: z
      .array(
        z.strictObject({
          /** Who says so. */
          by: localized.languageMap,
          says: localized.languageMap,
          evidence: z.array(passageSchema).default([]),
          sources: z.array(sourceSchema(localized)).default([]),
        }),
      )
      .min(2, 'needs at least two accounts that differ'),
    /** What of the archive it concerns. */
    concerns: z
      .strictObject({
        quotes: z.array(reference).default([]),
        events: z.array(reference).default([]),
        topics: z.array(reference).default([]),
        paragraphs: z.array(z.strictObject({ article: reference, paragraph: z.string() })).default([]),
      })
      .default({ quotes: [], events: [], topics: [], paragraphs: [] }),
    revised: revisions(localized),
  });

export type DiscrepancyRecord = z.infer<ReturnType<typeof discrepancySchema>>;
