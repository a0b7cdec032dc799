// Reads the body of an article: source paragraphs, and what the archive's directives say of them.
import type { Root, RootContent, Paragraph as SourceParagraph } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type ContentFile, placeAt } from '../content/content-file.ts';
import { htmlIn } from '../content/schema-problems.ts';
import type { Paragraph, Section, Segment } from '../model.ts';
import type { Problem } from '../problems.ts';
import { idFault } from '../schema/id.ts';
import { remarkSourceText, withoutStrangeBlocks } from './remark-source-text.ts';

/** A section mark or a paragraph, in the order of the body, with its offset in the file. */
export type Block = SectionBlock | ParagraphBlock;

export interface SectionBlock {
  readonly type: 'section';
  readonly id: string;
  readonly title: string;
  readonly offset: number;
}

export interface ParagraphBlock {
  readonly type: 'paragraph';
  readonly paragraph: Paragraph;
  readonly offset: number;
  /** Where each segment begins in the file. */
  readonly offsets: readonly number[];
}

export interface Body {
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly paragraphs: readonly Paragraph[];
  readonly problems: readonly Problem[];
}

const processor = unified().use(remarkParse).use(remarkDirective).use(remarkSourceText);

/**
 * @param file the article
 * @param start where the body begins in the file's text, in UTF-16 code units
 */
export function parseBody(file: ContentFile, start: number): Body {
  const source = file.text.slice(start);
  const problems: Problem[] = [];
  const add = (offset: number, rule: Problem['rule'], message: string, remedy: string): void => {
    problems.push({ ...placeAt(file, start + offset), rule, message, remedy });
  };
  for (const match of source.matchAll(/^[ \t]+(?=\S)|[ \t]+$/gm)) {
    add(
      match.index,
      'body-space',
      'A line of the article begins or ends with a space.',
      'Remove the space; paragraphs are separated by empty lines alone.',
    );
  }

  const known = withoutStrangeBlocks(source);
  const tooDeep = firstNestedContainer(known);
  if (tooDeep !== undefined) {
    add(tooDeep, 'body-directive', 'Blocks that begin with ::: are nested too deeply here.', closeRelated);
    return { blocks: [], problems, sections: [], paragraphs: [] };
  }
  const tree = processor.runSync(processor.parse(known), source) as Root;
  const blocks: Block[] = [];
  let number = 0;
  const ids = new Set<string>();
  const visit = (node: RootContent, role: Paragraph['role']): void => {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'paragraph') {
      const { segments, offsets } = readSegments(node, source, start);
      number += 1;
      const text = segments.map((segment) => (segment.type === 'source' ? segment.value : '')).join('');
      blocks.push({
        type: 'paragraph',
        offset: start + offset,
        offsets,
        paragraph: { id: `p${number}`, number, role, segments, text },
      });
    } else if (node.type === 'leafDirective') {
      const title = labelOf(node, source);
      const id = node.attributes?.['id'] ?? '';
      if (title === '' || id === '' || Object.keys(node.attributes ?? {}).length > 1) {
        add(
          offset,
          'body-directive',
          'A section mark needs a title and an id, and nothing else.',
          'Write ::section[Title]{#permanent-id} on a line of its own.',
        );
        return;
      }
      const fault = idFault(id);
      if (fault)
        add(
          offset,
          'id-form',
          `The section id "${id}" ${fault}.`,
          'Choose an English id of lower-case words joined by hyphens.',
        );
      const html = htmlIn(title);
      if (html)
        add(
          offset,
          'text-html',
          `The section title holds HTML: ${html}.`,
          'Write plain text; the site does the typesetting.',
        );
      if (ids.has(id))
        add(
          offset,
          'id-duplicate',
          `The section id "${id}" is used twice in this article.`,
          'Give each section an id of its own.',
        );
      ids.add(id);
      blocks.push({ type: 'section', id, title, offset: start + offset });
    } else if (node.type === 'containerDirective') {
      const fault = relatedFault(node, source);
      if (fault) add(offset, 'body-directive', fault, closeRelated);
      const lines = node.children.filter((child) => !isLabel(child));
      // A block that is not closed swallows what follows; only its first line is sure to be related.
      for (const [index, line] of lines.entries()) visit(line, fault && index > 0 ? 'body' : 'related');
    }
  };
  for (const node of tree.children) visit(node, 'body');
  return { blocks, problems, sections: groupSections(blocks), paragraphs: paragraphsOf(blocks) };
}

const closeRelated = 'Write :::related and ::: on lines of their own around the source line.';

/** What is wrong with a related block, or nothing. */
function relatedFault(node: ContainerDirective, source: string): string | undefined {
  const [first = '', ...lines] = source
    .slice(node.position?.start.offset, node.position?.end.offset)
    .trimEnd()
    .split('\n');
  const children = node.children.filter((child) => !isLabel(child));
  if (!/^:::+related$/.test(first.trimEnd())) return 'A related block has neither a label nor attributes.';
  if (children.length === 0) return 'The related block is empty.';
  if (!/^:::+$/.test(lines.at(-1) ?? '')) return 'The related block is not closed.';
  if (children.some(({ type }) => type !== 'paragraph')) return 'A related block holds source lines and nothing else.';
  return undefined;
}

/** The paragraph that remark-directive makes of the label of a container. */
function isLabel(node: RootContent): boolean {
  return node.type === 'paragraph' && node.data?.directiveLabel === true;
}

/** Where blocks nest deeper than any article needs; a thousand of them would take the parser minutes. */
function firstNestedContainer(source: string): number | undefined {
  let depth = 0;
  for (const { 0: line, index } of source.matchAll(/^:::+[^\n]*/gm)) {
    depth = /^:::+\s*$/.test(line) ? Math.max(0, depth - 1) : depth + 1;
    if (depth > 8) return index;
  }
  return undefined;
}

export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? [block.paragraph] : []));
}

/** Offset in its file of a place in the source text of a paragraph, past the supplied marks. */
export function offsetInFile({ paragraph, offset, offsets }: ParagraphBlock, at: number): number {
  let passed = 0;
  let end = offset;
  for (const [index, { type, value }] of paragraph.segments.entries()) {
    if (type !== 'source') continue;
    const start = offsets[index] ?? offset;
    if (at < passed + value.length) return start + at - passed;
    passed += value.length;
    end = start + value.length;
  }
  return end;
}

function groupSections(blocks: readonly Block[]): Section[] {
  const sections: (Section & { paragraphs: Paragraph[] })[] = [];
  for (const block of blocks) {
    if (block.type === 'section') sections.push({ id: block.id, title: block.title, paragraphs: [] });
    else {
      if (sections.length === 0) sections.push({ id: undefined, title: undefined, paragraphs: [] });
      sections.at(-1)?.paragraphs.push(block.paragraph);
    }
  }
  return sections;
}

function readSegments(
  node: SourceParagraph,
  source: string,
  start: number,
): { segments: Segment[]; offsets: number[] } {
  const segments: Segment[] = [];
  const offsets: number[] = [];
  for (const child of node.children) {
    offsets.push(start + (child.position?.start.offset ?? 0));
    if (child.type === 'textDirective') segments.push({ type: 'supplied', value: labelOf(child, source) });
    else if (child.type === 'text') segments.push({ type: 'source', value: child.value });
  }
  return { segments, offsets };
}

/** What stands between the brackets of a directive, character for character. */
function labelOf(
  node: { readonly children: readonly { position?: SourceParagraph['position'] }[] },
  source: string,
): string {
  const first = node.children.at(0)?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  return first === undefined || last === undefined ? '' : source.slice(first, last);
}
