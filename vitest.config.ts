// Three kinds of tests: "unit" needs nothing, "site" reads the built site, "browser" opens it in Chromium.
import { defineConfig } from 'vitest/config';
import { ClosingLine } from './tests/support/closing-line.ts';

const builtSites = './tests/support/built-sites.ts';

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: [builtSites],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: [builtSites, './tests/support/unpacked-chromium.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
