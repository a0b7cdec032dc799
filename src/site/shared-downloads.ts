// The downloads of a process, made once: the build writes the files, the data page tells their sizes and checksums.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/model.ts';
import { textBlocks } from '../exports/blocks.ts';
import { type DownloadDescription, describeBag, downloads } from '../exports/downloads.ts';
import { type DownloadContext, type Sink, type WrittenDownload, writeDownloads } from '../exports/write-downloads.ts';
import { openSharedArchive } from './shared-archive.ts';

const made = new Map<string, Promise<readonly WrittenDownload[]>>();

/** Every file that can be taken away, the bag last; none is made for it. */
export function listDownloads(folder: string, baseUrl: string | undefined): readonly DownloadDescription[] {
  const { archive, context } = opened(folder, baseUrl);
  return [...downloads(archive, context), describeBag(archive)];
}

/**
 * Makes every file that can be taken away and remembers what the data page tells of it. Of the bytes none stay.
 *
 * @param folder the content folder
 * @param baseUrl public address of the archive, if it has one
 * @param sink takes the files block by block
 * @returns the downloads, the bag last
 * @throws Error when the content has problems: whoever asks has checked it
 */
export function makeDownloads(
  folder: string,
  baseUrl: string | undefined,
  sink: Sink,
): Promise<readonly WrittenDownload[]> {
  const { archive, context } = opened(folder, baseUrl);
  const making = writeDownloads(archive, context, sink);
  made.set(keyOf(folder, baseUrl), making);
  return making;
}

/** Takes what the build knows of the files that it makes elsewhere. */
export function adoptDownloads(
  folder: string,
  baseUrl: string | undefined,
  making: Promise<readonly WrittenDownload[]>,
): void {
  made.set(keyOf(folder, baseUrl), making);
}

/** The downloads as they were made; where nobody has made them (`astro dev`), their bytes are made and dropped. */
export function describeDownloads(folder: string, baseUrl: string | undefined): Promise<readonly WrittenDownload[]> {
  return made.get(keyOf(folder, baseUrl)) ?? makeDownloads(folder, baseUrl, () => {});
}

/** The bytes of one file where none are written (`astro dev`); made anew each time. */
export async function downloadBytes(
  folder: string,
  baseUrl: string | undefined,
  file: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { archive, context } = opened(folder, baseUrl);
  const download = downloads(archive, context).find((candidate) => candidate.path === file);
  if (download) return Buffer.concat([...textBlocks(download.text())]);
  const blocks: Uint8Array[] = [];
  await writeDownloads(archive, context, (to, block) => {
    if (to === file) blocks.push(block);
  });
  return Buffer.concat(blocks);
}

function keyOf(folder: string, baseUrl: string | undefined): string {
  return `${path.resolve(folder)} ${baseUrl ?? ''}`;
}

function opened(
  folder: string,
  baseUrl: string | undefined,
): { readonly archive: Archive; readonly context: DownloadContext } {
  const { archive, dictionaries, files } = openSharedArchive(folder);
  if (!archive) throw new Error('The content has problems, so there is nothing to download.');
  const content = {
    paths: files,
    read: (file: string) => readFileSync(path.join(folder, file)),
  };
  return { archive, context: { baseUrl, editionDate: archive.edition.date, dictionaries, content } };
}
