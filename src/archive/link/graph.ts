// The parts from which the graph of an archive is put together.
import type { Located } from '../content/records.ts';
import type { Article, Passage } from '../model.ts';
import { compare } from '../problems.ts';
import type { PassageWords } from './passages.ts';

/** Objects that are filled while the graph is built and read-only ever after. */
export type Building<Thing> = {
  -readonly [Key in keyof Thing]: Thing[Key] extends readonly (infer Item)[] ? Item[] : Thing[Key];
};

/** Makes the passage of some words of a paragraph, with the places that were proved. */
export type ToPassage = (article: Article, paragraph: string, words: PassageWords) => Passage;

/** The same for a list of passages that name their article. */
export type ToPassages = (list: readonly (PassageWords & { article: string; paragraph: string })[]) => Passage[];

/** Things by id, in the order of their ids, with empty links that are filled later. */
export function start<Value, Thing extends { id: string }>(
  records: readonly Located<Value>[],
  make: (value: Value) => Thing,
): Map<string, Thing> {
  return byId([...records].sort((a, b) => compare(a.id, b.id)).map(({ id, value }) => ({ ...make(value), id })));
}

export function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): Map<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** @throws Error when nothing has the id: `prove` must have found that */
export function get<Thing>(things: ReadonlyMap<string, Thing>, id: string): Thing {
  const thing = things.get(id);
  if (thing === undefined) throw new Error(`unproved reference to "${id}"`);
  return thing;
}
