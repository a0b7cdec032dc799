// Exports as the tests read them: texts and files that the project makes in pieces, put together.
import type { Archive } from '../../src/archive/model.ts';
import { type DownloadContext, type WrittenDownload, writeDownloads } from '../../src/exports/write-downloads.ts';

/** The text of a file that is printed in pieces. */
export function whole(pieces: Iterable<string>): string {
  return [...pieces].join('');
}

export interface MadeFile extends WrittenDownload {
  readonly bytes: Uint8Array;
}

/** All downloads with their bytes, the bag last. */
export async function makeFiles(archive: Archive, context: DownloadContext): Promise<MadeFile[]> {
  const blocks = new Map<string, Uint8Array[]>();
  const files = await writeDownloads(archive, context, (path, block) => {
    blocks.set(path, [...(blocks.get(path) ?? []), block]);
  });
  return files.map((file) => ({ ...file, bytes: Buffer.concat(blocks.get(file.path) ?? []) }));
}

/** Files of a content folder that are in memory. */
export function contentOf(files: ReadonlyMap<string, Uint8Array>): DownloadContext['content'] {
  return { paths: [...files.keys()], read: (path) => files.get(path) ?? new Uint8Array() };
}
