// The records of the content folder: every file in its place, parsed and validated by its schema.
import type { z } from 'zod';
import { addAll, type Place, type Problem } from '../problems.ts';
import { type ActorRecord, actorSchema } from '../schema/actor.ts';
import { type ArchiveRecord, archiveSchema, languagesSchema } from '../schema/archive.ts';
import { type DiscrepancyRecord, discrepancySchema } from '../schema/discrepancy.ts';
import { type EventRecord, eventSchema } from '../schema/event.ts';
import { idFault } from '../schema/id.ts';
import { type PlaceRecord, placeSchema } from '../schema/place.ts';
import { type QuoteRecord, quoteSchema } from '../schema/quote.ts';
import { type Localized, localized } from '../schema/text.ts';
import { type TopicRecord, topicSchema } from '../schema/topic.ts';
import { asMeant } from './as-meant.ts';
import { type ContentFile, placeAt } from './content-file.ts';
import type { Content } from './read-content.ts';
import { htmlProblems, schemaProblems } from './schema-problems.ts';
import { type Path, parseYaml, type YamlRecord } from './yaml-record.ts';

/** A validated record, and where in its file each value stands. */
export interface Located<Value> {
  readonly id: string;
  readonly value: Value;
  readonly at: (path?: Path) => Place;
}

