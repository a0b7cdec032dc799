// Links and citations as a reader takes them in Chromium: copied with one press, for selected words, and opened again.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { bundleForPage } from '../support/bundle.ts';
import { launchChromium, withPage } from '../support/chromium.ts';

const { address } = inject('site');
const article = `${address}articles/wladiwostok-2019/`;
let browser: Browser;
let finder = '';
/** Whether this Chromium can look for words: the one that comes by npm is built without the data for it. */
let searches = false;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
  searches = await withPage(browser, {}, async (page) => {
    await page.setContent('<p>words</p>');
    return page.evaluate(() => Reflect.get(window, 'find').call(window, 'words'));
  });
  finder = await bundleForPage("export * from 'text-fragments-polyfill/text-fragment-utils';", 'finder');
});
afterAll(() => browser.close());

const allowed: BrowserContextOptions = { permissions: ['clipboard-read', 'clipboard-write'] };
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const said = (page: Page) => page.locator('.strip [role="status"]');

/** Selects from some words of one paragraph to some of another, as a mouse would. */
async function select(
  page: Page,
  from: readonly [id: string, words: string],
  to: readonly [id: string, words: string],
) {
  await page.evaluate(
    ([start, end]) => {
      const place = ([id, words]: readonly [string, string], isEnd: boolean): [Node, number] => {
        const nodes = document.createTreeWalker(document.getElementById(id) as HTMLElement, NodeFilter.SHOW_TEXT);
        for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
          const at = node.nodeValue?.indexOf(words) ?? -1;
          if (at !== -1) return [node, isEnd ? at + words.length : at];
        }
        throw new Error(`no "${words}" in ${id}`);
      };
      getSelection()?.setBaseAndExtent(...place(start, false), ...place(end, true));
    },
    [from, to] as const,
  );
}

/** What a text fragment finds, by the finder of Google's polyfill: another reader of the same standard. */
async function foundBy(page: Page, link: string): Promise<{ from: string; to: string; text: string }[]> {
  await page.addScriptTag({ content: finder });
  return page.evaluate((address) => {
    const { getFragmentDirectives, parseFragmentDirectives, processTextFragmentDirective } = Reflect.get(
      window,
      'finder',
    );
    const [directive] = parseFragmentDirectives(getFragmentDirectives(address.slice(address.indexOf('#')))).text;
    const ranges: Range[] = processTextFragmentDirective(directive);
    const paragraph = (node: Node): string => node.parentElement?.closest('p[id]')?.id ?? '';
    return ranges.map((range) => ({
      from: paragraph(range.startContainer),
      to: paragraph(range.endContainer),
      text: range.toString(),
    }));
  }, link);
}

/** Whether the browser has marked the first letter of some words as what the address asks for. */
async function isMarked(page: Page, id: string, words: string): Promise<boolean> {
  await page.addStyleTag({ content: '::target-text { background-color: #ff00ff !important }' });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const place = await page.evaluate(
    ([paragraph, wanted]) => {
      const nodes = document.createTreeWalker(document.getElementById(paragraph) as HTMLElement, NodeFilter.SHOW_TEXT);
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at === -1) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, top, width } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + 1 };
      }
      throw new Error(`no "${wanted}" in ${paragraph}`);
    },
    [id, words] as const,
  );
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  if (place.y < 0 || place.y > height - 2 || place.x > width) return false;
  const clip = { x: Math.floor(place.x), y: Math.floor(place.y), width: 1, height: 1 };
  const picture = (await page.screenshot({ clip })).toString('base64');
  // One pixel, read by the browser itself.
  return page.evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    context?.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0);
    const [red = 0, green = 0, blue = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
    return red > 200 && green < 90 && blue > 200;
  }, picture);
}

describe('a permanent link', () => {
  const places: Record<string, { page: string; name: string | RegExp; copied: string }> = {
    paragraph: { page: article, name: 'Link zu Absatz 9', copied: `${article}#p9` },
    section: { page: article, name: '[Wer soll Sicherheit garantieren?]', copied: `${article}#guarantees` },
    'paragraph in parallel': {
      page: `${article}parallel/`,
      name: 'Link zu Absatz 9',
      copied: `${article}parallel/#p9`,
    },
    quotation: {
      page: `${address}quotes/wladiwostok-2019-p9-3/`,
      name: 'Link zu Zitat p9-3',
      copied: `${address}quotes/wladiwostok-2019-p9-3/`,
    },
    event: {
      page: `${address}timeline/`,
      name: 'Gipfel von Wladiwostok',
      copied: `${address}timeline/#vladivostok-summit`,
    },
  };

  test.each(Object.entries(places))(
    'of a %s is copied with one press, and that is said',
    async (_, { page: at, name, copied }) => {
      await withPage(browser, allowed, async (page) => {
        await page.goto(at);
        await page
          .locator('a.permalink')
          .and(page.getByRole('link', { name, exact: true }))
          .first()
          .press('Enter');
        await expect.poll(() => said(page).textContent()).toBe('Link kopiert');
        expect(await said(page).isVisible()).toBe(true);
        expect(await clipboard(page)).toBe(copied);
        expect(page.url()).toBe(copied);
      });
    },
  );

  test('stands in a field to copy by hand where the clipboard is not allowed', async () => {
    await withPage(browser, {}, async (page) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      });
      await page.goto(article);
      await page.getByRole('link', { name: 'Link zu Absatz 9', exact: true }).press('Enter');
      await expect.poll(() => said(page).textContent()).toContain('von Hand');
      const field = page.locator('.strip textarea');
      expect(await field.inputValue()).toBe(`${article}#p9`);
      expect(await page.evaluate(() => getSelection()?.toString())).toBe(`${article}#p9`);
      await page.keyboard.press('Escape');
      expect(await field.isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#p9');
    });
  });

  test('is there without scripts', async () => {
    await withPage(browser, { javaScriptEnabled: false }, async (page) => {
      await page.goto(article);
      await page.getByRole('link', { name: 'Link zu Absatz 9', exact: true }).click();
      expect(page.url()).toBe(`${article}#p9`);
      const links = await page.locator('a.permalink[aria-label^="Link zu Absatz"]').count();
      expect(links).toBe(await page.locator('p.source-text[id]').count());
    });
  });
});

