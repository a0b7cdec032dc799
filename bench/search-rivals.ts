// Other search engines over the same passages, each as its own documentation sets it up: a folder with a page on which
// `find(query)` gives the paragraphs where the results lead.
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import MiniSearch from 'minisearch';
import { createIndex } from 'pagefind';
import type { SearchRecord } from '../src/search/record.ts';

const resolve = createRequire(import.meta.url).resolve;

/** A passage as a rival gets it: the text that a reader sees, who speaks, and where it stands. */
interface Passage {
  id: number;
  url: string;
  title: string;
  text: string;
}

function passagesOf(records: readonly SearchRecord[], language: string): Passage[] {
  return records
    .filter((record) => record.language === language && record.meta.number !== '')
    .map(({ url, content, meta }, id) => ({ id, url, title: meta.speaker || meta.number, text: content }));
}

async function writePage(folder: string, language: string, script: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="${language}"><title>x</title><script type="module" src="find.js"></script>`,
  );
  await writeFile(path.join(folder, 'find.js'), script);
}

/** Pagefind without anything of ours: its index, its module, its worker, its ranking. */
export async function writePagefind(folder: string, records: readonly SearchRecord[], language: string): Promise<void> {
  const { index } = await createIndex();
  if (!index) throw new Error('Pagefind did not begin an index');
  for (const { url, title, text } of passagesOf(records, language)) {
    const { errors } = await index.addCustomRecord({ url, language, content: text, meta: { title } });
    if (errors.length > 0) throw new Error(errors.join('\n'));
  }
  await index.writeFiles({ outputPath: path.join(folder, 'pagefind') });
  await index.deleteIndex();
  await writePage(
    folder,
    language,
    `import * as pagefind from './pagefind/pagefind.js';
    window.find = async (query) => {
      const { results } = await pagefind.search(query);
      const read = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return read.map(({ url }) => /#(p\\d+)/.exec(url)[1]);
    };`,
  );
}

/** MiniSearch with an index made beforehand; prefixes and fuzzy matches on, as its documentation shows it for typing. */
export async function writeMiniSearch(
  folder: string,
  records: readonly SearchRecord[],
  language: string,
): Promise<void> {
  const options = { fields: ['title', 'text'], storeFields: ['url', 'title', 'text'] };
  const index = new MiniSearch<Passage>(options);
  index.addAll(passagesOf(records, language));
  await mkdir(folder, { recursive: true });
  await cp(path.join(path.dirname(resolve('minisearch')), '..', 'es', 'index.js'), path.join(folder, 'minisearch.js'));
  await writeFile(path.join(folder, 'index.json'), JSON.stringify(index));
  await writePage(
    folder,
    language,
    `import MiniSearch from './minisearch.js';
    let index;
    window.find = async (query) => {
      index ??= MiniSearch.loadJSON(await (await fetch('index.json')).text(), ${JSON.stringify(options)});
      const results = index.search(query, { prefix: true, fuzzy: 0.2, boost: { title: 2 } });
      return results.slice(0, 10).map(({ url }) => /#(p\\d+)/.exec(url)[1]);
    };`,
  );
}
