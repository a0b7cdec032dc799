// What happened on each of a few days, in the order in which a reader follows them.
import type { Dictionary } from '../../../i18n/dictionary.ts';
import { fill } from '../../../i18n/words.ts';
import { size } from '../piece.ts';
import { textWidth } from '../text-width.ts';
import type { Part } from './plan.ts';
import type { Dated } from './subject-days.ts';
import { byImportance, day, type TimelineEvent } from './timeline-event.ts';

export interface Entry extends Dated {
  /** Part of the entry above that is not indented. */
  readonly isIndented: boolean;
}

export interface Calendar {
  /** Beginnings of the days. */
  readonly days: readonly number[];
  /** What lasts longer than a day, by beginning. */
  readonly bars: readonly Dated[];
  /** What happened on one day, by day. */
  readonly entries: readonly (readonly Entry[])[];
}

export function makeCalendar({ from, to, dated }: Part): Calendar {
  const days = Array.from({ length: Math.round((to - from) / day) }, (_, index) => from + index * day);
  const isBar = ({ period: { first = from, end = to } }: Dated): boolean => end - first > day;
  return {
    days,
    bars: dated.filter(isBar),
    entries: days.map((moment) => orderDay(dated.filter((item) => !isBar(item) && item.period.first === moment))),
  };
}

/** By the clock; what has no time after it, in the archive's order; parts directly below their whole. */
function orderDay(items: readonly Dated[]): Entry[] {
  const ids = new Set(items.map(({ event }) => event.id));
  const isPart = ({ event: { partOf } }: Dated): boolean => partOf !== undefined && ids.has(partOf);
  const clock = ({ event: { time } }: Dated): string => time?.clock ?? '~';
  const inOrder = (list: readonly Dated[]): Dated[] =>
    [...list].sort((a, b) => (clock(a) < clock(b) ? -1 : clock(a) > clock(b) ? 1 : 0));
  const whole = inOrder(items.filter((item) => !isPart(item)));
  const entries = whole.flatMap((item): Entry[] => [
    { ...item, isIndented: false },
    ...inOrder(items.filter((part) => isPart(part) && part.event.partOf === item.event.id)).map((part) => ({
      ...part,
      isIndented: true,
    })),
  ]);
  // Parts of parts stand at the end rather than nowhere.
  const missing = items.filter((item) => !entries.some(({ event }) => event === item.event));
  return [...entries, ...missing.map((item) => ({ ...item, isIndented: true }))];
}

/** As many entries as get a label, in their order, the most important ones; the others follow as marks. */
export function chooseEntries(
  entries: readonly Entry[],
  most: number,
): { shown: readonly Entry[]; left: readonly Entry[] } {
  // One alone is not worth a line that says so.
  if (entries.length <= most + 1) return { shown: entries, left: [] };
  const chosen = new Set(byImportance(entries).slice(0, most));
  return { shown: entries.filter((entry) => chosen.has(entry)), left: entries.filter((entry) => !chosen.has(entry)) };
}

/** `10:40`, `about 14:00`; empty without a time. */
export function clockOf({ time }: TimelineEvent, words: Dictionary): string {
  if (!time) return '';
  return time.isApproximate ? fill(words.pictures.aboutTime, { time: time.clock }) : time.clock;
}

/** `25 April 2019`, or as much of it as fits. */
export function dayName(moment: number, width: number, { language }: Dictionary): string {
  const forms: readonly Intl.DateTimeFormatOptions[] = [
    { day: 'numeric', month: 'long', year: 'numeric' },
    { day: 'numeric', month: 'long' },
    { day: 'numeric', month: 'short' },
  ];
  const names = forms.map((form) =>
    new Intl.DateTimeFormat(language.locale, { ...form, timeZone: 'UTC' }).format(moment),
  );
  return names.find((name) => textWidth(name, size.title, true) <= width) ?? names.at(-1) ?? '';
}
