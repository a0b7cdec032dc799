// The days around the event that an archive is about: what the second scale shows.
import { day, type Period, type TimelineEvent } from './timeline-event.ts';

export interface Dated {
  readonly event: TimelineEvent;
  readonly period: Period;
}

export interface Days {
  readonly from: number;
  /** End of the last day. */
  readonly to: number;
}

/** More columns than this are no longer a picture of days. */
const mostDays = 7;
/** What lasts longer is drawn among the years. */
const longestShown = 60 * day;

/**
 * The days of the subject, and each day before and after as long as something begins on the next one.
 *
 * @returns undefined where the subject is not known to the day or lasts longer than the picture has columns
 */
export function subjectDays(dated: readonly Dated[]): Days | undefined {
  const subject = dated.find(({ event }) => event.isSubject)?.period;
  if (!subject?.isInDays || subject.first === undefined || subject.end === undefined) return undefined;
  if (subject.end - subject.first > mostDays * day) return undefined;
  const beginnings = new Set(dated.flatMap(({ period }) => (period.isInDays ? [period.first] : [])));
  let [from, to] = [subject.first, subject.end];
  for (;;) {
    const isBefore = beginnings.has(from - day) && to - from < mostDays * day;
    if (isBefore) from -= day;
    const isAfter = beginnings.has(to) && to - from < mostDays * day;
    if (isAfter) to += day;
    if (!isBefore && !isAfter) return { from, to };
  }
}

/** True for what the picture of the days shows: known to the day, touching those days, and no longer than two months. */
export function isWithin({ period: { first, end, isInDays } }: Dated, { from, to }: Days): boolean {
  if (!isInDays || first === undefined || end === undefined) return false;
  return first < to && end > from && end - first <= longestShown;
}
