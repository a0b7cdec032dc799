// What a timeline draws of an event, as plain data.
import { dateSpan } from '../../../archive/link/dates.ts';
import type { EventBasis } from '../../../archive/model.ts';

export interface TimelineEvent {
  readonly id: string;
  /** EDTF as the archive's schema admits it. */
  readonly date: string;
  readonly title: string;
  readonly basis: EventBasis;
  /** Where its entry in the list is; without one the mark is no link. */
  readonly href: string | undefined;
  /** The event that the archive is about. */
  readonly isSubject: boolean;
  /** Clock time at the place, `10:40`. */
  readonly time: { readonly clock: string; readonly isApproximate: boolean } | undefined;
  /** Id of the larger event that it belongs to. */
  readonly partOf: string | undefined;
}

/** When something happened, as a picture shows it. Milliseconds since 1970, UTC. */
export interface Period {
  /** Beginning of the first day; undefined where it is open. */
  readonly first: number | undefined;
  /** End of the last day, which is the beginning of the next one; undefined where it is open. */
  readonly end: number | undefined;
  /** It lasted all that time; otherwise it happened somewhere within. */
  readonly lasts: boolean;
  /** Beginning or end is approximate or uncertain. */
  readonly fades: Sides;
  /** Both ends are known to the day, uncertain or not. */
  readonly isInDays: boolean;
}

export interface Sides {
  readonly start: boolean;
  readonly end: boolean;
}

export const day = 86_400_000;

/** The period of a valid EDTF date. */
export function periodOf(date: string): Period {
  const { first, last } = dateSpan(date);
  const [start = '', end = start] = date.split('/');
  const isUncertain = (part: string): boolean => /[~?%]$/.test(part);
  return {
    first,
    end: last === undefined ? undefined : last + 1,
    lasts: date.includes('/'),
    fades: { start: isUncertain(start), end: isUncertain(end) },
    isInDays: [start, end].every((part) => /^\d{4}-\d{2}-\d{2}[~?%]?$/.test(part)),
  };
}

/**
 * The order in which events get a label where not all can: what the archive is about, what articles say, research;
 * among equals one from each part of the time before a second one from any.
 */
export function byImportance<Item extends { readonly event: TimelineEvent }>(items: readonly Item[]): Item[] {
  const ranked = items.map((item, index) => ({ item, turn: importance(item.event) + spreadTurn(index, items.length) }));
  return ranked.sort((a, b) => a.turn - b.turn).map(({ item }) => item);
}

/** From 0 to 1: halves before quarters before eighths (the bits of the index, reversed). */
function spreadTurn(index: number, count: number): number {
  let turn = 0;
  const bits = Math.ceil(Math.log2(Math.max(2, count)));
  for (let bit = 0; bit < bits; bit += 1) if (index & (1 << bit)) turn += 1 / (1 << (bit + 1));
  return turn;
}

function importance({ isSubject, basis }: TimelineEvent): number {
  return isSubject ? -1 : { article: 1, 'article-dated': 1, research: 2 }[basis];
}
