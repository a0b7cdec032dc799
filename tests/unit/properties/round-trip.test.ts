// Random archives, from the files of the content to the files that other tools read, and back: nothing is lost on the
// way, nothing added, and every export reads as its format does, whatever the words are.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import { afterAll, describe, expect, test, vi } from 'vitest';
import type { Archive, Edition } from '../../../src/archive/model.ts';
import { sliceCodePoints } from '../../../src/archive/text/code-points.ts';
import { describePassage } from '../../../src/archive/text/describe-passage.ts';
import { matchQuote } from '../../../src/archive/text/match-quote.ts';
import { annotationCollection, printAnnotations } from '../../../src/exports/annotations.ts';
import { citationFiles, referencesTo } from '../../../src/exports/citation/citation-file.ts';
import { printCsv, unguard } from '../../../src/exports/csv.ts';
import { archiveJson, printJson } from '../../../src/exports/json.ts';
import { quoteJsonLd, scriptJson } from '../../../src/exports/json-ld.ts';
import { eventTable, quotationTable, topicTable } from '../../../src/exports/tables.ts';
import { teiDocument } from '../../../src/exports/tei.ts';
import { wordsIn } from '../../../src/exports/words.ts';
import { openArchive } from '../../../src/site/open-archive.ts';
import { whole } from '../../support/made-files.ts';
import { cutsOf, lineOfText, tries, withPassage } from '../../support/random-text.ts';
import { type SmallQuote, writeSmallArchive } from '../../support/small-archive.ts';

// Machines are slow when they are shared.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(path.join(tmpdir(), 'random-archive-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const context = { baseUrl: 'https://gipfel.test/archiv/', editionDate: '2026-11-22' };

interface Drawn {
  readonly paragraphs: readonly string[];
  readonly quotes: readonly SmallQuote[];
  readonly own: string;
}

/** Writes and opens an archive with these texts. */
function open({ paragraphs, quotes, own }: Drawn) {
  rmSync(folder, { recursive: true, force: true });
  writeSmallArchive(folder, { paragraphs, quotes, own: (field) => `${own} (${field})` });
  return openArchive(folder);
}

function opened(drawn: Drawn): Archive {
  const { archive, problems } = open(drawn);
  expect(problems).toEqual([]);
  if (!archive) throw new Error('refused without a problem');
  return archive;
}

/** What the archive says itself may look like anything but HTML. */
const ownText = lineOfText.map((text) => text.replaceAll('<', '‹'));

/** Paragraphs, one quote in each, described as a curator would: with the context that makes it unique. */
const soundArchive: fc.Arbitrary<Drawn> = fc
  .tuple(fc.array(withPassage(lineOfText), { minLength: 1, maxLength: 3 }), ownText)
  .map(([passages, own]) => ({
    own,
    paragraphs: passages.map(({ text }) => text),
    quotes: passages.map(({ text, start, end }, index) => ({
      paragraph: index + 1,
      ...describePassage(text, { start, end }),
    })),
  }))
  // A text neither begins nor ends with a space.
  .filter(({ quotes }) => quotes.every(({ exact }) => exact === exact.trim() && exact !== ''));

const editions = (archive: Archive): Edition[] => [...(archive.articles[0]?.editions.values() ?? [])];

describe('a sound archive', () => {
  test('keeps every paragraph and every quote to the character', () => {
    fc.assert(
      fc.property(soundArchive, (drawn) => {
        const archive = opened(drawn);
        for (const { paragraphs } of editions(archive))
          expect(paragraphs.map(({ text }) => text)).toEqual(drawn.paragraphs);
        expect(wordsByRange(archive, 'de')).toEqual(drawn.quotes.map(({ exact }) => exact));
        expect(wordsByRange(archive, 'en')).toEqual(drawn.quotes.map(({ exact }) => exact));
      }),
      tries(60),
    );
  });

  test('comes back from every export', () => {
    fc.assert(
      fc.property(soundArchive, (drawn) => {
        const archive = opened(drawn);
        checkJson(archive, drawn);
        checkTables(archive);
        checkTei(archive, drawn);
        checkAnnotations(archive, drawn);
        checkRis(archive);
        checkBraces(archive);
        checkJsonLd(archive, drawn);
      }),
      tries(60),
    );
  });
});

