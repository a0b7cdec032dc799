// What the marks of a timeline mean; only those that it has.
import type { EventBasis } from '../../../archive/model.ts';
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { rightwards } from '../frame.ts';
import { element, type Markup } from '../markup.ts';
import { type Piece, size, words } from '../piece.ts';
import { textWidth } from '../text-width.ts';
import { basisWords } from './labels.ts';
import { drawMark } from './mark.ts';
import type { Shape } from './shape.ts';
import { type Period, periodOf, type TimelineEvent } from './timeline-event.ts';

const none = { start: false, end: false };
const rowHeight = 22;

/** @param y of the upper edge */
export function drawLegend(
  events: readonly TimelineEvent[],
  shapes: readonly Shape[],
  width: number,
  y: number,
  dictionary: Dictionary,
): Piece {
  const items = legendItems(events, shapes, dictionary);
  const markup: Markup[] = [];
  let [x, row] = [0, 0];
  for (const { label, shape, basis } of items) {
    const room = shape.end + 10 + (shape.fades.end ? 20 : 0) + textWidth(label, size.date);
    if (x > 0 && x + room > width) [x, row] = [0, row + 1];
    const middle = y + row * rowHeight + 12;
    const textX = x + shape.end + 8 + (shape.fades.end ? 18 : 0);
    markup.push(
      element('g', {}, [
        ...drawMark(shape, basis, 0, rightwards(x, middle)),
        words(label, textX, middle + 4.5, 'date', size.date),
      ]),
    );
    x += room + 20;
  }
  return { markup, height: items.length === 0 ? 0 : (row + 1) * rowHeight + 6 };
}

interface Item {
  readonly label: string;
  readonly shape: Shape;
  readonly basis: EventBasis;
}

function legendItems(events: readonly TimelineEvent[], shapes: readonly Shape[], dictionary: Dictionary): Item[] {
  const { pictures } = dictionary;
  const point: Shape = { start: 0, end: 10, middle: 5, kind: 'point', fades: none, opens: none, isCut: none };
  const bar: Shape = { ...point, end: 24, middle: 12, kind: 'bar' };
  const periods = events.map(({ date }) => periodOf(date));
  const any = (test: (period: Period) => boolean): boolean => periods.some(test);
  const bases = (['article', 'article-dated', 'research'] as const).filter((basis) =>
    events.some((event) => event.basis === basis),
  );
  return [
    ...bases.map((basis): Item => ({ label: basisWords(basis, dictionary), shape: point, basis })),
    ...(any(({ lasts }) => lasts) ? [{ label: pictures.lasting, shape: bar, basis: 'research' } as const] : []),
    ...(shapes.some(({ kind }) => kind === 'span')
      ? [{ label: pictures.within, shape: { ...bar, kind: 'span' }, basis: 'research' } as const]
      : []),
    ...(any(({ fades }) => fades.start || fades.end)
      ? [
          {
            label: pictures.uncertain,
            shape: { ...bar, fades: { start: false, end: true } },
            basis: 'research',
          } as const,
        ]
      : []),
    ...(any(({ first, end }) => first === undefined || end === undefined)
      ? [{ label: pictures.open, shape: { ...bar, opens: { start: false, end: true } }, basis: 'research' } as const]
      : []),
  ];
}
