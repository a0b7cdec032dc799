// The data dictionary: every key of the exported records, read from their JSON Schema.
import type { Archive } from '../archive/model.ts';
import { type Description, describedIn, descriptions, type RecordKind } from '../i18n/record-descriptions.ts';
import type { ExportContext } from './identity.ts';
import { archiveJsonSchema, definitions, type JsonSchema } from './json-schema.ts';

/** One key of one kind of record. */
export interface DictionaryRow {
  readonly record: RecordKind;
  readonly key: string;
  /** In words that JSON Schema gives: `string`, `array of Passage`, `"direct" | "partial"`, `texts by language`. */
  readonly type: string;
  readonly required: boolean;
  /** In the language asked for, else in English. */
  readonly description: string;
}

/** @param language of the descriptions: German or English; any other gets English */
export function dataDictionary(archive: Archive, context: ExportContext, language: string): DictionaryRow[] {
  const schema = archiveJsonSchema(archive, context);
  const kinds = Object.keys(descriptions) as RecordKind[];
  return kinds.flatMap((record) => {
    const definition = record === 'archive' ? schema : schema.$defs?.[definitions[record]];
    const texts: Readonly<Record<string, Description>> = descriptions[record];
    return Object.entries(definition?.properties ?? {}).map(([key, property]) => ({
      record,
      key,
      type: typeInWords(property),
      required: definition?.required?.includes(key) ?? false,
      description: describedIn(texts[key], language),
    }));
  });
}

/** A short name for what a value looks like. */
function typeInWords(schema: JsonSchema): string {
  if (typeof schema['$ref'] === 'string') return schema['$ref'].replace(/^#\/\$defs\//, '');
  if (Array.isArray(schema['enum'])) return schema['enum'].map((value) => JSON.stringify(value)).join(' | ');
  if (schema['type'] === 'array') return `array of ${typeInWords(asSchema(schema['items']))}`;
  if (schema['type'] !== 'object') return String(schema['type'] ?? 'any');
  if (schema.properties) return `{ ${Object.keys(schema.properties).join(', ')} }`;
  const values = typeInWords(asSchema(schema['additionalProperties']));
  return values === 'string' ? 'texts by language' : `${values} by language`;
}

function asSchema(value: unknown): JsonSchema {
  return typeof value === 'object' && value !== null ? (value as JsonSchema) : {};
}
