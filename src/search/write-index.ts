// Writes the search index: Pagefind makes the index of words from the archive's records, the archive itself what is
// shown of them and what they are filtered and sorted by.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/model.ts';
import { builtIn, type Dictionaries } from '../i18n/dictionary.ts';
import { dateRanks, facetColumns, typesOf } from './catalogue.ts';
import { recordsOf } from './make-records.ts';
import { type Entry, type IndexPart, indexPart } from './pagefind/index-part.ts';
import { printIndex } from './pagefind/print-index.ts';
import type { Catalogue, SearchRecord } from './record.ts';
import { openTexts } from './record-texts.ts';
import { archiveWords } from './words.ts';

export interface IndexOptions {
  /** Where the index goes; empty or new. */
  readonly folder: string;
  /** The base of all addresses, with a slash at both ends. */
  readonly base: string;
  /** The words of the interface, for dates in words; those of the code unless told. */
  readonly dictionaries?: Dictionaries;
  /** How many records are given to Pagefind at once, which takes 50 to 100 kB of memory for each; 1,000 unless told. */
  readonly partSize?: number;
  /** How many files the texts of a language take at most: some hosts take a limited number; 3,000 unless told. */
  readonly mostTextFiles?: number;
}

export interface WrittenIndex {
  readonly records: number;
  readonly files: number;
}

/** How a page gets at Pagefind's module by a script element. */
const startScript = `import * as pagefind from './pagefind.js';
dispatchEvent(new CustomEvent('pagefind', { detail: pagefind }));
`;

/**
 * Writes the index of all languages. The same archive gives the same bytes.
 *
 * @throws Error with a sentence for a person when Pagefind refuses anything or the index would be empty
 */
export async function writeSearchIndex(
  archive: Archive,
  { folder, base, dictionaries = builtIn, partSize = 1000, mostTextFiles = 3000 }: IndexOptions,
): Promise<WrittenIndex> {
  let [count, files] = [0, 0];
  const write = (name: string, content: Uint8Array | string): void => {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
    files += 1;
  };
  const entries: LanguageEntry[] = [];
  const program = new Map<string, Uint8Array>();
  for (const [language, records] of byLanguage(archive, recordsOf(archive, { base, dictionaries }))) {
    const bundle = Math.max(1, Math.ceil(countOf(archive) / mostTextFiles));
    const texts = openTexts(path.join(folder, 'records'), language, bundle);
    const parts: IndexPart[] = [];
    const shown: SearchRecord[] = [];
    for await (const { part, kept } of indexParts(records, partSize)) {
      parts.push(part);
      for (const record of kept) {
        texts.add(record);
        shown.push(withoutHidden(record));
      }
    }
    if (shown.length === 0) continue;
    const index = await printIndex(language, parts);
    for (const [name, content] of index.files) write(name, content);
    for (const part of parts) for (const file of part.program) program.set(file.path, file.content);
    entries.push({ language, hash: index.hash, count: shown.length, entry: parts[0]?.entry });
    const { files: textFiles, ...place } = texts.end();
    const catalogue: Catalogue = { ...place, bundle, types: typesOf(shown) };
    write(`catalogue/${language}.json`, JSON.stringify(catalogue));
    write(`facets/${language}.json`, JSON.stringify(facetColumns(shown)));
    write(`dates/${language}.json`, JSON.stringify(dateRanks(shown)));
    write(`words/${language}.json`, JSON.stringify(archiveWords(shown)));
    files += textFiles;
    count += shown.length;
  }
  if (count === 0) throw new Error('The search index would be empty: the archive has nothing to search.');
  const entry = printEntry(entries);
  for (const [name, content] of program) if (entry.programs.has(name)) write(name, content);
  write('start.js', startScript);
  write('pagefind-entry.json', entry.text);
  return { records: count, files };
}

/** The records of each language, which come one language after the other. */
function* byLanguage(
  { languages }: Archive,
  records: Iterator<SearchRecord>,
): Generator<readonly [language: string, records: Iterable<SearchRecord>]> {
  let next = records.next();
  for (const language of languages) {
    yield [
      language,
      (function* () {
        for (; !next.done && next.value.language === language; next = records.next()) yield next.value;
      })(),
    ];
  }
}

/** How many records a language can have. */
function countOf({ articles, quotes, events, topics, actors }: Archive): number {
  const paragraphs = articles.reduce((sum, { original }) => sum + original.paragraphs.length, 0);
  return paragraphs + quotes.length + events.length + topics.length + actors.length;
}

async function* indexParts(
  records: Iterable<SearchRecord>,
  partSize: number,
): AsyncGenerator<Awaited<ReturnType<typeof indexPart>>> {
  let some: SearchRecord[] = [];
  for (const record of records) {
    if (record.content === '' && record.meta.title === '') continue;
    some.push(record);
    if (some.length < partSize) continue;
    yield await indexPart(some);
    some = [];
  }
  if (some.length > 0) yield await indexPart(some);
}

/** What is needed of a record until the end: a large archive has not room for all words of all of them. */
function withoutHidden({ meta, ...record }: SearchRecord): SearchRecord {
  return { ...record, meta: { ...meta, translation: '', parts: '', aliases: '', notes: '' } };
}

interface LanguageEntry {
  readonly language: string;
  readonly hash: string;
  readonly count: number;
  readonly entry: Entry | undefined;
}

/** What Pagefind's browser code asks for first, and which programs it will ask for then. */
function printEntry(languages: readonly LanguageEntry[]): { text: string; programs: ReadonlySet<string> } {
  const wasm = (language: string, entry: Entry | undefined): string | null => entry?.languages[language]?.wasm ?? null;
  return {
    text: JSON.stringify({
      ...languages[0]?.entry,
      languages: Object.fromEntries(
        languages.map(({ language, hash, count, entry }) => [
          language,
          { hash, wasm: wasm(language, entry), page_count: count },
        ]),
      ),
    }),
    programs: new Set([
      'pagefind.js',
      ...languages.map(({ language, entry }) => `wasm.${wasm(language, entry) ?? 'unknown'}.pagefind`),
    ]),
  };
}
