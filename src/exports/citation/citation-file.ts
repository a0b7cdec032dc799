// Citations as files: each format with its media type and file name, for one passage or for many.
import type { Archive } from '../../archive/model.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import type { ExportContext } from '../identity.ts';
import { biblatexEntry, bibtexEntry } from './bibtex.ts';
import { cslItem, printCsl } from './csl.ts';
import { dataUri } from './data-uri.ts';
import { type Citable, type Reference, referenceTo } from './reference.ts';
import { risRecord } from './ris.ts';

export const citationFormats = ['bibtex', 'biblatex', 'ris', 'csl'] as const;
export type CitationFormat = (typeof citationFormats)[number];

interface Format {
  readonly mediaType: string;
  /** What a file's name ends with. */
  readonly extension: string;
  /** The text of the file, a reference a piece. */
  readonly print: (references: readonly Reference[], words: Dictionary) => Iterable<string>;
}

export const citationFiles: Readonly<Record<CitationFormat, Format>> = {
  bibtex: {
    mediaType: 'application/x-bibtex;charset=utf-8',
    extension: 'bib',
    print: (references, words) =>
      withLineBetween(references.values().map((reference) => bibtexEntry(reference, words))),
  },
  biblatex: {
    mediaType: 'application/x-bibtex;charset=utf-8',
    extension: 'biblatex.bib',
    print: (references, words) =>
      withLineBetween(references.values().map((reference) => biblatexEntry(reference, words))),
  },
  ris: {
    mediaType: 'application/x-research-info-systems;charset=utf-8',
    extension: 'ris',
    print: (references, words) => references.values().map((reference) => risRecord(reference, words)),
  },
  csl: {
    mediaType: 'application/vnd.citationstyles.csl+json',
    extension: 'csl.json',
    print: (references, words) => printCsl(references.values().map((reference) => cslItem(reference, words))),
  },
};

function* withLineBetween(entries: Iterable<string>): Generator<string> {
  let before = '';
  for (const entry of entries) {
    yield before + entry;
    before = '\n';
  }
}

/** A download of one citation that works without JavaScript: link address and file name. */
export interface CitationDownload {
  readonly format: CitationFormat;
  readonly href: string;
  readonly fileName: string;
}

/** The four downloads of the cite box. */
export function citationDownloads(reference: Reference, words: Dictionary): CitationDownload[] {
  return citationFormats.map((format) => {
    const { mediaType, extension, print } = citationFiles[format];
    const text = [...print([reference], words)].join('');
    return { format, href: dataUri(mediaType, text), fileName: `${reference.key}.${extension}` };
  });
}

/** Everything citable of one article, or of all: the article, then its quotes in the order of the text. */
export function referencesTo(
  archive: Archive,
  context: ExportContext,
  articles: Archive['articles'],
  language: string,
): Reference[] {
  const cite = (target: Citable): Reference => referenceTo(archive, context, target, language);
  return articles.flatMap((article) => [cite({ article }), ...article.quotes.map((quote) => cite({ quote }))]);
}
