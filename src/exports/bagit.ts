// BagIt 1.0 (RFC 8493): payload, checksums and description of a bag, written as a ZIP file.
import { createHash } from 'node:crypto';
import { compare } from '../archive/problems.ts';
import { textBlocks } from './blocks.ts';
import { openZip } from './zip.ts';

export interface BagInfo {
  /** Name of the folder that holds the bag. */
  readonly name: string;
  /** `2026-11-22`: the date of bagging and of every file in the ZIP. */
  readonly date: string;
  /** Labels and values of `bag-info.txt` besides date and size (section 2.2.2), in order. */
  readonly labels: readonly (readonly [label: string, value: string])[];
}

export interface Bag {
  /**
   * Adds a file of the payload.
   *
   * @param path without `data/`
   * @returns how many bytes it has
   */
  readonly add: (path: string, blocks: Iterable<Uint8Array>) => Promise<number>;
  /** Adds the tag files, whose checksums and sums are known last, and ends the bag. */
  readonly end: () => Promise<void>;
}

interface BaggedFile {
  readonly path: string;
  readonly size: number;
  readonly sha512: string;
}

/**
 * A bag whose bytes depend on nothing but its content.
 *
 * @param write takes the blocks of the ZIP file in order
 */
export function openBag(info: BagInfo, write: (block: Uint8Array) => void): Bag {
  const [year = 1980, month = 1, day = 1] = info.date.split('-').map(Number);
  // ZIP knows local time only: noon of the day is the same number in every time zone.
  const zip = openZip(new Date(year, month - 1, day, 12), write);
  const put = async (path: string, blocks: Iterable<Uint8Array>): Promise<BaggedFile> => {
    const hash = createHash('sha512');
    let size = 0;
    const measured = function* (): Generator<Uint8Array> {
      for (const block of blocks) {
        hash.update(block);
        size += block.length;
        yield block;
      }
    };
    await zip.add(`${info.name}/${path}`, measured());
    return { path, size, sha512: hash.digest('hex') };
  };
  const payload: BaggedFile[] = [];
  return {
    add: async (path, blocks) => {
      const file = await put(`data/${path}`, blocks);
      payload.push(file);
      return file.size;
    },
    end: async () => {
      const octets = payload.reduce((sum, { size }) => sum + size, 0);
      const oxum = `${octets}.${payload.length}`;
      const tags: readonly (readonly [path: string, text: string])[] = [
        ['bag-info.txt', labelLines([...info.labels, ['Bagging-Date', info.date], ['Payload-Oxum', oxum]])],
        ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
        ['manifest-sha512.txt', manifest(payload)],
      ];
      const tagged: BaggedFile[] = [];
      for (const [path, text] of tags) tagged.push(await put(path, textBlocks([text])));
      await put('tagmanifest-sha512.txt', textBlocks([manifest(tagged)]));
      await zip.end();
    },
  };
}

/** Section 2.1.3, sorted by path; in paths CR, LF and % are percent-encoded. */
function manifest(files: readonly BaggedFile[]): string {
  const lines = files
    .toSorted((a, b) => compare(a.path, b.path))
    .map(({ path, sha512 }) => `${sha512}  ${path.replace(/[%\r\n]/g, percentEncoded)}\n`);
  return lines.join('');
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/** Values of several lines become one: a line that does not begin with white space would be a label. */
function labelLines(labels: BagInfo['labels']): string {
  return labels.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');
}
