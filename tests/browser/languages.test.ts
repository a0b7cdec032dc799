// The languages of the site: each page has its twin with the same places, the switch keeps the place, no word of one
// interface stands in the other, and the parallel page sets paragraph beside paragraph.
import type { Element, Nodes, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { de } from '../../src/i18n/de.ts';
import { en } from '../../src/i18n/en.ts';
import { openArchive } from '../../src/site/open-archive.ts';
import { launchChromium, withPage } from '../support/chromium.ts';
import { type BuiltPage, readPages } from '../support/site.ts';

const { address, folder, content } = inject('site');
let pages: BuiltPage[] = [];
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
  pages = (await readPages(folder)).filter(({ path }) => path !== '/404.html' && !/^\/data\/./.test(path));
});
afterAll(() => browser.close());

const isEnglish = ({ path }: BuiltPage): boolean => path.startsWith('/en/');
const twinPath = (page: BuiltPage): string => (isEnglish(page) ? page.path.slice('/en'.length) : `/en${page.path}`);

describe('twins', () => {
  test('every page has its twin with the same ids, and a switch that leads there', () => {
    const byPath = new Map(pages.map((page) => [page.path, page]));
    const ids = ({ tree }: BuiltPage): string[] =>
      selectAll('[id]', tree).map(({ properties }) => String(properties['id']));
    const faults = pages.flatMap((page) => {
      const twin = byPath.get(twinPath(page));
      if (!twin) return [`${page.path} has no twin`];
      const link = select('a[data-language-switch]', page.tree)?.properties['href'];
      return [
        ...(link === twin.path ? [] : [`${page.path}: the switch leads to ${String(link)}`]),
        ...ids(page)
          .filter((id) => !ids(twin).includes(id))
          .map((id) => `${page.path}: #${id} is missing in the twin`),
      ];
    });
    expect(faults).toEqual([]);
    expect(pages.filter(isEnglish)).toHaveLength(pages.length / 2);
  });

  test.each([
    ['articles/wladiwostok-2019/', '#p9'],
    ['en/articles/wladiwostok-2019/parallel/', '#p14'],
    ['timeline/', '#hanoi-summit'],
    ['en/quotes/', '#kind_direct'],
  ])('the switch of %s keeps %s', async (path, fragment) => {
    await withPage(browser, {}, async (page) => {
      await page.goto(`${address}${path}`);
      await page.evaluate((hash) => {
        location.hash = hash;
      }, fragment);
      await page.locator('a[data-language-switch]').click();
      await page.waitForURL((url) => url.pathname.startsWith('/en/') !== path.startsWith('en/'));
      expect(new URL(page.url()).hash).toBe(fragment);
    });
  });

  test('the switch of the search keeps what was searched for', async () => {
    await withPage(browser, {}, async (page) => {
      await page.goto(`${address}search/?q=Sanktionen`);
      await page.locator('a[data-language-switch]').click();
      await page.waitForURL(/\/en\/search\/\?q=Sanktionen/);
    });
  });
});

/** Every phrase of a dictionary, and every text of a record in a language. */
function phrasesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(phrasesOf) : [];
}

function textsIn(value: unknown, language: string, seen = new Set<unknown>()): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const entries = value instanceof Map ? [...value] : Object.entries(value);
  return entries.flatMap(([key, part]) => (key === language ? phrasesOf(part) : textsIn(part, language, seen)));
}

const attributes = ['ariaLabel', 'title', 'alt', 'placeholder', 'dataLabel', 'dataContents'];
/** Attributes with words for a script. */
const objects = ['dataSearch', 'dataLinkTools'];

/** Texts and spoken attributes of a page, without the parts in another language. */
function wordsOf(node: Root | Nodes, language: string): string[] {
  if (node.type === 'text') return [node.value];
  if (!('children' in node)) return [];
  const element: Partial<Element> = node.type === 'element' ? node : {};
  const own = element.properties?.['lang'];
  if (['script', 'style', 'code'].includes(element.tagName ?? '') || (own !== undefined && own !== language)) return [];
  const valuesOf = (names: readonly string[]): string[] =>
    names.map((name) => element.properties?.[name]).filter((value) => typeof value === 'string');
  const said = [...valuesOf(attributes), ...valuesOf(objects).flatMap((value) => phrasesOf(JSON.parse(value)))];
  const described = element.properties?.['name'] === 'description' ? [String(element.properties['content'])] : [];
  return [...said, ...described, ...node.children.flatMap((child) => wordsOf(child, language))];
}

/** Words alone, with a space before and after; addresses, names of files and media types are none. */
const normal = (text: string): string =>
  ` ${text
    .replaceAll(/\S*\w[./]\w\S*/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

describe.each([
  ['de', 'en', de, en],
  ['en', 'de', en, de],
] as const)('words of "%s" on pages in "%s"', (foreign, language, foreignWords, ownWords) => {
  test('there are none', () => {
    const { archive } = openArchive(content);
    // What the two languages share, and what the archive's own texts say, is no fault.
    const known = [...phrasesOf(ownWords), ...textsIn(archive, language)].map(normal).join('|');
    const telling = [...new Set(phrasesOf(foreignWords).flatMap((phrase) => phrase.split(/\{\w+\}/)))]
      .map(normal)
      .filter((phrase) => phrase.trim().length >= 4 && !known.includes(phrase));
    const faults = pages
      .filter((page) => isEnglish(page) === (language === 'en'))
      .flatMap(({ path, tree }) => {
        const shown = wordsOf(tree, language).map(normal).join('|');
        return telling
          .filter((phrase) => shown.includes(phrase))
          .map((phrase) => `${path}: "${phrase.trim()}" (${foreign})`);
      });
    expect(faults).toEqual([]);
    expect(telling.length).toBeGreaterThan(200);
  });
});

describe('the parallel page', () => {
  test.each(['', 'en/'])('/%s: paragraph stands beside paragraph on a wide window', async (locale) => {
    await withPage(browser, { viewport: { width: 1280, height: 800 } }, async (page) => {
      await page.goto(`${address}${locale}articles/wladiwostok-2019/parallel/`);
      const rows = await page.locator('.pair').evaluateAll((all) =>
        all.map((row) => {
          const [left, right] = [...row.querySelectorAll('.source-text')].map((part) => part.getBoundingClientRect());
          if (!left || !right) return [Number.NaN];
          return [left.top - right.top, Math.max(0, left.right - right.left), Math.max(0, right.right - innerWidth)];
        }),
      );
      expect(rows).toHaveLength(23);
      expect(rows.flat().filter((distance) => !(Math.abs(distance) <= 2))).toEqual([]);
    });
  });

  test.each(['', 'en/'])('/%s: one under the other on a narrow one, and nothing overflows', async (locale) => {
    await withPage(browser, { viewport: { width: 360, height: 800 } }, async (page) => {
      await page.goto(`${address}${locale}articles/wladiwostok-2019/parallel/`);
      const rows = await page.locator('.pair').evaluateAll((all) =>
        all.map((row) => {
          const [upper, lower] = [...row.querySelectorAll('.source-text')].map((part) => part.getBoundingClientRect());
          if (!upper || !lower) return [Number.NaN];
          const beyond = [upper, lower].map(({ left, right }) => Math.max(0, -left, right - innerWidth));
          return [upper.left - lower.left, Math.max(0, upper.bottom - lower.top), ...beyond];
        }),
      );
      expect(rows).toHaveLength(23);
      expect(rows.flat().filter((distance) => !(Math.abs(distance) <= 2))).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
  });
});
