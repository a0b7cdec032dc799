// Who imports whom in the source, and what of it breaks the rule that imports run one way only.
import { posix } from 'node:path';
import ts from 'typescript';

/** The text of every source file by its path below `src`, `archive/model.ts`. */
export type Sources = ReadonlyMap<string, string>;

/**
 * Says what breaks the order, one sentence each, sorted; empty where all is well.
 *
 * A file imports only from its own folder and from folders that stand before it in `order`, nothing from outside of
 * `src` but packages, and no chain of imports leads back to its beginning. Imports of types count.
 */
export function importFaults(sources: Sources, order: readonly string[]): string[] {
  const faults: string[] = [];
  const graph = new Map<string, string[]>();
  for (const [file, text] of sources) {
    const rank = order.indexOf(folderOf(file));
    if (rank === -1) faults.push(`${file}: its folder has no place in the order`);
    const targets = new Set<string>();
    for (const specifier of readImports(file, text)) {
      const target = resolveImport(file, specifier);
      if (target === undefined) continue;
      if (target.startsWith('..')) faults.push(`${file}: "${specifier}" leaves src`);
      else if (!sources.has(target)) faults.push(`${file}: "${specifier}" leads to no file`);
      else {
        targets.add(target);
        if (order.indexOf(folderOf(target)) > rank) {
          faults.push(`${file}: imports ${target}, but ${folderOf(target)} stands below ${folderOf(file)}`);
        }
      }
    }
    graph.set(file, [...targets]);
  }
  return [...faults, ...findCircles(graph).map((circle) => `circle: ${circle.join(' → ')}`)].sort();
}

/** The specifiers that a `.ts`, `.mjs` or `.astro` file imports, as written; other files import nothing. */
export function readImports(file: string, text: string): string[] {
  if (!/\.(?:ts|mjs|astro)$/.test(file)) return [];
  return scriptsOf(file, text).flatMap((code) =>
    ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName),
  );
}

/** An Astro file holds its front matter between fences, and scripts for the browser. */
function scriptsOf(file: string, text: string): string[] {
  if (!file.endsWith('.astro')) return [text];
  const frontMatter = /^\s*---\n(.*?)\n---/s.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '');
  return [frontMatter, ...scripts];
}

/** The file that a specifier means, relative to `src`; nothing for a package. */
function resolveImport(file: string, specifier: string): string | undefined {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('/src/')) return path.slice('/src/'.length);
  if (path.startsWith('.')) return posix.join(posix.dirname(file), path);
  return undefined;
}

function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : '';
}

/** One circle for each import that leads back to a file on the way to it, the first file named at both ends. */
function findCircles(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const circles: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const walk = (file: string): void => {
    const start = way.indexOf(file);
    if (start !== -1) circles.push([...way.slice(start), file]);
    if (start !== -1 || done.has(file)) return;
    way.push(file);
    for (const target of graph.get(file) ?? []) walk(target);
    way.pop();
    done.add(file);
  };
  for (const file of [...graph.keys()].sort()) walk(file);
  return circles;
}
