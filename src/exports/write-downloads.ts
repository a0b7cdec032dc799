// Makes the downloads: each file once, handed on block by block, and of all together the bag.
import { createHash } from 'node:crypto';
import type { Archive } from '../archive/model.ts';
import { type ContentSource, openArchiveBag } from './archive-bag.ts';
import { textBlocks } from './blocks.ts';
import { type DownloadDescription, describeBag, downloads } from './downloads.ts';
import type { ExportContext } from './identity.ts';
import { wordsIn } from './words.ts';

export interface DownloadContext extends ExportContext {
  readonly content: ContentSource;
}

/** Takes the blocks of each file in order; those of the bag come between those of the others. */
export type Sink = (path: string, block: Uint8Array) => void;

/** What stays of a download when its bytes are gone. */
export interface WrittenDownload extends DownloadDescription {
  /** Bytes. */
  readonly size: number;
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256: string;
}

/** @returns the downloads in the order of `downloads`, the bag last */
export async function writeDownloads(
  archive: Archive,
  context: DownloadContext,
  sink: Sink,
): Promise<WrittenDownload[]> {
  const names = wordsIn(context, archive.languages[0] ?? '').downloads;
  const bagFile = startFile(describeBag(archive), sink);
  const bag = openArchiveBag(archive, context, bagFile.write);
  const written: WrittenDownload[] = [];
  for (const { text, ...description } of downloads(archive, context)) {
    const file = startFile(description, sink);
    const blocks = textBlocks(text()).map((block) => {
      file.write(block);
      return block;
    });
    await bag.add({ ...description, name: names[description.title].title }, blocks);
    written.push(file.end());
  }
  await bag.end();
  return [...written, bagFile.end()];
}

interface StartedFile {
  readonly write: (block: Uint8Array) => void;
  readonly end: () => WrittenDownload;
}

/** Hands the blocks of a file on and measures them. */
function startFile(description: DownloadDescription, sink: Sink): StartedFile {
  const hash = createHash('sha256');
  let size = 0;
  return {
    write: (block) => {
      hash.update(block);
      size += block.length;
      sink(description.path, block);
    },
    end: () => ({ ...description, size, sha256: hash.digest('hex') }),
  };
}
