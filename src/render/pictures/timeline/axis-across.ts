// The axis of years across the page, and what is counted along it.
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { line, rightwards } from '../frame.ts';
import { link } from '../link.ts';
import { element, type Markup } from '../markup.ts';
import { size, words } from '../piece.ts';
import { textWidth } from '../text-width.ts';
import { along, type Scale } from './scale.ts';
import { columnTitle, type Marks } from './years.ts';

/** Length of axis that one column of counted events stands for, about. */
export const stretch = 30;
export const highestColumn = 80;

/** The axis with its ticks and their labels. */
export function drawScale(scale: Scale, axisY: number, ticksY: number): Markup {
  const frame = rightwards(0, axisY);
  const { length } = scale;
  const last = scale.ticks.at(-1);
  const ends = last?.isSpan ? [line(frame, [length, 0], [length, ticksY + 2], 'tick')] : [];
  return element('g', {}, [
    line(frame, [0, 0], [length, 0], 'axis'),
    ...ends,
    ...scale.ticks.flatMap(({ at, until, label, isSpan }) => {
      const [start, end] = [along(scale, at), along(scale, until)];
      const fits = isSpan || start + 4 + textWidth(label, size.date) < length;
      const x = isSpan ? (start + end) / 2 : start + 4;
      return [
        line(frame, [start, 0], [start, ticksY + 2], 'tick'),
        ...(fits ? [words(label, x, axisY + ticksY, 'date', size.date, isSpan ? 'middle' : undefined)] : []),
      ];
    }),
  ]);
}

/** What is counted: columns of a crowd, or the numbers of marks that found no lane. */
export function drawColumns({ columns, isCrowd }: Marks, y: number, length: number, dictionary: Dictionary): Markup[] {
  const most = Math.max(1, ...columns.map(({ items }) => items.length));
  return columns.map((column) => {
    const count = column.items.length;
    const height = isCrowd ? Math.max(1.5, (count / most) * highestColumn) : 0;
    const bar = { class: 'column', x: column.start + 1.5, y, width: 2 * (column.middle - column.start) - 3, height };
    const x = Math.min(Math.max(column.middle, 14), length - 14);
    return link(
      column.items[0].event.href,
      columnTitle(column, dictionary),
      [
        isCrowd ? element('rect', bar) : undefined,
        words(isCrowd ? String(count) : `+${count}`, x, y + height + 12, 'date', size.count, 'middle'),
      ],
      { class: 'event', 'data-events': count },
    );
  });
}
