// content/actors/<id>.yaml: persons, organizations and states that speak or are spoken of.
import { z } from 'zod';
import { reference } from './id.ts';
import { revisions } from './revision.ts';
import type { Localized } from './text.ts';

/** A Wikidata item, Q and a number. */
export const wikidataItem = z.string().regex(/^Q[1-9]\d*$/, 'must be a Wikidata item like Q7747');

export const actorSchema = (localized: Localized) =>
  z.strictObject({
    type: z.enum(['person', 'organization', 'state']),
    name: localized.languageMap,
    /** Other names and spellings. */
    aliases: localized.wordLists.default({}),
    /** Initials for the margin, two or three letters. */
    initials: localized.languageMap.optional(),
    /** Office at the time of the events. */
    role: localized.languageMap.optional(),
    /** What it is, in one sober line. */
    description: localized.languageMap.optional(),
    /** True where no source gives the name. */
    unnamed: z.boolean().default(false),
    memberOf: reference.optional(),
    wikidata: wikidataItem.optional(),
    revised: revisions(localized),
  });

export type ActorRecord = z.infer<ReturnType<typeof actorSchema>>;
