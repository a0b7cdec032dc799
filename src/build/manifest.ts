// The manifest of a built site: every file with its SHA-256, in the form that `sha256sum -c` reads.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../archive/article/witness.ts';
import { compare } from '../archive/problems.ts';

export const manifestFile = 'manifest-sha256.txt';

/** SHA-256 by path within the folder, with forward slashes. */
export type Manifest = ReadonlyMap<string, string>;

/** Every file of a folder by its path in it, with forward slashes, in the order of code units. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort(compare);
}

/**
 * The manifest of the files that a folder holds, itself left out.
 *
 * @param known checksums that whoever wrote the files has taken already
 */
export function manifestOf(folder: string, known: Manifest = new Map()): Manifest {
  return new Map(
    listFiles(folder)
      .filter((file) => file !== manifestFile)
      .map((file) => [file, known.get(file) ?? sha256(readFileSync(path.join(folder, file)))]),
  );
}

/** Writes the manifest into the folder that it describes. */
export function writeManifest(folder: string, known: Manifest): Manifest {
  const manifest = manifestOf(folder, known);
  writeFileSync(path.join(folder, manifestFile), printManifest(manifest));
  return manifest;
}

export function printManifest(manifest: Manifest): string {
  return [...manifest].map(([file, hash]) => `${hash}  ${file}\n`).join('');
}

/** @returns undefined where the text is no manifest, or one that leads out of its folder */
export function parseManifest(text: string): Manifest | undefined {
  const manifest = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
    if (!match?.[1] || !match[2] || leadsOut(match[2])) return undefined;
    manifest.set(match[2], match[1]);
  }
  return manifest.size > 0 ? manifest : undefined;
}

/** A manifest may come from a stranger, and names what is opened and asked for. */
function leadsOut(file: string): boolean {
  return /[\\?#\p{Cc}]/u.test(file) || file.split('/').some((part) => part === '' || part === '.' || part === '..');
}
