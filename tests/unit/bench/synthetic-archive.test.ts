// The generator of archives: the same for the same seed, valid under every rule; and what a loaded archive must bear.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { badInput, type Sizes, syntheticArchive, writeArchive } from '../../../bench/synthetic-archive.ts';
import type { Loaded } from '../../../src/archive/load.ts';
import { drawParagraph } from '../../../src/render/draw-paragraph.ts';
import { openArchive } from '../../../src/site/open-archive.ts';

let work: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'synthetic-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function load(name: string, sizes: Sizes): Loaded {
  const folder = join(work, name.replace(/\W+/g, '-'));
  writeArchive(folder, syntheticArchive(sizes));
  const loaded = openArchive(folder);
  rmSync(folder, { recursive: true });
  return loaded;
}

describe('the generator', () => {
  const sizes = { articles: 3 };

  test('writes the same archive for the same seed, another for another', () => {
    const once = [...syntheticArchive(sizes, 7)];
    expect([...syntheticArchive(sizes, 7)]).toEqual(once);
    expect([...syntheticArchive(sizes, 8)]).not.toEqual(once);
  });

  test('writes a valid archive of the size that was asked for', () => {
    const { archive, problems } = load('valid', sizes);
    expect(problems).toEqual([]);
    expect(archive?.articles.map(({ original }) => original.paragraphs.length)).toEqual([25, 25, 25]);
    expect(archive?.quotes.length).toBe(36);
    expect(archive?.quotes.some(({ kind }) => kind === 'partial')).toBe(true);
  });

  test('brings new words without end, at the rate of real text', () => {
    const words = [...syntheticArchive({ articles: 40 })].flatMap(([file, text]) =>
      file.endsWith('source.txt') ? (text.match(/\p{L}+/gu) ?? []) : [],
    );
    const different = (count: number): number => new Set(words.slice(0, count)).size;
    // Heaps' law: ten times the text has about five times the words.
    expect(different(40_000) / different(4_000)).toBeGreaterThan(4);
    expect(different(40_000) / different(4_000)).toBeLessThan(7);
  });
});

describe('bad input goes through', () => {
  const shapes: Record<string, (loaded: Loaded) => void> = {
    'one article of 5,000 paragraphs': ({ archive }) =>
      expect(archive?.articles[0]?.original.paragraphs.length).toBe(5000),
    'a paragraph of 200,000 characters with 500 overlapping passages': ({ archive }) => {
      expect(archive?.articles[0]?.original.paragraphs[0]?.text.length).toBeGreaterThanOrEqual(200_000);
      expect(archive?.quotes.length).toBe(500);
    },
    '2,000 topics on one quotation': ({ archive }) => expect(archive?.quotes[0]?.topics.length).toBe(2000),
    '5,000 events in one year': ({ archive }) => expect(archive?.events.length).toBe(5000),
  };

  test.each(Object.entries(badInput))('%s', { timeout: 60_000 }, (name, sizes) => {
    const loaded = load(name, sizes);
    expect(loaded.problems).toEqual([]);
    shapes[name]?.(loaded);
    const { archive } = loaded;
    for (const article of archive?.articles ?? []) {
      const quotes = Map.groupBy(article.quotes, ({ passage }) => passage.paragraph);
      for (const paragraph of article.original.paragraphs) {
        const html = drawParagraph(paragraph, quotes.get(paragraph.id) ?? [], 'de', archive?.voices ?? []);
        expect(html.replace(/<[^>]*>/g, '')).toBe(paragraph.text);
      }
    }
  });

  test('every shape has its expectation', () => expect(Object.keys(shapes)).toEqual(Object.keys(badInput)));
});
