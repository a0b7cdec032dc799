// Lays a broken archive over the fictional one, in a folder of its own that the tests may spoil.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
const broken = path.join(fixtures, 'broken');

/** Which files a broken archive takes away from the fictional one: what an overlay alone cannot say. */
const removals: Readonly<Record<string, readonly string[]>> = {
  'archive-file-missing': ['archive.yaml'],
  'article-missing': ['articles'],
  'article-without-original': ['articles/courier-1974/en.md'],
  'article-without-translation': ['articles/seebote-1974/fr.md'],
  'folder-named-like-a-file': ['actors/velmora.yaml'],
  'id-in-capitals': ['places/pumping-station-7.yaml'],
  'id-like-a-paragraph': ['events/regatta.yaml'],
  'interface-words-missing': ['interface'],
  'quotation-not-catalogued': ['quotes/courier-1974-p2-2.yaml'],
  'quote-id-of-another-paragraph': ['quotes/courier-1974-p7-2.yaml'],
  'quote-id-without-number': ['quotes/seebote-1974-p5-1.yaml'],
  'witness-missing': ['articles/seebote-1974/source.txt'],
  'yml-ending': ['actors/seebote.yaml'],
};

/** The broken archives by name, in the order of code units. */
export const brokenArchives = readdirSync(broken).sort();

/**
 * The fictional archive with one or more broken archives laid over it, loaded with all checks that the commands make.
 *
 * @param names folders of `broken/`, laid over one after the other
 */
export function loadBroken(...names: readonly string[]): Loaded {
  return inCopy((folder) => {
    for (const name of names.flatMap((mistake) => removals[mistake] ?? []))
      rmSync(path.join(folder, name), { recursive: true });
    for (const name of names) cpSync(path.join(broken, name), folder, { recursive: true });
    rmSync(path.join(folder, 'expected.txt'), { force: true });
    return load(folder);
  });
}

/** Hands a copy of the fictional archive to a function that may spoil it, and takes the copy away afterwards. */
export function inCopy<Result>(use: (folder: string) => Result): Result {
  const folder = mkdtempSync(path.join(tmpdir(), 'broken-archive-'));
  try {
    cpSync(fictional, folder, { recursive: true });
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Loads a folder with all checks that the commands make. */
export function load(folder: string): Loaded {
  return loadArchive(folder, [interfaceProblems]);
}

/** The report that a broken archive must print. */
export function expected(name: string): string {
  return readFileSync(path.join(broken, name, 'expected.txt'), 'utf8');
}

/** The report as a curator reads it, the folder called `content`. */
export function printed({ problems }: Loaded): string {
  return `${reportProblems(problems, 'content')}\n`;
}
