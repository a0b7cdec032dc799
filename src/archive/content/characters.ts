// Characters that have no place in an archive's text: they hide, reorder or end what a reader sees.
import type { Problem } from '../problems.ts';
import type { ContentFile } from './content-file.ts';
import { placeAt } from './content-file.ts';

/** Control characters but tab and line feed; bidirectional controls; line separators; byte order mark; noncharacters. */
export const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the rule looks for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]|\p{Surrogate}/gu;
const refused = new RegExp(hidden, 'u');

/**
 * Most texts hold none of these, and one quick look tells so. Without them nothing is hidden, and nothing joins with its
 * neighbour into another character: not below U+0300, nor among dashes, quotation marks and dots (U+2010 to U+2027).
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what the rule looks for
const remarkable = /[\u0300-\u200f\u2028-\uffff\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

interface CharacterFault {
  readonly offset: number;
  readonly rule: 'text-characters' | 'text-nfc';
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with the characters of a text, at which offset, or nothing. */
export function characterFault(text: string): CharacterFault | undefined {
  if (!remarkable.test(text)) return undefined;
  const found = refused.exec(text);
  if (found) {
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return {
      offset: found.index,
      rule: 'text-characters',
      message: `The character U+${code} is a control, bidirectional or invisible format character.`,
      remedy: 'Remove it; it would hide or reorder what a reader sees.',
    };
  }
  const normal = text.normalize('NFC');
  if (normal === text) return undefined;
  let offset = 0;
  while (text[offset] === normal[offset]) offset += 1;
  return {
    offset,
    rule: 'text-nfc',
    message: 'The text is not in Unicode Normalization Form C: a letter and its accent stand apart.',
    remedy: 'Write the letter and its accent as one character (NFC).',
  };
}

/** The first fault of each line of a file; Windows line ends once, since an editor sets them all at once. */
export function characterProblems(file: ContentFile): Problem[] {
  const problems: Problem[] = [];
  // Most files are sound, and one look at the whole is enough.
  if (!characterFault(file.text)) return problems;
  let start = 0;
  for (const line of file.text.split('\n')) {
    const fault = characterFault(line);
    if (fault) {
      const { offset, ...rest } = fault;
      problems.push({ ...placeAt(file, start + offset), ...rest });
    }
    start += line.length + 1;
  }
  return problems;
}

/** Windows line ends of a file that the archive's own tools write, as one problem. */
export function lineEndProblems(file: ContentFile): Problem[] {
  const offset = file.text.indexOf('\r\n');
  if (offset === -1) return [];
  return [
    {
      ...placeAt(file, offset),
      rule: 'text-characters',
      message: 'The lines end with a carriage return (Windows line ends).',
      remedy: 'Save the file with line feeds alone (LF).',
    },
  ];
}
