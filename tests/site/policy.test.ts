// Every built page holds the content security policy before anything that it is to hold for, and nothing that it forbids.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { describe, expect, inject, test } from 'vitest';
import { styleSource } from '../../src/exports/reading-copy/style.ts';
import { pagePolicy } from '../../src/site/policy.ts';
import { readPage, readPages } from '../support/site.ts';

describe.each(['site', 'fictional'] as const)('%s', (name) => {
  const { folder } = inject(name);

  test('every page', async () => {
    const faults: string[] = [];
    for (const { file, tree } of await readPages(folder)) {
      // A page for itself, with a stricter policy of its own.
      if (file === 'data/reading-copy.html') continue;
      const [policy] = selectAll('head > :is(meta[http-equiv], link, script, style)', tree);
      if (policy?.properties['content'] !== pagePolicy) faults.push(`${file}: the policy is not the first`);
      if (select('meta[name="referrer"][content="no-referrer"]', tree) === undefined) faults.push(`${file}: referrer`);
      for (const { properties } of selectAll('script:not([src]):not([type="application/ld+json"])', tree))
        faults.push(`${file}: a script in the page (${String(properties['type'])})`);
      if (selectAll('style, [style], iframe, object, embed, base', tree).length > 0)
        faults.push(`${file}: style or frame`);
      for (const node of selectAll('*', tree)) {
        const handlers = Object.keys(node.properties).filter((key) => /^on[A-Z]/.test(key));
        if (handlers.length > 0) faults.push(`${file}: ${node.tagName} has ${handlers.join(', ')}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('the reading copy allows its own style sheet and nothing else', async () => {
    const { tree } = await readPage(folder, 'data/reading-copy.html');
    const [policy] = selectAll('head > :is(meta[http-equiv], link, script, style)', tree);
    expect(policy?.properties['content']).toBe(`default-src 'none'; style-src ${styleSource}`);
    expect(selectAll('style', tree).length).toBe(1);
    expect(selectAll('script, [style], img, iframe, object, embed, base, form', tree)).toEqual([]);
  });

  test('the headers file stands at the root, as it is in public/', () => {
    expect(readFileSync(path.join(folder, '_headers'), 'utf8')).toBe(readFileSync('public/_headers', 'utf8'));
  });
});
