// Interface words that an archive brings along: content/interface/<language>.yaml, checked against the code's keys.
import { type ContentFile, placeAt } from '../archive/content/content-file.ts';
import type { Content } from '../archive/content/read-content.ts';
import { htmlProblems } from '../archive/content/schema-problems.ts';
import { type Path, parseYaml, type YamlRecord } from '../archive/content/yaml-record.ts';
import type { ContentCheck } from '../archive/load.ts';
import type { Problem } from '../archive/problems.ts';
import { nearestWord } from '../archive/text/nearest-word.ts';
import { builtIn, type Dictionaries, type Dictionary, model, modelInEnglish } from './dictionary.ts';
import { gapsOf, pluralCategories } from './words.ts';

export interface Interface {
  /** The dictionaries of the code and those of the archive that are complete. */
  readonly dictionaries: Dictionaries;
  readonly problems: readonly Problem[];
}

const pluralForms: ReadonlySet<string> = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/** @param languages those that archive.yaml lists */
export function readInterface(content: Content, languages: readonly string[]): Interface {
  const dictionaries = new Map(builtIn);
  const problems: Problem[] = [];
  const brought = new Set<string>();
  for (const file of content.files) {
    const language = /^interface\/([^/]+)\.yaml$/.exec(file.path)?.[1];
    if (language === undefined) continue;
    brought.add(language);
    const record = parseYaml(file);
    const found = [...record.problems, ...htmlProblems(record), ...dictionaryProblems(record, language)];
    problems.push(...found);
    // Every key has been compared with the model: the value has the shape of a dictionary.
    if (found.length === 0) dictionaries.set(language, record.value as Dictionary);
  }
  const archiveFile = content.files.find(({ path }) => path === 'archive.yaml');
  for (const [index, language] of languages.entries()) {
    if (builtIn.has(language) || brought.has(language) || !archiveFile) continue;
    problems.push(wordlessLanguage(archiveFile, language, index));
  }
  return { dictionaries, problems };
}

/** The check for `loadArchive`: every listed language has all words of the interface. */
export const interfaceProblems: ContentCheck = (content, languages) => readInterface(content, languages).problems;

function wordlessLanguage(archiveFile: ContentFile, language: string, index: number): Problem {
  return {
    ...placeAt(archiveFile, parseYaml(archiveFile).offsetOf(['languages', index])),
    rule: 'interface-words',
    message: `The interface has no words in "${language}".`,
    remedy: `Write them into interface/${language}.yaml, or take "${language}" out of the list.`,
  };
}

function dictionaryProblems(record: YamlRecord, language: string): Problem[] {
  const problems: Problem[] = [];
  const add = (offset: number, message: string, remedy: string): void => {
    problems.push({ ...placeAt(record.file, offset), rule: 'interface-words', message, remedy });
  };
  if (builtIn.has(language)) {
    add(
      0,
      `The words of the interface in "${language}" are part of the code.`,
      'Remove the file, or name it after the language that it is in.',
    );
    return problems;
  }
  if (record.value === undefined) return problems;
  const visit = (value: unknown, expected: unknown, english: unknown, path: Path): void => {
    const name = path.join('.');
    const at = record.offsetOf(path);
    if (typeof expected === 'string') {
      if (typeof value !== 'string' || value === '')
        add(at, `"${name}" must be a text.`, `Write the words for "${String(english)}".`);
      else addGapProblems(value, expected, name, at);
      return;
    }
    if (!isGroup(value)) {
      add(
        at,
        path.length === 0 ? 'The file must be a group of keys.' : `"${name}" must be a group of keys.`,
        `Keys: ${Object.keys(expected as object).join(', ')}.`,
      );
      return;
    }
    const model = expected as Readonly<Record<string, unknown>>;
    const keys = isPlural(model) ? pluralCategories(localeOf(record.value, language)) : Object.keys(model);
    const known = isPlural(model) ? [...pluralForms] : keys;
    for (const key of keys) {
      const words = isGroup(english) ? (english[key] ?? english['other']) : undefined;
      const full = [...path, key].join('.');
      if (!Object.hasOwn(value, key))
        add(
          at,
          `"${full}" is missing.`,
          typeof words === 'string' ? `Add "${key}" with the words for "${words}".` : `Add "${key}" with its keys.`,
        );
      else visit(value[key], model[key] ?? model['other'], words, [...path, key]);
    }
    for (const key of Object.keys(value)) {
      if (known.includes(key)) continue;
      const nearest = nearestWord(key, known);
      add(
        record.offsetOfKey(path, key),
        `"${[...path, key].join('.')}" is no key of the interface.`,
        nearest ? `Did you mean "${nearest}"?` : `Known keys: ${known.join(', ')}.`,
      );
    }
  };
  const addGapProblems = (value: string, expected: string, name: string, at: number): void => {
    const gaps = gapsOf(expected);
    const wrong = gapsOf(value).find((gap) => !gaps.includes(gap));
    if (wrong !== undefined)
      add(
        at,
        `"${name}" has the gap {${wrong}}, which nothing fills.`,
        gaps.length > 0 ? `Known here: ${gaps.map((gap) => `{${gap}}`).join(', ')}.` : 'Take it out.',
      );
    else if (name === 'language.locale' && !isLocale(value))
      add(at, `"${value}" is no language tag for dates and numbers.`, 'Write a BCP 47 tag, like the name of the file.');
  };
  visit(record.value, model, modelInEnglish, []);
  return problems;
}

function localeOf(value: unknown, language: string): string {
  const group = isGroup(value) ? value['language'] : undefined;
  const locale = isGroup(group) ? group['locale'] : undefined;
  return typeof locale === 'string' && isLocale(locale) ? locale : language;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

function isPlural(group: Readonly<Record<string, unknown>>): boolean {
  return typeof group['other'] === 'string' && Object.keys(group).every((key) => pluralForms.has(key));
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
