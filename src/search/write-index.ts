// Writes the search index: Pagefind's Node API fed with the archive's records, and of its files those that the page asks for.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { Archive } from '../archive/model.ts';
import { builtIn, type Dictionaries } from '../i18n/dictionary.ts';
import { indexFacets } from './index-facets.ts';
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
  const records = distinct(makeRecords(archive, { base, dictionaries }));
  if (records.length === 0) throw new Error('The search index would be empty: the archive has nothing to search.');
  const files = await orDeath(indexFiles(records));
  files.push({ path: 'start.js', content: Buffer.from(startScript) });
  for (const language of archive.languages) {
    const own = records.filter((record) => record.language === language);
    files.push({ path: `words/${language}.json`, content: Buffer.from(JSON.stringify(archiveWords(own))) });
    files.push({ path: `facets/${language}.json`, content: Buffer.from(JSON.stringify(indexFacets(own))) });
  }
  for (const { path: name, content } of files) {
    const target = path.join(folder, 'pagefind', name);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  return { records: records.length, files: files.length };
}

/** Those that can be found; of an address, one, as Pagefind has it. The facets count on the order of what is left. */
function distinct(records: readonly SearchRecord[]): SearchRecord[] {
  const taken = new Set<string>();
  return records.filter(({ url, content, meta }) => {
    const isNew = !taken.has(url) && (content !== '' || meta.title !== '');
    if (isNew) taken.add(url);
    return isNew;
  });
}

/** Results of a language share at most so many files: fewer requests, and some hosts take a limited number of files. */
const maxFragments = 400;

/** So many records are on their way to Pagefind at once. */
const sentTogether = 200;

// A reader's first word fetches one chunk of the index. Pagefind cuts chunks of about 20 kB; cut smaller, the first
// results cost a fifth less. The name is Pagefind's own and marked unstable: should it go, chunks are large again.
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] ??= '4000';

/** How a page gets at Pagefind's module by a script element. */
const startScript = `import * as pagefind from './pagefind.js';
dispatchEvent(new CustomEvent('pagefind', { detail: pagefind }));
`;

/**
 * Pagefind is a process of its own. Should it end without a word, nothing is left to wait for, and Node would end the
 * build without a word too. What Pagefind prints then, stack and all, is no message for a person: the error says enough.
 */
async function orDeath<Result>(work: Promise<Result>): Promise<Result> {
  const { error: print } = console;
  console.error = (...said) => (said[0] === 'Service stopped' ? undefined : print(...said));
  let died: () => void = () => undefined;
  const death = new Promise<never>((_, reject) => {
    died = () => reject(new Error('Pagefind ended before the index was done.'));
    process.once('beforeExit', died);
  });
  try {
    return await Promise.race([work, death]);
  } finally {
    process.off('beforeExit', died);
    console.error = print;
  }
}

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
  // Pagefind takes them one after the other, in the order of sending: that of its pages, and of the archive.
  for (let at = 0; at < records.length; at += sentTogether) {
    await Promise.all(records.slice(at, at + sentTogether).map((record) => addRecord(index, record)));
  }
}

async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const { url, language, content, meta, filters, sort } = record;
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

/**
 * The search page brings its own interface and filters, and needs no worker; Pagefind's ready-made interfaces, its
 * highlighter and its filters stay out, and its WebAssembly without a stemmer where every language has one.
 */
function isUsed({ path: name }: IndexFile, _: number, files: readonly IndexFile[]): boolean {
  if (name.endsWith('.pf_filter')) return false;
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
