// W3C annotations: a stranger's anchoring finds exactly the quoted words, by text quote and by position.
import { createTextPositionSelectorMatcher, createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type Annotation, annotationCollection, printAnnotations } from '../../../src/exports/annotations.ts';
import { whole } from '../../support/made-files.ts';
import { archives, hostile, withheld } from './archives.ts';
import { escapeForDom } from './escape.ts';

async function anchor(scope: Element, { target }: Annotation): Promise<string[][]> {
  const [quote, position] = target.selector;
  const found: string[][] = [[], []];
  const { prefix, suffix, exact } = quote;
  const selector = { type: 'TextQuoteSelector', exact, ...(prefix && { prefix }), ...(suffix && { suffix }) } as const;
  for await (const range of createTextQuoteSelectorMatcher(selector)(scope)) found[0]?.push(range.toString());
  for await (const range of createTextPositionSelectorMatcher(position)(scope)) found[1]?.push(range.toString());
  return found;
}

describe.each(archives)('$name', ({ name, archive, context, unpublished }) => {
  test.each(archive.languages)('%s: every annotation is anchored', async (language) => {
    const paragraphs = archive.articles.flatMap((article) =>
      (article.editions.get(language)?.paragraphs ?? []).map(
        ({ id, text }) => `<p id="${article.id}-${id}">${escapeForDom(text)}</p>`,
      ),
    );
    const { window } = new JSDOM(`<!DOCTYPE html><body>${paragraphs.join('')}</body>`);
    // The library asks for the DOM of a browser.
    Object.assign(globalThis, { Node: window.Node, NodeFilter: window.NodeFilter, Range: window.Range });
    const collection: ReturnType<typeof annotationCollection> = JSON.parse(
      whole(printAnnotations(annotationCollection(archive, context, language))),
    );
    const items = collection.first?.items ?? [];
    expect(items.length).toBe(archive.quotes.length);
    expect(collection.total).toBe(items.length);
    for (const [index, annotation] of items.entries()) {
      const quote = archive.quotes[index];
      if (!quote) throw new Error('an annotation too many');
      const words = quote.passage.exact[language];
      const { pathname, hash } = new URL(annotation.target.source);
      expect(pathname).toContain(`articles/${quote.article.id}/`);
      const scope = window.document.getElementById(`${quote.article.id}-${hash.slice(1)}`);
      if (!scope) throw new Error(`no paragraph ${hash}`);
      const [byQuote = [], byPosition] = await anchor(scope, annotation);
      expect(byPosition).toEqual([words]);
      // Where the article is withheld no context may be given, and the same words may be found twice.
      if (name === 'withheld') expect(byQuote).toContain(words);
      else expect(byQuote).toEqual([words]);
    }
  });

  test('without an address ids are tag: URIs', () => {
    const { id, first } = annotationCollection(archive, unpublished, archive.languages[0] ?? '');
    for (const uri of [id, ...(first?.items ?? []).flatMap((item) => [item.id, item.target.source])]) {
      expect(uri).toMatch(/^tag:[a-z0-9-]+\.invalid,2026:[a-z0-9/.-]*(?:#[a-z0-9-]+)?$/);
    }
    expect(new Set(first?.items.map((item) => item.id)).size).toBe(archive.quotes.length);
  });
});

test('words that stand twice are told apart by what surrounds them, unless that is withheld', () => {
  const annotations = annotationCollection(hostile.archive, hostile.context, 'en').first?.items ?? [];
  const twice = annotations.find(({ id }) => id.includes('hostile-p4-1'));
  expect(twice?.target.selector[0]).toEqual({ type: 'TextQuoteSelector', exact: "'quoted", prefix: '\u{1F600}, ' });
  const contexts = (annotationCollection(withheld.archive, withheld.context, 'en').first?.items ?? []).flatMap(
    ({ target }) => [target.selector[0].prefix, target.selector[0].suffix],
  );
  expect(contexts.every((context) => context === undefined)).toBe(true);
});

test('a collection without annotations has no page', () => {
  const { total, first, last } = annotationCollection({ ...hostile.archive, quotes: [] }, hostile.context, 'en');
  expect([total, first, last]).toEqual([0, undefined, undefined]);
});