test('words that are quoted from a paragraph stand there exactly once, or there is a problem that says so', () => {
  const drawn = fc
    .tuple(lineOfText, lineOfText, fc.nat(), fc.nat(), fc.boolean())
    .map(([text, other, from, length, alien]) => {
      const cuts = cutsOf(text);
      const start = from % (cuts.length - 1);
      const exact = (alien ? other : text.slice(cuts[start], cuts[start + 1 + (length % 3)])).trim();
      return { text, exact };
    });
  fc.assert(
    fc.property(drawn, ({ text, exact }) => {
      fc.pre(exact !== '');
      const { archive, problems } = open({ paragraphs: [text], quotes: [{ paragraph: 1, exact }], own: 'Wort' });
      const matches = matchQuote(text, { exact }).length;
      expect(archive !== undefined).toBe(matches === 1);
      const rules = problems.filter(({ file }) => file.startsWith('quotes/')).map(({ rule }) => rule);
      if (matches === 0) expect(rules).toEqual(['quote-not-found', 'quote-not-found']);
      if (matches > 1) expect(rules).toEqual(['quote-ambiguous', 'quote-ambiguous']);
    }),
    tries(80),
  );
});

function wordsByRange(archive: Archive, language: string): string[] {
  return archive.quotes.map(({ article, passage }) => {
    const range = passage.ranges[language] ?? { start: 0, end: 0 };
    const paragraph = article.editions.get(language)?.paragraphs.find(({ id }) => id === passage.paragraph);
    return sliceCodePoints(paragraph?.text ?? '', range);
  });
}

function checkJson(archive: Archive, { paragraphs, quotes }: Drawn): void {
  const data = JSON.parse(whole(printJson(archiveJson(archive, context))));
  for (const edition of data.articles[0].editions)
    expect(edition.paragraphs.map(({ text }: { text: string }) => text)).toEqual(paragraphs);
  expect(data.quotes.map(({ exact }: { exact: { de: string } }) => exact.de)).toEqual(quotes.map(({ exact }) => exact));
}

function checkTables(archive: Archive): void {
  for (const table of [quotationTable, eventTable, topicTable]) {
    const { columns, rows } = table(archive, context);
    const read: string[][] = parseCsv(printCsv({ columns, rows }), { bom: true, record_delimiter: '\r\n' });
    expect(read.map((row) => row.map(unguard))).toEqual([columns, ...rows]);
    for (const cell of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  }
}

function checkTei(archive: Archive, { paragraphs, quotes }: Drawn): void {
  const [article] = archive.articles;
  if (!article) throw new Error('no article');
  for (const edition of editions(archive)) {
    using document = XmlDocument.fromString(teiDocument(archive, context, article, edition));
    const texts = (query: string): string[] =>
      document.find(query, { t: 'http://www.tei-c.org/ns/1.0' }).map((node) => (node as XmlElement).content);
    expect(texts('//t:body//t:p')).toEqual(paragraphs);
    expect(texts('//t:body//t:said')).toEqual(quotes.map(({ exact }) => exact));
  }
}

function checkAnnotations(archive: Archive, { paragraphs }: Drawn): void {
  for (const language of archive.languages) {
    const collection = JSON.parse(whole(printAnnotations(annotationCollection(archive, context, language))));
    for (const [index, { target }] of collection.first.items.entries()) {
      const [quote, position] = target.selector;
      expect(target.source.endsWith(`#p${index + 1}`)).toBe(true);
      expect(matchQuote(paragraphs[index] ?? '', quote)).toEqual([{ start: position.start, end: position.end }]);
    }
    expect(collection.total).toBe(paragraphs.length);
  }
}

function checkRis(archive: Archive): void {
  const words = wordsIn(context, 'de');
  const references = referencesTo(archive, context, archive.articles, 'de');
  const lines = whole(citationFiles.ris.print(references, words)).split('\r\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n\u0085\u2028\u2029]*$/);
  expect(lines.filter((line) => line === 'TY  - NEWS').length).toBe(references.length);
  expect(lines.filter((line) => line === 'ER  - ').length).toBe(references.length);
  const titles = lines.filter((line) => line.startsWith('TI  - ')).map((line) => line.slice(6));
  expect(titles).toEqual(references.map(({ title }) => title.replace(/\s+/g, ' ').trim()));
}

/** BibTeX counts braces even behind a backslash, and knows no other end of a field. */
function checkBraces(archive: Archive): void {
  const words = wordsIn(context, 'de');
  const references = referencesTo(archive, context, archive.articles, 'de');
  for (const format of ['bibtex', 'biblatex'] as const) {
    const text = whole(citationFiles[format].print(references, words));
    let depth = 0;
    let entries = 0;
    for (const [index, character] of [...text].entries()) {
      if (character === '@' && depth === 0) entries += 1;
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
      expect(depth, `${format} at ${index}`).toBeGreaterThanOrEqual(0);
    }
    expect([depth, entries]).toEqual([0, references.length]);
  }
}

function checkJsonLd(archive: Archive, { quotes }: Drawn): void {
  for (const [index, quote] of archive.quotes.entries()) {
    const text = scriptJson(quoteJsonLd(archive, context, quote, 'de'));
    expect(text).not.toMatch(/[<\u2028\u2029]/);
    expect(JSON.parse(text).text).toBe(quotes[index]?.exact);
  }
}
