// npm run verify, as a stranger runs it: on folders and on real hosts, whole ones, faulty ones, and hosts that lie.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadArchive } from '../../src/archive/load.ts';
import { extendLedger, printLedger } from '../../src/archive/permalinks/extend-ledger.ts';
import { readHeadersFile } from '../support/headers-file.ts';
import { serveFolder } from '../support/serve.ts';

const { folder, address, base } = inject('fictional');
const headersOf = readHeadersFile('public/_headers');
let work = '';
let content = '';
let links = 0;

beforeAll(() => {
  work = mkdtempSync(path.join(path.dirname(folder), 'verify-'));
  content = path.join(work, 'content');
  cpSync(inject('fictional').content, content, { recursive: true });
  const { archive, unlisted } = loadArchive(content);
  if (!archive) throw new Error('the fixture has problems');
  const ledger = extendLedger({ languages: [], entries: [] }, unlisted, archive.languages, archive.edition.date);
  writeFileSync(path.join(content, 'permalinks.json'), printLedger(ledger));
  links = ledger.entries.length;
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

interface Outcome {
  readonly code: number | null;
  readonly said: string;
}

/** Runs the command. @param out the site of one's own, whose manifest counts */
function verify(place: string, out = folder, env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['src/cli/verify.ts', place], {
      env: { ...process.env, ARCHIVE_CONTENT: content, ARCHIVE_OUT: out, ...env },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('close', (code) => done({ code, said }));
  });
}

/** A host of one's own making: `answer` says whether it has answered; what it leaves, the site answers. */
async function withHost(
  answer: (request: IncomingMessage, response: ServerResponse) => boolean,
  visit: (place: string) => Promise<void>,
): Promise<void> {
  const listener: RequestListener = async (request, response) => {
    if (answer(request, response)) return;
    const honest = await fetch(new URL(request.url ?? '/', address), { redirect: 'manual' });
    response.writeHead(honest.status, { location: honest.headers.get('location') ?? '' });
    response.end(Buffer.from(await honest.arrayBuffer()));
  };
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const bound = server.address();
  try {
    await visit(`http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}${base}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const files = () => readFileSync(path.join(folder, 'manifest-sha256.txt'), 'utf8').trimEnd().split('\n').length;

describe('a folder', () => {
  test('that is whole', async () => {
    const { code, said } = await verify(folder);
    expect(said).toContain(`The copy is whole: ${files()} files as built, ${links} published links served.`);
    expect(code).toBe(0);
  });

  test('in which files are missing, changed and extra: each is named', async () => {
    const copy = path.join(work, 'copy');
    cpSync(folder, copy, { recursive: true });
    rmSync(path.join(copy, 'quotes/courier-1974-p2-1/index.html'));
    writeFileSync(path.join(copy, 'index.html'), `${readFileSync(path.join(copy, 'index.html'), 'utf8')} `);
    mkdirSync(path.join(copy, 'wp-admin'));
    writeFileSync(path.join(copy, 'wp-admin/shell.php'), '');
    const { code, said } = await verify(copy);
    expect(said).toMatch(/^missing {5}quotes\/courier-1974-p2-1\/index\.html: the folder has no such file$/m);
    expect(said).toMatch(/^changed {5}index\.html: has the SHA-256 [0-9a-f]{64}, should have [0-9a-f]{64}$/m);
    expect(said).toMatch(/^extra {7}wp-admin\/shell\.php: is not in the manifest$/m);
    expect(said).toContain(
      'link        quotes/courier-1974-p2-1/index.html: the published link quotes/courier-1974-p2-1/ is not served',
    );
    expect(said).toContain('4 findings; the copy is not what was built.');
    expect(code).toBe(1);
  });

  test('with a manifest of its own that fits its changes: the one at home counts, and the difference is told', async () => {
    const copy = path.join(work, 'forged');
    cpSync(folder, copy, { recursive: true });
    writeFileSync(path.join(copy, 'index.html'), 'forged');
    writeFileSync(path.join(copy, 'manifest-sha256.txt'), `${'0'.repeat(64)}  index.html\n`);
    const { code, said } = await verify(copy);
    expect(said).toContain('The copy has a manifest of its own that says something else.');
    expect(said).toMatch(/^changed {5}index\.html/m);
    expect(code).toBe(1);
  });

  test.each(['../../../etc/passwd', '/etc/passwd', 'a/../../b', 'a//b', 'a?b'])(
    'whose manifest names %s, and none at home: it is not followed',
    async (name) => {
      const copy = mkdtempSync(path.join(work, 'hostile-'));
      writeFileSync(path.join(copy, 'manifest-sha256.txt'), `${'0'.repeat(64)}  ${name}\n`);
      const { code, said } = await verify(copy, path.join(work, 'nothing'));
      expect(said).toContain('cannot be read: it is no list of SHA-256 and files.');
      expect(code).toBe(1);
    },
  );

  test.each([
    ['nowhere', 'There is no folder nowhere. An address begins with https:// or http://.'],
    ['https://host/?a', '"https://host/?a" is no address of a copy'],
  ])('%s is no copy', async (place, message) => {
    const { code, said } = await verify(place);
    expect([code, said]).toEqual([1, expect.stringContaining(message)]);
  });
});

describe('a host', () => {
  test('that serves the site, with the headers of public/_headers', async () => {
    const server = await serveFolder(folder, { base, headers: headersOf });
    const { code, said } = await verify(server.address);
    await server.close();
    expect(said).toContain(`The copy is whole: ${files() - 1} files as built, ${links} published links served.`);
    expect(said).not.toContain('answers 200 for addresses that do not exist');
    expect(code).toBe(0);
  });

  test('is asked by GET alone, each file once, and no more than eight at a time', async () => {
    const asked: string[] = [];
    let open = 0;
    let most = 0;
    const note = (request: IncomingMessage, response: ServerResponse): boolean => {
      asked.push(`${request.method} ${request.url}`);
      open += 1;
      most = Math.max(most, open);
      response.once('close', () => (open -= 1));
      return false;
    };
    await withHost(note, async (place) => {
      expect(await verify(place)).toMatchObject({ code: 0 });
    });
    expect(asked.filter((line) => !line.startsWith('GET '))).toEqual([]);
    expect(most).toBeLessThanOrEqual(8);
    expect(most).toBeGreaterThan(1);
    // The home page, a wrong address and the manifest are asked for once more, to begin with.
    expect(asked.length).toBe(files() - 1 + 3);
  });

  const quote = `${base}quotes/courier-1974-p2-1/`;
  const of = (url: string | undefined, wanted: string): boolean => url === wanted;
  test.each<[string, (request: IncomingMessage, response: ServerResponse) => boolean, RegExp]>([
    [
      'that has lost a page',
      ({ url }, response) => of(url, quote) && Boolean(response.writeHead(404).end()),
      /^missing {5}quotes\/courier-1974-p2-1\/index\.html: answers 404$/m,
    ],
    [
      'that has changed a page',
      ({ url }, response) => of(url, quote) && Boolean(response.end('<h1>forged</h1>')),
      /^changed {5}quotes\/courier-1974-p2-1\/index\.html: has the SHA-256/m,
    ],
    [
      'that leads away from a page',
      ({ url }, response) =>
        of(url, quote) && Boolean(response.writeHead(302, { location: 'https://elsewhere.test/' }).end()),
      /^redirected {2}quotes\/courier-1974-p2-1\/index\.html: answers 302 and leads to https:\/\/elsewhere\.test\/$/m,
    ],
    [
      'that does not answer for a page',
      ({ url }) => of(url, quote),
      /^unreachable quotes\/courier-1974-p2-1\/index\.html: gave no answer within 1 s$/m,
    ],
    [
      'that never ends an answer',
      ({ url }, response) => of(url, quote) && response.write('<h1>'),
      /^unreachable quotes\/courier-1974-p2-1\/index\.html: gave no answer within 1 s$/m,
    ],
    [
      'that hangs up',
      ({ url }, response) => of(url, quote) && Boolean(response.socket?.destroy()),
      /^unreachable quotes\/courier-1974-p2-1\/index\.html: other side closed$/m,
    ],
    [
      'that shows its home page for every wrong address',
      (_, response) => {
        const { url = '' } = response.req;
        return url.includes('no-such-page') && Boolean(response.end('<h1>home</h1>'));
      },
      /answers 200 for addresses that do not exist.*\n[\s\S]*^missing {5}404\.html: an address that does not exist answers 200 instead of 404$/m,
    ],
  ])('%s', async (_, answer, says) => {
    await withHost(answer, async (place) => {
      const { code, said } = await verify(place, folder, { ARCHIVE_TIMEOUT: '1' });
      expect(said).toMatch(says);
      expect(code).toBe(1);
    });
  });

  test('that says yes to everything', async () => {
    const yes = (_: IncomingMessage, response: ServerResponse): boolean => Boolean(response.end('yes'));
    await withHost(yes, async (place) => {
      const { code, said } = await verify(place);
      expect(said).toContain(
        'The host answers 200 for addresses that do not exist; files are told apart by their checksums alone.',
      );
      expect(said.match(/^changed /gm)?.length).toBe(files() - 2);
      expect(code).toBe(1);
    });
  });

  test('that leads elsewhere as a whole is told in one line', async () => {
    const lead = ({ url }: IncomingMessage, response: ServerResponse): boolean =>
      Boolean(response.writeHead(301, { location: `https://www.summit.test${url}` }).end());
    await withHost(lead, async (place) => {
      expect(await verify(place)).toEqual({
        code: 1,
        said: `${place} leads elsewhere (answers 301 and leads to https://www.summit.test/archiv/). Check that address instead.\n`,
      });
    });
  });

  test('that falls silent is not asked for everything', async () => {
    let answered = 0;
    const tire = (): boolean => {
      answered += 1;
      return answered > 20;
    };
    await withHost(tire, async (place) => {
      const { code, said } = await verify(place, folder, { ARCHIVE_TIMEOUT: '1' });
      expect(said).toMatch(/The host does not answer any more; \d+ files were not asked for\./);
      expect(said).not.toContain('is not served');
      expect(answered).toBeLessThan(60);
      expect(code).toBe(1);
    });
  });

  test('that is not there', async () => {
    expect(await verify('http://127.0.0.1:9/')).toEqual({
      code: 1,
      said: expect.stringMatching(
        /^http:\/\/127\.0\.0\.1:9\/ cannot be reached: (?:bad port|connect ECONNREFUSED .*)\.\n$/,
      ),
    });
  });
});
