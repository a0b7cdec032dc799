// The days around the subject side by side: what lasts as bars across them, below it what happened on each.
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { fillCount } from '../../../i18n/words.ts';
import { line, rightwards } from '../frame.ts';
import { link } from '../link.ts';
import { element, type Markup } from '../markup.ts';
import { type Piece, size, words } from '../piece.ts';
import { chooseEntries, clockOf, dayName, type Entry, makeCalendar } from './days.ts';
import { drawLabel, eventLink, makeLabel } from './labels.ts';
import { packLanes } from './lanes.ts';
import { drawMark } from './mark.ts';
import { drawMore } from './more.ts';
import type { Part } from './plan.ts';
import { shapeOf } from './shape.ts';
import { labelOf } from './years.ts';

const edge = 12;
const header = 32;
const entryGap = 8;
const indent = 18;
const markRoom = 16;
const mostBars = 8;
const mostEntries = 12;

/** @param y of the upper edge */
export function drawDaysAcross(part: Part, length: number, y: number, dictionary: Dictionary): Piece {
  const { days, bars, entries } = makeCalendar(part);
  const place = (moment: number): number => ((moment - part.from) / (part.to - part.from)) * length;
  const shaped = bars.map((bar) => {
    const shape = shapeOf(bar.period, place, length);
    const x = shape.start + (shape.isCut.start ? edge : 2);
    return { ...bar, shape, x, label: labelOf(bar.event, length - x - edge, dictionary) };
  });
  const lanes = packLanes(
    shaped,
    ({ shape, x, label }) => [shape.start, Math.max(shape.end, x + label.width + 16)],
    mostBars,
  );
  let barsY = y + header;
  const barMarkup: Markup[] = [];
  for (let lane = 0; lane < lanes.count; lane += 1) {
    const here = lanes.placed.filter((laned) => laned.lane === lane).map(({ item }) => item);
    const labelHeight = Math.max(...here.map(({ label }) => label.height));
    for (const { event, shape, x, label } of here) {
      const mark = drawMark(shape, event.basis, 0, rightwards(0, barsY + labelHeight + 9));
      barMarkup.push(
        eventLink(event, dictionary, [...drawLabel(label, x, barsY + labelHeight - label.height), ...mark]),
      );
    }
    barsY += labelHeight + 24;
  }
  const entriesY = barsY + (lanes.count > 0 ? 4 : 0);
  const columnWidth = length / days.length;
  const flows = Math.max(1, Math.floor(columnWidth / 290));
  const columns = entries.map((list, index) =>
    drawColumn(list, index * columnWidth + edge, entriesY, columnWidth - edge, flows, dictionary),
  );
  const height = entriesY - y + Math.max(0, ...columns.map((column) => column.height)) + 6;
  return {
    height,
    markup: [
      element('rect', { class: 'panel', x: 0, y, width: length, height }),
      line(rightwards(0, y), [0, 0], [length, 0], 'rule'),
      ...days.flatMap((moment, index) => [
        index > 0 ? line(rightwards(index * columnWidth, y), [0, 0], [0, height], 'rule') : undefined,
        words(
          dayName(moment, columnWidth - 2 * edge, dictionary),
          index * columnWidth + edge,
          y + 20,
          'title bold',
          size.title,
        ),
      ]),
      ...barMarkup,
      ...columns.flatMap(({ markup }) => markup),
      lanes.left[0] &&
        link(
          lanes.left[0].event.href,
          fillCount(dictionary.language.locale, dictionary.topics.events, lanes.left.length),
          [words(`+${lanes.left.length}`, length - edge, y + 20, 'date', size.count, 'end')],
          { class: 'event', 'data-events': lanes.left.length },
        ),
    ],
  };
}

/** The entries of one day, in as many flows beside each other as the column has room for. */
function drawColumn(
  list: readonly Entry[],
  x: number,
  y: number,
  width: number,
  flows: number,
  dictionary: Dictionary,
): Piece {
  const { shown, left: others } = chooseEntries(list, mostEntries * flows);
  const perFlow = Math.ceil(shown.length / flows);
  const flowWidth = width / flows;
  const markup: (Markup | undefined)[] = [];
  let lowest = 0;
  for (let flow = 0; flow < flows; flow += 1) {
    let at = 0;
    const left = x + flow * flowWidth;
    for (const { event, period, isIndented } of shown.slice(flow * perFlow, (flow + 1) * perFlow)) {
      const markX = left + (isIndented ? indent : 0) + 5;
      const label = makeLabel(
        clockOf(event, dictionary),
        event.title,
        left + flowWidth - markX - markRoom,
        3,
        event.isSubject,
      );
      const shape = { ...shapeOf(period, () => 0, 0), start: -4.5, end: 4.5, middle: 0 };
      markup.push(
        eventLink(event, dictionary, [
          ...drawMark({ ...shape, kind: 'point' }, event.basis, 0, rightwards(markX, y + at + 8)),
          ...drawLabel(label, markX + markRoom - 5, y + at),
        ]),
      );
      at += label.height + entryGap;
    }
    lowest = Math.max(lowest, at);
  }
  const more = drawMore(others, x, y + lowest, width - 4, dictionary);
  return { height: lowest + more.height, markup: [...markup, ...more.markup] };
}
