// The scale of years down the page, for narrow screens: axis on the left, labels on the right, leaders between.
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { downwards, outline } from '../frame.ts';
import { link } from '../link.ts';
import { element, type Markup } from '../markup.ts';
import { leading } from '../piece.ts';
import { axisDistance, drawColumns, drawScale, longestColumn, stretch } from './axis-down.ts';
import type { Shaped } from './crowd.ts';
import { drawLabel, eventLink, type Label } from './labels.ts';
import { drawMark } from './mark.ts';
import type { Part } from './plan.ts';
import { spreadLines } from './spread.ts';
import { byImportance } from './timeline-event.ts';
import { labelOf, placeMarks, placeYears, type Window, windowLabel, type YearsPiece } from './years.ts';

const lane = 13;
const mostLanes = 5;
const mostLabels = 20;
const leaderRoom = 22;
const labelGap = 7;

/** @param top upper edge */
export function drawYearsDown(
  part: Part,
  near: Part | undefined,
  width: number,
  top: number,
  dictionary: Dictionary,
): YearsPiece {
  // The label of a tick at the very beginning reaches above it.
  const y = top + 6;
  const chosen = part.dated.length <= mostLabels + 4 ? part.dated : byImportance(part.dated).slice(0, mostLabels);
  const ofDates = new Set(chosen);
  const estimate = chosen.length * (leading.date + 1.5 * leading.title + labelGap) + (near ? 70 : 0);
  const length = Math.max(estimate, ofDates.size < part.dated.length ? 480 : 160);
  const years = placeYears(part, near, length, () => 20, dictionary.language.locale);
  const labelled = new Set(years.items.filter((_, index) => ofDates.has(part.dated[index] as Part['dated'][number])));
  const marks = placeMarks(years, labelled, mostLanes, stretch);
  const countRoom = marks.columns.length === 0 ? 0 : marks.isCrowd ? longestColumn + 36 : 30;
  const axisX = axisDistance(years.scale);
  const besideMarks = axisX + (marks.lanes - 0.5) * lane;
  const labelX = besideMarks + countRoom + leaderRoom;

  const entries = [...labelled]
    .map((item): Entry => ({ item, wish: item.shape.middle, label: labelOf(item.event, width - labelX, dictionary) }))
    .concat(near && years.window ? [windowEntry(near, years.window, width - labelX, dictionary)] : [])
    .sort((a, b) => a.wish - b.wish);
  const tops = spreadLines(
    entries.map(({ wish, label }) => ({ wish, height: label.height + labelGap })),
    length,
  );
  const labelAt = new Map(entries.map((entry, index) => [entry.item, { ...entry, top: y + (tops[index] ?? 0) }]));
  const drawLeader = (item: Shaped | undefined, from: number, across: number): Markup[] => {
    const entry = labelAt.get(item);
    if (!entry) return [];
    const at = entry.top + 8;
    const elbow = labelX - leaderRoom + 4;
    const points = [
      [axisX + across, y + from],
      [elbow, y + from],
      [labelX - 8, at],
      [labelX - 4, at],
    ] as const;
    return [
      element('path', { class: 'leader', d: outline((a, b) => [a, b], points) }),
      ...drawLabel(entry.label, labelX, entry.top),
    ];
  };

  const frame = downwards(axisX, y);
  const subject = near?.dated.find(({ event }) => event.isSubject) ?? near?.dated[0];
  const { window } = years;
  const lowest = Math.max(length, ...[...labelAt.values()].map(({ top, label }) => top - y + label.height));
  return {
    height: lowest + 14,
    shapes: years.items.map(({ shape }) => shape),
    markup: [
      drawScale(years.scale, axisX, y),
      ...marks.placed.map(({ item, lane: at }) =>
        eventLink(item.event, dictionary, [
          ...drawLeader(item, item.shape.middle, at * lane),
          ...drawMark(item.shape, item.event.basis, at * lane, frame),
        ]),
      ),
      near &&
        window &&
        link(
          subject?.event.href,
          windowLabel(near, 1000, dictionary).lines.join(' '),
          [
            ...drawLeader(undefined, (window[0] + window[1]) / 2, 0),
            element('rect', {
              class: 'window',
              x: axisX - 8,
              y: y + window[0],
              width: 16,
              height: window[1] - window[0],
            }),
          ],
          { class: 'event subject' },
        ),
      ...drawColumns(marks, besideMarks + 2, y, dictionary),
    ],
  };
}

interface Entry {
  readonly item: Shaped | undefined;
  readonly wish: number;
  readonly label: Label;
}

function windowEntry(near: Part, [start, end]: Window, width: number, dictionary: Dictionary): Entry {
  return { item: undefined, wish: (start + end) / 2, label: windowLabel(near, width, dictionary) };
}
