// JSON-LD: a processor expands it, and no word of the archive ends the script element.

import { JSDOM } from 'jsdom';
import jsonld from 'jsonld';
import type { JsonLdObj } from 'jsonld/jsonld-spec.js';
import { describe, expect, test } from 'vitest';
import { annotationCollection } from '../../../src/exports/annotations.ts';
import {
  articleJsonLd,
  type JsonLd,
  quoteJsonLd,
  scriptJson,
  timelineJsonLd,
  topicJsonLd,
  topicsJsonLd,
} from '../../../src/exports/json-ld.ts';
import { archives, hostile } from './archives.ts';
import { hostilePassages } from './hostile-article.ts';

/** Contexts stand here, so that no test asks the network; schema.org's own has one vocabulary and typed addresses. */
const contexts: Readonly<Record<string, object>> = {
  'https://schema.org': {
    '@context': {
      '@vocab': 'http://schema.org/',
      ...Object.fromEntries(
        ['url', 'sameAs', 'usageInfo'].map((term) => [term, { '@id': `http://schema.org/${term}`, '@type': '@id' }]),
      ),
      ...Object.fromEntries(
        ['datePublished', 'startDate', 'endDate', 'dateModified'].map((term) => [
          term,
          { '@type': 'http://schema.org/Date' },
        ]),
      ),
    },
  },
  'http://www.w3.org/ns/anno.jsonld': {
    '@context': {
      '@version': 1.1,
      '@vocab': 'http://www.w3.org/ns/oa#',
      id: '@id',
      type: '@type',
      source: { '@type': '@id' },
      first: { '@id': 'https://www.w3.org/ns/activitystreams#first', '@type': '@id' },
      items: { '@id': 'https://www.w3.org/ns/activitystreams#items', '@container': '@list' },
    },
  },
};

async function expand(data: object): Promise<Record<string, unknown>[]> {
  const documentLoader = async (url: string) => {
    const document = contexts[url];
    if (!document) throw new Error(`asked for ${url}`);
    return { document: document as JsonLdObj, documentUrl: url };
  };
  const expanded: unknown = await jsonld.expand(JSON.parse(JSON.stringify(data)), { documentLoader });
  return expanded as Record<string, unknown>[];
}

const schemaOrg = 'http://schema.org/';
type Node = Readonly<Record<string, unknown>>;
/** The first value of a property of schema.org: a node, or an object with `@value`. */
const first = (node: Node | undefined, key: string): Node => (node?.[schemaOrg + key] as Node[] | undefined)?.[0] ?? {};

describe.each(archives)('$name', ({ archive, context, unpublished }) => {
  const nodes = (language: string, told: typeof context): [type: string, data: JsonLd][] => [
    ...archive.articles.map((article): [string, JsonLd] => [
      'NewsArticle',
      articleJsonLd(archive, told, article, language),
    ]),
    ...archive.quotes.map((quote): [string, JsonLd] => ['Quotation', quoteJsonLd(archive, told, quote, language)]),
    ...archive.topics.map((topic): [string, JsonLd] => ['DefinedTerm', topicJsonLd(archive, told, topic, language)]),
    ['DefinedTermSet', topicsJsonLd(archive, told, language)],
  ];

  test.each(archive.languages)('%s: every node expands to its type with an id', async (language) => {
    for (const told of [context, unpublished]) {
      for (const [type, data] of nodes(language, told)) {
        const [node, more] = await expand(data);
        expect(more).toBeUndefined();
        expect(node?.['@type']).toEqual([schemaOrg + type]);
        expect(node?.['@id']).toMatch(told.baseUrl === undefined ? /^tag:/ : /^https:\/\/archive\.test\/lake\//);
      }
    }
  });

  test('a quotation has its words, speaker and article', async () => {
    const language = archive.languages[0] ?? '';
    for (const quote of archive.quotes) {
      const [node] = await expand(quoteJsonLd(archive, context, quote, language));
      expect(first(node, 'text')['@value']).toBe(quote.passage.exact[language]);
      expect(first(first(node, 'spokenByCharacter'), 'name')['@value']).toBe(quote.speaker.name[language]);
      expect(first(node, 'isPartOf')['@id']).toBe(`https://archive.test/lake/articles/${quote.article.id}/`);
    }
  });

  test('a publisher that is only probable and a date that is uncertain are no facts for machines', () => {
    for (const article of archive.articles) {
      const { publisher } = articleJsonLd(archive, context, article, archive.languages[0] ?? '');
      expect(publisher !== undefined).toBe(article.publisher?.certainty === 'certain');
    }
    const events = timelineJsonLd(archive, context, archive.languages[0] ?? '')['@graph'] as JsonLd[];
    for (const [index, { date }] of archive.events.entries()) {
      if (!/^[^/]*[~?%X]/.test(date)) continue;
      const { startDate, disambiguatingDescription } = events[index] ?? {};
      expect([startDate, disambiguatingDescription]).toEqual([undefined, `EDTF ${date}`]);
    }
  });

  test.each(archive.languages)('%s: the timeline names each event, its time and where it is told', async (language) => {
    for (const told of [context, unpublished]) {
      const nodes = await expand(timelineJsonLd(archive, told, language));
      expect(nodes.map((node) => first(node, 'name')['@value'])).toEqual(
        archive.events.map(({ title }) => title[language]),
      );
      for (const [index, { id }] of archive.events.entries()) {
        const node = nodes[index];
        expect(node?.['@type']).toEqual([`${schemaOrg}Event`]);
        expect(node?.['@id']).toMatch(new RegExp(`^${told.baseUrl ?? 'tag:'}.*timeline/#${id}$`));
      }
    }
  });

  test('annotations expand to their type', async () => {
    const [node] = await expand(annotationCollection(archive, context, archive.languages[0] ?? ''));
    expect(node?.['@id']).toBe(`https://archive.test/lake/data/annotations.${archive.languages[0]}.jsonld`);
    expect(JSON.stringify(node).match(/oa#exact"/g)?.length).toBe(archive.quotes.length);
  });
});

test('in a script element hostile passages end nothing and come back as they were', () => {
  for (const quote of hostile.archive.quotes.filter(({ id }) => id in hostilePassages)) {
    const json = scriptJson(quoteJsonLd(hostile.archive, hostile.context, quote, 'en'));
    expect(json).not.toContain('<');
    const { window } = new JSDOM(`<body><script type="application/ld+json">${json}</script></body>`);
    const scripts = [...window.document.querySelectorAll('script')];
    expect(scripts.length).toBe(1);
    expect(JSON.parse(scripts[0]?.textContent ?? '').text).toBe(quote.passage.exact['en']);
  }
});
