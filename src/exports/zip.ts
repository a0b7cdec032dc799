// A ZIP file written block by block: Node deflates the blocks on threads of its own while others are made, and fflate
// writes the container around them.
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { joinBlocks } from './blocks.ts';

export interface ZipFile {
  /** Adds a file after those before it; its last blocks may wait to be written until others follow or the end. */
  readonly add: (path: string, blocks: Iterable<Uint8Array>) => Promise<void>;
  /** Writes what is outstanding, and the directory. */
  readonly end: () => Promise<void>;
}

const deflate = promisify(deflateRaw);

/** A block ends at a byte and depends on none before it, so that several can be deflated at once. */
async function deflateBlock(block: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  // With the usual chunks the result of the smallest block takes 16 kB of memory.
  const chunkSize = Math.min(Math.max(block.length, 64), 1 << 16);
  // A tenth more bytes than at the usual level, in half the time.
  const settings = { level: 3, finishFlush: constants.Z_SYNC_FLUSH, chunkSize };
  // So little is deflated before a thread wakes.
  return block.length < 4096 ? deflateRawSync(block, settings) : deflate(block, settings);
}

/** The empty block that ends a deflated file (RFC 1951, 3.2.3 and 3.2.6). */
const lastBlock = new Uint8Array([3, 0]);

/** Blocks that wait to be written: enough for all threads, few enough for memory. */
const mostWaiting = 16;

/**
 * The bytes depend on nothing but paths, blocks and date.
 *
 * @param modified date and time of every file; ZIP knows local time only
 * @param write takes the blocks of the ZIP file in order
 */
export function openZip(modified: Date, write: (block: Uint8Array) => void): ZipFile {
  const output = joinBlocks(write);
  const container = new Zip((error, block) => {
    if (error) throw error;
    output.write(block);
  });
  const waiting: (() => Promise<void>)[] = [];
  const later = async (step: () => Promise<void>): Promise<void> => {
    waiting.push(step);
    if (waiting.length > mostWaiting) await waiting.shift()?.();
  };
  return {
    add: async (path, blocks) => {
      const file: ZipInputFile = { filename: path, mtime: modified, compression: 8, size: 0, crc: 0 };
      await later(async () => container.add(file));
      for (const block of blocks) {
        file.size += block.length;
        file.crc = crc32(block, file.crc);
        const deflated = deflateBlock(block);
        await later(async () => file.ondata?.(null, await deflated, false));
      }
      await later(async () => file.ondata?.(null, lastBlock, true));
    },
    end: async () => {
      for (const step of waiting) await step();
      container.end();
      output.end();
    },
  };
}
