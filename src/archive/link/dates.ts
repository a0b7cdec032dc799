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
    part === undefined || part === '..' ? undefined : (plainDate(part) ?? edtf(part))[side];
  const span = { first: bound(start, 'min'), last: bound(end ?? start, 'max') };
  spans.set(date, span);
  return span;
}

/** The bounds of a year, month or day about which nothing is in doubt: most dates are one, and need no parser. */
function plainDate(date: string): { readonly min: number; readonly max: number } | undefined {
  if (!/^[1-9]\d{3}(?:-\d{2}){0,2}$/.test(date)) return undefined;
  const [year = 0, month, day] = date.split('-').map(Number);
  const min = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  // Months and days beyond the last run on into the next.
  if (month === undefined) return { min, max: Date.UTC(year + 1, 0) - 1 };
  return { min, max: (day === undefined ? Date.UTC(year, month) : Date.UTC(year, month - 1, day + 1)) - 1 };
}

/** Earlier first; what begins together, the shorter first; an open beginning before everything. */
export function compareDates(a: string, b: string): number {
  const [x, y] = [dateSpan(a), dateSpan(b)];
  return (
    (x.first ?? -Number.MAX_VALUE) - (y.first ?? -Number.MAX_VALUE) ||
    (x.last ?? Number.MAX_VALUE) - (y.last ?? Number.MAX_VALUE)
  );
}
