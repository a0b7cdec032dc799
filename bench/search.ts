// node bench/search.ts: the table of queries on the real search page, on plain Pagefind and on MiniSearch, in Chromium,
// with the bytes until the first results; the figures go into bench/search.md.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { loadArchive } from '../src/archive/load.ts';
import { builtIn } from '../src/i18n/dictionary.ts';
import { makeRecords } from '../src/search/make-records.ts';
import { placeOf, searchFor, targets } from '../tests/browser/search-driver.ts';
import { type Figures, figuresOf, type SearchQuery, searchQueries } from '../tests/browser/search-queries.ts';
import { buildSite } from '../tests/support/build-site.ts';
import { launchChromium, locateChromium } from '../tests/support/chromium.ts';
import { serveFolder } from '../tests/support/serve.ts';
import { writeMiniSearch, writePagefind } from './search-rivals.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const work = path.join(root, '.cache', 'bench', `search-${process.pid}`);
const languages = ['de', 'en'] as const;

interface Engine {
  name: string;
  folder: string;
  /** Path of the page of a language. */
  page: (language: string) => string;
  find: (page: Page, query: string) => Promise<string[]>;
}

interface Row extends Figures {
  name: string;
  /** Until the first results in the first language, brotli, page and style not counted. */
  bytes: number;
  requests: number;
}

const here = (page: Page, query: string): Promise<string[]> =>
  page.evaluate((asked) => (Reflect.get(globalThis, 'find') as (query: string) => Promise<string[]>)(asked), query);
const rival = (name: string, folder: string): Engine => ({
  name,
  folder,
  page: (language) => `${language}/`,
  find: here,
});
const engines: Engine[] = [
  {
    name: 'This archive',
    folder: path.join(work, 'site'),
    page: (language) => (language === languages[0] ? 'search/' : `${language}/search/`),
    find: async (page, query) => {
      await searchFor(page, query);
      return (await targets(page)).map(placeOf);
    },
  },
  rival('Pagefind 1.6, plain', path.join(work, 'pagefind')),
  rival('MiniSearch 7', path.join(work, 'minisearch')),
];

try {
  await mkdir(work, { recursive: true });
  const { archive } = loadArchive(path.join(root, 'content'));
  if (!archive) throw new Error('The content has mistakes: npm run check');
  const records = makeRecords(archive, { base: '/', dictionaries: builtIn });
  console.error('building …');
  await buildSite({ content: path.join(root, 'content'), out: path.join(work, 'site') });
  for (const language of languages) {
    await writePagefind(path.join(work, 'pagefind', language), records, language);
    await writeMiniSearch(path.join(work, 'minisearch', language), records, language);
  }
  const browser = await launchChromium(await locateChromium());
  const rows: Row[] = [];
  for (const engine of engines) {
    console.error(`${engine.name} …`);
    rows.push(await run(browser, engine));
  }
  await browser.close();
  const text = report(rows);
  console.log(text);
  await writeFile(path.join(root, 'bench', 'search.md'), text);
} finally {
  await rm(work, { recursive: true, force: true });
}

async function run(browser: Browser, { name, folder, page: pathOf, find }: Engine): Promise<Row> {
  const server = await serveFolder(folder);
  const results = new Map<SearchQuery, string[]>();
  let [bytes, requests] = [0, 0];
  for (const language of languages) {
    const page = await browser.newPage();
    const loads: Promise<Buffer>[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!/\/$|\.(?:css|svg|woff2|html)$/.test(pathname)) loads.push(response.body());
    });
    await page.goto(server.address + pathOf(language), { waitUntil: 'networkidle' });
    for (const query of searchQueries.filter((one) => one.language === language)) {
      results.set(query, await find(page, query.query));
      if (language !== languages[0] || bytes > 0) continue;
      const bodies = await Promise.all(loads);
      // What is compressed already does not get smaller.
      bytes = bodies.reduce((sum, body) => sum + Math.min(body.length, brotliCompressSync(body).length), 0);
      requests = bodies.length;
    }
    await page.close();
  }
  await server.close();
  return { name, ...figuresOf(results), bytes, requests };
}

function report(rows: readonly Row[]): string {
  const kinds = [...new Set(searchQueries.map(({ kind }) => kind))];
  const number = (kind: string) => searchQueries.filter((query) => query.kind === kind).length;
  return `# Search: who finds the passage

${searchQueries.length} queries in German and English (tests/browser/search-queries.ts: ${kinds.map((kind) => `${number(kind)} ${kind}`).join(', ')}), typed in Chromium into each engine over the same passages. success@5: share of queries with one of their passages among the first five results; recall@5: mean share of their passages there; MRR: mean of one by the rank of the first passage. Bytes and requests until the first results of the first query ("${searchQueries[0]?.query}"), scripts and index, brotli; the page itself is not counted. Written by \`node bench/search.ts\`.

| engine | success@5 | recall@5 | MRR | nonsense with results | kB to first results | requests |
| --- | --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row.name} | ${row.success.toFixed(3)} | ${row.recall.toFixed(3)} | ${row.reciprocalRank.toFixed(3)} | ${nonsense(row)} of ${number('nonsense')} | ${(row.bytes / 1000).toFixed(1)} | ${row.requests} |`).join('\n')}

The rivals get the text that a reader sees and the speaker; they have neither the archive's aliases nor its other language, which is what most of their misses are about. Missed, of ${rows[0]?.queries} queries with an answer:

${rows.map(({ name, failures }) => `- ${name}: ${failures.map((failure) => failure.replace(/ →.*/, '')).join('; ') || 'none'}`).join('\n')}
`;
}

function nonsense({ failures, queries, success }: Row): number {
  return failures.length - Math.round(queries * (1 - success));
}
