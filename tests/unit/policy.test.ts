// The headers file and the pages say the same, and the policy is as strict as it claims.
import { expect, test } from 'vitest';
import { headerPolicy, pagePolicy } from '../../src/site/policy.ts';
import { readHeadersFile } from '../support/headers-file.ts';

const headersOf = readHeadersFile('public/_headers');

test('hosts that read _headers send the policy of the pages, and who may frame them', () => {
  expect(headersOf('/quotes/')).toEqual({
    'Content-Security-Policy': headerPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
});

test('nothing stands in a page itself, nothing comes from elsewhere', () => {
  expect(pagePolicy.startsWith("default-src 'none'; ")).toBe(true);
  expect(pagePolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|blob:|\*/);
});

test.each([
  ['/_astro/style.abc.css', 'public, max-age=31536000, immutable'],
  ['/pagefind/records/de_1/0.json', 'public, max-age=31536000, immutable'],
  ['/pagefind/index/de_1/0.pf_index', 'public, max-age=31536000, immutable'],
  ['/pagefind/pagefind-entry.json', undefined],
  ['/pagefind/pagefind.js', undefined],
  ['/', undefined],
  ['/quotes/', undefined],
])('%s is kept: %s', (path, kept) => {
  expect(headersOf(path)['Cache-Control']).toBe(kept);
});
