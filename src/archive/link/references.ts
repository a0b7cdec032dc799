// Follows references between records: to nothing, or in a circle, is a problem.
import type { Located, RecordKind, Records } from '../content/records.ts';
import type { Path } from '../content/yaml-record.ts';
import { nearestWord } from '../text/nearest-word.ts';
import type { Report } from './passages.ts';

const singular: Record<RecordKind | 'articles', string> = {
  quotes: 'quote',
  events: 'event',
  topics: 'topic',
  actors: 'actor',
  places: 'place',
  discrepancies: 'discrepancy',
  articles: 'article',
};

export interface References {
  /** Reports an id that names nothing; says whether it names something. */
  readonly check: (kind: RecordKind | 'articles', id: string | undefined, report: Report, path: Path) => boolean;
}

export function references(records: Records, articleIds: ReadonlySet<string>): References {
  const ids = { ...records.ids, articles: articleIds };
  const nearestWords = new Map<string, string | undefined>();
  // A thousand records may name the same thing that is missing.
  const nearestTo = (kind: RecordKind | 'articles', id: string): string | undefined => {
    const key = `${kind} ${id}`;
    if (!nearestWords.has(key)) nearestWords.set(key, nearestWord(id, ids[kind]));
    return nearestWords.get(key);
  };
  return {
    check: (kind, id, report, path) => {
      if (id === undefined || ids[kind].has(id) || records.unread.has(kind)) return true;
      // That there is no article at all is one problem, not one for each quote.
      if (kind === 'articles' && articleIds.size === 0) return false;
      const nearest = nearestTo(kind, id);
      const file = kind === 'articles' ? `articles/${id}/` : `${kind}/${id}.yaml`;
      report(
        path,
        'reference-unknown',
        `No ${singular[kind]} has the id "${id}".`,
        nearest ? `Did you mean "${nearest}"? Otherwise add ${file}.` : `Add ${file}, or correct the id.`,
      );
      return false;
    },
  };
}

/** Reports each circle of references once, at the first record of it. */
export function findCircles<Value>(
  records: readonly Located<Value>[],
  key: keyof Value & string,
  reportFor: (record: Located<Value>) => Report,
): void {
  const next = new Map(records.map((record) => [record.id, record.value[key]]));
  const done = new Set<string>();
  for (const record of records) {
    const chain: string[] = [];
    let id: unknown = record.id;
    while (typeof id === 'string' && next.has(id) && !done.has(id)) {
      done.add(id);
      chain.push(id);
      id = next.get(id);
    }
    const start = typeof id === 'string' ? chain.indexOf(id) : -1;
    if (start === -1) continue;
    const circle = chain.slice(start);
    const members = new Set(circle);
    const first = records.find((candidate) => members.has(candidate.id));
    if (!first) continue;
    const from = circle.indexOf(first.id);
    const round = [...circle.slice(from), ...circle.slice(0, from), first.id];
    reportFor(first)(
      [key],
      'reference-circle',
      `"${key}" runs in a circle: ${round.join(' → ')}.`,
      'Remove one of these references.',
    );
  }
}
