// What a page costs a reader. The sizes are exact, so that these are ordinary tests; bench/ measures times.
import { select, selectAll } from 'hast-util-select';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { brotliSize } from '../support/brotli.ts';
import { type BuiltPage, readPages } from '../support/site.ts';

const { folder } = inject('site');

/** One first flight of TCP: what a server sends before it waits for an answer. */
const firstFlight = 14 * 1024;
/** Scripts may help; nobody needs them to read. The search page is nothing without its own, which has its own budget. */
const mostScript = 4 * 1024;

let pages: BuiltPage[] = [];
beforeAll(async () => {
  pages = await readPages(folder);
});

/** Kind of page → a pattern that its pages match. */
const kinds: Record<string, RegExp> = {
  home: /^(?:en\/)?index\.html$/,
  article: /articles\/[^/]+\/index\.html$/,
  'article in parallel': /parallel\/index\.html$/,
  'how to cite': /cite\/index\.html$/,
  'list of quotes': /quotes\/index\.html$/,
  quote: /quotes\/[^/]+\/index\.html$/,
  topics: /topics\//,
  actors: /actors\//,
  timeline: /timeline\//,
  discrepancies: /discrepancies\//,
  search: /search\//,
  about: /about\//,
  data: /data\/index\.html$/,
  404: /404/,
};

describe.each(Object.entries(kinds))('%s', (_, pattern) => {
  test('page and styles fit into one first flight', () => {
    const those = pages.filter(({ file }) => pattern.test(file));
    expect(those.length).toBeGreaterThan(0);
    const sizes = those.map(({ file, tree }) => {
      const styles = selectAll('link[rel=stylesheet]', tree).map(({ properties }) => String(properties['href']));
      return { file, size: [file, ...styles].reduce((sum, path) => sum + brotliSize(folder, path), 0) };
    });
    expect(sizes.filter(({ size }) => size > firstFlight)).toEqual([]);
  });

  test('scripts are small', () => {
    const those = pages.filter(({ file }) => pattern.test(file) && !/search\//.test(file));
    const sizes = those.map(({ file, tree }) => {
      const scripts = selectAll('script[src]', tree).map(({ properties }) => String(properties['src']));
      return { file, size: scripts.reduce((sum, path) => sum + brotliSize(folder, path), 0) };
    });
    expect(sizes.filter(({ size }) => size > mostScript)).toEqual([]);
  });
});

test('no page asks another host for anything', () => {
  const asked = pages.flatMap(({ file, tree }) => [
    ...selectAll('[src], [srcset], [poster], object[data], embed, iframe', tree)
      .map(({ properties }) => String(properties['src'] ?? properties['srcSet'] ?? properties['data']))
      .filter((address) => /^(?:https?:)?\/\//.test(address))
      .map((address) => `${file}: ${address}`),
    ...selectAll('link[href]', tree)
      .filter(({ properties }) =>
        [properties['rel']]
          .flat()
          .some((rel) =>
            /^(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)$/.test(String(rel)),
          ),
      )
      .map(({ properties }) => String(properties['href']))
      .filter((address) => /^(?:https?:)?\/\//.test(address))
      .map((address) => `${file}: ${address}`),
  ]);
  expect(asked).toEqual([]);
});

test('text does not wait for a font, and pictures keep their place', () => {
  const unsized = pages.flatMap(({ file, tree }) =>
    selectAll('img, iframe, video', tree)
      .filter(({ properties }) => properties['width'] === undefined || properties['height'] === undefined)
      .map(() => file),
  );
  expect(unsized).toEqual([]);
  expect(pages.filter(({ tree }) => select('link[rel~=preload][as=font]', tree)).map(({ file }) => file)).toEqual([]);
});
