// content/events/<id>.yaml: something that happened, with who says so.
import { z } from 'zod';
import { edtfDate } from './date.ts';
import { reference } from './id.ts';
import { passageSchema } from './passage.ts';
import { revisions } from './revision.ts';
import { sourceSchema } from './source.ts';
import type { Localized } from './text.ts';

export const eventKinds = [
  'summit',
  'talks',
  'reception',
  'news-conference',
  'statement',
  'visit',
  'journey',
  'exercise',
  'forum',
  'agreement',
  'withdrawal',
  'other',
] as const;

export const eventSchema = (localized: Localized) =>
  z
    .strictObject({
      title: localized.languageMap,
      summary: localized.languageMap,
      /** EDTF, level 1. */
      date: edtfDate,
      kind: z.enum(eventKinds),
      place: reference.optional(),
      actors: z.array(reference).default([]),
      topics: z.array(reference).default([]),
      /** The larger event that this one belongs to. */
      partOf: reference.optional(),
      /** Place among the events that begin on the same day, from 1, where no clock times tell it. */
      sequence: z.number().int().positive().optional(),
      /** Clock time where it happened, with its distance from UTC. */
      localTime: z
        .strictObject({
          time: z
            .string()
            .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'must be a time of the day in quotation marks, like "10:40"'),
          utcOffset: z.string().regex(/^[+-](?:0\d|1[0-4]):[0-5]\d$/, 'must be a distance from UTC, like "+10:00"'),
          approximate: z.boolean().default(false),
        })
        .optional(),
      /** Passages of an article that say it happened. */
      evidence: z.array(passageSchema).default([]),
      /** Where the archive's research found what the article does not say. */
      sources: z.array(sourceSchema(localized)).default([]),
      note: localized.languageMap.optional(),
      revised: revisions(localized),
    })
    .superRefine((event, context) => {
      if (event.evidence.length > 0 || event.sources.length > 0) return;
      context.addIssue({
        code: 'custom',
        message: 'has neither evidence in an article nor a source',
        params: { rule: 'event-unfounded', remedy: 'Add "evidence" (a passage that says it happened) or "sources".' },
      });
    });

export type EventRecord = z.infer<ReturnType<typeof eventSchema>>;
