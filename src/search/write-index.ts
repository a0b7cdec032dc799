// Writes the search index: Pagefind's Node API fed with the archive's records, and of its files those that the page asks for.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { Archive } from '../archive/model.ts';
import { builtIn, type Dictionaries } from '../i18n/dictionary.ts';
import { makeRecords } from './make-records.ts';
import type { SearchRecord } from './record.ts';
import { archiveWords } from './words.ts';

export interface IndexOptions {
  /** Folder of the built site; the index goes into `pagefind/` in it. */
  readonly folder: string;
  /** The base of all addresses, with a slash at both ends. */
  readonly base: string;
  /** The words of the interface, for dates in words; those of the code unless told. */
  readonly dictionaries?: Dictionaries;
}

export interface WrittenIndex {
  readonly records: number;
  readonly files: number;
}

/**
 * Writes the index of all languages. The same archive gives the same bytes.
 *
 * @throws Error with a sentence for a person when Pagefind refuses anything or the index would be empty
 */
export async function writeSearchIndex(
  archive: Archive,
  { folder, base, dictionaries = builtIn }: IndexOptions,
): Promise<WrittenIndex> {
  const records = makeRecords(archive, { base, dictionaries }).filter(
    ({ content, meta }) => content !== '' || meta.title !== '',
  );
  if (records.length === 0) throw new Error('The search index would be empty: the archive has nothing to search.');
  const files = await indexFiles(records);
  files.push({ path: 'start.js', content: Buffer.from(startScript) });
  for (const language of archive.languages) {
    files.push({ path: `words/${language}.txt`, content: Buffer.from(archiveWords(records, language).join('\n')) });
  }
  for (const { path: name, content } of files) {
    const target = path.join(folder, 'pagefind', name);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return { records: records.length, files: files.length };
}

/** Results of a language share at most so many files: fewer requests, and some hosts take a limited number of files. */
const maxFragments = 400;

// A reader's first word fetches one chunk of the index. Pagefind cuts chunks of about 20 kB; cut smaller, the first
// results cost a fifth less. The name is Pagefind's own and marked unstable: should it go, chunks are large again.
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '4000';

/** How a page gets at Pagefind's module by a script element. */
const startScript = `import * as pagefind from './pagefind.js';
dispatchEvent(new CustomEvent('pagefind', { detail: pagefind }));
`;

async function indexFiles(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ maxFragments });
  if (!index) throw new Error(`Pagefind could not begin a search index: ${errors.join('; ') || 'no reason given'}`);
  try {
    await addRecords(index, records);
    const { files, errors: refusals } = await index.getFiles();
    if (refusals.length > 0) throw new Error(`Pagefind could not build the search index: ${refusals.join('; ')}`);
    const used = files.filter(isUsed).sort((a, b) => (a.path < b.path ? -1 : 1));
    if (!used.some(({ path: name }) => name.endsWith('.pf_index'))) {
      throw new Error('The search index is empty: Pagefind found no word in the records of the archive.');
    }
    return used;
  } finally {
    await index.deleteIndex();
  }
}

async function addRecords(index: PagefindIndex, records: readonly SearchRecord[]): Promise<void> {
  // One after the other: the numbers that Pagefind gives its pages follow the order of arrival.
  for (const { url, language, content, meta, filters, sort } of records) {
    const { errors } = await index.addCustomRecord({
      url,
      language,
      // A record without text is dropped by Pagefind; its title is searched all the same.
      content: content === '' ? meta.title : content,
      meta: { ...meta },
      filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
      sort: { ...sort },
    });
    if (errors.length > 0) throw new Error(`Pagefind refused the search record of ${url}: ${errors.join('; ')}`);
  }
}

/**
 * The search page brings its own interface and needs no worker; Pagefind's ready-made interfaces and its highlighter
 * stay out, and its WebAssembly without a stemmer where every language has one.
 */
function isUsed({ path: name }: IndexFile, _: number, files: readonly IndexFile[]): boolean {
  if (/^(?:pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.|playground\/)/.test(name)) return false;
  return name !== 'wasm.unknown.pagefind' || languagesWithoutStemmer(files);
}

function languagesWithoutStemmer(files: readonly IndexFile[]): boolean {
  const entry = files.find(({ path: name }) => name === 'pagefind-entry.json');
  const { languages = {} } = JSON.parse(entry ? Buffer.from(entry.content).toString() : '{}') as {
    languages?: Record<string, { wasm: string | null }>;
  };
  return Object.values(languages).some(({ wasm }) => wasm === null);
}
