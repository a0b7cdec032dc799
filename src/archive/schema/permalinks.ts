// content/permalinks.json: the ledger of every path and fragment ever published.
import { z } from 'zod';
import { calendarDay } from './date.ts';
import { type Localized, languageTag, text } from './text.ts';

export const addressKinds = [
  'page',
  'article',
  'parallel',
  'cite',
  'section',
  'paragraph',
  'quote',
  'event',
  'topic',
  'actor',
  'discrepancy',
] as const;

const published = {
  kind: z.enum(addressKinds),
  /** Permanent id; of a section or paragraph `<article>#<id>`, of a page its path. */
  id: z.string(),
  /** Path in the first language, with a fragment behind "#" if there is one. */
  address: z
    .string()
    .regex(
      /^(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/,
      'must be an address of the archive like "topics/sanctions/" or "timeline/#summit"',
    ),
  /** Day of the edition that published it first. */
  since: calendarDay,
  /** What it meant: of a quote article, paragraph and words, of the others the title in the first language. */
  meaning: z.string(),
};

export const ledgerSchema = (localized: Localized) =>
  z.strictObject({
    /** The languages of the archive when the ledger was last extended, in their order. */
    languages: z.array(languageTag),
    entries: z.array(
      z.discriminatedUnion('state', [
        z.strictObject({ ...published, state: z.literal('live') }),
        z.strictObject({ ...published, state: z.literal('moved'), to: text }),
        z.strictObject({ ...published, state: z.literal('gone'), date: calendarDay, reason: localized.languageMap }),
      ]),
    ),
  });

export type Ledger = z.infer<ReturnType<typeof ledgerSchema>>;
export type LedgerEntry = Ledger['entries'][number];
