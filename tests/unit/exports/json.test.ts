// JSON: a validator that is not Zod accepts the archive by its published schema, and refuses what is wrong.
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { dataDictionary } from '../../../src/exports/data-dictionary.ts';
import { archiveJson, printJson } from '../../../src/exports/json.ts';
import { archiveJsonSchema, definitions, exportSchemas, printJsonSchema } from '../../../src/exports/json-schema.ts';
import { descriptions } from '../../../src/i18n/record-descriptions.ts';
import { whole } from '../../support/made-files.ts';
import { archives, fictional, hostile, withheld } from './archives.ts';
import { hostilePassages } from './hostile-article.ts';

describe.each(archives)('$name', ({ archive, context, unpublished }) => {
  const compile = () => {
    const schema = JSON.parse(printJsonSchema(archiveJsonSchema(archive, context)));
    // Formats (uri) are checked where content is read; Ajv would want a package for them.
    return new Ajv2020({ allErrors: true, validateFormats: false }).compile(schema);
  };

  test('is valid by its schema, with and without an address', () => {
    const validate = compile();
    for (const told of [context, unpublished]) {
      expect(validate(JSON.parse(whole(printJson(archiveJson(archive, told))))) || validate.errors).toBe(true);
    }
  });

  test('holds nothing that its own schemas would not give', () => {
    const data = JSON.parse(whole(printJson(archiveJson(archive, context))));
    expect(exportSchemas(archive.languages).archive.parse(data)).toEqual(data);
  });

  test('every reference is the id of a record', () => {
    const data = archiveJson(archive, context);
    const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id));
    const actors = ids(data.actors);
    for (const quote of data.quotes) {
      expect(actors).toContain(quote.speaker);
      for (const topic of quote.topics) expect(ids(data.topics)).toContain(topic);
      if (quote.occasion) expect(ids(data.events)).toContain(quote.occasion);
      expect(ids(data.articles)).toContain(quote.article);
    }
  });

  test.each([
    [
      'a missing text',
      (data: Record<string, unknown>) => delete (data['title'] as Record<string, unknown>)[archive.languages[0] ?? ''],
    ],
    ['an unknown key', (data: Record<string, unknown>) => Object.assign(data, { extra: 1 })],
    ['a wrong type', (data: Record<string, unknown>) => Object.assign(data, { quotes: {} })],
  ])('refuses %s', (_, spoil) => {
    const data = JSON.parse(whole(printJson(archiveJson(archive, context))));
    spoil(data);
    expect(compile()(data)).toBe(false);
  });
});

test('hostile passages come back as they were', () => {
  const { quotes } = JSON.parse(whole(printJson(archiveJson(hostile.archive, hostile.context))));
  for (const [id, words] of Object.entries(hostilePassages)) {
    expect(quotes.find((quote: { id: string }) => quote.id === id).exact.en).toBe(words);
  }
});

test('a withheld article has numbers and no text', () => {
  const { articles, quotes, events, topics, discrepancies } = archiveJson(withheld.archive, withheld.context);
  expect(
    articles
      .flatMap(({ editions }) => editions)
      .flatMap(({ paragraphs }) => paragraphs)
      .every(({ text, segments }) => text === undefined && segments === undefined),
  ).toBe(true);
  const passages = [
    ...[...events, ...topics].flatMap(({ evidence }) => evidence),
    ...discrepancies.flatMap(({ accounts }) => accounts).flatMap(({ evidence }) => evidence),
    ...quotes.flatMap(({ attribution }) => attribution ?? []),
    ...articles.flatMap(({ uncatalogued }) => uncatalogued).map(({ passage }) => passage),
  ];
  expect(passages.length).toBeGreaterThan(10);
  expect(passages.filter(({ exact }) => exact !== undefined)).toEqual([]);
});

describe('data dictionary', () => {
  test('describes every key of the schemas in both languages, and no other', () => {
    const schemas = exportSchemas(['en']);
    for (const kind of ['archive', ...Object.keys(definitions)] as (keyof typeof descriptions)[]) {
      expect([kind, Object.keys(descriptions[kind]).sort()]).toEqual([kind, Object.keys(schemas[kind].shape).sort()]);
    }
  });

  test('has a row with type and description for each', () => {
    const rows = dataDictionary(fictional.archive, fictional.context, 'de');
    expect(rows.filter(({ type, description }) => type === '' || type === 'any' || description === '')).toEqual([]);
    expect(rows.find(({ record, key }) => record === 'quote' && key === 'kind')).toEqual({
      record: 'quote',
      key: 'kind',
      type: '"direct" | "partial" | "indirect"',
      required: true,
      description: descriptions.quote.kind.de,
    });
    expect(
      rows.map(({ record, key, type, required }) => `${record}.${key}${required ? '' : '?'}: ${type}`),
    ).toMatchSnapshot();
  });
});
