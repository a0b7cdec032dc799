// The built site as the tests read it: its files, and its pages as HTML trees (hast).
// Ask a tree with `select` and `selectAll` of hast-util-select.
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

export interface BuiltPage {
  /** Path of the file in the folder, `quotes/index.html`. */
  file: string;
  /** Path of the page below the base, `/quotes/`; `/404.html` stays as it is. */
  path: string;
  /** The file as it was built. */
  html: string;
  /** The same, parsed as a browser would; every node carries its place in the file. */
  tree: Root;
}

const parser = unified().use(rehypeParse);

/** Every file of a folder, by its path in it, `/` between folders, in the order of code units. */
export async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, sep).length).replaceAll(sep, '/'))
    .sort();
}

/** Reads one page: `readPage(folder, 'quotes/index.html')`. */
export async function readPage(folder: string, file: string): Promise<BuiltPage> {
  const html = await readFile(join(folder, file), 'utf8');
  return { file, path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, tree: parser.parse(html) };
}

/** Reads every page of a built site, in the order of `listFiles`; the reading copy among the downloads is no page. */
export async function readPages(folder: string): Promise<BuiltPage[]> {
  const files = await listFiles(folder);
  return Promise.all(
    files.filter((file) => /(?:^|\/)(?:index|404)\.html$/.test(file)).map((file) => readPage(folder, file)),
  );
}

/** The text of a node as the DOM's `textContent` gives it, white space and all. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
