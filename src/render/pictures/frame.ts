// Directions of a picture: its axis runs across the page where there is room, down the page where there is not.
import { element, type Markup, number } from './markup.ts';

/** A point by its place along the axis and its distance across it. */
export type Frame = (along: number, across: number) => readonly [x: number, y: number];

/** The axis runs to the right, what stands across it downwards. */
export const rightwards =
  (x: number, y: number): Frame =>
  (along, across) => [x + along, y + across];

/** The axis runs down, what stands across it to the right. */
export const downwards =
  (x: number, y: number): Frame =>
  (along, across) => [x + across, y + along];

/** A line through points, closed on demand, as path data. */
export function outline(frame: Frame, points: readonly (readonly [number, number])[], isClosed = false): string {
  const written = points.map(([along, across]) => frame(along, across).map(number).join(' '));
  return `M${written.join('L')}${isClosed ? 'Z' : ''}`;
}

/** A straight line between two points. */
export function line(
  frame: Frame,
  from: readonly [number, number],
  to: readonly [number, number],
  name: string,
): Markup {
  return element('path', { class: name, d: outline(frame, [from, to]) });
}
