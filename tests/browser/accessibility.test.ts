// Every page under the rules of axe-core, in both themes, wide and narrow; magnification, text spacing, and stillness.
// A page is loaded once, then changed: that is what makes hundreds of states a matter of a minute.
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium, withPage } from '../support/chromium.ts';
import { readPages } from '../support/site.ts';

const { address, folder } = inject('site');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * WCAG 2.2 A and AA, what axe-core's authors hold for good practice, and the contrast of level AAA. That rule passes
 * over what falls short of level AA, so that it takes both.
 */
const allRules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'color-contrast-enhanced': { enabled: true } },
  resultTypes: ['violations'],
};
/** A theme is a set of colours: what does not look at them finds the same in both. */
const colourRules: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] },
  resultTypes: ['violations'],
};
/** Two at a time, as many as a small machine has cores. */
const windows = 2;

let browser: Browser;
let paths: string[] = [];
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
  paths = (await readPages(folder)).map(({ path }) => path.slice(1)).filter((path) => !/^data\/./.test(path));
});
afterAll(() => browser.close());

/** Opens every page once, and gathers what `visit` finds on it. */
async function visitAll(visit: (page: Page, path: string) => Promise<string[]>): Promise<string[]> {
  const queue = [...paths];
  const faults: string[] = [];
  const work = () =>
    withPage(browser, { viewport: { width: 1280, height: 800 } }, async (page) => {
      await page.addInitScript({ path: axe });
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        await page.goto(`${address}${path}`);
        faults.push(...(await visit(page, path)));
      }
    });
  await Promise.all(Array.from({ length: windows }, work));
  return faults.sort();
}

const runAxe = (page: Page, rules: RunOptions): Promise<AxeResults> =>
  page.evaluate((options) => Reflect.get(globalThis, 'axe').run(document, options), rules);

/** The spacing of WCAG 1.4.12, as a reader's own style would set it. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Sets the spacing, tells whose text no longer fits, and takes the spacing away. Text in pictures has an equivalent. */
function spacingFaults(page: Page): Promise<string[]> {
  return page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    const lost = [...document.body.querySelectorAll<HTMLElement>('*:not(svg, svg *, .visually-hidden, input)')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath } = getComputedStyle(element);
        if (clipPath !== 'none') return false;
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
        return (
          (overflowX !== 'visible' && scrollWidth > clientWidth + 1) ||
          (overflowY === 'hidden' && scrollHeight > clientHeight + 1)
        );
      })
      .map((element) => `${element.tagName}.${element.className} cuts its text off`);
    if (document.documentElement.scrollWidth > innerWidth) lost.push('the page is too wide');
    document.adoptedStyleSheets = [];
    return lost;
  }, spacing);
}

test('every page, light and dark, wide and narrow, magnified and with wide spacing', { timeout: 240_000 }, async () => {
  const ran = new Set<string>();
  const faults = await visitAll(async (page, path) => {
    const found: string[] = [];
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      for (const fault of await spacingFaults(page)) found.push(`${path} ${width} with spacing: ${fault}`);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations, passes } = await runAxe(page, colorScheme === 'light' ? allRules : colourRules);
        for (const { id } of passes) ran.add(id);
        for (const { id, help, nodes } of violations) {
          const places = nodes.slice(0, 3).map(({ target }) => target.join(' '));
          found.push(`${path} ${width} ${colorScheme}: ${id} (${help}): ${places.join('; ')}`);
        }
      }
    }
    // 1280 × 1024 at 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > 320) found.push(`${path} magnified: ${wide} pixels wide`);
    return found;
  });
  expect(faults).toEqual([]);
  expect([...ran]).toEqual(
    expect.arrayContaining(['target-size', 'color-contrast-enhanced', 'region', 'heading-order']),
  );
  expect(paths.length).toBeGreaterThan(100);
});

describe('nothing shifts while a page loads', () => {
  const kinds = ['', 'articles/wladiwostok-2019/', 'quotes/', 'timeline/', 'topics/', 'search/?q=Sanktionen', 'about/'];
  test.each([1280, 360])('%i pixels wide, with a font that comes late', async (width) => {
    for (const path of kinds) {
      const shift = await withPage(browser, { viewport: { width, height: 800 } }, async (page) => {
        await page.addInitScript(() => {
          Reflect.set(globalThis, 'shift', 0);
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              Reflect.set(globalThis, 'shift', Reflect.get(globalThis, 'shift') + Reflect.get(entry, 'value'));
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await page.route('**/*.woff2', async (route) => {
          await new Promise((done) => setTimeout(done, 200));
          await route.continue();
        });
        await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
        return page.evaluate(() => Reflect.get(globalThis, 'shift') as number);
      });
      expect({ path, shift }).toEqual({ path, shift: 0 });
    }
  });
});
