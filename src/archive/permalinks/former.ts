// Links that are no longer served at their own place: where they lead now, or what stood there.

import type { Ledger, LedgerEntry } from '../schema/permalinks.ts';
import type { LanguageMap } from '../schema/text.ts';
import { followMoves, movesOf } from './check-ledger.ts';

export interface FormerAddress {
  readonly kind: LedgerEntry['kind'];
  readonly id: string;
  /** Path in the first language. */
  readonly path: string;
  readonly fragment: string | undefined;
  /** What it meant when it was published. */
  readonly meaning: string;
  readonly since: string;
  readonly now:
    | { readonly state: 'moved'; readonly path: string; readonly fragment: string | undefined }
    | { readonly state: 'gone'; readonly date: string; readonly reason: LanguageMap };
}

/** The moved and gone entries of a proved ledger, moves followed to their end. */
export function formerAddresses({ entries }: Ledger): FormerAddress[] {
  const moves = movesOf(entries);
  return entries.flatMap((entry): FormerAddress[] => {
    if (entry.state === 'live') return [];
    const { kind, id, meaning, since } = entry;
    const common = { kind, id, meaning, since, ...splitAddress(entry.address) };
    if (entry.state === 'gone') return [{ ...common, now: { state: 'gone', date: entry.date, reason: entry.reason } }];
    const end = followMoves(entry, moves);
    return end === undefined ? [] : [{ ...common, now: { state: 'moved', ...splitAddress(end) } }];
  });
}

function splitAddress(address: string): { path: string; fragment: string | undefined } {
  const [path = '', fragment] = address.split('#', 2);
  return { path, fragment };
}
