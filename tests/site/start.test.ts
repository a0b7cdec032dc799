// `npm start`: checks, builds, serves and prints the address; a taken port is said plainly.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

const folder = mkdtempSync(path.join(tmpdir(), 'start-'));
let server: ChildProcess | undefined;
let taken: Server | undefined;

afterEach(() => {
  server?.kill('SIGKILL');
  taken?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('serves the built site at the next free port, and says so', async () => {
  const port = await new Promise<number>((done) => {
    const holder = createServer().listen(0, () => {
      const bound = holder.address();
      done(bound !== null && typeof bound === 'object' ? bound.port : 0);
    });
    taken = holder;
  });
  let printed = '';
  server = spawn(process.execPath, ['src/cli/start.ts'], {
    env: {
      ...process.env,
      ARCHIVE_CONTENT: 'tests/fixtures/fictional',
      ARCHIVE_OUT: path.join(folder, 'dist'),
      ARCHIVE_URL: 'https://summit.test/archiv/',
      PORT: String(port),
      NODE_ENV: undefined,
      VITEST: undefined,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  await vi.waitUntil(() => /stands at|failed/.test(printed), { timeout: 50_000 });
  expect(printed).toContain(`Port ${port} is taken; the next free one is used.`);
  const address = /stands at (\S+)/.exec(printed)?.[1] ?? '';
  expect(address).toMatch(/^http:\/\/localhost:\d+\/archiv\/$/);
  expect((await fetch(address)).status).toBe(200);
  expect((await fetch(`${address}nothing-here/`)).status).toBe(404);
}, 60_000);
