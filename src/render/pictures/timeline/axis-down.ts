// The axis of years down the page, and what is counted along it.
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { downwards, outline } from '../frame.ts';
import { link } from '../link.ts';
import { element, type Markup } from '../markup.ts';
import { size, words } from '../piece.ts';
import { textWidth } from '../text-width.ts';
import { along, type Scale } from './scale.ts';
import { columnTitle, type Marks } from './years.ts';

/** Distance of the axis from the left edge: room for the labels of its ticks. */
export function axisDistance({ ticks }: Scale): number {
  return Math.max(28, ...ticks.map(({ label }) => textWidth(label, size.date))) + 17;
}

/** Length of axis that one column of counted events stands for. */
export const stretch = 18;
export const longestColumn = 60;

/** The axis with its ticks and their labels. */
export function drawScale(scale: Scale, axisX: number, y: number): Markup {
  const frame = downwards(axisX, y);
  const tick = (at: number): Markup =>
    element('path', {
      class: 'tick',
      d: outline(frame, [
        [at, -8],
        [at, 0],
      ]),
    });
  return element('g', {}, [
    element('path', {
      class: 'axis',
      d: outline(frame, [
        [0, 0],
        [scale.length, 0],
      ]),
    }),
    ...(scale.ticks.at(-1)?.isSpan ? [tick(scale.length)] : []),
    ...scale.ticks.flatMap(({ at, until, label, isSpan }) => {
      const [start, end] = [along(scale, at), along(scale, until)];
      return [
        tick(start),
        words(label, axisX - 12, y + (isSpan ? (start + end) / 2 : start) + 4.5, 'date', size.date, 'end'),
      ];
    }),
  ]);
}

/** What is counted: columns of a crowd, or the numbers of marks that found no lane. */
export function drawColumns({ columns, isCrowd }: Marks, x: number, y: number, dictionary: Dictionary): Markup[] {
  const most = Math.max(1, ...columns.map(({ items }) => items.length));
  return columns.map((column) => {
    const count = column.items.length;
    const width = isCrowd ? Math.max(1.5, (count / most) * longestColumn) : 0;
    const bar = { class: 'column', x, y: y + column.start + 1, width, height: stretch - 2 };
    return link(
      column.items[0].event.href,
      columnTitle(column, dictionary),
      [
        isCrowd ? element('rect', bar) : undefined,
        words(isCrowd ? String(count) : `+${count}`, x + width + 4, y + column.middle + 4, 'date', size.count),
      ],
      { class: 'event', 'data-events': count },
    );
  });
}
