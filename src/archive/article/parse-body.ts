// Reads the body of an article: source paragraphs, and what the archive's directives say of them.
import type { Root, RootContent, Paragraph as SourceParagraph } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type ContentFile, placeAt } from '../content/content-file.ts';
import { htmlIn } from '../content/schema-problems.ts';
import type { Paragraph, Section, Segment } from '../model.ts';
import type { Problem } from '../problems.ts';
import { idFault } from '../schema/id.ts';
import { closeRelated, firstNestedBlock, relatedFault, relatedLines } from './related-blocks.ts';
import { remarkSourceText, withoutStrangeBlocks } from './remark-source-text.ts';
import { excerptOf, isTidy, stretchesOf } from './stretches.ts';

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
  const body = file.text.slice(start);
  const problems: Problem[] = [];
  const tidy = isTidy(body);
  for (const { index } of tidy ? [] : body.matchAll(/^[ \t]+(?=\S)|[ \t]+$/gm)) {
    problems.push({
      ...placeAt(file, start + index),
      rule: 'body-space',
      message: 'A line of the article begins or ends with a space.',
      remedy: 'Remove the space; paragraphs are separated by empty lines alone.',
    });
  }
  const stretches = tidy ? stretchesOf(body) : [{ start: 0, end: body.length, isPlain: false }];
  const { text: source, toBody } = excerptOf(
    body,
    stretches.filter(({ isPlain }) => !isPlain),
  );
  const add = (offset: number, rule: Problem['rule'], message: string, remedy: string): void => {
    problems.push({ ...placeAt(file, start + toBody(offset)), rule, message, remedy });
  };
  const known = withoutStrangeBlocks(source);
  const tooDeep = firstNestedBlock(known);
  if (tooDeep !== undefined) {
    add(tooDeep, 'body-directive', 'Blocks that begin with ::: are nested too deeply here.', closeRelated);
    return { blocks: [], problems, sections: [], paragraphs: [] };
  }
  const { children } = source === '' ? noTree : (processor.runSync(processor.parse(known), source) as Root);
  const blocks: Block[] = [];
  let number = 0;
  const ids = new Set<string>();
  const addParagraph = (role: Paragraph['role'], offset: number, { segments, offsets }: Segments): void => {
    number += 1;
    const text = segments.map((segment) => (segment.type === 'source' ? segment.value : '')).join('');
    const paragraph = { id: `p${number}`, number, role, segments, text };
    blocks.push({ type: 'paragraph', offset: start + offset, offsets: offsets.map((at) => start + at), paragraph });
  };
  const visit = (node: RootContent, role: Paragraph['role']): void => {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'paragraph') {
      const { segments, offsets } = readSegments(node, source);
      addParagraph(role, toBody(offset), { segments, offsets: offsets.map(toBody) });
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
      blocks.push({ type: 'section', id, title, offset: start + toBody(offset) });
    } else if (node.type === 'containerDirective') {
      const fault = relatedFault(node, source);
      if (fault) add(offset, 'body-directive', fault, closeRelated);
      // A block that is not closed swallows what follows; only its first line is sure to be related.
      for (const [index, line] of relatedLines(node).entries()) visit(line, fault && index > 0 ? 'body' : 'related');
    }
  };
  let next = 0;
  for (const stretch of stretches) {
    if (stretch.isPlain) {
      const value = body.slice(stretch.start, stretch.end);
      addParagraph('body', stretch.start, { segments: [{ type: 'source', value }], offsets: [stretch.start] });
      continue;
    }
    for (; ; next += 1) {
      const node = children[next];
      if (!node || toBody(node.position?.start.offset ?? 0) >= stretch.end) break;
      visit(node, 'body');
    }
  }
  return { blocks, problems, sections: groupSections(blocks), paragraphs: paragraphsOf(blocks) };
}

const noTree: Root = { type: 'root', children: [] };

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

interface Segments {
  readonly segments: readonly Segment[];
  /** Where each segment begins. */
  readonly offsets: readonly number[];
}

function readSegments(node: SourceParagraph, source: string): Segments {
  const segments: Segment[] = [];
  const offsets: number[] = [];
  for (const child of node.children) {
    offsets.push(child.position?.start.offset ?? 0);
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
