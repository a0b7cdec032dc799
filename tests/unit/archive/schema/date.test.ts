// Dates: which EDTF the archive takes, what it says of the others, and what span of days each means.
import edtf from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDates, dateSpan } from '../../../../src/archive/link/dates.ts';
import { calendarDay, dateFault } from '../../../../src/archive/schema/date.ts';
import { tries } from '../../../support/random-text.ts';

const spans: [date: string, first: string | undefined, last: string | undefined][] = [
  ['1974', '1974-01-01', '1974-12-31'],
  ['1974-06', '1974-06-01', '1974-06-30'],
  ['1974-06-13', '1974-06-13', '1974-06-13'],
  ['1972-02-29', '1972-02-29', '1972-02-29'],
  ['0050', '0050-01-01', '0050-12-31'],
  ['1974-06~', '1974-06-01', '1974-06-30'],
  ['1974?', '1974-01-01', '1974-12-31'],
  ['1974-06-13%', '1974-06-13', '1974-06-13'],
  ['1974-XX', '1974-01-01', '1974-12-31'],
  ['1972-02-XX', '1972-02-01', '1972-02-29'],
  ['1974-XX-XX', '1974-01-01', '1974-12-31'],
  ['1974-06-12/1974-06-15', '1974-06-12', '1974-06-15'],
  ['1974-06/1974-08-02', '1974-06-01', '1974-08-02'],
  ['1974/1974-06', '1974-01-01', '1974-06-30'],
  ['1974-XX/1975-05', '1974-01-01', '1975-05-31'],
  ['1974-06-12~/1974-07?', '1974-06-12', '1974-07-31'],
  ['1974-07/..', '1974-07-01', undefined],
  ['../1961', undefined, '1961-12-31'],
];

describe('dates that are taken', () => {
  test.each(spans)('%s', (date, first, last) => {
    expect(dateFault(date)).toBeUndefined();
    const day = (instant: number | undefined) => instant && new Date(instant).toISOString().slice(0, 10);
    const span = dateSpan(date);
    expect([day(span.first), day(span.last)]).toEqual([first, last]);
  });
});

test('a date without any doubt is what the parser says it is', () => {
  const days = fc.date({ min: new Date('1000-01-01'), max: new Date('9998-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.constantFrom(4, 7, 10), (day, length) => {
      const date = day.toISOString().slice(0, length);
      const { min, max } = edtf(date);
      expect(dateSpan(date)).toEqual({ first: min, last: max });
    }),
    tries(1000),
  );
});

describe('dates that are refused', () => {
  const unknown = 'is no date that the archive knows';
  const cases: Record<string, readonly string[]> = {
    [unknown]: [
      '',
      '..',
      '../..',
      '1974/',
      '/1974',
      '197X',
      '1974-6',
      '13.6.1974',
      '1974-06-13T10:40',
      ' 1974',
      '1974 ',
    ],
    [`${unknown} `]: [
      '1974/1975/1976',
      'Y11974',
      '-0500',
      '1974-XX-13',
      '1974-06-XX~',
      '1974-06-13/15',
      '١٩٧٤',
      '1974-06-13\n',
    ],
    'names "1974-02-29", which is not in the calendar': ['1974-02-29', '1974-02-29~', '1974-02-29/..', '../1974-02-29'],
    'names "1900-02-29", which is not in the calendar': ['1900-02-29'],
    'names "1974-13", which is not in the calendar': ['1974-13', '1974-13-XX'],
    'names "1974-21", which is not in the calendar': ['1974-21'],
    'names "1974-06-00", which is not in the calendar': ['1974-06-00'],
    'ends before it begins': ['1974-06-15/1974-06-12', '1974/1973-12', '1974-06-XX/1973'],
    'begins and ends alike': ['1974-06-13/1974-06-13', '1974~/1974'],
  };
  const table = Object.entries(cases).flatMap(([message, dates]) =>
    dates.map((date) => [date, message.trim()] as const),
  );
  test.each(table)('%j %s', (date, message) => {
    expect(dateFault(date)?.message).toBe(message);
    expect(dateFault(date)?.remedy).toMatch(/^Write .*\.$/);
  });
});

test.each([
  ['2026-11-22', true],
  ['2026-11', false],
  ['2026-11-31', false],
  ['2026-11-22~', false],
  ['2026-11-21/2026-11-22', false],
])('%s as a day of the calendar: %s', (day, isDay) => {
  expect(calendarDay.safeParse(day).success).toBe(isDay);
});

test('dates sort by beginning, then the shorter first; an open beginning stands before everything', () => {
  const sorted = ['../1990', '1968', '1974-06-12', '1974-06-12/1974-06-15', '1974-06-13', '1974-06-13/..'];
  expect(sorted.toReversed().toSorted(compareDates)).toEqual(sorted);
  expect(sorted.toSorted(compareDates)).toEqual(sorted);
});
