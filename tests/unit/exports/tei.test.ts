// TEI: libxml2 validates it against the subset, and its text without the apparatus is the witness.
import { readFileSync } from 'node:fs';
import { RelaxNGValidator, XmlDocument } from 'libxml2-wasm';
import { afterAll, describe, expect, test } from 'vitest';
import { witnessParagraphs } from '../../../src/archive/article/witness.ts';
import { teiDate } from '../../../src/exports/dates.ts';
import { teiDocument } from '../../../src/exports/tei.ts';
import { archives, hostile, withheld } from './archives.ts';
import { hostilePassages } from './hostile-article.ts';

const namespaces = { tei: 'http://www.tei-c.org/ns/1.0' };
const schema = XmlDocument.fromBuffer(readFileSync(new URL('tei-subset.rng', import.meta.url)));
const validator = RelaxNGValidator.fromDoc(schema);
afterAll(() => {
  validator.dispose();
  schema.dispose();
});

function read<Result>(xml: string, ask: (find: (path: string) => string[], document: XmlDocument) => Result): Result {
  const document = XmlDocument.fromString(xml);
  try {
    return ask((path) => document.find(path, namespaces).map((node) => node.content), document);
  } finally {
    document.dispose();
  }
}

const documents = archives.flatMap(({ name, archive, context, unpublished }) =>
  archive.articles.flatMap((article) =>
    [...article.editions.values()].map((edition) => ({
      label: `${name}/${article.id}.${edition.language}`,
      article,
      edition,
      content: context.content,
      xml: teiDocument(archive, context, article, edition),
      unpublished: teiDocument(archive, unpublished, article, edition),
    })),
  ),
);

describe.each(documents)('$label', ({ article, edition, xml, unpublished }) => {
  test('is valid, with and without an address', () => {
    for (const text of [xml, unpublished]) read(text, (_, document) => validator.validate(document));
    expect(unpublished).not.toMatch(/archive\.test|tag:/);
  });

  test('every pointer leads to an id of the document', () => {
    read(xml, (find) => {
      const ids = new Set(find('//@xml:id'));
      const pointers = find('//@who | //@where | //@next | //@prev | //@ana | //tei:affiliation/@ref').flatMap(
        (value) => value.split(' '),
      );
      expect(pointers.filter((pointer) => !ids.has(pointer.slice(1)))).toEqual([]);
    });
  });

  test('holds the words of every quote in the elements of its speaker', () => {
    read(xml, (find) => {
      for (const quote of article.quotes.filter(({ passage }) => passage.ranges[edition.language])) {
        const id = `quote.${quote.id}`;
        const pieces = find(
          `//tei:said[@xml:id="${id}" or starts-with(@xml:id, "${id}.")]//text()[not(ancestor::tei:supplied)]`,
        );
        expect(pieces.join('')).toBe(quote.passage.exact[edition.language]);
      }
    });
  });
});

const originals = documents.filter(
  ({ article, edition }) => article.display === 'full' && edition === article.original,
);
test.each(originals)('$label without its apparatus is the witness', ({ article, content, xml }) => {
  read(xml, (find) => {
    const paragraphs = find('//tei:body//tei:p/@n | //tei:body//tei:ab/@n').map((number) =>
      find(`//*[@n="${number}" and ancestor::tei:body]//text()[not(ancestor::tei:supplied)]`).join(''),
    );
    const { file, prefix = '' } = article.witness;
    const text = new TextDecoder().decode(content.read(`articles/${article.id}/${file}`));
    expect(paragraphs).toEqual(witnessParagraphs(text.slice(text.startsWith(prefix) ? prefix.length : 0)));
  });
});

test('an overlapping quote is cut and linked, and a supplied mark within it stays supplied', () => {
  const article = withheld.archive.articles[0];
  const [first] = article?.quotes ?? [];
  if (!article || !first) throw new Error('no quote');
  const paragraph = {
    id: 'p1',
    number: 1,
    role: 'body' as const,
    text: 'abcdef',
    segments: [
      { type: 'source' as const, value: 'ab' },
      { type: 'supplied' as const, value: '"' },
      { type: 'source' as const, value: 'cdef' },
    ],
  };
  const quote = (id: string, start: number, end: number) => ({
    ...first,
    id,
    topics: [],
    passage: { ...first.passage, paragraph: 'p1', ranges: { en: { start, end } } },
  });
  const sections = [{ id: undefined, title: undefined, paragraphs: [paragraph] }];
  const edition = { ...article.original, language: 'en', sections, paragraphs: [paragraph] };
  const xml = teiDocument(
    hostile.archive,
    hostile.context,
    { ...article, display: 'full', quotes: [quote('x-p1-1', 0, 4), quote('x-p1-2', 3, 5)] },
    edition,
  );
  const body = /<p .*<\/p>/.exec(xml)?.[0].replace(/ (?:who|direct|aloud|n)="[^"]*"/g, '');
  expect(body).toBe(
    '<p xml:id="p1"><said xml:id="quote.x-p1-1" next="#quote.x-p1-1.2">ab</said>' +
      '<said xml:id="quote.x-p1-1.2" next="#quote.x-p1-1.3" prev="#quote.x-p1-1"><supplied reason="omitted-in-original">"</supplied></said>' +
      '<said xml:id="quote.x-p1-1.3" next="#quote.x-p1-1.4" prev="#quote.x-p1-1.2">c</said>' +
      '<said xml:id="quote.x-p1-1.4" prev="#quote.x-p1-1.3"><said xml:id="quote.x-p1-2" next="#quote.x-p1-2.2">d</said></said>' +
      '<said xml:id="quote.x-p1-2.2" prev="#quote.x-p1-2">e</said>f</p>',
  );
  read(xml, (_, document) => validator.validate(document));
});

test('hostile passages come back as they were', () => {
  const article = hostile.archive.articles.find(({ id }) => id === 'hostile');
  if (!article) throw new Error('no article');
  read(teiDocument(hostile.archive, hostile.context, article, article.original), (find) => {
    for (const [id, words] of Object.entries(hostilePassages))
      expect(find(`//tei:said[@xml:id="quote.${id}"]`)).toEqual([words]);
    expect(find('//tei:fileDesc/tei:titleStmt/tei:title')).toEqual(['A "hostile" {title} & < more >']);
  });
});

test('a withheld article has gaps and nothing between its quotes', () => {
  const xml = documents
    .filter(({ label }) => label.startsWith('withheld/'))
    .map((document) => document.xml)
    .join('');
  expect(xml).toContain('<gap reason="rights"/>');
  expect(xml).not.toMatch(/<gap reason="rights"\/><gap/);
});

const dates: Record<string, [edtf: string, attributes: object]> = {
  day: ['2019-04-25', { when: '2019-04-25' }],
  month: ['2019-04', { when: '2019-04' }],
  approximate: ['2019-02~', { when: '2019-02', cert: 'medium' }],
  span: ['2019-02-27/2019-02-28', { from: '2019-02-27', to: '2019-02-28' }],
  'span with an uncertain end': ['2019-04-22/2019-05-02?', { from: '2019-04-22', to: '2019-05-02', cert: 'medium' }],
  'open end': ['2018-10/..', { from: '2018-10' }],
  'open beginning': ['../1961', { to: '1961' }],
  'unknown day': ['2019-04-XX', { notBefore: '2019-04-01', notAfter: '2019-04-30' }],
  'unknown month': ['1970-XX', { notBefore: '1970-01-01', notAfter: '1970-12-31' }],
};
test.each(Object.entries(dates))('date: %s', (_, [edtf, attributes]) => {
  expect(teiDate(edtf)).toEqual(attributes);
});
