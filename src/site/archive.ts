// The archive of this process: loaded once, and what every page asks.
import path from 'node:path';
import process from 'node:process';
import type { Archive } from '../archive/model.ts';
import { reportProblems } from '../archive/report.ts';
import type { Dictionaries } from '../i18n/dictionary.ts';
import { openSharedArchive } from './shared-archive.ts';

/** Where the content is: `ARCHIVE_CONTENT`, else `content/` of the folder in which the command runs. */
export function contentFolder(): string {
  return path.resolve(process.env['ARCHIVE_CONTENT'] || 'content');
}

function load(): { readonly archive: Archive; readonly dictionaries: Dictionaries } {
  const { archive, dictionaries, problems } = openSharedArchive(contentFolder());
  if (!archive) {
    const mistakes = new Error(`The content has mistakes.\n\n${reportProblems(problems, contentFolder())}`);
    // The report tells the place in the content; where the code stood helps nobody.
    mistakes.stack = mistakes.message;
    throw mistakes;
  }
  return { archive, dictionaries };
}

export const { archive, dictionaries } = load();
