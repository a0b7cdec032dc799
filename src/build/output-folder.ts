// The folder of the built site: written beside, swapped in whole, repaired when a swap was killed.
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { sha256 } from '../archive/article/witness.ts';
import { takeLock } from './build-lock.ts';
import { manifestFile } from './manifest.ts';

export interface OutputFolder {
  /** Where the site is written before it is swapped in: beside the output, on the same file system. */
  readonly staging: string;
  /**
   * Where Astro draws: the staging folder, or a folder of the project that stands for it. Astro keeps what it is made of
   * in the folder that it draws into only where that lies in the project; else in one for all builds, which two builds
   * at once would mix up.
   */
  readonly drawing: string;
  /** Where data files and search index are made in the meantime: Astro empties the folder that it draws into. */
  readonly beside: string;
  /** Puts the finished site into the place of the previous one. */
  readonly swap: () => void;
  /** Gives the folder free for other builds and removes what an unfinished build left. */
  readonly release: () => void;
}

/**
 * Claims a folder for one build and repairs what a killed build left there.
 *
 * @param given the folder as the person named it; a link is followed, and stays
 * @throws Error with a sentence for a person when another build is writing to it, when it holds something else than a
 *   built site, or when it cannot be written
 */
export function claimOutputFolder(given: string): OutputFolder {
  const output = existsSync(given) ? realpathSync(given) : path.resolve(given);
  const staging = `${output}.next`;
  const beside = `${output}.beside`;
  const previous = `${output}.previous`;
  const lock = `${output}.lock`;
  const drawing = isWithin(process.cwd(), staging) ? staging : path.resolve('.cache', 'drawing', nameFor(output));
  mkdirSync(path.dirname(output), { recursive: true });
  takeLock(lock, given);
  try {
    restore(output, previous);
    refuseStranger(output, given);
    for (const leftover of [previous, staging, drawing, beside]) clear(leftover);
    mkdirSync(beside);
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  }
  return {
    staging,
    drawing,
    beside,
    swap: () => {
      if (existsSync(output)) renameSync(output, previous);
      renameSync(staging, output);
    },
    release: () => {
      restore(output, previous);
      // Whether the site stands does not hang on what is left beside it; the next build says what it cannot remove.
      for (const leftover of [previous, staging, drawing, beside, lock]) attempt(() => remove(leftover));
    },
  };
}

function isWithin(folder: string, place: string): boolean {
  return place.startsWith(folder + path.sep);
}

/** The same name for the same folder: whoever has its lock has this one too. */
function nameFor(output: string): string {
  return sha256(Buffer.from(output)).slice(0, 16);
}

/** A swap that was killed between its two renames left the site under its other name. */
function restore(output: string, previous: string): void {
  if (existsSync(previous) && !existsSync(output)) renameSync(previous, output);
}

/** What no build has written is not ours to replace: somebody's home, or the content itself, named by mistake. */
function refuseStranger(output: string, given: string): void {
  if (!existsSync(output) || existsSync(path.join(output, manifestFile))) return;
  if (readdirSync(output).length === 0) return;
  throw new Error(
    `${given} holds files and no ${manifestFile}, so no build has written it. Name another folder with ARCHIVE_OUT, or empty this one yourself.`,
  );
}

function clear(leftover: string): void {
  try {
    remove(leftover);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`What an earlier build left cannot be removed: ${reason}. Remove ${leftover} yourself.`);
  }
}

function remove(place: string): void {
  rmSync(place, { recursive: true, force: true });
}

function attempt(action: () => void): void {
  try {
    action();
  } catch {}
}
