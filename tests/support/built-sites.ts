// Vitest's global set-up of the projects "site" and "browser": the archive and the fictional one, built and served
// once for both. Projects that need no site (unit) do not wait for it.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build-site.ts';
import { type Served, serveFolder } from './serve.ts';

/** A built site, for `inject('site')` and `inject('fictional')`. */
export interface BuiltSite {
  /** The content folder that it was built from. */
  content: string;
  /** The folder that it was built into. */
  folder: string;
  /** The public address that it was built for, where it was built for one. */
  url?: string;
  /** The path of that address, with a slash at both ends. */
  base: string;
  /** Where it is served while the tests run: `http://127.0.0.1:<port>` and the base. */
  address: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The archive of this repository, without a public address. */
    site: BuiltSite;
    /** The archive of a fictional summit, for an address with a path. */
    fictional: BuiltSite;
  }
}

interface SitePlan {
  content: string;
  url?: string;
}

const plans: Readonly<Record<'site' | 'fictional', SitePlan>> = {
  site: { content: 'content' },
  fictional: { content: 'tests/fixtures/fictional', url: 'https://summit.test/archiv/' },
};

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { vitest } = project;
  // Vitest sets its projects up one after the other; the first has built for the second.
  if (vitest.getProvidedContext().site) return undefined;

  // A folder for each run: two runs at the same time must not swap a site under each other.
  const parent = join(root, '.cache', 'test');
  await mkdir(parent, { recursive: true });
  const run = await mkdtemp(join(parent, 'run-'));
  const removeRun = () => rm(run, { recursive: true, force: true });

  const requests = (['site', 'fictional'] as const).map((name) => {
    const { content, url } = plans[name];
    return { name, content: join(root, content), out: join(run, name), url };
  });
  // Every build ends before the first failure is told, so that nothing is left running.
  const builds = await Promise.allSettled(requests.map(buildSite));
  const failures = builds.filter((build) => build.status === 'rejected').map(({ reason }) => String(reason));
  if (failures.length > 0) {
    await removeRun();
    throw new Error(failures.join('\n'));
  }

  const servers: Served[] = [];
  for (const { name, content, out: folder, url } of requests) {
    const base = url === undefined ? '/' : new URL(url).pathname;
    const server = await serveFolder(folder, { base });
    servers.push(server);
    vitest.provide(name, { content, folder, url, base, address: server.address });
  }
  return async () => {
    for (const server of servers) await server.close();
    await removeRun();
  };
}
