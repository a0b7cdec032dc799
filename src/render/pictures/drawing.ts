// A picture in one layout as data: what is drawn, its measures, and its words for those who do not see it.
import { element, type Markup } from './markup.ts';

export type Layout = 'wide' | 'narrow';

/** Units of a picture; one is a pixel where the page has the room. */
export const widths: Readonly<Record<Layout, number>> = { wide: 960, narrow: 340 };
/** What stands at the edge keeps its whole figure. */
export const margin = 6;

export interface Drawing {
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** In a frame that begins at the margin. */
  readonly content: readonly (Markup | undefined)[];
}

/** What is drawn, as one group. @param id by which a page shows it */
export function plate({ content }: Drawing, id?: string): Markup {
  return element('g', { id, class: 'drawn', transform: `translate(${margin} 0)` }, content);
}
