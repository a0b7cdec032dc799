// Astro integration for `npm run dev`: edits, new files and deletions in the content show without a restart.
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegration } from 'astro';

/** @param content absolute path of the content folder */
export function watchContent(content: string): AstroIntegration {
  return {
    name: 'watch-content',
    hooks: {
      'astro:server:setup': ({ server }) => {
        let drawnFrom = stampOf(content);
        const takeAnew = (): void => {
          const now = stampOf(content);
          if (now === drawnFrom) return;
          drawnFrom = now;
          // Whatever holds the archive was made from the old content: let every module be evaluated anew.
          for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
        };
        // Asked before every page: events of a file system come late, are lost, or come while the archive is read.
        server.middlewares.use((request, _, next) => {
          if (request.headers.accept?.includes('text/html') || !path.extname(request.url ?? '')) takeAnew();
          next();
        });
        server.watcher.add(content);
        server.watcher.on('all', (_, file) => {
          if (file === content || file.startsWith(content + path.sep)) server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}

/** What tells one state of a folder from another: every file with its size and time. */
function stampOf(folder: string): string {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => {
        const found = statSync(file, { bigint: true, throwIfNoEntry: false });
        return `${file} ${found?.size} ${found?.mtimeNs}`;
      })
      .join('\n');
  } catch {
    // A folder that cannot be listed is reported by the reader of the content, in words for a person.
    return '';
  }
}
