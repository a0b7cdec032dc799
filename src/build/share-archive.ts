// Astro integration for the build: the pages take the archive from the module that the command has filled already.
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

const shared = fileURLToPath(new URL('../site/shared-archive.ts', import.meta.url));

/**
 * Astro bundles the modules of the pages, and a bundled copy would read and link the content a second time. This one
 * module stays outside of the bundle, and Node gives one process one instance of it.
 */
export function shareArchive(): AstroIntegration {
  return {
    name: 'share-archive',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'share-archive',
                enforce: 'pre',
                async resolveId(source, importer) {
                  if (!source.endsWith('/shared-archive.ts')) return undefined;
                  const found = await this.resolve(source, importer, { skipSelf: true });
                  return found?.id === shared ? { id: pathToFileURL(shared).href, external: 'absolute' } : found;
                },
              },
            ],
          },
        });
      },
    },
  };
}
