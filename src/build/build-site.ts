// Builds the site: search index and data files beside, pages, all into one folder, manifest, swap; in that order.
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build as renderPages } from 'astro';
import type { Archive } from '../archive/model.ts';
import { gonePages, redirects } from '../exports/redirects.ts';
import { adoptDownloads } from '../site/shared-downloads.ts';
import { startBeside } from './beside.ts';
import { joinStyles } from './join-styles.ts';
import { listFiles, writeManifest } from './manifest.ts';
import { moveInto } from './move-into.ts';
import type { OutputFolder } from './output-folder.ts';
import type { PhaseLog } from './phases.ts';
import { publicAddress } from './public-address.ts';
import { shareArchive } from './share-archive.ts';

export interface BuildOptions {
  /** The checked archive. */
  readonly archive: Archive;
  /** Content folder, handed on to the pages and to the thread of the index. */
  readonly content: string;
  /** Where the site goes, claimed by the caller. */
  readonly folder: OutputFolder;
  /** Public address, if it is another than the archive's own. */
  readonly url: string | undefined;
  /** Told what is being done. */
  readonly log: PhaseLog;
}

export interface BuiltSite {
  readonly pages: number;
  readonly files: number;
  /** How many records the search index has. */
  readonly records: number;
}

/**
 * Until the last step the previous site stands untouched.
 *
 * @throws Error when a step fails
 */
export async function buildSite({ archive, content, folder, url, log }: BuildOptions): Promise<BuiltSite> {
  const { site, base } = publicAddress(url ?? archive.url);
  const baseUrl = site && new URL(base, site).href;
  const beside = startBeside({ content: path.resolve(content), folder: folder.beside, base, baseUrl });
  try {
    log.begin('render');
    const data = beside.exports.then(({ result, milliseconds }) => {
      log.took('exports', milliseconds);
      return result;
    });
    adoptDownloads(content, baseUrl, data);
    const [files, pages] = await Promise.allSettled([data, drawPages(content, folder, { site, base })]);
    // The data page waits for the files and fails with them.
    if (files.status === 'rejected') {
      log.begin('exports');
      throw files.reason;
    }
    if (pages.status === 'rejected') throw pages.reason;
    if (folder.drawing !== folder.staging) cpSync(folder.drawing, folder.staging, { recursive: true });
    const drawn = listFiles(folder.staging).filter((file) => file.endsWith('.html'));
    const sums = joinStyles(folder.staging, drawn, base);
    for (const [file, text] of [
      ['_redirects', redirects(archive, base)],
      ['_gone', gonePages(archive, base)],
    ] as const)
      if (text !== '') writeFileSync(path.join(folder.staging, file), text);
    log.begin('index');
    const { result: index, milliseconds } = await beside.index;
    log.took('index', milliseconds);
    log.begin('finish');
    moveInto(folder.beside, folder.staging);
    const known = new Map([...sums, ...files.value.map(({ path: file, sha256 }) => [file, sha256] as const)]);
    const written = writeManifest(folder.staging, known).size + 1;
    folder.swap();
    return { pages: drawn.length, files: written, records: index.records };
  } finally {
    await beside.stop();
  }
}

function drawPages(
  content: string,
  { drawing }: OutputFolder,
  { site, base }: ReturnType<typeof publicAddress>,
): Promise<void> {
  process.env['ARCHIVE_CONTENT'] = path.resolve(content);
  forgetForeignVariables();
  return renderPages({
    outDir: drawing,
    base,
    logLevel: 'error',
    integrations: [shareArchive()],
    ...(site !== undefined && { site }),
  });
}

/**
 * Variables of the environment win over what Astro tells the pages by the same name: a BASE_URL that was meant for
 * another program would change every address, a NODE_ENV the policy of the pages.
 */
function forgetForeignVariables(): void {
  for (const name of ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR']) delete process.env[name];
  process.env['NODE_ENV'] = 'production';
}
