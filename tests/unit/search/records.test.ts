// What goes into the index, and the files that come out of it: of the archive of this repository.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadArchive } from '../../../src/archive/load.ts';
import type { Archive } from '../../../src/archive/model.ts';
import { builtIn } from '../../../src/i18n/dictionary.ts';
import { typesOf } from '../../../src/search/catalogue.ts';
import { paragraphsOf } from '../../../src/search/client/arrange.ts';
import { makeRecords } from '../../../src/search/make-records.ts';
import { recordTypes } from '../../../src/search/record.ts';
import { writeSearchIndex } from '../../../src/search/write-index.ts';
import { listFiles } from '../../support/site.ts';
import { engineOf } from './pagefind-in-node.ts';

function load(): Archive {
  const { archive } = loadArchive('content');
  if (!archive) throw new Error('the content has mistakes');
  return archive;
}

const archive = load();
const records = makeRecords(archive, { base: '/base/', dictionaries: builtIn });
const number = (of: Archive): number =>
  of.quotes.length +
  of.articles.reduce((sum, { original }) => sum + original.paragraphs.length, 0) +
  of.events.length +
  of.topics.length +
  of.actors.length;

describe('records', () => {
  test('one of each quote, paragraph, event, topic and actor in each language', () => {
    expect(records).toHaveLength(number(archive) * archive.languages.length);
    for (const type of recordTypes) expect(records.filter(({ filters }) => filters.type[0] === type)).not.toEqual([]);
  });

  test('have addresses of their own, below the base and the language', () => {
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
    for (const { url, language } of records) {
      expect(url.startsWith(language === archive.languages[0] ? '/base/' : `/base/${language}/`)).toBe(true);
    }
  });

  test('show nothing but their own words', () => {
    for (const { content, meta, filters } of records) {
      if (filters.type[0] !== 'quote') continue;
      expect(archive.quotes.flatMap(({ passage }) => Object.values(passage.exact))).toContain(content);
      expect(meta.title).toBe('');
    }
  });

  test('carry the aliases of what they name, the parts of compounds and the other language', () => {
    const paragraph = (id: string) =>
      records.find(
        ({ language, meta, filters }) => language === 'de' && meta.number === id && filters.type[0] === 'paragraph',
      );
    expect(paragraph('p22')?.meta.aliases).toMatch(/\bPipeline\b/);
    expect(paragraph('p20')?.meta.parts).toMatch(/\bmanover\b/);
    expect(paragraph('p9')?.meta.translation).toMatch(/\bsecrets\b/);
    expect(paragraph('p22')?.meta.parts).toMatch(/\bolleitungen\b/);
  });

  test('of an article of which only the quotations are shown have no paragraphs, nor their words', () => {
    const [article] = archive.articles;
    if (!article) throw new Error('no article');
    const partly = { ...archive, articles: [{ ...article, display: 'quotations' as const }] };
    const kept = makeRecords(partly, { base: '/', dictionaries: builtIn });
    expect(kept.filter(({ filters }) => filters.type[0] === 'paragraph')).toEqual([]);
    expect(kept.filter(({ filters }) => filters.type[0] === 'quote')).toHaveLength(archive.quotes.length * 2);
  });
});

test('a quote whose paragraph is withheld is in no paragraph of another article', () => {
  const { archive: fictional } = loadArchive('tests/fixtures/fictional');
  const [first, ...others] = fictional?.articles ?? [];
  if (!fictional || !first || others.length === 0) throw new Error('two articles are needed');
  const withheld = { ...first, display: 'quotations' as const };
  const partly = { ...fictional, articles: [withheld, ...others] };
  const [language = ''] = fictional.languages;
  const own = makeRecords(partly, { base: '/', dictionaries: builtIn }).filter((one) => one.language === language);
  const types = typesOf(own);
  const paragraphs = paragraphsOf({ types });
  const withheldQuotes = own.flatMap(({ filters }, id) => (filters.article?.[0] === first.id ? [paragraphs[id]] : []));
  expect(withheldQuotes.length).toBeGreaterThan(0);
  expect(withheldQuotes.filter((paragraph) => paragraph !== undefined)).toEqual([]);
});

describe('the index', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'index-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('holds every record, in the files that the page asks for, in the same bytes twice', async () => {
    const [a, b] = [join(folder, 'a'), join(folder, 'b')];
    const written = await writeSearchIndex(archive, { folder: a, base: '/' });
    await writeSearchIndex(archive, { folder: b, base: '/' });
    const files = await listFiles(a);
    expect(written).toEqual({ records: records.length, files: files.length });
    expect(await listFiles(b)).toEqual(files);
    for (const file of files) {
      const [one, other] = await Promise.all([readFile(join(a, file)), readFile(join(b, file))]);
      expect(one.equals(other), file).toBe(true);
    }
    const entry = JSON.parse(await readFile(join(a, 'pagefind-entry.json'), 'utf8'));
    for (const { page_count } of Object.values<{ page_count: number }>(entry.languages)) {
      expect(page_count).toBe(records.length / archive.languages.length);
    }
    expect(files.filter((file) => /\.css$|-ui|highlight|worker|playground|unknown/.test(file))).toEqual([]);
  });

  test('is the same whether Pagefind makes it in one part or in many', async () => {
    const [whole, parts] = [join(folder, 'whole'), join(folder, 'parts')];
    await writeSearchIndex(archive, { folder: whole, base: '/' });
    await writeSearchIndex(archive, { folder: parts, base: '/', partSize: 7 });
    const files = await listFiles(whole);
    expect(await listFiles(parts)).toEqual(files);
    for (const file of files) {
      const [one, other] = await Promise.all([readFile(join(whole, file)), readFile(join(parts, file))]);
      expect(one.equals(other), file).toBe(true);
    }
  });

  test('gives every record its text, however many share a file', async () => {
    const shared = join(folder, 'shared');
    await writeSearchIndex(archive, { folder: shared, base: '/base/', mostTextFiles: 20 });
    const [language = ''] = archive.languages;
    const own = records.filter((record) => record.language === language);
    const { search, read } = await engineOf(shared, language);
    const texts = await read(await search([]));
    expect(texts.map(({ url, content }) => [url, content])).toEqual(
      own.map(({ url, content }) => [url.split(':~:')[0], content]),
    );
    expect((await listFiles(shared)).filter((file) => file.startsWith(`records/${language}_`)).length).toBeLessThan(21);
  });

  test('of an archive without anything is refused', async () => {
    const nothing = { ...archive, articles: [], quotes: [], events: [], topics: [], actors: [] };
    await expect(writeSearchIndex(nothing, { folder, base: '/' })).rejects.toThrow(
      'The search index would be empty: the archive has nothing to search.',
    );
  });

  test('of records without a letter is refused', async () => {
    const [topic] = archive.topics;
    if (!topic) throw new Error('no topic');
    const label = { de: '…', en: '…' };
    const mute = { ...topic, id: 'mute', label, description: label, aliases: {}, related: [], broader: undefined };
    const silent = { ...archive, articles: [], quotes: [], events: [], topics: [mute], actors: [], places: [] };
    await expect(writeSearchIndex(silent, { folder, base: '/' })).rejects.toThrow('The search index would be empty');
  });
});
