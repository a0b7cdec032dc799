// Imports in src run one way only, so that each part can be read, tested and replaced without those that use it.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importFaults, readImports } from '../support/imports.ts';
import { listFiles } from '../support/site.ts';

/** A folder imports only from itself and from folders named above it. */
const order = [
  'archive', // content, read and proved
  'i18n', // words of the interface, dates in words
  'render', // articles as HTML
  'exports', // data files for other tools
  'search', // the index and the search page's client
  'site', // the one loaded archive that the pages ask
  'styles', // imports nothing; components and layouts draw with it
  'components',
  'layouts',
  'pages',
  'build', // check, Astro, Pagefind, swap
  'cli', // the commands
];

test('imports in src run one way only', async () => {
  const src = fileURLToPath(new URL('../../src', import.meta.url));
  const files = await listFiles(src);
  const sources = new Map<string, string>();
  for (const file of files) sources.set(file, await readFile(join(src, file), 'utf8'));
  expect(sources.size).toBeGreaterThan(0);
  expect(importFaults(sources, order)).toEqual([]);
});

describe('the check itself', () => {
  const cases: Record<string, { files: Record<string, string>; faults: string[] }> = {
    'downward imports and packages are fine': {
      files: {
        'archive/model.ts': "import { z } from 'zod';",
        'styles/base.css': '',
        'pages/index.astro':
          "---\nimport '../styles/base.css';\nimport { a } from '../archive/model.ts';\n---\n<p>x</p>",
      },
      faults: [],
    },
    'an upward import is refused, one of types too': {
      files: {
        'archive/model.ts': "import type { Page } from '../pages/page.ts';\nexport type { Q } from '../pages/page.ts';",
        'pages/page.ts': '',
      },
      faults: Array(2).fill('archive/model.ts: imports pages/page.ts, but pages stands below archive'),
    },
    'a script in an Astro file counts': {
      files: {
        'components/Copy.astro': "---\n---\n<script>\n  import { page } from '../pages/page.ts';\n</script>",
        'pages/page.ts': '',
      },
      faults: ['components/Copy.astro: imports pages/page.ts, but pages stands below components'],
    },
    'files of one folder must not go in a circle': {
      files: {
        'archive/a.ts': "import { b } from './b.ts';",
        'archive/b.ts': "const c = await import('./c.ts');",
        'archive/c.ts': "type A = import('./a.ts').A;",
      },
      faults: ['circle: archive/a.ts → archive/b.ts → archive/c.ts → archive/a.ts'],
    },
    'a folder without a place, a missing file and a way out of src are refused': {
      files: { 'helpers/x.mjs': "import '../../tests/support/site.ts';\nexport * from './gone.mjs';" },
      faults: [
        'helpers/x.mjs: "../../tests/support/site.ts" leaves src',
        'helpers/x.mjs: "./gone.mjs" leads to no file',
        'helpers/x.mjs: its folder has no place in the order',
      ],
    },
  };
  test.each(Object.entries(cases))('%s', (_, { files, faults }) => {
    expect(importFaults(new Map(Object.entries(files)), order)).toEqual(faults);
  });

  test('words in comments and strings are no imports', () => {
    expect(readImports('a.ts', "// import './b.ts'\nconst text = \"import './c.ts'\";")).toEqual([]);
  });
});
