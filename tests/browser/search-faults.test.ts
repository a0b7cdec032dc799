// What nobody means to type, and what goes wrong on the way: the search page stays whole and says what does not work.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { RecordText } from '../../src/search/record.ts';
import { launchChromium, withPage } from '../support/chromium.ts';
import { placeOf, searchFor, settled, targets } from './search-driver.ts';

const { address, folder } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

const attack = '<img src=x onerror=alert(1)>';

/** Opens the search page; any dialog is an attack that came through. */
async function onSearchPage(
  act: (page: Page) => Promise<void>,
  before: (page: Page) => Promise<unknown> = async () => {},
) {
  await withPage(browser, {}, async (page) => {
    const dialogs: string[] = [];
    page.on('dialog', async (dialog) => {
      dialogs.push(dialog.message());
      await dialog.dismiss();
    });
    await before(page);
    await page.goto(`${address}search/`);
    await act(page);
    expect(dialogs).toEqual([]);
  });
}

describe('a query of', () => {
  const queries: Record<string, { query: string; finds: boolean }> = {
    '10,000 characters': { query: 'Sanktionen '.repeat(910).slice(0, 10_000), finds: true },
    'one word of 10,000 characters': { query: 'x'.repeat(10_000), finds: false },
    'only punctuation': { query: '?! … – „“ "" ()[]{} *** \\ / . ,', finds: false },
    'only spaces': { query: '     ', finds: false },
    'an unmatched quotation mark': { query: '„Geheimnisse', finds: true },
    'many unmatched quotation marks': { query: '"„»Geheim""nisse“« "', finds: true },
    'right-to-left marks': { query: '\u202eGeheim\u200fnisse\u202c\u2067', finds: true },
    'zero-width characters': { query: 'Ge\u200bheim\u00adnisse\ufeff', finds: true },
    'lone surrogates': { query: 'Geheimnisse \ud800', finds: true },
    // Its last word is a number, and there are numbers.
    'an element with a handler': { query: attack, finds: true },
    'words of JavaScript': { query: 'constructor __proto__ toString', finds: false },
    'an emoji': { query: '🕊️', finds: false },
    'another script': { query: '朝鮮民主主義人民共和国', finds: false },
  };
  test.each(Object.entries(queries))('%s', async (_, { query, finds }) => {
    await onSearchPage(async (page) => {
      await searchFor(page, query);
      expect((await targets(page)).length > 0).toBe(finds);
      if (query.trim() !== '' && !finds) expect(await page.locator('[data-help]').isVisible()).toBe(true);
      expect(await page.locator('[data-failed]').isHidden()).toBe(true);
      expect(await page.locator('main img').count()).toBe(0);
      expect(page.url().length).toBeLessThan(5000);
      if (query.trim() === '') return;
      await page.reload();
      await settled(page);
      expect((await targets(page)).length > 0).toBe(finds);
    });
  });
});

test('markup in a title and in a passage of the index is shown as text', async () => {
  const mark = async (route: Route): Promise<void> => {
    const file = join(folder, new URL(route.request().url()).pathname.slice(new URL(address).pathname.length));
    const records = JSON.parse(await readFile(file, 'utf8')) as RecordText[];
    const spoiled = records.map(({ content, meta, ...record }) => {
      const marked = Object.fromEntries(
        ['title', 'speaker', 'date'].map((key) => [key, `${attack}${meta[key as 'title'] ?? ''}`]),
      );
      return { ...record, content: `${attack} ${content}`, meta: { ...meta, ...marked } };
    });
    await route.fulfill({ json: spoiled });
  };
  await onSearchPage(
    async (page) => {
      await searchFor(page, 'Sanktionen');
      expect(await page.locator('[data-search-results] a').first().textContent()).toContain(attack);
      expect(await page.locator('[data-part="excerpt"]').first().textContent()).toContain('<img src=x');
      expect(await page.locator('main img').count()).toBe(0);
    },
    async (page) => page.route('**/pagefind/records/**', mark),
  );
});

describe('says that it does not work, and offers the list of all quotations, when', () => {
  test.each([
    ['the module', '**/pagefind/pagefind.js'],
    ['its start', '**/pagefind/start.js'],
    ['the WebAssembly', '**/pagefind/wasm.*'],
    ['the entry', '**/pagefind/pagefind-entry.json*'],
    ['the list of pages', '**/pagefind/*.pf_meta'],
    ['the index of words', '**/pagefind/index/**'],
    ['the list of records', '**/pagefind/catalogue/**'],
    ['the filters', '**/pagefind/facets/**'],
    ['a record', '**/pagefind/records/**'],
  ])('%s does not come', async (_, files) => {
    for (const stop of [
      (route: Route) => route.abort(),
      (route: Route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>404</h1>' }),
    ]) {
      await withPage(browser, {}, async (page) => {
        await page.route(files, stop);
        await page.goto(`${address}search/?q=Sanktionen`);
        await page.locator('[data-failed]').waitFor();
        expect(await page.locator('[data-failed]').textContent()).toContain('ließ sich nicht vollständig laden');
        expect(await page.locator('[data-failed] a[href$="/quotes/"]').isVisible()).toBe(true);
        expect(await targets(page)).toEqual([]);
        expect(await page.locator('[data-help]').isHidden()).toBe(true);
      });
    }
  });

  test('the script of the page does not come', async () => {
    await withPage(browser, {}, async (page) => {
      await page.route('**/_astro/search*.js', (route) => route.abort());
      await page.goto(`${address}search/`);
      await page.getByText('Die Suche braucht JavaScript.').waitFor({ timeout: 10_000 });
      await expect
        .poll(
          () => page.getByText('Die Suche braucht JavaScript.').evaluate((text) => getComputedStyle(text).visibility),
          {
            timeout: 10_000,
          },
        )
        .toBe('visible');
    });
  });
});

test('answers that come late and out of order are dropped', async () => {
  await onSearchPage(
    async (page) => {
      const field = page.locator('main input[name="q"]');
      await field.fill('Sanktionen');
      await field.fill('Geheimnisse');
      await settled(page);
      expect((await targets(page)).map(placeOf)).toContain('p9');
      // The answer to the first question has had time to come.
      await page.waitForTimeout(1500);
      expect((await targets(page)).map(placeOf)).toContain('p9');
      expect((await targets(page)).map(placeOf)).not.toContain('p12');
      expect(new URL(page.url()).search).toBe('?q=Geheimnisse');
    },
    async (page) => {
      let asked = 0;
      await page.route('**/pagefind/index/**', async (route) => {
        asked += 1;
        // The chunk of the first word comes after everything else.
        if (asked === 1) await new Promise((done) => setTimeout(done, 1000));
        await route.continue();
      });
    },
  );
});
