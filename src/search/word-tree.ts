// Words by their beginnings, letter by letter: a tree in flat lists, so that 100,000 words take a few megabytes.

/** The place in a tree where every word begins. */
export const start = 0;

/** Places are numbered by their distance from the start; those below one place stand together, in order of letters. */
export class WordTree {
  readonly #letters: Uint16Array;
  readonly #below: Uint32Array;
  readonly #rests: Uint16Array;

  constructor(words: Iterable<string>) {
    const sorted = [...new Set(words)].sort();
    const [letters, below, rests]: [number[], number[], number[]] = [[0], [1], []];
    // The words that go on from a place stand together too: from one to another.
    const [from, to] = [[0], [sorted.length]];
    for (let place = start, depth = 0, deeper = 1; place < letters.length; place += 1) {
      if (place === deeper) [depth, deeper] = [depth + 1, letters.length];
      const last = to[place] ?? 0;
      let at = from[place] ?? 0;
      const isEnd = sorted[at]?.length === depth;
      rests.push(isEnd ? 0 : 0xffff);
      if (isEnd) at += 1;
      while (at < last) {
        const letter = sorted[at]?.charCodeAt(depth) ?? 0;
        letters.push(letter);
        from.push(at);
        while (at < last && sorted[at]?.charCodeAt(depth) === letter) at += 1;
        to.push(at);
      }
      below.push(letters.length);
    }
    this.#letters = Uint16Array.from(letters);
    this.#below = Uint32Array.from(below);
    this.#rests = Uint16Array.from(rests);
    for (let place = this.size - 1; place >= start; place -= 1) {
      for (let next = this.firstBelow(place); next < this.firstBelow(place + 1); next += 1)
        this.#rests[place] = Math.min(this.rest(place), this.rest(next) + 1);
    }
  }

  /** How many places there are. */
  get size(): number {
    return this.#letters.length;
  }

  /** The place that a letter leads to, by its UTF-16 code; the start where no word goes on with it. */
  next(place: number, letter: number): number {
    let first = this.firstBelow(place);
    const after = this.firstBelow(place + 1);
    for (let end = after; first < end; ) {
      const middle = (first + end) >> 1;
      if ((this.#letters[middle] ?? 0) < letter) first = middle + 1;
      else end = middle;
    }
    return first < after && this.#letters[first] === letter ? first : start;
  }

  /** The places where the letters of a word lead to, one after the other from the start, as far as words go. */
  path(word: string): number[] {
    const places = [start];
    let place = start;
    for (let at = 0; at < word.length; at += 1) {
      place = this.next(place, word.charCodeAt(at));
      if (place === start) break;
      places.push(place);
    }
    return places;
  }

  /** How many letters the shortest word that goes on from a place still has; none where a word ends. */
  rest(place: number): number {
    return this.#rests[place] ?? 0;
  }

  /** Whether a word goes on from a place with the letters of another from there on, one at least, and ends with them. */
  goesOn(place: number, letters: string, from = 0): boolean {
    let reached = place;
    for (let at = from; at < letters.length; at += 1) {
      reached = this.next(reached, letters.charCodeAt(at));
      if (reached === start) return false;
    }
    return this.rest(reached) === 0;
  }

  /** The first of the places that letters lead to from a place; those of the next place follow on its last. */
  firstBelow(place: number): number {
    return this.#below[place] ?? 0;
  }

  /** The letter that leads to a place. */
  letter(place: number): string {
    return String.fromCharCode(this.#letters[place] ?? 0);
  }
}
