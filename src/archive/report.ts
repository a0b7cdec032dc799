// Prints problems for a person: place, rule, what is wrong, what to do.
import { hidden } from './content/characters.ts';
import type { Problem } from './problems.ts';

/**
 * The report of a run.
 *
 * @param problems sorted
 * @param folder the content folder as the person knows it, put before every file
 */
export function reportProblems(problems: readonly Problem[], folder: string): string {
  const prefix = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
  const entries = problems.map(({ file, line, column, rule, message, remedy }) => {
    const place = `${file === '' ? folder : `${prefix}${file}`}:${line}:${column}`;
    return `${visible(place)}  ${rule}\n  ${visible(message)}\n  → ${visible(remedy)}\n`;
  });
  const files = new Set(problems.map(({ file }) => file)).size;
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in ${files} ${files === 1 ? 'file' : 'files'}.`;
  return `${entries.join('\n')}\n${count}`;
}

const longest = 500;

/** One line that a terminal prints as it stands: what would hide, reorder or command it is written out. */
function visible(text: string): string {
  const shown = text
    .replace(/\s/g, (space) => (space === '\u00a0' || space === '\u202f' ? space : ' '))
    .replace(
      hidden,
      (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
    );
  const characters = [...shown];
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : shown;
}
