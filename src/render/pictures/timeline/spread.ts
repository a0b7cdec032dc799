// Labels beside an axis that runs down: each as near to its mark as the others leave room.

export interface Line {
  /** Where its middle would like to be. */
  readonly wish: number;
  readonly height: number;
}

/**
 * Tops of labels in the order of their wishes, none over another, with the smallest shifts (pool adjacent violators).
 *
 * @param lines sorted by wish
 * @param length of the axis; labels stay within, where they all fit
 */
export function spreadLines(lines: readonly Line[], length: number): number[] {
  const groups: { count: number; top: number; height: number }[] = [];
  const clamp = (top: number, height: number): number => Math.max(0, Math.min(top, length - height));
  for (const { wish, height } of lines) {
    let group = { count: 1, top: clamp(wish - height / 2, height), height };
    for (let before = groups.at(-1); before && before.top + before.height > group.top; before = groups.at(-1)) {
      groups.pop();
      const total = before.height + group.height;
      const count = before.count + group.count;
      // Each member weighs the same; the second group stands below the first.
      const top = (before.top * before.count + (group.top - before.height) * group.count) / count;
      group = { count, top: clamp(top, total), height: total };
    }
    groups.push(group);
  }
  const tops: number[] = [];
  for (const { count, top } of groups) {
    let at = top;
    for (let index = 0; index < count; index += 1) {
      tops.push(at);
      at += lines[tops.length - 1]?.height ?? 0;
    }
  }
  return tops;
}
