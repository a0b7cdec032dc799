// Holds the present content against the ledger: no published link vanishes or changes its meaning.
import type { ArticleSources } from '../article/read-articles.ts';
import type { ContentFile } from '../content/content-file.ts';
import { type Located, type Records, validate } from '../content/records.ts';
import { parseJson } from '../content/yaml-record.ts';
import type { Problem } from '../problems.ts';
import { type Ledger, type LedgerEntry, ledgerSchema } from '../schema/permalinks.ts';
import { nearestWord } from '../text/nearest-word.ts';
import { printLedger } from './extend-ledger.ts';
import { type Published, publishedAddresses } from './published.ts';

export interface CheckedLedger {
  /** The ledger as it stands; empty where the archive has none yet or it cannot be read. */
  readonly ledger: Ledger;
  /** Addresses that are not in the ledger yet. */
  readonly unlisted: readonly Published[];
  readonly problems: readonly Problem[];
}

export const ledgerFile = 'permalinks.json';

/** @returns every breach of the promise that links last, each at its entry of the ledger */
export function checkLedger(files: readonly ContentFile[], records: Records, sources: ArticleSources): CheckedLedger {
  const published = publishedAddresses(records, sources);
  const file = files.find(({ path }) => path === ledgerFile);
  const none: Ledger = { languages: [], entries: [] };
  if (!file) return { ledger: none, unlisted: published, problems: [] };
  const problems: Problem[] = [];
  const record = parseJson(file, (value) => printLedger(value as Ledger));
  const [located] = validate(record, 'permalinks', ledgerSchema, records.localized, problems);
  if (!located) return { ledger: none, unlisted: [], problems };
  const { entries, languages } = located.value;
  const keys = published.map(keyOf);
  const current = new Map(published.map((address, index) => [keys[index], address]));
  const served = new Set(published.map(({ address }) => address));
  const moves = movesOf(entries);
  const hints = hintsFrom(entries, published);
  const listed = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const add: Add = (key, rule, message, remedy) => {
      problems.push({ ...located.at(['entries', index, key]), rule, message, remedy });
    };
    const key = keyOf(entry);
    if (listed.has(key))
      add(
        'id',
        'permalink-ledger',
        `The ledger lists the ${entry.kind} "${entry.id}" twice.`,
        'Keep the older of the two entries.',
      );
    listed.add(key);
    const now = current.get(key);
    if (entry.state === 'live') checkLive(entry, now, hints, add);
    else if (now)
      add(
        'state',
        'permalink-reused',
        `The ${entry.kind} "${entry.id}" is ${entry.state} since it was published, and its id is used again.`,
        'Give the new record another id: a published id never means a second thing.',
      );
    else if (served.has(entry.address))
      add(
        'address',
        'permalink-reused',
        `The address ${entry.address || '/'} is ${entry.state} since it was published, and is served again.`,
        'Correct the address: a page that stands can be neither moved nor gone.',
      );
    if (entry.state === 'moved') checkTarget(entry, moves, served, hints, add);
  }
  problems.push(...checkLanguages(located, languages, records.languages));
  const unlisted = published.filter((_, index) => !listed.has(keys[index] ?? ''));
  return { ledger: located.value, problems, unlisted };
}

type Add = (key: string, rule: Problem['rule'], message: string, remedy: string) => void;

function keyOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`;
}

/** What only a broken link asks for: made when the first one does. */
interface Hints {
  /** What the archive serves of a kind. */
  readonly served: (kind: string) => readonly Published[];
  /** The entries of a kind that meant something, in their order. */
  readonly meant: (kind: string, meaning: string) => readonly LedgerEntry[];
}

function hintsFrom(entries: readonly LedgerEntry[], published: readonly Published[]): Hints {
  let kinds: ReadonlyMap<string, readonly Published[]> | undefined;
  let meanings: ReadonlyMap<string, readonly LedgerEntry[]> | undefined;
  return {
    served: (kind) => {
      kinds ??= Map.groupBy(published, (address) => address.kind);
      return kinds.get(kind) ?? [];
    },
    meant: (kind, meaning) => {
      meanings ??= Map.groupBy(entries, (entry) => `${entry.kind} ${entry.meaning}`);
      return meanings.get(`${kind} ${meaning}`) ?? [];
    },
  };
}

function checkLive(entry: LedgerEntry, now: Published | undefined, hints: Hints, add: Add): void {
  if (!now || now.address !== entry.address) {
    const nearest = nearestWord(
      entry.id,
      hints.served(entry.kind).map(({ id }) => id),
    );
    add(
      'id',
      'permalink-vanished',
      `The published link ${entry.address || '/'} (${entry.kind} "${entry.id}") is not served any more.`,
      `Bring the record back, or set "state" to "moved" with "to"${nearest ? ` (perhaps the address of "${nearest}")` : ''}, or to "gone" with "date" and "reason".`,
    );
    return;
  }
  if (now.meaning === undefined || now.meaning === entry.meaning) return;
  const other = hints.meant(entry.kind, now.meaning).find(({ id }) => id !== entry.id);
  if (other) {
    add(
      'meaning',
      'permalink-meaning',
      `The ${entry.kind} "${entry.id}" now means what "${other.id}" meant: "${cut(now.meaning)}".`,
      'Give each id back what it meant; ids are permanent, titles are not.',
    );
  } else if (entry.kind === 'quote' && !overlap(entry.meaning, now.meaning)) {
    add(
      'meaning',
      'permalink-meaning',
      `The quote "${entry.id}" meant "${cut(entry.meaning)}", now it is another passage: "${cut(now.meaning)}".`,
      'Bring the old passage back, and give the new one the next free number.',
    );
  }
}

/** Whether two passages of one paragraph share their words: a correction, not another passage. */
function overlap(before: string, after: string): boolean {
  const words = (meaning: string) => meaning.replace(/^\S+ \S+: /, '').split(/\s+/);
  if (before.split(':')[0] !== after.split(':')[0]) return false;
  const old = new Set(words(before));
  const shared = words(after).filter((word) => old.has(word)).length;
  return shared * 2 >= Math.min(old.size, words(after).length);
}

function checkTarget(entry: Moved, moves: Moves, served: ReadonlySet<string>, hints: Hints, add: Add): void {
  const end = followMoves(entry, moves);
  if (end === undefined) {
    add(
      'to',
      'permalink-target',
      `The moved link ${entry.address} leads in a circle.`,
      'Let one of the links of the circle lead to an address that is served.',
    );
  } else if (!served.has(end)) {
    add(
      'to',
      'permalink-target',
      `The moved link ${entry.address} leads to ${end}, which is not served.`,
      `Write a path of the first language, like ${hints.served(entry.kind)[0]?.address ?? 'quotes/'}.`,
    );
  }
}

type Moved = LedgerEntry & { readonly state: 'moved' };

/** The moved entries of a ledger by their old address. */
export type Moves = ReadonlyMap<string, Moved>;

export function movesOf(entries: readonly LedgerEntry[]): Moves {
  return new Map(entries.flatMap((entry) => (entry.state === 'moved' ? [[entry.address, entry] as const] : [])));
}

/**
 * Where a moved link leads in the end, through further moved ones.
 *
 * @returns an address, or undefined for a circle
 */
export function followMoves(entry: Moved, moves: Moves): string | undefined {
  const seen = new Set<string>();
  let end = entry.to;
  for (let current: Moved | undefined = entry; current; current = moves.get(end)) {
    if (seen.has(current.address)) return undefined;
    seen.add(current.address);
    end = current.to;
  }
  return end;
}

function checkLanguages(located: Located<Ledger>, before: readonly string[], now: readonly string[]): Problem[] {
  if (now.length === 0 || before.every((language, index) => now[index] === language)) return [];
  return [
    {
      ...located.at(['languages']),
      rule: 'permalink-languages',
      message: `Links were published with the languages ${before.join(', ')}; archive.yaml now lists ${now.join(', ')}, which would change their addresses.`,
      remedy: 'Keep the published languages in their order in archive.yaml; put new ones at the end.',
    },
  ];
}

function cut(text: string): string {
  const characters = [...text];
  return characters.length > 80 ? `${characters.slice(0, 80).join('')}…` : text;
}
