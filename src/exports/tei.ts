// TEI P5: the text of one edition with its speakers, supplied characters and paragraph numbers.
// tests/unit/exports/tei-subset.rng is the subset of TEI that is written here.
import type { Archive, Article, Edition, Paragraph, Quote } from '../archive/model.ts';
import type { ExportContext } from './identity.ts';
import { isWhole, quotesIn } from './rights.ts';
import { type Run, runsOf } from './runs.ts';
import { teiHeader } from './tei-header.ts';
import { teiName } from './tei-names.ts';
import { element, textElement, xmlText } from './xml.ts';

/**
 * The document. Text of a `p` or `ab` without `supplied` is the source, character for character; head elements and everything
 * else are the archive's. With `display: quotations` a `gap` stands for what is left out.
 *
 * @param edition one of the article's editions
 */
export function teiDocument(archive: Archive, context: ExportContext, article: Article, edition: Edition): string {
  const divisions = edition.sections.map(({ id, title, paragraphs }) =>
    element(
      'div',
      { type: 'section', 'xml:id': id && teiName('section', id) },
      [
        '\n',
        title === undefined ? '' : `${textElement('head', { type: 'supplied' }, title)}\n`,
        ...paragraphs.map((paragraph) => `${teiParagraph(article, edition, paragraph)}\n`),
      ].join(''),
    ),
  );
  const body = element(
    'text',
    { 'xml:lang': edition.language },
    `\n${element('body', {}, `\n${divisions.join('\n')}\n`)}\n`,
  );
  const root = element(
    'TEI',
    { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': edition.language },
    `\n${teiHeader(archive, context, article, edition)}\n${body}\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

function teiParagraph(article: Article, edition: Edition, paragraph: Paragraph): string {
  const quotes = quotesIn(article, paragraph, edition.language);
  const runs = runsOf(paragraph, quotes, edition.language);
  const pieces = numberPieces(runs);
  const withheld = !isWhole(article);
  const content = runs.map((run, index) => {
    if (run.quotes.length === 0 && withheld) {
      return isGapBefore(runs, index) ? '' : element('gap', { reason: 'rights' });
    }
    const inner = run.supplied
      ? textElement('supplied', { reason: 'omitted-in-original' }, run.text)
      : xmlText(run.text);
    // The widest quote stands outside.
    return run.quotes.reduceRight((xml, quote) => said(quote, pieces.get(quote) ?? [], run, xml), inner);
  });
  const attributes = { 'xml:id': paragraph.id, n: String(paragraph.number) };
  // A `p` has no type in TEI: a line that is a link to another article is an anonymous block.
  if (paragraph.role === 'related') return element('ab', { ...attributes, type: 'related' }, content.join(''));
  return element('p', attributes, content.join(''));
}

/** One gap for words that are left out, however many runs they are. */
function isGapBefore(runs: readonly Run[], index: number): boolean {
  return index > 0 && runs[index - 1]?.quotes.length === 0;
}

function numberPieces(runs: readonly Run[]): Map<Quote, Run[]> {
  const pieces = new Map<Quote, Run[]>();
  for (const run of runs) for (const quote of run.quotes) pieces.set(quote, [...(pieces.get(quote) ?? []), run]);
  return pieces;
}

/** A quote that is cut by a supplied mark or by another quote is several `said`, linked by `next` and `prev`. */
function said(quote: Quote, pieces: readonly Run[], run: Run, content: string): string {
  const index = pieces.indexOf(run);
  const id = (piece: number): string => teiName('quote', piece === 0 ? quote.id : `${quote.id}.${piece + 1}`);
  return element(
    'said',
    {
      'xml:id': id(index),
      who: `#${teiName('actor', quote.speaker.id)}`,
      direct: String(quote.kind !== 'indirect'),
      aloud: quote.occasion === undefined || quote.occasion.kind === 'statement' ? 'unknown' : 'true',
      ana:
        quote.topics.length > 0 ? quote.topics.map((topic) => `#${teiName('topic', topic.id)}`).join(' ') : undefined,
      next: index < pieces.length - 1 ? `#${id(index + 1)}` : undefined,
      prev: index > 0 ? `#${id(index - 1)}` : undefined,
    },
    content,
  );
}
