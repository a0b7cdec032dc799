// The circumstances of a quote, each with what it rests on.

import { actorPath, pagePaths } from '../archive/addresses.ts';
import { basisOf } from '../archive/cautions.ts';
import type { Actor, Circumstance, Quote } from '../archive/model.ts';
import { dateInWords } from '../i18n/dates.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { href, inLanguage } from './locale.ts';
import { languageName } from './words.ts';

export type Basis = 'article' | 'research' | 'inferred';

export interface ShownCircumstance {
  readonly term: string;
  /** Empty where nothing is stated. */
  readonly values: readonly { readonly text: string; readonly href?: string }[];
  readonly basis: Basis | undefined;
  /** How the speaker was inferred. */
  readonly note?: string;
}

/** Rows that make no sense for a quote are left out; what nobody states is a row without values. */
export function circumstancesOf(quote: Quote, language: string, words: Dictionary): ShownCircumstance[] {
  const labels = words.quote;
  const actor = (who: Actor) => ({ text: inLanguage(who.name, language), href: href(language, actorPath(who.id)) });
  const stated = (circumstance: Circumstance, isThere: boolean): Basis | undefined =>
    isThere ? basisOf(quote, circumstance) : undefined;
  const { speaker, occasion, reports, via, spokenIn } = quote;
  // An event that the article alone vouches for has its date and place from there too.
  const eventBasis: Basis = occasion?.basis === 'article' ? 'article' : 'research';
  return [
    {
      term: labels.speaker,
      values: [actor(speaker)],
      basis: quote.attribution ? 'article' : 'inferred',
      ...(quote.speakerNote && { note: inLanguage(quote.speakerNote, language) }),
    },
    ...(speaker.role
      ? [{ term: labels.role, values: [{ text: inLanguage(speaker.role, language) }], basis: 'research' as const }]
      : []),
    ...(reports ? [{ term: labels.reports, values: [actor(reports)], basis: basisOf(quote, 'reports') }] : []),
    {
      term: labels.occasion,
      values: occasion
        ? [{ text: inLanguage(occasion.title, language), href: href(language, pagePaths.timeline, occasion.id) }]
        : [],
      basis: stated('occasion', occasion !== undefined),
    },
    {
      term: labels.date,
      values: occasion ? [{ text: dateInWords(occasion.date, words) }] : [],
      basis: occasion && eventBasis,
    },
    {
      term: labels.place,
      values: occasion?.place ? [{ text: inLanguage(occasion.place.name, language) }] : [],
      basis: occasion?.place && eventBasis,
    },
    {
      term: labels.spokenIn,
      values: spokenIn === undefined ? [] : [{ text: languageName(spokenIn, words) }],
      basis: stated('spokenIn', spokenIn !== undefined),
    },
    { term: labels.via, values: via.map(actor), basis: stated('via', via.length > 0) },
  ];
}
