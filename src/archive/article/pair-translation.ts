// Whether a translation pairs off with its original, block by block.
import { type ContentFile, placeAt } from '../content/content-file.ts';
import type { Problem } from '../problems.ts';
import type { Block, Body, ParagraphBlock, SectionBlock } from './parse-body.ts';

export interface Paired {
  readonly problems: readonly Problem[];
  /** Whether the text or the number of a paragraph is in doubt until the problems are mended. */
  readonly isDoubtful: (paragraph: number) => boolean;
}

/** Every place at which the blocks of a translation are not those of the original. */
export function pairTranslation(original: Body, file: ContentFile, translation: Body): Paired {
  const problems: Problem[] = [];
  const doubtful = new Set<number>();
  const add = (block: Block | undefined, message: string, remedy: string): void => {
    problems.push({
      ...placeAt(file, block?.offset ?? file.text.length),
      rule: 'translation-pairing',
      message,
      remedy,
    });
  };
  // Numbers are in doubt only where there are more or fewer of them.
  const sameNumber = original.paragraphs.length === translation.paragraphs.length;
  const doubtfulFrom = (group: Group | undefined) => (paragraph: number) =>
    doubtful.has(paragraph) || (!sameNumber && paragraph >= (group?.paragraphs[0]?.paragraph.number ?? 1));
  const [wanted, own] = [groups(original.blocks), groups(translation.blocks)];
  const length = Math.max(wanted.length, own.length);
  for (let index = 0; index < length; index += 1) {
    const [id, ownId] = [wanted[index]?.mark?.id, own[index]?.mark?.id];
    if (id === ownId) continue;
    add(
      own[index]?.mark,
      id === undefined
        ? `The original has no section "${ownId}" here.`
        : `Here the original has the section "${id}"${ownId === undefined ? '' : `, the translation "${ownId}"`}.`,
      'Put the same section marks at the same places, with the same ids.',
    );
    return { problems, isDoubtful: doubtfulFrom(wanted[index - 1]) };
  }
  let firstUneven: Group | undefined;
  for (const [index, group] of wanted.entries()) {
    const other = own[index];
    if (!other) continue;
    if (other.paragraphs.length !== group.paragraphs.length) {
      const next = wanted[index + 1]?.mark;
      if (sameNumber && next) {
        const [here, there] = [own, wanted].map((all) => all[index + 1]?.paragraphs[0]?.paragraph.number);
        add(
          own[index + 1]?.mark,
          `The section "${next.id}" begins before paragraph ${here} here, in the original before paragraph ${there}.`,
          'Put the same section marks at the same places, with the same ids.',
        );
        break;
      }
      firstUneven ??= group;
      const name = group.mark ? `the section "${group.mark.id}"` : 'the text before the first section';
      add(
        other.mark ?? other.paragraphs[0],
        `In ${name} the original has ${counted(group.paragraphs.length)}, the translation ${other.paragraphs.length}.`,
        'Translate paragraph by paragraph.',
      );
      continue;
    }
    for (const [position, { paragraph }] of group.paragraphs.entries()) {
      const pair = other.paragraphs[position];
      if (!pair) continue;
      if (pair.paragraph.role !== paragraph.role) {
        add(
          pair,
          `Paragraph ${paragraph.number} is a ${paragraph.role === 'related' ? 'related line' : 'paragraph of the text'} in the original, here it is not.`,
          'Put :::related around the same lines as in the original.',
        );
      }
      const marks = suppliedMarks(paragraph.segments);
      if (suppliedMarks(pair.paragraph.segments) !== marks) {
        doubtful.add(paragraph.number);
        add(
          pair,
          `Paragraph ${paragraph.number} has ${suppliedMarks(pair.paragraph.segments)} supplied marks, in the original ${marks}.`,
          'Supply the same marks as in the original.',
        );
      }
    }
  }
  return { problems, isDoubtful: doubtfulFrom(firstUneven) };
}

function counted(number: number): string {
  return `${number} ${number === 1 ? 'paragraph' : 'paragraphs'}`;
}

interface Group {
  readonly mark: SectionBlock | undefined;
  readonly paragraphs: ParagraphBlock[];
}

/** Paragraphs between two section marks; the first group stands before the first mark. */
function groups(blocks: readonly Block[]): Group[] {
  const result: Group[] = [{ mark: undefined, paragraphs: [] }];
  for (const block of blocks) {
    if (block.type === 'section') result.push({ mark: block, paragraphs: [] });
    else result.at(-1)?.paragraphs.push(block);
  }
  return result;
}

function suppliedMarks(segments: readonly { type: string }[]): number {
  return segments.filter(({ type }) => type === 'supplied').length;
}
