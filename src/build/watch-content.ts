// Astro integration for `npm run dev`: edits, new files and deletions in the content show without a restart.
import type { AstroIntegration } from 'astro';

/** @param content absolute path of the content folder */
export function watchContent(content: string): AstroIntegration {
  return {
    name: 'watch-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(content);
        server.watcher.on('all', (_, file) => {
          if (!file.startsWith(content)) return;
          // Whatever holds the archive was made from the old content: let every module be evaluated anew.
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