export interface Records {
  readonly archive: Located<ArchiveRecord> | undefined;
  readonly languages: readonly string[];
  readonly localized: Localized;
  readonly quotes: readonly Located<QuoteRecord>[];
  readonly events: readonly Located<EventRecord>[];
  readonly topics: readonly Located<TopicRecord>[];
  readonly actors: readonly Located<ActorRecord>[];
  readonly places: readonly Located<PlaceRecord>[];
  readonly discrepancies: readonly Located<DiscrepancyRecord>[];
  /** Ids of all record files, valid or not, by kind: a reference to a broken record is no second problem. */
  readonly ids: Readonly<Record<RecordKind, ReadonlySet<string>>>;
  /** Folders that cannot be read: nobody knows which ids they hold. */
  readonly unread: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

export const recordKinds = ['quotes', 'events', 'topics', 'actors', 'places', 'discrepancies'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** Reads every record but the articles. */
export function readRecords({ files, unread }: Pick<Content, 'files' | 'unread'>): Records {
  const problems: Problem[] = [];
  const archiveFile = files.find(({ path }) => path === 'archive.yaml');
  const languages = archiveFile ? listedLanguages(archiveFile) : [];
  const texts = localized(languages);
  if (!archiveFile && files.length > 0 && !unread.includes('archive.yaml')) {
    problems.push({
      file: 'archive.yaml',
      line: 1,
      column: 1,
      rule: 'content-missing',
      message: 'archive.yaml is missing.',
      remedy: 'Write archive.yaml with title, description, languages, edition and subject; README.md says how.',
    });
  }
  const read = <Value>(kind: RecordKind, schema: SchemaFor<Value>): Located<Value>[] =>
    files
      .filter(({ path }) => path.startsWith(`${kind}/`) && path.endsWith('.yaml') && path.split('/').length === 2)
      .flatMap((file) => {
        const id = file.path.slice(kind.length + 1, -'.yaml'.length);
        const fault = idFault(id);
        if (fault)
          problems.push({
            file: file.path,
            line: 1,
            column: 1,
            rule: 'id-form',
            message: `The id "${id}" ${fault}.`,
            remedy: 'Rename the file; an id is the name of its file.',
          });
        return validate(parseYaml(file), id, schema, texts, problems);
      });
  return {
    languages,
    localized: texts,
    archive: archiveFile && validate(parseYaml(archiveFile), 'archive', archiveSchema, texts, problems)[0],
    quotes: read('quotes', quoteSchema),
    events: read('events', eventSchema),
    topics: read('topics', topicSchema),
    actors: read('actors', actorSchema),
    places: read('places', placeSchema),
    discrepancies: read('discrepancies', discrepancySchema),
    ids: idsByKind([...files.map((file) => file.path), ...unread]),
    unread: new Set(unread),
    problems: [...problems, ...misplaced(files)],
  };
}

/** A schema for an archive of given languages. */
export type SchemaFor<Value> = (localized: Localized) => z.ZodType<Value>;

// A record that lacks a language is read as one of an archive without languages.
const anyLanguages = localized([]);
const made = new WeakMap<Localized, Map<unknown, unknown>>();

/** The schema for given languages, made once: making one costs more than using it, and records come by thousands. */
function schemaOf<Value>(schemaFor: SchemaFor<Value>, texts: Localized): z.ZodType<Value> {
  const schemas = made.get(texts) ?? new Map<unknown, unknown>();
  made.set(texts, schemas);
  if (!schemas.has(schemaFor)) schemas.set(schemaFor, schemaFor(texts));
  return schemas.get(schemaFor) as z.ZodType<Value>;
}

/**
 * Validates parsed YAML and collects problems.
 *
 * @returns the record when the schema is satisfied; also, with stand-ins, where it refuses only what the other checks
 *   do not need, so that all mistakes are told in the same run
 */
export function validate<Value>(
  record: YamlRecord,
  id: string,
  schemaFor: SchemaFor<Value>,
  texts: Localized,
  problems: Problem[],
): Located<Value>[] {
  addAll(problems, record.problems);
  if (record.value === undefined) return [];
  if (record.value === null) {
    problems.push({
      ...placeAt(record.file, record.offsetOf([])),
      rule: 'schema-missing',
      message: 'The record is empty.',
      remedy: 'Write its keys, or remove the file.',
    });
    return [];
  }
  addAll(problems, htmlProblems(record));
  const schema = schemaOf(schemaFor, texts);
  let result = schema.safeParse(record.value);
  if (!result.success) {
    addAll(problems, schemaProblems(record, result.error, schema));
    result = schemaOf(schemaFor, anyLanguages).safeParse(asMeant(record.value, result.error, schema));
  }
  if (!result.success) return [];
  return [{ id, value: result.data, at: (path = []) => placeAt(record.file, record.offsetOf(path)) }];
}

function listedLanguages(file: ContentFile): readonly string[] {
  const result = languagesSchema.safeParse(parseYaml(file).value);
  return result.success ? result.data.languages : [];
}

function idsByKind(paths: readonly string[]): Record<RecordKind, Set<string>> {
  const ids: Record<RecordKind, Set<string>> = {
    quotes: new Set(),
    events: new Set(),
    topics: new Set(),
    actors: new Set(),
    places: new Set(),
    discrepancies: new Set(),
  };
  for (const path of paths) {
    const [folder, name] = path.split('/');
    const kind = recordKinds.find((candidate) => candidate === folder);
    // A file with the wrong ending has been told; what refers to its record is no second mistake.
    if (kind && name && /\.ya?ml$/.test(name)) ids[kind].add(name.replace(/\.ya?ml$/, ''));
  }
  return ids;
}

const known = [
  /^archive\.yaml$/,
  /^permalinks\.json$/,
  /^interface\/[^/]+\.yaml$/,
  /^articles\/[^/]+\/[^/]+\.(?:md|txt)$/,
  /^(?:quotes|events|topics|actors|places|discrepancies)\/[^/]+\.yaml$/,
];

function misplaced(files: readonly ContentFile[]): Problem[] {
  return files
    .filter(({ path }) => !known.some((pattern) => pattern.test(path)))
    .map(({ path }) => ({
      file: path,
      line: 1,
      column: 1,
      rule: 'file-misplaced' as const,
      message: 'The archive has no place for this file.',
      remedy: /\.yml$/.test(path)
        ? 'Name it .yaml.'
        : 'Records are content/<kind>/<id>.yaml, articles content/articles/<id>/<language>.md with their witness beside; move or remove it.',
    }));
}
