// What the first search costs a reader: everything that is fetched for it once the page itself is there.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { firstResultsCost } from './search-driver.ts';

const mostForFirstResults = 95_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

test.each([
  ['search/', 'Sanktionen'],
  ['search/', 'Garantie'],
  ['en/search/', 'Kim Jong Un'],
])('%s: first results for "%s"', async (path, query) => {
  const sizes = await firstResultsCost(browser, inject('site'), path, query);
  const sum = Object.values(sizes).reduce((total, size) => total + size, 0);
  expect(sum, JSON.stringify(sizes, null, 1)).toBeLessThanOrEqual(mostForFirstResults);
  // The engine was asked at all.
  expect(Object.keys(sizes).some((file) => file.endsWith('.pf_index'))).toBe(true);
});
