// The bag of the archive: content, data files and reading copy together, described by an RO-Crate.
import type { Archive } from '../archive/model.ts';
import { type BagInfo, bag, zipBag } from './bagit.ts';
import { address, type ExportContext } from './identity.ts';
import { type Licence, licencesOf } from './licences.ts';
import { withholdsText } from './rights.ts';
import { type CrateFile, roCrate } from './ro-crate.ts';

/** A data file that goes into the bag. */
export interface BagFile {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  readonly licences: readonly Licence[];
  readonly bytes: Uint8Array;
}

/**
 * The ZIP file. Content stands in `data/content/`, data files below `data/` as on the site.
 *
 * @param context with the files of the content folder
 */
export function archiveBag(
  archive: Archive,
  context: ExportContext & { readonly contentFiles: ReadonlyMap<string, Uint8Array> },
  files: readonly BagFile[],
): Uint8Array {
  const language = archive.languages[0] ?? '';
  const content = contentFiles(archive, context.contentFiles);
  const described: CrateFile[] = [
    ...files.map(({ path, name, mediaType, licences, bytes }) => ({
      path: inPayload(path),
      name,
      mediaType,
      licences,
      size: bytes.length,
    })),
    ...[...content].map(([path, bytes]) => ({
      path: `content/${path}`,
      name: path,
      mediaType: mediaTypeOf(path),
      licences: licencesOf(archive, ['words', 'translation', 'metadata', 'texts']),
      size: bytes.length,
    })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const payload = new Map([
    ...files.map(({ path, bytes }) => [inPayload(path), bytes] as const),
    ...[...content].map(([path, bytes]) => [`content/${path}`, bytes] as const),
    ['ro-crate-metadata.json', new TextEncoder().encode(roCrate(archive, context, described))],
  ]);
  const info: BagInfo = {
    name: `${archive.subject.id}-${archive.edition.version.replace(/[^0-9A-Za-z.-]+/g, '-')}`,
    date: context.editionDate,
    labels: [
      ['Source-Organization', archive.keeper[language] ?? ''],
      ['External-Description', archive.description[language] ?? ''],
      ['External-Identifier', address(archive, context, language, '') ?? archive.subject.id],
      ['Internal-Sender-Description', archive.rights.articles[language] ?? ''],
    ],
  };
  return zipBag(bag(payload, info), info);
}

/** Data files lie in `data/` on the site and in the bag alike. */
function inPayload(path: string): string {
  return path.replace(/^data\//, '');
}

/**
 * The files of the content folder that the bag may hold. Where an article is withheld, only kinds of records that
 * can't carry its words remain; everything else of the archive is in its JSON.
 */
function contentFiles(archive: Archive, files: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const mayStay = withholdsText(archive) ? /^(?:archive\.yaml|actors\/|places\/|interface\/)/ : /^/;
  return new Map([...files].filter(([path]) => mayStay.test(path)).sort(([a], [b]) => (a < b ? -1 : 1)));
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
