// Which scales a timeline needs: all the years, and the time of the archive's own event where much happens in it.
import { type Dated, isWithin, subjectDays } from './subject-days.ts';
import { periodOf, type TimelineEvent } from './timeline-event.ts';

export interface Part {
  readonly from: number;
  readonly to: number;
  readonly dated: readonly Dated[];
}

export interface Plan {
  /** Everything that the second scale does not show; its range covers both. Undefined where there is nothing else. */
  readonly years: Part | undefined;
  /** The days around the subject, or, for one that lasts longer, its whole time. */
  readonly near: (Part & { readonly isInDays: boolean }) | undefined;
}

/** @param events in the order of time */
export function planTimeline(events: readonly TimelineEvent[]): Plan {
  const dated = events.map((event): Dated => ({ event, period: periodOf(event.date) }));
  const near = nearPart(dated);
  const others = near ? dated.filter((item) => !near.dated.includes(item)) : dated;
  if (others.length === 0) return { years: undefined, near };
  const { from, to } = rangeOf(others, near);
  return { years: { from, to, dated: others }, near };
}

/** From the first to the last that is drawn, with room for ends that fade or are open. */
function rangeOf(dated: readonly Dated[], near: Plan['near']): Pick<Part, 'from' | 'to'> {
  const moments = boundsOf(dated);
  const all = near ? [...moments, near.from, near.to] : moments;
  const [from, to] = [Math.min(...all), Math.max(...all)];
  const room = (to - from) * 0.03;
  const isSoft = ({ period }: Dated, side: 'start' | 'end', edge: number): boolean => {
    const moment = side === 'start' ? period.first : period.end;
    return moment === undefined || (moment === edge && period.fades[side]);
  };
  return {
    from: dated.some((item) => isSoft(item, 'start', from)) ? from - room : from,
    to: dated.some((item) => isSoft(item, 'end', to)) ? to + room : to,
  };
}

function boundsOf(dated: readonly Dated[]): number[] {
  return dated.flatMap(({ period: { first, end } }) => [first, end].filter((moment) => moment !== undefined));
}

function nearPart(dated: readonly Dated[]): Plan['near'] {
  const days = subjectDays(dated);
  const within = days ? dated.filter((item) => isWithin(item, days)) : [];
  if (days && (within.length > 1 || within.length === dated.length)) return { ...days, dated: within, isInDays: true };
  return longPart(dated);
}

/** A subject of months or years gets a scale of its own where it is a small part of the whole and not alone in it. */
function longPart(dated: readonly Dated[]): Plan['near'] {
  const subject = dated.find(({ event }) => event.isSubject)?.period;
  if (!subject?.lasts || subject.first === undefined || subject.end === undefined) return undefined;
  const { first: from, end: to } = subject;
  const bounds = boundsOf(dated);
  const whole = Math.max(...bounds) - Math.min(...bounds);
  const within = dated.filter(
    ({ period: { first, end } }) => first !== undefined && end !== undefined && first >= from && end <= to,
  );
  return within.length > 2 && (to - from) * 4 < whole ? { from, to, dated: within, isInDays: false } : undefined;
}
