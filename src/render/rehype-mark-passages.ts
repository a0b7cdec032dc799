// A rehype plugin that marks passages in the source text of a paragraph.
import type { Element, ElementContent, Root } from 'hast';
import { type Range, toCodeUnit } from '../archive/text/code-points.ts';

/** A passage to mark: offsets in Unicode code points of the paragraph's source text. */
export interface Mark {
  readonly id: string;
  readonly range: Range;
  readonly kind: string;
  /** Slot of the speaker among the archive's voices, from 1; 0 for others. */
  readonly voice: number;
}

/**
 * Input: a root of text nodes and of elements without text (supplied marks).
 * Output: the same text, cut at every beginning and end of a passage; each covered run in one flat
 * `<mark data-quotes="id id" data-kind="…" data-voice="…">`, never nested. Where passages overlap,
 * kind and voice are those of the one that begins last: the innermost.
 */
export function rehypeMarkPassages({ marks }: { readonly marks: readonly Mark[] }) {
  return (tree: Root): void => {
    const text = tree.children.map((node) => (node.type === 'text' ? node.value : '')).join('');
    const units = marks
      .map((mark) => ({ mark, start: toCodeUnit(text, mark.range.start), end: toCodeUnit(text, mark.range.end) }))
      .sort((a, b) => a.start - b.start || b.end - a.end);
    const cuts = [...new Set(units.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
    const children: ElementContent[] = [];
    let offset = 0;
    for (const node of tree.children as ElementContent[]) {
      if (node.type !== 'text') {
        children.push(node);
        continue;
      }
      const end = offset + node.value.length;
      const bounds = [offset, ...cuts.filter((cut) => cut > offset && cut < end), end];
      for (const [index, from] of bounds.slice(0, -1).entries()) {
        const to = bounds[index + 1] ?? end;
        const value = text.slice(from, to);
        const covering = units.filter((unit) => unit.start <= from && unit.end >= to).map(({ mark }) => mark);
        children.push(covering.length === 0 ? { type: 'text', value } : markElement(covering, value));
      }
      offset = end;
    }
    tree.children = children;
  };
}

function markElement(covering: readonly Mark[], value: string): Element {
  const innermost = covering.at(-1);
  return {
    type: 'element',
    tagName: 'mark',
    properties: {
      'data-quotes': covering.map(({ id }) => id).join(' '),
      'data-kind': innermost?.kind ?? '',
      ...(innermost?.voice && { 'data-voice': String(innermost.voice) }),
    },
    children: [{ type: 'text', value }],
  };
}
