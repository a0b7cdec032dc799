// Checks a copy of the site against the manifest and the ledger: which files and published links are not as built.
import { pathInLanguage } from '../archive/addresses.ts';
import { sha256 } from '../archive/article/witness.ts';
import { compare } from '../archive/problems.ts';
import type { Ledger, LedgerEntry } from '../archive/schema/permalinks.ts';
import type { Copy } from './copy.ts';
import { type Manifest, manifestFile } from './manifest.ts';

export interface Finding {
  readonly kind: 'missing' | 'changed' | 'extra' | 'unreachable' | 'redirected' | 'link';
  /** Path within the copy. */
  readonly file: string;
  readonly detail: string;
}

export interface Verified {
  readonly findings: readonly Finding[];
  /** How many files were asked for. */
  readonly asked: number;
  /** How many were given up, since the host had not answered so often. */
  readonly givenUp: number;
}

/** A host that does not answer so many times is not asked further. */
const patience = 10;

/**
 * Every file of the manifest and every live link of the ledger, a few at a time.
 *
 * @param manifest what the copy should hold
 */
export async function verifyCopy(copy: Copy, manifest: Manifest, ledger: Ledger, atOnce = 8): Promise<Verified> {
  const findings: Finding[] = [];
  const pages = new Map<string, string>();
  const files = [...manifest].filter(([file]) => copy.serves(file));
  const moved = pagesOf(ledger, 'moved');
  const asking = files.length;
  let silent = 0;
  let asked = 0;
  const next = async (): Promise<void> => {
    for (let item = files.shift(); item !== undefined && silent < patience; item = files.shift()) {
      const [file, hash] = item;
      asked += 1;
      const answer = await copy.read(file);
      if (answer.state === 'unreachable') silent += 1;
      if (answer.state === 'found') {
        const actual = sha256(answer.bytes);
        if (actual !== hash)
          findings.push({ kind: 'changed', file, detail: `has the SHA-256 ${actual}, should have ${hash}` });
        if (file.endsWith('.html')) pages.set(file, new TextDecoder().decode(answer.bytes));
      } else if (!(answer.state === 'redirected' && moved.has(file))) {
        findings.push({ kind: answer.state, file, detail: answer.detail });
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  for (const file of copy.list?.() ?? []) {
    if (file !== manifestFile && !manifest.has(file))
      findings.push({ kind: 'extra', file, detail: 'is not in the manifest' });
  }
  // What was not answered says nothing about links.
  if (silent === 0) findings.push(...brokenLinks(ledger, pages));
  findings.sort((a, b) => compare(a.file, b.file) || compare(a.detail, b.detail));
  return { findings, asked, givenUp: asking - asked };
}

/** The page files of ledger entries in a state, in every language. */
export function pagesOf(ledger: Ledger, state: LedgerEntry['state']): ReadonlySet<string> {
  return new Set(
    ledger.languages.flatMap((language) =>
      ledger.entries
        .filter((entry) => entry.state === state && !entry.address.includes('#'))
        .map(({ address }) => `${pathInLanguage(ledger.languages, language, address)}index.html`),
    ),
  );
}

/** Live links of the ledger that the pages of the copy do not serve. */
function brokenLinks(ledger: Ledger, pages: ReadonlyMap<string, string>): Finding[] {
  return ledger.languages.flatMap((language) =>
    ledger.entries.flatMap(({ state, address }): Finding[] => {
      if (state !== 'live') return [];
      const [local = '', fragment] = address.split('#', 2);
      const file = `${pathInLanguage(ledger.languages, language, local)}index.html`;
      const page = pages.get(file);
      if (page === undefined)
        return [{ kind: 'link', file, detail: `the published link ${address || '/'} is not served` }];
      if (fragment === undefined || page.includes(`id="${fragment}"`)) return [];
      return [{ kind: 'link', file, detail: `the published fragment #${fragment} is not there` }];
    }),
  );
}
