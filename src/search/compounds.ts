// Parts of compounds: "Luftmanöver" is found by "Manöver" too. Pagefind finds a word by its beginning alone.
import { areForms } from './fold.ts';
import { sharedParts } from './shared-parts.ts';
import { shortestPart, type Vocabulary } from './vocabulary.ts';
import { start } from './word-tree.ts';

/** The parts of a folded word that a search for its beginning would miss; none for a simple word. */
export type CompoundSplitter = (folded: string) => readonly string[];

/** Letters that may join the parts of a compound: Sicherheit-s-garantien. */
const joints = ['', 's', 'es', 'n', 'en', 'er', 'e'];

const shortestHead = 4;

/**
 * An archive of one article lacks most words, so that a part of a compound must do as proof; of one with 100,000 words,
 * nearly every four letters are a form of some word. So what is no more than likely asks for so many letters, for each
 * 10,000 words of the archive: those of an end that is a form of a word, after a beginning that is a word; those of an
 * end alone; those of a beginning alone.
 */
const lettersAsked = { both: 1, end: 5, head: 10 };

/**
 * Learns the parts of compounds from the words of an archive alone, in whatever language they are. A word is a
 * compound when its end is itself a word of the archive ("Luft-manöver" beside "Manöver"), or when it begins with
 * one, joined or not ("Staat-s-chefs" beside "Staat"). What is learnt from one word serves for the others: "Presse-bericht"
 * beside "Bericht" shows the beginning "Presse", by which "Presse-konferenz" is taken apart.
 */
export function learnCompounds({ words, tree, compounds }: Vocabulary): CompoundSplitter {
  const asked = (kind: keyof typeof lettersAsked): number => Math.max(1, (lettersAsked[kind] * words.size) / 10_000);
  const [ofBoth, ofEnd, ofHead] = [asked('both'), asked('end'), asked('head')];
  /** How many letters the end of a word shares with a word of which it looks like a form, or 0. */
  const likeness = (word: string, at: number): number => {
    const length = word.length - at;
    let place = start;
    let letters = 0;
    for (let shared = 1; shared <= length; shared += 1) {
      place = tree.next(place, word.charCodeAt(at + shared - 1));
      if (place === start) break;
      if (shared >= leastShared(length) && areForms(shared, Math.max(length - shared, tree.rest(place))))
        letters = shared;
    }
    return letters;
  };

  /** Whether a place is a beginning that another compound has. */
  const isHead = new Uint8Array(tree.size);
  for (const word of words) {
    const last = word.length - Math.max(shortestPart, ofEnd);
    const path = last < shortestHead ? [] : tree.path(word);
    for (let at = shortestHead; at <= last; at += 1) if (likeness(word, at) >= ofEnd) isHead[path[at] ?? start] = 1;
  }
  /** Length of the simple form of a beginning (`sicherheit` of `sicherheits`), or 0 where it is no word. */
  const bareLength = (word: string, path: readonly number[], at: number): number => {
    if (isHead[path[at] ?? start] === 1) return at;
    for (const joint of joints) {
      const bare = at - joint.length;
      if (bare < shortestHead || !word.endsWith(joint, at)) continue;
      const rest = tree.rest(path[bare] ?? start);
      if (rest === 0 || (rest <= 2 && bare >= ofBoth)) return bare;
    }
    return 0;
  };
  /** Whether a word may be cut where its beginning has so many letters of a word. */
  const isCut = (word: string, at: number, bare: number): boolean => {
    if (bare > 0 && tree.goesOn(start, word, at)) return true;
    const asked = bare > 0 ? ofBoth : ofEnd;
    return word.length - at >= asked && likeness(word, at) >= asked;
  };
  const cuts = (word: string): Set<number> => {
    const path = tree.path(word);
    const found = new Set<number>();
    let [longest, inner] = [0, 0];
    let joined: number[] = [];
    for (let at = shortestHead; at <= word.length - shortestPart; at += 1) {
      const bare = bareLength(word, path, at);
      if (isCut(word, at, bare)) {
        found.add(at);
        inner = Math.max(inner, bare);
      }
      if (bare > longest) joined = [];
      if (bare > 0 && bare >= longest) joined.push(at);
      longest = Math.max(longest, bare);
    }
    if (longest >= ofHead) {
      for (const at of joined) found.add(at);
      inner = longest;
    }
    // Of Eisenbahn-netz, Eisen-bahn is itself a compound.
    if (inner > 0) for (const at of cuts(word.slice(0, inner))) found.add(at);
    return found;
  };
  /** Shorter beginnings are so many that they must be words before a word, or the text must say that it is a compound. */
  const shortCuts = (word: string): number[] =>
    compounds.has(word)
      ? [2, 3].filter((at) => likeness(word, at) > 0)
      : [3].filter((at) => words.has(word.slice(0, at)) && tree.goesOn(start, word, at));
  return (word) => [...shortCuts(word), ...[...cuts(word)].sort((a, b) => a - b)].map((at) => word.slice(at));
}

/** How many letters every form of a word shares with it at its beginning. */
function leastShared(length: number): number {
  return Math.max(3, length - 3, Math.ceil(length / 2) + 1);
}

/** Compounds of which a text has the last part only once: of "Öl- und Gasleitungen", "olleitungen". */
export function sharedCompounds(text: string, split: CompoundSplitter): string[] {
  return sharedParts(text).flatMap(({ beginning, whole }) => split(whole).map((tail) => beginning + tail));
}
