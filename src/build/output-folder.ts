// The folder of the built site: written beside, swapped in whole, repaired when a swap was killed.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

export interface OutputFolder {
  /** Where the site is written before it is swapped in: beside the output, on the same file system. */
  readonly staging: string;
  /** Puts the finished site into the place of the previous one. */
  readonly swap: () => void;
  /** Gives the folder free for other builds and removes what an unfinished build left. */
  readonly release: () => void;
}

/**
 * Claims a folder for one build and repairs what a killed build left there.
 *
 * @throws Error with a sentence for a person when another build is writing to it, or it cannot be written
 */
export function claimOutputFolder(output: string): OutputFolder {
  const staging = `${output}.next`;
  const previous = `${output}.previous`;
  const lock = `${output}.lock`;
  mkdirSync(path.dirname(path.resolve(output)), { recursive: true });
  takeLock(lock, output);
  const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });
  repair(output, previous);
  remove(staging);
  return {
    staging,
    swap: () => {
      if (existsSync(output)) renameSync(output, previous);
      renameSync(staging, output);
      remove(previous);
    },
    release: () => {
      repair(output, previous);
      remove(staging);
      remove(lock);
    },
  };
}

/** A swap that was killed between its two renames left the site under its other name. */
function repair(output: string, previous: string): void {
  if (!existsSync(previous)) return;
  if (existsSync(output)) rmSync(previous, { recursive: true, force: true });
  else renameSync(previous, output);
}

function takeLock(lock: string, output: string): void {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const owner = Number(readFileSync(lock, 'utf8'));
      if (isRunning(owner))
        throw new Error(`Another build (process ${owner}) is writing to ${output}. Wait for it, or stop it.`);
      rmSync(lock, { force: true });
    }
  }
  throw new Error(`Another build has just begun to write to ${output}. Wait for it, or stop it.`);
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
