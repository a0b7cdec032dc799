// From time to room: a linear scale with the ticks that its length asks for.
import { day } from './timeline-event.ts';

export interface Scale {
  /** First and last moment, milliseconds since 1970, UTC. */
  readonly domain: readonly [number, number];
  /** Room along the axis. */
  readonly length: number;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly at: number;
  /** Where the next tick is, or the end of the axis. */
  readonly until: number;
  /** Words of a tick that stand in the middle of its span (`2003`), or at its beginning (`1900`, decades apart). */
  readonly label: string;
  readonly isSpan: boolean;
}

interface Step {
  readonly unit: 'day' | 'month' | 'year';
  readonly count: number;
}

const steps: readonly Step[] = [
  { unit: 'day', count: 1 },
  { unit: 'day', count: 7 },
  { unit: 'month', count: 1 },
  { unit: 'month', count: 3 },
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count): Step => ({ unit: 'year', count })),
];

/** Where a moment lies along the axis. */
export function along({ domain: [from, to], length }: Scale, moment: number): number {
  return ((moment - from) / (to - from)) * length;
}

/**
 * A scale that begins and ends with whole steps.
 *
 * @param from first moment to show
 * @param to end of the last
 * @param roomOf room that a label needs along the axis
 * @param locale of the tick labels
 */
export function makeScale(
  from: number,
  to: number,
  length: number,
  roomOf: (label: string) => number,
  locale: string,
): Scale {
  const found = steps.find((step) => {
    const moments = ticksOf(step, from, to);
    const room = length / (moments.length - 1);
    return room >= 12 && labelsOf(step, moments, locale).every((label) => roomOf(label) <= room);
  });
  const step = found ?? { unit: 'year', count: 5000 };
  const moments = ticksOf(step, from, to);
  const domain = [moments[0] ?? from, moments.at(-1) ?? to] as const;
  const isSpan = step.count === 1;
  const labels = labelsOf(step, moments, locale);
  const ticks = moments.map((at, index) => ({
    at,
    until: moments[index + 1] ?? at,
    label: labels[index] ?? '',
    isSpan,
  }));
  return { domain, length, ticks: isSpan ? ticks.slice(0, -1) : ticks };
}

/** Moments a step apart, from the last one before to the first one after. */
function ticksOf({ unit, count }: Step, from: number, to: number): number[] {
  const moments: number[] = [];
  // No picture has room for more; the caller takes a longer step.
  for (let index = 0; index < 500; index += 1) {
    const moment = unit === 'day' ? floorTo(from, day) + index * count * day : calendarStep(from, unit, count, index);
    moments.push(moment);
    if (moment >= to) break;
  }
  return moments;
}

function calendarStep(from: number, unit: 'month' | 'year', count: number, index: number): number {
  const date = new Date(from);
  const months = unit === 'year' ? 12 * count : count;
  const first = floorTo(date.getUTCFullYear() * 12 + date.getUTCMonth(), months) + index * months;
  const moment = new Date(0);
  moment.setUTCFullYear(Math.floor(first / 12), first % 12, 1);
  return moment.getTime();
}

function floorTo(value: number, step: number): number {
  return Math.floor(value / step) * step;
}

/** Of months the first one and each January say their year. */
function labelsOf({ unit }: Step, moments: readonly number[], locale: string): string[] {
  const form = {
    day: { day: 'numeric', month: 'short' },
    month: { month: 'short' },
    year: { year: 'numeric' },
  } as const;
  const format = new Intl.DateTimeFormat(locale, { ...form[unit], timeZone: 'UTC' });
  const withYear = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return moments.map((moment, index) => {
    const saysYear = unit === 'month' && (index === 0 || new Date(moment).getUTCMonth() === 0);
    return (saysYear ? withYear : format).format(moment);
  });
}
