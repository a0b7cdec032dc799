// Every address that the archive lists is served, in every language.
import { selectAll } from 'hast-util-select';
import { describe, expect, inject, test } from 'vitest';
import { addresses, pathInLanguage } from '../../src/archive/addresses.ts';
import { loadArchive } from '../../src/archive/load.ts';
import { listFiles, readPages } from '../support/site.ts';

describe.each(['site', 'fictional'] as const)('%s', (name) => {
  const { content, folder } = inject(name);
  const { archive } = loadArchive(content);

  test('every address is served, and every page has an address', async () => {
    if (!archive) throw new Error('the archive has problems');
    const pages = new Map((await readPages(folder)).map((page) => [page.path, page]));
    const wanted = new Set<string>(['/404.html']);
    const missing: string[] = [];
    for (const language of archive.languages) {
      for (const { path, fragment } of addresses(archive)) {
        const local = `/${pathInLanguage(archive.languages, language, path)}`;
        wanted.add(local);
        const page = pages.get(local);
        if (!page) missing.push(local);
        else if (fragment !== undefined && selectAll(`[id="${fragment}"]`, page.tree).length !== 1)
          missing.push(`${local}#${fragment}`);
      }
    }
    expect(missing).toEqual([]);
    const unlisted = [...pages.keys()].filter((path) => !wanted.has(path));
    expect(unlisted).toEqual([]);
  });

  test('nothing but files in use is shipped', async () => {
    const files = await listFiles(folder);
    expect(files.filter((file) => /pagefind-(?:ui|modular|highlight|component)/.test(file))).toEqual([]);
  });
});
