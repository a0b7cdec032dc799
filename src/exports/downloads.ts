// Everything that can be taken away: each file with its path, media type, licences and bytes, in a fixed order.
import type { Archive, Article } from '../archive/model.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { annotationCollection, annotationMediaType, annotationsPath, printAnnotations } from './annotations.ts';
import { archiveBag } from './archive-bag.ts';
import { citationFiles, citationFormats, referencesTo } from './citation/citation-file.ts';
import { printCsv, type Table } from './csv.ts';
import type { ExportContext } from './identity.ts';
import { archiveJson, printJson } from './json.ts';
import { archiveJsonSchema, printJsonSchema, schemaPath } from './json-schema.ts';
import { type Licence, type LicensedPart, licencesOf } from './licences.ts';
import { plainText } from './plain-text.ts';
import { readingCopy } from './reading-copy/reading-copy.ts';
import { eventTable, quotationTable, topicTable } from './tables.ts';
import { teiDocument } from './tei.ts';
import { wordsIn } from './words.ts';

/** What the interface has words for: title and purpose. */
export type DownloadKey = keyof Dictionary['downloads'];

export interface Download {
  /** Below the base of the archive, the same in every language: `data/quotations.csv`. */
  readonly path: string;
  readonly mediaType: string;
  readonly title: DownloadKey;
  /** Language of a file that has one. */
  readonly language: string | undefined;
  /** Id of the article that a file is about; undefined where it is about all. */
  readonly article: string | undefined;
  readonly licences: readonly Licence[];
  readonly bytes: Uint8Array;
}

export interface DownloadContext extends ExportContext {
  /** The files of the content folder by path, as they are on disk. */
  readonly contentFiles: ReadonlyMap<string, Uint8Array>;
}

/** All downloads; the bag, which holds the others, comes last. */
export function downloads(archive: Archive, context: DownloadContext): Download[] {
  const files = [...dataFiles(archive, context), ...articleFiles(archive, context), copy(archive, context)];
  const references = citations(archive, context);
  const names = wordsIn(context, archive.languages[0] ?? '').downloads;
  // The references of one article repeat those of all: they stay out of the bag.
  const kept = [...files, ...references.filter(({ article }) => article === undefined)];
  const bag: Download = {
    ...describe(archive, 'bag', 'data/archive-bag.zip', 'application/zip', everything),
    bytes: archiveBag(
      archive,
      context,
      kept.map((file) => ({ ...file, name: names[file.title].title })),
    ),
  };
  return [...files, ...references, bag];
}

const everything: readonly LicensedPart[] = ['words', 'translation', 'metadata', 'texts'];

function dataFiles(archive: Archive, context: ExportContext): Download[] {
  const csv = (title: DownloadKey, name: string, table: Table, parts: readonly LicensedPart[]): Download =>
    file(archive, title, `data/${name}.csv`, 'text/csv;charset=utf-8;header=present', parts, printCsv(table));
  return [
    file(
      archive,
      'json',
      'data/archive.json',
      'application/json',
      everything,
      printJson(archiveJson(archive, context)),
    ),
    file(
      archive,
      'jsonSchema',
      schemaPath,
      'application/schema+json',
      ['metadata'],
      printJsonSchema(archiveJsonSchema(archive, context)),
    ),
    csv('quotationsCsv', 'quotations', quotationTable(archive, context), everything),
    csv('eventsCsv', 'events', eventTable(archive, context), ['metadata', 'texts']),
    csv('topicsCsv', 'topics', topicTable(archive, context), ['metadata', 'texts']),
    ...archive.languages.map((language) => ({
      ...file(
        archive,
        'annotations',
        annotationsPath(language),
        annotationMediaType,
        ['words', ...translated(archive, language), 'metadata'],
        printAnnotations(annotationCollection(archive, context, language)),
      ),
      language,
    })),
  ];
}

function articleFiles(archive: Archive, context: ExportContext): Download[] {
  return archive.articles.flatMap((article) =>
    [...article.editions.values()].flatMap((edition) => {
      const { language } = edition;
      const parts: readonly LicensedPart[] = [edition.translation ? 'translation' : 'words', 'metadata', 'texts'];
      const name = `data/articles/${article.id}.${language}`;
      return [
        {
          ...file(
            archive,
            'tei',
            `${name}.tei.xml`,
            'application/tei+xml',
            parts,
            teiDocument(archive, context, article, edition),
          ),
          language,
          article: article.id,
        },
        {
          ...file(
            archive,
            'text',
            `${name}.txt`,
            'text/plain;charset=utf-8',
            parts,
            plainText(archive, context, article, edition),
          ),
          language,
          article: article.id,
        },
      ];
    }),
  );
}

/** For every language and format one file of all articles, and one of each. */
function citations(archive: Archive, context: ExportContext): Download[] {
  return archive.languages.flatMap((language) => {
    const words = wordsIn(context, language);
    const write = (articles: readonly Article[], name: string, article: string | undefined): Download[] => {
      const references = referencesTo(archive, context, articles, language);
      return citationFormats.map((format) => {
        const { mediaType, extension, print } = citationFiles[format];
        const parts: readonly LicensedPart[] = ['words', ...translated(archive, language), 'metadata'];
        return {
          ...file(archive, format, `data/${name}.${language}.${extension}`, mediaType, parts, print(references, words)),
          language,
          article,
        };
      });
    };
    return [
      ...write(archive.articles, 'citations', undefined),
      ...archive.articles.flatMap((article) => write([article], `articles/${article.id}`, article.id)),
    ];
  });
}

function copy(archive: Archive, context: ExportContext): Download {
  return file(
    archive,
    'readingCopy',
    'data/reading-copy.html',
    'text/html;charset=utf-8',
    everything,
    readingCopy(archive, context),
  );
}

/** A file in a language that an article was translated into carries the translation's words. */
function translated(archive: Archive, language: string): LicensedPart[] {
  return archive.articles.some(({ editions }) => editions.get(language)?.translation) ? ['translation'] : [];
}

function file(
  archive: Archive,
  title: DownloadKey,
  path: string,
  mediaType: string,
  parts: readonly LicensedPart[],
  text: string,
): Download {
  return { ...describe(archive, title, path, mediaType, parts), bytes: new TextEncoder().encode(text) };
}

function describe(
  archive: Archive,
  title: DownloadKey,
  path: string,
  mediaType: string,
  parts: readonly LicensedPart[],
): Omit<Download, 'bytes'> {
  return { path, mediaType, title, language: undefined, article: undefined, licences: licencesOf(archive, parts) };
}
