// How Astro draws the site. The build command adds what differs from one build to the next: folder, address.
import process from 'node:process';
import { defineConfig } from 'astro/config';
import { publicAddress } from './src/build/public-address.ts';

export default defineConfig({
  ...publicAddress(process.env['ARCHIVE_URL']),
  output: 'static',
  trailingSlash: 'always',
  // Takes white space away only where it shows no difference; the default would glue words together.
  compressHTML: true,
  // A strict content security policy allows no inline styles and scripts.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  // A page loads the styles of what stands on it; assets stay files, as the policy wants them.
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
