// The bytes of a file in blocks, which are hashed, written and packed one after the other: no large file is ever whole
// in memory.

/** Bytes of a block: enough that its own costs don't count, few enough that many fit into memory. */
const size = 1 << 20;

/** Bytes cut into blocks; one without bytes where there are none. */
export function* blocksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start === 0 || start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

/** Hands small blocks on as larger ones. */
export function joinBlocks(write: (block: Uint8Array) => void): {
  readonly write: (block: Uint8Array) => void;
  readonly end: () => void;
} {
  let waiting: Uint8Array[] = [];
  let length = 0;
  const end = (): void => {
    if (length > 0) write(Buffer.concat(waiting));
    waiting = [];
    length = 0;
  };
  return {
    write: (block) => {
      waiting.push(block);
      length += block.length;
      if (length >= size) end();
    },
    end,
  };
}

/** UTF-8 of a text in pieces, in blocks; one without bytes for no text. No piece ends within a character. */
export function* textBlocks(text: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let pieces: string[] = [];
  let length = 0;
  let isBegun = false;
  for (const piece of text) {
    pieces.push(piece);
    length += piece.length;
    if (length < size) continue;
    yield* blocksOf(encoder.encode(pieces.join('')));
    isBegun = true;
    pieces = [];
    length = 0;
  }
  if (length > 0 || !isBegun) yield* blocksOf(encoder.encode(pieces.join('')));
}
