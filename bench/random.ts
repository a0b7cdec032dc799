// Random numbers that are the same on every machine and in every run: benchmarks must repeat.

export interface Random {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** A whole number from 0 to below `limit`. */
  readonly below: (limit: number) => number;
  /** True with a probability. */
  readonly chance: (probability: number) => boolean;
  /** A whole number from 0 to below `limit`; small ones come much more often, as with speakers and topics. */
  readonly skewed: (limit: number) => number;
}

/** Mulberry32: 32 bits of state, good enough for texts. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    chance: (probability) => next() < probability,
    skewed: (limit) => Math.floor(next() ** 3 * limit),
  };
}
