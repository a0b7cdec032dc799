// Embedded metadata, plain text, reading copy, bag and the list of downloads.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { openBag } from '../../../src/exports/bagit.ts';
import { dublinCore } from '../../../src/exports/dublin-core.ts';
import { plainText } from '../../../src/exports/plain-text.ts';
import { readingCopy } from '../../../src/exports/reading-copy/reading-copy.ts';
import { runsOf } from '../../../src/exports/runs.ts';
import { makeFiles, whole } from '../../support/made-files.ts';
import { archives, articleOf, fictional, hostile, type Tried, withheld } from './archives.ts';
import { hostilePassages } from './hostile-article.ts';

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

test('Dublin Core rows; what is not known has none', () => {
  const rows = (tried: Tried, id: string, language: string) =>
    dublinCore(tried.archive, tried.context, { article: articleOf(tried, id) }, language).map(
      ({ name, content }) => `${name}: ${content}`,
    );
  expect(rows(fictional, 'courier-1974', 'de')).toMatchSnapshot();
  expect(rows(hostile, 'hostile', 'en')).toMatchSnapshot();
  expect(
    dublinCore(fictional.archive, fictional.unpublished, { article: articleOf(fictional, 'courier-1974') }, 'de').some(
      ({ name }) => name === 'DC.identifier',
    ),
  ).toBe(false);
});

