// Everything that can be taken away: each file with its path, media type, licences and text, in a fixed order.
import type { Archive } from '../archive/model.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { annotationCollection, annotationMediaType, annotationsPath, printAnnotations } from './annotations.ts';
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

export interface DownloadDescription {
  /** Below the base of the archive, the same in every language: `data/quotations.csv`. */
  readonly path: string;
  readonly mediaType: string;
  readonly title: DownloadKey;
  /** Language of a file that has one. */
  readonly language: string | undefined;
  /** Id of the article that a file is about; undefined where it is about all. */
  readonly article: string | undefined;
  readonly licences: readonly Licence[];
}

export interface Download extends DownloadDescription {
  /** The text in pieces, made anew each time. */
  readonly text: () => Iterable<string>;
}

/** All downloads but the bag, which holds them. Their texts are not made yet. */
export function downloads(archive: Archive, context: ExportContext): Download[] {
  return [
    ...dataFiles(archive, context),
    ...articleFiles(archive, context),
    readingCopyFile(archive, context),
    ...citations(archive, context),
  ];
}

/** The bag, a ZIP file. */
export function describeBag(archive: Archive): DownloadDescription {
  return describe('bag', 'data/archive-bag.zip', 'application/zip', licencesOf(archive, everything));
}

const everything: readonly LicensedPart[] = ['words', 'translation', 'metadata', 'texts'];

function dataFiles(archive: Archive, context: ExportContext): Download[] {
  const whole = licencesOf(archive, everything);
  const records = licencesOf(archive, ['metadata', 'texts']);
  const csv = (title: DownloadKey, name: string, licences: readonly Licence[], table: () => Table): Download => ({
    ...describe(title, `data/${name}.csv`, 'text/csv;charset=utf-8;header=present', licences),
    text: () => [printCsv(table())],
  });
  return [
    {
      ...describe('json', 'data/archive.json', 'application/json', whole),
      text: () => printJson(archiveJson(archive, context)),
    },
    {
      ...describe('jsonSchema', schemaPath, 'application/schema+json', licencesOf(archive, ['metadata'])),
      text: () => [printJsonSchema(archiveJsonSchema(archive, context))],
    },
    csv('quotationsCsv', 'quotations', whole, () => quotationTable(archive, context)),
    csv('eventsCsv', 'events', records, () => eventTable(archive, context)),
    csv('topicsCsv', 'topics', records, () => topicTable(archive, context)),
    ...archive.languages.map((language) => ({
      ...describe('annotations', annotationsPath(language), annotationMediaType, citedWords(archive, language)),
      language,
      text: () => printAnnotations(annotationCollection(archive, context, language)),
    })),
  ];
}

/** TEI and plain text of every edition. */
function articleFiles(archive: Archive, context: ExportContext): Download[] {
  const original = licencesOf(archive, ['words', 'metadata', 'texts']);
  const translated = licencesOf(archive, ['translation', 'metadata', 'texts']);
  return archive.articles.flatMap((article) =>
    [...article.editions.values()].flatMap((edition): Download[] => {
      const { language } = edition;
      const name = `data/articles/${article.id}.${language}`;
      const licences = edition.translation ? translated : original;
      const own = { language, article: article.id };
      return [
        {
          ...describe('tei', `${name}.tei.xml`, 'application/tei+xml', licences),
          ...own,
          text: () => [teiDocument(archive, context, article, edition)],
        },
        {
          ...describe('text', `${name}.txt`, 'text/plain;charset=utf-8', licences),
          ...own,
          text: () => [plainText(archive, context, article, edition)],
        },
      ];
    }),
  );
}

/** For every language and format one file of all articles with their quotes. */
function citations(archive: Archive, context: ExportContext): Download[] {
  return archive.languages.flatMap((language) => {
    const words = wordsIn(context, language);
    const licences = citedWords(archive, language);
    return citationFormats.map((format): Download => {
      const { mediaType, extension, print } = citationFiles[format];
      return {
        ...describe(format, `data/citations.${language}.${extension}`, mediaType, licences),
        language,
        text: () => print(referencesTo(archive, context, archive.articles, language), words),
      };
    });
  });
}

function readingCopyFile(archive: Archive, context: ExportContext): Download {
  const licences = licencesOf(archive, everything);
  return {
    ...describe('readingCopy', 'data/reading-copy.html', 'text/html;charset=utf-8', licences),
    text: () => readingCopy(archive, context),
  };
}

/** A file that quotes in a language into which an article was translated carries the translation's words too. */
function citedWords(archive: Archive, language: string): Licence[] {
  const isTranslated = archive.articles.some(({ editions }) => editions.get(language)?.translation);
  return licencesOf(archive, isTranslated ? ['words', 'translation', 'metadata'] : ['words', 'metadata']);
}

function describe(
  title: DownloadKey,
  path: string,
  mediaType: string,
  licences: readonly Licence[],
): DownloadDescription {
  return { path, mediaType, title, language: undefined, article: undefined, licences };
}
