// No real word of the archive is without a hit: every word of its articles and records, asked for in its language.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadArchive } from '../../../src/archive/load.ts';
import { builtIn } from '../../../src/i18n/dictionary.ts';
import { finder } from '../../../src/search/client/find.ts';
import { parseQuery } from '../../../src/search/client/query.ts';
import { writeSearchIndex } from '../../../src/search/write-index.ts';
import { engineOf } from './pagefind-in-node.ts';

const { archive } = loadArchive('content');
if (!archive) throw new Error('the content has mistakes');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'words-'));
  await writeSearchIndex(archive, { folder, base: '/' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The texts of a language in a record as its file has them. */
function textsIn(value: unknown, language: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsIn(item, language));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === language ? [item].flat().map(String) : archive?.languages.includes(key) ? [] : textsIn(item, language),
  );
}

async function wordsOfArchive(language: string): Promise<Set<string>> {
  const texts: string[] = [];
  for (const kind of ['quotes', 'events', 'topics', 'actors', 'places', 'discrepancies']) {
    for (const file of await readdir(join('content', kind))) {
      texts.push(...textsIn(parse(await readFile(join('content', kind, file), 'utf8')), language));
    }
  }
  for (const article of archive?.articles ?? []) {
    const edition = article.editions.get(language);
    texts.push(...(edition?.paragraphs ?? []).map(({ text }) => text));
    texts.push(...(edition?.sections ?? []).map(({ title = '' }) => title));
    texts.push(...article.notes.map(({ text }) => text[language] ?? ''));
  }
  return new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}\p{M}]+(?:[-’'.][\p{L}\p{N}\p{M}]+)*/gu) ?? []));
}

describe.each(archive.languages)('%s', (language) => {
  test('every word has a hit', { timeout: 60_000 }, async () => {
    const find = finder(await engineOf(folder, language));
    const { smallWords = '' } = builtIn.get(language)?.search ?? {};
    const words = await wordsOfArchive(language);
    const lost: string[] = [];
    for (const word of words) {
      const { hits, unknown } = await find(parseQuery(word, smallWords), {}, 'relevance');
      if (hits.length === 0 || unknown.length > 0) lost.push(word);
    }
    expect(words.size).toBeGreaterThan(1000);
    expect(lost).toEqual([]);
  });
});
