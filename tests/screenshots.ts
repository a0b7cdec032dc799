// npm run screenshots: pictures of every kind of page into screenshots/ (ignored), and README's picture with --readme.
// Needs a built site in dist/ (npm run build).
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { addresses, pagePaths, pathInLanguage } from '../src/archive/addresses.ts';
import { loadArchive } from '../src/archive/load.ts';
import { launchChromium, locateChromium, withPage } from './support/chromium.ts';
import { serveFolder } from './support/serve.ts';

const folder = process.env['ARCHIVE_OUT'] || 'dist';
const target = 'screenshots';
const { archive } = loadArchive(process.env['ARCHIVE_CONTENT'] || 'content');
if (!archive) throw new Error('The content has problems; npm run check tells them.');

/** One address of each kind, and all pages that exist once. */
const kinds = new Map<string, string>(Object.entries(pagePaths));
for (const { kind, path: address, fragment } of addresses(archive)) {
  if (fragment === undefined && kind !== 'page' && !kinds.has(kind)) kinds.set(kind, address);
}

const { address, close } = await serveFolder(folder);
const browser = await launchChromium(await locateChromium());
await mkdir(target, { recursive: true });
try {
  if (process.argv.includes('--readme')) {
    await withPage(browser, { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }, async (page) => {
      const article = archive.articles[0];
      await page.goto(`${address}articles/${article?.id}/#${article?.original.sections[0]?.id ?? 'p1'}`);
      await page.screenshot({ path: 'docs/article.png' });
    });
  } else {
    for (const width of [1280, 360]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await withPage(browser, { viewport: { width, height: 800 }, colorScheme }, async (page) => {
          for (const language of archive.languages.slice(0, 2)) {
            for (const [kind, local] of kinds) {
              await page.goto(`${address}${pathInLanguage(archive.languages, language, local)}`);
              const name = `${kind}-${language}-${width}-${colorScheme}`;
              await page.screenshot({ path: path.join(target, `${name}.png`), fullPage: true });
              if (width === 1280 && colorScheme === 'light') await page.pdf({ path: path.join(target, `${name}.pdf`) });
            }
          }
        });
      }
    }
  }
} finally {
  await browser.close();
  await close();
}
