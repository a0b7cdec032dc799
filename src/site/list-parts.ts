// Long lists of quotes in parts: `quotes/`, `quotes/2/`, `quotes/3/` … No page of a large archive lists everything.
// The parts are no permanent addresses, since every new quote moves others on; what they list is.
import type { Quote } from '../archive/model.ts';

/** Quotes under one heading. */
export interface QuoteGroup<Head> {
  readonly head: Head;
  readonly quotes: readonly Quote[];
}

/** One page of a list. */
export interface ListPart<Head> {
  readonly groups: readonly QuoteGroup<Head>[];
  /** From 1; the first part stands at the address of the list. */
  readonly number: number;
  /** How many parts the list has. */
  readonly count: number;
}

/** How many quotes stand on one page; their list takes about 20 kB, compressed. */
const quotesOnPage = 200;

/** A list in parts of so many quotes, at least one; a group that does not fit goes on in the next part. */
export function splitList<Head>(groups: readonly QuoteGroup<Head>[], size = quotesOnPage): ListPart<Head>[] {
  const parts: QuoteGroup<Head>[][] = [[]];
  let room = size;
  for (const { head, quotes } of groups) {
    for (let at = 0; at < quotes.length; ) {
      if (room === 0) {
        parts.push([]);
        room = size;
      }
      const taken = quotes.slice(at, at + room);
      parts.at(-1)?.push({ head, quotes: taken });
      at += taken.length;
      room -= taken.length;
    }
  }
  return parts.map((part, index) => ({ groups: part, number: index + 1, count: parts.length }));
}

/** Path of a part of the list at a path. */
export function partPath(path: string, number: number): string {
  return number === 1 ? path : `${path}${number}/`;
}

/** The static paths of all parts but the first, for pages that are lists. */
export function furtherParts<Params, Props, Head>(
  pages: readonly { readonly params: Params; readonly props: Props }[],
  partsOf: (props: Props) => readonly ListPart<Head>[],
): { params: Params & { part: string }; props: Props & { part: ListPart<Head> } }[] {
  return pages.flatMap(({ params, props }) =>
    partsOf(props)
      .slice(1)
      .map((part) => ({ params: { ...params, part: String(part.number) }, props: { ...props, part } })),
  );
}
