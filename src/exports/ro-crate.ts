// RO-Crate 1.3: what the files of the bag are, as JSON-LD beside them.
import type { Archive } from '../archive/model.ts';
import { type ExportContext, identifier } from './identity.ts';
import { jsonText } from './json-text.ts';
import type { Licence } from './licences.ts';

/** A file of the payload. */
export interface CrateFile {
  /** Path within `data/`. */
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  readonly licences: readonly Licence[];
  readonly size: number;
}

/** `data/ro-crate-metadata.json`, a file of the payload a piece. */
export function roCrate(archive: Archive, context: ExportContext, files: readonly CrateFile[]): Iterable<string> {
  const language = archive.languages[0] ?? '';
  const licences = new Map(
    files
      .flatMap((file) => file.licences)
      .flatMap(({ url, spdx }) => (url === undefined ? [] : [[url, spdx ?? url] as const])),
  );
  const graph = [
    {
      '@id': 'ro-crate-metadata.json',
      '@type': 'CreativeWork',
      conformsTo: { '@id': 'https://w3id.org/ro/crate/1.3' },
      about: { '@id': './' },
    },
    {
      '@id': './',
      '@type': 'Dataset',
      identifier: identifier(archive, context, language, ''),
      name: archive.title[language],
      description: archive.description[language],
      version: archive.edition.version,
      datePublished: context.editionDate,
      license: [...licences.keys()].sort().map((url) => ({ '@id': url })),
      conditionsOfAccess: archive.rights.articles[language],
      hasPart: files.map(({ path }) => ({ '@id': fileId(path) })),
    },
    ...files.map(({ path, name, mediaType, licences: own, size }) => ({
      '@id': fileId(path),
      '@type': 'File',
      name,
      encodingFormat: mediaType,
      contentSize: String(size),
      license: own.flatMap(({ url }) => (url === undefined ? [] : [{ '@id': url }])),
    })),
    ...[...licences.entries()].sort().map(([url, name]) => ({ '@id': url, '@type': 'CreativeWork', name })),
  ];
  return jsonText({ '@context': 'https://w3id.org/ro/crate/1.3/context', '@graph': graph }, 2);
}

/** A path as a relative URI reference (RFC 3986). */
function fileId(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
