// What others do with our files: an annotation library anchors every published annotation in the built article pages,
// and the reading copy opens as a file, with every link in it working.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { bundleForPage } from '../support/bundle.ts';
import { launchChromium, withPage } from '../support/chromium.ts';

let browser: Browser;
let library = '';
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
  library = await bundleForPage(
    "export { createTextQuoteSelectorMatcher, createTextPositionSelectorMatcher } from '@apache-annotator/dom';",
    'annotator',
  );
});
afterAll(() => browser.close());

interface Annotation {
  readonly id: string;
  readonly target: { readonly source: string; readonly selector: readonly [object, object] };
}

describe.each(['site', 'fictional'] as const)('%s', (name) => {
  const { folder, content, address, url } = inject(name);
  const { archive } = loadArchive(content);
  const languages = archive?.languages ?? [];

  test.each(languages)(
    '%s: every annotation is anchored in the article page, by quote and by position',
    async (language) => {
      const { first } = JSON.parse(readFileSync(join(folder, `data/annotations.${language}.jsonld`), 'utf8'));
      const items: Annotation[] = first.items;
      expect(items.length).toBe(archive?.quotes.length);
      // The address of the page: public, or a tag: URI whose specific part it is.
      const local = (source: string): string => source.replace(url ?? /^tag:[^:]*:/, '');
      const pages = Map.groupBy(items, ({ target }) => local(target.source).replace(/#.*/, ''));
      await withPage(browser, { bypassCSP: true }, async (page) => {
        for (const [path, annotations] of pages) {
          await page.goto(address + path);
          await page.addScriptTag({ content: library });
          const found = await page.evaluate(
            async (targets) => {
              const { createTextQuoteSelectorMatcher, createTextPositionSelectorMatcher } = Reflect.get(
                window,
                'annotator',
              );
              const all = async (matches: AsyncIterable<Range>): Promise<string[]> => {
                const texts: string[] = [];
                for await (const range of matches) texts.push(range.toString());
                return texts;
              };
              const results: string[][][] = [];
              for (const { source, selector } of targets) {
                const scope = document.getElementById(source.split('#')[1] ?? '');
                results.push([
                  await all(createTextQuoteSelectorMatcher(selector[0])(scope)),
                  await all(createTextPositionSelectorMatcher(selector[1])(scope)),
                ]);
              }
              return results;
            },
            annotations.map(({ target }) => target),
          );
          for (const [index, { id }] of annotations.entries()) {
            const quote = archive?.quotes.find((candidate) => id.includes(`quotes/${candidate.id}/`));
            const words = quote?.passage.exact[language];
            expect(words).toBeTruthy();
            expect(found[index], id).toEqual([[words], [words]]);
          }
        }
      });
    },
  );

  test('the reading copy opens as a file, loads nothing, and every link in it leads somewhere', async () => {
    const file = pathToFileURL(join(folder, 'data/reading-copy.html')).href;
    await withPage(browser, { javaScriptEnabled: true }, async (page) => {
      const asked: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(file);
      const lost = await page.evaluate(() => {
        const links = [...document.querySelectorAll('a')];
        return links
          .map((link) => link.getAttribute('href') ?? '')
          .filter((href) => (href.startsWith('#') ? !document.getElementById(href.slice(1)) : !/^https?:/.test(href)));
      });
      expect(lost).toEqual([]);
      // The style in the file holds: its policy lets it.
      expect(await page.evaluate(() => getComputedStyle(document.body).maxWidth)).not.toBe('none');
      const inside = page.locator('a[href^="#"]');
      for (const link of [inside.first(), inside.nth(20), inside.last()]) {
        const target = await link.getAttribute('href');
        await link.click();
        expect(await page.evaluate(() => location.hash)).toBe(target);
        expect(await page.evaluate(() => document.querySelector(':target') !== null)).toBe(true);
      }
      expect(asked.filter((request) => request.replace(/#.*/, '') !== file)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
});
