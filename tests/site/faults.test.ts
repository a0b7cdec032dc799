// Faults of the build, each really made: killed at any moment, a full disk, a folder that cannot be written, a search
// engine that dies, two builds at once. The previous site stands whole or is whole again after the next command, the
// exit code says so, and the message says what to do.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type BuildOutcome, buildSite, runBuild } from '../support/build-site.ts';
import { writeSmallArchive } from '../support/small-archive.ts';
import { folderFaults } from '../support/whole-site.ts';

const nobody = 65534;
const asRoot = test.runIf(process.getuid?.() === 0);
if (process.getuid?.() !== 0) console.warn('Full disks and foreign folders are skipped: they need root.');

let work = '';
let content = '';
let finished = '';
/** How long a build takes on this machine, in milliseconds. */
let duration = 0;

beforeAll(async () => {
  // Beside the other sites of this run, where another user may read.
  work = mkdtempSync(path.join(path.dirname(inject('site').folder), 'faults-'));
  for (const folder of [path.dirname(work), work]) chmodSync(folder, 0o755);
  content = path.join(work, 'content');
  finished = path.join(work, 'finished');
  writeSmallArchive(content, {
    paragraphs: ['Am Morgen fuhr die Fähre ab.', 'Das Wasser gehört dem, der es zählt, sagte er.'],
    quotes: [{ paragraph: 2, exact: 'Das Wasser gehört dem, der es zählt' }],
    own: (field) => `Text ${field.replace(/[^a-z0-9]+/gi, ' ')}`,
  });
  const began = performance.now();
  await buildSite({ content, out: finished });
  duration = performance.now() - began;
}, 60_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** A folder of its own for each test, with the finished site in `dist`. */
let place = '';
let out = '';
beforeEach(() => {
  place = mkdtempSync(path.join(work, 'place-'));
  out = path.join(place, 'dist');
  cpSync(finished, out, { recursive: true });
});

/** The build failed and said why; the site is whole, and nothing else is left. */
function expectKept({ code, stderr }: BuildOutcome, says: string | RegExp): void {
  expect(stderr).toMatch(says);
  expect(code).toBe(1);
  expect(stderr).toContain('is as it was');
  expect(stderr).not.toMatch(/^\s+at |node:internal|unsettled/m);
  expectWhole();
}

function expectWhole(): void {
  expect(folderFaults(out)).toEqual([]);
  expect(readdirSync(place)).toEqual(['dist']);
}

/** The next command, and the quickest: a build whose content is not there. */
async function nextCommand(): Promise<void> {
  expectKept(await runBuild({ content: path.join(work, 'nowhere'), out }), 'There is no content folder here');
}

describe('killed', () => {
  const moments = [0.05, 0.15, 0.3, 0.45, 0.6, 0.7, 0.8, 0.9, 0.96];

  test.each(moments)('after %f of its run', async (moment) => {
    await runBuild({ content, out, onStart: (child) => setTimeout(() => child.kill('SIGKILL'), duration * moment) });
    if (existsSync(out)) expect(folderFaults(out)).toEqual([]);
    await nextCommand();
  });

  test('and then built again: the same bytes as ever', async () => {
    await runBuild({ content, out, onStart: (child) => setTimeout(() => child.kill('SIGKILL'), duration * 0.8) });
    await buildSite({ content, out });
    expectWhole();
    expect(manifestOf(out)).toBe(manifestOf(finished));
  });
});

describe('a full disk', () => {
  asRoot.each([0, 40, 300, 700])('with %i kB free', async (free) => {
    const used = Number(execFileSync('du', ['-sk', finished], { encoding: 'utf8' }).split('\t')[0]);
    await withDisk(place, `size=${used + 64 + free}k`, async () => {
      cpSync(finished, out, { recursive: true });
      const ballast = path.join(place, 'dist.previous');
      if (free === 0) fillUp(ballast);
      const outcome = await runBuild({ content, out });
      rmSync(ballast, { force: true });
      expectKept(outcome, 'The disk is full: free some space, then build again.');
    });
  });
});

describe('a folder that cannot be written', () => {
  asRoot('belongs to somebody else', async () => {
    expectKept(
      await runBuild({ content, out, uid: nobody }),
      /permission denied.*\n.*Give yourself the right to write there/,
    );
  });

  asRoot('lies on a disk that is mounted for reading alone', async () => {
    await withDisk(place, 'size=9m', async () => {
      cpSync(finished, out, { recursive: true });
      execFileSync('mount', ['-o', 'remount,ro', place]);
      expectKept(await runBuild({ content, out }), 'That disk cannot be written: name a folder on another one');
    });
  });

  asRoot('is itself a mounted disk', async () => {
    rmSync(out, { recursive: true });
    mkdirSync(out);
    await withDisk(out, 'size=9m', async () => {
      cpSync(finished, out, { recursive: true });
      expectKept(await runBuild({ content, out }), 'A disk is mounted there: name a folder on it with ARCHIVE_OUT.');
    });
  });

  test('holds something else than a built site: the content itself, named by mistake', async () => {
    const precious = path.join(place, 'dist');
    rmSync(path.join(precious, 'manifest-sha256.txt'));
    const outcome = await runBuild({ content, out: precious });
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('holds files and no manifest-sha256.txt, so no build has written it.');
    expect(existsSync(path.join(precious, 'index.html'))).toBe(true);
  });

  test('is a file', async () => {
    rmSync(out, { recursive: true });
    writeFileSync(out, 'notes');
    const outcome = await runBuild({ content, out });
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('A file stands where a folder is needed');
    expect(readFileSync(out, 'utf8')).toBe('notes');
  });

  test('is reached by a link: the link stays, what it leads to is built anew', async () => {
    const link = path.join(place, 'link');
    symlinkSync(out, link);
    rmSync(path.join(out, 'favicon.svg'));
    await buildSite({ content, out: link });
    expect(manifestOf(out)).toBe(manifestOf(finished));
    expect(readdirSync(place).sort()).toEqual(['dist', 'link']);
    expect(folderFaults(out)).toEqual([]);
  });
});

describe('a search engine that fails', () => {
  test.each([
    ['its program is not there', '/nonexistent/pagefind'],
    ['its program ends at once', '/bin/false'],
    ['its program is another one', '/bin/cat'],
  ])('%s', async (_, program) => {
    const outcome = await runBuild({ content, out, env: { PAGEFIND_EXTENDED_BINARY_PATH: program } });
    expectKept(outcome, /while building the search index: Pagefind .*\nIts program is missing or broken: npm install/);
  });

  test.runIf(process.platform === 'linux')('its program is killed at work', async () => {
    let killed = 0;
    const outcome = await runBuild({
      content,
      out,
      onStart: ({ pid }) => {
        const timer = setInterval(() => {
          for (const child of childrenOf(pid, 'pagefind')) {
            process.kill(child, 'SIGKILL');
            killed += 1;
            clearInterval(timer);
          }
        }, 1);
      },
    });
    expect(killed).toBe(1);
    expectKept(outcome, /while building the search index: Pagefind /);
  });
});

describe('two builds', () => {
  test('at once: one builds, the others say so', async () => {
    const outcomes = await Promise.all(Array.from({ length: 3 }, () => runBuild({ content, out })));
    expect(outcomes.map(({ code }) => code).sort()).toEqual([0, 1, 1]);
    for (const { code, stderr } of outcomes) {
      if (code === 1)
        expect(stderr).toMatch(
          /Another build( \(process \d+\))? is writing to .*dist\. Wait for it, or stop it; if there is none, remove .*dist\.lock\./,
        );
    }
    expectWhole();
    expect(manifestOf(out)).toBe(manifestOf(finished));
  });

  test('for two folders outside of the project, at once: each has its own pages', async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'faults-'));
    const first = path.join(elsewhere, 'first');
    const second = path.join(elsewhere, 'second');
    await Promise.all([
      buildSite({ content, out: first }),
      buildSite({ content: inject('fictional').content, out: second }),
    ]);
    expect(manifestOf(first)).toBe(manifestOf(finished));
    expect(folderFaults(second)).toEqual([]);
    expect(readFileSync(path.join(second, 'index.html'), 'utf8')).not.toContain('Text archive');
    expect(readdirSync(elsewhere).sort()).toEqual(['first', 'second']);
    rmSync(elsewhere, { recursive: true });
  });

  test.each([
    ['a process that has ended', '4194303'],
    ['a process whose number another one has now', `${process.pid} 1`],
    ['nobody, since it was never written', ''],
  ])('a lock of %s holds nothing up', async (_, lock) => {
    writeFileSync(`${out}.lock`, lock);
    if (lock === '') execFileSync('touch', ['-d', '1 minute ago', `${out}.lock`]);
    await nextCommand();
  });

  test('a lock of a process at work holds the build up, also where its beginning is not known', async () => {
    writeFileSync(`${out}.lock`, String(process.pid));
    const { code, stderr } = await runBuild({ content, out });
    expect([code, existsSync(`${out}.lock`)]).toEqual([1, true]);
    expect(stderr).toContain(`Another build (process ${process.pid}) is writing to`);
  });
});

