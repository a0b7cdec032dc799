// The chain of transmission: through whose hands the words of a quote came to the page, gaps included.

import { actorPath, articlePath } from '../archive/addresses.ts';
import { basisOf } from '../archive/cautions.ts';
import type { Quote } from '../archive/model.ts';
import type { Dictionary } from '../i18n/dictionary.ts';
import { fill } from '../i18n/words.ts';
import type { Basis } from './circumstances.ts';
import { translationsFor } from './editions.ts';
import { href, inLanguage } from './locale.ts';
import { voiceOf } from './voices.ts';
import { languageName } from './words.ts';

export interface ChainLink {
  /** `gap`: nobody states what happened here. */
  readonly type: 'link' | 'gap';
  readonly title: string;
  readonly href?: string;
  readonly note?: string;
  readonly basis?: Basis;
  readonly voice?: number | undefined;
}

export function chainOf(quote: Quote, language: string, words: Dictionary): ChainLink[] {
  const { speaker, reports, via, spokenIn, article } = quote;
  const labels = words.quote;
  const gap = (note: string): ChainLink => ({ type: 'gap', title: labels.chainGap, note });
  const reported: ChainLink[] = reports
    ? [
        {
          type: 'gap',
          title: fill(labels.chainReported, { name: inLanguage(reports.name, language) }),
          note: labels.chainReportedNote,
        },
      ]
    : [];
  const spoken: ChainLink = {
    type: 'link',
    title: inLanguage(speaker.name, language),
    href: href(language, actorPath(speaker.id)),
    note:
      spokenIn === undefined
        ? `${labels.spokenIn}: ${labels.notStated}`
        : `${labels.spokenIn}: ${languageName(spokenIn, words)}`,
    ...(spokenIn !== undefined && { basis: basisOf(quote, 'spokenIn') }),
    voice: voiceOf(speaker),
  };
  const carriers = via.map(
    (carrier): ChainLink => ({
      type: 'link',
      title: inLanguage(carrier.name, language),
      href: href(language, actorPath(carrier.id)),
      note: labels.chainCarried,
      basis: basisOf(quote, 'via'),
    }),
  );
  const isTranslated = spokenIn !== article.language;
  return [
    ...reported,
    spoken,
    ...carriers,
    gap(isTranslated ? labels.chainGapTranslation : labels.chainGapRoute),
    {
      type: 'link',
      title: fill(labels.chainArticle, { number: quote.passage.number }),
      href: href(language, articlePath(article.id), quote.passage.paragraph),
      note: `${labels.chainPrinted}: ${languageName(article.language, words)}`,
    },
    ...translationsFor(article, language).map(
      (edition): ChainLink => ({
        type: 'link',
        title: labels.chainTranslation,
        note: languageName(edition.language, words),
      }),
    ),
  ];
}
