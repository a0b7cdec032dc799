// Where on an axis an event stands: a point, a point somewhere within a span, or a bar.
import type { Period, Sides } from './timeline-event.ts';

export interface Shape {
  /** Along the axis, within its length. */
  readonly start: number;
  readonly end: number;
  /** Where a point stands and a leader begins. */
  readonly middle: number;
  readonly kind: 'point' | 'span' | 'bar';
  readonly fades: Sides;
  /** An open end. */
  readonly opens: Sides;
  /** The picture ends, the event goes on. */
  readonly isCut: Sides;
}

export const radius = 4.5;
/** Dashes that get shorter: what an uncertain end dissolves into. */
export const fading: readonly (readonly [from: number, to: number])[] = [
  [2, 6],
  [8.5, 11.5],
  [14, 16],
  [18.5, 19.5],
];
const fadingLength = 20;

/** @param place where a moment lies along the axis, within it or not @param length of the axis */
export function shapeOf(period: Period, place: (moment: number) => number, length: number): Shape {
  const start = period.first === undefined ? 0 : place(period.first);
  const end = period.end === undefined ? length : place(period.end);
  const [shownStart, shownEnd] = [Math.max(0, start), Math.min(length, end)];
  const middle = Math.min(Math.max((shownStart + shownEnd) / 2, 0), length);
  const isShort = shownEnd - shownStart < 2 * radius + 2;
  const sides = {
    fades: period.fades,
    opens: { start: period.first === undefined, end: period.end === undefined },
    isCut: { start: start < -0.5, end: end > length + 0.5 },
  };
  if (period.lasts) {
    // A bar shorter than a point would be a point.
    return isShort
      ? { start: middle - radius, end: middle + radius, middle, kind: 'bar', ...sides }
      : { start: shownStart, end: shownEnd, middle, kind: 'bar', ...sides };
  }
  if (isShort) return { start: middle - radius, end: middle + radius, middle, kind: 'point', ...sides };
  return { start: shownStart, end: shownEnd, middle, kind: 'span', ...sides };
}

/** The room of a shape along the axis, fading ends included. */
export function roomOf({ start, end, fades }: Shape): readonly [number, number] {
  return [start - (fades.start ? fadingLength : 0), end + (fades.end ? fadingLength : 0)];
}
