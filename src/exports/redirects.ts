// What a host must be told of pages that left their address: `_redirects` for Netlify and Cloudflare Pages, one line a moved
// page and language, and `_gone` for nginx (docs/publish/nginx.conf), one line a page that is no more.
import { pathInLanguage } from '../archive/addresses.ts';
import type { Archive } from '../archive/model.ts';
import { type FormerAddress, formerAddresses } from '../archive/permalinks/former.ts';

/**
 * Moved fragments are not here: a server never sees them; their pages keep an anchor.
 *
 * @param base path of the archive on its host, with a slash at both ends
 * @returns lines of `from to 301`, empty where nothing has moved
 */
export function redirects(archive: Archive, base: string): string {
  return formerPages(archive, base, ({ now }, from, place) =>
    now.state === 'moved'
      ? `${from} ${place(now.path)}${now.fragment === undefined ? '' : `#${now.fragment}`} 301`
      : undefined,
  );
}

/** @returns lines of a `map` of nginx, `from 1;`, empty where nothing is gone */
export function gonePages(archive: Archive, base: string): string {
  return formerPages(archive, base, ({ now }, from) => (now.state === 'gone' ? `"${from}" 1;` : undefined));
}

/** One line for each former page in each language, as far as `line` gives one. */
function formerPages(
  archive: Archive,
  base: string,
  line: (former: FormerAddress, from: string, place: (path: string) => string) => string | undefined,
): string {
  const lines = formerAddresses(archive.ledger).flatMap((former) =>
    archive.languages.map((language) => {
      const place = (path: string): string => base + pathInLanguage(archive.languages, language, path);
      return former.fragment === undefined ? line(former, place(former.path), place) : undefined;
    }),
  );
  return lines.map((text) => (text === undefined ? '' : `${text}\n`)).join('');
}
