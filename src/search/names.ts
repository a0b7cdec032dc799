// What a passage names: the actors and places whose name or another spelling of it stands in the text.
import type { Actor, Archive, Place } from '../archive/model.ts';
import { wordsOf } from './fold.ts';
import { Lexicon, type Word } from './lexicon.ts';

export type Named = Actor | Place;

/** Finds what the words of a text in one language name, in the order of the archive: actors, then places. */
export type NameFinder = (words: readonly Word[]) => Named[];

/** Name and aliases of an actor or place in a language. */
export function namesOf(thing: Named, language: string): string[] {
  return [thing.name[language] ?? '', ...(thing.aliases[language] ?? [])].filter((name) => name !== '');
}

interface Phrase {
  readonly words: readonly string[];
  readonly thing: Named;
}

const none: readonly Phrase[] = [];

/**
 * Names are found as whole words with an ending of at most two letters (`Putins`, `russischer`), abbreviations in
 * capitals only as they are written (`US`, not "us"). A single part of a person's name (`Kim`) names the one among
 * those who bear it of whom the archive has most.
 */
export function findNames(archive: Archive, language: string): NameFinder {
  const { cut } = new Lexicon();
  const phrases = new Map<string, Phrase[]>();
  const add = (name: string, thing: Named): void => {
    const words = cut(name).map(wordKey);
    const key = words[0]?.slice(0, 2);
    if (key === undefined) return;
    const same = phrases.get(key);
    if (same) same.push({ words, thing });
    else phrases.set(key, [{ words, thing }]);
  };
  const things = [...archive.actors, ...archive.places];
  for (const thing of things) for (const name of namesOf(thing, language)) add(name, thing);
  for (const [part, actor] of nameParts(archive, language)) add(part, actor);

  const order = new Map<Named, number>(things.map((thing, index) => [thing, index]));
  const begun = new Map<Word, readonly Phrase[]>();
  /** The names of which a word may be the first one: mostly none. */
  const begunBy = (word: Word): readonly Phrase[] => {
    const known = begun.get(word);
    if (known) return known;
    const near = phrases.get(wordKey(word).slice(0, 2));
    const found = near?.filter(({ words: [first = ''] }) => isForm(word, first)) ?? none;
    begun.set(word, found);
    return found;
  };
  return (words) => {
    const found = new Set<Named>();
    for (const [index, word] of words.entries()) {
      for (const { words: phrase, thing } of begunBy(word)) {
        if (phrase.every((part, offset) => isForm(words[index + offset], part))) found.add(thing);
      }
    }
    return [...found].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
}

/** Single parts of the names of persons, each with the person whom it names. */
function nameParts(archive: Archive, language: string): Map<string, Actor> {
  const weight = (actor: Actor): number => actor.quotes.length + actor.reportedIn.length + actor.events.length;
  const parts = new Map<string, Actor>();
  for (const actor of archive.actors) {
    if (actor.type !== 'person' || actor.unnamed) continue;
    for (const part of wordsOf(actor.name[language] ?? '')) {
      const other = parts.get(part);
      if (part.length >= 3 && (!other || weight(actor) > weight(other))) parts.set(part, actor);
    }
  }
  return parts;
}

/** Abbreviations keep their capitals, other words are folded. */
function wordKey({ written, folded }: Word): string {
  return /^\p{Lu}{2,}$/u.test(written) ? written : folded;
}

function isForm(word: Word | undefined, name: string): boolean {
  if (word === undefined) return false;
  const key = wordKey(word);
  if (key === name) return true;
  return name.length >= 3 && key.startsWith(name) && key.length - name.length <= 2;
}
