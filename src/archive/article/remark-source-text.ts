// A remark plugin for bodies that are source text: paragraphs and the archive's directives, nothing else.
import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type {} from 'mdast-util-directive';
import type { Processor } from 'unified';
import type { Point } from 'unist';
import type { VFile } from 'vfile';

/** Every construct of CommonMark beyond paragraphs: `25. April`, `*`, `&amp;`, `[a](b)` are what the source has. */
const switchedOff = [
  'attention',
  'autolink',
  'blockQuote',
  'characterEscape',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
];

/**
 * Use after `remark-parse` and `remark-directive`. Input: any text. Output: a root of `paragraph`,
 * `leafDirective` (`section`) and `containerDirective` (`related`); paragraphs hold `text` and
 * `textDirective` (`supplied`, with a label). Every other directive comes back as its source slice.
 */
export function remarkSourceText(this: Processor): (tree: Root, file: VFile) => void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: switchedOff } }];
  return (tree, file) => {
    const source = String(file);
    tree.children = blocks(tree.children, source);
  };
}

/**
 * The text to parse: marks of blocks that the archive does not know, which would swallow all that follows them, give way
 * to as many letters. Every text is sliced from the source itself.
 */
export function withoutStrangeBlocks(source: string): string {
  return source.replace(/^:{3,}(?![\s:]|$|related(?![\p{ID_Continue}-]))/gmu, (marks) => 'x'.repeat(marks.length));
}

function blocks(children: readonly RootContent[], source: string): RootContent[] {
  return children.flatMap((node): RootContent[] => {
    if (node.type === 'paragraph') return [{ ...node, children: inlines(node.children, source) }];
    if (node.type === 'leafDirective' && node.name === 'section') return [node];
    if (node.type === 'containerDirective' && node.name === 'related') {
      return [{ ...node, children: blocks(node.children, source) as typeof node.children }];
    }
    return literal(node, source);
  });
}

/** Text nodes with the source's own characters, neighbours joined. */
function inlines(children: readonly PhrasingContent[], source: string): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of children) {
    if (
      node.type === 'textDirective' &&
      node.name === 'supplied' &&
      node.children.length > 0 &&
      isBare(node.attributes)
    ) {
      result.push(node);
      continue;
    }
    const value = slice(node, source);
    const last = result.at(-1);
    if (last?.type === 'text') last.value += value;
    else result.push({ type: 'text', value, ...(node.position && { position: node.position }) });
  }
  return result;
}

function isBare(attributes: Record<string, unknown> | null | undefined): boolean {
  return Object.keys(attributes ?? {}).length === 0;
}

/** The source of a block as the paragraphs that it would be without its marks. */
function literal(node: RootContent, source: string): Paragraph[] {
  const text = slice(node, source);
  const paragraphs: Paragraph[] = [];
  let point = node.position?.start ?? { line: 1, column: 1, offset: 0 };
  let passed = 0;
  for (const match of text.matchAll(/\S(?:[^\n]|\n(?![ \t]*(?:\n|$)))*/g)) {
    const start = advance(point, text.slice(passed, match.index));
    const end = advance(start, match[0]);
    paragraphs.push({
      type: 'paragraph',
      position: { start, end },
      children: [{ type: 'text', value: match[0], position: { start, end } }],
    });
    point = end;
    passed = match.index + match[0].length;
  }
  return paragraphs;
}

function slice(node: RootContent | PhrasingContent, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** The point after a text that begins at a point. */
function advance({ line, column, offset = 0 }: Point, text: string): Point {
  const lines = text.split('\n');
  const last = (lines.at(-1) ?? '').length;
  return {
    line: line + lines.length - 1,
    column: lines.length === 1 ? column + last : last + 1,
    offset: offset + text.length,
  };
}
