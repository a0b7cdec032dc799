// The downloads of a process, made once: the build writes the files, the data page tells their sizes and checksums.
import path from 'node:path';
import { sha256 } from '../archive/article/witness.ts';
import { type Download, downloads } from '../exports/downloads.ts';
import type { ExportContext } from '../exports/identity.ts';
import { openSharedArchive } from './shared-archive.ts';

export interface SiteDownload extends Download {
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256: string;
}

const made = new Map<string, readonly SiteDownload[]>();

/**
 * Every file that can be taken away, the bag last.
 *
 * @param folder the content folder
 * @param baseUrl public address of the archive, if it has one
 * @throws Error when the content has problems: whoever asks has checked it
 */
export function openSharedDownloads(folder: string, baseUrl: string | undefined): readonly SiteDownload[] {
  const key = `${path.resolve(folder)} ${baseUrl ?? ''}`;
  const known = made.get(key) ?? make(folder, baseUrl);
  made.set(key, known);
  return known;
}

function make(folder: string, baseUrl: string | undefined): SiteDownload[] {
  const { archive, dictionaries, files } = openSharedArchive(folder);
  if (!archive) throw new Error('The content has problems, so there is nothing to download.');
  const context: ExportContext = { baseUrl, editionDate: archive.edition.date, dictionaries };
  const contentFiles = new Map(files.map((file) => [file.path, file.bytes]));
  return downloads(archive, { ...context, contentFiles }).map((file) => ({ ...file, sha256: sha256(file.bytes) }));
}
