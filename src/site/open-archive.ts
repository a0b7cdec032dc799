// Opens an archive with everything that a site needs of it: the linked records and the words of the interface.
import { type ContentCheck, type Loaded, type LoadPhase, loadArchive } from '../archive/load.ts';
import { builtIn, type Dictionaries } from '../i18n/dictionary.ts';
import { readInterface } from '../i18n/interface.ts';

export interface Opened extends Loaded {
  /** The words of the interface by language: those of the code and those that the archive brings. */
  readonly dictionaries: Dictionaries;
}

/**
 * Reads, checks and links the content folder, its interface words included.
 *
 * @param folder the content folder
 * @param onPhase told when a part of the work begins
 * @returns the archive and its dictionaries, or all problems of the run, sorted
 */
export function openArchive(folder: string, onPhase?: (phase: LoadPhase) => void): Opened {
  let dictionaries = builtIn;
  const checkInterface: ContentCheck = (content, languages) => {
    const words = readInterface(content, languages);
    dictionaries = words.dictionaries;
    return words.problems;
  };
  const loaded = loadArchive(folder, [checkInterface], onPhase);
  return { ...loaded, dictionaries };
}
