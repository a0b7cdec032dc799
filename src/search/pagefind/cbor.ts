// The little of CBOR (RFC 8949) that the files of a Pagefind index are made of: arrays of known length, whole numbers
// and texts.

const unsigned = 0;
const negative = 1;
const text = 3;
const array = 4;

/** Reads item after item; what is copied as it is is skipped over. */
export class CborReader {
  readonly bytes: Uint8Array;
  /** Where the next item begins. */
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  get isDone(): boolean {
    return this.at >= this.bytes.length;
  }

  /** How many items follow that belong to the array. */
  array(): number {
    return this.#head(array);
  }

  number(): number {
    return this.#head(unsigned);
  }

  /** A text by its bytes, UTF-8. */
  text(): Uint8Array {
    const length = this.#head(text);
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }

  /** Passes over an array of numbers, which are the most of an index. */
  skipNumbers(): void {
    for (let left = this.#head(array); left > 0; left -= 1) {
      const head = this.bytes[this.at] ?? 0;
      if (head >> 5 > negative) throw new Error(unexpected(head));
      this.at += 1 + extraBytes(head);
    }
  }

  #head(type: number): number {
    const head = this.bytes[this.at] ?? 0xff;
    if (head >> 5 !== type) throw new Error(unexpected(head));
    this.at += 1;
    const extra = extraBytes(head);
    if (extra === 0) return head & 31;
    let value = 0;
    for (const end = this.at + extra; this.at < end; this.at += 1) value = value * 256 + (this.bytes[this.at] ?? 0);
    return value;
  }
}

/** Bytes of an item's number behind its head. */
function extraBytes(head: number): number {
  const short = head & 31;
  if (short < 24) return 0;
  if (short > 26) throw new Error(unexpected(head));
  return 1 << (short - 24);
}

function unexpected(head: number): string {
  return `Pagefind wrote its index in another form than expected (CBOR item ${head}): this version of it does not fit.`;
}

/** Writes item after item. */
export class CborWriter {
  #bytes = new Uint8Array(4096);
  /** How many bytes are written. */
  length = 0;

  array(items: number): void {
    this.#head(array, items);
  }

  number(value: number): void {
    this.#head(unsigned, value);
  }

  text(utf8: Uint8Array): void {
    this.#head(text, utf8.length);
    this.copy(utf8);
  }

  /** Items that are CBOR already. */
  copy(items: Uint8Array): void {
    this.#make(items.length);
    this.#bytes.set(items, this.length);
    this.length += items.length;
  }

  /** What was written; the writer begins anew. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  #head(type: number, value: number): void {
    this.#make(5);
    const extra = value < 24 ? 0 : value < 0x100 ? 1 : value < 0x10000 ? 2 : 4;
    this.#bytes[this.length] = (type << 5) | (extra === 0 ? value : 23 + (extra === 4 ? 3 : extra));
    for (let byte = extra; byte > 0; byte -= 1)
      this.#bytes[this.length + byte] = (value >>> (8 * (extra - byte))) & 0xff;
    this.length += 1 + extra;
  }

  #make(room: number): void {
    if (this.length + room <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.length + room));
    larger.set(this.#bytes.subarray(0, this.length));
    this.#bytes = larger;
  }
}
