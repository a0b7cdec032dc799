// A timeline as a picture: the years, the days around the archive's own event, and what the marks mean.
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { fill, fillCount } from '../../../i18n/words.ts';
import { type Drawing, type Layout, margin, widths } from '../drawing.ts';
import { outline, rightwards } from '../frame.ts';
import { element, type Markup } from '../markup.ts';
import { drawDaysAcross } from './days-across.ts';
import { drawDaysDown } from './days-down.ts';
import { drawLegend } from './legend.ts';
import { type Plan, planTimeline } from './plan.ts';
import type { Shape } from './shape.ts';
import type { TimelineEvent } from './timeline-event.ts';
import { daysInWords } from './years.ts';
import { drawYearsAcross } from './years-across.ts';
import { drawYearsDown } from './years-down.ts';

export interface TimelineOptions {
  readonly layout: Layout;
  /** `years`: the first scale alone, for a place with little room. */
  readonly scope?: 'all' | 'years';
}

/**
 * Draws events. A page that shows them has a list of the same events, to which their description leads, and keyboards
 * are led past their links.
 *
 * @param events in the order of time, at least one
 */
export function drawTimeline(
  events: readonly TimelineEvent[],
  dictionary: Dictionary,
  { layout, scope = 'all' }: TimelineOptions,
): Drawing {
  const plan = planTimeline(events);
  const length = widths[layout] - 2 * margin;
  const content: (Markup | undefined)[] = [];
  const shapes: Shape[] = [];
  let y = 4;
  const near = scope === 'years' && plan.years ? undefined : plan.near;
  if (plan.years) {
    const years =
      layout === 'wide'
        ? drawYearsAcross(plan.years, plan.near, length, y, dictionary)
        : { ...drawYearsDown(plan.years, plan.near, length, y, dictionary), window: undefined };
    content.push(...years.markup);
    shapes.push(...years.shapes);
    y += years.height;
    if (near && years.window) {
      content.unshift(drawWedge(years.window, y + 4, y + 34, length));
      y += 34;
    } else if (near) y += 16;
  }
  if (near) {
    const drawn = drawNear(near, layout, length, y, dictionary);
    content.push(...drawn.markup);
    y += drawn.height + 14;
  }
  const legend = drawLegend(events, shapes, length, y, dictionary);
  content.push(...legend.markup);
  y += legend.height;
  return {
    title: titleOf(events, dictionary),
    description: describe(plan, dictionary),
    width: widths[layout],
    height: Math.ceil(y),
    content,
  };
}

function drawNear(near: NonNullable<Plan['near']>, layout: Layout, length: number, y: number, dictionary: Dictionary) {
  if (layout === 'wide') {
    return near.isInDays
      ? drawDaysAcross(near, length, y, dictionary)
      : drawYearsAcross(near, undefined, length, y + 10, dictionary);
  }
  return near.isInDays
    ? drawDaysDown(near, length, y, dictionary)
    : drawYearsDown(near, undefined, length, y + 10, dictionary);
}

/** The second scale is a magnified piece of the first. */
function drawWedge([start, end]: readonly [number, number], top: number, bottom: number, length: number): Markup {
  const frame = rightwards(0, 0);
  return element('g', {}, [
    element('path', {
      class: 'panel',
      d: outline(
        frame,
        [
          [start, top],
          [end, top],
          [length, bottom],
          [0, bottom],
        ],
        true,
      ),
    }),
    element('path', {
      class: 'rule',
      d: outline(frame, [
        [start, top],
        [0, bottom],
      ]),
    }),
    element('path', {
      class: 'rule',
      d: outline(frame, [
        [end, top],
        [length, bottom],
      ]),
    }),
  ]);
}

function titleOf(events: readonly TimelineEvent[], { language, pictures, topics }: Dictionary): string {
  return fill(pictures.timeline, { count: fillCount(language.locale, topics.events, events.length) });
}

function describe({ years, near }: Plan, dictionary: Dictionary): string {
  const { pictures, language } = dictionary;
  const year = (moment: number): string =>
    new Intl.DateTimeFormat(language.locale, { year: 'numeric', timeZone: 'UTC' }).format(new Date(moment));
  return [
    ...(years ? [fill(pictures.timelineYears, { from: year(years.from), to: year(years.to - 1) })] : []),
    ...(near ? [fill(pictures.timelineDays, { days: daysInWords(near, dictionary) })] : []),
    pictures.timelineList,
  ].join(' ');
}
