// Labels above an axis that runs across: flags on poles, none over another and no pole through a flag.

export interface Cloth {
  readonly width: number;
  readonly height: number;
}

export interface Flag {
  /** Foot of the pole along the axis. */
  readonly x: number;
  /** Forms that the cloth may take, the best one first. */
  readonly cloths: readonly Cloth[];
}

export interface Hoisted<Item extends Flag> {
  readonly flag: Item;
  /** Which of the flag's cloths. */
  readonly form: number;
  readonly left: number;
  readonly right: number;
  /** Distances of its edges from the axis. */
  readonly bottom: number;
  readonly top: number;
}

type Choice<Item extends Flag> = Pick<Hoisted<Item>, 'flag' | 'form' | 'left' | 'right'> & { readonly height: number };

interface Sky<Item extends Flag> {
  readonly choices: readonly Choice<Item>[];
  readonly hoisted: readonly Hoisted<Item>[];
  /** Every flag stands, and none too high. */
  readonly isClear: boolean;
  /** Lower is better. */
  readonly cost: number;
}

const gap = { across: 10, up: 6 };
/** Distance between pole and cloth. */
const poleGap = 5;
const lowest = 12;
/** More flags than this are not moved about for the sake of one more. */
const mostMoved = 16;

/**
 * Hoists as many flags as fit, the first ones before the others, under the lowest sky that it finds.
 *
 * @param flags in the order of their importance
 * @param length of the axis
 * @param highest upper edge that a flag may reach above the axis
 */
export function hoistFlags<Item extends Flag>(
  flags: readonly Item[],
  length: number,
  highest: number,
): readonly Hoisted<Item>[] {
  let best = raise<Item>([], highest);
  for (const flag of flags) {
    const tried = choicesOf(flag, length).map((choice) => raise([...best.choices, choice], highest));
    const found = cheapest(tried);
    if (!found) continue;
    const isFew = best.choices.length < mostMoved;
    const better = isFew && !found.isClear ? cheapest(tried.map((sky) => move(sky, length, highest))) : found;
    if (better?.isClear) best = better;
  }
  return (best.choices.length <= 2 * mostMoved ? move(best, length, highest) : best).hoisted;
}

function cheapest<Item extends Flag>(skies: readonly Sky<Item>[]): Sky<Item> | undefined {
  return skies.reduce<Sky<Item> | undefined>((best, sky) => (best && best.cost <= sky.cost ? best : sky), undefined);
}

/** Every form of the cloth on either side of the pole, as far as it stays over the axis. */
function choicesOf<Item extends Flag>(flag: Item, length: number): Choice<Item>[] {
  return flag.cloths
    .flatMap(({ width, height }, form) => [
      { flag, form, height, left: flag.x + poleGap, right: flag.x + poleGap + width },
      { flag, form, height, left: flag.x - poleGap - width, right: flag.x - poleGap },
    ])
    .filter(({ left, right }) => left >= 0 && right <= length);
}

/** Changes one choice after the other as long as that makes the sky better. */
function move<Item extends Flag>(start: Sky<Item>, length: number, highest: number): Sky<Item> {
  let best = start;
  for (let round = 0; round < 3; round += 1) {
    const before = best;
    for (const [index, { flag }] of start.choices.entries()) {
      for (const choice of choicesOf(flag, length)) {
        const sky = raise(
          best.choices.map((one, at) => (at === index ? choice : one)),
          highest,
        );
        if (sky.cost < best.cost - 0.01) best = sky;
      }
    }
    if (best === before) break;
  }
  return best;
}

/** Finds the height of every flag: over those whose poles it covers, and else as low as it can be. */
function raise<Item extends Flag>(choices: readonly Choice<Item>[], highest: number): Sky<Item> {
  const waiting = new Set(choices);
  const hoisted: Hoisted<Item>[] = [];
  let top = 0;
  let cost = 0;
  while (waiting.size > 0) {
    // One that covers no pole of those that wait; where there is none, poles and cloths bar each other.
    const next = [...waiting].find(
      (choice) => ![...waiting].some((other) => other !== choice && covers(choice, other)),
    );
    if (!next) return { choices, hoisted, isClear: false, cost: cost + waiting.size * 10_000 };
    waiting.delete(next);
    const bottom = lowestPlace(next, hoisted);
    hoisted.push({ ...next, bottom, top: bottom + next.height });
    top = Math.max(top, bottom + next.height);
    cost += (bottom + next.height) * 0.1 + next.form * 8 + (next.left < next.flag.x ? 2 : 0);
  }
  return { choices, hoisted, isClear: top <= highest, cost: cost + top + Math.max(0, top - highest) * 50 };
}

/** True where a cloth hangs over the foot of another's pole. */
function covers(cloth: Choice<Flag>, other: Choice<Flag>): boolean {
  return other.flag.x > cloth.left - 3 && other.flag.x < cloth.right + 3;
}

function lowestPlace(choice: Choice<Flag>, hoisted: readonly Hoisted<Flag>[]): number {
  const beside = hoisted.filter(
    ({ left, right }) => choice.left < right + gap.across && choice.right > left - gap.across,
  );
  let bottom = Math.max(
    lowest,
    ...beside.filter((other) => covers(choice, { ...other, height: 0 })).map(({ top }) => top + gap.up),
  );
  for (;;) {
    const inTheWay = beside.find(
      (other) => bottom < other.top + gap.up && bottom + choice.height + gap.up > other.bottom,
    );
    if (!inTheWay) return bottom;
    bottom = inTheWay.top + gap.up;
  }
}
