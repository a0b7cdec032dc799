// CSV: an independent parser reads the tables back, and no cell is a formula.
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { guard, printCsv, unguard } from '../../../src/exports/csv.ts';
import { eventTable, quotationTable, topicTable } from '../../../src/exports/tables.ts';
import { archives, hostile } from './archives.ts';
import { hostilePassages } from './hostile-article.ts';

const read = (text: string): string[][] => parse(text, { bom: true, record_delimiter: '\r\n' });

describe.each(archives)('$name', ({ archive, context, unpublished }) => {
  const tables = { quotations: quotationTable, events: eventTable, topics: topicTable };
  test.each(Object.entries(tables))('%s come back cell for cell', (name, make) => {
    for (const told of [context, unpublished]) {
      const table = make(archive, told);
      const [columns, ...rows] = read(printCsv(table));
      expect(columns).toEqual(table.columns);
      expect(rows.map((row) => row.map(unguard))).toEqual(table.rows);
      expect(rows.flat().filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([]);
      expect(new Set(table.columns).size).toBe(table.columns.length);
      expect(rows.length).toBe(archive[name === 'quotations' ? 'quotes' : (name as 'events' | 'topics')].length);
    }
  });
});

test('hostile passages come back as they were', () => {
  const [columns = [], ...rows] = read(printCsv(quotationTable(hostile.archive, hostile.context)));
  const column = columns.indexOf('exact_en');
  for (const [id, words] of Object.entries(hostilePassages)) {
    expect(unguard(rows.find(([first]) => first === id)?.[column] ?? '')).toBe(words);
  }
});

test.each(['', 'a', '=1+1', '+1', '-1', '@a', '\ta', '\ra', '\na', '＝1', "'", "''", "'=1", 'a=1', '…'])(
  'guard and back: %j',
  (text) => {
    expect(unguard(guard(text))).toBe(text);
    expect(guard(text)).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
  },
);

test('RFC 4180: quotation marks are doubled, cells with commas and line breaks are quoted', () => {
  expect(
    printCsv({
      columns: ['a', 'b'],
      rows: [
        ['x "y"', 'a,b'],
        ['l\nm', ''],
      ],
    }),
  ).toBe('\uFEFFa,b\r\n"x ""y""","a,b"\r\n"l\nm",\r\n');
});
