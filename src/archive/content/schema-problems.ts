// Turns the issues of a Zod schema into problems with a place, a sentence and a remedy.
import type { z } from 'zod';
import { type Problem, type Rule, rules } from '../problems.ts';
import { excerpt } from '../text/closest-passage.ts';
import { nearestWord } from '../text/nearest-word.ts';
import { placeAt } from './content-file.ts';
import { knownKeys, valueAt } from './schema-keys.ts';
import type { Path, YamlRecord } from './yaml-record.ts';

const htmlTag = /<(?:\/?[a-z][^<>]*|!--[\s\S]*?)>/i;

/** The first HTML of a text, shortened for a message. */
export function htmlIn(text: string): string | undefined {
  const found = htmlTag.exec(text)?.[0];
  return found && excerpt(found, 0);
}

/** Keys whose values are words of the article, which may look like anything. */
const wordKeys: ReadonlySet<PropertyKey> = new Set(['exact', 'prefix', 'suffix']);

/**
 * @param record the parsed YAML
 * @param error what the schema found
 * @param schema for the names of the known keys
 */
export function schemaProblems(record: YamlRecord, error: z.ZodError, schema: z.ZodType): Problem[] {
  // A mistyped key is one mistake, not an unknown key and a missing one.
  const mistyped = new Set(
    error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => nameOf([...issue.path, nearestWord(key, knownKeys(schema, issue.path)) ?? '']))
        : [],
    ),
  );
  return error.issues.flatMap((issue): Problem[] => {
    const path = issue.path;
    const at = (offset: number) => placeAt(record.file, offset);
    const name = nameOf(path);
    if (issue.code === 'unrecognized_keys') {
      const known = knownKeys(schema, path);
      return issue.keys.map((key) => {
        const nearest = nearestWord(key, known);
        return {
          ...at(record.offsetOfKey(path, key)),
          rule: 'schema-unknown-key',
          message: `"${key}" is no key that is known here.`,
          remedy: nearest
            ? `Did you mean "${nearest}"?`
            : known.length > 0
              ? `Known keys: ${known.join(', ')}.`
              : 'Remove it.',
        };
      });
    }
    const value = valueAt(record.value, path);
    const place = at(record.offsetOf(path));
    if (issue.code === 'custom') {
      const rule = isRule(issue.params?.['rule']) ? issue.params['rule'] : 'schema-value';
      const said = issue.params?.['remedy'];
      const message = `${name} ${stripSubject(issue.message, value)}.`;
      return [{ ...place, rule, message, remedy: typeof said === 'string' ? said : remedy }];
    }
    if (value === undefined || (value === null && issue.code === 'invalid_type')) {
      if (value === undefined && mistyped.has(name)) return [];
      return [
        {
          ...place,
          rule: 'schema-missing',
          message: `${name} is missing${value === null ? ' (the key has no value)' : ''}.`,
          remedy: `Add "${String(path.at(-1))}".`,
        },
      ];
    }
    if (issue.code === 'invalid_type') {
      return [
        {
          ...place,
          rule: 'schema-type',
          message: `${name} must be ${typeName(issue.expected)}, not ${describe(value)}.`,
          remedy:
            issue.expected === 'string' && typeof value !== 'object'
              ? 'Put the text in quotation marks.'
              : `Write ${typeName(issue.expected)}.`,
        },
      ];
    }
    if (issue.code === 'invalid_value') {
      const values = issue.values.map(String);
      const nearest = nearestWord(String(value), values);
      return [
        {
          ...place,
          rule: 'schema-value',
          message: `${name} cannot be ${describe(value)}.`,
          remedy: `${nearest ? `Did you mean "${nearest}"? ` : ''}Allowed: ${values.join(', ')}.`,
        },
      ];
    }
    if (issue.code === 'invalid_key') {
      return [
        {
          ...at(record.offsetOfKey(path.slice(0, -1), String(path.at(-1)))),
          rule: 'schema-value',
          message: `"${String(path.at(-1))}" is no language tag.`,
          remedy: 'Write a tag like "de" or "pt-BR" (BCP 47).',
        },
      ];
    }
    if (issue.code === 'invalid_format' && issue.format === 'url') {
      return [
        {
          ...place,
          rule: 'link-unsafe',
          message: `${name} ${describe(value)} is no address that a page may link to.`,
          remedy: 'Use an address that begins with https:// or http://.',
        },
      ];
    }
    if (issue.code === 'invalid_union') {
      return [
        { ...place, rule: 'schema-value', message: `${name} has none of the forms that are known here.`, remedy },
      ];
    }
    return [{ ...place, rule: 'schema-value', message: `${name} ${limitOf(issue)}.`, remedy }];
  });
}

const remedy = 'Correct it as the message says.';

/** What the schema's own message says, or in plain words what Zod says when the schema is silent. */
function limitOf(issue: z.core.$ZodIssue): string {
  if (!/^Too (?:small|big)/.test(issue.message)) return issue.message.replace(/[.]$/, '');
  if (issue.code === 'too_big') return `must be at most ${issue.maximum}`;
  if (issue.code === 'too_small')
    return issue.origin === 'string' ? 'must not be empty' : `must be at least ${issue.minimum}`;
  return issue.message;
}

/** HTML in the archive's own texts: what the source says may look like anything, what the archive says is plain text. */
export function htmlProblems(record: YamlRecord): Problem[] {
  const problems: Problem[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      const found = htmlIn(value);
      if (found) {
        problems.push({
          ...placeAt(record.file, record.offsetOf(path)),
          rule: 'text-html',
          message: `${nameOf(path)} holds HTML: ${found}.`,
          remedy: 'Write plain text; the site does the typesetting.',
        });
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        if (!wordKeys.has(key)) visit(child, [...path, Array.isArray(value) ? Number(key) : key]);
      }
    }
  };
  visit(record.value, []);
  return problems;
}

function nameOf(path: Path): string {
  if (path.length === 0) return 'The record';
  return path.reduce<string>(
    (name, step) =>
      typeof step === 'number' ? `${name}[${step + 1}]` : name ? `${name}.${String(step)}` : String(step),
    '',
  );
}

function stripSubject(message: string, value: unknown): string {
  const said = message.replace(/[.]$/, '');
  return said.startsWith('must') ||
    said.startsWith('has') ||
    said.startsWith('needs') ||
    typeof value !== 'string' ||
    said.includes(`"${value}"`)
    ? said
    : `"${[...value].slice(0, 60).join('')}" ${said}`;
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'string' && Object.hasOwn(rules, value);
}

function typeName(expected: string): string {
  const names: Record<string, string> = {
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of keys',
    record: 'a group of languages',
  };
  return names[expected] ?? expected;
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return typeof value === 'string' ? `"${[...value].slice(0, 60).join('')}"` : `the ${typeof value} ${String(value)}`;
}
