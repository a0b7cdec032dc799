// What both ways of drawing the scale of years share: places of marks, columns of what finds none, words.
import { dateInWords } from '../../../i18n/dates.ts';
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { fillCount } from '../../../i18n/words.ts';
import type { Piece } from '../piece.ts';
import { type Column, countColumns, mostMarks, type Shaped } from './crowd.ts';
import { type Label, makeLabel } from './labels.ts';
import { type Laned, packLanes } from './lanes.ts';
import type { Part } from './plan.ts';
import { along, makeScale, type Scale } from './scale.ts';
import { roomOf, type Shape, shapeOf } from './shape.ts';
import type { TimelineEvent } from './timeline-event.ts';

/** Where the second scale's days are on the first. */
export type Window = readonly [start: number, end: number];

export interface YearsPiece extends Piece {
  /** What was drawn, for the legend. */
  readonly shapes: readonly Shape[];
}

export interface Years {
  readonly scale: Scale;
  readonly items: readonly Shaped[];
  readonly window: Window | undefined;
}

/** @param labelRoom room along the axis that the label of a tick needs */
export function placeYears(
  part: Part,
  near: Part | undefined,
  length: number,
  labelRoom: (label: string) => number,
  locale: string,
): Years {
  const scale = makeScale(part.from, part.to, length, labelRoom, locale);
  return {
    scale,
    items: part.dated.map((item) => ({
      ...item,
      shape: shapeOf(item.period, (moment) => along(scale, moment), length),
    })),
    window: near && windowOf(along(scale, near.from), along(scale, near.to)),
  };
}

/** Wide enough to be seen and pressed. */
function windowOf(start: number, end: number): Window {
  const half = Math.max(4, (end - start) / 2 + 1);
  return [(start + end) / 2 - half, (start + end) / 2 + half];
}

export interface Marks {
  readonly placed: readonly Laned<Shaped>[];
  readonly lanes: number;
  readonly columns: readonly Column[];
  /** True where columns take the place of single marks. */
  readonly isCrowd: boolean;
}

/**
 * Lanes for the marks, those with a label first, short ones before long ones.
 *
 * @param stretch length of axis that is counted in one column
 */
export function placeMarks(
  { items, window }: Years,
  labelled: ReadonlySet<Shaped>,
  mostLanes: number,
  stretch: number,
): Marks {
  const isCrowd = items.length > mostMarks;
  const rank = (item: Shaped): number =>
    (labelled.has(item) ? 0 : 2) + (item.shape.end - item.shape.start > 60 ? 1 : 0);
  const singles = items.filter((item) => labelled.has(item) || !isCrowd).sort((a, b) => rank(a) - rank(b));
  const lanes = packLanes<Shaped | Window>(
    window ? [window, ...singles] : singles,
    (item) => ('shape' in item ? roomOf(item.shape) : item),
    mostLanes,
  );
  const placed = lanes.placed.flatMap(({ item, lane }) => ('shape' in item ? [{ item, lane }] : []));
  const drawn = new Set(placed.map(({ item }) => item));
  const columns = countColumns(
    items.filter((item) => !drawn.has(item)),
    stretch,
  );
  return { placed, lanes: Math.max(1, lanes.count), columns, isCrowd };
}

export function labelOf({ date, title, isSubject }: TimelineEvent, width: number, words: Dictionary): Label {
  return makeLabel(dateInWords(date, words), title, width, 2, isSubject);
}

/** The label of the days that the second scale shows: date, subject, how many events. */
export function windowLabel(near: Part, width: number, words: Dictionary): Label {
  const subject = near.dated.find(({ event }) => event.isSubject)?.event.title;
  // A number stays with what it counts.
  const count = fillCount(words.language.locale, words.topics.events, near.dated.length).replaceAll(' ', '\u00a0');
  return makeLabel(daysInWords(near, words), subject === undefined ? count : `${subject}: ${count}`, width, 3, true);
}

/** `24–26 April 2019` */
export function daysInWords({ from, to }: Part, words: Dictionary): string {
  const [first, last] = [isoDay(from), isoDay(to - 1)];
  return dateInWords(first === last ? first : `${first}/${last}`, words);
}

export function isoDay(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** What a column of counted events says. */
export function columnTitle({ items }: Column, words: Dictionary): string {
  const last = items.at(-1) ?? items[0];
  const span = `${dateInWords(items[0].event.date, words)} – ${dateInWords(last.event.date, words)}`;
  return `${span}: ${fillCount(words.language.locale, words.topics.events, items.length)}`;
}
