// Drives the search page as a reader does.
import type { Page } from 'playwright-core';

/** Waits until the answer to what was typed or chosen last is drawn. */
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
