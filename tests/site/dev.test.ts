// `npm run dev`: edits, new files and deletions in the content show without a restart, and so do mistakes.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const content = mkdtempSync(path.join(tmpdir(), 'dev-'));
const topic = path.join(content, 'topics/water-level.yaml');
let server: ChildProcess;
let address = '';
let printed = '';

beforeAll(async () => {
  cpSync('tests/fixtures/fictional', content, { recursive: true });
  const port = await freePort();
  server = spawn(process.execPath, ['src/cli/dev.ts'], {
    env: { ...process.env, ARCHIVE_CONTENT: content, PORT: String(port), NODE_ENV: undefined, VITEST: undefined },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  await vi.waitUntil(() => printed.includes('The archive stands at '), { timeout: 50_000 });
  address = `http://localhost:${port}/`;
}, 60_000);

afterAll(() => {
  server.kill('SIGKILL');
  rmSync(content, { recursive: true, force: true });
});

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, () => {
      const bound = probe.address();
      probe.close(() => done(bound !== null && typeof bound === 'object' ? bound.port : 0));
    });
  });
}

async function headingOf(page: string): Promise<string> {
  const response = await fetch(address + page);
  const heading = /<h1[^>]*>([^<]*)/.exec(await response.text())?.[1] ?? '';
  return `${response.status} ${heading.trim()}`;
}

const within = { timeout: 20_000, interval: 250 };

test('edits, new files, deletions and mistakes show without a restart', { timeout: 90_000 }, async () => {
  const before = readFileSync(topic, 'utf8');
  await expect.poll(() => headingOf('topics/water-level/'), within).toMatch(/^200 \S/);

  writeFileSync(topic, before.replace(/^( *en: ).*$/m, '$1Changed label'));
  await expect.poll(() => headingOf('topics/water-level/'), within).toBe('200 Changed label');

  writeFileSync(path.join(content, 'topics/brand-new.yaml'), before.replace(/^( *en: ).*$/m, '$1New label'));
  await expect.poll(() => headingOf('topics/brand-new/'), within).toBe('200 New label');

  rmSync(path.join(content, 'topics/brand-new.yaml'));
  await expect.poll(() => headingOf('topics/brand-new/'), within).toMatch(/^404/);

  writeFileSync(topic, 'label: [');
  await expect
    .poll(() => headingOf('topics/water-level/').then(() => printed), within)
    .toMatch(/topics\/water-level\.yaml:\d+:\d+ {2}yaml-syntax/);

  writeFileSync(topic, before);
  await expect.poll(() => headingOf('topics/water-level/'), within).toMatch(/^200 (?!Changed)/);
});
