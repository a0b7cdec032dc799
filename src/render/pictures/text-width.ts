// Room that text takes, without a browser to ask: an upper bound for the system fonts that readers have.
import { characterWidths } from './character-widths.ts';

const widths: ReadonlyMap<string, number> = new Map(
  characterWidths.flatMap(([width, characters]) =>
    [...characters].map((character) => [character, width / 100] as const),
  ),
);

/** What DejaVu Sans, the widest font that a system is likely to have, needs more than the table says. */
const slack = 1.01;
/** What bold text needs more than regular text, in the widest of the fonts (DejaVu Sans, which knows no weight between). */
const boldness = 1.14;

/** Room of a text in units of the picture, for a font of a size in the same units. */
export function textWidth(text: string, size: number, isBold = false): number {
  let ems = 0;
  for (const character of text) ems += widths.get(character) ?? unknownWidth(character);
  return ems * size * slack * (isBold ? boldness : 1);
}

function unknownWidth(character: string): number {
  if (/\p{Mark}/u.test(character)) return 0;
  // Ideographs, kana, hangul and most pictographs fill the em.
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u.test(character)
  )
    return 1.05;
  return /\p{Lowercase}/u.test(character) ? 0.68 : 0.82;
}

/**
 * Breaks a text into lines that fit: between words, else inside a word that is too long for a line of its own.
 *
 * @param limit lines at most; the last one ends with an ellipsis where words were left out
 */
export function breakLines(text: string, width: number, size: number, limit: number, isBold = false): string[] {
  const fits = (line: string): boolean => textWidth(line, size, isBold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/[ \n\t]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line) && lines.length < limit) {
      const head = breakWord(line, longestHead(line, (part) => fits(`${part}-`)).length);
      lines.push(`${head}-`);
      line = line.slice(head.length);
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= limit) return lines;
  const last = longestHead(`${lines[limit - 1] ?? ''} ${lines[limit] ?? ''}`, (part) => fits(`${part}…`));
  return [...lines.slice(0, limit - 1), `${last.replace(/[\s,;:–-]+$/, '')}…`];
}

/**
 * The beginning of a word before a line break: to a consonant that a vowel follows, which in most European languages
 * begins a syllable; where there is none, as much as fits.
 */
function breakWord(word: string, longest: number): string {
  for (let length = Math.min(longest, word.length - 3); length > 2; length -= 1) {
    const isSyllable = /^[^\W\d_aeiouyäöüàâéèêëîïôûù][aeiouyäöüàâéèêëîïôûù]/iu.test(word.slice(length));
    const isOneSound = /^(?:ch|ck|ph|qu|sh|th)/i.test(word.slice(length - 1));
    if (isSyllable && !isOneSound) return word.slice(0, length);
  }
  return word.slice(0, longest);
}

/** The longest beginning that passes, at least one character. */
function longestHead(text: string, passes: (part: string) => boolean): string {
  const characters = [...text];
  let length = 1;
  while (length < characters.length && passes(characters.slice(0, length + 1).join(''))) length += 1;
  return characters.slice(0, length).join('');
}
