// Makes one index of words of those of several parts: the parts' records are numbered through, a word has its records
// of all parts, and nothing else is touched.
import { CborReader, CborWriter } from './cbor.ts';
import { type IndexPart, unpacked } from './index-part.ts';

/** A file of the index: words next to each other. */
export interface WordChunk {
  readonly bytes: Uint8Array;
  /** First and last word, each cut behind the letter that tells it from the neighbouring chunk. */
  readonly from: string;
  readonly to: string;
}

/**
 * A reader's word fetches one chunk, so that chunks are small, some 4 kB when they are compressed; each has an entry in
 * the list that every reader fetches, and is a file, so that they are not too many.
 */
const leastBytes = 8000;
const mostChunks = 2000;
/** How many times smaller compression makes them. */
const compression = 2.4;

/** @yields chunks in the order of their words, by the bytes of UTF-8 as Pagefind sorts them */
export function* mergeWords(parts: readonly IndexPart[]): Generator<WordChunk> {
  const packed = parts.flatMap(({ chunks }) => chunks).reduce((sum, { length }) => sum + length, 0);
  const chunkSize = Math.max(leastBytes, (packed * compression) / mostChunks);
  const streams: WordStream[] = [];
  let offset = 0;
  for (const part of parts) {
    streams.push(new WordStream(part.chunks, offset));
    offset += part.wordCounts.length;
  }
  for (const stream of streams) stream.next();
  const body = new CborWriter();
  const decoder = new TextDecoder();
  let words = 0;
  let first = '';
  let last = '';
  let before = '';
  const chunk = (next: string | undefined): WordChunk => {
    const items = body.take();
    body.array(1);
    body.array(words);
    body.copy(items);
    const from = before === '' ? first : cutBehind(first, before);
    const to = next === undefined ? last : cutBehind(last, next);
    before = last;
    words = 0;
    return { bytes: body.take(), from, to: to >= from ? to : last };
  };
  for (;;) {
    const [least, ...others] = leastOf(streams);
    if (!least?.word) break;
    const word = decoder.decode(least.word.text);
    if (body.length >= chunkSize) yield chunk(word);
    if (words === 0) first = word;
    last = word;
    words += 1;
    writeWord(body, [least, ...others]);
    for (const stream of [least, ...others]) stream.next();
  }
  if (words > 0) yield chunk(undefined);
}

/** Where the records of a word stand in the bytes of a chunk. */
interface Postings {
  readonly count: number;
  /** Numbers of the first and the last record, in the whole archive. */
  readonly first: number;
  readonly last: number;
  /** Everything behind the number of the first record. */
  readonly rest: Uint8Array;
}

interface Word {
  readonly text: Uint8Array;
  readonly pages: Postings;
  /** The same word with its accents: the spelling, and where it stands so. */
  readonly variants: readonly { readonly text: Uint8Array; readonly pages: Postings }[];
}

/** The words of one part, one after the other. */
class WordStream {
  word: Word | undefined;
  readonly #chunks: readonly Uint8Array[];
  readonly #offset: number;
  #reader = new CborReader(new Uint8Array());
  #place = 0;

  /** @param offset how many records the parts before have */
  constructor(chunks: readonly Uint8Array[], offset: number) {
    this.#chunks = chunks;
    this.#offset = offset;
  }

  next(): void {
    if (this.#reader.isDone) {
      const chunk = this.#chunks[this.#place];
      this.#place += 1;
      if (!chunk) {
        this.word = undefined;
        return;
      }
      this.#reader = new CborReader(unpacked(chunk));
      this.#reader.array();
      this.#reader.array();
    }
    const reader = this.#reader;
    reader.array();
    this.word = {
      text: reader.text(),
      pages: this.#postings(),
      variants: Array.from({ length: reader.array() }, () => {
        reader.array();
        return { text: reader.text(), pages: this.#postings() };
      }),
    };
  }

  /** Each record is an array of its distance from the one before, its places, its places in the metadata. */
  #postings(): Postings {
    const reader = this.#reader;
    const count = reader.array();
    let [first, last, start] = [0, this.#offset, reader.at];
    for (let index = 0; index < count; index += 1) {
      reader.array();
      last += reader.number();
      if (index === 0) [first, start] = [last, reader.at];
      reader.skipNumbers();
      reader.skipNumbers();
    }
    return { count, first, last, rest: reader.bytes.subarray(start, reader.at) };
  }
}

/** Those that stand at the least word. */
function leastOf(streams: readonly WordStream[]): WordStream[] {
  let least: WordStream[] = [];
  for (const stream of streams) {
    if (!stream.word) continue;
    const [other] = least;
    const order = other?.word ? Buffer.compare(stream.word.text, other.word.text) : -1;
    if (order < 0) least = [stream];
    else if (order === 0) least.push(stream);
  }
  return least;
}

function writeWord(body: CborWriter, streams: readonly WordStream[]): void {
  const same = streams.flatMap(({ word }) => word ?? []);
  body.array(3);
  body.text(same[0]?.text ?? new Uint8Array());
  writePostings(
    body,
    same.map(({ pages }) => pages),
  );
  const variants = new Map<string, { text: Uint8Array; pages: Postings[] }>();
  for (const { text, pages } of same.flatMap((word) => word.variants)) {
    const key = Buffer.from(text).toString('latin1');
    const known = variants.get(key);
    if (known) known.pages.push(pages);
    else variants.set(key, { text, pages: [pages] });
  }
  body.array(variants.size);
  for (const key of [...variants.keys()].sort()) {
    const { text, pages } = variants.get(key) ?? { text: new Uint8Array(), pages: [] };
    body.array(2);
    body.text(text);
    writePostings(body, pages);
  }
}

function writePostings(body: CborWriter, lists: readonly Postings[]): void {
  body.array(lists.reduce((sum, { count }) => sum + count, 0));
  let before = 0;
  for (const { count, first, last, rest } of lists) {
    if (count === 0) continue;
    body.array(3);
    body.number(first - before);
    body.copy(rest);
    before = last;
  }
}

/** The beginning of a word up to and with the letter by which it differs from another. */
function cutBehind(word: string, other: string): string {
  const letters = [...word];
  const others = [...other];
  let same = 0;
  while (same < letters.length && letters[same] === others[same]) same += 1;
  return letters.slice(0, same + 1).join('');
}
