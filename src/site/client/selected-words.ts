// What a reader has selected of an article: whole words of its paragraphs, and nothing of what stands beside them.
import type { SelectedWords } from './text-fragment.ts';

export interface Selected extends SelectedWords {
  /** Id of the first paragraph, `p9`, and of the last. */
  readonly first: string;
  readonly last: string;
  /** The words with their paragraphs on lines of their own. */
  readonly text: string;
  /** Ids of the quotes that the selection touches. */
  readonly quotes: readonly string[];
  /** The last paragraph. */
  readonly end: HTMLElement;
}

/** @returns undefined where no words of the article are selected */
export function selectedWords(range: Range): Selected | undefined {
  const parts = [...document.querySelectorAll<HTMLElement>('p.source-text[id]')].flatMap((paragraph) => {
    const part = range.intersectsNode(paragraph) ? wordsIn(paragraph, range) : undefined;
    return part ? [{ ...part, paragraph }] : [];
  });
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return undefined;
  const marks = parts.flatMap(({ paragraph }) => [...paragraph.querySelectorAll<HTMLElement>('mark[data-quotes]')]);
  const quotes = marks.flatMap((mark) =>
    range.intersectsNode(mark) ? (mark.dataset['quotes']?.split(' ') ?? []) : [],
  );
  return {
    first: first.paragraph.id,
    last: last.paragraph.id,
    text: parts.map(({ words }) => words.join(' ')).join('\n'),
    paragraphs: parts.map(({ words }) => words),
    before: first.before,
    after: last.after,
    quotes: [...new Set(quotes)],
    end: last.paragraph,
  };
}

function wordsIn(
  paragraph: HTMLElement,
  { startContainer, startOffset, endContainer, endOffset }: Range,
): Record<'before' | 'words' | 'after', string[]> | undefined {
  const text = paragraph.textContent;
  const offset = (node: Node, at: number): number => {
    const before = document.createRange();
    before.setStart(paragraph, 0);
    before.setEnd(node, at);
    return before.toString().length;
  };
  let start = paragraph.contains(startContainer) ? offset(startContainer, startOffset) : 0;
  let end = paragraph.contains(endContainer) ? offset(endContainer, endOffset) : text.length;
  // White space at the ends belongs to no word; a word that is cut is meant whole.
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  if (start === end) return undefined;
  while (start > 0 && /\S/.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && /\S/.test(text.charAt(end))) end += 1;
  return { before: split(text.slice(0, start)), words: split(text.slice(start, end)), after: split(text.slice(end)) };
}

function split(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
