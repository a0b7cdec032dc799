// npm run screenshots: pictures of every kind of page into screenshots/ (ignored), and README's picture with --readme.
// Needs a built site in dist/ (npm run build).
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { addresses, pagePaths, pathInLanguage } from '../src/archive/addresses.ts';
import { loadArchive } from '../src/archive/load.ts';
import { launchChromium, locateChromium, withPage } from './support/chromium.ts';
import { serveFolder } from './support/serve.ts';

const folder = process.env['ARCHIVE_OUT'] || 'dist';
const target = 'screenshots';
/** Chromium paints no longer pictures of a whole page; of longer ones there is the first window. */
const longest = 8000;
const { archive } = loadArchive(process.env['ARCHIVE_CONTENT'] || 'content');
if (!archive) throw new Error('The content has problems; npm run check tells them.');

/** One address of each kind, and all pages that exist once. */
const kinds = new Map<string, string>(Object.entries(pagePaths));
for (const { kind, path: address, fragment } of addresses(archive)) {
  if (fragment === undefined && kind !== 'page' && !kinds.has(kind)) kinds.set(kind, address);
}

// As hosts do, so that the text font is at hand when a page is loaded again.
const { address, close } = await serveFolder(folder, { headers: { 'cache-control': 'max-age=600' } });
const browser = await launchChromium(await locateChromium());
await mkdir(target, { recursive: true });
try {
  if (process.argv.includes('--readme')) await drawForReadme();
  else await drawKinds();
} finally {
  await browser.close();
  await close();
}

async function drawKinds(): Promise<void> {
  for (const width of [1280, 360]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await withPage(browser, { viewport: { width, height: 800 }, colorScheme }, async (page) => {
        for (const language of archive?.languages.slice(0, 2) ?? []) {
          for (const [kind, local] of kinds) {
            await open(page, pathInLanguage(archive?.languages ?? [], language, local));
            const file = path.join(target, `${kind}-${language}-${width}-${colorScheme}`);
            const height = await page.evaluate(() => document.documentElement.scrollHeight);
            await page.screenshot({ path: `${file}.png`, fullPage: height <= longest });
            if (width === 1280 && colorScheme === 'light') {
              await page.pdf({ path: `${file}.pdf`, format: 'A4', preferCSSPageSize: true });
            }
          }
        }
      });
    }
  }
}

/** The article where it has quotations and notes. Sans is the reader's own font: here the one that the browser brings. */
async function drawForReadme(): Promise<void> {
  const [article] = archive?.articles ?? [];
  const section = article?.original.sections[2]?.id ?? 'p1';
  const options = { viewport: { width: 1240, height: 700 }, deviceScaleFactor: 1.5, colorScheme: 'light' } as const;
  await withPage(browser, options, async (page) => {
    await open(page, `articles/${article?.id}/`);
    await page.evaluate((id) => {
      document.documentElement.style.setProperty('--sans', "'Open Sans', sans-serif");
      document.getElementById(id)?.scrollIntoView();
    }, section);
    // The running head comes with the next frame.
    await page.locator('.running-head').waitFor();
    await page.screenshot({ path: 'docs/article.png' });
  });
}

/** The second time the text font is at hand: the first time the page may go without it, so that nothing moves. */
async function open(page: Page, local: string): Promise<void> {
  await page.goto(`${address}${local}`);
  await page.reload();
}
