// Citations: the sentences and styles word for word, and the formats as citation-js reads them.
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import {
  type CitationFormat,
  citationDownloads,
  citationFiles,
  citationFormats,
  referencesTo,
} from '../../../src/exports/citation/citation-file.ts';
import { dataUri } from '../../../src/exports/citation/data-uri.ts';
import { type Citable, referenceTo } from '../../../src/exports/citation/reference.ts';
import { paragraphSentence, quoteSentence } from '../../../src/exports/citation/sentence.ts';
import { citationStyles, formatCitation } from '../../../src/exports/citation/styles.ts';
import { dictionaryOf } from '../../../src/i18n/dictionary.ts';
import { whole } from '../../support/made-files.ts';
import { archives, articleOf, fictional, hostile, type Tried, withheld } from './archives.ts';
import { hostilePassages } from './hostile-article.ts';

const courier = articleOf(fictional, 'courier-1974');
const quoteOf = ({ archive }: Tried, id: string) => {
  const quote = archive.quotes.find((candidate) => candidate.id === id);
  if (!quote) throw new Error(`no quote "${id}"`);
  return quote;
};
const paragraphOf = (number: number): Citable => ({
  article: courier,
  paragraph: courier.original.paragraphs[number - 1],
});

describe('ready sentences', () => {
  test.each(fictional.archive.quotes.map((quote) => [quote.id, quote] as const))('%s', (_, quote) => {
    expect(['en', 'de'].map((language) => quoteSentence(quote, language, dictionaryOf(language)))).toMatchSnapshot();
  });

  test('of a paragraph; none where the article is withheld', () => {
    const words = dictionaryOf('de');
    const reference = referenceTo(fictional.archive, fictional.context, paragraphOf(1), 'de');
    expect(paragraphSentence(courier, reference, 'de', words)).toMatchSnapshot();
    const article = articleOf(withheld, 'courier-1974');
    const hidden = referenceTo(
      withheld.archive,
      withheld.context,
      { article, paragraph: article.original.paragraphs[0] },
      'de',
    );
    expect(hidden.passage).toBeUndefined();
    expect(paragraphSentence(article, hidden, 'de', words)).toBeUndefined();
  });
});

describe('styles', () => {
  const cases: Record<string, [tried: Tried, target: Citable]> = {
    article: [fictional, { article: courier }],
    paragraph: [fictional, paragraphOf(3)],
    quote: [fictional, { quote: quoteOf(fictional, 'courier-1974-p2-1') }],
    'known title, author and publisher': [hostile, { article: articleOf(hostile, 'hostile') }],
  };
  test.each(Object.entries(cases))('%s', (_, [tried, target]) => {
    const lines = ['en', 'de'].flatMap((language) => {
      const reference = referenceTo(tried.archive, tried.context, target, language);
      return citationStyles.map((style) => `${style}: ${formatCitation(style, reference, dictionaryOf(language))}`);
    });
    expect(lines).toMatchSnapshot();
  });

  test('without an address they say so, with a day of access they give it', () => {
    const reference = referenceTo(fictional.archive, fictional.unpublished, { article: courier }, 'de');
    for (const style of citationStyles) {
      const line = formatCitation(style, reference, dictionaryOf('de'), '3. Dezember 2026');
      expect(line).toContain('Diese Kopie des Archivs hat noch keine Adresse');
      expect(line).toContain('abgerufen am 3. Dezember 2026');
      expect(line).not.toMatch(/https?:|tag:/);
    }
  });
});

/** The names of the formats in citation-js; left to guess, it takes a record that quotes BibTeX for BibTeX. */
const inputs: Record<CitationFormat, string | undefined> = {
  bibtex: '@bibtex/text',
  biblatex: '@biblatex/text',
  ris: '@ris/file',
  csl: undefined,
};

function readBack(format: CitationFormat, file: string): Cite['data'] {
  const forceType = inputs[format];
  return new Cite(file, forceType === undefined ? undefined : { forceType }).data;
}

/** What citation-js finds where each format keeps it. */
const locatorOf: Record<CitationFormat, (item: Readonly<Record<string, unknown>>) => unknown> = {
  csl: (item) => item['locator'],
  biblatex: (item) => /^Paragraph (\d+)$/.exec(String(item['note']))?.[1],
  bibtex: (item) => /^Paragraph (\d+)\./.exec(String(item['note']))?.[1],
  ris: (item) => /^Paragraph (\d+)$/.exec(String(item['page']))?.[1],
};

