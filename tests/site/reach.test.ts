// Everything is reachable in three presses from home, in each language.
import { selectAll } from 'hast-util-select';
import { expect, inject, test } from 'vitest';
import { readPages } from '../support/site.ts';

test.each(['/', '/en/'])('from %s', async (home) => {
  const { folder } = inject('site');
  const pages = new Map((await readPages(folder)).map((page) => [page.path, page]));
  const inLanguage = [...pages.keys()].filter(
    (path) => path.startsWith('/en/') === (home === '/en/') && !/^\/(?:404\.html|data\/.)/.test(path),
  );
  const presses = new Map([[home, 0]]);
  for (const [path, count] of presses) {
    const page = pages.get(path);
    if (!page || count === 3) continue;
    for (const { properties } of selectAll('a[href]', page.tree)) {
      const target = new URL(String(properties['href']), `http://archive${path}`).pathname;
      if (pages.has(target) && !presses.has(target)) presses.set(target, count + 1);
    }
  }
  expect(inLanguage.filter((path) => !presses.has(path))).toEqual([]);
  expect(inLanguage.length).toBeGreaterThan(50);
});
