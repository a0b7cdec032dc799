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
  readonly print: (references: readonly Reference[], words: Dictionary) => string;
}

export const citationFiles: Readonly<Record<CitationFormat, Format>> = {
  bibtex: {
    mediaType: 'application/x-bibtex;charset=utf-8',
    extension: 'bib',
    print: (references, words) => references.map((reference) => bibtexEntry(reference, words)).join('\n'),
  },
  biblatex: {
    mediaType: 'application/x-bibtex;charset=utf-8',
    extension: 'biblatex.bib',
    print: (references, words) => references.map((reference) => biblatexEntry(reference, words)).join('\n'),
  },
  ris: {
    mediaType: 'application/x-research-info-systems;charset=utf-8',
    extension: 'ris',
    print: (references, words) => references.map((reference) => risRecord(reference, words)).join(''),
  },
  csl: {
    mediaType: 'application/vnd.citationstyles.csl+json',
    extension: 'csl.json',
    print: (references, words) => printCsl(references.map((reference) => cslItem(reference, words))),
  },
};

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
    return { format, href: dataUri(mediaType, print([reference], words)), fileName: `${reference.key}.${extension}` };
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
