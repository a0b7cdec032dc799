// Dates in the Extended Date/Time Format, level 1 (ISO 8601-2, Library of Congress).
import edtf from 'edtf';
import { z } from 'zod';

const forms =
  'Write a year, month or day like 1999-12-31, an interval 1999-12-30/1999-12-31 or 1999-12/.., 1999-12~ (about), 1999-12? (doubtful) or 1999-12-XX (day unknown).';

// A year, month or day, perhaps `~` about, `?` doubtful, `%` both; or with unknown month or day.
const supported = /^\d{4}(?:(?:-\d{2}){0,2}[~?%]?|-\d{2}-XX|-XX(?:-XX)?)$/;

export interface DateFault {
  /** Continues "the date …". */
  readonly message: string;
  readonly remedy: string;
}

/** What is wrong with an EDTF date, or nothing when it is one that the archive can show. */
export function dateFault(value: string): DateFault | undefined {
  const parts = value.split('/');
  const dates = parts.filter((part) => part !== '..' || parts.length === 1);
  if (parts.length > 2 || dates.length === 0 || !dates.every((part) => supported.test(part))) {
    return { message: 'is no date that the archive knows', remedy: forms };
  }
  const known = dates.map((part) => part.replace(/[~?%]$/, '').replace(/-XX.*$/, ''));
  for (const date of known) {
    // edtf lets 2019-02-29 roll over to 1 March.
    if (!existsInCalendar(date))
      return { message: `names "${date}", which is not in the calendar`, remedy: 'Write a date that exists.' };
  }
  const [start, end] = known;
  if (start !== undefined && end !== undefined) {
    const length = Math.min(start.length, end.length);
    if (start.slice(0, length) > end.slice(0, length))
      return { message: 'ends before it begins', remedy: 'Write the earlier date first.' };
    if (start === end) return { message: 'begins and ends alike', remedy: 'Write the date once.' };
  }
  // What is a year, month or day of the calendar and nothing else needs no parser, which takes its time.
  if (known[0] === value) return undefined;
  try {
    edtf(value);
  } catch {
    return { message: 'cannot be read as a date', remedy: forms };
  }
  return undefined;
}

/** @param date a year, month or day */
function existsInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, day);
  return instant.getUTCMonth() === month - 1 && instant.getUTCDate() === day;
}

/** An EDTF date as a string, kept as written. */
export const edtfDate = z.string().superRefine((value, context) => {
  const fault = dateFault(value);
  if (!fault) return;
  const { message, remedy } = fault;
  context.addIssue({ code: 'custom', message, params: { rule: 'date-invalid', remedy } });
});

/** A day of the calendar, `2026-11-22`. */
export const calendarDay = z
  .string()
  .refine((value) => /^\d{4}-\d{2}-\d{2}$/.test(value) && dateFault(value) === undefined, {
    message: 'must be a day of the calendar, like 2026-11-22',
    params: { rule: 'date-invalid' },
  });
