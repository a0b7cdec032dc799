// The scale of years across the page: labels as flags above the axis, marks on it and in lanes below.
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { line, rightwards } from '../frame.ts';
import { link } from '../link.ts';
import { element, type Markup } from '../markup.ts';
import { size } from '../piece.ts';
import { textWidth } from '../text-width.ts';
import { drawColumns, drawScale, highestColumn, stretch } from './axis-across.ts';
import type { Shaped } from './crowd.ts';
import { type Flag, type Hoisted, hoistFlags } from './flags.ts';
import { drawLabel, eventLink, type Label } from './labels.ts';
import { drawMark } from './mark.ts';
import type { Part } from './plan.ts';
import { byImportance } from './timeline-event.ts';
import { labelOf, placeMarks, placeYears, type Window, windowLabel, type YearsPiece } from './years.ts';

const lane = 13;
const mostLanes = 9;
/** Room for labels above the axis. */
const sky = 280;
/** The same where all of them may find a place. */
const highSky = 400;
const fewFlags = 16;
/** Widths at which a label may break its lines. */
const labelWidths = [205, 150];
/** Flags that are tried where not all can be hoisted. */
const mostTried = 120;

interface EventFlag extends Flag {
  /** Undefined for the days that the second scale shows. */
  readonly item: Shaped | undefined;
  /** As many as the flag has cloths. */
  readonly labels: readonly Label[];
}

/** @param y of the upper edge @returns with where the days of the second scale are, for its wedge */
export function drawYearsAcross(
  part: Part,
  near: Part | undefined,
  length: number,
  y: number,
  dictionary: Dictionary,
): YearsPiece & { readonly window: Window | undefined } {
  const years = placeYears(part, near, length, (label) => textWidth(label, size.date) + 4, dictionary.language.locale);
  const { scale, items, window } = years;
  const ranked = byImportance(items).slice(0, mostTried);
  const flags = ranked.map((item) =>
    flagOf(
      item,
      labelWidths.map((width) => labelOf(item.event, width, dictionary)),
      footOf(item),
    ),
  );
  const ofWindow =
    near && window
      ? [
          flagOf(
            undefined,
            labelWidths.map((width) => windowLabel(near, width, dictionary)),
            (window[0] + window[1]) / 2,
          ),
        ]
      : [];
  const hoisted = hoistFlags([...ofWindow, ...flags], length, flags.length <= fewFlags ? highSky : sky);
  const flagAt = new Map(hoisted.map((flag) => [flag.flag.item, flag]));
  const marks = placeMarks(
    years,
    new Set(hoisted.flatMap(({ flag: { item } }) => item ?? [])),
    mostLanes,
    length / Math.round(length / stretch),
  );

  const top = Math.max(0, ...hoisted.map((flag) => flag.top)) + 6;
  const axisY = y + top;
  const frame = rightwards(0, axisY);
  const below = marks.lanes * lane - 2;
  const ticksY = below + (marks.columns.length === 0 ? 14 : marks.isCrowd ? highestColumn + 32 : 30);
  const subject = near?.dated.find(({ event }) => event.isSubject) ?? near?.dated[0];
  return {
    window,
    shapes: items.map(({ shape }) => shape),
    height: top + ticksY + 6,
    markup: [
      drawScale(scale, axisY, ticksY),
      ...marks.placed.map(({ item, lane: at }) =>
        eventLink(item.event, dictionary, [
          ...drawFlag(flagAt.get(item), axisY, at * lane),
          ...drawMark(item.shape, item.event.basis, at * lane, frame),
        ]),
      ),
      near &&
        window &&
        link(
          subject?.event.href,
          windowLabel(near, 1000, dictionary).lines.join(' '),
          [
            ...drawFlag(flagAt.get(undefined), axisY, 0),
            element('rect', { class: 'window', x: window[0], y: axisY - 8, width: window[1] - window[0], height: 16 }),
          ],
          { class: 'event subject' },
        ),
      ...drawColumns(marks, axisY + below, length, dictionary),
    ],
  };
}

function flagOf(item: Shaped | undefined, labels: readonly Label[], x: number): EventFlag {
  const [first, second] = labels;
  const isSame = first && second && first.lines.length === second.lines.length;
  return { item, labels, x, cloths: isSame ? [first] : labels };
}

/** A pole stands on the middle of a mark, of a long bar near its beginning. */
function footOf({ shape: { kind, start, end, middle, isCut, opens } }: Shaped): number {
  return kind === 'bar' && end - start > 60 && !isCut.start && !opens.start ? start + 12 : middle;
}

function drawFlag(hoisted: Hoisted<EventFlag> | undefined, axisY: number, across: number): Markup[] {
  if (!hoisted) return [];
  const { flag, form, left, top } = hoisted;
  const label = flag.labels[form];
  return [
    line(rightwards(flag.x, axisY), [0, across], [0, 3 - top], 'leader'),
    ...(label ? drawLabel(label, left, axisY - top) : []),
  ];
}
