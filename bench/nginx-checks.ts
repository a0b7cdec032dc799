// What a reader must get from a host that runs docs/publish/nginx.conf, asked over HTTP.
import { readdirSync, readFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import path from 'node:path';
import { headerPolicy } from '../src/site/policy.ts';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks once, follows nothing, unpacks nothing. */
function ask(address: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    request(address, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', fail)
      .end();
  });
}

/**
 * @param root the folder that is served
 * @param gone address of a page that is gone
 * @returns what is wrong, one sentence each
 */
export async function checkServer(address: string, root: string, gone: string): Promise<string[]> {
  const faults: string[] = [];
  const expect = (what: string, found: unknown, wanted: unknown): void => {
    if (found !== wanted) faults.push(`${what}: ${String(found)}, should be ${String(wanted)}`);
  };
  const first = (folder: string, ending: string): string =>
    `/${folder}/${readdirSync(path.join(root, folder))
      .sort()
      .find((name) => name.endsWith(ending))}`;
  const file = (name: string): Buffer => readFileSync(path.join(root, name));

  const plain = await ask(`${address}/quotes/`);
  expect('a page', plain.status, 200);
  expect('its type', plain.headers['content-type'], 'text/html; charset=utf-8');
  expect('its bytes', plain.body.equals(file('quotes/index.html')), true);
  expect('its policy', plain.headers['content-security-policy'], headerPolicy);
  expect('its nosniff', plain.headers['x-content-type-options'], 'nosniff');
  expect('how it is kept', plain.headers['cache-control'], 'no-cache');
  const packed = await ask(`${address}/quotes/`, { 'accept-encoding': 'gzip' });
  expect('a packed page', packed.headers['content-encoding'], 'gzip');
  expect('its bytes', packed.body.equals(file('quotes/index.html.gz')), true);
  const again = await ask(`${address}/quotes/`, { 'if-none-match': plain.headers.etag ?? '' });
  expect('a page that has not changed', again.status, 304);

  const immutable = 'public, max-age=31536000, immutable';
  for (const asset of [first('_astro', '.css'), first('_astro', '.js'), first('pagefind/index', '.pf_index')]) {
    const { status, headers } = await ask(address + asset);
    expect(asset, status, 200);
    expect(`how ${asset} is kept`, headers['cache-control'], immutable);
  }
  expect(
    'how the entry of the index is kept',
    (await ask(`${address}/pagefind/pagefind-entry.json`)).headers['cache-control'],
    'no-cache',
  );

  const noSlash = await ask(`${address}/quotes`);
  expect('an address without its slash', `${noSlash.status} ${noSlash.headers.location}`, '301 /quotes/');
  for (const nowhere of [
    '/nowhere/',
    '/_astro/',
    '/_headers',
    '/_gone',
    '/.git/config',
    '/quotes/..%2f..%2fetc/passwd',
  ]) {
    const { status, body, headers } = await ask(address + nowhere);
    // nginx itself refuses what leaves the folder.
    expect(nowhere, status, nowhere.includes('%2f') ? 400 : 404);
    if (status === 404) expect(`page of ${nowhere}`, body.equals(file('404.html')), true);
    if (status === 404) expect(`policy of ${nowhere}`, headers['content-security-policy'], headerPolicy);
  }
  const tombstone = await ask(address + gone);
  expect('a page that is gone', tombstone.status, 410);
  expect('what it says', tombstone.body.equals(file(`${gone.slice(1)}index.html`)), true);
  expect('another method', (await ask(`${address}/quotes/`, {}, 'POST')).status, 405);
  return faults;
}
