// One style sheet a page: pages with the same parts share it, in whatever order they name them.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { joinStyles } from '../../src/build/join-styles.ts';

function site(base: string, files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'join-styles-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, '_astro'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  joinStyles(
    folder,
    Object.keys(files).filter((file) => file.endsWith('.html')),
    base,
  );
  return {
    sheets: readdirSync(join(folder, '_astro')),
    read: (file: string) => readFileSync(join(folder, file), 'utf8'),
  };
}

const link = (address: string) => `<link rel="stylesheet" href="${address}">`;

test.each(['/', '/archiv/'])('below %s', (base) => {
  const [a, b] = [link(`${base}_astro/a.1.css`), link(`${base}_astro/b.2.css`)];
  const { sheets, read } = site(base, {
    '_astro/a.1.css': 'a{color:red}',
    '_astro/b.2.css': 'b{color:blue}',
    'one.html': `<head>${b}<title>1</title>${a}</head>`,
    'two.html': `<head>${a}${b}<title>2</title></head>`,
    'three.html': `<head>${a}<title>3</title></head>`,
    'plain.html': '<head><title>4</title></head>',
  });
  const hrefOf = (file: string): string[] => [...read(file).matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href);
  expect(hrefOf('one.html')).toHaveLength(1);
  expect(hrefOf('two.html')).toEqual(hrefOf('one.html'));
  expect(hrefOf('three.html')).not.toEqual(hrefOf('one.html'));
  expect(read(`${hrefOf('one.html')[0]}`.slice(base.length))).toBe('a{color:red}b{color:blue}');
  expect(read(`${hrefOf('three.html')[0]}`.slice(base.length))).toBe('a{color:red}');
  expect(read('plain.html')).toBe('<head><title>4</title></head>');
  // The parts are gone.
  expect(sheets.filter((sheet) => !sheet.startsWith('page.'))).toEqual([]);
});
