// A build that fails leaves the previous site as it was, byte for byte, and says so without a stack trace.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { runBuild } from '../support/build-site.ts';
import { listFiles } from '../support/site.ts';

const { content, folder, url } = inject('fictional');
let work = '';

beforeEach(async () => {
  work = await mkdtemp(path.join(path.dirname(folder), 'failed-'));
  cpSync(folder, path.join(work, 'dist'), { recursive: true });
  cpSync(content, path.join(work, 'content'), { recursive: true });
});
afterEach(() => rmSync(work, { recursive: true, force: true }));

async function fingerprint(of: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await listFiles(of)) hash.update(file).update(readFileSync(path.join(of, file)));
  return hash.digest('hex');
}

/** Name → what is done to the folder before the build, and what the message says. */
const faults: Record<string, { prepare: (work: string) => void; says: string | RegExp }> = {
  'a mistake in the content': {
    prepare: (at) => writeFileSync(path.join(at, 'content/archive.yaml'), 'languages: ['),
    says: /content\/archive\.yaml:\d+:\d+ {2}yaml-syntax/,
  },
  'an empty content folder': {
    prepare: (at) => {
      rmSync(path.join(at, 'content'), { recursive: true });
      mkdirSync(path.join(at, 'content'));
    },
    says: 'The content folder is empty.',
  },
  'another build at work': {
    prepare: (at) => writeFileSync(path.join(at, 'dist.lock'), String(process.pid)),
    says: 'Another build',
  },
};

describe.each(Object.entries(faults))('%s', (_, { prepare, says }) => {
  test('leaves the previous site and says so', async () => {
    const out = path.join(work, 'dist');
    const before = await fingerprint(out);
    prepare(work);
    const outcome = await runBuild({ content: path.join(work, 'content'), out, ...(url !== undefined && { url }) });
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toMatch(says);
    expect(outcome.stderr).toContain('is as it was');
    expect(outcome.stderr).not.toMatch(/^\s+at .+:\d+:\d+/m);
    expect(await fingerprint(out)).toBe(before);
    expect(existsSync(`${out}.next`)).toBe(false);
  });
});

test('a swap that was killed between its two renames is repaired by the next command', async () => {
  const out = path.join(work, 'dist');
  const before = await fingerprint(out);
  renameSync(out, `${out}.previous`);
  writeFileSync(path.join(work, 'content/archive.yaml'), 'languages: [');
  const outcome = await runBuild({ content: path.join(work, 'content'), out });
  expect(outcome.code).toBe(1);
  expect(await fingerprint(out)).toBe(before);
  expect(existsSync(`${out}.previous`)).toBe(false);
});
