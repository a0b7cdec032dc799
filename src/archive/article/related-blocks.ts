// Blocks of source lines that are links to other articles: `:::related` … `:::`.
import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';

/** What to do about a block that is not well formed. */
export const closeRelated = 'Write :::related and ::: on lines of their own around the source line.';

/** What is wrong with a related block, or nothing. */
export function relatedFault(node: ContainerDirective, source: string): string | undefined {
  const [first = '', ...lines] = source
    .slice(node.position?.start.offset, node.position?.end.offset)
    .trimEnd()
    .split('\n');
  const children = relatedLines(node);
  if (!/^:::+related$/.test(first.trimEnd())) return 'A related block has neither a label nor attributes.';
  if (children.length === 0) return 'The related block is empty.';
  if (!/^:::+$/.test(lines.at(-1) ?? '')) return 'The related block is not closed.';
  if (children.some(({ type }) => type !== 'paragraph')) return 'A related block holds source lines and nothing else.';
  return undefined;
}

/** What a block holds, without the paragraph that remark-directive makes of its label. */
export function relatedLines({ children }: ContainerDirective): RootContent[] {
  return children.filter((child) => !(child.type === 'paragraph' && child.data?.directiveLabel === true));
}

/** Where blocks nest deeper than any article needs; a thousand of them would take the parser minutes. */
export function firstNestedBlock(source: string): number | undefined {
  let depth = 0;
  for (const { 0: line, index } of source.matchAll(/^:::+[^\n]*/gm)) {
    depth = /^:::+\s*$/.test(line) ? Math.max(0, depth - 1) : depth + 1;
    if (depth > 8) return index;
  }
  return undefined;
}
