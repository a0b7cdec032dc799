// The content security policy at work, in Chromium: as a host without headers serves the pages (the policy stands in the
// page alone) and as one that reads public/_headers. Nothing is blocked, and nothing is asked of another host.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { headerPolicy } from '../../src/site/policy.ts';
import { launchChromium, withPage } from '../support/chromium.ts';
import { readHeadersFile } from '../support/headers-file.ts';
import { type Served, serveFolder } from '../support/serve.ts';
import { readPages } from '../support/site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium(inject('chromium'));
});
afterAll(() => browser.close());

/** What went wrong on the pages that `visit` opens: blocked loads, errors of the console, requests to other hosts. */
async function faultsOf(address: string, visit: (page: Page) => Promise<void>): Promise<string[]> {
  const faults: string[] = [];
  await withPage(browser, {}, async (page) => {
    const here = () => new URL(page.url()).pathname;
    await page.exposeFunction('report', (fault: string) => void faults.push(`${here()}: blocked ${fault}`));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
        Reflect.get(globalThis, 'report')(`${effectiveDirective} ${blockedURI} ${sourceFile}`);
      });
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(`${here()}: ${message.text()}`);
    });
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol !== 'data:' && host !== new URL(address).host) faults.push(`${here()}: asks ${request.url()}`);
    });
    page.on('requestfailed', (request) => faults.push(`${here()}: ${request.url()} ${request.failure()?.errorText}`));
    await visit(page);
  });
  return faults;
}

describe.each([
  ['site', 'by meta and header', true, /./],
  // Other scripts, another base; the pages of one language show it.
  ['fictional', 'by meta and header', true, /^\/(?!fr\/|de\/)/],
  // Where two policies hold, each reports what it blocks: what passes both passes the one.
  ['site', 'by meta alone', false, /^\/(?:search\/)?$/],
] as const)('%s, %s', (name, _, withHeaders, visited) => {
  const { folder, base } = inject(name);
  const headersOf = readHeadersFile(join(folder, '_headers'));
  let server: Served;
  beforeAll(async () => {
    server = await serveFolder(folder, { base, ...(withHeaders && { headers: headersOf }) });
  });
  afterAll(() => server.close());

  test('no page breaks it', async () => {
    const pages = (await readPages(folder)).filter(({ path }) => visited.test(path));
    const faults = await faultsOf(server.address, async (page) => {
      for (const { path } of pages) {
        const response = await page.goto(`${server.address}${path.slice(1)}`);
        expect(response?.headers()['content-security-policy'], path).toBe(withHeaders ? headerPolicy : undefined);
      }
    });
    expect(faults).toEqual([]);
    expect(pages.length).toBeGreaterThan(1);
  });

  test('the search runs', async () => {
    const faults = await faultsOf(server.address, async (page) => {
      await page.goto(`${server.address}search/`);
      await page
        .getByRole('searchbox')
        .first()
        .fill(name === 'site' ? 'Sanktionen' : 'water');
      await page.keyboard.press('Enter');
      await page.locator('[data-search-results] a').first().waitFor();
    });
    expect(faults).toEqual([]);
  });
});

describe('the policy is in force', () => {
  test.each([
    [
      'a script in the page',
      "const s = document.createElement('script'); s.textContent = 'window.broken = 1'; document.body.append(s)",
    ],
    [
      'a handler in an attribute',
      'document.body.insertAdjacentHTML(\'beforeend\', \'<img src="/favicon.svg" onload="window.broken = 1">\')',
    ],
    ['a style in an attribute', "document.body.insertAdjacentHTML('beforeend', '<p style=\"color: red\">x</p>')"],
    [
      'a script of another host',
      "const s = document.createElement('script'); s.src = 'https://elsewhere.test/x.js'; document.body.append(s)",
    ],
    ['a picture of another host', "new Image().src = 'https://elsewhere.test/x.png'"],
    ['a message to another host', "fetch('https://elsewhere.test/').catch(() => {})"],
    ['a frame', "const f = document.createElement('iframe'); f.src = location.href; document.body.append(f)"],
    [
      'a base for all links',
      "const b = document.createElement('base'); b.href = 'https://elsewhere.test/'; document.head.append(b)",
    ],
    ['code from a text', "try { eval('window.broken = 1') } catch {}"],
  ])('%s is blocked', async (_, code) => {
    const { address } = inject('site');
    const faults = await faultsOf(address, async (page) => {
      await page.goto(address);
      // The protocol of the browser's tools, which no policy of a page holds up.
      const session = await page.context().newCDPSession(page);
      await session.send('Runtime.evaluate', { expression: code, allowUnsafeEvalBlockedByCSP: false });
      await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'broken') ?? 'kept')).toBe('kept');
      await page.waitForTimeout(100);
    });
    expect(faults.filter((fault) => fault.includes('blocked')).length).toBeGreaterThan(0);
  });
});
