// A build that failed for a reason outside of the content: what went wrong, for a person, and what to do about it.
import { stripVTControlCharacters } from 'node:util';

/** By the error code of the system, as it stands in the message of Node, Astro and others. */
const remedies: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: free some space, then build again.',
  EDQUOT: 'Your share of the disk is used up: free some space, then build again.',
  EACCES: 'Give yourself the right to write there, or name another folder with ARCHIVE_OUT.',
  EPERM: 'Give yourself the right to write there, or name another folder with ARCHIVE_OUT.',
  EROFS: 'That disk cannot be written: name a folder on another one with ARCHIVE_OUT.',
  ENOTDIR: 'A file stands where a folder is needed: name another folder with ARCHIVE_OUT.',
  EBUSY: 'A disk is mounted there: name a folder on it with ARCHIVE_OUT.',
  EXDEV: 'A disk is mounted there: name a folder on it with ARCHIVE_OUT.',
  EMFILE: 'Too many files are open: end other programs, or raise the limit (ulimit -n).',
};

/** The same in the words of programs that give no code. */
const sayings: readonly (readonly [pattern: RegExp, remedy: string | undefined])[] = [
  [/No space left on device/i, remedies['ENOSPC']],
  [/Permission denied \(os error/i, remedies['EACCES']],
  [/Read-only file system/i, remedies['EROFS']],
  [/^Pagefind (?:backend closed|ended)/, 'Its program is missing or broken: npm install, then build again.'],
];

/** What an error says, without the colours and the stack that the bundler puts into its messages. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [reason = ''] = stripVTControlCharacters(message).split(/\n+Stack backtrace:/);
  return reason
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('UNHANDLEABLE_ERROR'))
    .join('\n');
}

/** A sentence that says what to do, or nothing where the reason itself says it. */
export function adviceFor(reason: string): string {
  const saying = sayings.find(([pattern]) => pattern.test(reason))?.[1];
  const [code = ''] = /\bE[A-Z]{3,}\b/.exec(reason) ?? [];
  return saying ?? remedies[code] ?? '';
}
