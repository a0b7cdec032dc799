// One build at a time for one folder: a file beside it names the process that writes to it.
import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import process from 'node:process';

/**
 * Takes the lock; one that a killed build left is taken over.
 *
 * @param output the folder, for the message
 * @throws Error with a sentence for a person when another build has it, or the file cannot be written
 */
export function takeLock(lock: string, output: string): void {
  // Written elsewhere and linked into place: whoever reads a lock reads it whole.
  const own = `${lock}.${process.pid}`;
  try {
    writeFileSync(own, [process.pid, startOf(process.pid)].join(' ').trim());
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (put(own, lock)) return;
      const owner = ownerOf(lock);
      if (owner === undefined) continue;
      if (isRunning(owner)) throw new Error(busy(lock, output, owner.pid));
      takeAway(lock, own);
    }
  } finally {
    rmSync(own, { force: true });
  }
  throw new Error(busy(lock, output));
}

interface Owner {
  readonly pid: number;
  /** When the process began, in the words of the system; empty where it cannot be known. */
  readonly start: string;
}

function busy(lock: string, output: string, pid?: number): string {
  return `Another build${pid === undefined ? '' : ` (process ${pid})`} is writing to ${output}. Wait for it, or stop it; if there is none, remove ${lock}.`;
}

/** Whether the lock is ours now; false where another one has it. */
function put(own: string, lock: string): boolean {
  try {
    linkSync(own, lock);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    // File systems without links.
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS')) throw error;
  }
  try {
    writeFileSync(lock, readFileSync(own), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** @returns undefined where the lock has gone in the meantime */
function ownerOf(lock: string): Owner | undefined {
  try {
    const [pid = '', start = ''] = readFileSync(lock, 'utf8').split(' ');
    // Without links a lock is empty for a moment before its owner has written to it.
    const isFresh = pid === '' && Date.now() - statSync(lock).mtimeMs < 5000;
    return { pid: isFresh ? process.ppid : Number(pid), start };
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** Removes the lock of a process that has ended, unless another build was faster: then what was taken is put back. */
function takeAway(lock: string, own: string): void {
  const aside = `${own}.stale`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const owner = ownerOf(aside);
  if (owner && isRunning(owner)) put(aside, lock);
  rmSync(aside, { force: true });
}

/** Process numbers are used again, in a container soon: the same number with another beginning is another process. */
function isRunning({ pid, start }: Owner): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!hasCode(error, 'EPERM')) return false;
  }
  return start === '' || startOf(pid) === '' || startOf(pid) === start;
}

/** When a process began, in ticks since the machine did (proc(5), field 22 of stat); empty on other systems. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
