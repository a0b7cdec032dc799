// Builds the site: pages into a folder beside, redirects, search index, manifest, swap; in that order.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build as renderPages } from 'astro';
import type { Archive } from '../archive/model.ts';
import { gonePages, redirects } from '../exports/redirects.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { writeManifest } from './manifest.ts';
import type { OutputFolder } from './output-folder.ts';
import type { Phase } from './phases.ts';
import { publicAddress } from './public-address.ts';
import { shareArchive } from './share-archive.ts';

export interface BuildOptions {
  /** The checked archive. */
  readonly archive: Archive;
  /** Content folder, handed on to the pages. */
  readonly content: string;
  /** Where the site goes, claimed by the caller. */
  readonly folder: OutputFolder;
  /** Public address, if it is another than the archive's own. */
  readonly url: string | undefined;
  /** Told when a phase begins. */
  readonly onPhase: (phase: Phase) => void;
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
export async function buildSite({ archive, content, folder, url, onPhase }: BuildOptions): Promise<BuiltSite> {
  const { site, base } = publicAddress(url ?? archive.url);
  onPhase('render');
  process.env['ARCHIVE_CONTENT'] = path.resolve(content);
  await renderPages({
    outDir: folder.staging,
    base,
    logLevel: 'error',
    integrations: [shareArchive()],
    ...(site !== undefined && { site }),
  });
  onPhase('exports');
  for (const [file, text] of [
    ['_redirects', redirects(archive, base)],
    ['_gone', gonePages(archive, base)],
  ] as const)
    if (text !== '') writeFileSync(path.join(folder.staging, file), text);
  onPhase('index');
  const { records } = await writeSearchIndex(archive, { folder: folder.staging, base });
  onPhase('finish');
  const files = [...writeManifest(folder.staging).keys()];
  folder.swap();
  return { pages: files.filter((file) => file.endsWith('.html')).length, files: files.length + 1, records };
}
