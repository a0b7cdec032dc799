// Links in pictures. They stay out of the keyboard's way: the list or table beside a picture has the same ones.
import { type Attributes, element, type Markup, text } from './markup.ts';

/** @param href where it leads; without one a group with the same title @param title what a pointer is told */
export function link(
  href: string | undefined,
  title: string,
  children: readonly (Markup | undefined)[],
  attributes: Attributes = {},
): Markup {
  const inner = [element('title', {}, [text(title)]), ...children];
  return href === undefined
    ? element('g', attributes, inner)
    : element('a', { ...attributes, href, tabindex: '-1' }, inner);
}
