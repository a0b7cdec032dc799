// npm start: checks, builds, serves the site and prints its address.
import process from 'node:process';
import { preview } from 'astro';
import { publicAddress } from '../build/public-address.ts';
import { openSharedArchive } from '../site/shared-archive.ts';
import { buildFromEnvironment } from './build-from-environment.ts';
import { givenContentFolder, givenOutputFolder } from './environment.ts';

const wantedPort = Number(process.env['PORT'] || 4321);

if (await buildFromEnvironment()) {
  const url = process.env['ARCHIVE_URL'] || openSharedArchive(givenContentFolder()).archive?.url;
  const { base } = publicAddress(url);
  const server = await preview({ outDir: givenOutputFolder(), base, server: { port: wantedPort }, logLevel: 'silent' });
  if (server.port !== wantedPort) console.log(`Port ${wantedPort} is taken; the next free one is used.`);
  console.log(`The archive stands at http://localhost:${server.port}${base} (Ctrl+C ends it).`);
} else {
  process.exitCode = 1;
}
