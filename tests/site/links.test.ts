// Every internal link and fragment of the built sites leads to something.
import { selectAll } from 'hast-util-select';
import { describe, expect, inject, test } from 'vitest';
import { listFiles, readPages } from '../support/site.ts';

describe.each(['site', 'fictional'] as const)('%s', (name) => {
  const { folder, base, url } = inject(name);

  test('no link leads to nothing', async () => {
    const files = new Set(await listFiles(folder));
    const pages = await readPages(folder);
    const ids = new Map(
      pages.map(({ file, tree }) => [
        file,
        new Set(selectAll('[id]', tree).map((node) => String(node.properties['id']))),
      ]),
    );
    const broken: string[] = [];
    let checked = 0;
    for (const { file, path, tree } of pages) {
      const here = new URL(`${base}${path.slice(1)}`, 'http://site.test');
      for (const node of selectAll('[href], [src], form[action]', tree)) {
        const { href, src, action } = node.properties;
        const target = String(href ?? src ?? action);
        if (/^(?:data|mailto|tag):/.test(target)) continue;
        const own =
          url !== undefined && target.startsWith(url) ? target.replace(new URL(url).origin, here.origin) : target;
        if (!URL.canParse(own, here.href)) {
          broken.push(`${file}: ${target} cannot be read`);
          continue;
        }
        const address = new URL(own, here);
        if (address.origin !== here.origin) continue;
        checked += 1;
        const within = decodeURIComponent(address.pathname);
        const local = within.startsWith(base) ? within.slice(base.length) : undefined;
        const found =
          local === undefined ? undefined : local === '' || local.endsWith('/') ? `${local}index.html` : local;
        if (found === undefined || !files.has(found)) broken.push(`${file}: ${target}`);
        const fragment = decodeURIComponent(address.hash.slice(1)).replace(/:~:.*$/, '');
        if (found && fragment !== '' && ids.has(found) && !ids.get(found)?.has(fragment))
          broken.push(`${file}: ${target} (no such fragment)`);
      }
    }
    expect(broken).toEqual([]);
    expect(checked).toBeGreaterThan(500);
  });
});
