// Light and dark: by the system's preference, by the reader's choice, and when a browser keeps nothing.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium, withPage } from '../support/chromium.ts';

const { address } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

const light = 'rgb(251, 250, 247)';
const dark = 'rgb(22, 22, 20)';
const paper = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const choose = (page: Page, theme: string) => page.locator(`[name="theme"][value="${theme}"]`).check();

test('the choice goes before the preference, holds on the next page, and can be given back', async () => {
  await withPage(browser, { colorScheme: 'light' }, async (page) => {
    await page.goto(address);
    expect(await paper(page)).toBe(light);
    await choose(page, 'dark');
    expect(await paper(page)).toBe(dark);

    // On the next page before its body is there: nothing flashes.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        Reflect.set(globalThis, 'themeAtBody', document.documentElement.dataset['theme']);
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${address}en/quotes/`);
    expect(await page.evaluate(() => Reflect.get(globalThis, 'themeAtBody'))).toBe('dark');
    expect(await paper(page)).toBe(dark);
    expect(await page.locator('[name="theme"]:checked').getAttribute('value')).toBe('dark');

    await choose(page, '');
    expect(await paper(page)).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await paper(page)).toBe(dark);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

test('paper is white, whatever was chosen', async () => {
  await withPage(browser, { colorScheme: 'dark' }, async (page) => {
    await page.goto(address);
    await choose(page, 'dark');
    await page.emulateMedia({ media: 'print' });
    expect(await paper(page)).toBe('rgb(255, 255, 255)');
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(27, 27, 26)');
  });
});

test('where the browser keeps nothing, the choice holds for the page', async () => {
  await withPage(browser, { colorScheme: 'light' }, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await page.goto(address);
    await choose(page, 'dark');
    expect(await paper(page)).toBe(dark);
  });
});

test('without scripts the preference holds, and nothing is offered that does nothing', async () => {
  await withPage(browser, { colorScheme: 'dark', javaScriptEnabled: false }, async (page) => {
    await page.goto(address);
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe(dark);
    expect(await page.locator('.theme').isVisible()).toBe(false);
  });
});

test.each(['light', 'dark'] as const)(
  'with forced colours on %s ground, quoted words have the colour of the text',
  async (colorScheme) => {
    await withPage(browser, { colorScheme, forcedColors: 'active' }, async (page) => {
      await page.goto(`${address}articles/wladiwostok-2019/`);
      const colours = await page.evaluate(() =>
        ['#p9', '#p9 mark'].map((place) => {
          const element = document.querySelector(place);
          return element ? getComputedStyle(element).color : place;
        }),
      );
      expect(new Set(colours).size).toBe(1);
    });
  },
);
