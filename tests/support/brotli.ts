// What a file costs on its way to a reader, as hosts compress it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a file under the best brotli compression; of a folder's file by its path, with or without a slash before. */
export function brotliSize(folder: string, file: string): number {
  const content = readFileSync(join(folder, file));
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;
}
