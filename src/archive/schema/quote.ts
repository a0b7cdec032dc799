// content/quotes/<article>-p9-2.yaml: the catalogue card of one passage.
import { z } from 'zod';
import { paragraphId, reference } from './id.ts';
import { quoteSelector } from './passage.ts';
import { revisions } from './revision.ts';
import { sourceSchema } from './source.ts';
import { type Localized, languageTag } from './text.ts';

/** Circumstances that the archive may add to what the article says. */
export const circumstances = ['occasion', 'spokenIn', 'via', 'reports'] as const;

export const quoteSchema = (localized: Localized) =>
  z.strictObject({
    article: reference,
    paragraph: paragraphId,
    ...quoteSelector,
    /** direct: a whole utterance; partial: quoted words in the article's own sentence; indirect: reported speech. */
    kind: z.enum(['direct', 'partial', 'indirect']),
    speaker: reference,
    /** The words by which the paragraph names the speaker. */
    attribution: z.strictObject(quoteSelector).optional(),
    /** How the speaker was inferred, where the paragraph does not name one. */
    speakerNote: localized.languageMap.optional(),
    /** The event at which the words were spoken. */
    occasion: reference.optional(),
    /** Who carried the words to the article, as far as known, in order. */
    via: z.array(reference).default([]),
    /** Language of the utterance. */
    spokenIn: languageTag.optional(),
    /** Which circumstances the archive's research adds; the others the article gives. */
    research: z.array(z.enum(circumstances)).default([]),
    /** The actor whose words or position the speaker passes on. */
    reports: reference.optional(),
    /** The quote that this one goes on from; each of the two is incomplete alone. */
    continues: reference.optional(),
    /** True where the article itself left words out. */
    abridged: z.boolean().default(false),
    topics: z.array(reference).default([]),
    note: localized.languageMap.optional(),
    /** Parallel records and research. */
    sources: z.array(sourceSchema(localized)).default([]),
    revised: revisions(localized),
  });

export type QuoteRecord = z.infer<ReturnType<typeof quoteSchema>>;
