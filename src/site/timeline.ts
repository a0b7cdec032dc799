// Events by year, for the list of the timeline.
import type { Event, EventBasis } from '../archive/model.ts';
import type { Dictionary } from '../i18n/dictionary.ts';

export interface TimelineYear {
  /** `2019`; undefined for events whose beginning is open. */
  readonly year: string | undefined;
  readonly events: readonly Event[];
}

/** @param events in the order of time */
export function groupByYear(events: readonly Event[]): TimelineYear[] {
  const years = new Map<string | undefined, Event[]>();
  for (const event of events) {
    const year = /^\d{4}/.exec(event.date)?.[0];
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return [...years].map(([year, list]) => ({ year, events: list }));
}

/** What an event rests on, in words. */
export function basisInWords(basis: EventBasis, { basis: words }: Dictionary): string {
  return { article: words.article, 'article-dated': words.articleDated, research: words.research }[basis];
}
