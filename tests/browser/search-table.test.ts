// The table of queries, typed into the real page: one of the passages of each stands among the first five results.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium, withPage } from '../support/chromium.ts';
import { placeOf, searchFor, settled, targets } from './search-driver.ts';
import { figuresOf, type SearchQuery, searchQueries } from './search-queries.ts';

const { address } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

test('every query finds a passage of its own among the first five results', async () => {
  const results = new Map<SearchQuery, string[]>();
  for (const [language, path] of [
    ['de', 'search/'],
    ['en', 'en/search/'],
  ] as const) {
    await withPage(browser, {}, async (page) => {
      await page.goto(address + path);
      for (const query of searchQueries.filter((one) => one.language === language)) {
        await searchFor(page, query.query);
        results.set(query, (await targets(page)).map(placeOf));
      }
    });
  }
  const { queries, success, recall, reciprocalRank, failures } = figuresOf(results);
  console.info(
    `search: ${queries} queries, success@5 ${success.toFixed(3)}, recall@5 ${recall.toFixed(3)}, MRR ${reciprocalRank.toFixed(3)}`,
  );
  expect(failures).toEqual([]);
  expect(success).toBe(1);
  expect(queries).toBeGreaterThanOrEqual(60);
});

test('a query that is opened by its address finds the same', async () => {
  await withPage(browser, {}, async (page) => {
    await page.goto(`${address}search/?q=Man%C3%B6ver`);
    await settled(page);
    expect((await targets(page)).map(placeOf)).toEqual(['p21', 'p20']);
  });
});
