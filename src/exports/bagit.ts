// BagIt 1.0 (RFC 8493): payload, checksums and description of a bag, and the bag as a ZIP file.
import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';

export interface BagInfo {
  /** Name of the folder that holds the bag. */
  readonly name: string;
  /** `2026-11-22`: the date of bagging and of every file in the ZIP. */
  readonly date: string;
  /** Labels and values of `bag-info.txt` besides date and size (section 2.2.2), in order. */
  readonly labels: readonly (readonly [label: string, value: string])[];
}

/** Files by path, in the order in which they are written. */
export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * All files of the bag, payload under `data/`, sorted by path.
 *
 * @param payload by path without `data/`
 */
export function bag(payload: Files, info: BagInfo): Files {
  const data = sorted(new Map([...payload].map(([path, bytes]) => [`data/${path}`, bytes])));
  const octets = [...data.values()].reduce((sum, bytes) => sum + bytes.length, 0);
  const tags = new Map([
    [
      'bag-info.txt',
      encode(labelLines([...info.labels, ['Bagging-Date', info.date], ['Payload-Oxum', `${octets}.${data.size}`]])),
    ],
    ['bagit.txt', encode('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    ['manifest-sha512.txt', encode(manifest(data))],
  ]);
  return new Map([...tags, ['tagmanifest-sha512.txt', encode(manifest(tags))], ...data]);
}

/** The bag as a ZIP file whose bytes depend on nothing but its content. */
export function zipBag(files: Files, info: BagInfo): Uint8Array {
  const [year = 1980, month = 1, day = 1] = info.date.split('-').map(Number);
  // ZIP knows local time only: noon of the day is the same number in every time zone.
  const mtime = new Date(year, month - 1, day, 12);
  return zipSync(Object.fromEntries([...files].map(([path, bytes]) => [`${info.name}/${path}`, bytes])), {
    level: 6,
    mtime,
  });
}

/** Section 2.1.3; in paths CR, LF and % are percent-encoded. */
function manifest(files: Files): string {
  const lines = [...files].map(([path, bytes]) => {
    const name = path.replace(
      /[%\r\n]/g,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    );
    return `${createHash('sha512').update(bytes).digest('hex')}  ${name}\n`;
  });
  return lines.join('');
}

/** Values of several lines become one: a line that does not begin with white space would be a label. */
function labelLines(labels: BagInfo['labels']): string {
  return labels.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');
}

function sorted(files: Files): Files {
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
