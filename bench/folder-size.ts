// How many files a folder has, how many bytes are in them, and which page is the heaviest.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliSize } from '../tests/support/brotli.ts';

interface SizedFile {
  /** Path below the folder. */
  readonly file: string;
  readonly bytes: number;
}

export function folderSize(folder: string): { files: number; bytes: number } {
  const files = sizedFiles(folder);
  return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}

/** So many of the longest pages are compressed: a longer page may be the lighter one. */
const compressed = 20;

/** The page that costs most bytes under brotli; the reading copy is a download, no page. */
export function heaviestPage(folder: string): SizedFile {
  const pages = sizedFiles(folder).filter(({ file }) => file.endsWith('.html') && !file.endsWith('reading-copy.html'));
  const longest = pages.sort((a, b) => b.bytes - a.bytes).slice(0, compressed);
  const [heaviest = { file: '', bytes: 0 }] = longest
    .map(({ file }) => ({ file, bytes: brotliSize(folder, file) }))
    .sort((a, b) => b.bytes - a.bytes);
  return heaviest;
}

function sizedFiles(folder: string): SizedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .map((full) => ({ file: path.relative(folder, full), bytes: statSync(full).size }));
}
