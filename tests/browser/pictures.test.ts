// Pictures of pages: seen in the colours of the page, and their marks are links once a pointer comes to them.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium, withPage } from '../support/chromium.ts';

const { address } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

const figure = (page: Page) => page.locator('.picture-figure').first();
/** The mark of an event in the layout that shows, once a pointer has come to the picture. */
const mark = async (page: Page) => {
  await figure(page).hover({ position: { x: 5, y: 5 } });
  return figure(page).locator('a[href$="#hanoi-summit"] text').filter({ visible: true }).first();
};

test.each([1280, 360])('at %d pixels a mark leads to its entry, and keyboards go past the picture', async (width) => {
  await withPage(browser, { viewport: { width, height: 800 } }, async (page) => {
    await page.goto(`${address}en/timeline/`);
    await (await mark(page)).click();
    expect(new URL(page.url()).hash).toBe('#hanoi-summit');
    expect(await figure(page).locator('[id], a:not([tabindex="-1"]):not(figcaption a)').count()).toBe(0);
  });
});

test('on the home page a mark leads to the timeline', async () => {
  await withPage(browser, { viewport: { width: 1280, height: 800 } }, async (page) => {
    await page.goto(address);
    await (await mark(page)).click();
    await page.waitForURL(/\/timeline\/#hanoi-summit$/);
  });
});

test('a finger need not press twice', async () => {
  const options = { viewport: { width: 360, height: 800 }, hasTouch: true };
  const place = await withPage(browser, options, async (page) => {
    await page.goto(`${address}timeline/`);
    const { x, y, width, height } = (await (await mark(page)).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    return { x: x + width / 2, y: y + height / 2 + (await page.evaluate(() => scrollY)) };
  });
  await withPage(browser, options, async (page) => {
    await page.goto(`${address}timeline/`);
    await page.evaluate((y) => scrollTo(0, y - 400), place.y);
    await page.touchscreen.tap(place.x, 400);
    await page.waitForURL(/#hanoi-summit$/);
  });
});

test.each(['light', 'dark'] as const)('in the %s theme it looks the same before and after', async (colorScheme) => {
  await withPage(browser, { viewport: { width: 1280, height: 900 }, colorScheme }, async (page) => {
    await page.goto(`${address}timeline/`);
    await page.waitForLoadState('networkidle');
    const look = async () => (await figure(page).locator('svg').first().screenshot()).toString('base64');
    const before = await look();
    await (await mark(page)).waitFor();
    expect((await look()) === before).toBe(true);
  });
});

test('a picture that does not come leaves the page as it is, its place kept', async () => {
  await withPage(browser, { viewport: { width: 1280, height: 800 } }, async (page) => {
    await page.route('**/plates/*.svg', (route) => route.abort());
    await page.goto(`${address}timeline/`);
    await figure(page).hover();
    expect((await figure(page).boundingBox())?.height).toBeGreaterThan(600);
    expect(await page.locator('#hanoi-summit h3').isVisible()).toBe(true);
  });
});
