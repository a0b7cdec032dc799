// Prints the index of a language in the files that Pagefind's browser code asks for.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { CborWriter } from './cbor.ts';
import { type IndexPart, signature } from './index-part.ts';
import { mergeWords, type WordChunk } from './merge-words.ts';

export interface PrintedIndex {
  /** What tells this index from any other: the name of the folders of its files, which never change. */
  readonly hash: string;
  /** Bytes by path in the folder of the index. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const pack = promisify(gzip);

/** @param parts of one language, in the order of the records */
export async function printIndex(language: string, parts: readonly IndexPart[]): Promise<PrintedIndex> {
  const sum = createHash('sha256');
  const packed: Promise<Uint8Array>[] = [];
  const chunks: Omit<WordChunk, 'bytes'>[] = [];
  for (const { bytes, from, to } of mergeWords(parts)) {
    sum.update(bytes);
    chunks.push({ from, to });
    packed.push(compress(bytes));
    // While they are compressed beside, the memory of the next ones waits.
    if (packed.length % 64 === 0) await Promise.all(packed.slice(-64));
  }
  const hash = `${language}_${sum.digest('hex').slice(0, 10)}`;
  const names = chunks.map((_, place) => `${hash}/${place.toString(36)}`);
  const meta = await compress(printMeta(parts, chunks, names));
  const files = new Map<string, Uint8Array>([[`pagefind.${hash}.pf_meta`, meta]]);
  for (const [place, name] of names.entries()) files.set(`index/${name}.pf_index`, await compressed(packed, place));
  return { hash, files };
}

/**
 * The ids that records have in the browser: their places in base 36, all of one length and read from the right, which
 * makes neighbours differ in their first letter alone and compresses best.
 */
function recordIds(count: number): string[] {
  const length = Math.max(0, count - 1).toString(36).length;
  return Array.from({ length: count }, (_, place) => [...place.toString(36).padStart(length, '0')].reverse().join(''));
}

/**
 * Pagefind weighs a hit by the length of its record. Lengths in steps of a quarter make its list a third smaller.
 *
 * @returns the nearest step, 8 for all shorter ones
 */
function rounded(words: number): number {
  return Math.round(8 * 2 ** (Math.round(3 * Math.log2(Math.max(words, 8) / 8)) / 3));
}

async function compressed(packed: readonly Promise<Uint8Array>[], place: number): Promise<Uint8Array> {
  return (await packed[place]) ?? new Uint8Array();
}

function compress(bytes: Uint8Array): Promise<Uint8Array> {
  return pack(Buffer.concat([Buffer.from(signature), bytes]), { level: constants.Z_BEST_COMPRESSION });
}

/**
 * The list of records and chunks that every search begins with. Pagefind names records and chunks by hashes, which no
 * compression makes smaller; counted through, they cost next to nothing.
 */
function printMeta(
  parts: readonly IndexPart[],
  chunks: readonly Omit<WordChunk, 'bytes'>[],
  names: readonly string[],
): Uint8Array {
  const counts = parts.flatMap(({ wordCounts }) => wordCounts);
  const [{ entry, metaFields } = { entry: undefined, metaFields: [] }, ...others] = parts;
  if (others.some((part) => part.metaFields.join() !== metaFields.join()))
    throw new Error('The parts of the search index number the fields of metadata differently.');
  const writer = new CborWriter();
  const text = (value: string): void => writer.text(Buffer.from(value));
  writer.array(6);
  text(entry?.version ?? '');
  writer.array(counts.length);
  for (const [place, id] of recordIds(counts.length).entries()) {
    writer.array(2);
    text(id);
    writer.number(rounded(counts[place] ?? 0));
  }
  writer.array(chunks.length);
  for (const [place, { from, to }] of chunks.entries()) {
    writer.array(3);
    text(from);
    text(to);
    text(names[place] ?? '');
  }
  // Filters and sorting are the archive's own: see catalogue.ts.
  writer.array(0);
  writer.array(0);
  writer.array(metaFields.length);
  for (const field of metaFields) text(field);
  return writer.take();
}
