// What the parts of all pictures share: a piece with its height, sizes of type, words on a baseline.
import { element, type Markup, text } from './markup.ts';

/** A part of a picture and the room that it takes. */
export interface Piece {
  readonly markup: readonly (Markup | undefined)[];
  readonly height: number;
}

/** Sizes of type in units of the picture. */
export const size = { title: 14, date: 12.5, count: 11 } as const;
/** Distances of baselines. */
export const leading = { title: 17, date: 16 } as const;

/** Words on a baseline. @param name class of the text */
export function words(
  line: string,
  x: number,
  y: number,
  name: string,
  fontSize: number,
  anchor?: 'middle' | 'end',
): Markup {
  return element('text', { class: name, x, y, 'font-size': fontSize, 'text-anchor': anchor }, [text(line)]);
}
