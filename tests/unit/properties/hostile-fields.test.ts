// Each field of each record in turn: a text that tries to be something else either is refused, with a place and a
// remedy, or comes through the core and through every export as the text that it is. Long texts come through in time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/site/open-archive.ts';
import { formatFaults } from '../../support/format-faults.ts';
import { hostileSource, hostileText, refusedTexts } from '../../support/hostile.ts';
import { contentOf, type MadeFile, makeFiles } from '../../support/made-files.ts';
import { type SmallArchive, smallArchiveFiles, writeSmallArchive } from '../../support/small-archive.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'hostile-fields-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const mild: SmallArchive = {
  paragraphs: ['Am Morgen fuhr die Fähre ab.', 'Er sagte, das Wasser gehöre dem, der es zähle, und ging.'],
  related: 'Lesen Sie auch: Was ein Pegel misst',
  quotes: [{ paragraph: 2, exact: 'das Wasser gehöre dem, der es zähle' }],
  own: (field) => `Text ${field.replace(/[^a-z0-9]+/gi, ' ')}`,
};

/** Every field that holds a text of the archive's own, and one of each kind: of each key of each kind of record. */
const fields: string[] = [];
smallArchiveFiles({
  ...mild,
  own: (field) => {
    fields.push(field);
    return mild.own(field);
  },
});
const kindOf = (field: string): string => field.replace(/^(\w+)\/[^/]+? /, '$1 ').replace(/\.(?:de|en|\d+)\b/g, '');
const kinds = [...new Map(fields.map((field) => [kindOf(field), field])).values()];

function open(archive: SmallArchive) {
  rmSync(folder, { recursive: true, force: true });
  writeSmallArchive(folder, archive);
  return openArchive(folder);
}

function withText(field: string, text: string): SmallArchive {
  return { ...mild, own: (other) => (other === field ? text : mild.own(other)) };
}

/** All files of the archive; it must be sound. */
function exported(archive: SmallArchive): Promise<MadeFile[]> {
  const { archive: opened, problems, dictionaries } = open(archive);
  expect(problems).toEqual([]);
  if (!opened) throw new Error('refused without a problem');
  const content = contentOf(
    new Map([...smallArchiveFiles(archive)].map(([file, text]) => [file, new TextEncoder().encode(text)])),
  );
  const context = { baseUrl: 'https://gipfel.test/', editionDate: opened.edition.date, dictionaries, content };
  return makeFiles(opened, context);
}

const faultsOf = (files: readonly MadeFile[]): string[] =>
  files.flatMap(({ path: name, bytes }) => formatFaults(name, bytes));
const textOf = (files: readonly MadeFile[], name: string): string =>
  new TextDecoder().decode(files.find(({ path: file }) => file === name)?.bytes);

test.each(refusedTexts)('%j is refused in all fields at once: every file is named', (text, rule) => {
  const { problems } = open({ ...mild, own: () => text });
  const named = new Set(problems.filter((problem) => problem.rule === rule).map(({ file }) => file));
  expect(fields.filter((field) => !named.has(field.split(' ')[0] ?? ''))).toEqual([]);
});

// Characters are looked for in whole files; HTML in fields, so that each of them has to be tried.
test('HTML is refused in each kind of field, at its place', () => {
  const unnoticed: string[] = [];
  for (const field of kinds) {
    const [file = ''] = field.split(' ');
    const { archive, problems } = open(withText(field, 'Vorher <img src=x onerror=alert(1)> nachher'));
    const found = problems.filter((problem) => problem.file === file && problem.rule === 'text-html');
    if (archive !== undefined || found.length === 0) unnoticed.push(field);
    for (const { line, remedy } of found) expect([line > 0, remedy !== '']).toEqual([true, true]);
  }
  expect(unnoticed).toEqual([]);
  expect(kinds.length).toBeGreaterThan(70);
}, 60_000);

test('a text that ends every format, in each kind of field: every export reads as its format asks', async () => {
  for (const field of kinds) {
    const text = field.endsWith(' section') ? hostileText(field).replaceAll('\n', ' ') : hostileText(field);
    expect(faultsOf(await exported(withText(field, text))), field).toEqual([]);
  }
}, 120_000);

test('a source that is markup, script and formula: quoted in part and in whole, it comes out as it is', async () => {
  // Words between quotation marks must be catalogued, so the paragraph that is quoted in part has none.
  const bare = hostileSource.replaceAll('"', "'");
  const quotes = [
    { paragraph: 2, exact: hostileSource },
    { paragraph: 3, exact: bare.slice(bare.indexOf('<script>'), bare.indexOf(' &lt;')) },
  ];
  const paragraphs = ['Vorab.', hostileSource, bare];
  const files = await exported({ ...mild, paragraphs, related: bare, quotes });
  expect(faultsOf(files)).toEqual([]);
  const data = JSON.parse(textOf(files, 'data/archive.json'));
  expect(data.quotes.map(({ exact }: { exact: { de: string } }) => exact.de)).toEqual(quotes.map(({ exact }) => exact));
  expect(data.articles[0].editions[0].paragraphs.map(({ text }: { text: string }) => text)).toEqual([
    ...paragraphs,
    bare,
  ]);
});

describe('a million characters', () => {
  const long = 'Sehr langer Text, ohne Ende. '.repeat(35_000).trim();

  test('in each kind of field', () => {
    for (const field of kinds) {
      const began = performance.now();
      const { archive, problems } = open(withText(field, long));
      expect([field, problems.map(({ message }) => message.slice(0, 200)), archive !== undefined]).toEqual([
        field,
        [],
        true,
      ]);
      expect(performance.now() - began, field).toBeLessThan(10_000);
    }
  }, 300_000);

  test('in a field of each kind of record at once, through every export', async () => {
    const chosen =
      /^(?:topics\/water.*description|actors\/speaker.*name|events\/meeting.*summary|discrepancies.*0\.says|quotes.*note|places\/ship.*name)\.de$/;
    const own = (field: string) => (chosen.test(field) ? long : mild.own(field));
    expect(fields.filter((field) => chosen.test(field)).length).toBeGreaterThanOrEqual(6);
    expect(faultsOf(await exported({ ...mild, own }))).toEqual([]);
  }, 120_000);

  test('in a paragraph, quoted as a whole, and where the words repeat without end', async () => {
    const repeated = 'ha '.repeat(330_000).trim();
    const middle = { paragraph: 2, exact: 'ha', prefix: 'ha '.repeat(1000), suffix: ' ha'.repeat(328_999) };
    for (const quotes of [[{ paragraph: 1, exact: long }], [middle]]) {
      const began = performance.now();
      expect(faultsOf(await exported({ ...mild, paragraphs: [long, repeated], quotes }))).toEqual([]);
      expect(performance.now() - began).toBeLessThan(60_000);
    }
  }, 120_000);

  test('in words that are not found: the problem comes in time, and is short', () => {
    const began = performance.now();
    const { problems } = open({
      ...mild,
      paragraphs: [long, `${long}!`],
      quotes: [{ paragraph: 1, exact: long.replaceAll('.', ';') }],
    });
    expect(problems.map(({ rule }) => rule)).toContain('quote-not-found');
    for (const { message } of problems) expect(message.length).toBeLessThan(500);
    expect(performance.now() - began).toBeLessThan(20_000);
  }, 60_000);
});
