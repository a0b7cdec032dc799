// Draws the source text of a paragraph: the one way in which an article's words become HTML.
import type { Element, Root, Text } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Actor, Paragraph, Quote } from '../archive/model.ts';
import { type Mark, rehypeMarkPassages } from './rehype-mark-passages.ts';

/**
 * The inner HTML of the element that holds a paragraph: its source text and nothing else.
 * Supplied characters are empty elements that CSS fills, so that copying copies the source.
 *
 * @param paragraph of the edition that is drawn
 * @param quotes the quotes to mark, all of this paragraph
 * @param language of the edition
 * @param voices the archive's main speakers, in order
 */
export function drawParagraph(
  paragraph: Paragraph,
  quotes: readonly Quote[],
  language: string,
  voices: readonly Actor[],
): string {
  const marks = quotes.flatMap((quote): Mark[] => {
    const range = quote.passage.ranges[language];
    return range === undefined
      ? []
      : [{ id: quote.id, range, kind: quote.kind, voice: voices.indexOf(quote.speaker) + 1 }];
  });
  const tree: Root = { type: 'root', children: paragraph.segments.map(drawSegment) };
  const processor = unified().use(rehypeMarkPassages, { marks }).use(rehypeStringify);
  return processor.stringify(processor.runSync(tree) as Root);
}

function drawSegment({ type, value }: Paragraph['segments'][number]): Text | Element {
  if (type === 'source') return { type: 'text', value };
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['supplied'], 'data-supplied': value },
    children: [],
  };
}
