// Addresses that the archive has left, as pages and anchors show them.
import { type FormerAddress, formerAddresses } from '../archive/permalinks/former.ts';
import { isWhole } from '../exports/rights.ts';
import { archive } from './archive.ts';

export interface FormerPaths {
  params: { former: string };
  props: { language: string; former: FormerAddress };
}

const former = formerAddresses(archive.ledger).map(withoutWords);

/** One static path for each former page and language; the language's part of the path is a part of the parameter. */
export function formerPaths(): FormerPaths[] {
  return archive.languages.flatMap((language, index) =>
    former
      .filter(({ fragment }) => fragment === undefined)
      .map((address) => ({
        params: { former: `${index === 0 ? '' : `${language}/`}${address.path}`.replace(/\/$/, '') },
        props: { language, former: address },
      })),
  );
}

/** What a quote or a paragraph meant are words of its article: shown only as long as the article is. */
function withoutWords(address: FormerAddress): FormerAddress {
  const { kind, id, meaning } = address;
  if (kind !== 'quote' && kind !== 'paragraph') return address;
  const [article] = (kind === 'quote' ? meaning : id).split(/[ #]/, 1);
  const isShown = archive.articles.some((shown) => shown.id === article && isWhole(shown));
  return isShown ? address : { ...address, meaning: id };
}

/** Former fragments of a page that still stands. */
export function formerFragments(path: string): (FormerAddress & { readonly fragment: string })[] {
  return former.flatMap((address) =>
    address.path === path && address.fragment !== undefined ? [{ ...address, fragment: address.fragment }] : [],
  );
}
