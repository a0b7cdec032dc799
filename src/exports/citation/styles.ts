// References as styles print them: Chicago (notes and bibliography), APA (7th edition), German usage after DIN ISO 690.
// What the source does not give is left out; what the archive supplies stands in square brackets, as all three ask.

import { hasMonthFirst } from '../../i18n/citation-habits.ts';
import type { Dictionary } from '../../i18n/dictionary.ts';
import { fill } from '../../i18n/words.ts';
import type { Reference } from './reference.ts';

export const citationStyles = ['chicago', 'apa', 'german'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/**
 * One reference as a line of text, in the language of the page, with the paragraph as the pinpoint.
 *
 * @param accessed day on which the reader looked, `2026-12-03` in words; a static page does not know it and leaves it out
 */
export function formatCitation(
  style: CitationStyle,
  reference: Reference,
  words: Dictionary,
  accessed?: string,
): string {
  const parts = partsOf(reference, words, accessed);
  return formats[style](reference, parts);
}

interface Parts {
  /** The date of issue as APA writes it. */
  readonly date: string;
  readonly pinpoint: string | undefined;
  readonly inContainer: string;
  readonly archivedIn: string;
  readonly accessed: string | undefined;
  readonly address: string;
}

function partsOf(reference: Reference, words: Dictionary, accessed: string | undefined): Parts {
  const { citation } = words;
  return {
    date: apaDate(reference, words),
    pinpoint:
      reference.paragraph === undefined ? undefined : fill(citation.paragraphShort, { number: reference.paragraph }),
    inContainer: citation.in,
    archivedIn: citation.archivedIn,
    accessed: accessed === undefined ? undefined : fill(citation.accessed, { date: accessed }),
    address: reference.url ?? citation.noAddress,
  };
}

const formats: Record<CitationStyle, (reference: Reference, parts: Parts) => string> = {
  // [Title]. [Newspaper, probably], April 2019, par. 9. Archive, edition 1.0 (22 November 2026). URL
  chicago: (reference, { pinpoint, accessed, address }) =>
    sentences([
      reference.author,
      isBracketed(reference.title) ? reference.title : `“${reference.title}.”`,
      list([reference.container, reference.issuedInWords, pinpoint]),
      `${list([reference.archive, reference.edition])} (${reference.editionDateInWords})`,
      accessed,
      address,
    ]),
  // [Title]. (2019, April). [Newspaper, probably]. Archive (edition 1.0, 22 November 2026, para. 9). URL
  apa: (reference, { date, pinpoint, accessed, address }) =>
    sentences([
      ...(reference.author ? [`${reference.author} (${date})`, reference.title] : [reference.title, `(${date})`]),
      reference.container,
      `${reference.archive} (${list([reference.edition, reference.editionDateInWords, pinpoint])})`,
      accessed,
      address,
    ]),
  // [Titel]. In: [Zeitung, wahrscheinlich], April 2019, Abs. 9. Archiviert in: Archiv, Edition 1.0 (22. November 2026). URL
  german: (reference, { pinpoint, inContainer, archivedIn, accessed, address }) =>
    sentences([
      reference.author ? `${reference.author}: ${reference.title}` : reference.title,
      reference.container === undefined
        ? list([reference.issuedInWords, pinpoint])
        : `${inContainer}: ${list([reference.container, reference.issuedInWords, pinpoint])}`,
      `${archivedIn}: ${list([reference.archive, reference.edition])} (${reference.editionDateInWords})`,
      list([address, accessed]),
    ]),
};

/** APA puts the year first and the month behind it; what is no plain date is written in words. */
function apaDate({ issued, issuedInWords }: Reference, { language }: Dictionary): string {
  const year = /^\d{4}(?=-\d{2}(?:-\d{2})?$)/.exec(issued)?.[0];
  if (year === undefined || !issuedInWords.includes(year)) return issuedInWords;
  const rest = issuedInWords.endsWith(year)
    ? issuedInWords.slice(0, -year.length).replace(/,?\s*$/, '')
    : issuedInWords;
  // English has the day behind the month here, whatever the page does.
  return `${year}, ${hasMonthFirst(language.locale) ? rest.replace(/^(\d+) (\S+)$/, '$2 $1') : rest}`;
}

function isBracketed(title: string): boolean {
  return title.startsWith('[');
}

function list(items: readonly (string | undefined)[]): string {
  return items.filter((item) => item).join(', ');
}

/** Parts that end with a full stop each, but for an address, which a stop would break. */
function sentences(items: readonly (string | undefined)[]): string {
  const said = items.flatMap((item) => (item ? [item] : []));
  return said
    .map((item) => (item.endsWith('.') || /^https?:\/\/\S+$/.test(item) || /[.!?]”$/.test(item) ? item : `${item}.`))
    .join(' ');
}