describe.each(archives)('$name', (tried) => {
  const { name, archive, context } = tried;

  test('plain text has every paragraph, numbered, supplied marks in brackets', () => {
    for (const article of archive.articles) {
      for (const edition of article.editions.values()) {
        const text = plainText(archive, context, article, edition);
        for (const paragraph of edition.paragraphs) {
          const shown = runsOf(paragraph, [], edition.language)
            .map((run) => (run.supplied ? `[${run.text}]` : run.text))
            .join('');
          expect(text.includes(`\n${paragraph.number}  ${shown}\n`)).toBe(article.display === 'full');
        }
        expect(text).toContain(article.rights.statement);
      }
    }
  });

  test('the reading copy holds all texts in all languages, and every link in it works', () => {
    const { document } = new JSDOM(whole(readingCopy(archive, context))).window;
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
    expect(links.filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)))).toEqual([]);
    expect(links.filter((href) => !/^(?:#|https?:\/\/)/.test(href))).toEqual([]);
    expect(document.querySelectorAll('script, link, img, iframe, [style], [onclick]').length).toBe(0);
    expect(document.querySelectorAll('h1').length).toBe(1);
    for (const language of archive.languages) {
      const part = document.getElementById(language);
      for (const article of archive.articles) {
        for (const { id, segments } of article.editions.get(language)?.paragraphs ?? []) {
          const text = document
            .getElementById(`${language}-article-${article.id}_${id}`)
            ?.querySelector('.text')?.textContent;
          if (article.display === 'full')
            expect(text).toBe(segments.map(({ type, value }) => (type === 'supplied' ? `[${value}]` : value)).join(''));
        }
      }
      for (const quote of archive.quotes) {
        const shown = part?.querySelector(`[id="${language}-quote-${quote.id}"]`);
        expect(shown?.querySelector('blockquote')?.textContent).toBe(quote.passage.exact[language]);
        expect(shown?.textContent).toContain(quote.speaker.name[language]);
      }
    }
  });

  test('downloads have distinct paths and licences, and are the same bytes twice', async () => {
    const list = await makeFiles(archive, context);
    expect(new Set(list.map(({ path }) => path)).size).toBe(list.length);
    expect(list.every(({ licences, bytes }) => licences.length > 0 && bytes.length > 0)).toBe(true);
    for (const { path, bytes, size, sha256 } of list)
      expect([bytes.length, createHash('sha256').update(bytes).digest('hex')], path).toEqual([size, sha256]);
    const again = await makeFiles(archive, context);
    expect(again.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')])).toEqual(
      list.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('base64')]),
    );
    if (name === 'content') return;
    expect(
      list.map(
        ({ path, mediaType, licences }) =>
          `${path} ${mediaType} ${licences.map((licence) => `${licence.part}:${licence.name}`).join(' ')}`,
      ),
    ).toMatchSnapshot();
  });

  test('the bag unpacks, and sha512sum accepts payload and tag files', async () => {
    const zip = (await makeFiles(archive, context)).find(({ title }) => title === 'bag');
    const folder = mkdtempSync(join(tmpdir(), 'bag-'));
    try {
      const files = unzipSync(zip?.bytes ?? new Uint8Array());
      const roots = new Set(Object.keys(files).map((path) => path.split('/')[0] ?? ''));
      expect(roots.size).toBe(1);
      for (const [path, bytes] of Object.entries(files)) {
        mkdirSync(join(folder, dirname(path)), { recursive: true });
        writeFileSync(join(folder, path), bytes);
      }
      const cwd = join(folder, [...roots][0] ?? '');
      for (const manifest of ['manifest-sha512.txt', 'tagmanifest-sha512.txt']) {
        execFileSync('sha512sum', ['--strict', '--quiet', '-c', manifest], { cwd });
      }
      const paths = Object.keys(files).map((path) => path.slice(path.indexOf('/') + 1));
      const listed = decode(files[`${[...roots][0]}/manifest-sha512.txt`] ?? new Uint8Array())
        .split('\n')
        .filter(Boolean)
        .map((line) => line.slice(130));
      expect(listed.sort()).toEqual(paths.filter((path) => path.startsWith('data/')).sort());
      const crate = JSON.parse(decode(files[`${[...roots][0]}/data/ro-crate-metadata.json`] ?? new Uint8Array()));
      const described = crate['@graph']
        .filter((node: Record<string, unknown>) => node['@type'] === 'File')
        .map((node: Record<string, unknown>) => `data/${decodeURIComponent(String(node['@id']))}`);
      expect([...described, 'data/ro-crate-metadata.json'].sort()).toEqual(listed);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

test('hostile passages come back from the reading copy as they were', () => {
  const { document } = new JSDOM(whole(readingCopy(hostile.archive, hostile.context))).window;
  for (const [id, words] of Object.entries(hostilePassages)) {
    expect(document.getElementById(`en-quote-${id}`)?.querySelector('blockquote')?.textContent).toBe(words);
  }
});

test('with display: quotations no file holds a sentence of the witness that no quote covers', async () => {
  const files = (await makeFiles(withheld.archive, withheld.context)).flatMap(({ path, bytes }) =>
    path.endsWith('.zip')
      ? Object.entries(unzipSync(bytes)).map(([name, content]) => ({ path: name, text: decode(content) }))
      : [{ path, text: decode(bytes) }],
  );
  const found: string[] = [];
  let sentences = 0;
  for (const article of withheld.archive.articles) {
    for (const edition of article.editions.values()) {
      for (const paragraph of edition.paragraphs) {
        const uncovered = runsOf(paragraph, article.quotes, edition.language).filter(
          (run) => !run.supplied && run.quotes.length === 0,
        );
        // Names and half-words of the text stand in the archive's own words too: what is longer than those does not.
        for (const piece of uncovered
          .flatMap(({ text }) => text.split(/(?<=[.!?]) /))
          .map((text) => text.trim())
          .filter((text) => text.length > 24)) {
          sentences += 1;
          for (const { path, text } of files) {
            for (const form of [piece, JSON.stringify(piece).slice(1, -1)])
              if (text.includes(form)) found.push(`${path}: ${piece}`);
          }
        }
      }
    }
  }
  expect(sentences).toBeGreaterThan(20);
  expect(found).toEqual([]);
});

test('BagIt: bytes don’t depend on the time zone; odd names and long values are kept', async () => {
  const info = { name: 'b', date: '2026-11-22', labels: [['External-Description', 'two\nlines']] as const };
  const bagged = async (): Promise<Uint8Array> => {
    const blocks: Uint8Array[] = [];
    const bag = openBag(info, (block) => blocks.push(block));
    expect(await bag.add('100%\nsure.txt', [new Uint8Array([1]), new Uint8Array([2])])).toBe(2);
    expect(await bag.add('empty.txt', [new Uint8Array()])).toBe(0);
    await bag.end();
    return Buffer.concat(blocks);
  };
  const files = unzipSync(await bagged());
  expect(files['b/data/100%\nsure.txt']).toEqual(new Uint8Array([1, 2]));
  expect(files['b/data/empty.txt']).toEqual(new Uint8Array());
  expect(decode(files['b/manifest-sha512.txt'] ?? new Uint8Array())).toMatch(
    /^[0-9a-f]{128} {2}data\/100%25%0Asure\.txt\n[0-9a-f]{128} {2}data\/empty\.txt\n$/,
  );
  expect(decode(files['b/bag-info.txt'] ?? new Uint8Array())).toBe(
    'External-Description: two lines\nBagging-Date: 2026-11-22\nPayload-Oxum: 2.2\n',
  );
  const zone = process.env['TZ'];
  const zips = new Set<string>();
  for (const name of ['UTC', 'Asia/Vladivostok', 'America/Los_Angeles']) {
    process.env['TZ'] = name;
    zips.add(Buffer.from(await bagged()).toString('hex'));
  }
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(zips.size).toBe(1);
});
