// Drives the search page as a reader does.
import type { Browser, Page } from 'playwright-core';
import { brotliSize } from '../support/brotli.ts';
import { withPage } from '../support/chromium.ts';

/** Waits until the answer to what was typed or chosen last is drawn, results and numbers. */
export async function settled(page: Page): Promise<void> {
  await page.locator('[data-search-results][aria-busy="false"]').waitFor({ state: 'attached' });
}

/** Types into the field of the search page and waits for the answer. */
export async function searchFor(page: Page, query: string): Promise<void> {
  await page.locator('main input[name="q"]').fill(query);
  await settled(page);
}

/** Where the results lead, in their order. */
export function targets(page: Page): Promise<string[]> {
  return page
    .locator('[data-search-results] > li')
    .evaluateAll((items) => items.map((item) => item.querySelector('a')?.getAttribute('href') ?? ''));
}

/** The paragraph of an article that an address leads to; other addresses without their text fragment. */
export function placeOf(target: string): string {
  return /\/articles\/[^/]+\/#(p\d+)/.exec(target)?.[1] ?? target.replace(/:~:.*$/, '');
}

/** A built site, and where it is served. */
export interface ServedSite {
  readonly folder: string;
  /** With the base, which ends with a slash. */
  readonly address: string;
  readonly base: string;
}

/**
 * What the first search costs a reader: every file that is fetched for it once the page itself is there, by its bytes
 * under brotli.
 *
 * @param path of the search page
 */
export function firstResultsCost(
  browser: Browser,
  { folder, address, base }: ServedSite,
  path: string,
  query: string,
): Promise<Record<string, number>> {
  return withPage(browser, {}, async (page) => {
    const asked = new Set<string>();
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (!pathname.endsWith('/') && !/\.(?:css|svg|woff2)$/.test(pathname)) asked.add(pathname.slice(base.length));
    });
    await page.goto(`${address}${path}`);
    await searchFor(page, query);
    if ((await page.locator('[data-search-results] > li').count()) === 0) throw new Error(`No result for ${query}`);
    const scripts = await page
      .locator('script[src]')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('src') ?? ''));
    for (const script of scripts) asked.delete(new URL(script, address).pathname.slice(base.length));
    return Object.fromEntries([...asked].map((file) => [file, brotliSize(folder, file)]));
  });
}
