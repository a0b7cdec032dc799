// Marks for which there is no room: counted, one column for each stretch of the axis.

import type { Shape } from './shape.ts';
import type { Dated } from './subject-days.ts';

export interface Shaped extends Dated {
  readonly shape: Shape;
}

export interface Column {
  /** Beginning of the stretch along the axis. */
  readonly start: number;
  readonly middle: number;
  /** In the order of time, at least one. */
  readonly items: readonly [Shaped, ...Shaped[]];
}

/** More marks than this are drawn as columns at once: single ones would be a grey mass. */
export const mostMarks = 400;

/** @param stretch length of axis that one column stands for */
export function countColumns(items: readonly Shaped[], stretch: number): Column[] {
  const columns = new Map<number, [Shaped, ...Shaped[]]>();
  for (const item of items) {
    const at = Math.max(0, Math.floor((item.shape.middle - 0.01) / stretch));
    const column = columns.get(at);
    if (column) column.push(item);
    else columns.set(at, [item]);
  }
  return [...columns]
    .sort(([a], [b]) => a - b)
    .map(([at, list]) => ({ start: at * stretch, middle: (at + 0.5) * stretch, items: list }));
}
