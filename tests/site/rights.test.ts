// The rights switch on a built site: with `display: quotations` no file of it carries more of an article than the
// catalogued passages, whatever form the words are written in and however the file is packed.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import type { Archive } from '../../src/archive/model.ts';
import { sliceCodePoints } from '../../src/archive/text/code-points.ts';
import { buildSite } from '../support/build-site.ts';
import { listFiles } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Names and turns of a few words stand in the archive's own texts too; what is longer than this does not. */
const shortest = 24;

describe.each(['content', 'tests/fixtures/fictional'])('%s, its articles withheld', (original) => {
  const work = mkdtempSync(path.join(tmpdir(), 'withheld-'));
  const [content, out] = [path.join(work, 'content'), path.join(work, 'dist')];
  let files: { name: string; text: string }[] = [];
  let archive: Archive;

  beforeAll(async () => {
    cpSync(path.join(root, original), content, { recursive: true });
    for (const id of readdirSync(path.join(content, 'articles'))) withhold(path.join(content, 'articles', id));
    const loaded = loadArchive(content);
    if (!loaded.archive) throw new Error(JSON.stringify(loaded.problems[0]));
    archive = loaded.archive;
    await buildSite({ content, out, url: 'https://summit.test/' });
    const names = await listFiles(out);
    files = names.flatMap((name) => unpack(name, readFileSync(path.join(out, name))));
  });
  afterAll(() => rmSync(work, { recursive: true }));

  test('no file carries a piece of a text that no quote covers', () => {
    const pieces = archive.articles.flatMap((article) =>
      [...article.editions.values()].flatMap(({ language, paragraphs }) =>
        paragraphs.flatMap(({ id, text }) => {
          const ranges = article.quotes
            .filter(({ passage }) => passage.paragraph === id)
            .flatMap(({ passage }) => passage.ranges[language] ?? [])
            .sort((a, b) => a.start - b.start);
          let from = 0;
          const gaps = ranges.map(({ start, end }) => {
            const gap = sliceCodePoints(text, { start: Math.min(from, start), end: start });
            from = Math.max(from, end);
            return gap;
          });
          return [...gaps, sliceCodePoints(text, { start: from, end: Array.from(text).length })];
        }),
      ),
    );
    const sentences = pieces
      .flatMap((piece) => piece.split(/(?<=[.!?]) /))
      .map(plain)
      .filter((sentence) => sentence.length > shortest);
    expect(sentences.length).toBeGreaterThan(20);
    const found = files.flatMap(({ name, text }) =>
      sentences.filter((sentence) => text.includes(sentence)).map((sentence) => `${name}: ${sentence}`),
    );
    expect(found).toEqual([]);
  });

  test('the search for them is no empty one: the words of every quote are found in pages, index, exports and bag', () => {
    const quotes = archive.quotes.map(({ passage, article }) => plain(passage.exact[article.language] ?? ''));
    for (const place of [
      /^quotes\/.*html$/,
      /^pagefind\/records\//,
      /^data\/archive\.json$/,
      /^data\/reading-copy/,
      /zip!.*json$/,
    ]) {
      const texts = files.filter(({ name }) => place.test(name)).map(({ text }) => text);
      expect(quotes.filter((words) => !texts.some((text) => text.includes(words)))).toEqual([]);
    }
  });
});

/** Turns the switch in the record of an article's original, which alone has a witness. */
function withhold(folder: string): void {
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
    const file = path.join(folder, name);
    const text = readFileSync(file, 'utf8');
    if (!/^witness:$/m.test(text)) continue;
    writeFileSync(file, text.replace(/^display: .*\n/m, '').replace(/^witness:$/m, 'display: quotations\nwitness:'));
  }
}

/** A file as text, and what is packed in it: ZIP members by `archive.zip!member`, gzip unpacked in place. */
function unpack(name: string, bytes: Uint8Array): { name: string; text: string }[] {
  if (name.endsWith('.zip')) {
    return Object.entries(unzipSync(bytes)).flatMap(([member, inner]) => unpack(`${name}!${member}`, inner));
  }
  const unpacked = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  const text = new TextDecoder().decode(unpacked);
  // As written, without markup, and with each way of escaping undone.
  const readings = [text, text.replace(/<[^>]*>/g, ''), text.replace(/(?:%[0-9A-F]{2})+/gi, decoded)];
  return [{ name, text: readings.map(plain).join('\n') }];
}

function decoded(escaped: string): string {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped;
  }
}

/** Letters and digits alone, one space between words: quotation marks, entities and escapes make no difference. */
function plain(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(?:quot|amp|lt|gt|apos|nbsp);|\\[nrt]/g, ' ')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}
