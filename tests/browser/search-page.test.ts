// The search page in a reader's hands: typing, filters, address, Back and reload, phrases, help, keyboard.
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium, withPage } from '../support/chromium.ts';
import { placeOf, searchFor, settled, targets } from './search-driver.ts';

const { address } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

/** Opens a page of the site. */
const visit = <Result>(path: string, act: (page: Page) => Promise<Result>, options: BrowserContextOptions = {}) =>
  withPage(browser, options, async (page) => {
    await page.goto(address + path);
    return act(page);
  });

const status = (page: Page) => page.locator('[role="status"]').textContent();
const countOf = (page: Page, value: string) =>
  page.locator(`label:has(input[value="${value}"]) [data-count]`).textContent();

describe('results', () => {
  test('come while typing, before Enter, each with kind, speaker, date, paragraph and the words found', async () => {
    await visit('search/', async (page) => {
      await page.locator('main input[name="q"]').pressSequentially('Luftman');
      await settled(page);
      const first = page.locator('[data-search-results] > li').first();
      expect(await first.locator('mark').allTextContents()).toEqual(['Luftmanöver']);
      const text = await first.textContent();
      for (const part of ['Sprecher des Komitees', 'Zitat', 'indirekte Rede', 'Absatz 20', '25. April 2019']) {
        expect(text).toContain(part);
      }
    });
  });

  test('have a passage once: the paragraph folds into its quotation, and the numbers count both', async () => {
    await visit('search/?q=Geheimnisse', async (page) => {
      await settled(page);
      expect((await targets(page)).map(placeOf).filter((place) => place === 'p9')).toHaveLength(1);
      expect(await page.locator('[data-search-results] > li').first().getAttribute('data-type')).toBe('quote');
      expect([await countOf(page, 'quote'), await countOf(page, 'paragraph')]).toEqual(['1', '1']);
    });
  });

  test('say by which word they were found where the text does not show it', async () => {
    await visit('search/?q=Pipeline', async (page) => {
      await settled(page);
      expect(await page.locator('[data-search-results] > li').first().textContent()).toContain(
        'gefunden über: Pipeline',
      );
      expect(await page.locator('[data-part="excerpt"]').allTextContents()).not.toContainEqual(
        expect.stringContaining('Pipeline'),
      );
    });
  });

  test('lead to the paragraph, which is set off and in view', async () => {
    await visit('search/?q=Souver%C3%A4nit%C3%A4t', async (page) => {
      await settled(page);
      const [target = ''] = await targets(page);
      expect(target).toMatch(/#p19:~:text=.*Souver%C3%A4nit%C3%A4t/);
      await page.locator('[data-search-results] a').first().click();
      await page.waitForURL(/articles\/.*#p19/);
      const paragraph = page.locator('#p19');
      await expect.poll(() => paragraph.evaluate((element) => element.matches(':target'))).toBe(true);
      await expect
        .poll(() =>
          paragraph.evaluate((element) => {
            const { top, bottom } = element.getBoundingClientRect();
            return bottom > 0 && top < innerHeight;
          }),
        )
        .toBe(true);
    });
  });

  test('are found in the other language’s words', async () => {
    await visit('en/search/?q=Luftman%C3%B6ver', async (page) => {
      await settled(page);
      const [target = ''] = await targets(page);
      expect(target).toMatch(/^\/en\/articles\/.*#p20/);
      expect(await page.locator('[data-part="excerpt"]').first().textContent()).not.toContain('Luftmanöver');
    });
  });

  test('beyond the first ten come on request, with the focus on the first new one', async () => {
    await visit('search/?q=Nordkorea', async (page) => {
      await settled(page);
      expect(await targets(page)).toHaveLength(10);
      await page.getByRole('button', { name: 'Weitere Treffer' }).press('Enter');
      await expect.poll(async () => (await targets(page)).length).toBe(20);
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
      expect(focused).toBe((await targets(page))[10]);
    });
  });
});

describe('phrases', () => {
  test.each([
    '„keine Geheimnisse“',
    '»keine Geheimnisse«',
    '"keine Geheimnisse"',
    '“keine Geheimnisse”',
    '«keine Geheimnisse»',
  ])('%s', async (query) => {
    await visit('search/', async (page) => {
      await searchFor(page, query);
      expect((await targets(page)).map(placeOf)).toEqual(['p9']);
    });
  });

  test('words in another order are no phrase: it is said, and their passages are shown', async () => {
    await visit('search/', async (page) => {
      await searchFor(page, '„Geheimnisse keine es“');
      expect(await page.locator('[data-notes]').textContent()).toContain('Diese Wortfolge steht nirgends');
      expect((await targets(page)).map(placeOf)).toContain('p9');
    });
  });
});

describe('filters and sorting', () => {
  test('numbers follow the query and the other filters', async () => {
    await visit('search/?q=Garantien', async (page) => {
      await settled(page);
      const [quotes, paragraphs] = [Number(await countOf(page, 'quote')), Number(await countOf(page, 'paragraph'))];
      expect(quotes).toBeGreaterThan(0);
      expect(paragraphs).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Nur Zitate' }).click();
      await settled(page);
      expect(await status(page)).toBe(`${quotes} Treffer`);
      // The kind that was not chosen can still be added.
      expect(Number(await countOf(page, 'paragraph'))).toBe(paragraphs);
      expect(page.url()).toContain('?q=Garantien&type=quote');
      await searchFor(page, 'Halbinsel');
      expect(await countOf(page, 'quote')).toBe('2');
      expect(await page.locator('label:has(input[value="cprc-spokesperson"])').isHidden()).toBe(true);
    });
  });

  test('an address with unknown values is answered without them', async () => {
    await visit('search/?q=Garantien&type=nonsense&speaker=nobody&speaker=putin&sort=backwards&x=1', async (page) => {
      await settled(page);
      expect(new URL(page.url()).search).toBe('?q=Garantien&speaker=putin');
      expect((await targets(page)).length).toBeGreaterThan(0);
      await page.getByRole('button', { name: 'Filter löschen' }).click();
      await settled(page);
      expect(new URL(page.url()).search).toBe('?q=Garantien');
    });
  });

  test('without words, filters alone list what they mean, in the order of the article', async () => {
    await visit('search/?type=quote&speaker=kim-jong-un', async (page) => {
      await settled(page);
      expect((await targets(page)).map(placeOf)).toEqual(['p6', 'p7']);
    });
  });

  test('by date and by place in the article', async () => {
    await visit('search/?q=Gipfel&type=event&sort=date', async (page) => {
      await settled(page);
      const years = (await page.locator('[data-part="about"]').allTextContents()).map((text) =>
        Number(/\b(\d{4})\b/.exec(text)?.[1]),
      );
      expect(years.length).toBeGreaterThan(3);
      expect(years).toEqual([...years].sort((a, b) => a - b));
      await page.locator('select[name="sort"]').selectOption('order');
      await settled(page);
      expect(page.url()).toContain('sort=order');
    });
    await visit('search/?q=Garantien&type=quote&sort=order', async (page) => {
      await settled(page);
      const numbers = (await targets(page)).map((target) => Number(placeOf(target).slice(1)));
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    });
  });
});

describe('Back and reload', () => {
  test('Back from a result restores query, filter, results and place', async () => {
    await visit(
      'search/',
      async (page) => {
        await searchFor(page, 'Nordkorea');
        await page.getByRole('button', { name: 'Weitere Treffer' }).click();
        await expect.poll(async () => (await targets(page)).length).toBe(20);
        const before = await targets(page);
        await page.locator('[data-search-results] > li').nth(15).scrollIntoViewIfNeeded();
        const y = await page.evaluate(() => scrollY);
        expect(y).toBeGreaterThan(200);
        await page.locator('[data-search-results] > li').nth(15).locator('a').click();
        await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
        await page.goBack();
        await settled(page);
        expect(await targets(page)).toEqual(before);
        await expect.poll(() => page.evaluate(() => scrollY)).toBe(y);
        await page.reload();
        await settled(page);
        expect(await targets(page)).toEqual(before);
        await expect.poll(() => page.evaluate(() => scrollY)).toBe(y);
      },
      { viewport: { width: 1000, height: 600 } },
    );
  });

  test('Back goes from query to query, from filter to filter, not from letter to letter', async () => {
    await visit('search/', async (page) => {
      const field = page.locator('main input[name="q"]');
      await field.pressSequentially('Sanktionen');
      await field.press('Enter');
      await settled(page);
      await page.getByRole('button', { name: 'Nur Zitate' }).click();
      await settled(page);
      await field.fill('Garantien');
      await settled(page);
      const back = async () => {
        await page.goBack();
        await settled(page);
        return new URL(page.url()).search;
      };
      expect(await back()).toBe('?q=Sanktionen&type=quote');
      expect(await field.inputValue()).toBe('Sanktionen');
      expect(await page.getByRole('button', { name: 'Nur Zitate' }).getAttribute('aria-pressed')).toBe('true');
      expect(await back()).toBe('?q=Sanktionen');
      expect((await targets(page)).length).toBeGreaterThan(0);
    });
  });
});

describe('no hit', () => {
  test('offers the nearest words, the topics and the list of all quotations', async () => {
    await visit('search/', async (page) => {
      await searchFor(page, 'Sanktoinen');
      expect(await status(page)).toBe('Kein Treffer für „Sanktoinen“.');
      const meant = page.locator('[data-meant] a');
      expect(await meant.allTextContents()).toContain('Sanktionen');
      expect(await page.locator('[data-help] a[href*="/topics/"]').count()).toBeGreaterThan(5);
      expect(await page.locator('[data-help] a[href$="/quotes/"]').isVisible()).toBe(true);
      await meant.first().click();
      await settled(page);
      expect((await targets(page)).map(placeOf)).toContain('p12');
      expect(await page.locator('[data-help]').isHidden()).toBe(true);
    });
  });

  test('a word that the archive lacks is named where the others are found', async () => {
    await visit('search/?q=Putin+Blumenkohl', async (page) => {
      await settled(page);
      expect(await page.locator('[data-notes]').textContent()).toBe('Nicht im Archiv: „blumenkohl“.');
      expect((await targets(page)).length).toBeGreaterThan(0);
    });
  });
});

describe('the field', () => {
  test('nothing of search is loaded before it is entered; then the core is, before the first key', async () => {
    await withPage(browser, {}, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${address}articles/wladiwostok-2019/`);
      await page.waitForLoadState('networkidle');
      expect(asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
      await page.keyboard.press('/');
      await expect.poll(() => asked.some((path) => path.endsWith('.pagefind'))).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
      expect(await page.locator('input:focus').inputValue()).toBe('');
      await page.keyboard.type('Öl/Gas');
      expect(await page.locator('input:focus').inputValue()).toBe('Öl/Gas');
      await page.keyboard.press('Escape');
      expect(await page.locator('input:focus').count()).toBe(0);
    });
  });

  test('stands in the header of every kind of page and leads to the results', async () => {
    for (const path of ['', 'quotes/', 'topics/', 'actors/', 'timeline/', 'about/', 'en/discrepancies/', 'search/']) {
      await visit(path, async (page) => {
        expect(await page.locator('header form[data-index] input[name="q"]').count(), path).toBe(1);
      });
    }
    await visit('en/timeline/', async (page) => {
      await page.locator('header input[name="q"]').fill('pipeline');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/en\/search\/\?q=pipeline/);
      await settled(page);
      expect((await targets(page)).map(placeOf)).toContain('p22');
    });
  });
});

test('all of it works by keyboard, and the number of results is announced', async () => {
  await visit('search/', async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('Garantien');
    await settled(page);
    const announced = page.getByRole('status');
    expect(await announced.textContent()).toMatch(/^\d+ Treffer$/);
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement;
        return element instanceof HTMLInputElement ? element.value : (element?.textContent?.trim() ?? '');
      });
    const tabTo = async (name: string) => {
      for (let presses = 0; presses < 40 && (await focused()) !== name; presses += 1) await page.keyboard.press('Tab');
      expect(await focused()).toBe(name);
    };
    await tabTo('Nur Zitate');
    await page.keyboard.press('Space');
    await settled(page);
    await tabTo('Filter');
    await page.keyboard.press('Enter');
    await tabTo('indirect');
    await page.keyboard.press('Space');
    await settled(page);
    expect(new URL(page.url()).search).toBe('?q=Garantien&type=quote&kind=indirect');
    await tabTo('Wladimir Putin');
    await page.keyboard.press('Enter');
    await page.waitForURL(/articles\//);
  });
});

test('nothing runs out of a window of 320 pixels, filters open', async () => {
  await visit(
    'search/?q=Wiedervereinigungskomitee+Sechs-Parteien-Gespr%C3%A4che',
    async (page) => {
      await settled(page);
      await page.locator('summary').click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await searchFor(page, 'x'.repeat(300));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    },
    { viewport: { width: 320, height: 640 } },
  );
});

test('the code of our own is at most 6 kB', async () => {
  await withPage(browser, {}, async (page) => {
    const scripts: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      if (/\/_astro\/search[^/]*\.js$/i.test(new URL(response.url()).pathname)) scripts.push(response.body());
    });
    await page.goto(`${address}search/`, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(scripts)).map((script) => brotliCompressSync(script).length);
    expect(bytes).toHaveLength(2);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(6000);
  });
});

test('without JavaScript it says so and offers the list of all quotations', async () => {
  await visit(
    'search/',
    async (page) => {
      expect(await page.getByText('Die Suche braucht JavaScript.').isVisible()).toBe(true);
      expect(await page.locator('main a[href$="/quotes/"]').first().isVisible()).toBe(true);
    },
    { javaScriptEnabled: false },
  );
});
