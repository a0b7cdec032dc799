// Checks a copy of the site, a folder or an address, against the manifest and the ledger.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathInLanguage } from '../archive/addresses.ts';
import { sha256 } from '../archive/article/witness.ts';
import type { Ledger } from '../archive/schema/permalinks.ts';
import { listFiles, type Manifest, manifestFile } from './manifest.ts';

export interface Finding {
  readonly kind: 'missing' | 'changed' | 'extra' | 'unreachable' | 'redirected' | 'link';
  /** Path within the copy. */
  readonly file: string;
  readonly detail: string;
}

/** How one file of a copy was answered. */
type Answer =
  | { readonly state: 'found'; readonly bytes: Uint8Array }
  | { readonly state: 'missing' | 'unreachable' | 'redirected'; readonly detail: string };

export interface Copy {
  /** The copy's answer for a path within it. */
  readonly read: (file: string) => Promise<Answer>;
  /** All files of the copy, where they can be listed. */
  readonly list: (() => readonly string[]) | undefined;
}

export function folderCopy(folder: string): Copy {
  return {
    read: async (file) => {
      const full = path.join(folder, file);
      if (!existsSync(full) || !statSync(full).isFile())
        return { state: 'missing', detail: 'the folder has no such file' };
      return { state: 'found', bytes: readFileSync(full) };
    },
    list: () => listFiles(folder),
  };
}

/** Nothing but GET, one try each. @param timeout milliseconds for one answer */
export function addressCopy(address: string, timeout = 20_000): Copy {
  const base = address.endsWith('/') ? address : `${address}/`;
  return {
    list: undefined,
    read: async (file) => {
      const url = new URL(
        file
          .replace(/(^|\/)index\.html$/, '$1')
          .split('/')
          .map(encodeURIComponent)
          .join('/'),
        base,
      );
      try {
        const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeout) });
        if (response.status >= 300 && response.status < 400) {
          return {
            state: 'redirected',
            detail: `answers ${response.status} and leads to ${response.headers.get('location') ?? 'nowhere'}`,
          };
        }
        if (response.status !== 200 && !(file === '404.html' && response.status === 404)) {
          await response.body?.cancel();
          return { state: 'missing', detail: `answers ${response.status}` };
        }
        return { state: 'found', bytes: new Uint8Array(await response.arrayBuffer()) };
      } catch (error) {
        const late = error instanceof Error && error.name === 'TimeoutError';
        const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
        return { state: 'unreachable', detail: late ? `gave no answer within ${timeout / 1000} s` : cause };
      }
    },
  };
}

/**
 * Every file of the manifest and every live link of the ledger, a few at a time.
 *
 * @param manifest what the copy should hold
 */
export async function verifyCopy(copy: Copy, manifest: Manifest, ledger: Ledger, atOnce = 8): Promise<Finding[]> {
  const findings: Finding[] = [];
  const pages = new Map<string, string>();
  const files = [...manifest];
  const next = async (): Promise<void> => {
    for (let item = files.shift(); item !== undefined; item = files.shift()) {
      const [file, hash] = item;
      const answer = await copy.read(file);
      if (answer.state !== 'found') findings.push({ kind: answer.state, file, detail: answer.detail });
      else {
        const actual = sha256(answer.bytes);
        if (actual !== hash)
          findings.push({ kind: 'changed', file, detail: `has the SHA-256 ${actual}, should have ${hash}` });
        if (file.endsWith('.html')) pages.set(file, new TextDecoder().decode(answer.bytes));
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  for (const file of copy.list?.() ?? []) {
    if (file !== manifestFile && !manifest.has(file))
      findings.push({ kind: 'extra', file, detail: 'is not in the manifest' });
  }
  findings.push(...brokenLinks(ledger, pages));
  return findings.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** Live links of the ledger that the pages of the copy do not serve. */
function brokenLinks(ledger: Ledger, pages: ReadonlyMap<string, string>): Finding[] {
  return ledger.languages.flatMap((language) =>
    ledger.entries.flatMap(({ state, address }): Finding[] => {
      if (state !== 'live') return [];
      const [local = '', fragment] = address.split('#', 2);
      const file = `${pathInLanguage(ledger.languages, language, local)}index.html`;
      const page = pages.get(file);
      if (page === undefined)
        return [{ kind: 'link', file, detail: `the published link ${address || '/'} is not served` }];
      if (fragment === undefined || page.includes(`id="${fragment}"`)) return [];
      return [{ kind: 'link', file, detail: `the published fragment #${fragment} is not there` }];
    }),
  );
}

/** Whether a host answers 200 for an address that cannot exist: then "found" proves nothing but by its checksum. */
export async function answersEverything(copy: Copy): Promise<boolean> {
  const answer = await copy.read('no-such-page-d1f0a6/index.html');
  return answer.state === 'found';
}
