// What stands beside a paragraph: its quotes, what the article says in its own voice there, and notes.
import type { Article, Discrepancy, Event, Quote, Topic } from '../archive/model.ts';
import type { LanguageMap } from '../archive/schema/text.ts';

export interface Apparatus {
  readonly quotes: readonly Quote[];
  /** Topics and events that rest on the article's own words in the paragraph, each once. */
  readonly topics: readonly Topic[];
  readonly events: readonly Event[];
  readonly notes: readonly LanguageMap[];
  /** Why words in quotation marks are not catalogued. */
  readonly reasons: readonly LanguageMap[];
  readonly discrepancies: readonly Discrepancy[];
}

/** @param paragraph `p9` */
export function apparatusOf(article: Article, paragraph: string): Apparatus {
  const here = <Item extends { readonly paragraph: string }>(items: readonly Item[]): Item[] =>
    items.filter((item) => item.paragraph === paragraph);
  const evidence = article.evidence.filter(({ passage }) => passage.paragraph === paragraph);
  const quotes = article.quotes.filter(({ passage }) => passage.paragraph === paragraph);
  return {
    quotes,
    topics: [...new Set(evidence.flatMap(({ of }) => ('topic' in of ? [of.topic] : [])))],
    events: [...new Set(evidence.flatMap(({ of }) => ('event' in of ? [of.event] : [])))],
    notes: here(article.notes).map(({ text }) => text),
    reasons: here(article.uncatalogued).map(({ reason }) => reason),
    discrepancies: article.discrepancies.filter(
      ({ concerns }) =>
        here(concerns.paragraphs).some((place) => place.article === article) ||
        concerns.quotes.some((quote) => quotes.includes(quote)),
    ),
  };
}

/** True where a paragraph has nothing beside it. */
export function isBare({ quotes, topics, events, notes, reasons, discrepancies }: Apparatus): boolean {
  return [quotes, topics, events, notes, reasons, discrepancies].every((list) => list.length === 0);
}
