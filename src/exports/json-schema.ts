// The form of the archive as JSON: Zod schemas made from those of the content, and their JSON Schema (draft 2020-12).
// A reference is the id of a record; what the archive derives (ranges, cautions, paths) stands beside what was written.
import { z } from 'zod';
import { cautions } from '../archive/cautions.ts';
import type { Archive } from '../archive/model.ts';
import { actorSchema } from '../archive/schema/actor.ts';
import { archiveSchema } from '../archive/schema/archive.ts';
import { originalSchema } from '../archive/schema/article.ts';
import { discrepancySchema } from '../archive/schema/discrepancy.ts';
import { eventSchema } from '../archive/schema/event.ts';
import { paragraphId, reference } from '../archive/schema/id.ts';
import { words } from '../archive/schema/passage.ts';
import { placeSchema } from '../archive/schema/place.ts';
import { quoteSchema } from '../archive/schema/quote.ts';
import { revisions } from '../archive/schema/revision.ts';
import { sourceSchema } from '../archive/schema/source.ts';
import { type Localized, languageTag, localized, text } from '../archive/schema/text.ts';
import { topicSchema } from '../archive/schema/topic.ts';
import { type Description, describedIn, descriptions, documentationLanguage } from '../i18n/record-descriptions.ts';
import { type ExportContext, identifier } from './identity.ts';

export const schemaPath = 'data/archive.schema.json';

/** A schema for each kind of record, and one for the file that holds them all. */
export function exportSchemas(languages: readonly string[]) {
  const texts = localized(languages);
  const range = z.strictObject({ start: z.int().min(0), end: z.int().min(0) });
  const ranges = z.record(languageTag, range);
  const source = sourceSchema(texts);
  const sources = z.array(source);
  const passage = z.strictObject({ article: reference, paragraph: paragraphId, exact: words.optional(), ranges });
  const segment = z.strictObject({ type: z.enum(['source', 'supplied']), value: z.string() });
  const paragraph = z.strictObject({
    id: paragraphId,
    number: z.int().min(1),
    role: z.enum(['body', 'related']),
    text: z.string().optional(),
    segments: z.array(segment).optional(),
  });
  const section = z.strictObject({ id: text.optional(), title: text.optional(), paragraphs: z.array(paragraphId) });
  const edition = z.strictObject({
    language: languageTag,
    title: text,
    titleSupplied: z.boolean(),
    translation: z
      .strictObject({
        translationOf: languageTag,
        translator: texts.languageMap,
        note: texts.languageMap,
        revised: revisions(texts),
      })
      .optional(),
    sections: z.array(section),
    paragraphs: z.array(paragraph),
  });
  const article = articleExport(texts, { sources, passage, edition });
  const { prefix: _, suffix: __, ...quoteShape } = quoteSchema(texts).shape;
  const quote = z.strictObject({
    id: reference,
    path: text,
    ...quoteShape,
    ranges,
    attribution: z.strictObject({ exact: words.optional(), ranges }).optional(),
    sources,
    cautions: z.array(z.enum(cautions)),
  });
  const event = z.strictObject({
    id: reference,
    path: text,
    ...eventSchema(texts).shape,
    basis: z.enum(['article', 'article-dated', 'research']),
    evidence: z.array(passage),
    sources,
  });
  const topic = z.strictObject({ id: reference, path: text, ...topicSchema(texts).shape, evidence: z.array(passage) });
  const actor = z.strictObject({ id: reference, path: text, ...actorSchema(texts).shape });
  const place = z.strictObject({ id: reference, ...placeSchema(texts).shape });
  const discrepancyShape = discrepancySchema(texts).shape;
  const account = z.strictObject({ ...discrepancyShape.accounts.element.shape, evidence: z.array(passage), sources });
  const discrepancy = z.strictObject({ id: reference, path: text, ...discrepancyShape, accounts: z.array(account) });
  const archive = z.strictObject({
    $schema: z.string(),
    ...archiveSchema(texts).shape,
    languages: z.array(languageTag).min(1),
    articles: z.array(article),
    quotes: z.array(quote),
    events: z.array(event),
    topics: z.array(topic),
    actors: z.array(actor),
    places: z.array(place),
    discrepancies: z.array(discrepancy),
  });
  return {
    archive,
    article,
    edition,
    paragraph,
    quote,
    event,
    topic,
    actor,
    place,
    discrepancy,
    passage,
    source,
    texts,
  };
}

function articleExport<Sources extends z.ZodType, P extends z.ZodType, E extends z.ZodType>(
  texts: Localized,
  { sources, passage, edition }: { sources: Sources; passage: P; edition: E },
) {
  const { title: _, titleSupplied: __, uncatalogued: ___, ...shape } = originalSchema(texts).shape;
  return z.strictObject({
    id: reference,
    path: text,
    ...shape,
    record: z.array(z.strictObject({ ...shape.record.unwrap().element.shape, sources })),
    witness: z.strictObject({ ...shape.witness.shape, bytes: z.int().min(0) }),
    editions: z.array(edition),
    uncatalogued: z.array(z.strictObject({ passage, reason: texts.languageMap })),
  });
}

export type ArchiveExport = z.infer<ReturnType<typeof exportSchemas>['archive']>;

/** Kinds of records that get a definition of their own, with its name in the JSON Schema. */
export const definitions = {
  article: 'Article',
  edition: 'Edition',
  paragraph: 'Paragraph',
  quote: 'Quote',
  event: 'Event',
  topic: 'Topic',
  actor: 'Actor',
  place: 'Place',
  discrepancy: 'Discrepancy',
  passage: 'Passage',
  source: 'Source',
} as const;

/** A JSON Schema as far as this folder reads it. */
export interface JsonSchema {
  readonly [key: string]: unknown;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  description?: string;
}

/** The JSON Schema of `data/archive.json`, with a description of every key. */
export function archiveJsonSchema(archive: Archive, context: ExportContext): JsonSchema {
  const schemas = exportSchemas(archive.languages);
  const registry = z.registry<{ id: string }>();
  for (const [kind, id] of Object.entries(definitions)) registry.add(schemas[kind as keyof typeof definitions], { id });
  const generated = z.toJSONSchema(schemas.archive, {
    metadata: registry,
    override: ({ zodSchema, jsonSchema }) => {
      // What a refinement checks, Zod can't say in JSON Schema: a text in every language of the archive.
      if (zodSchema === schemas.texts.languageMap) jsonSchema.required = [...archive.languages];
    },
  }) as JsonSchema;
  const { $schema, ...rest } = generated;
  const schema: JsonSchema = {
    $schema,
    $id: identifier(archive, context, archive.languages[0] ?? '', schemaPath),
    title: archive.title[archive.languages[0] ?? ''],
    ...rest,
  };
  describe(schema, descriptions.archive);
  for (const [kind, id] of Object.entries(definitions)) {
    describe(schema.$defs?.[id], descriptions[kind as keyof typeof definitions]);
  }
  return schema;
}

/** The schema as a file. */
export function printJsonSchema(schema: JsonSchema): string {
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}

function describe(schema: JsonSchema | undefined, texts: Readonly<Record<string, Description>>): void {
  for (const [key, property] of Object.entries(schema?.properties ?? {})) {
    const description = describedIn(texts[key], documentationLanguage);
    if (description !== '') property.description = description;
  }
}
