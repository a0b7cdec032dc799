// Dates as spans of days, for sorting and drawing.
import edtf from 'edtf';

/** Days from the first to the last that a date may mean; open ends are undefined. Milliseconds since 1970, UTC. */
export interface DateSpan {
  readonly first: number | undefined;
  readonly last: number | undefined;
}

// Parsing takes a good part of a millisecond, sorting asks again and again, and an archive has few different dates.
const spans = new Map<string, DateSpan>();

/** The span of a valid EDTF date. */
export function dateSpan(date: string): DateSpan {
  const known = spans.get(date);
  if (known) return known;
  const [start, end] = date.split('/');
  const bound = (part: string | undefined, side: 'min' | 'max'): number | undefined =>
    part === undefined || part === '..' ? undefined : edtf(part)[side];
  const span = { first: bound(start, 'min'), last: bound(end ?? start, 'max') };
  spans.set(date, span);
  return span;
}

/** Earlier first; what begins together, the shorter first; an open beginning before everything. */
export function compareDates(a: string, b: string): number {
  const [x, y] = [dateSpan(a), dateSpan(b)];
  return (
    (x.first ?? -Number.MAX_VALUE) - (y.first ?? -Number.MAX_VALUE) ||
    (x.last ?? Number.MAX_VALUE) - (y.last ?? Number.MAX_VALUE)
  );
}
