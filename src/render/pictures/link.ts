// Links in pictures. They stay out of the keyboard's way: the list or table beside a picture has the same ones.
import { type Attributes, element, type Markup, text } from './markup.ts';

/**
 * A group that leads somewhere. Its paint is the group's: a page has a colour for links.
 *
 * @param href where it leads; without one a group with the same title @param title what a pointer is told
 */
export function link(
  href: string | undefined,
  title: string,
  children: readonly (Markup | undefined)[],
  attributes: Attributes = {},
): Markup {
  const inner = [element('title', {}, [text(title)]), ...children];
  return element('g', attributes, href === undefined ? inner : [element('a', { href, tabindex: '-1' }, inner)]);
}
