// Adds what is new to the ledger and changes nothing else.
import type { Ledger, LedgerEntry } from '../schema/permalinks.ts';
import type { Published } from './published.ts';

/**
 * @param unlisted addresses that the ledger does not know yet
 * @param since day of the edition that publishes them
 */
export function extendLedger(
  ledger: Ledger,
  unlisted: readonly Published[],
  languages: readonly string[],
  since: string,
): Ledger {
  const added = unlisted.map(
    ({ kind, id, address, meaning = '' }): LedgerEntry => ({ kind, id, address, since, meaning, state: 'live' }),
  );
  return { languages: [...new Set([...ledger.languages, ...languages])], entries: [...ledger.entries, ...added] };
}

/** The ledger as a file: one line an entry, so that a change shows as a change of lines. */
export function printLedger({ languages, entries }: Ledger): string {
  const lines = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n');
  return `{\n  "languages": ${JSON.stringify(languages)},\n  "entries": [\n${lines}\n  ]\n}\n`;
}
