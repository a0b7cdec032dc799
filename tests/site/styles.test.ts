// Styles belong to components but hold on the whole page: a page that borrows a class must load the sheet that has it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { expect, inject, test } from 'vitest';
import { readPages } from '../support/site.ts';

test.each(['site', 'fictional'] as const)(
  '%s: one sheet a page, with every class that any sheet knows',
  async (name) => {
    const { folder, base } = inject(name);
    const sheets = new Map<string, Set<string>>();
    const classesIn = (address: string): Set<string> => {
      const css = sheets.has(address) ? '' : readFileSync(join(folder, address.slice(base.length)), 'utf8');
      const known =
        sheets.get(address) ?? new Set([...css.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, word = '']) => word));
      sheets.set(address, known);
      return known;
    };
    const pages = (await readPages(folder)).flatMap(({ file, tree }) => {
      const links = selectAll('link[rel=stylesheet]', tree).map(({ properties }) => String(properties['href']));
      const used = selectAll('[class]', tree).flatMap(({ properties }) => [properties['className']].flat().map(String));
      // A reading copy brings its styles along.
      return links.length === 0 ? [] : [{ file, links, own: links.map(classesIn), used: new Set(used) }];
    });
    const anywhere = new Set([...sheets.values()].flatMap((known) => [...known]));
    const faults = pages.flatMap(({ file, links, own, used }) => [
      ...(links.length === 1 ? [] : [`${file} asks for ${links.length} sheets`]),
      ...[...used]
        .filter((word) => anywhere.has(word) && !own.some((known) => known.has(word)))
        .map((word) => `${file}: its sheet lacks .${word}`),
    ]);
    expect(faults).toEqual([]);
    expect(pages.length).toBeGreaterThan(20);
  },
);
