// Faults of the network, each made by refusing the requests: a page whose style, font or script does not come stays
// readable, and a search that does not come up says so and leads on.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { de } from '../../src/i18n/de.ts';
import { launchChromium } from '../support/chromium.ts';

const { address } = inject('site');
const article = 'articles/wladiwostok-2019/';
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

/** How a request fails: the connection breaks, or the host answers with something else. */
const faults = {
  'does not come': (page: Page, files: string) => page.route(files, (route) => route.abort('connectionfailed')),
  'is another file': (page: Page, files: string) =>
    page.route(files, (route) => route.fulfill({ status: 503, contentType: 'text/html', body: '<h1>Wartung</h1>' })),
} as const;

/** A page in which some files fail; errors of its scripts are part of the fault. */
async function withFault(
  fault: keyof typeof faults,
  files: string,
  visit: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 800 } });
  try {
    const page = await context.newPage();
    let failed = 0;
    page.on('requestfailed', () => (failed += 1));
    page.on('response', (response) => (failed += Number(response.status() === 503)));
    await faults[fault](page, files);
    await visit(page);
    expect(failed, 'requests that failed').toBeGreaterThan(0);
  } finally {
    await context.close();
  }
}

/** The words of a place are on the page, in a box of their own, in a colour that is not that of the ground. */
async function expectReadable(page: Page, selector: string, words: string): Promise<void> {
  const place = page.locator(selector).first();
  expect(await place.textContent()).toContain(words);
  const box = await place.boundingBox();
  expect(box?.height).toBeGreaterThan(15);
  expect(box?.width).toBeGreaterThan(100);
  const seen = await place.evaluate((element) => {
    const { visibility, opacity, color, backgroundColor, display } = getComputedStyle(element);
    return visibility === 'visible' && opacity === '1' && display !== 'none' && color !== backgroundColor;
  });
  expect(seen).toBe(true);
}

describe.each(Object.keys(faults) as (keyof typeof faults)[])('%s', (fault) => {
  test.each([
    ['the style sheet', '**/*.css'],
    ['the font', '**/*.woff2'],
    ['the script', '**/_astro/*.js'],
  ])('%s: the article is readable', async (_, files) => {
    await withFault(fault, files, async (page) => {
      await page.goto(address + article);
      await page.evaluate(() => document.fonts.ready);
      await expectReadable(page, 'h1', '');
      await expectReadable(page, '#p9', 'Es gibt keine Geheimnisse');
      const quotes = await page.locator(`a[href*="quotes/"]`).count();
      expect(quotes).toBeGreaterThan(10);
      await page.locator('a[href$="quotes/wladiwostok-2019-p9-1/"]').first().click();
      await expectReadable(page, 'blockquote', '');
    });
  });

  test('the script: the search page says that it needs one, and leads on', async () => {
    await withFault(fault, '**/_astro/*.js', async (page) => {
      await page.goto(`${address}search/`);
      await page.getByText(de.search.noscript).waitFor({ state: 'visible' });
      await page.getByRole('link', { name: de.search.allQuotes }).first().click();
      await page.waitForURL(`${address}quotes/`);
    });
  });

  test.each([
    ["Pagefind's script", '**/pagefind/pagefind.js'],
    ['the way to it', '**/pagefind/start.js'],
    ['the entry of the index', '**/pagefind/pagefind-entry.json*'],
    ['the engine', '**/pagefind/wasm.*'],
    ['the list of records', '**/*.pf_meta'],
    ['the words of the index', '**/*.pf_index'],
    ['the texts of the results', '**/pagefind/records/**'],
  ])('%s: the search page says that the search did not come, and leads on', async (_, files) => {
    await withFault(fault, files, async (page) => {
      await page.goto(`${address}search/?q=Sanktionen`);
      await page.getByText(de.search.failed).waitFor({ state: 'visible' });
      await page.getByRole('link', { name: de.search.allQuotes }).locator('visible=true').first().click();
      await page.waitForURL(`${address}quotes/`);
    });
  });

  test.each([
    ['the filters', '**/*.pf_filter'],
    ['the list of words', '**/pagefind/words/*'],
  ])('%s: the search finds all the same, or says that it did not come', async (_, files) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await faults[fault](page, files);
    await page.goto(`${address}search/?q=Sanktonen`);
    await page
      .locator('[role="status"]')
      .filter({ hasText: /\S/ })
      .or(page.getByText(de.search.failed))
      .first()
      .waitFor({ state: 'visible' });
    await page.goto(`${address}search/?q=Sanktionen`);
    await page
      .locator('[data-search-results] a')
      .or(page.getByText(de.search.failed))
      .locator('visible=true')
      .first()
      .waitFor();
    await context.close();
  });
});

test('the search that failed comes when the network does', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/*.pf_index', (route) => route.abort());
  await page.goto(`${address}search/?q=Sanktionen`);
  await page.getByText(de.search.failed).waitFor({ state: 'visible' });
  await page.unrouteAll();
  await page.reload();
  await page.locator('[data-search-results] a').first().waitFor();
  expect(await page.getByText(de.search.failed).isVisible()).toBe(false);
  await context.close();
});
