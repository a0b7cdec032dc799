// The witness: the text exactly as received, and whether an article repeats it to the character.
import { createHash } from 'node:crypto';
import { type ContentFile, placeAt } from '../content/content-file.ts';
import type { Problem } from '../problems.ts';
import { excerpt, excerptBefore } from '../text/closest-passage.ts';
import { type Block, offsetInFile } from './parse-body.ts';

/** SHA-256 of bytes as 64 hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The non-empty paragraphs of a witness: what stands between empty lines, without the white space around lines. */
export function witnessParagraphs(text: string): string[] {
  return text
    .split(/\n[ \t]*\n/)
    .map((paragraph) => withoutSpaceAround(paragraph.trim()))
    .filter((paragraph) => paragraph !== '');
}

function withoutSpaceAround(lines: string): string {
  return lines.includes('\n') ? lines.replace(/[ \t]*\n[ \t]*/g, '\n') : lines;
}

export interface Compared {
  readonly problems: readonly Problem[];
  /** Whether the text or the number of a paragraph is in doubt until the problems are mended. */
  readonly isDoubtful: (paragraph: number) => boolean;
  /** What the witness has, by the id of each paragraph that differs. */
  readonly witnessed: ReadonlyMap<string, string>;
  /** Whether article and witness have as many paragraphs, so that translations can be held against them. */
  readonly isCounted: boolean;
}

const restore = 'Restore the words of the witness; what is lost or wrong in it belongs into :supplied or a note.';

/** Every paragraph of the body that is not the witness's; the first one only where their numbers differ. */
export function compareWithWitness(file: ContentFile, blocks: readonly Block[], witness: readonly string[]): Compared {
  const body = blocks.filter((block) => block.type === 'paragraph');
  const length = Math.max(body.length, witness.length);
  const different = Array.from({ length }, (_, index) => index).filter(
    (index) => body[index]?.paragraph.text !== witness[index],
  );
  const [first] = different;
  if (first !== undefined && body.length !== witness.length) {
    const [block, original] = [body[first], witness[first]];
    const common = firstDifference(original ?? '', block?.paragraph.text ?? '');
    // A few letters in common are chance: another paragraph stands here.
    const at = common < 12 ? 0 : common;
    const problem: Problem = {
      ...placeAt(file, block ? offsetInFile(block, at) : file.text.length),
      rule: 'witness-difference',
      message: `The article has ${body.length} paragraphs, its witness ${witness.length}. From paragraph ${first + 1} on they differ: ${difference(original, block?.paragraph.text, at)}.`,
      remedy: 'Give every non-empty paragraph of the witness one paragraph, in its order.',
    };
    const isDoubtful = (paragraph: number) => paragraph > first;
    return { problems: [problem], isDoubtful, witnessed: new Map(), isCounted: false };
  }
  const problems = different.flatMap((index): Problem[] => {
    const block = body[index];
    const original = witness[index];
    if (!block || original === undefined) return [];
    const { paragraph } = block;
    const at = firstDifference(original, paragraph.text);
    const message = `Paragraph ${paragraph.number} is not that of the witness: ${difference(original, paragraph.text, at)}.`;
    return [{ ...placeAt(file, offsetInFile(block, at)), rule: 'witness-difference', message, remedy: restore }];
  });
  const witnessed = new Map(different.map((index) => [`p${index + 1}`, witness[index] ?? '']));
  return { problems, isDoubtful: () => false, witnessed, isCounted: true };
}

function difference(original: string | undefined, own: string | undefined, at: number): string {
  const [had, has] = [original, own].map((text) => {
    if (text === undefined) return 'no more paragraph';
    return at < text.length ? `"${excerpt(text, at)}"` : 'its end';
  });
  const after = at > 0 && original !== undefined ? `after "${excerptBefore(original, at)}" ` : '';
  return `${after}the witness has ${had}, the article ${has}`;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  // Never half a character.
  return at > 0 && /[\ud800-\udbff]/.test(a[at - 1] ?? '') ? at - 1 : at;
}
