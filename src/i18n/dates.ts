// Dates in words: EDTF (ISO 8601-2, level 1) as a reader of the language writes it.
import type { Dictionary } from './de.ts';
import { fill } from './words.ts';

/** What date words need of a dictionary. */
export type DateWords = Pick<Dictionary, 'language' | 'dates'>;

type Precision = 'year' | 'month' | 'day';

interface DatePart {
  /** What of the date is known, `2019-04` of `2019-04-XX`. */
  readonly known: string;
  readonly precision: Precision;
  readonly unknown: 'day' | 'month' | undefined;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

const formats: Record<Precision, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
};

/**
 * An EDTF date in words: `2019-02-20~` is "um den 20. Februar 2019", "circa 20 February 2019".
 *
 * @param date valid EDTF as the archive's schema admits it
 */
export function dateInWords(date: string, words: DateWords): string {
  const dates = written.get(words) ?? new Map<string, string>();
  written.set(words, dates);
  const known = dates.get(date) ?? writeDate(date, words);
  dates.set(date, known);
  return known;
}

// The same few dates stand on thousands of pages.
const written = new WeakMap<DateWords, Map<string, string>>();

function writeDate(date: string, words: DateWords): string {
  const [start = '', end] = date.split('/');
  if (end === undefined) return partInWords(readPart(start), words);
  if (start === '..') return fill(words.dates.until, { date: partInWords(readPart(end), words) });
  if (end === '..') return fill(words.dates.from, { date: partInWords(readPart(start), words) });
  return intervalInWords(readPart(start), readPart(end), words);
}

/** The value of a `<time datetime>`, or nothing where a date is no plain year, month or day. */
export function machineDate(date: string): string | undefined {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(date) ? date : undefined;
}

/** Clock time at the place: `about 10:40 local time (UTC+10)`. */
export function timeInWords(
  { time, utcOffset, approximate }: { time: string; utcOffset: string; approximate: boolean },
  words: DateWords,
): string {
  const [, sign = '+', hours = '0', minutes = '00'] = /^([+-])(\d{2}):(\d{2})$/.exec(utcOffset) ?? [];
  const offset = `UTC${sign === '-' ? '\u2212' : '+'}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}`;
  return fill(approximate ? words.dates.aboutTime : words.dates.time, { time, offset });
}

function intervalInWords(start: DatePart, end: DatePart, words: DateWords): string {
  const plain = ![start, end].some(({ approximate, unknown }) => approximate || unknown);
  if (!plain || start.precision !== end.precision) {
    return fill(words.dates.range, { start: partInWords(start, words), end: partInWords(end, words) });
  }
  const date = formatRange(start, end, words.language.locale);
  if (start.uncertain && end.uncertain) return fill(words.dates.uncertain, { date });
  if (start.uncertain) return fill(words.dates.uncertainStart, { date });
  return end.uncertain ? fill(words.dates.uncertainEnd, { date }) : date;
}

function partInWords(part: DatePart, words: DateWords): string {
  let date = formatter(words.language.locale, part.precision).format(instant(part));
  if (part.unknown === 'day') date = fill(words.dates.unknownDay, { date });
  if (part.unknown === 'month') date = fill(words.dates.unknownMonth, { date });
  if (part.approximate) date = fill(part.precision === 'day' ? words.dates.aboutDay : words.dates.about, { date });
  return part.uncertain ? fill(words.dates.uncertain, { date }) : date;
}

/** `27–28 February 2019`, `22 April – 2 May 2019`: the thin spaces of some languages' ranges become what print uses. */
function formatRange(start: DatePart, end: DatePart, locale: string): string {
  const parts = formatter(locale, start.precision).formatRangeToParts(instant(start), instant(end));
  const isLong = parts.some(({ source, value }) => source === 'startRange' && /\s/.test(value));
  return parts.map(({ value }) => value.replace(/\u2009–\u2009/, isLong ? ' – ' : '–')).join('');
}

// A formatter takes longer to make than a page to draw.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, precision: Precision): Intl.DateTimeFormat {
  const key = `${locale} ${precision}`;
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { ...formats[precision], timeZone: 'UTC' });
  formatters.set(key, known);
  return known;
}

function instant({ known }: DatePart): Date {
  const [year = 0, month = 1, day = 1] = known.split('-').map(Number);
  const date = new Date(0);
  // Date.UTC would take the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function readPart(part: string): DatePart {
  const [, date = part, qualifier = ''] = /^(.*?)([~?%]?)$/.exec(part) ?? [];
  const fields = date.split('-');
  const firstUnknown = fields.indexOf('XX');
  const knownFields = firstUnknown === -1 ? fields : fields.slice(0, firstUnknown);
  const unknown = firstUnknown === -1 ? undefined : firstUnknown === 1 ? 'month' : 'day';
  return {
    known: knownFields.join('-'),
    precision: (['year', 'month', 'day'] as const)[knownFields.length - 1] ?? 'day',
    unknown,
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  };
}
