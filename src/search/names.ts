// What a passage names: the actors and places whose name or another spelling of it stands in the text.
import type { Actor, Archive, Place } from '../archive/model.ts';
import { fold, wordsOf } from './fold.ts';

export type Named = Actor | Place;

/** Finds what a text of one language names, in the order of the archive: actors, then places. */
export type NameFinder = (text: string) => Named[];

/** Name and aliases of an actor or place in a language. */
export function namesOf(thing: Named, language: string): string[] {
  return [thing.name[language] ?? '', ...(thing.aliases[language] ?? [])].filter((name) => name !== '');
}

/**
 * Names are found as whole words with an ending of at most two letters (`Putins`, `russischer`), abbreviations in
 * capitals only as they are written (`US`, not "us"). A single part of a person's name (`Kim`) names the one among
 * those who bear it of whom the archive has most.
 */
export function findNames(archive: Archive, language: string): NameFinder {
  const phrases = new Map<string, { words: readonly string[]; thing: Named }[]>();
  const add = (name: string, thing: Named): void => {
    const words = wordsOf(name).map(wordKey);
    const key = words[0]?.slice(0, 2);
    if (key === undefined) return;
    const same = phrases.get(key);
    if (same) same.push({ words, thing });
    else phrases.set(key, [{ words, thing }]);
  };
  for (const thing of [...archive.actors, ...archive.places]) {
    for (const name of namesOf(thing, language)) add(name, thing);
  }
  for (const [part, actor] of nameParts(archive, language)) add(part, actor);

  const order = new Map<Named, number>([...archive.actors, ...archive.places].map((thing, index) => [thing, index]));
  return (text) => {
    const words = wordsOf(text).map(wordKey);
    const found = new Set<Named>();
    for (const [index, word] of words.entries()) {
      for (const { words: phrase, thing } of phrases.get(word.slice(0, 2)) ?? []) {
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
function wordKey(word: string): string {
  return /^\p{Lu}{2,}$/u.test(word) ? word : fold(word);
}

function isForm(word: string | undefined, name: string): boolean {
  if (word === undefined) return false;
  if (word === name) return true;
  return name.length >= 3 && word.startsWith(name) && word.length - name.length <= 2;
}