describe.each(archives)('$name', ({ archive, context, unpublished }) => {
  test.each(citationFormats)('%s: citation-js reads title, date, container, locator and address back', (format) => {
    const words = dictionaryOf('en');
    const references = referencesTo(archive, context, archive.articles, 'en');
    const file = whole(citationFiles[format].print(references, words));
    const data = readBack(format, file);
    // Of newspapers plugin-ris reads the year alone, of magazines the whole date.
    const dated = format === 'ris' ? readBack(format, file.replaceAll('TY  - NEWS', 'TY  - MGZN')) : data;
    expect(data.length).toBe(references.length);
    for (const [index, reference] of references.entries()) {
      const item = data[index] ?? {};
      expect(plain(item['title'])).toBe(reference.title);
      expect(item['container-title'] === undefined ? undefined : plain(item['container-title'])).toBe(
        reference.container,
      );
      expect(dated[index]?.['issued']).toMatchObject({ 'date-parts': [reference.issued.split('-').map(Number)] });
      expect(item['URL']).toBe(reference.url);
      expect(locatorOf[format](item)).toBe(reference.paragraph === undefined ? undefined : String(reference.paragraph));
      if (format !== 'bibtex') expect(item['language']).toBe(reference.language);
    }
  });

  test('without an address no format invents one', () => {
    const references = referencesTo(archive, unpublished, archive.articles, 'de');
    for (const format of citationFormats) {
      const file = whole(citationFiles[format].print(references, dictionaryOf('de')));
      expect(file).not.toMatch(/^(?:UR {2}-| *url =| *"URL":)|tag:|archive\.test/m);
      expect(file).toContain('Diese Kopie des Archivs hat noch keine Adresse');
    }
  });
});

test.each(citationFormats)('%s: hostile words survive', (format) => {
  const article = articleOf(hostile, 'hostile');
  const references = referencesTo(hostile.archive, hostile.context, [article], 'en');
  const data = readBack(format, whole(citationFiles[format].print(references, dictionaryOf('en'))));
  const notes = data.map((item) => plain([item['note'], item['annote']].flat().join(' ')));
  for (const words of Object.values(hostilePassages)) {
    // RIS and BibTeX know no white space but the space.
    const expected = format === 'csl' ? words : words.replace(/\s+/g, ' ');
    expect(notes.filter((note) => note.includes(expected)).length).toBeGreaterThan(0);
  }
  expect(JSON.stringify(format === 'ris' ? data[0]?.['reporter'] : data[0]?.['author'])).toContain('Sons');
});

test('BibTeX: braces are balanced in every entry, which BibTeX itself counts', () => {
  const references = referencesTo(hostile.archive, hostile.context, hostile.archive.articles, 'de');
  for (const format of ['bibtex', 'biblatex'] as const) {
    const file = whole(citationFiles[format].print(references, dictionaryOf('de')));
    let depth = 0;
    for (const character of file) {
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
      expect(depth).toBeGreaterThanOrEqual(0);
      // A quotation mark outside of a command would begin a string, or an umlaut in a German document.
      if (character === '"') expect(depth).toBe(1);
    }
    expect(depth).toBe(0);
  }
});

test('RIS: every line is a tag, and CR LF ends it', () => {
  const references = referencesTo(hostile.archive, hostile.context, hostile.archive.articles, 'de');
  const lines = whole(citationFiles.ris.print(references, dictionaryOf('de'))).split('\r\n');
  expect(lines.pop()).toBe('');
  expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line) || /[\r\n]/.test(line))).toEqual([]);
});

test('downloads are data: addresses that decode to the files', () => {
  const reference = referenceTo(hostile.archive, hostile.context, { quote: quoteOf(hostile, 'hostile-p1-1') }, 'de');
  for (const { format, href, fileName } of citationDownloads(reference, dictionaryOf('de'))) {
    expect(href).toMatch(/^data:[\w.+/-]+(?:;charset=utf-8)?,[A-Za-z0-9\-_.~%]*$/);
    expect(decodeURIComponent(href.slice(href.indexOf(',') + 1))).toBe(
      whole(citationFiles[format].print([reference], dictionaryOf('de'))),
    );
    expect(fileName).toMatch(/^hostile-p1-1\.(?:bib|biblatex\.bib|ris|csl\.json)$/);
  }
  expect(dataUri('text/plain', "ä'(#)")).toBe('data:text/plain,%C3%A4%27%28%23%29');
});

/** citation-js turns LaTeX braces and markup into HTML, and breaks lines of RIS at will. */
function plain(value: unknown): string {
  return String(value).replace(/<span class="nocase">|<\/span>/g, '');
}
