// SVG as text: elements, attributes and escaping.
import { paintOf } from './paint.ts';

declare const escaped: unique symbol;

/** Text that is safe to stand in a document; only the functions here make it. */
export type Markup = string & { readonly [escaped]: true };

/** `undefined` leaves an attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Words as markup: nothing in them can become an element or end an attribute. */
export function text(words: string): Markup {
  return escapeText(words) as Markup;
}

/**
 * An element, self-closing without children. Numbers keep one decimal: a tenth of a unit is less than a reader sees.
 * A class is written with the prefix `pic-`, so that no rule that a page has for its own elements changes a picture,
 * and with the paint that it stands for.
 *
 * @param name and names of attributes come from the code, never from content
 */
export function element(name: string, attributes: Attributes, children: readonly (Markup | undefined)[] = []): Markup {
  const painted =
    attributes['class'] === undefined ? attributes : { ...attributes, ...paintOf(String(attributes['class'])) };
  const written = Object.entries(painted).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${attribute(key, value)}"`,
  );
  const inner = children.join('');
  const start = `<${name}${written.join('')}`;
  return (inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`) as Markup;
}

function attribute(name: string, value: string | number): string {
  if (typeof value === 'number') return number(value);
  return escapeText(name === 'class' ? value.replace(/\S+/g, 'pic-$&') : value);
}

/** A coordinate as it is written: one decimal, no trailing zero. */
export function number(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeText(words: string): string {
  // XML 1.0 has no way to write the other control characters.
  return words
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
}
