// Pictures stand in files of their own: each that a page shows is there, is light, and takes its colours from the page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { describe, expect, inject, test } from 'vitest';
import { brotliSize } from '../support/brotli.ts';
import { listFiles, readPages } from '../support/site.ts';

/** The page is read while the picture comes; both together are two flights. */
const mostBytes = 5 * 1024;

describe.each(['site', 'fictional'] as const)('%s', (name) => {
  const { folder, base } = inject(name);

  test('what a page shows is in the file, with words for those who do not see it', async () => {
    let shown = 0;
    for (const { file, tree } of await readPages(folder)) {
      for (const figure of selectAll('.picture-figure', tree)) {
        expect(String(select('[role=img]', figure)?.properties['ariaLabel'])).toMatch(/\S\. \S/);
        for (const plate of selectAll('svg', figure)) {
          const [address = '', id = ''] = String(select('use', plate)?.properties['href']).split('#');
          const svg = readFileSync(join(folder, address.slice(base.length)), 'utf8');
          expect(svg, file).toContain(`<g id="${id}" `);
          expect(plate.properties['viewBox']).toMatch(/^0 0 \d+ \d+$/);
          shown += 1;
        }
      }
    }
    expect(shown).toBeGreaterThan(5);
  });

  test('pictures of pages are light and have no colours of their own, those to take along have no variables', async () => {
    const pictures = (await listFiles(folder)).filter((file) => /(?:^|\/)pictures\/.*\.svg$/.test(file));
    for (const file of pictures) {
      const svg = readFileSync(join(folder, file), 'utf8');
      expect(svg, file).not.toMatch(/<style|style=|=""/);
      if (file.includes('/plates/')) {
        expect(svg, file).not.toMatch(/="#[0-9a-f]{3,6}"/);
        expect({ file, isLight: brotliSize(folder, file) <= mostBytes }).toEqual({ file, isLight: true });
      } else {
        expect(svg, file).not.toMatch(/="[^"]*var\(/);
      }
    }
    expect(pictures.length).toBeGreaterThan(5);
  });
});
