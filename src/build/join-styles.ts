// One style sheet a page: Astro makes one for each component, and a page would ask for up to nine small ones.
// Pages of a kind share theirs; it has what stands on them and nothing else.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../archive/article/witness.ts';

const link = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * Rewrites the pages of a folder and takes the sheets away that nobody asks for any more.
 *
 * @param pages paths of the HTML files in the folder
 * @param base the base of all addresses, with a slash at both ends
 * @returns the SHA-256 of each page as it stands then
 */
export function joinStyles(folder: string, pages: readonly string[], base: string): ReadonlyMap<string, string> {
  const sums = new Map<string, string>();
  const joined = new Map<string, string>();
  const parts = new Set<string>();
  for (const page of pages) {
    const file = path.join(folder, page);
    const bytes = readFileSync(file);
    // Sheets are named in the head alone; the rest of a page stays the bytes that it is.
    const end = bytes.indexOf('</head>');
    const head = bytes.toString('utf8', 0, Math.max(end, 0));
    // In the order of their names, so that the same parts make the same sheet; base.css is a layer below the others.
    const addresses = [...new Set([...head.matchAll(link)].map(([, address = '']) => address))].sort();
    if (addresses.length === 0) {
      sums.set(page, sha256(bytes));
      continue;
    }
    const key = addresses.join();
    const address = joined.get(key) ?? writeJoined(folder, addresses, base);
    joined.set(key, address);
    for (const part of addresses) parts.add(part);
    let isFirst = true;
    const rewrittenHead = head.replace(link, () => {
      const shown = isFirst ? `<link rel="stylesheet" href="${address}">` : '';
      isFirst = false;
      return shown;
    });
    const rewritten = Buffer.concat([Buffer.from(rewrittenHead), bytes.subarray(end)]);
    sums.set(page, sha256(rewritten));
    writeFileSync(file, rewritten);
  }
  const kept = new Set(joined.values());
  for (const part of parts) if (!kept.has(part)) rmSync(fileOf(folder, part, base));
  return sums;
}

/** @returns the address of the sheet */
function writeJoined(folder: string, addresses: readonly string[], base: string): string {
  const css = addresses.map((address) => readFileSync(fileOf(folder, address, base), 'utf8')).join('');
  const hash = createHash('sha256').update(css).digest('base64url').slice(0, 8);
  const address = `${base}_astro/page.${hash}.css`;
  writeFileSync(fileOf(folder, address, base), css);
  return address;
}

function fileOf(folder: string, address: string, base: string): string {
  return path.join(folder, address.slice(base.length));
}
