// npm run build: checks the content and builds the site.
import process from 'node:process';
import { buildFromEnvironment } from './build-from-environment.ts';

process.exitCode = (await buildFromEnvironment()) ? 0 : 1;