describe('selected words', () => {
  interface Case {
    readonly from: readonly [id: string, words: string];
    readonly to: readonly [id: string, words: string];
    /** Words that the link must mark, and words beside them that it must not. */
    readonly marked: readonly (readonly [id: string, words: string])[];
    readonly unmarked: readonly [id: string, words: string];
  }
  const selections: Record<string, Case> = {
    'across two paragraphs': {
      from: ['p15', 'Den Journalisten'],
      to: ['p16', 'langjährigen Format'],
      marked: [
        ['p15', 'Den Journalisten'],
        ['p16', 'Format'],
      ],
      unmarked: ['p16', 'einzubeziehen'],
    },
    'of a quotation, from the middle of a word': {
      from: ['p9', 'heimnisse'],
      to: ['p9', 'nisse'],
      marked: [['p9', 'Geheimnisse']],
      unmarked: ['p9', 'keine'],
    },
    'that stand elsewhere too': {
      from: ['p9', 'sagte Putin'],
      to: ['p9', 'sagte Putin'],
      marked: [['p9', 'sagte Putin']],
      unmarked: ['p9', 'Washington'],
    },
    'with a hyphen': {
      from: ['p15', 'Parteien-Gespräche'],
      to: ['p15', 'Parteien-Gespräche'],
      marked: [['p15', 'Sechs-Parteien']],
      unmarked: ['p15', 'Atomfrage'],
    },
  };
  const open: BrowserContextOptions = { viewport: { width: 900, height: 900 }, bypassCSP: true };

  test.each(Object.entries(selections))(
    '%s: the link finds them in a new page',
    async (_, { from, to, marked, unmarked }) => {
      const link = await withPage(browser, allowed, async (page) => {
        await page.goto(article);
        await select(page, from, to);
        await page.getByRole('button', { name: 'Link zu diesen Worten' }).click();
        await expect.poll(() => said(page).textContent()).toBe('Link kopiert');
        return clipboard(page);
      });
      expect(link).toMatch(new RegExp(`^${RegExp.escape(article)}#${from[0]}:~:text=`));
      await withPage(browser, open, async (page) => {
        await page.goto(link);
        for (const [id, words] of searches ? marked : []) {
          await expect.poll(() => isMarked(page, id, words), { timeout: 5000 }).toBe(true);
        }
        expect(await isMarked(page, ...unmarked)).toBe(false);
        const found = await foundBy(page, link);
        expect(found).toEqual([{ from: from[0], to: to[0], text: expect.any(String) }]);
        expect(found[0]?.text).toMatch(new RegExp(`^[^ ]*${RegExp.escape(marked[0]?.[1] ?? '')}`));
        expect(found[0]?.text).toMatch(new RegExp(`${RegExp.escape(marked.at(-1)?.[1] ?? '')}[^ ]*$`));
      });
    },
  );

  test('that a browser does not find: the link still leads to the paragraph', async () => {
    await withPage(browser, open, async (page) => {
      await page.goto(`${article}#p15:~:text=Keines%20dieser%20Worte`);
      const top = () => page.evaluate(() => document.getElementById('p15')?.getBoundingClientRect().top);
      await expect.poll(top, { timeout: 5000 }).toBeLessThan(120);
      expect(await isMarked(page, 'p15', 'Den Journalisten')).toBe(false);
    });
  });

  test('are cited with their paragraphs, and quotations among them are named', async () => {
    await withPage(browser, allowed, async (page) => {
      await page.goto(article);
      await select(page, ['p9', 'Kim habe'], ['p10', 'Moskau besucht']);
      await page.getByRole('button', { name: 'Diese Worte zitieren' }).click();
      await expect.poll(() => said(page).textContent()).toBe('Kopiert');
      const cited = await clipboard(page);
      expect(cited).toMatch(/^„Kim habe ihn .* Moskau besucht“, heißt es in .*\(Absätze 9–10\)\. \[Bericht/);
      // Without a public address there is none to give.
      expect(cited).not.toContain('127.0.0.1');
      const links = page.locator('.strip a');
      expect(await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname))).toEqual([
        '/quotes/wladiwostok-2019-p9-2/',
        '/quotes/wladiwostok-2019-p9-3/',
      ]);
    });
  });

  test('are offered nothing where they are not the article’s', async () => {
    await withPage(browser, allowed, async (page) => {
      await page.goto(article);
      await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.apparatus') as Element));
      await page.waitForTimeout(500);
      expect(await page.locator('.selection').count()).toBe(0);
    });
  });
});

test('references are saved without scripts', async () => {
  await withPage(browser, { javaScriptEnabled: false, acceptDownloads: true }, async (page) => {
    await page.goto(`${address}quotes/wladiwostok-2019-p9-3/`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'RIS', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('wladiwostok-2019-p9-3.ris');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toMatch(/^TY {2}- NEWS\r\n/);
  });
});
