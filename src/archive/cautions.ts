// "Before you quote": what a citer must know of a quote, derived from its record.
import type { Circumstance, Quote } from './model.ts';

export const cautions = [
  'partial',
  'reported',
  'passed-on',
  'abridged',
  'translated',
  'speaker-inferred',
  'incomplete-alone',
] as const;
export type Caution = (typeof cautions)[number];

/** The cautions that hold for a quote, in the order of `cautions`. */
export function cautionsOf(quote: Quote): Caution[] {
  const holds: Record<Caution, boolean> = {
    partial: quote.kind === 'partial',
    reported: quote.kind === 'indirect',
    'passed-on': quote.reports !== undefined,
    abridged: quote.abridged,
    translated: quote.spokenIn !== undefined && quote.spokenIn !== quote.article.language,
    'speaker-inferred': quote.speakerNote !== undefined,
    'incomplete-alone': quote.continues !== undefined || quote.continuedBy.length > 0,
  };
  return cautions.filter((caution) => holds[caution]);
}

/** Whether the article says a circumstance or the archive's research adds it. */
export function basisOf(quote: Quote, circumstance: Circumstance): 'article' | 'research' {
  return quote.research.includes(circumstance) ? 'research' : 'article';
}
