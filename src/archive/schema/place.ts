// content/places/<id>.yaml: where things happened.
import { z } from 'zod';
import { wikidataItem } from './actor.ts';
import { reference } from './id.ts';
import { revisions } from './revision.ts';
import type { Localized } from './text.ts';

export const placeSchema = (localized: Localized) =>
  z.strictObject({
    name: localized.languageMap,
    aliases: localized.wordLists.default({}),
    description: localized.languageMap.optional(),
    /** The larger place that it lies in. */
    within: reference.optional(),
    /** WGS 84, in degrees. */
    coordinates: z
      .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
      .optional(),
    wikidata: wikidataItem.optional(),
    revised: revisions(localized),
  });

export type PlaceRecord = z.infer<ReturnType<typeof placeSchema>>;
