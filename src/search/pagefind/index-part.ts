// One run of Pagefind over a part of the records. An archive of any size is indexed part by part: Pagefind holds all
// records of an index in memory, 50 to 100 kB each, and compares each new one with all before.
import { gunzipSync } from 'node:zlib';
import { createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import type { SearchRecord } from '../record.ts';
import { CborReader } from './cbor.ts';

/** What Pagefind made of some records of one language. */
export interface IndexPart {
  /** Words of each record, by its number. */
  readonly wordCounts: readonly number[];
  /** Files of the index of words in the order of the words, as Pagefind has packed them. */
  readonly chunks: readonly Uint8Array[];
  /** Names of the fields of metadata, by their number in the index. */
  readonly metaFields: readonly string[];
  /** Files of Pagefind's own that every index of the language has: its script, its WebAssembly. */
  readonly program: readonly IndexFile[];
  /** Version, characters, and the WebAssembly of the language: what `pagefind-entry.json` says. */
  readonly entry: Entry;
}

export interface Entry {
  readonly version: string;
  readonly languages: Readonly<Record<string, { readonly hash: string; readonly wasm: string | null }>>;
}

/**
 * @param records of one language, not more than memory has room for
 * @returns the index, and the records that are in it: their places are their numbers
 * @throws Error with a sentence for a person when Pagefind refuses anything
 */
export async function indexPart(
  records: readonly SearchRecord[],
): Promise<{ readonly part: IndexPart; readonly kept: readonly SearchRecord[] }> {
  // The texts of the results are written by the archive itself: of Pagefind's, one file is the least.
  const { index, errors } = await createIndex({ maxFragments: 1 });
  if (!index) throw new Error(`Pagefind could not begin a search index: ${errors.join('; ') || 'no reason given'}`);
  try {
    await Promise.all(records.map((record, number) => addRecord(index, record, number)));
    const { files, errors: refusals } = await index.getFiles();
    if (refusals.length > 0) throw new Error(`Pagefind could not build the search index: ${refusals.join('; ')}`);
    return readFiles(files, records);
  } finally {
    await index.deleteIndex();
  }
}

async function addRecord(index: PagefindIndex, record: SearchRecord, number: number): Promise<void> {
  const { url, language, content, meta } = record;
  const { errors } = await index.addCustomRecord({
    // Pagefind keeps one record for each address, and several passages may have the same.
    url: `${number}`,
    language,
    // A record without text is dropped by Pagefind; its title is searched all the same.
    content: content === '' ? meta.title : content,
    meta: { ...meta },
  });
  if (errors.length > 0) throw new Error(`Pagefind refused the search record of ${url}: ${errors.join('; ')}`);
}

/** What every file of an index begins with, before it is compressed. */
export const signature = 'pagefind_dcd';

/** What a file of an index holds, without compression and signature. */
export function unpacked(file: Uint8Array): Uint8Array {
  return gunzipSync(file).subarray(signature.length);
}

function readFiles(
  files: readonly IndexFile[],
  records: readonly SearchRecord[],
): { part: IndexPart; kept: readonly SearchRecord[] } {
  const content = new Map(files.map(({ path, content }) => [path, content]));
  const list = files.find(({ path }) => path.endsWith('.pf_meta'));
  const { pages, chunks, metaFields } = list
    ? readMeta(unpacked(list.content))
    : { pages: [], chunks: [], metaFields: [] };
  const part: IndexPart = {
    wordCounts: pages.map(({ words }) => words),
    metaFields,
    chunks: chunks.map((hash) => content.get(`index/${hash}.pf_index`) ?? new Uint8Array()),
    program: files.filter(({ path }) => /^(?:pagefind\.js|wasm\.[^/]*)$/.test(path)),
    entry: JSON.parse(Buffer.from(content.get('pagefind-entry.json') ?? '').toString()),
  };
  // Pagefind drops what has no word, in its own sense of it.
  return { part, kept: pages.length === records.length ? records : keptOf(files, pages, records) };
}

interface Page {
  readonly hash: string;
  readonly words: number;
}

/** The records behind the pages, by the texts that Pagefind writes of them. */
function keptOf(files: readonly IndexFile[], pages: readonly Page[], records: readonly SearchRecord[]): SearchRecord[] {
  const numbers = new Map<string, number>();
  for (const { path, content } of files) {
    const [, name = ''] = /^fragment\/(.*)\.pf_fragment$/.exec(path) ?? [];
    if (name === '') continue;
    const text = JSON.parse(Buffer.from(unpacked(content)).toString());
    const group: Record<string, { url: string }> = 'url' in text ? { [name]: text } : text;
    for (const [hash, { url }] of Object.entries(group)) numbers.set(hash, Number(url));
  }
  return pages.map(({ hash }) => {
    const record = records[numbers.get(hash) ?? -1];
    if (!record) throw new Error('Pagefind indexed a record that nobody gave it: this version of it does not fit.');
    return record;
  });
}

/** Pagefind's list of pages and chunks: version, pages, chunks, filters, sorts, fields of metadata. */
function readMeta(bytes: Uint8Array): { pages: Page[]; chunks: string[]; metaFields: string[] } {
  const reader = new CborReader(bytes);
  const decoder = new TextDecoder();
  const list = <Item>(read: () => Item): Item[] => Array.from({ length: reader.array() }, read);
  const text = (): string => decoder.decode(reader.text());
  reader.array();
  text();
  const pages = list(() => {
    const parts = reader.array();
    const page = { hash: text(), words: reader.number() };
    if (parts > 2) text();
    return page;
  });
  const chunks = list(() => {
    reader.array();
    text();
    text();
    return text();
  });
  if (reader.array() + reader.array() > 0) throw new Error('Pagefind made filters or sorts that nobody asked for.');
  return { pages, chunks, metaFields: list(text) };
}
