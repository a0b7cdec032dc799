// The text serif: small enough, whole enough for every word of the archives, and free to be changed.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const styleSheet = readFileSync(join(root, 'src/styles/fonts.css'), 'utf8');
const fonts = readdirSync(join(root, 'src/styles/fonts')).filter((name) => name.endsWith('.woff2'));

/** Characters for which the font has a glyph, as the style sheet tells the browser. */
const covered = [
  ...(/unicode-range:\s*([^;]+);/.exec(styleSheet)?.[1] ?? '').matchAll(/U\+([0-9A-F]+)(?:-([0-9A-F]+))?/g),
].map(([, first = '', last = first]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const);
const isCovered = (character: string): boolean => {
  const point = character.codePointAt(0) ?? 0;
  return covered.some(([first, last]) => point >= first && point <= last);
};

test.each(fonts)('%s has its licence beside it and is smaller than 40 kB', (name) => {
  expect(statSync(join(root, 'src/styles/fonts', name)).size).toBeLessThan(40_000);
  const licence = readFileSync(join(root, 'src/styles/fonts', name.replace('.woff2', '-OFL.txt')), 'utf8');
  expect(licence).toContain('SIL Open Font License, Version 1.1');
  // A name that the licence reserves would have to be changed with the font.
  expect(licence.split('This Font Software is licensed')[0]).not.toMatch(/reserved font name/i);
});

test('no layout shift: text never hides, stand-ins have the measures of the font', () => {
  expect(fonts).toEqual(['literata.woff2']);
  expect(styleSheet).toMatch(/font-display: (?:optional|swap);/);
  const faces = styleSheet.split('@font-face').slice(2);
  expect(faces.length).toBeGreaterThan(1);
  for (const face of faces) {
    for (const property of ['size-adjust', 'ascent-override', 'descent-override', 'line-gap-override'])
      expect(face).toContain(`${property}: `);
  }
});

describe('every character of an article is in the font', () => {
  // White space has no glyph to miss; for other scripts and for pictographs the reader's system has fonts.
  const isLatin = (character: string): boolean =>
    /[\p{Script=Latin}\p{N}\p{P}\p{S}]/u.test(character) && !/\p{Extended_Pictographic}/u.test(character);
  test.each(['content', 'tests/fixtures/fictional'])('%s', (folder) => {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && /articles|quotes/.test(entry.parentPath) && /\.(?:md|txt|yaml)$/.test(entry.name),
    );
    expect(files.length).toBeGreaterThan(2);
    const text = files.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')).join('');
    expect([...new Set(text)].filter((character) => isLatin(character) && !isCovered(character))).toEqual([]);
  });
});
