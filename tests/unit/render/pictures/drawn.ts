// A drawn picture as the tests read it: where its words stand, where its leaders run, where its links lead.
import type { Element, Root } from 'hast';
import { selectAll } from 'hast-util-select';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { type Drawing, plate } from '../../../../src/render/pictures/drawing.ts';
import { textWidth } from '../../../../src/render/pictures/text-width.ts';
import { textOf } from '../../../support/site.ts';

export interface Box {
  words: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const parser = unified().use(rehypeParse, { fragment: true, space: 'svg' });

export function parsePicture(drawing: Drawing): Root {
  return parser.parse(`<svg>${plate(drawing)}</svg>`);
}

const numberOf = (node: Element, name: string): number => Number(node.properties[name]);
const classesOf = (node: Element): string => String(node.properties['className'] ?? '');

/** Boxes of all words, from the measures with which they were laid out. */
export function wordBoxes(tree: Root | Element): Box[] {
  return selectAll('text', tree).map((node) => {
    const words = textOf(node);
    const size = numberOf(node, 'fontSize');
    const width = textWidth(words, size, /pic-bold/.test(classesOf(node)));
    const anchor = node.properties['textAnchor'];
    const x = numberOf(node, 'x');
    const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    const y = numberOf(node, 'y');
    return { words, left, right: left + width, top: y - 0.74 * size, bottom: y + 0.2 * size };
  });
}

/** Pairs of words of which one stands on the other. */
export function overlaps(boxes: readonly Box[]): string[] {
  const sorted = [...boxes].sort((a, b) => a.top - b.top);
  const found: string[] = [];
  for (const [index, a] of sorted.entries()) {
    for (const b of sorted.slice(index + 1)) {
      if (b.top >= a.bottom) break;
      if (a.left < b.right && b.left < a.right) found.push(`${a.words} / ${b.words}`);
    }
  }
  return found;
}

/** Words of one link that the upright leader of another runs through. */
export function crossings(tree: Root): string[] {
  const links = selectAll('g.pic-event', tree);
  return links.flatMap((link) =>
    selectAll('path.pic-leader', link).flatMap((leader) => {
      const [, x, from, , to] = /^M(\S+) (\S+)L(\S+) (\S+)$/.exec(String(leader.properties['d'])) ?? [];
      const [top, bottom] = [Number(from), Number(to)].sort((a, b) => a - b);
      if (x === undefined || top === undefined || bottom === undefined) return [];
      return links
        .filter((other) => other !== link)
        .flatMap((other) => wordBoxes(other))
        .filter((box) => box.left < Number(x) && box.right > Number(x) && box.top < bottom && box.bottom > top)
        .map(({ words }) => words);
    }),
  );
}

/** Where the links lead; a link that stands for several events counts as many. */
export function linkedEvents(tree: Root): { hrefs: Set<string>; count: number } {
  const counts = selectAll('g.pic-event', tree).map((event) => Number(event.properties['dataEvents'] ?? 1));
  return {
    hrefs: new Set(selectAll('g.pic-event > a', tree).map((link) => String(link.properties['href']))),
    count: counts.reduce((sum, count) => sum + count, 0),
  };
}
