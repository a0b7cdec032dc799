// Marks that would cover each other stand in lanes beside the axis.

export interface Laned<Item> {
  readonly item: Item;
  /** 0 is the axis itself. */
  readonly lane: number;
}

export interface Lanes<Item> {
  readonly placed: readonly Laned<Item>[];
  /** What found no room in any lane. */
  readonly left: readonly Item[];
  /** How many lanes are in use. */
  readonly count: number;
}

/**
 * Puts every item into the first lane in which it touches none that came before it.
 *
 * @param items in the order in which they choose
 * @param roomOf beginning and end along the axis
 * @param most lanes
 */
export function packLanes<Item>(
  items: readonly Item[],
  roomOf: (item: Item) => readonly [number, number],
  most: number,
): Lanes<Item> {
  const lanes: (readonly [number, number])[][] = [];
  const placed: Laned<Item>[] = [];
  const left: Item[] = [];
  for (const item of items) {
    const [start, end] = roomOf(item);
    const free = lanes.findIndex((taken) => taken.every(([from, to]) => end + 1.5 <= from || start >= to + 1.5));
    const lane = free === -1 ? lanes.length : free;
    if (lane >= most) {
      left.push(item);
      continue;
    }
    lanes[lane] = [...(lanes[lane] ?? []), [start, end]];
    placed.push({ item, lane });
  }
  return { placed, left, count: lanes.length };
}
