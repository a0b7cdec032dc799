// Builds the site: data files and pages into a folder beside, redirects, search index, manifest, swap; in that order.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { build as renderPages } from 'astro';
import type { Archive } from '../archive/model.ts';
import { gonePages, redirects } from '../exports/redirects.ts';
import type { Dictionaries } from '../i18n/dictionary.ts';
import { writeSearchIndex } from '../search/write-index.ts';
import { openSharedDownloads, type SiteDownload } from '../site/shared-downloads.ts';
import { joinStyles } from './join-styles.ts';
import { listFiles, writeManifest } from './manifest.ts';
import type { OutputFolder } from './output-folder.ts';
import type { Phase } from './phases.ts';
import { publicAddress } from './public-address.ts';
import { shareArchive } from './share-archive.ts';

export interface BuildOptions {
  /** The checked archive. */
  readonly archive: Archive;
  /** Words of the interface by language. */
  readonly dictionaries: Dictionaries;
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
export async function buildSite({
  archive,
  dictionaries,
  content,
  folder,
  url,
  onPhase,
}: BuildOptions): Promise<BuiltSite> {
  const { site, base } = publicAddress(url ?? archive.url);
  onPhase('exports');
  // Made before the pages, which tell their sizes and checksums; written after, since Astro empties the folder.
  const downloads = openSharedDownloads(content, site && new URL(base, site).href);
  onPhase('render');
  process.env['ARCHIVE_CONTENT'] = path.resolve(content);
  forgetForeignVariables();
  await renderPages({
    outDir: folder.drawing,
    base,
    logLevel: 'error',
    integrations: [shareArchive()],
    ...(site !== undefined && { site }),
  });
  if (folder.drawing !== folder.staging) cpSync(folder.drawing, folder.staging, { recursive: true });
  const drawn = listFiles(folder.staging).filter((file) => file.endsWith('.html'));
  joinStyles(folder.staging, drawn, base);
  onPhase('exports');
  writeDownloads(folder.staging, downloads);
  for (const [file, text] of [
    ['_redirects', redirects(archive, base)],
    ['_gone', gonePages(archive, base)],
  ] as const)
    if (text !== '') writeFileSync(path.join(folder.staging, file), text);
  onPhase('index');
  const { records } = await writeSearchIndex(archive, { folder: folder.staging, base, dictionaries });
  onPhase('finish');
  const files = [...writeManifest(folder.staging).keys()];
  folder.swap();
  return { pages: drawn.length, files: files.length + 1, records };
}

/**
 * Variables of the environment win over what Astro tells the pages by the same name: a BASE_URL that was meant for
 * another program would change every address, a NODE_ENV the policy of the pages.
 */
function forgetForeignVariables(): void {
  for (const name of ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR']) delete process.env[name];
  process.env['NODE_ENV'] = 'production';
}

function writeDownloads(folder: string, downloads: readonly SiteDownload[]): void {
  for (const { path: name, bytes } of downloads) {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}
