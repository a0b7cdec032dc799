// What the first search costs a reader: everything that is fetched for it once the page itself is there.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { brotliSize } from '../support/brotli.ts';
import { launchChromium, withPage } from '../support/chromium.ts';
import { searchFor } from './search-driver.ts';

const { address, base, folder } = inject('site');
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
  await withPage(browser, {}, async (page) => {
    const asked = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (!pathname.endsWith('/') && !/\.(?:css|svg|woff2)$/.test(pathname)) asked.add(pathname.slice(base.length));
    });
    await page.goto(`${address}${path}`);
    await searchFor(page, query);
    const scripts = await page
      .locator('script[src]')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('src') ?? ''));
    for (const script of scripts) asked.delete(new URL(script, address).pathname.slice(base.length));
    expect(await page.locator('[data-search-results] > li').count()).toBeGreaterThan(0);
    const sizes = Object.fromEntries([...asked].map((file) => [file, brotliSize(folder, file)]));
    const sum = Object.values(sizes).reduce((total, size) => total + size, 0);
    expect(sum, JSON.stringify(sizes, null, 1)).toBeLessThanOrEqual(mostForFirstResults);
    // The engine was asked at all.
    expect([...asked].some((file) => file.endsWith('.pf_index'))).toBe(true);
  });
});
