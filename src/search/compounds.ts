// Parts of compounds: "Luftmanöver" is found by "Manöver" too. Pagefind finds a word by its beginning alone.
import { alike, fold, wordsOf } from './fold.ts';

/** The parts of a word that a search for its beginning would miss, folded; none for a simple word. */
export type CompoundSplitter = (word: string) => readonly string[];

/** The last part of two compounds, written once: a word with a hyphen at its end, "and", a compound. */
const sharedPart = /(\p{L}{2,})- \p{L}+ (\p{L}+)/gu;

const shortestHead = 4;
const shortestTail = 4;

/** Letters that may join the parts of a compound: Sicherheit-s-garantien. */
const joints = ['', 's', 'es', 'n', 'en', 'er', 'e'];

/**
 * Learns the parts of compounds from the texts of an archive alone, in whatever language they are. A word is a
 * compound when its end is itself a word of the archive ("Luft-manöver" beside "Manöver"), or when it begins with
 * one, joined or not ("Staat-s-chefs" beside "Staat"). What is learnt from one word serves for the others: "Presse-bericht"
 * beside "Bericht" shows the beginning "Presse", by which "Presse-konferenz" is taken apart.
 */
export function learnCompounds(texts: Iterable<string>): CompoundSplitter {
  const words = new Set<string>();
  const shared = new Set<string>();
  for (const text of texts) {
    for (const word of wordsOf(text)) words.add(fold(word));
    for (const [, , second = ''] of text.matchAll(sharedPart)) shared.add(fold(second));
  }
  const beginning = listByBeginning([...words].filter((word) => word.length >= shortestTail));
  /** Whether the archive has the part or another form of it. */
  const isWord = remember((part) => beginning(part.slice(0, leastShared(part))).some((word) => alike(word, part)));
  /** Whether the archive has the word, or inflected forms of it: `staat` of "Staaten". */
  const isKnown = remember((bare) => beginning(bare).some((word) => word.length - bare.length <= 2));

  const heads = new Set<string>();
  for (const word of words) {
    for (let at = shortestHead; at <= word.length - shortestTail; at += 1) {
      if (isWord(word.slice(at))) heads.add(word.slice(0, at));
    }
  }
  // "Öl- und Gasleitungen" says itself that its second word is a compound, however short the beginning.
  for (const word of shared) {
    for (let at = 2; at < shortestHead; at += 1) if (isWord(word.slice(at))) heads.add(word.slice(0, at));
  }
  /** Length of the simple form of a beginning (`sicherheit` of `sicherheits`), or 0 where it is no word. */
  const bareLength = (head: string): number => {
    if (heads.has(head)) return head.length;
    for (const joint of joints) {
      const bare = head.slice(0, head.length - joint.length);
      if (head.endsWith(joint) && bare.length >= shortestHead && isKnown(bare)) return bare.length;
    }
    return 0;
  };
  const cuts = (word: string): Set<number> => {
    const found = new Set<number>();
    let longest = 0;
    let joined: number[] = [];
    for (let at = 2; at <= word.length - shortestTail; at += 1) {
      const isShort = at < shortestHead;
      if (isShort && !(shared.has(word) && heads.has(word.slice(0, at)))) continue;
      if (isWord(word.slice(at))) found.add(at);
      const bare = bareLength(word.slice(0, at));
      if (bare > longest) joined = [];
      if (bare >= longest && bare > 0) joined.push(at);
      longest = Math.max(longest, bare);
    }
    for (const at of joined) found.add(at);
    // Of Eisenbahn-netz, Eisen-bahn is itself a compound.
    if (longest > 0) for (const at of cuts(word.slice(0, longest))) found.add(at);
    return found;
  };
  // A text has ten times as many words as different ones.
  const taken = new Map<string, readonly string[]>();
  return (word) => {
    const folded = fold(word);
    const parts = taken.get(folded) ?? [...cuts(folded)].sort((a, b) => a - b).map((at) => folded.slice(at));
    taken.set(folded, parts);
    return parts;
  };
}

/** How many letters every form of a word shares with it at its beginning, as `alike` has it. */
function leastShared({ length }: string): number {
  return Math.max(3, length - 3, Math.ceil(length / 2) + 1);
}

/** Short parts are few, are asked for again and again, and begin many words. */
function remember(ask: (part: string) => boolean): (part: string) => boolean {
  const answers = new Map<string, boolean>();
  return (part) => {
    if (part.length > 7) return ask(part);
    const answer = answers.get(part) ?? ask(part);
    answers.set(part, answer);
    return answer;
  };
}

/** Looks words up by their beginning in the time that a few comparisons take, however many there are. */
function listByBeginning(words: readonly string[]): (beginning: string) => readonly string[] {
  const sorted = [...words].sort();
  return (beginning) => {
    let first = 0;
    for (let end = sorted.length; first < end; ) {
      const middle = (first + end) >> 1;
      if ((sorted[middle] ?? '') < beginning) first = middle + 1;
      else end = middle;
    }
    let end = first;
    while (sorted[end]?.startsWith(beginning)) end += 1;
    return sorted.slice(first, end);
  };
}

/** Compounds of which a text has the last part only once: of "Öl- und Gasleitungen", "Ölleitungen". */
export function sharedCompounds(text: string, split: CompoundSplitter): string[] {
  return [...text.matchAll(sharedPart)].flatMap(([, first = '', second = '']) =>
    split(second).map((tail) => fold(first) + tail),
  );
}
