// The running head: it names the section in view, has the contents list behind it, and never stands before a target.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium, withPage } from '../support/chromium.ts';

const { address } = inject('site');
const article = `${address}articles/wladiwostok-2019/`;
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

const named = (page: Page) => page.locator('.running-head summary span');

test('it names the section in view, on the article and on the timeline', async () => {
  await withPage(browser, { viewport: { width: 1280, height: 800 } }, async (page) => {
    await page.goto(article);
    expect(await page.locator('.running-head').isVisible()).toBe(false);
    await page.goto(`${article}#p15`);
    await expect.poll(() => named(page).textContent()).toMatch(/^\[Wer soll Sicherheit garantieren\?\]\s+14–19$/);
    expect(await page.locator('#contents [aria-current]').getAttribute('href')).toBe('#guarantees');
    await page.evaluate(() => document.querySelector('#p22')?.scrollIntoView());
    await expect.poll(() => named(page).textContent()).toMatch(/^\[Handel/);
    // Behind the article nothing is in view that the list names.
    await page.evaluate(() => document.querySelector('#footer')?.scrollIntoView());
    await expect.poll(() => page.locator('.running-head').isVisible()).toBe(false);
    await page.goto(`${address}timeline/#year_2019`);
    await expect.poll(() => named(page).textContent()).toBe('2019');
  });
});

test.each([1280, 360])('%i pixels wide, no target is behind it', async (width) => {
  await withPage(browser, { viewport: { width, height: 700 } }, async (page) => {
    await page.goto(article);
    for (const id of ['guarantees', 'p9', 'p10', 'p16', 'p22']) {
      await page.goto(`${article}#${id}`);
      await expect.poll(() => page.locator('.running-head').isVisible()).toBe(true);
      const room = await page.evaluate((target) => {
        const top = document.getElementById(target)?.getBoundingClientRect().top ?? 0;
        return top - (document.querySelector('.running-head')?.getBoundingClientRect().bottom ?? 0);
      }, id);
      expect({ id, isFree: room >= 0 }).toEqual({ id, isFree: true });
    }
  });
});

test('its list opens, leads to a section, and closes again; Escape closes it too', async () => {
  await withPage(browser, { viewport: { width: 1280, height: 800 } }, async (page) => {
    await page.goto(`${article}#p15`);
    const summary = page.locator('.running-head summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.locator('.running-head').getByRole('link', { name: 'Kims Dank' }).click();
    await expect.poll(() => named(page).textContent()).toMatch(/^\[Kims Dank/);
    expect(await page.locator('.running-head').evaluate((head) => head.hasAttribute('open'))).toBe(false);
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    expect(await page.locator('.running-head').evaluate((head) => head.hasAttribute('open'))).toBe(false);
  });
});
