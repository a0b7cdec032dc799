// Files that are made in pieces: the same bytes as in one, in blocks of a bounded size.
import { deflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { blocksOf, joinBlocks, textBlocks } from '../../../src/exports/blocks.ts';
import { jsonText } from '../../../src/exports/json-text.ts';
import { openZip } from '../../../src/exports/zip.ts';
import { whole } from '../../support/made-files.ts';

const megabyte = 1 << 20;
const long = 'Zwölf Boxkämpfer 🥊 '.repeat(200_000);

describe('text in blocks', () => {
  const texts: Record<string, readonly string[]> = {
    'no piece': [],
    'no text': [''],
    short: ['a', 'ß', '🥊'],
    'one long piece': [long],
    'many pieces': Array.from({ length: 90_000 }, (_, index) => `Zeile ${index} – ${'x'.repeat(20)}\n`),
    'long behind short': ['a', long, '', 'b'],
  };
  test.each(Object.entries(texts))('%s', (_, pieces) => {
    const blocks = [...textBlocks(pieces)];
    expect(Buffer.concat(blocks).toString('utf8')).toBe(pieces.join(''));
    expect(blocks.length).toBeGreaterThan(0);
    expect(blocks.every(({ length }) => length <= megabyte)).toBe(true);
    if (blocks.length > 1) expect(blocks.every(({ length }) => length > 0)).toBe(true);
  });

  test('small blocks are joined, and nothing is kept back', () => {
    const joined: Uint8Array[] = [];
    const { write, end } = joinBlocks((block) => joined.push(block));
    for (let index = 0; index < 3000; index += 1) write(Buffer.alloc(1000, index % 256));
    end();
    end();
    expect(joined.length).toBeLessThan(5);
    expect(Buffer.concat(joined).length).toBe(3_000_000);
    expect(Buffer.concat(joined)[2_999_999]).toBe(2999 % 256);
  });
});

describe('JSON in pieces', () => {
  const values: Record<string, unknown> = {
    list: [1, 'zwei\n', null, true, [], {}, { a: [{}] }],
    group: { a: undefined, 'b"': { c: [{ d: 'e\nf', g: [] }], h: undefined }, i: {} },
    nothing: {},
    'no member': [],
    text: 'a\u2028b',
  };
  test.each(Object.entries(values))('%s, as JSON.stringify writes it', (_, value) => {
    const expected = `${JSON.stringify(value, undefined, 2)}\n`;
    for (const depth of [0, 1, 2, 3, 9]) expect(whole(jsonText(value, depth))).toBe(expected);
  });

  test('a list may be made as it is written', () => {
    const list = [1, 2].values().map((number) => ({ number }));
    expect(whole(jsonText({ list }, 2))).toBe(
      `${JSON.stringify({ list: [{ number: 1 }, { number: 2 }] }, undefined, 2)}\n`,
    );
  });
});

describe('ZIP', () => {
  test('files come back, large, small, empty and many, in the order in which they were added', async () => {
    const files = new Map<string, Uint8Array>([
      ['large.txt', Buffer.from(long)],
      ['empty', new Uint8Array()],
      ['ü/ö.bin', new Uint8Array([0, 255, 3, 0])],
      ...Array.from({ length: 200 }, (_, index) => [`many/${index}`, Buffer.from(`file ${index}`)] as const),
      ['packed', deflateRawSync(Buffer.from(long))],
    ]);
    const blocks: Uint8Array[] = [];
    const zip = openZip(new Date(2026, 10, 22, 12), (block) => blocks.push(block));
    for (const [path, bytes] of files) await zip.add(path, blocksOf(bytes));
    await zip.end();
    const unzipped = unzipSync(Buffer.concat(blocks));
    expect(Object.keys(unzipped)).toEqual([...files.keys()]);
    for (const [path, bytes] of files)
      expect(Buffer.compare(unzipped[path] ?? Buffer.from('none'), bytes), path).toBe(0);
  });

  test('a file that cannot be read ends in its error', async () => {
    const zip = openZip(new Date(2026, 10, 22, 12), () => {});
    const broken = function* (): Generator<Uint8Array> {
      yield new Uint8Array([1]);
      throw new Error('unreadable');
    };
    await expect(zip.add('broken', broken())).rejects.toThrow('unreadable');
  });
});
