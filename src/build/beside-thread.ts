// The thread of beside.ts.
import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { writeSearchIndex } from '../search/write-index.ts';
import { openSharedArchive } from '../site/shared-archive.ts';
import { makeDownloads } from '../site/shared-downloads.ts';
import type { Job, Said } from './beside.ts';

// What Pagefind's service prints when it dies, stack and all, is no message for a person: the error says enough.
const { error: print } = console;
console.error = (...said) => (said[0] === 'Service stopped' ? undefined : print(...said));

const { content, folder, base, baseUrl }: Job = workerData;
const { archive, dictionaries } = openSharedArchive(content);
if (!archive) throw new Error('The content was changed while it was built.');

const parts = [
  timed(writeSearchIndex(archive, { folder: path.join(folder, 'pagefind'), base, dictionaries })).then(
    (done) => say({ part: 'index', done }),
    (error: unknown) => say({ part: 'index', error }),
  ),
  timed(makeDownloads(content, baseUrl, append)).then(
    (done) => say({ part: 'exports', done }),
    (error: unknown) => say({ part: 'exports', error }),
  ),
];
// Pagefind's service would keep the thread. Not awaited here: where Pagefind dies without a word, Node would complain.
Promise.all(parts).then(() => process.exit());

async function timed<Result>(work: Promise<Result>): Promise<{ result: Result; milliseconds: number }> {
  const began = performance.now();
  const result = await work;
  return { result, milliseconds: performance.now() - began };
}

function say(said: Said): void {
  parentPort?.postMessage(said);
}

/** The folder is new, so that the first block begins its file. */
function append(file: string, block: Uint8Array): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  appendFileSync(target, block);
}
