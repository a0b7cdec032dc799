// content/topics/<id>.yaml: what quotations and events are about.
import { z } from 'zod';
import { reference } from './id.ts';
import { passageSchema } from './passage.ts';
import { revisions } from './revision.ts';
import type { Localized } from './text.ts';

export const topicSchema = (localized: Localized) =>
  z.strictObject({
    label: localized.languageMap,
    description: localized.languageMap,
    /** Words that a reader would type and the source does not use. */
    aliases: localized.wordLists.default({}),
    /** Passages in the article's own voice. */
    evidence: z.array(passageSchema).default([]),
    broader: reference.optional(),
    related: z.array(reference).default([]),
    revised: revisions(localized),
  });

export type TopicRecord = z.infer<ReturnType<typeof topicSchema>>;
