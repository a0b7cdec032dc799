// The scale of years down the page, for narrow screens: axis on the left, labels on the right, leaders between.
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { element, type Markup } from '../markup.ts';
import type { Shaped } from './crowd.ts';
import { downwards, outline } from './frame.ts';
import { drawMark } from './mark.ts';
import { drawLabel, eventLink, type Label, leading, link, size, words } from './picture.ts';
import type { Part } from './plan.ts';
import { along, type Scale } from './scale.ts';
import { spreadLines } from './spread.ts';
import { byImportance } from './timeline-event.ts';
import { columnTitle, labelOf, type Marks, placeMarks, placeYears, type Window, windowLabel, type YearsPiece } from './years.ts';

const axisX = 48;
const lane = 13;
const mostLanes = 5;
const mostLabels = 20;
const stretch = 18;
const longestColumn = 60;
const leaderRoom = 22;
const labelGap = 7;

/** @param y of the upper edge */
export function drawYearsDown(part: Part, near: Part | undefined, width: number, y: number, dictionary: Dictionary): YearsPiece {
  const chosen = part.dated.length <= mostLabels + 4 ? part.dated : byImportance(part.dated).slice(0, mostLabels);
  const ofDates = new Set(chosen);
  const estimate = chosen.length * (leading.date + 1.5 * leading.title + labelGap) + (near ? 70 : 0);
  const length = Math.max(estimate, ofDates.size < part.dated.length ? 480 : 160);
  const years = placeYears(part, near, length, 20, dictionary.language.locale);
  const labelled = new Set(years.items.filter((_, index) => ofDates.has(part.dated[index] as Part['dated'][number])));
  const marks = placeMarks(years, labelled, mostLanes, stretch);
  const countRoom = marks.columns.length === 0 ? 0 : marks.isCrowd ? longestColumn + 36 : 30;
  const besideMarks = axisX + (marks.lanes - 0.5) * lane;
  const labelX = besideMarks + countRoom + leaderRoom;

  const entries = [...labelled]
    .map((item): Entry => ({ item, wish: item.shape.middle, label: labelOf(item.event, width - labelX, dictionary) }))
    .concat(near && years.window ? [windowEntry(near, years.window, width - labelX, dictionary)] : [])
    .sort((a, b) => a.wish - b.wish);
  const tops = spreadLines(entries.map(({ wish, label }) => ({ wish, height: label.height + labelGap })), length);
  const labelAt = new Map(entries.map((entry, index) => [entry.item, { ...entry, top: y + (tops[index] ?? 0) }]));
  const drawLeader = (item: Shaped | undefined, from: number, across: number): Markup[] => {
    const entry = labelAt.get(item);
    if (!entry) return [];
    const at = entry.top + 8;
    const elbow = labelX - leaderRoom + 4;
    const points = [[axisX + across, y + from], [elbow, y + from], [labelX - 8, at], [labelX - 4, at]] as const;
    return [element('path', { class: 'leader', d: outline((a, b) => [a, b], points) }), ...drawLabel(entry.label, labelX, entry.top)];
  };

  const frame = downwards(axisX, y);
  const subject = near?.dated.find(({ event }) => event.isSubject) ?? near?.dated[0];
  const { window } = years;
  const lowest = Math.max(length, ...[...labelAt.values()].map(({ top, label }) => top - y + label.height));
  return {
    height: lowest + 8,
    shapes: years.items.map(({ shape }) => shape),
    markup: [
      drawScale(years.scale, y),
      ...marks.placed.map(({ item, lane: at }) =>
        eventLink(item.event, dictionary, [
          ...drawLeader(item, item.shape.middle, at * lane),
          ...drawMark(item.shape, item.event.basis, at * lane, frame),
        ]),
      ),
      near && window && link(subject?.event.href, windowLabel(near, 1000, dictionary).lines.join(' '), [
        ...drawLeader(undefined, (window[0] + window[1]) / 2, 0),
        element('rect', { class: 'window', x: axisX - 8, y: y + window[0], width: 16, height: window[1] - window[0] }),
      ], { class: 'event subject' }),
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

function drawScale(scale: Scale, y: number): Markup {
  const frame = downwards(axisX, y);
  const tick = (at: number): Markup => element('path', { class: 'tick', d: outline(frame, [[at, -8], [at, 0]]) });
  return element('g', {}, [
    element('path', { class: 'axis', d: outline(frame, [[0, 0], [scale.length, 0]]) }),
    ...(scale.ticks.at(-1)?.isSpan ? [tick(scale.length)] : []),
    ...scale.ticks.flatMap(({ at, until, label, isSpan }) => {
      const [start, end] = [along(scale, at), along(scale, until)];
      return [tick(start), words(label, axisX - 12, y + (isSpan ? (start + end) / 2 : start) + 4.5, 'date', size.date, 'end')];
    }),
  ]);
}

function drawColumns({ columns, isCrowd }: Marks, x: number, y: number, dictionary: Dictionary): Markup[] {
  const most = Math.max(1, ...columns.map(({ items }) => items.length));
  return columns.map((column) => {
    const count = column.items.length;
    const width = isCrowd ? Math.max(1.5, (count / most) * longestColumn) : 0;
    const bar = { class: 'column', x, y: y + column.start + 1, width, height: stretch - 2 };
    return link(column.items[0].event.href, columnTitle(column, dictionary), [
      isCrowd ? element('rect', bar) : undefined,
      words(isCrowd ? String(count) : `+${count}`, x + width + 4, y + column.middle + 4, 'date', size.count),
    ], { class: 'event', 'data-events': count });
  });
}
