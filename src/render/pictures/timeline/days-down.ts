// The days around the subject one below the other, for narrow screens: what lasts as bars beside them.
import { dateInWords } from '../../../i18n/dates.ts';
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { fillCount } from '../../../i18n/words.ts';
import { downwards, line, rightwards } from '../frame.ts';
import { link } from '../link.ts';
import { element, type Markup } from '../markup.ts';
import { type Piece, size, words } from '../piece.ts';
import { chooseEntries, clockOf, makeCalendar } from './days.ts';
import { drawLabel, eventLink, makeLabel } from './labels.ts';
import { packLanes } from './lanes.ts';
import { drawMark } from './mark.ts';
import { drawMore } from './more.ts';
import type { Part } from './plan.ts';
import { shapeOf } from './shape.ts';
import { day } from './timeline-event.ts';
import { isoDay, labelOf } from './years.ts';

const edge = 10;
const header = 30;
const lane = 15;
const mostLanes = 4;
const entryGap = 8;
const indent = 16;
const markRoom = 16;
/** Labels of all days together. */
const mostEntries = 40;

/** @param y of the upper edge */
export function drawDaysDown(part: Part, width: number, y: number, dictionary: Dictionary): Piece {
  const { days, bars, entries } = makeCalendar(part);
  const lanes = packLanes(
    bars,
    ({ period: { first = part.from, end = part.to } }) => [first / day, end / day - 2],
    mostLanes,
  );
  const textX = edge + lanes.count * lane + 5;
  const labels = new Map(bars.map((bar) => [bar, labelOf(bar.event, width - textX - edge - 4, dictionary)]));
  const barLabels = new Map<(typeof bars)[number], number>();
  const markup: (Markup | undefined)[] = [];
  const tops: number[] = [];
  let at = y;
  for (const [index, moment] of days.entries()) {
    tops.push(at);
    if (index > 0) markup.push(line(rightwards(0, at), [0, 0], [width, 0], 'rule'));
    markup.push(words(dateInWords(isoDay(moment), dictionary), textX - 5, at + 20, 'title bold', size.title));
    at += header;
    for (const { item } of lanes.placed) {
      const isHere = Math.max(item.period.first ?? part.from, part.from) === moment;
      if (!isHere) continue;
      barLabels.set(item, at);
      at += (labels.get(item)?.height ?? 0) + entryGap;
    }
    const list = entries[index] ?? [];
    const { shown, left: others } = chooseEntries(list, Math.max(4, Math.round(mostEntries / days.length)));
    for (const { event, period, isIndented } of shown) {
      const markX = textX + (isIndented ? indent : 0);
      const label = makeLabel(
        clockOf(event, dictionary),
        event.title,
        width - markX - markRoom - edge + 5,
        3,
        event.isSubject,
      );
      const shape = { ...shapeOf(period, () => 0, 0), start: -4.5, end: 4.5, middle: 0, kind: 'point' } as const;
      const mark = drawMark(shape, event.basis, 0, rightwards(markX, at + 8));
      markup.push(eventLink(event, dictionary, [...mark, ...drawLabel(label, markX + markRoom - 5, at)]));
      at += label.height + entryGap;
    }
    const more = drawMore(others, textX - 5, at, width - textX - edge, dictionary);
    markup.push(...more.markup);
    at += more.height + 6;
  }
  tops.push(at);
  const place = (moment: number): number => {
    const index = (moment - part.from) / day;
    return index < 0 ? y - 10 : index > days.length ? at + 10 : (tops[index] ?? at);
  };
  const drawnBars = lanes.placed.map(({ item, lane: laneAt }) => {
    const shape = shapeOf(item.period, (moment) => place(moment) - y, at - y);
    const across = edge + laneAt * lane;
    const label = labels.get(item);
    const labelY = barLabels.get(item) ?? y;
    return eventLink(item.event, dictionary, [
      line(rightwards(0, labelY + 8), [across, 0], [textX + 3, 0], 'leader'),
      ...drawMark(shape, item.event.basis, across, downwards(0, y)),
      ...(label ? drawLabel(label, textX + 6, labelY) : []),
    ]);
  });
  const [left] = lanes.left;
  const height = at - y;
  return {
    height,
    markup: [
      element('rect', { class: 'panel', x: 0, y, width, height }),
      line(rightwards(0, y), [0, 0], [width, 0], 'rule'),
      ...markup,
      ...drawnBars,
      left &&
        link(
          left.event.href,
          fillCount(dictionary.language.locale, dictionary.topics.events, lanes.left.length),
          [words(`+${lanes.left.length}`, width - edge, y + 20, 'date', size.count, 'end')],
          { class: 'event', 'data-events': lanes.left.length },
        ),
    ],
  };
}
