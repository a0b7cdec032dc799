// The search of a built site in Chromium: what the first results cost, and how long a reader waits after a key.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { firstResultsCost, type ServedSite, searchFor } from '../tests/browser/search-driver.ts';
import { brotliSize } from '../tests/support/brotli.ts';
import { launchChromium, locateChromium, withPage } from '../tests/support/chromium.ts';
import { serveFolder } from '../tests/support/serve.ts';

export interface MeasuredSearch {
  /** Bytes to the first results under brotli, the median of some words. */
  readonly bytes: number;
  /** Bytes of the numbers beside the filters, which come after the results. */
  readonly facets: number;
  /** Milliseconds from a key to drawn results, median and the slowest of twenty, when the index has been loaded. */
  readonly median: number;
  readonly slow: number;
}

/** So many words are asked for: more than the page keeps answers to, so that each is searched anew. */
const words = 60;
const fresh = 9;

/** @param folder of the built site, without a base */
export async function measureSearch(folder: string): Promise<MeasuredSearch> {
  const { address, close } = await serveFolder(folder);
  const browser = await launchChromium(await locateChromium());
  try {
    const asked = someWords(folder);
    const site: ServedSite = { folder, address, base: '/' };
    const costs: number[] = [];
    for (const word of asked.slice(0, fresh)) costs.push(await bytesFor(browser, site, word));
    const times = await withPage(browser, {}, async (page) => {
      await page.goto(`${address}search/`);
      for (const word of asked) await searchFor(page, word);
      const waits: number[] = [];
      for (const word of asked) waits.push(await waitFor(page, word));
      return waits.sort((a, b) => a - b);
    });
    const place = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
    return {
      bytes: costs.sort((a, b) => a - b)[fresh >> 1] ?? 0,
      facets: brotliSize(folder, 'pagefind/facets/de.json'),
      median: place(0.5),
      slow: place(0.95),
    };
  } finally {
    await browser.close();
    await close();
  }
}

async function bytesFor(browser: Browser, site: ServedSite, word: string): Promise<number> {
  const sizes = await firstResultsCost(browser, site, 'search/', word);
  return Object.entries(sizes).reduce((sum, [file, size]) => (file.includes('/facets/') ? sum : sum + size), 0);
}

/** Words of the archive, from everywhere in the alphabet. */
function someWords(folder: string): string[] {
  const list: readonly string[] = JSON.parse(readFileSync(path.join(folder, 'pagefind/words/de.json'), 'utf8'));
  return Array.from({ length: words }, (_, index) => list[Math.floor(((index + 0.5) * list.length) / words)] ?? '');
}

/** Types the last letter of a word, in the page itself, and waits until the results stand. */
async function waitFor(page: Page, word: string): Promise<number> {
  return page.evaluate(async (query) => {
    const field = document.querySelector<HTMLInputElement>('main input[name="q"]');
    const results = document.querySelector<HTMLElement>('[data-search-results]');
    if (!field || !results) throw new Error('This is no search page.');
    const began = performance.now();
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    while (results.ariaBusy === 'true')
      await new Promise((done) => new MutationObserver(done).observe(results, { attributes: true }));
    await new Promise(requestAnimationFrame);
    return performance.now() - began;
  }, word);
}
