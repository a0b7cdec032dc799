// CSL-JSON 1.0.2 (citationstyles.org, schema csl-data): an item of type article-newspaper.

import type { Dictionary } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/words.ts';
import { type CslDate, cslDate } from '../dates.ts';
import { jsonText } from '../json-text.ts';
import { cautionName, quoted } from '../words.ts';
import type { Reference } from './reference.ts';

/** The variables that the archive fills; others would be invented. */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper';
  readonly title: string;
  readonly author?: readonly { readonly literal: string }[];
  readonly 'container-title'?: string;
  readonly issued?: CslDate;
  readonly language: string;
  /** Number of the paragraph; `custom.label` names what it counts, since an item has no field for that. */
  readonly locator?: string;
  readonly archive: string;
  readonly archive_location: string;
  readonly URL?: string;
  readonly note: string;
  /** The quoted words and what to mind of them; no style prints it. */
  readonly annote?: string;
  readonly custom?: { readonly label: 'paragraph' };
}

export function cslItem(reference: Reference, words: Dictionary): CslItem {
  const issued = cslDate(reference.issued);
  const annote = annotation(reference, words);
  return {
    id: reference.key,
    type: 'article-newspaper',
    title: reference.title,
    ...(reference.author !== undefined && { author: [{ literal: reference.author }] }),
    ...(reference.container !== undefined && { 'container-title': reference.container }),
    ...(issued && { issued }),
    language: reference.language,
    ...(reference.paragraph !== undefined && { locator: String(reference.paragraph) }),
    archive: reference.archive,
    archive_location: reference.key,
    ...(reference.url !== undefined && { URL: reference.url }),
    note: archiveNote(reference, words),
    ...(annote !== undefined && { annote }),
    ...(reference.paragraph !== undefined && { custom: { label: 'paragraph' } as const }),
  };
}

/** A list of items as a file, an item a piece. */
export function printCsl(items: Iterable<CslItem>): Iterable<string> {
  return jsonText(items, 1);
}

/** What every format says of the copy that was used: archive, edition, date, and that an address is missing. */
export function archiveNote(reference: Reference, words: Dictionary): string {
  const edition = `${reference.archive}, ${reference.edition} (${reference.editionDateInWords})`;
  return reference.url === undefined ? `${edition}. ${words.citation.noAddress}` : edition;
}

/** The cited words with their speaker and cautions, or nothing for a whole article. */
export function annotation(reference: Reference, words: Dictionary): string | undefined {
  if (reference.passage === undefined) return undefined;
  const passage = quoted(reference.passage.words, words);
  const said = reference.speaker === undefined ? passage : `${reference.speaker}: ${passage}`;
  if (reference.cautions.length === 0) return said;
  const cautions = reference.cautions.map((caution) => cautionName(caution, words)).join('; ');
  return `${said} ${fill(words.citation.beforeYouQuote, { cautions })}`;
}
