// The site by keyboard alone: every stop shows, none is hidden, and the order is that of the text.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium, withPage } from '../support/chromium.ts';

const { address } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

interface Stop {
  readonly name: string;
  /** What is wrong with it. */
  readonly faults: readonly string[];
}

/** What has the focus now: undefined past the end of the page. Remembers the stop before in the page. */
function currentStop(page: Page): Promise<Stop | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return undefined;
    const faults: string[] = [];
    const { outlineStyle, outlineWidth } = getComputedStyle(focused);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) faults.push('does not show the focus');
    const before: unknown = Reflect.get(globalThis, 'stopBefore');
    Reflect.set(globalThis, 'stopBefore', focused);
    if (before instanceof Element && !(before.compareDocumentPosition(focused) & Node.DOCUMENT_POSITION_FOLLOWING))
      faults.push('comes out of order');
    // Some part of it must be the uppermost thing at its place.
    const rects = [
      ...focused.getClientRects(),
      ...[...focused.children].flatMap((child) => [...child.getClientRects()]),
    ];
    const isSeen = rects.some(({ left, right, top, bottom }) =>
      [
        [(left + right) / 2, (top + bottom) / 2],
        [left + 2, (top + bottom) / 2],
        [right - 2, (top + bottom) / 2],
      ].some(([x = 0, y = 0]) => {
        const there = document.elementFromPoint(x, y);
        return there !== null && (focused.contains(there) || there.contains(focused)) && there !== document.body;
      }),
    );
    if (!isSeen) faults.push('is hidden');
    const text = focused.getAttribute('aria-label') ?? focused.textContent ?? '';
    return { name: `${focused.tagName} ${text.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}`, faults };
  });
}

async function walk(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < 800; count += 1) {
    await page.keyboard.press(key);
    const stop = await currentStop(page);
    if (!stop) break;
    stops.push(stop);
  }
  return stops;
}

const faultsOf = (stops: readonly Stop[], expected: readonly string[] = []): string[] =>
  stops.flatMap(({ name, faults }) =>
    faults.filter((fault) => !expected.includes(fault)).map((fault) => `${name} ${fault}`),
  );

describe.each([
  ['home', ''],
  ['article', 'articles/wladiwostok-2019/'],
  ['quote', 'quotes/wladiwostok-2019-p14-1/'],
  ['search', 'search/?q=Sanktionen'],
  ['timeline', 'timeline/'],
])('%s', (_, path) => {
  test.each([1280, 360])('%i pixels wide, forwards and back', async (width) => {
    await withPage(browser, { viewport: { width, height: 700 } }, async (page) => {
      await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
      if (path.startsWith('search')) await page.locator('[data-search-results] a').first().waitFor();
      const forwards = await walk(page, 'Tab');
      expect(faultsOf(forwards)).toEqual([]);
      expect(forwards.length).toBeGreaterThan(15);
      expect(forwards[0]?.name).toMatch(/^A Zum Inhalt/);
      // Backwards the order is the reverse.
      await page.keyboard.press('Shift+Tab');
      const back = await walk(page, 'Shift+Tab');
      expect(faultsOf(back, ['comes out of order'])).toEqual([]);
    });
  });
});
