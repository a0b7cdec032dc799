// What the present content publishes: every address with what it means.

import { type Address, addresses } from '../addresses.ts';
import type { ArticleSources } from '../article/read-articles.ts';
import type { Located, Records } from '../content/records.ts';
import { addressKinds, type LedgerEntry } from '../schema/permalinks.ts';

export interface Published {
  readonly kind: LedgerEntry['kind'];
  readonly id: string;
  readonly address: string;
  /** Undefined where the record has a problem of its own, so that its meaning is not known. */
  readonly meaning: string | undefined;
}

/** Addresses from the records as they were read, linked or not, so that all problems of a run come at once. */
export function publishedAddresses(records: Records, sources: ArticleSources): Published[] {
  const things = (ids: ReadonlySet<string>): { id: string }[] => [...ids].sort().map((id) => ({ id }));
  const list = addresses({
    articles: sources.articles.map(({ id, original, translations }) => ({
      id,
      editions: { size: 1 + translations.length },
      original: original.body,
    })),
    quotes: things(records.ids.quotes),
    events: things(records.ids.events),
    topics: things(records.ids.topics),
    actors: things(records.ids.actors),
    discrepancies: things(records.ids.discrepancies),
  });
  const meanings = meaningsOf(records, sources);
  return list.map(({ kind, id, path, fragment }: Address) => ({
    kind,
    id,
    address: fragment === undefined ? path : `${path}#${fragment}`,
    meaning: kind === 'page' ? id : meanings.get(kind)?.get(id),
  }));
}

/** Meanings by kind and id. */
function meaningsOf(
  records: Records,
  sources: ArticleSources,
): ReadonlyMap<LedgerEntry['kind'], ReadonlyMap<string, string>> {
  const first = records.languages[0] ?? '';
  const meanings = new Map(addressKinds.map((kind) => [kind, new Map<string, string>()]));
  const put = (kind: LedgerEntry['kind'], id: string, meaning: string | undefined): void => {
    if (meaning !== undefined) meanings.get(kind)?.set(id, meaning);
  };
  for (const { id, original, translations } of sources.articles) {
    const title = [original, ...translations].find(({ language }) => language === first)?.front?.value.title;
    put('article', id, title);
    put('parallel', id, title);
    put('cite', id, title);
    for (const section of original.body.sections)
      if (section.id !== undefined) put('section', `${id}#${section.id}`, section.title);
    for (const paragraph of original.body.paragraphs)
      put('paragraph', `${id}#${paragraph.id}`, beginning(paragraph.text));
  }
  const languages = new Map(sources.articles.map(({ id, original }) => [id, original.language]));
  for (const { id, value } of records.quotes) {
    put(
      'quote',
      id,
      `${value.article} ${value.paragraph}: ${value.exact[languages.get(value.article) ?? first] ?? ''}`,
    );
  }
  const titled = <Value>(
    kind: LedgerEntry['kind'],
    list: readonly Located<Value>[],
    title: (value: Value) => Readonly<Record<string, string>>,
  ): void => {
    for (const { id, value } of list) put(kind, id, title(value)[first]);
  };
  titled('event', records.events, ({ title }) => title);
  titled('topic', records.topics, ({ label }) => label);
  titled('actor', records.actors, ({ name }) => name);
  titled('discrepancy', records.discrepancies, ({ title }) => title);
  return meanings;
}

/** The first words of a paragraph: enough to know it by. */
function beginning(text: string): string {
  return text.split(/\s+/, 12).join(' ');
}
