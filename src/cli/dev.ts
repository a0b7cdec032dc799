// npm run dev: serves the site while the content is edited.

import path from 'node:path';
import process from 'node:process';
import { dev } from 'astro';
import { givenContentFolder } from './environment.ts';

process.env['ARCHIVE_CONTENT'] = path.resolve(givenContentFolder());
await dev({});
