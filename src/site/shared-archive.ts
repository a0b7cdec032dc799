// The archive of a process, opened by whoever asks first: the command that checks it, then the pages that it draws.
import path from 'node:path';
import type { LoadPhase } from '../archive/load.ts';
import { type Opened, openArchive } from './open-archive.ts';

const opened = new Map<string, Opened>();

/**
 * As `openArchive`, but a folder is read once. In `npm run dev` a change of the content makes this module anew.
 *
 * @param onPhase told when a part of the work begins; not told when it was done before
 */
export function openSharedArchive(folder: string, onPhase?: (phase: LoadPhase) => void): Opened {
  const full = path.resolve(folder);
  const known = opened.get(full) ?? openArchive(full, onPhase);
  opened.set(full, known);
  return known;
}
