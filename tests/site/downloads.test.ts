// What can be taken away, on the built site: the data page tells the truth of every file, and the bag is whole.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { select, selectAll } from 'hast-util-select';
import { describe, expect, inject, test } from 'vitest';
import { listFiles, readPage, readPages, textOf } from '../support/site.ts';

describe.each(['site', 'fictional'] as const)('%s', (name) => {
  const { content, folder, base, url } = inject(name);

  test('the data page lists every file with its size, its checksum and its rights', async () => {
    const { tree } = await readPage(folder, 'data/index.html');
    const listed = selectAll('.downloads dd', tree).map((entry) => {
      const link = select('a', entry);
      return {
        file: String(link?.properties['href']).slice(base.length),
        name: textOf(link ?? entry).trim(),
        checksum: textOf(select('code', entry) ?? entry),
        text: textOf(entry),
      };
    });
    const files = (await listFiles(folder)).filter((file) => /^data\/.*(?<!index\.html)$/.test(file));
    expect(listed.map(({ file }) => file).sort()).toEqual(files);
    for (const { file, name: shown, checksum, text } of listed) {
      const bytes = readFileSync(path.join(folder, file));
      expect(checksum, file).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(file.endsWith(`/${shown}`), file).toBe(true);
      const kilobytes = Math.round(bytes.length / 1000);
      expect(text.replace(/[,.\s](?=\d{3}\b)/g, ''), file).toMatch(
        new RegExp(`\\b${kilobytes}(?:[.,]\\d)?\\skB|\\b\\d[.,]\\d\\skB`),
      );
      expect(text, file).toMatch(/CC0 1\.0|Urheberrechtsschutz|[Cc]opyright/);
    }
  });

  test('the data page explains every field of the JSON file', async () => {
    const { tree } = await readPage(folder, 'data/index.html');
    const keys = new Set(selectAll('[aria-labelledby="fields_quote"] dt', tree).map((node) => textOf(node).trim()));
    const { quotes } = JSON.parse(readFileSync(path.join(folder, 'data/archive.json'), 'utf8'));
    expect(quotes.flatMap((quote: object) => Object.keys(quote).filter((key) => !keys.has(key)))).toEqual([]);
    expect(selectAll('h3[id^=fields_]', tree).length).toBeGreaterThan(10);
  });

  test('the bag holds content, data files and reading copy, and its checksums hold', async () => {
    const zip = unzipSync(readFileSync(path.join(folder, 'data/archive-bag.zip')));
    const work = mkdtempSync(path.join(tmpdir(), 'bag-'));
    try {
      for (const [file, bytes] of Object.entries(zip)) {
        mkdirSync(path.join(work, path.dirname(file)), { recursive: true });
        writeFileSync(path.join(work, file), bytes);
      }
      const cwd = path.join(work, Object.keys(zip)[0]?.split('/')[0] ?? '');
      for (const manifest of ['manifest-sha512.txt', 'tagmanifest-sha512.txt'])
        execFileSync('sha512sum', ['--strict', '--quiet', '-c', manifest], { cwd });
      const payload = new Set((await listFiles(cwd)).filter((file) => file.startsWith('data/')));
      for (const file of await listFiles(content)) expect(payload, file).toContain(`data/content/${file}`);
      const downloads = (await listFiles(folder)).filter((file) => /^data\/.*(?<!index\.html|\.zip)$/.test(file));
      expect(downloads.length).toBeGreaterThan(15);
      for (const file of downloads)
        expect(readFileSync(path.join(cwd, file)), file).toEqual(readFileSync(path.join(folder, file)));
    } finally {
      rmSync(work, { recursive: true });
    }
  });

  test('pages carry what Zotero, search engines and link-following programs read', async () => {
    for (const { file, path: at, tree } of await readPages(folder)) {
      const meta = (key: string): unknown => select(`meta[name="${key}"]`, tree)?.properties['content'];
      const linked = selectAll('script[type="application/ld+json"]', tree).map((script) => JSON.parse(textOf(script)));
      if (!at.includes('404') && !select('meta[http-equiv=refresh]', tree)) expect(linked.length, file).toBe(1);
      const isQuote = /\/quotes\/[^/]*[a-z][^/]*\//.test(at);
      if (!isQuote && !/\/articles\/[^/]+\/$/.test(at)) continue;
      expect(meta('z:itemType'), file).toBe('newspaperArticle');
      for (const key of ['DC.title', 'DC.date', 'DC.language', 'DC.rights'])
        expect(meta(key), `${file} ${key}`).toBeTruthy();
      expect(linked[0]['@type'], file).toBe(isQuote ? 'Quotation' : 'NewsArticle');
      const rel = (name: string) =>
        selectAll(`link[rel="${name}"]`, tree).map(({ properties }) => String(properties['href']));
      expect(rel('license'), file).toHaveLength(1);
      expect(rel('describedby'), file).toHaveLength(1);
      for (const href of [...rel('describedby'), ...rel('item')])
        expect(readFileSync(path.join(folder, href.slice(base.length))).length, href).toBeGreaterThan(0);
      // What is cited is the public address, which a copy without one does not have.
      expect(rel('cite-as'), file).toEqual(url === undefined ? [] : [new URL(at.slice(1), url).href]);
      expect(meta('DC.identifier')).toBe(url === undefined ? undefined : new URL(at.slice(1), url).href);
    }
  });

  test('every article, paragraph and quote has a cite box with three forms and four files', async () => {
    const pages = await readPages(folder);
    const boxes = pages.filter(({ path: at }) => /\/cite\/$|\/quotes\/[^/]*[a-z][^/]*\//.test(at));
    expect(boxes.length).toBeGreaterThan(10);
    for (const { file, tree } of boxes) {
      for (const box of selectAll('section.cite', tree)) {
        expect(selectAll('[data-copyable]', box).length, file).toBe(4);
        const files = selectAll('a[download]', box).map(({ properties }) => String(properties['href']));
        expect(
          files.map((href) => href.slice(0, href.indexOf(','))),
          file,
        ).toEqual([
          'data:application/x-bibtex;charset=utf-8',
          'data:application/x-bibtex;charset=utf-8',
          'data:application/x-research-info-systems;charset=utf-8',
          'data:application/vnd.citationstyles.csl+json',
        ]);
      }
    }
    for (const { path: at, tree } of pages.filter((page) => /\/articles\/[^/]+\/$/.test(page.path))) {
      const cite = pages.find((page) => page.path === `${at}cite/`);
      const links = selectAll('section.cite a', tree).map(({ properties }) => properties['href']);
      expect(links).toContain(`${base}${at.slice(1)}cite/`);
      expect(selectAll('a[download]', tree)).toEqual([]);
      const paragraphs = selectAll('p.source-text[id]', tree).map(({ properties }) => properties['id']);
      const cited = cite ? selectAll('section.cite', cite.tree).map(({ properties }) => properties['id']) : [];
      expect(cited).toEqual(['cite', ...paragraphs]);
    }
  });
});
