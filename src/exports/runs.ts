// A paragraph cut at the beginnings and ends of its quotes: flat runs from which any format can be written.
import type { Paragraph, Quote } from '../archive/model.ts';
import { toCodeUnit } from '../archive/text/code-points.ts';

/** A piece of a paragraph; `supplied` characters are the archive's and no part of the source. */
export interface Run {
  readonly text: string;
  readonly supplied: boolean;
  /** The quotes that the run belongs to, the widest first. */
  readonly quotes: readonly Quote[];
}

/** The runs of a paragraph; together their source texts are `paragraph.text`, character for character. */
export function runsOf(paragraph: Paragraph, quotes: readonly Quote[], language: string): Run[] {
  const spans = quotes
    .flatMap((quote) => {
      const range = quote.passage.ranges[language];
      if (quote.passage.paragraph !== paragraph.id || range === undefined) return [];
      return [{ quote, start: toCodeUnit(paragraph.text, range.start), end: toCodeUnit(paragraph.text, range.end) }];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = [...new Set(spans.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const runs: Run[] = [];
  let offset = 0;
  for (const { type, value } of paragraph.segments) {
    if (type === 'supplied') {
      // At the edge of a quote the mark stands outside of it; within, it belongs to it.
      const around = spans.filter(({ start, end }) => start < offset && end > offset).map(({ quote }) => quote);
      runs.push({ text: value, supplied: true, quotes: around });
      continue;
    }
    const end = offset + value.length;
    const bounds = [offset, ...cuts.filter((cut) => cut > offset && cut < end), end];
    for (const [index, from] of bounds.slice(0, -1).entries()) {
      const to = bounds[index + 1] ?? end;
      const covering = spans.filter((span) => span.start <= from && span.end >= to).map(({ quote }) => quote);
      runs.push({ text: paragraph.text.slice(from, to), supplied: false, quotes: covering });
    }
    offset = end;
  }
  return runs;
}
