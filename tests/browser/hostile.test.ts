// An archive in which every text of every record, every word of the interface and the article itself try to be something
// else than text: built, read file by file, and opened in Chromium with the content security policy switched off, so that
// whatever got through would run.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { stringify } from 'yaml';
import { model } from '../../src/i18n/dictionary.ts';
import { buildSite } from '../support/build-site.ts';
import { launchChromium, withPage } from '../support/chromium.ts';
import { formatFaults, htmlFaults } from '../support/format-faults.ts';
import { hostileSource, hostileText, trap } from '../support/hostile.ts';
import { type Served, serveFolder } from '../support/serve.ts';
import { listFiles, readPages, textOf } from '../support/site.ts';
import { writeSmallArchive } from '../support/small-archive.ts';

const fields: string[] = [];
let work = '';
let site = '';
let server: Served;
let browser: Browser;

beforeAll(async () => {
  work = mkdtempSync(path.join(path.dirname(inject('site').folder), 'hostile-'));
  site = path.join(work, 'site');
  const content = path.join(work, 'content');
  const bare = hostileSource.replaceAll('"', "'");
  writeSmallArchive(content, {
    paragraphs: ['Vorab.', hostileSource, bare],
    related: bare,
    quotes: [
      { paragraph: 2, exact: hostileSource },
      { paragraph: 3, exact: bare.slice(bare.indexOf('<script>'), bare.indexOf(' &lt;')) },
    ],
    own: (field) => {
      fields.push(field);
      return field.endsWith(' section') ? hostileText(field).replaceAll('\n', ' ') : hostileText(field);
    },
    interface: stringify(hostileWords(model), { lineWidth: 0 }),
  });
  await buildSite({ content, out: site });
  server = await serveFolder(site);
  browser = await launchChromium(inject('chromium'));
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(work, { recursive: true, force: true });
});

/** The words of the interface, each followed by what ends a text, an attribute or a script. */
function hostileWords(words: object, path = ''): object {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => {
      if (typeof value !== 'string') return [key, hostileWords(value, `${path}${key}.`)];
      return [key, path === 'language.' ? value : `${value} "'>]]>--> <img src=x onerror=globalThis.${trap}=1 //`];
    }),
  );
}

test('every file reads as its format asks, and no page has an element or attribute of the texts', async () => {
  const faults: string[] = [];
  for (const file of await listFiles(site)) {
    const bytes = readFileSync(path.join(site, file));
    if (/\.(?:html|json|jsonld|csv|xml|svg|ris|bib|zip|txt)$/.test(file)) faults.push(...formatFaults(file, bytes));
  }
  expect(faults).toEqual([]);
});

test('every text comes out somewhere as the text that it is', async () => {
  const shown = (await readPages(site)).map(({ tree }) => textOf(tree)).join('\n') + allStrings(data());
  const lost = fields.filter((field) => {
    const text = field.endsWith(' section')
      ? hostileText(field)
          .replaceAll('\n', ' ')
          .replace(/[[\]{}\\]/g, '')
      : hostileText(field);
    return !shown.includes(text);
  });
  expect(lost).toEqual([]);
  expect(fields.length).toBeGreaterThan(250);
});

test('nothing of it runs, on any page', async () => {
  const ran: string[] = [];
  await withPage(browser, { bypassCSP: true }, async (page) => {
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address) && !request.url().startsWith('data:'))
        ran.push(`asks ${request.url()}`);
    });
    page.on('dialog', (dialog) => {
      ran.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    for (const { path: local } of await readPages(site)) {
      await page.goto(`${server.address}${local.slice(1)}`);
      if (await page.evaluate((name) => name in globalThis, trap)) ran.push(local);
    }
  });
  expect(ran).toEqual([]);
});

test.each(['', 'fr/'])('the results of the search (%s) are texts', async (language) => {
  await withPage(browser, { bypassCSP: true }, async (page) => {
    await page.goto(`${server.address}${language}search/`);
    for (const query of ['elsewhere', 'onerror', '"<script>globalThis"', '<img src=x onerror=globalThis.hostile=1>']) {
      await page.getByRole('searchbox').first().fill(query);
      await page.keyboard.press('Enter');
      if (query === 'elsewhere') await page.locator('[data-search-results] a').first().waitFor();
      else await page.waitForTimeout(500);
      expect(htmlFaults(await page.content())).toEqual([]);
    }
    expect(await page.evaluate((name) => name in globalThis, trap)).toBe(false);
  });
});

function data(): unknown {
  return JSON.parse(readFileSync(path.join(site, 'data/archive.json'), 'utf8'));
}

function allStrings(value: unknown): string {
  if (typeof value === 'string') return `${value}\n`;
  if (typeof value !== 'object' || value === null) return '';
  return Object.values(value).map(allStrings).join('');
}
