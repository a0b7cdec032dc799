// Reading as a reader does: from the home page through the search to the sentence, on a narrow screen, by keyboard.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium, withPage } from '../support/chromium.ts';
import { readPages } from '../support/site.ts';

const { address, folder } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

/** Whether the words stand within the window, whatever the browser did to bring them there. */
function wordsInView(page: Page, words: string): Promise<boolean> {
  return page.evaluate((wanted) => {
    const paragraph = [...document.querySelectorAll('p[id]')].find((element) => element.textContent?.includes(wanted));
    if (!paragraph) return false;
    const { top, bottom } = paragraph.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  }, words);
}

test('from the home page through a search to the sentence', async () => {
  await withPage(browser, { viewport: { width: 1280, height: 800 } }, async (page) => {
    await page.goto(address);
    await page.getByRole('searchbox').first().fill('Sanktionen');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\/\?q=Sanktionen/);
    await page.locator('[data-search-results] a').first().click();
    await page.waitForURL(/articles\/|topics\/|quotes\//);
    await expect.poll(() => wordsInView(page, 'Sanktionen')).toBe(true);
  });
});

test('the skip link leads past the navigation', async () => {
  await withPage(browser, {}, async (page) => {
    await page.goto(address);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });
});

describe('on a window of 320 pixels', () => {
  test('no page scrolls sideways, with and without scripts', async () => {
    const paths = (await readPages(folder)).map(({ path }) => path.slice(1)).filter((path) => !path.startsWith('en/'));
    for (const javaScriptEnabled of [true, false]) {
      await withPage(browser, { viewport: { width: 320, height: 640 }, javaScriptEnabled: true }, async (page) => {
        if (!javaScriptEnabled) await page.route('**/*.js', (route) => route.abort());
        const wide: string[] = [];
        for (const path of paths) {
          await page.goto(`${address}${path}`);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          if (width > 320) wide.push(`${path}: ${width}`);
        }
        expect(wide).toEqual([]);
      });
    }
  });
});

test('without scripts the article, its notes and the way to every quotation are there', async () => {
  await withPage(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${address}articles/wladiwostok-2019/`);
    expect(await page.locator('p[id="p9"]').textContent()).toContain('Es gibt keine Geheimnisse');
    expect(await page.locator('a[href*="quotes/wladiwostok-2019-p9-3/"]').count()).toBeGreaterThan(0);
    await page.goto(`${address}search/`);
    expect(await page.locator('main a[href$="quotes/"]').count()).toBeGreaterThan(0);
  });
});
