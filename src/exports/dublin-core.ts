// Embedded metadata as `<meta>` rows: Dublin Core (DCMI, "Expressing Dublin Core in HTML") and Zotero's `z:itemType`,
// so that its Embedded Metadata translator takes the page for a newspaper article. `citation_journal_title` would make
// a journal article of it and is left out for that reason.
import type { Archive } from '../archive/model.ts';
import { type Citable, referenceTo } from './citation/reference.ts';
import type { ExportContext } from './identity.ts';

export interface MetaRow {
  readonly name: string;
  readonly content: string;
}

/** For `<link rel="schema.DC">`. */
export const dublinCoreNamespace = 'http://purl.org/dc/elements/1.1/';

/** The rows of a page; what is not known has no row. */
export function dublinCore(archive: Archive, context: ExportContext, target: Citable, language: string): MetaRow[] {
  const reference = referenceTo(archive, context, target, language);
  const rows: readonly (readonly [name: string, content: string | undefined])[] = [
    ['z:itemType', 'newspaperArticle'],
    ['DC.title', reference.title],
    ['DC.creator', reference.author],
    ['DC.source', reference.container],
    ['DC.date', reference.issued],
    ['DC.language', reference.language],
    ['DC.type', 'Text'],
    ['DC.identifier', reference.url],
    ['DC.rights', reference.rights],
    ['DC.publisher', reference.archive],
  ];
  return rows.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
