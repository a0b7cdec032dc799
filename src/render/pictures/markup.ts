// SVG as text: elements, attributes and escaping. The same text stands in an HTML page and in a file of its own.

declare const escaped: unique symbol;

/** Text that is safe to stand in a document; only the functions here make it. */
export type Markup = string & { readonly [escaped]: true };

/** `undefined` leaves an attribute out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Words as markup: nothing in them can become an element or end an attribute. */
export function text(words: string): Markup {
  return escape(words) as Markup;
}

/**
 * An element, self-closing without children. Numbers keep one decimal: a tenth of a unit is less than a reader sees.
 *
 * @param name and names of attributes come from the code, never from content
 */
export function element(name: string, attributes: Attributes, children: readonly (Markup | undefined)[] = []): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${typeof value === 'number' ? number(value) : escape(value)}"`,
  );
  const inner = children.join('');
  const start = `<${name}${written.join('')}`;
  return (inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`) as Markup;
}

/** Several pieces one after the other. */
export function join(pieces: readonly (Markup | undefined)[]): Markup {
  return pieces.join('') as Markup;
}

/** A coordinate as it is written: one decimal, no trailing zero. */
export function number(value: number): string {
  return String(Math.round(value * 10) / 10 + 0);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(words: string): string {
  // XML 1.0 has no way to write the other control characters.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>"]/g, (sign) => entities[sign] ?? '');
}
