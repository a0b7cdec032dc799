// What is made beside the drawing of the pages, on a thread of its own: data files and search index. They take as long as
// the pages, and the pages need no more of them than sizes and checksums.
import { Worker } from 'node:worker_threads';
import type { WrittenDownload } from '../exports/write-downloads.ts';
import type { WrittenIndex } from '../search/write-index.ts';

export interface Job {
  /** Content folder, which has been checked: a thread has an archive of its own. */
  readonly content: string;
  /** Where data files and index go; empty. */
  readonly folder: string;
  /** The base of all addresses, with a slash at both ends. */
  readonly base: string;
  /** Public address of the archive, if it has one. */
  readonly baseUrl: string | undefined;
}

interface Timed<Result> {
  readonly result: Result;
  readonly milliseconds: number;
}

/** What the thread says when a part is done or has failed. */
export type Said =
  | { readonly part: 'exports'; readonly done: Timed<readonly WrittenDownload[]> }
  | { readonly part: 'index'; readonly done: Timed<WrittenIndex> }
  | { readonly part: 'exports' | 'index'; readonly error: unknown };

/** Each promise is rejected with an Error for a person when its part cannot be made. */
export interface Beside {
  readonly exports: Promise<Timed<readonly WrittenDownload[]>>;
  readonly index: Promise<Timed<WrittenIndex>>;
  /** Ends the work, finished or not. */
  readonly stop: () => Promise<unknown>;
}

export function startBeside(job: Job): Beside {
  const worker = new Worker(new URL('./beside-thread.ts', import.meta.url), {
    workerData: job,
    // Most of what the thread makes is short-lived: a small room for it is swept often and stays small.
    resourceLimits: { maxYoungGenerationSizeMb: 32 },
  });
  const exports = Promise.withResolvers<Timed<readonly WrittenDownload[]>>();
  const index = Promise.withResolvers<Timed<WrittenIndex>>();
  worker.on('message', (said: Said) => {
    if ('error' in said) (said.part === 'exports' ? exports : index).reject(said.error);
    else if (said.part === 'exports') exports.resolve(said.done);
    else index.resolve(said.done);
  });
  const fail = (error: unknown): void => {
    for (const part of [exports, index]) part.reject(error);
  };
  worker.once('error', fail);
  // Nothing is left to wait for when Pagefind, a process of its own, has ended without a word.
  worker.once('exit', () => fail(new Error('Pagefind ended before the index was done.')));
  // Whoever waits for them is told; until then they must not count as unheard.
  for (const { promise } of [exports, index]) promise.catch(() => undefined);
  return { exports: exports.promise, index: index.promise, stop: () => worker.terminate() };
}
