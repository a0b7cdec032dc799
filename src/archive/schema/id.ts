// Ids: permanent names that become file names, addresses and fragments.
import { z } from 'zod';

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Paragraph ids are given by the archive (`p1`, `p2` …), so no other id may look like one. */
export const paragraphIdPattern = /^p[1-9][0-9]*$/;

/** Fragments that the frame of a page uses itself; no section, event or discrepancy may take them. */
export const frameFragments: ReadonlySet<string> = new Set([
  'main',
  'navigation',
  'contents',
  'legend',
  'cite',
  'footer',
  'provenance',
  'results',
  'top',
]);

/** Says what is wrong with an id, or nothing when it is well formed. */
export function idFault(id: string): string | undefined {
  if (!idPattern.test(id)) return 'must be lower-case ASCII words joined by hyphens, like "security-guarantees"';
  if (paragraphIdPattern.test(id)) return 'looks like the number of a paragraph';
  if (frameFragments.has(id)) return 'is a fragment that every page uses for itself';
  return undefined;
}

/** The id of another record; whether it exists is checked when the archive is linked. */
export const reference = z.string().min(1);

/** The id of a numbered paragraph, `p1` and up. */
export const paragraphId = z.string().regex(paragraphIdPattern, 'must be the number of a paragraph, like "p9"');
