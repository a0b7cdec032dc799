// npm run dev: serves the site while the content is edited.
import path from 'node:path';
import process from 'node:process';
import { dev } from 'astro';
import { publicAddress } from '../build/public-address.ts';
import { watchContent } from '../build/watch-content.ts';
import { givenContentFolder } from './environment.ts';

const content = path.resolve(givenContentFolder());
process.env['ARCHIVE_CONTENT'] = content;
const { base } = publicAddress(process.env['ARCHIVE_URL']);
const { address } = await dev({
  base,
  integrations: [watchContent(content)],
  logLevel: 'warn',
  // What builds and tests write is none of the server's business.
  vite: { server: { watch: { ignored: ['**/.cache/**', '**/dist*/**'] } } },
  ...(process.env['PORT'] && { server: { port: Number(process.env['PORT']) } }),
});
console.log(
  `The archive stands at http://localhost:${address.port}${base} and follows ${givenContentFolder()} (Ctrl+C ends it).`,
);
