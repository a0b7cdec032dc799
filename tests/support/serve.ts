// A static host for the tests: one folder, served as Netlify, Cloudflare Pages or GitHub Pages would.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

export interface ServeOptions {
  /** The path under which the site is served, with a slash at both ends; `/` unless told. */
  base?: string;
  /** Headers that every answer carries besides its own, or those of one path below the base (`/quotes/`). */
  headers?: Readonly<Record<string, string>> | ((path: string) => Readonly<Record<string, string>>);
}

export interface Served {
  /** `http://127.0.0.1:<port>` and the base, with a slash at its end. */
  address: string;
  close(): Promise<void>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.jsonld': 'application/ld+json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
};

/**
 * Serves a folder on 127.0.0.1 at a free port.
 *
 * A folder answers with its `index.html`, without its last slash with a redirect (301) to the address that has it;
 * what does not exist, or lies outside of the base, answers 404 with the folder's `404.html`.
 */
export async function serveFolder(folder: string, { base = '/', headers = {} }: ServeOptions = {}): Promise<Served> {
  const root = resolve(folder);

  const server = createServer(async (request, response) => {
    const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
    const local = pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname;
    const own = typeof headers === 'function' ? headers(local) : headers;
    for (const [name, value] of Object.entries(own)) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();

    const path = inside(root, base, pathname);
    const kind = path === undefined ? 'nothing' : await kindOf(path);
    if (path === undefined || kind === 'nothing') return send(response, 404, join(root, '404.html'));
    if (kind === 'file') return send(response, 200, path);
    if (pathname.endsWith('/')) {
      const index = join(path, 'index.html');
      return (await kindOf(index)) === 'file'
        ? send(response, 200, index)
        : send(response, 404, join(root, '404.html'));
    }
    return response.writeHead(301, { location: `${pathname}/${query === undefined ? '' : `?${query}`}` }).end();
  });

  await new Promise<void>((done, fail) => server.once('error', fail).listen(0, '127.0.0.1', done));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port');
  return {
    address: `http://127.0.0.1:${bound.port}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The file or folder that an address means; nothing where it leaves the base or the folder, or cannot be decoded. */
function inside(root: string, base: string, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  try {
    const path = join(root, decodeURIComponent(pathname.slice(base.length)));
    const named = path.endsWith(sep) ? path.slice(0, -1) : path;
    return named === root || named.startsWith(root + sep) ? named : undefined;
  } catch {
    return undefined;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'nothing'> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return 'file';
  return found?.isDirectory() ? 'folder' : 'nothing';
}

async function send(response: ServerResponse, status: number, path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found) {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${status}\n`);
    return;
  }
  response.writeHead(status, {
    'content-type': mediaTypes[extname(path)] ?? 'application/octet-stream',
    'content-length': found.size,
  });
  if (response.req.method === 'HEAD') response.end();
  else createReadStream(path).pipe(response);
}