test('from another folder, in another time zone, another locale, and with variables of other programs: the same bytes', async () => {
  const fictional = inject('fictional');
  const copy = path.join(place, 'a copy of the content');
  cpSync(fictional.content, copy, { recursive: true });
  const elsewhere = path.join(place, 'a site');
  const env = { TZ: 'Pacific/Kiritimati', LANG: 'sv_SE.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' };
  const foreign = {
    BASE_URL: '/elsewhere/',
    SITE: 'https://elsewhere.test',
    MODE: 'development',
    PROD: '',
    DEV: '1',
    NODE_ENV: 'development',
  };
  await buildSite({
    content: copy,
    out: elsewhere,
    ...(fictional.url !== undefined && { url: fictional.url }),
    env: { ...env, ...foreign },
  });
  const other = new Set(manifestOf(fictional.folder).split('\n'));
  expect(
    manifestOf(elsewhere)
      .split('\n')
      .filter((line) => !other.has(line)),
  ).toEqual([]);
  expect(folderFaults(elsewhere)).toEqual([]);
});

function manifestOf(folder: string): string {
  return readFileSync(path.join(folder, 'manifest-sha256.txt'), 'utf8');
}

/** Mounts a small disk of memory over a folder for as long as `visit` takes. */
async function withDisk(folder: string, options: string, visit: () => Promise<void>): Promise<void> {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  try {
    await visit();
  } finally {
    execFileSync('umount', [folder]);
  }
}

/** Writes until nothing more goes in. */
function fillUp(file: string): void {
  for (const size of [65_536, 4096, 1]) {
    try {
      for (;;) writeFileSync(file, Buffer.alloc(size), { flag: 'a' });
    } catch {}
  }
}

/** The processes that a process has started by a program of this name (proc(5)). */
function childrenOf(pid: number | undefined, program: string): number[] {
  return readdirSync('/proc').flatMap((entry) => {
    if (!/^\d+$/.test(entry)) return [];
    try {
      const [, name = '', rest = ''] = /\((.*)\) (.*)/s.exec(readFileSync(`/proc/${entry}/stat`, 'utf8')) ?? [];
      return name.startsWith(program) && rest.split(' ')[1] === String(pid) ? [Number(entry)] : [];
    } catch {
      return [];
    }
  });
}
