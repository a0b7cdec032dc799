// The bag of the archive: content, data files and reading copy together, described by an RO-Crate.
import type { Archive } from '../archive/model.ts';
import { type BagInfo, openBag } from './bagit.ts';
import { blocksOf, textBlocks } from './blocks.ts';
import { address, type ExportContext } from './identity.ts';
import { type Licence, licencesOf } from './licences.ts';
import { withholdsText } from './rights.ts';
import { type CrateFile, roCrate } from './ro-crate.ts';

/** The files of the content folder. */
export interface ContentSource {
  readonly paths: readonly string[];
  readonly read: (path: string) => Uint8Array;
}

/** A data file that goes into the bag. */
export interface BagFile {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  readonly licences: readonly Licence[];
}

export interface ArchiveBag {
  /** Adds a data file; it stands below `data/` as on the site. */
  readonly add: (file: BagFile, blocks: Iterable<Uint8Array>) => Promise<void>;
  /** Adds the content, in `data/content/`, and the description of all files, and ends the bag. */
  readonly end: () => Promise<void>;
}

/** @param write takes the blocks of the ZIP file in order */
export function openArchiveBag(
  archive: Archive,
  context: ExportContext & { readonly content: ContentSource },
  write: (block: Uint8Array) => void,
): ArchiveBag {
  const bag = openBag(bagInfo(archive, context), write);
  const described: CrateFile[] = [];
  const add = async (file: BagFile, blocks: Iterable<Uint8Array>): Promise<void> => {
    const size = await bag.add(file.path, blocks);
    described.push({ ...file, size });
  };
  return {
    // Data files lie in `data/` on the site and in the bag alike.
    add: (file, blocks) => add({ ...file, path: file.path.replace(/^data\//, '') }, blocks),
    end: async () => {
      const licences = licencesOf(archive, ['words', 'translation', 'metadata', 'texts']);
      for (const path of contentPaths(archive, context.content)) {
        const file = { path: `content/${path}`, name: path, mediaType: mediaTypeOf(path), licences };
        await add(file, blocksOf(context.content.read(path)));
      }
      described.sort((a, b) => (a.path < b.path ? -1 : 1));
      await bag.add('ro-crate-metadata.json', textBlocks(roCrate(archive, context, described)));
      await bag.end();
    },
  };
}

function bagInfo(archive: Archive, context: ExportContext): BagInfo {
  const language = archive.languages[0] ?? '';
  return {
    name: `${archive.subject.id}-${archive.edition.version.replace(/[^0-9A-Za-z.-]+/g, '-')}`,
    date: context.editionDate,
    labels: [
      ['Source-Organization', archive.keeper[language] ?? ''],
      ['External-Description', archive.description[language] ?? ''],
      ['External-Identifier', address(archive, context, language, '') ?? archive.subject.id],
      ['Internal-Sender-Description', archive.rights.articles[language] ?? ''],
    ],
  };
}

/**
 * The files of the content folder that the bag may hold, sorted. Where an article is withheld, only kinds of records
 * that can't carry its words remain; everything else of the archive is in its JSON.
 */
function contentPaths(archive: Archive, { paths }: ContentSource): string[] {
  const mayStay = withholdsText(archive) ? /^(?:archive\.yaml|actors\/|places\/|interface\/)/ : /^/;
  return paths.filter((path) => mayStay.test(path)).sort();
}

function mediaTypeOf(path: string): string {
  const types: readonly (readonly [ending: string, type: string])[] = [
    ['.yaml', 'application/yaml'],
    ['.md', 'text/markdown'],
    ['.json', 'application/json'],
    ['.txt', 'text/plain'],
  ];
  return types.find(([ending]) => path.endsWith(ending))?.[1] ?? 'application/octet-stream';
}
