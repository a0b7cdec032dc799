// A copy of the site, wherever it stands: a folder, or an address of the web. What it answers for one of its files.
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './manifest.ts';

export type Answer =
  | { readonly state: 'found'; readonly bytes: Uint8Array }
  | { readonly state: 'missing' | 'unreachable'; readonly detail: string }
  | { readonly state: 'redirected'; readonly to: string; readonly detail: string };

export interface Copy {
  /** The copy's answer for a path within it, as the manifest gives it. */
  readonly read: (file: string) => Promise<Answer>;
  /** All files of the copy, where they can be listed. */
  readonly list: (() => readonly string[]) | undefined;
  /** Whether a file can be asked for at all. */
  readonly serves: (file: string) => boolean;
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
    serves: () => true,
  };
}

/** An address that cannot exist: what a host says to it is what it says to any wrong address. */
export const nowhere = 'no-such-page-d1f0a6/index.html';

/** Files that hosts read for themselves and do not hand out. */
const forHosts: ReadonlySet<string> = new Set(['_headers', '_redirects', '_gone']);

/**
 * Nothing but GET, one try each, no redirect followed.
 *
 * @param gone pages of records that are gone, for which a host may answer 410 with what stood there
 * @param timeout milliseconds for one answer, its last byte included
 */
export function addressCopy(address: string, gone: ReadonlySet<string> = new Set(), timeout = 20_000): Copy {
  const base = address.endsWith('/') ? address : `${address}/`;
  return {
    list: undefined,
    serves: (file) => !forHosts.has(file),
    read: async (file) => {
      // The page for wrong addresses is what a wrong address shows; its own name is nobody's business.
      const isErrorPage = file === '404.html';
      const asked = isErrorPage ? nowhere : file;
      const status = isErrorPage ? 404 : 200;
      const local = asked.replace(/(^|\/)index\.html$/, '$1');
      const url = new URL(local.split('/').map(encodeURIComponent).join('/'), base);
      try {
        const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(timeout) });
        const fine = response.status === status || (response.status === 410 && gone.has(file));
        if (fine) return { state: 'found', bytes: new Uint8Array(await response.arrayBuffer()) };
        await response.body?.cancel();
        if (response.status >= 300 && response.status < 400) {
          const to = response.headers.get('location') ?? 'nowhere';
          return { state: 'redirected', to, detail: `answers ${response.status} and leads to ${to}` };
        }
        const detail = isErrorPage
          ? `an address that does not exist answers ${response.status} instead of 404`
          : `answers ${response.status}`;
        return { state: 'missing', detail };
      } catch (error) {
        return { state: 'unreachable', detail: reasonOf(error, timeout) };
      }
    },
  };
}

function reasonOf(error: unknown, timeout: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `gave no answer within ${timeout / 1000} s`;
  const { cause } = error;
  // Several addresses of one host, tried one after the other.
  if (cause instanceof AggregateError && cause.errors[0] instanceof Error) return cause.errors[0].message;
  return cause instanceof Error ? cause.message : error.message;
}
