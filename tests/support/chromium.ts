// The browser of the tests: which Chromium runs, how it starts, and a page of it for the length of one test.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** What `chromium.launch` of Playwright needs to know; plain data, so that it can be handed to other processes. */
export interface ChromiumPlace {
  executablePath?: string;
  channel?: string;
  env?: Record<string, string>;
}

const cacheFolder = fileURLToPath(new URL('../../.cache', import.meta.url));
const installed = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

// Not the flags that @sparticuz/chromium gives: its --single-process ends the browser with the first page that closes,
// its --disable-web-security would let a broken content security policy pass.
const flags = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--disable-background-networking',
];

/**
 * Finds the browser: the one that `CHROME_PATH` names, on Linux x64 the one of the npm package (unpacked on first use),
 * elsewhere an installed Chromium or Chrome.
 *
 * Safe in several processes at once: each unpacks into a folder of its own and renames it into place, so that nobody
 * starts a file that is still being written (`ETXTBSY`).
 *
 * @param cache folder for the unpacked browser, about 250 MB.
 */
export async function locateChromium(cache: string = cacheFolder): Promise<ChromiumPlace> {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return { executablePath: CHROME_PATH };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    const executablePath = installed.find((path) => existsSync(path));
    return executablePath ? { executablePath } : { channel: 'chrome' };
  }
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(await readFile(join(dirname(entry), '..', 'package.json'), 'utf8'));
  const folder = join(resolve(cache), `chromium-${version}`);
  if (!existsSync(folder)) await unpack(folder);
  return { executablePath: join(folder, 'chromium'), env: { FONTCONFIG_FILE: join(folder, 'fonts.conf') } };
}

async function unpack(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const beside = await mkdtemp(`${folder}.`);
  try {
    // The package unpacks into the folder for temporary files and nowhere else, so a process with its own runs it.
    await run("(await import('@sparticuz/chromium')).default.executablePath()", { TMPDIR: beside });
    await writeFile(join(beside, 'fonts.conf'), fontConfiguration(folder));
    await rename(beside, folder);
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    // Another process was faster: its copy is as good.
    if (!existsSync(folder)) throw error;
  }
}

function run(code: string, env: Record<string, string>): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', `await ${code}`], {
      cwd: dirname(fileURLToPath(import.meta.url)),
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('error', fail);
    child.once('exit', (code) => (code === 0 ? done() : fail(new Error(`Chromium could not be unpacked (${code})`))));
  });
}

/** The fonts of the package, so that text shows on a machine without any, and those of the machine. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

/** Starts the browser without a window. The caller closes it. */
export function launchChromium({ env, ...place }: ChromiumPlace): Promise<Browser> {
  return chromium.launch({ ...place, args: flags, env: { ...process.env, ...env } });
}

/**
 * Opens a page with cookies, storage and cache of its own, hands it to `visit`, and closes it whatever happens.
 *
 * @param options viewport, colour scheme, JavaScript on or off and the like, as Playwright names them.
 * @returns what `visit` returns.
 * @throws what `visit` throws; otherwise the first error that a script of the page did not catch.
 */
export async function withPage<Result>(
  browser: Browser,
  options: BrowserContextOptions,
  visit: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const uncaught: Error[] = [];
    page.on('pageerror', (error) => uncaught.push(error));
    const result = await visit(page);
    if (uncaught[0]) throw uncaught[0];
    return result;
  } finally {
    await context.close();
  }
}
