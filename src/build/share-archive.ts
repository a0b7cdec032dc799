// Astro integration for the build: the pages take archive and downloads from the modules that the command has filled.
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

const shared = ['shared-archive.ts', 'shared-downloads.ts'].map((name) =>
  fileURLToPath(new URL(`../site/${name}`, import.meta.url)),
);

/**
 * Astro bundles the modules of the pages, and a bundled copy would read and link the content a second time. These
 * modules stay outside of the bundle, and Node gives one process one instance of each.
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
                  if (!/\/shared-[a-z]+\.ts$/.test(source)) return undefined;
                  const found = await this.resolve(source, importer, { skipSelf: true });
                  return found && shared.includes(found.id)
                    ? { id: pathToFileURL(found.id).href, external: 'absolute' }
                    : found;
                },
              },
            ],
          },
        });
      },
    },
  };
}
