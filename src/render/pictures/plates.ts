// A picture for pages: both layouts in one file, which a page shows by `<use href="file#wide">`. It takes its colours
// from the page, and the page stays light where the picture is heavy.
import { type Drawing, type Layout, plate } from './drawing.ts';
import { element, type Markup } from './markup.ts';

/** The text of an SVG file that draws nothing by itself. */
export function platesSvg(drawings: Readonly<Record<Layout, Drawing>>): Markup {
  const plates = [plate(drawings.wide, 'wide'), plate(drawings.narrow, 'narrow')];
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg' }, [element('defs', {}, plates)]);
}
