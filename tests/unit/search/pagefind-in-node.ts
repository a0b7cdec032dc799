// Pagefind's browser code without a browser, on the files of a written index: fast enough to ask for every word.
import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Engine, type Pagefind, startEngine } from '../../../src/search/client/engine.ts';

/**
 * @param folder the `pagefind/` of a written index
 * @param language of the page that would ask
 */
export async function engineOf(folder: string, language: string): Promise<Engine> {
  // What the module takes from a page: its language, and requests below the address of the index.
  Object.assign(globalThis, {
    document: { currentScript: null, querySelector: () => ({ getAttribute: () => language }) },
    fetch: async (address: string) =>
      new Response(await readFile(join(folder, address.replace(/^\/pagefind\/|\?.*/g, '')))),
  });
  // A module is one for all who import it: each language gets its own.
  const copy = join(folder, `pagefind.${language}.mjs`);
  await copyFile(join(folder, 'pagefind.js'), copy);
  const pagefind: Pagefind = await import(pathToFileURL(copy).href);
  const load = async (file: string) => JSON.parse(await readFile(join(folder, file), 'utf8'));
  const catalogue = await load(`catalogue/${language}.json`);
  const facets = () => load(`facets/${language}.json`);
  const dates = () => load(`dates/${language}.json`);
  const texts = (file: string) => load(`records/${file}`);
  return startEngine(pagefind, { catalogue, facets, dates, texts }, { basePath: '/pagefind/', noWorker: true });
}
