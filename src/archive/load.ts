// The one entrance to the archive: a content folder in, the linked archive or every problem out.
import { readArticles } from './article/read-articles.ts';
import { type Content, readContent } from './content/read-content.ts';
import { readRecords } from './content/records.ts';
import { buildArchive } from './link/build-archive.ts';
import { prove } from './link/prove.ts';
import type { Archive } from './model.ts';
import { checkLedger } from './permalinks/check-ledger.ts';
import type { Published } from './permalinks/published.ts';
import { type Problem, sortProblems } from './problems.ts';

export interface Loaded {
  /** Undefined where there are problems. */
  readonly archive: Archive | undefined;
  /** Every problem of the run, sorted. */
  readonly problems: readonly Problem[];
  /** Addresses that the ledger does not know yet: no problem until they are published. */
  readonly unlisted: readonly Published[];
  /** Paths of the files of the folder, which go into the bag. */
  readonly files: readonly string[];
}

/** A check of content that belongs to a later part of the house, like the words of the interface. */
export type ContentCheck = (content: Content, languages: readonly string[]) => readonly Problem[];

/** The parts of loading, in their order. */
export type LoadPhase = 'read' | 'validate' | 'link';

/**
 * Reads, validates, proves and links the whole content folder.
 *
 * @param folder the content folder
 * @param checks further checks whose problems are reported in the same run
 * @param onPhase told when a part begins
 * @returns the archive, or all problems of the run, sorted; nothing is thrown for a mistake in the content
 */
export function loadArchive(
  folder: string,
  checks: readonly ContentCheck[] = [],
  onPhase: (phase: LoadPhase) => void = () => {},
): Loaded {
  onPhase('read');
  const content = readContent(folder);
  onPhase('validate');
  const records = readRecords(content);
  const sources = readArticles(content, records.localized);
  const proven = prove(records, sources);
  const further = checks.flatMap((check) => check(content, records.languages));
  const { ledger, unlisted, problems: broken } = checkLedger(content.files, records, sources);
  const problems = sortProblems([
    ...content.problems,
    ...records.problems,
    ...sources.problems,
    ...proven.problems,
    ...broken,
    ...further,
  ]);
  const files = content.files.map(({ path }) => path);
  if (problems.length > 0 || !records.archive) return { archive: undefined, problems, unlisted, files };
  onPhase('link');
  const archive = buildArchive(records, records.archive.value, sources.articles, proven.proofs, ledger);
  return { archive, problems, unlisted, files };
}
