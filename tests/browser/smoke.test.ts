// Chromium starts and shows a served page: what every other test of this folder stands on.
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium, withPage } from '../support/chromium.ts';
import { serveFolder } from '../support/serve.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'smoke-'));
  await mkdir(join(folder, 'page'));
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html><title>Gipfel</title><h1>Über Brücken</h1>');
  await writeFile(join(folder, '404.html'), '<!doctype html><title>404</title><h1>Nichts hier</h1>');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('Chromium shows a page of a folder that is served under a path', async () => {
  const server = await serveFolder(folder, { base: '/archiv/', headers: { 'x-archive': 'yes' } });
  const browser = await launchChromium(inject('chromium'));
  try {
    await withPage(browser, { viewport: { width: 320, height: 640 } }, async (page) => {
      const response = await page.goto(`${server.address}page`);
      expect(response?.status()).toBe(200);
      expect(response?.headers()).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'x-archive': 'yes' });
      expect(page.url()).toBe(`${server.address}page/`);
      expect(await page.locator('h1').textContent()).toBe('Über Brücken');
      // Without any font the heading would take no place.
      expect((await page.locator('h1').boundingBox())?.height).toBeGreaterThan(20);
    });
    await withPage(browser, {}, async (page) => {
      const response = await page.goto(`${server.address}missing/`);
      expect(response?.status()).toBe(404);
      expect(await page.locator('h1').textContent()).toBe('Nichts hier');
    });
  } finally {
    await browser.close();
    await server.close();
  }
});

test('an error that a script of the page does not catch fails the visit', async () => {
  const browser = await launchChromium(inject('chromium'));
  const visit = withPage(browser, {}, (page) => page.setContent("<script>throw new Error('lost')</script>"));
  await expect(visit).rejects.toThrow('lost');
  await browser.close();
});

test('two processes that both find the browser still packed do not collide', async () => {
  const cache = join(folder, 'cache');
  expect(await Promise.all([startElsewhere(cache), startElsewhere(cache)])).toEqual([0, 0]);
});

/** Unpacks and starts Chromium in a process of its own; gives the exit code. */
function startElsewhere(cache: string): Promise<number | null> {
  const module = new URL('../support/chromium.ts', import.meta.url).href;
  const code = `const { launchChromium, locateChromium } = await import(${JSON.stringify(module)});
    const browser = await launchChromium(await locateChromium(${JSON.stringify(cache)}));
    await browser.close();`;
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    child.once('exit', done);
  });
}
