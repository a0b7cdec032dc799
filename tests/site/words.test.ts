// Every quotation of the site stands word for word in the witness: read from the built pages and
// the witness file alone, not through the code that proved it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { selectAll } from 'hast-util-select';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type BuiltPage, readPages, textOf } from '../support/site.ts';

describe.each(['site', 'fictional'] as const)('%s', (name) => {
  const { content, folder } = inject(name);
  let pages: BuiltPage[] = [];
  beforeAll(async () => {
    pages = await readPages(folder);
  });

  const articles = readdirSync(path.join(content, 'articles')).filter((id) => !id.startsWith('.'));
  const witnesses = articles.map((id) => readFileSync(path.join(content, 'articles', id, 'source.txt'), 'utf8'));
  const translations = articles.flatMap((id) =>
    readdirSync(path.join(content, 'articles', id))
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFileSync(path.join(content, 'articles', id, file), 'utf8').replaceAll(/:supplied\[.\]/g, '')),
  );

  test('the words of every quote page stand in a witness', () => {
    const quotations = pages.flatMap(({ file, tree }) =>
      selectAll('blockquote[data-quote]:not([data-translation])', tree).map((node) => ({ file, words: textOf(node) })),
    );
    expect(quotations.length).toBeGreaterThan(0);
    const strangers = quotations.filter(({ words }) => !witnesses.some((witness) => witness.includes(words)));
    expect(strangers).toEqual([]);
  });

  test('the words of every translated quotation stand in a translation', () => {
    const quotations = pages.flatMap(({ file, tree }) =>
      selectAll('[data-translation]', tree).map((node) => ({ file, words: textOf(node) })),
    );
    expect(quotations.length).toBeGreaterThan(0);
    const strangers = quotations.filter(({ words }) => !translations.some((text) => text.includes(words)));
    expect(strangers).toEqual([]);
  });

  test.each(articles)('the paragraphs of the page of %s are those of its witness, in order', (id) => {
    const witness = (witnesses[articles.indexOf(id)] ?? '').trim().replaceAll(/[ \t]*\n(?:[ \t]*\n)+[ \t]*/g, '\n\n');
    const texts = pages
      .filter(({ path: at }) => at.endsWith(`/articles/${id}/`))
      .map(({ tree }) =>
        selectAll('p[id]', tree)
          .filter((node) => /^p\d+$/.test(String(node.properties['id'])))
          .map(textOf)
          .join('\n\n'),
      );
    // One page a language; the one of the original ends as the witness ends, and begins at most a prefix later.
    const original = texts.find((text) => text !== '' && witness.endsWith(text));
    expect(original).toBeDefined();
    expect(witness.length - (original?.length ?? 0)).toBeLessThan(40);
  });

  test('every marked passage stands in a witness or a translation', () => {
    const marks = pages.flatMap(({ file, tree }) =>
      selectAll('mark[data-quotes]', tree).map((node) => ({ file, words: textOf(node) })),
    );
    expect(marks.length).toBeGreaterThan(0);
    const strangers = marks.filter(
      ({ words }) => ![...witnesses, ...translations].some((text) => text.includes(words)),
    );
    expect(strangers).toEqual([]);
  });
});
