// The floor: the least that any site of this kind costs here. Astro writes as many near-empty pages, and Pagefind
// indexes as many records; nothing is read, checked or linked.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Measured, measure } from './measure.ts';
import type { ContentEntry } from './synthetic-archive.ts';

const indexRecords = fileURLToPath(new URL('index-records.ts', import.meta.url));

/** Renders so many pages with a heading each. @param folder empty, within the repository so that Astro is found */
export async function measurePages(folder: string, pages: number): Promise<Measured> {
  const file = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  };
  file('package.json', '{ "private": true, "type": "module" }\n');
  file(
    'src/pages/[page].astro',
    `---
export const getStaticPaths = () =>
  Array.from({ length: ${pages} }, (_, index) => ({ params: { page: \`page-\${index}\` } }));
const { page } = Astro.params;
---

<html lang="de"><head><title>{page}</title></head><body><h1>{page}</h1></body></html>
`,
  );
  const build = "import { build } from 'astro'; await build({ root: process.cwd(), logLevel: 'error' });";
  return measure({ args: ['--input-type=module', '--eval', build], cwd: folder });
}

/** Indexes records of plain text, all at once. @param folder for the texts and the index */
export async function measureIndex(folder: string, texts: readonly string[]): Promise<Measured> {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'texts.json');
  writeFileSync(file, JSON.stringify(texts));
  return measure({ args: [indexRecords, file, path.join(folder, 'pagefind')] });
}

/**
 * So many texts from an archive: its paragraphs and the words of its quotes, then its other records. Where the archive
 * makes more records than it has texts, they begin anew.
 */
export function recordTexts(files: Iterable<ContentEntry>, count: number): string[] {
  const paragraphs: string[] = [];
  const quotes: string[] = [];
  const others: string[] = [];
  for (const [file, text] of files) {
    if (file.endsWith('source.txt')) paragraphs.push(...text.trimEnd().split('\n\n'));
    else if (file.startsWith('quotes/')) quotes.push(/>-\n\s*(.*)/.exec(text)?.[1] ?? '');
    else if (/^(?:events|topics|actors)\//.test(file)) others.push(/de: (?:>-\n\s*)?(.*)/.exec(text)?.[1] ?? '');
  }
  const texts = [...paragraphs, ...quotes, ...others];
  return Array.from({ length: count }, (_, index) => texts[index % texts.length] ?? '');
}
