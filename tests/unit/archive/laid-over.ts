// Lays a broken archive over the fictional one, in a folder of its own that the tests may spoil.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Loaded, loadArchive } from '../../../src/archive/load.ts';
import { reportProblems } from '../../../src/archive/report.ts';
import { interfaceProblems } from '../../../src/i18n/interface.ts';

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** The fictional archive, complete and without a problem. */
export const fictional = path.join(fixtures, 'fictional');

/** Broken archives, one mistake each: the files that differ from the fictional one, and `expected.txt`. */
export const broken = path.join(fixtures, 'broken');

/**
 * Copies the fictional archive, removes files from it and lays others over it, lets the caller spoil it further,
 * and loads it with all checks that the commands make.
 *
 * @param overlays folders of `broken/`, laid over one after the other
 * @param remove files and folders to take away first, relative to the content folder
 * @param spoil what Git cannot carry: links, rights, special files
 */
export function loadLaidOver(
  overlays: readonly string[],
  remove: readonly string[] = [],
  spoil?: (folder: string) => void,
): Loaded {
  const folder = mkdtempSync(path.join(tmpdir(), 'broken-archive-'));
  try {
    cpSync(fictional, folder, { recursive: true });
    for (const name of remove) rmSync(path.join(folder, name), { recursive: true });
    for (const overlay of overlays) cpSync(path.join(broken, overlay), folder, { recursive: true });
    rmSync(path.join(folder, 'expected.txt'), { force: true });
    spoil?.(folder);
    return load(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Loads a folder with all checks that the commands make. */
export function load(folder: string): Loaded {
  return loadArchive(folder, [interfaceProblems]);
}

/** The report as a curator reads it, the folder called `content`. */
export function printed({ problems }: Loaded): string {
  return `${reportProblems(problems, 'content')}\n`;
}
